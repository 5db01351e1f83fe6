#include "core/base/utf8.h"
#include "core/model/place.h"
#include "desk.h"

#include <gtest/gtest.h>
#include <random>

using namespace danqian;
using danqian::test::Desk;

namespace {

const std::string longPage = "河湾镇新建污水处理厂\n"
                             "本报讯 河湾镇今年投资3200万元,新建污水处理厂1座,\n"
                             "日处理能力达到2万吨。截止目前,已有12个村\n"
                             "接入管网,覆盖人口3.5万人。\n"
                             "镇里还为120户居民改造了管网,,其中老旧小区\n"
                             "45个;受益居民“十分满意。\n"
                             "\n"
                             "𠮷野村稻谷丰收\n"
                             "本报讯 𠮷野村2800亩水稻开镰收割,亩产达到600公\n"
                             "斤,比去年增长8.5%。村民😀喜笑颜开。\n"
                             "图为村民在收割水稻。\n";

/// An editor who presses every key there is.
class Editor {
public:
    Editor(Desk& desk, unsigned seed) : m_desk(desk), m_random(seed) { }

    void act()
    {
        const workspace::DocumentView& view = m_desk.session->view();
        const workspace::ArticleView article = view.articles[any(view.articles.size())];
        workspace::Session& session = *m_desk.session;
        switch (any(14)) {
        case 0: decide(article); break;
        case 1: session.acceptAll(article.id, keysOf(article)); break;
        case 2: session.splitArticle(article.id, boundary(article[Part::Body])); break;
        case 3: session.mergeArticles(article.id, view.articles[any(view.articles.size())].id); break;
        case 4: move(article, view.articles[any(view.articles.size())].id); break;
        case 5:
            if (!article.joins.empty())
                flip(article.id, article.joins[any(article.joins.size())]);
            break;
        case 6:
            if (!article.records.empty())
                session.setRecordField(article.id, article.records[any(article.records.size())].key, "indicator", "指标");
            break;
        case 7: tag(article); break;
        case 8: session.undo(); break;
        case 9: session.redo(); break;
        case 10: undoAny(view); break;
        default: type(article); break;
        }
    }
    std::size_t any(std::size_t below) { return below ? m_random() % below : 0; }

private:
    static std::vector<std::string> keysOf(const workspace::ArticleView& article)
    {
        std::vector<std::string> keys;
        for (const workspace::FindingRow& row : article.findings)
            keys.push_back(row.key);
        return keys;
    }
    std::size_t boundary(const std::string& text)
    {
        std::size_t at = any(text.size() + 1);
        while (!utf8::isBoundary(text, at))
            --at;
        return at;
    }
    Span span(const std::string& text)
    {
        const std::size_t a = boundary(text), b = boundary(text);
        return {std::min(a, b), std::max(a, b)};
    }
    Part part() { return any(4) ? Part::Body : static_cast<Part>(any(partCount)); }

    void decide(const workspace::ArticleView& article)
    {
        if (article.findings.empty())
            return;
        const workspace::FindingRow& row = article.findings[any(article.findings.size())];
        if (any(2))
            m_desk.session->accept(article.id, row.key);
        else
            m_desk.session->reject(article.id, row.key);
    }
    void flip(const std::string& article, const workspace::JoinRow& join)
    {
        if (join.part == Part::Body)
            m_desk.session->flipJoin(article, join.offset);
    }
    void type(const workspace::ArticleView& article)
    {
        static constexpr std::string_view typed[] = {"", "字", "𠮷", ",", "15万元", "\n", "，", "😀"};
        const Part where = part();
        const std::string& text = article[where];
        Span stretch = span(text);
        stretch.end = std::min(stretch.end, stretch.begin + 12);
        while (!utf8::isBoundary(text, stretch.end))
            --stretch.end;
        m_desk.session->replaceText(article.id, where, stretch, text.substr(stretch.begin, stretch.size()),
                                    std::string(typed[any(std::size(typed))]));
    }
    void move(const workspace::ArticleView& article, const std::string& to)
    {
        const Part where = part();
        m_desk.session->movePart(article.id, where, span(article[where]),
                                 any(3)       ? to
                                     : any(2) ? "furniture"
                                              : "leftovers",
                                 part());
    }
    void tag(const workspace::ArticleView& article)
    {
        const std::vector<workspace::Term> terms = m_desk.archive->terms();
        const workspace::Term& term = terms[any(terms.size())];
        m_desk.session->tag(article.id, Part::Body, any(2) ? span(article[Part::Body]) : Span{}, term.vocabulary, term.code);
    }
    void undoAny(const workspace::DocumentView& view)
    {
        if (view.history.empty())
            return;
        const std::string before = m_desk.shown(), group = view.history[any(view.history.size())].group;
        try {
            m_desk.session->undoGroup(group);
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::Conflict) << error.what();
            EXPECT_EQ(m_desk.shown(), before) << "a refused undo changes nothing";
        }
    }

    Desk& m_desk;
    std::mt19937 m_random;
};

/// Bytes of the source that stand in the state more or less than once.
std::size_t misplaced(const State& state)
{
    std::vector<int> count(state.origins.text(0).size());
    for (const Place& place : allTexts(state))
        for (const Piece& piece : textAt(state, place).pieces())
            for (std::uint32_t at = piece.begin; piece.origin == 0 && at < piece.end; ++at)
                ++count[at];
    return static_cast<std::size_t>(std::count_if(count.begin(), count.end(), [](int n) { return n != 1; }));
}

}  // namespace

TEST(RandomSession, NothingIsLostAndEverythingCanBeUndoneWhateverIsPressed)
{
#ifdef DANQIAN_SANITIZE
    constexpr unsigned sessions = 2;
#else
    constexpr unsigned sessions = 6;
#endif
    for (unsigned seed = 1; seed <= sessions; ++seed) {
        Desk desk(longPage);
        const std::string before = desk.shown();
        Editor editor(desk, seed);
        for (int step = 0; step < 40; ++step) {
            ASSERT_NO_THROW(editor.act()) << "seed " << seed << " step " << step;
            ASSERT_EQ(misplaced(*desk.session->view().state), 0u) << "seed " << seed << " step " << step;
            ASSERT_TRUE(desk.session->view().state->conflicts.empty()) << "seed " << seed << " step " << step;
        }
        const std::string after = desk.shown();
        desk.reopen();
        ASSERT_EQ(desk.shown(), after) << "the log alone gives the same page";
        EXPECT_TRUE(desk.archive->check().empty()) << "what is derived follows the log";
        while (desk.session->undo()) { }
        ASSERT_EQ(desk.shown(), before) << "seed " << seed;
    }
}
