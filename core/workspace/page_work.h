#pragma once
#include "core/proof/elsewhere.h"
#include "core/store/derived.h"
#include "core/store/library.h"
#include "core/workspace/fold_cache.h"
#include "core/workspace/view.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace danqian::workspace {

/// The label of a term of a vocabulary.
using LabelOf = std::function<std::string(const std::string& vocabulary, const std::string& term)>;

/// What a page is read with beside its own text and log.
struct Surroundings {
    LabelOf labelOf;
    std::shared_ptr<const Stylebook> style;  ///< none: no rulings
    std::shared_ptr<const std::vector<proof::StatedFact>> elsewhere;  ///< what the archive states on the same date; none: nothing
};

/// One page with its log, and all that follows from them: the state, the view, the derived rows. A value: more entries give a new
/// one, and articles that read as before keep their analysis.
class PageWork {
public:
    PageWork(std::string document, Source source, std::size_t page, Base base, std::vector<Entry> log, Surroundings around);
    PageWork(std::string document, store::StoredDocument stored, std::vector<Entry> log, Surroundings around);

    /// The page as it reads after more entries.
    PageWork with(const std::vector<Entry>& entries) const;
    /// The page as it reads under another stylebook.
    PageWork under(std::shared_ptr<const Stylebook> style) const;

    const std::string& document() const { return m_document; }
    const Base& base() const;  ///< the one that counts: of the import, or of the last re-analysis
    const Source& source() const { return *m_source; }
    const State& state() const { return *m_state; }
    const std::vector<Entry>& log() const { return m_log; }
    const DocumentView& view() const { return *m_view; }
    store::DerivedPage derived() const;

private:
    using Analyses = std::map<std::string, std::shared_ptr<const Analysis>>;  // by article

    void build(std::uint64_t revision, const PageWork* before);
    std::shared_ptr<const Analysis> analysisOf(const Article& article, const PageWork* before) const;

    std::string m_document;
    std::shared_ptr<const Source> m_source;
    std::size_t m_page = 0;
    std::shared_ptr<const Base> m_base;
    std::vector<Entry> m_log;
    Surroundings m_around;
    FoldCache m_folded;
    std::shared_ptr<const State> m_state;
    Analyses m_analyses;
    std::shared_ptr<const DocumentView> m_view;
};

}  // namespace danqian::workspace
