#include "core/workspace/open_archive.h"

#include "core/store/library.h"
#include "core/store/log.h"

namespace danqian::workspace {

void OpenArchive::requireWritable() const
{
    if (!lock)
        throw Error(ErrorCode::ArchiveReadOnly, database.path().string(), lockedBy);
}

LabelOf OpenArchive::labelOf() const
{
    return [this](const std::string& vocabulary, const std::string& term) {
        const auto it = labels.find({vocabulary, term});
        return it == labels.end() ? term : it->second;
    };
}

PageWork OpenArchive::load(const std::string& document) const
{
    return {document, store::loadDocument(database, document), store::entriesOf(database, document), labelOf()};
}

}  // namespace danqian::workspace
