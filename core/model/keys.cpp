#include "core/model/fold.h"

namespace danqian {

namespace {

/// "prefix:origin@begin-end", with the end's own origin where it is another one; of an empty span "prefix:origin@byte" and the
/// side that it keeps to. Of a text without any character the article and part stand for the place.
std::string keyOf(const State& state, std::string_view article, Part part, Span span, std::string_view prefix)
{
    std::string key(prefix);
    key += ':';
    const Article* found = state.article(article);
    const auto range = found ? (*found)[part].anchorsOf(state.origins, span) : std::nullopt;
    if (!range)
        return key.append(article).append("/").append(name(part));
    key += range->begin.origin + "@" + std::to_string(range->begin.byte);
    if (range->begin == range->end)
        return key += range->begin.side == Side::Before ? '<' : '>';
    key += '-';
    if (range->end.origin != range->begin.origin)
        key += range->end.origin + "@";
    return key += std::to_string(range->end.byte);
}

}  // namespace

std::string findingKey(const State& state, std::string_view article, const Finding& finding)
{
    const std::string_view family = std::string_view(finding.rule).substr(0, finding.rule.find('.'));
    return keyOf(state, article, finding.part, finding.span, family);
}

std::string recordKey(const State& state, std::string_view article, const Record& record)
{
    return keyOf(state, article, record.part, record.span, name(record.kind));
}

std::string mentionKey(const State& state, std::string_view article, const Mention& mention)
{
    return keyOf(state, article, mention.part, mention.span, "mention");
}

}  // namespace danqian
