#include "core/workspace/open_archive.h"

#include "core/store/library.h"
#include "core/store/log.h"
#include "core/store/style_log.h"

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

Surroundings OpenArchive::surroundings(const std::string& document, const std::string& date) const
{
    auto elsewhere = std::make_shared<std::vector<proof::StatedFact>>();
    if (!date.empty())
        for (store::StatedRecord& stated : store::recordsOfDate(database, date, document)) {
            store::DerivedRecord& r = stated.record;
            elsewhere->push_back({std::move(r.indicator), std::move(r.subject), std::move(r.place), std::move(r.time),
                                  std::move(r.qualifier), std::move(r.normalValue), std::move(r.normalUnit), std::move(r.surface),
                                  stated.page.empty() ? stated.title : stated.title + " · " + stated.page});
        }
    return {labelOf(), style, std::move(elsewhere)};
}

void OpenArchive::loadStyle()
{
    Stylebook book = foldStyle(store::styleEntries(database));
    book.terms.insert(personalTerms.begin(), personalTerms.end());
    book.records = store::ruleRecords(database);
    style = std::make_shared<const Stylebook>(std::move(book));
}

PageWork OpenArchive::load(const std::string& document) const
{
    const std::string date = store::loadDate(database, document);
    return {document, store::loadDocument(database, document), store::entriesOf(database, document),
            surroundings(document, date)};
}

}  // namespace danqian::workspace
