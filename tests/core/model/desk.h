#pragma once
#include "core/model/fold.h"
#include "core/model/place.h"

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace danqian::testing {

/// A page of a few articles and a log that grows by what a user does, for tests.
class Desk {
public:
    explicit Desk(std::string name = "e") : m_name(std::move(name))
    {
        source.id = "source";
        base.added = " ";
        addFurniture("东区报 2031年5月6日\n");
        addArticle("a1", "产业园又添新项目\n",
                   "江苏泰横工程机\n械有限公司完成投资15亿元，\n同比增长8.5%。\n截止目前，已有20个项目开工。\n");
        addArticle("a2", "春耕开镰\n", "𠮷野村种下3000亩水稻。\n村民😀喜笑颜开。\n");
        addArticle("a3", "", "图为农户在田间劳作。\n");
        base.leftovers.push_back(PieceText({take("责编 某某\n")}));
        source.pages.push_back({1, {0, source.text.size()}, 0, 0, {}, {}, {}});
    }

    Source source;
    Base base;
    std::vector<Entry> log;

    State state() const { return stateOf(log); }
    State stateOf(const std::vector<Entry>& entries) const { return fold(source, "page", base, entries); }

    Entry entry(Edit edit, const std::string& group = {})
    {
        Entry made;
        made.id = m_name + std::to_string(++m_count);
        made.document = "page";
        made.group = group.empty() ? "g" + made.id : group;
        char at[32];
        std::snprintf(at, sizeof at, "2031-05-06T10:%02zu:%02zu.000Z", m_count / 60 % 60, m_count % 60);
        made.at = at;
        made.edit = std::move(edit);
        return made;
    }
    /// Appends to the log; answers the group.
    std::string add(Edit edit, const std::string& group = {})
    {
        log.push_back(entry(std::move(edit), group));
        return log.back().group;
    }
    std::string undo(const std::string& group) { return add(Undo{group}); }

    /// The target of the first place of a word in a part as it reads now.
    Target hold(std::string_view article, Part part, std::string_view word) const
    {
        const State now = state();
        const std::size_t at = now.text(article, part).find(word);
        return targetOf(now, article, part, {at, at + word.size()});
    }
    /// A place without extent before the word.
    Target before(std::string_view article, Part part, std::string_view word) const
    {
        const State now = state();
        const std::size_t at = now.text(article, part).find(word);
        return targetOf(now, article, part, {at, at});
    }
    std::string replace(std::string_view article, Part part, std::string_view word, std::string text)
    {
        return add(ReplaceText{hold(article, part, word), std::move(text)});
    }
    std::string body(std::string_view article) const { return state().text(article, Part::Body); }

private:
    Piece take(std::string_view text)
    {
        const auto begin = static_cast<std::uint32_t>(source.text.size());
        source.text += text;
        return {0, begin, static_cast<std::uint32_t>(source.text.size()), true};
    }
    void addFurniture(std::string_view text) { base.furniture.push_back(PieceText({take(text)})); }
    /// Line ends inside a body are dropped where the line before does not end a sentence, as reflow does.
    void addArticle(std::string id, std::string_view headline, std::string_view body)
    {
        Article article;
        article.id = std::move(id);
        const auto addLine = [&](PieceText& text, std::string_view line, bool lineEndLive) {
            Piece piece = take(line);
            piece.end -= 1;
            text.append(piece);
            text.append({0, piece.end, piece.end + 1, lineEndLive});
        };
        if (!headline.empty())
            addLine(article[Part::Headline], headline, false);
        while (!body.empty()) {
            const std::string_view line = body.substr(0, body.find('\n') + 1);
            body.remove_prefix(line.size());
            const bool joined = line.size() < 4 || line.substr(line.size() - 4, 3) != "。";
            const auto at = static_cast<std::uint32_t>(source.text.size() + line.size() - 1);
            addLine(article[Part::Body], line, !joined && !body.empty());
            if (!body.empty())
                base.joins.push_back({at, joined, joined ? 0.9 : 0.4});
        }
        base.articles.push_back(std::move(article));
    }

    std::string m_name;
    std::size_t m_count = 0;
};

/// Every text of a state, by article, part and outsider, in one string: two states that read the same give the same.
inline std::string reading(const State& state)
{
    std::string out;
    for (const Place& place : allTexts(state))
        out += place.article + "/" + std::string(name(place.part)) + ": " + textAt(state, place).text(state.origins) + "\n";
    return out;
}

/// Bytes of an origin that stand in the state more or less than once; "" when each stands there exactly once.
inline std::string misplaced(const State& state, Origins::Ref origin)
{
    std::vector<int> count(state.origins.text(origin).size());
    for (const Place& place : allTexts(state)) {
        for (const Piece& piece : textAt(state, place).pieces()) {
            for (std::uint32_t at = piece.begin; piece.origin == origin && at < piece.end; ++at)
                ++count[at];
        }
    }
    std::string out;
    for (std::size_t at = 0; at < count.size(); ++at)
        out += count[at] == 1 ? "" : std::to_string(at) + "×" + std::to_string(count[at]) + " ";
    return out;
}

}  // namespace danqian::testing
