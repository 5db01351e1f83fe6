#include "core/workspace/open_archive.h"

#include "core/store/library.h"
#include "core/store/log.h"
#include "core/store/style_log.h"

namespace danqian::workspace {

namespace {

/// The same terms give the same few characters on every machine (FNV-1a).
std::string fingerprint(const std::map<std::string, std::string>& terms)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const auto& [term, right] : terms)
        for (const char c : term + '\t' + right + '\n')
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return std::to_string(hash % 1000000);
}

}  // namespace

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
            elsewhere->push_back({std::move(r.indicator),
                                  std::move(r.subject),
                                  std::move(r.place),
                                  std::move(r.time),
                                  std::move(r.qualifier),
                                  std::move(r.normalValue),
                                  std::move(r.normalUnit),
                                  std::move(r.surface),
                                  stated.page.empty() ? stated.title : stated.title + " · " + stated.page,
                                  {std::move(stated.document), std::move(stated.article), std::move(r.key)}});
        }
    return {labelOf(), style, std::move(elsewhere)};
}

void OpenArchive::loadStyle()
{
    Stylebook book = foldStyle(store::styleEntries(database));
    book.terms.insert(personalTerms.begin(), personalTerms.end());
    if (!personalTerms.empty())
        book.personal = fingerprint(personalTerms);
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
