#include "core/workspace/correction.h"

#include "core/base/utf8.h"
#include "core/text/chars.h"
#include "core/text/diff.h"
#include "core/text/spelling_model.h"
#include "core/workspace/house_style.h"

#include <algorithm>

namespace danqian::workspace {

namespace {

constexpr std::size_t longestChange = 8;  ///< characters: foreign names are hardly longer

bool isOfWord(char32_t c) { return isHan(c) || isLatin(c) || isDigit(c); }

/// Characters that stand beside words rather than in them.
bool standsAlone(char32_t c)
{
    constexpr std::u32string_view particles = U"的了是在和与及等被把将也都就对从到向于为而或个这那有不地得着过";
    return particles.find(c) != std::u32string_view::npos;
}

/// What surrounds a change, as far as a word can reach.
struct Change {
    std::u32string before, wrong, right, after;
};

std::optional<Change> changeBetween(std::string_view before, std::string_view after)
{
    const Replacement change = difference(before, after);
    if (change.span.empty() || change.text.empty())
        return {};
    Change result;
    result.wrong = utf8::toUtf32(before.substr(change.span.begin, change.span.size()));
    result.right = utf8::toUtf32(change.text);
    if (std::max(result.wrong.size(), result.right.size()) > longestChange)
        return {};
    std::size_t begin = change.span.begin, end = change.span.end;
    for (std::size_t i = 0; i < SpellingModel::longestWord && begin > 0; ++i) {
        const auto [c, size] = utf8::decodeBefore(before, begin);
        if (!isHan(c))
            break;
        result.before.insert(result.before.begin(), c);
        begin -= size;
    }
    for (std::size_t i = 0; i < SpellingModel::longestWord && end < before.size(); ++i) {
        const auto [c, size] = utf8::decode(before, end);
        if (!isHan(c))
            break;
        result.after.push_back(c);
        end += size;
    }
    return result;
}

struct Context {
    std::size_t left = 0, right = 0;  ///< characters
};

/// How much of the surroundings the longest word takes in that the changed characters lie in.
std::optional<Context> wordAround(const Change& change, const std::u32string& changed)
{
    using Model = SpellingModel;
    std::optional<Context> best;
    std::size_t length = std::max<std::size_t>(changed.size(), 2) - 1;
    const std::u32string whole = change.before + changed + change.after;
    for (std::size_t left = 0; left <= change.before.size(); ++left)
        for (std::size_t right = 0; right <= change.after.size(); ++right) {
            const std::size_t size = left + changed.size() + right;
            if (size <= length || size > Model::longestWord)
                continue;
            const auto word = std::u32string_view(whole).substr(change.before.size() - left, size);
            if (Model::instance().word(word).id == 0)
                continue;
            best = Context{left, right};
            length = size;
        }
    return best;
}

/// One character beside the change, so that the form is no single character.
std::optional<Context> neighbour(const Change& change)
{
    if (std::min(change.wrong.size(), change.right.size()) > 1)
        return Context{};
    if (!change.before.empty() && !standsAlone(change.before.back()))
        return Context{1, 0};
    if (!change.after.empty() && !standsAlone(change.after.front()))
        return Context{0, 1};
    return {};
}

}  // namespace

bool readsAsWord(std::string_view text)
{
    const std::u32string chars = utf8::toUtf32(text);
    return std::all_of(chars.begin(), chars.end(), isOfWord) && std::any_of(chars.begin(), chars.end(), isHan);
}

std::optional<Correction> correctionBetween(std::string_view before, std::string_view after)
{
    const auto change = changeBetween(before, after);
    if (!change || !readsAsWord(utf8::fromUtf32(change->wrong))
        || !std::all_of(change->right.begin(), change->right.end(), isOfWord))
        return {};
    auto context = wordAround(*change, change->right);
    if (!context)
        context = wordAround(*change, change->wrong);
    if (!context)
        context = neighbour(*change);
    if (!context)
        return {};
    const std::u32string left = change->before.substr(change->before.size() - context->left);
    const std::u32string right = change->after.substr(0, context->right);
    return Correction{utf8::fromUtf32(left + change->wrong + right), utf8::fromUtf32(left + change->right + right)};
}

std::vector<TextPlace> placesOf(const DocumentView& view, const Correction& correction)
{
    Stylebook book;
    book.terms[correction.wrong] = correction.right;
    std::vector<TextPlace> places;
    for (const ArticleView& article : view.articles)
        for (std::size_t p = 0; p < partCount; ++p)
            for (const Finding& finding : termFindings(article.text[p], book))
                places.push_back({article.id, static_cast<Part>(p), finding.span});
    return places;
}

}  // namespace danqian::workspace
