// The reader in its window: what it shows, what can be done in it, and what cannot be done to it.
#include "tests/ui/desk_fixture.h"
#include "ui/reader/reader_page.h"
#include "ui/reader/reader_view.h"
#include "ui/strings.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QVBoxLayout>

#include <csignal>

namespace danqian::ui {
namespace {

using namespace Qt::StringLiterals;
using test::OpenDesk;
using test::Sheet;
using test::waitFor;
using testing::HasSubstr;
using testing::Not;

/// A reader in a window of its own, and hands for it.
class Reader {
public:
    explicit Reader(DocumentController& controller) : view(&controller)
    {
        QSignalSpy ready(&view, &ReaderView::ready);
        QObject::connect(&view, &ReaderView::painted, &view, [this](int revision) { m_painted = revision; });
        view.resize(640, 480);
        view.show();
        view.activateWindow();
        view.setFocus();
        waitFor([&] { return !ready.isEmpty(); });
    }

    bool paints(std::uint64_t revision)
    {
        return waitFor([&] { return m_painted == static_cast<int>(revision); });
    }

    QVariant evaluate(const QString& script) { return test::evaluate(view.page(), script); }
    QString text() { return evaluate(u"sheet.lines.map(line => line.text).join('\\n')"_s).toString(); }
    /// Text that is drawn with a class.
    QStringList drawn(const QString& selector)
    {
        return evaluate(u"[...document.querySelectorAll('%1')].map(e => e.textContent)"_s.arg(selector)).toStringList();
    }

    QWidget* input() { return view.focusProxy()->focusProxy() ? view.focusProxy()->focusProxy() : view.focusProxy(); }

    /// Sets the caret by a click before some text of the page, as a person would.
    void clickBefore(const QString& text)
    {
        const QVariantMap at =
            evaluate(
                u"(() => { const words = '%1'; const line = sheet.lines.find(l => l.text.includes(words)); const at = "
                u"line.text.indexOf(words);"
                "const box = drawing.boxOf(line.element, at, at + 1); return {x: box.left + 2, y: box.top + box.height / 2}; })()"_s
                    .arg(text))
                .toMap();
        QTest::mouseClick(input(), Qt::LeftButton, {}, QPoint(at[u"x"_s].toInt(), at[u"y"_s].toInt()));
        QTest::qWait(120);
    }

    void select(const QString& part, int from, int to)
    {
        evaluate(u"sheet.setCaret({part: '%1', at: %2}, {part: '%1', at: %3})"_s.arg(part).arg(from).arg(to));
    }

    void compose(const QStringList& steps, const QString& result)
    {
        for (const QString& step : steps) {
            QInputMethodEvent event(step, {{QInputMethodEvent::Cursor, static_cast<int>(step.size()), 1, {}}});
            QApplication::sendEvent(input(), &event);
            QTest::qWait(30);
        }
        QInputMethodEvent event;
        event.setCommitString(result);
        QApplication::sendEvent(input(), &event);
    }

    ReaderBridge* bridge() { return view.findChild<ReaderBridge*>(); }

    ReaderView view;

private:
    int m_painted = -1;
};

struct ShownSheet : testing::Test {
    DocumentController controller{nullptr};
    Reader reader{controller};

    void show(const Sheet& sheet, std::uint64_t revision = 1)
    {
        controller.show(sheet.view(revision));
        controller.selectArticle("a1");
        ASSERT_TRUE(reader.paints(revision));
    }
};

TEST_F(ShownSheet, ArticleTextIsNeverTakenForMarkup)
{
    QTcpServer server;
    int hits = 0;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        ++hits;
        server.nextPendingConnection()->close();
    });
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    const std::string host = "http://127.0.0.1:" + std::to_string(server.serverPort());
    const std::vector<std::string> hostile{
        "<script>document.title='taken'</script><script src=\"" + host + "/a.js\"></script>",
        "<img src=\"" + host + "/b.png\" onerror=\"document.title='taken'\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=" + host + "/c\">",
        "<a href=\"javascript:document.title='taken'\">点击</a><iframe src=\"" + host + "/d\"></iframe>",
        "</p></article><style>@import url(" + host + "/e.css);body{background:url(" + host + "/f)}</style>",
        "<svg onload=\"document.title='taken'\"><link rel=prefetch href=\"" + host + "/g\">&lt;b&gt;",
    };
    Sheet sheet("<base href=\"" + host + "\"><title>taken</title>", hostile);
    sheet.finding("点击", "\"><img src=x onerror=\"document.title='taken'\">").record("<img");
    show(sheet);
    QTest::qWait(500);
    EXPECT_EQ(hits, 0);
    EXPECT_EQ(reader.evaluate(u"document.title"_s).toString(), u"Danqian"_s);
    EXPECT_EQ(reader.evaluate(u"document.querySelectorAll('img,iframe,svg,meta[http-equiv=refresh],base,a').length"_s).toInt(),
              0);
    EXPECT_THAT(utf8(reader.text()), HasSubstr(hostile[1]));

    // Nor can a page that were taken over reach out or go away.
    const QString address = qs(host);
    for (
        const QString& script :
        {u"void new Image().setAttribute('src', '%1/h')"_s, u"void (document.body.appendChild(new Image()).src = '%1/i')"_s,
         u"void fetch('%1/j').catch(() => 0)"_s, u"void navigator.sendBeacon('%1/k', 'x')"_s, u"void window.open('%1/l')"_s,
         u"void document.head.insertAdjacentHTML('beforeend', '<meta http-equiv=refresh content=\"0;url=%1/m\">')"_s,
         u"void (location.href = '%1/n')"_s, u"void (location.href = 'data:text/html,taken')"_s,
         u"void (location.href = 'file:///etc/passwd')"_s, u"void location.reload()"_s,
         u"void document.body.insertAdjacentHTML('beforeend', '<form action=\"%1/o\" method=post></form>'), document.forms[0].submit()"_s}) {
        reader.evaluate(script.contains(u"%1"_s) ? script.arg(address) : script);
        QTest::qWait(60);
    }
    QTest::qWait(300);
    EXPECT_EQ(hits, 0);
    EXPECT_EQ(reader.evaluate(u"location.href"_s).toString(), u"danqian://desk/reader.html"_s);
    EXPECT_THAT(utf8(reader.text()), HasSubstr("点击"));
}

TEST_F(ShownSheet, OverlappingMarksAreAllDrawnAndTheTextStaysWhole)
{
    Sheet sheet("题", {"截止11月7日全镇有38个项目开工"});
    sheet.finding("截止11", "截至11").record("11月7日", RecordKind::Date).finding("7日全镇有38", "").record("38个");
    show(sheet);
    EXPECT_EQ(reader.text(), u"题\n截止11月7日全镇有38个项目开工"_s);
    EXPECT_EQ(reader.drawn(u"p.body"_s), QStringList{u"截止11月7日全镇有38个项目开工"_s});
    EXPECT_EQ(reader.drawn(u".finding"_s).join(QString()), u"截止117日全镇有38"_s);
    EXPECT_EQ(reader.drawn(u".record.date"_s).join(QString()), u"11月7日"_s);
    EXPECT_EQ(reader.drawn(u".finding.record"_s), QStringList({u"11"_s, u"7日"_s, u"38"_s}));
}

TEST_F(ShownSheet, WhatAnotherPaneSelectsIsFramedHereAcrossItsMarks)
{
    Sheet sheet("题", {"其余4个将于11月20日前整改"});
    sheet.finding("4个", "3个", Severity::Query).record("4个").record("11月20日前", RecordKind::Date);
    show(sheet);
    controller.selectFinding("a1", "f1");
    EXPECT_TRUE(waitFor([&] { return reader.drawn(u".current"_s) == QStringList{u"4个"_s}; }));
    controller.selectRecord("a1", "r2");
    EXPECT_TRUE(waitFor([&] { return reader.drawn(u".current"_s) == QStringList{u"11月20日前"_s}; }));
}

TEST_F(ShownSheet, TheOtherPlacesOfAFindingAreMarkedAsLongAsItIsSelected)
{
    Sheet sheet("题", {"交办问题54个", "完成整改51个，其余4个"});
    sheet.finding("4个", "3个", Severity::Query, 1).record("51个");
    auto view = std::make_shared<workspace::DocumentView>(*sheet.view());
    view->articles[0].findings[0].finding.related = {sheet.find("54个"), sheet.find("51个")};
    controller.show(view);
    controller.selectArticle("a1");
    ASSERT_TRUE(reader.paints(1));
    controller.selectFinding("a1", "f1");
    EXPECT_TRUE(waitFor([&] { return reader.drawn(u".related"_s) == QStringList({u"54个"_s, u"51个"_s}); }));
    controller.selectRecord("a1", "r1");
    EXPECT_TRUE(waitFor([&] { return reader.drawn(u".related"_s).isEmpty(); }));
}

TEST_F(ShownSheet, APlaceWhereSomethingIsMissingHasASignThatHoldsNoText)
{
    Sheet sheet("题", {"他说好的。"});
    sheet.finding("说", "说：“", Severity::Warning);
    auto view = std::make_shared<workspace::DocumentView>(*sheet.view());
    auto& finding = view->articles[0].findings[0].finding;
    finding.span.begin = finding.span.end;
    controller.show(view);
    controller.selectArticle("a1");
    ASSERT_TRUE(reader.paints(1));
    EXPECT_EQ(reader.drawn(u".gap"_s), QStringList{QString()});
    EXPECT_EQ(reader.drawn(u"p.body"_s), QStringList{u"他说好的。"_s});
    reader.evaluate(u"document.querySelector('.gap').click()"_s);
    EXPECT_TRUE(waitFor([&] { return controller.selection().key == "f1"; }));
    EXPECT_TRUE(waitFor([&] { return reader.drawn(u".gap.current"_s).size() == 1; }));
}

TEST_F(ShownSheet, TheSelectedPlaceIsBroughtToAThirdOfThePane)
{
    std::vector<std::string> paragraphs(60, "全镇排查摸清底数，利用四天时间对全镇行政村进行拉网式排查。");
    paragraphs[50] = "其余4个将整改";
    Sheet sheet("题", paragraphs);
    sheet.finding("4个", "3个");
    show(sheet);
    controller.selectFinding("a1", "f1");
    EXPECT_TRUE(waitFor([&] {
        const double top =
            reader.evaluate(u"(document.querySelector('.current') || document.body).getBoundingClientRect().top / innerHeight"_s)
                .toDouble();
        return top > 0.25 && top < 0.45;
    }));
}

TEST_F(ShownSheet, AClickOnAMarkSelectsItEverywhere)
{
    Sheet sheet("题", {"全镇有38个项目，截止目前开工4个"});
    sheet.record("38个").finding("截止目前", "截至目前").record("目前", RecordKind::Date);
    show(sheet);
    reader.clickBefore(u"8个项目"_s);
    EXPECT_TRUE(waitFor([&] { return controller.selection().key == "r1"; }));
    reader.clickBefore(u"前开工"_s);
    EXPECT_TRUE(waitFor([&] { return controller.selection().key == "f1"; })) << "a flaw goes before a fact";
    reader.clickBefore(u"前开工"_s);
    EXPECT_TRUE(waitFor([&] { return controller.selection().key == "r2"; })) << "the same place again: the next thing there";
}

TEST_F(ShownSheet, FollowingAnotherPaneTakesNoFocusFromIt)
{
    QWidget window;
    auto* field = new QLineEdit(&window);
    auto* rows = new QVBoxLayout(&window);
    rows->addWidget(field);
    rows->addWidget(&reader.view);
    window.show();
    window.activateWindow();
    Sheet sheet("题", {"全镇有38个项目，截止目前开工4个"});
    sheet.record("38个").finding("截止目前", "截至目前");
    show(sheet);
    field->setFocus();
    controller.selectFinding("a1", "f1");
    EXPECT_TRUE(waitFor([&] { return !reader.drawn(u".current"_s).isEmpty(); }));
    controller.selectRecord("a1", "r1");
    QTest::qWait(200);
    EXPECT_EQ(QApplication::focusWidget(), field);
    reader.view.setParent(nullptr);
}

TEST_F(ShownSheet, SelectedTextIsWhatTheOtherPanesSee)
{
    Sheet sheet("题", {"𠮷镇有38个项目", "第二段"});
    show(sheet);
    reader.select(u"body"_s, 2, 7);
    EXPECT_TRUE(waitFor([&] { return controller.selectedText() == "镇有38个"; })) << controller.selectedText();
    reader.select(u"body"_s, 8, 12);
    EXPECT_TRUE(waitFor([&] { return controller.selectedText() == "目\n第二"; })) << controller.selectedText();
}

TEST_F(ShownSheet, CopyingGivesTheTextWithoutItsMarks)
{
    Sheet sheet("题", {"开展以来,南汀县22个", "第二段"});
    sheet.edit(sheet.find(","), "，").join(sheet.find("个").begin);
    show(sheet);
    reader.clickBefore(u"开展"_s);
    reader.select(u"body"_s, 0, 13);
    QApplication::clipboard()->clear();
    QTest::keyClick(reader.input(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([] { return QApplication::clipboard()->text() == u"开展以来，南汀县22个\n第"_s; }))
        << utf8(QApplication::clipboard()->text());
}

TEST_F(ShownSheet, AnArchiveThatCanOnlyBeReadTakesNoTyping)
{
    Sheet sheet("题", {"正文"});
    controller.setReadOnly(true);
    show(sheet);
    reader.clickBefore(u"文"_s);
    QTest::keyClicks(reader.input(), u"abc"_s);
    QTest::qWait(200);
    EXPECT_EQ(reader.text(), u"题\n正文"_s);
}

TEST_F(ShownSheet, APageOfTwentyThousandCharactersAndTwoThousandMarksOpensAndPatchesAtOnce)
{
    std::string paragraph;
    for (int i = 0; i < 50; ++i)
        paragraph += "全镇有38个项目";
    Sheet sheet("题", std::vector<std::string>(45, paragraph));
    for (int i = 0; i < 2000; ++i)
        i % 2 ? sheet.record("38个", RecordKind::Count, i) : sheet.finding("项目", "", Severity::Warning, i);
    Sheet edited = sheet;
    edited.edit(edited.find("全镇", 30), "全县");
    show(Sheet("热身", {"一"}), 1);
    QTest::qWait(300);  // the window is new; what follows is about the article
    QElapsedTimer timer;
    timer.start();
    controller.show([&] {
        auto view = std::make_shared<workspace::DocumentView>(*sheet.view(2));
        view->id = "d2";
        return view;
    }());
    controller.selectArticle("a1");
    ASSERT_TRUE(reader.paints(2));
    const qint64 opened = timer.restart();
    controller.show([&] {
        auto view = std::make_shared<workspace::DocumentView>(*edited.view(3));
        view->id = "d2";
        return view;
    }());
    ASSERT_TRUE(reader.paints(3));
    const qint64 patched = timer.elapsed();
    std::cout << "opened in " << opened << " ms, patched in " << patched << " ms\n";
    RecordProperty("opened_ms", static_cast<int>(opened));
    RecordProperty("patched_ms", static_cast<int>(patched));
    EXPECT_LT(opened, 1000) << "wants < 100 ms on an idle machine";
    EXPECT_LT(patched, 500) << "wants < 50 ms on an idle machine";
}

TEST_F(ShownSheet, AReaderWhoseProcessDiesComesBackWithTheText)
{
    show(Sheet("题", {"正文还在"}));
    QSignalSpy ready(&reader.view, &ReaderView::ready);
    const qint64 pid = reader.view.page()->renderProcessPid();
    ASSERT_GT(pid, 1);
    ::kill(static_cast<pid_t>(pid), SIGKILL);
    ASSERT_TRUE(waitFor([&] { return !ready.isEmpty(); }));
    EXPECT_TRUE(waitFor([&] { return reader.text() == u"题\n正文还在"_s; }));
}

/// With a real archive behind it.
struct TypedInto : testing::Test {
    OpenDesk desk;
    std::unique_ptr<Reader> reader;

    void open(const std::string& text)
    {
        ASSERT_TRUE(desk.open(text));
        reader = std::make_unique<Reader>(desk.controller);
        ASSERT_TRUE(waitFor([&] { return !reader->text().isEmpty(); }));
    }
    std::size_t edits() const
    {
        const auto& history = desk.controller.view()->history;
        return static_cast<std::size_t>(
            std::count_if(history.begin(), history.end(), [](const auto& row) { return row.kind == "replace-text"; }));
    }
    bool reads(const std::string& part)
    {
        return waitFor([&] { return desk.body().find(part) != std::string::npos; });
    }
};

const std::string page =
    "秋季行动开展一个月\n青禾镇守护蓝天\n　　秋季行动开展以来，南汀县青禾镇建立早通报机制，辖区空气质量持续改善。\n"
    "　　昼夜巡查，严防反弹。对已取缔的小石料厂实行网格化巡查。\n";

TEST_F(TypedInto, TypingLandsInTheArchiveAsOneSmallEdit)
{
    open(page);
    reader->clickBefore(u"早通报"_s);
    QTest::keyClicks(reader->input(), u"24h"_s);
    ASSERT_TRUE(reads("建立24h早通报"));
    EXPECT_EQ(edits(), 1u);
    EXPECT_EQ(desk.controller.view()->history[0].after.find("机制"), std::string::npos)
        << desk.controller.view()->history[0].after;
    EXPECT_TRUE(waitFor([&] { return reader->drawn(u".edited"_s) == QStringList{u"24h"_s}; }));
}

TEST_F(TypedInto, AnInputMethodsCompositionLandsAsOneEdit)
{
    open(page);
    reader->clickBefore(u"通报机制"_s);
    reader->compose({u"w"_s, u"wan"_s, u"wan'tong"_s}, u"晚"_s);
    ASSERT_TRUE(reads("建立早晚通报机制")) << utf8(reader->text());
    EXPECT_EQ(edits(), 1u);
    EXPECT_EQ(utf8(reader->text()).find("wan"), std::string::npos);
    QTest::qWait(100);
    reader->compose({u"he"_s}, u"和"_s);
    EXPECT_TRUE(reads("建立早晚和通报机制")) << "the caret stays behind what was typed: " << utf8(reader->text());
}

TEST_F(TypedInto, AnInputMethodMayCommitWithoutComposing)
{
    open(page);
    reader->clickBefore(u"通报机制"_s);
    reader->compose({}, u"、"_s);
    EXPECT_TRUE(reads("早、通报机制")) << utf8(reader->text());
}

TEST_F(TypedInto, EnterBeginsAParagraphAndBackspaceJoinsItAgain)
{
    open(page);
    const std::string before = desk.body();
    reader->clickBefore(u"对已取缔"_s);
    QTest::keyClick(reader->input(), Qt::Key_Return);
    ASSERT_TRUE(reads("严防反弹。\n对已取缔"));
    EXPECT_TRUE(waitFor([&] { return reader->drawn(u"p.body"_s).contains(u"对已取缔的小石料厂实行网格化巡查。"_s); }));
    QTest::keyClick(reader->input(), Qt::Key_Backspace);
    EXPECT_TRUE(waitFor([&] { return desk.body() == before; })) << desk.body();
}

TEST_F(TypedInto, AnInputMethodMayReplaceASelectionOverTwoParagraphs)
{
    open(page);
    reader->clickBefore(u"早通报"_s);
    const std::size_t parts = static_cast<std::size_t>(reader->drawn(u"p.body"_s).size());
    const QString first = reader->drawn(u"p.body"_s).value(0);
    reader->select(u"body"_s, static_cast<int>(first.indexOf(u"持续改善"_s)), static_cast<int>(first.size()) + 1);
    QTest::qWait(100);
    reader->compose({u"x"_s, u"xia"_s}, u"向好"_s);
    ASSERT_TRUE(reads("辖区空气质量向好昼夜巡查")) << desk.body();
    EXPECT_TRUE(waitFor([&] { return static_cast<std::size_t>(reader->drawn(u"p.body"_s).size()) == parts - 1; }));
    EXPECT_TRUE(waitFor([&] { return utf8(reader->text()).find(desk.body()) != std::string::npos; })) << utf8(reader->text());
}

TEST_F(TypedInto, AJoinedLineEndIsFlippedByAClickAndBackByAKey)
{
    std::string cut = page;
    cut.insert(cut.find("行网格化"), "\n");
    open(cut);
    const std::string before = desk.body();
    ASSERT_THAT(before, HasSubstr("厂实行网格化"));
    ASSERT_GE(reader->drawn(u".join"_s).size(), 1);
    reader->evaluate(u"[...document.querySelectorAll('.join')].pop().click()"_s);
    ASSERT_TRUE(reads("厂实\n行网格化"));
    EXPECT_TRUE(waitFor([&] { return reader->drawn(u"p.body"_s).contains(u"行网格化巡查。"_s); }));
    reader->clickBefore(u"行网格化"_s);
    QTest::keyClick(reader->input(), Qt::Key_J, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return desk.body() == before; })) << desk.body();
}

TEST_F(TypedInto, UndoTakesBackWhatWasTypedEvenBeforeItWasSent)
{
    open(page);
    const std::string before = desk.body();
    reader->clickBefore(u"早通报"_s);
    QTest::keyClicks(reader->input(), u"abc"_s);
    QTest::keyClick(reader->input(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return desk.body() == before && desk.controller.view()->canRedo; })) << desk.body();
    EXPECT_TRUE(waitFor([&] { return !reader->text().contains(u"abc"_s); }));
}

TEST_F(TypedInto, FastTypingLosesNothingWhileEarlierTextIsBeingSaved)
{
    open(page);
    reader->clickBefore(u"早通报"_s);
    QString typed;
    for (int i = 0; i < 40; ++i) {
        const QChar c(u'a' + i % 26);
        typed += c;
        QTest::keyClick(reader->input(), c.toLatin1());
        QTest::qWait(i % 10 == 9 ? 380 : 20);
    }
    EXPECT_TRUE(reads("建立" + utf8(typed) + "早通报")) << desk.body();
    EXPECT_EQ(reader->text().count(typed), 1);
}

TEST_F(TypedInto, AnEditOfAnOldRevisionIsRefusedAndTheParagraphShownAsItReads)
{
    open(page);
    const auto& article = *desk.controller.currentArticle();
    const std::size_t at = article[Part::Body].find("早通报");
    const int id = reader->evaluate(u"sheet.lines.find(line => line.text.includes('早通报')).model.id"_s).toInt();
    const int old = reader->evaluate(u"sheet.revision"_s).toInt();
    desk.controller.replaceText(article.id, Part::Body, {at, at}, "", "新");
    ASSERT_TRUE(reads("建立新早通报"));
    reader->bridge()->edited(id, id, u"全不一样"_s, old);
    QTest::qWait(200);
    EXPECT_THAT(desk.body(), Not(HasSubstr("全不一样")));
    EXPECT_TRUE(waitFor([&] { return reader->text().contains(u"建立新早通报"_s); }));
}

TEST_F(TypedInto, WhatAnotherPaneChangesMeanwhileGoesTogetherWithWhatIsTyped)
{
    open(page);
    reader->clickBefore(u"早通报"_s);
    QTest::keyClicks(reader->input(), u"xy"_s);
    const auto& article = *desk.controller.currentArticle();
    const std::size_t at = article[Part::Body].find("持续改善");
    desk.controller.replaceText(article.id, Part::Body, {at, at + 6}, "持续", "大为");
    EXPECT_TRUE(reads("建立xy早通报机制，辖区空气质量大为改善")) << desk.body();
}

TEST_F(TypedInto, WhereTwoChangedTheSamePlaceTheTextWinsAndThePersonIsTold)
{
    open(page);
    reader->clickBefore(u"早通报"_s);
    QSignalSpy refused(&reader->view, &ReaderView::refused);
    QTest::keyClicks(reader->input(), u"xy"_s);
    const auto& article = *desk.controller.currentArticle();
    const std::size_t at = article[Part::Body].find("早通报");
    desk.controller.replaceText(article.id, Part::Body, {at, at}, "", "新");
    ASSERT_TRUE(reads("建立新早通报"));
    EXPECT_TRUE(waitFor([&] { return refused.size() == 1; }));
    EXPECT_TRUE(waitFor([&] { return reader->text().contains(u"建立新早通报"_s); })) << utf8(reader->text());
}

TEST_F(TypedInto, WhatIsTypedIsSentBeforeTheWindowCloses)
{
    open(page);
    reader->clickBefore(u"早通报"_s);
    QTest::keyClicks(reader->input(), u"q"_s);
    waitFor([&] { return reader->text().contains(u"q早"_s); });
    reader->view.finishTyping();
    EXPECT_TRUE(reads("建立q早通报"));
}

TEST_F(TypedInto, PastedTextComesInPlain)
{
    open(page);
    auto* data = new QMimeData;
    data->setHtml(u"<b>粗</b><img src='http://127.0.0.1:1/x'>"_s);
    data->setText(u"粗\r\n\r\n体\u0007"_s);
    QApplication::clipboard()->setMimeData(data);
    reader->clickBefore(u"早通报"_s);
    QTest::keyClick(reader->input(), Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(reads("建立粗\n体早通报")) << desk.body();
}

TEST_F(TypedInto, FindingsAreDecidedByKeyWithoutLeavingTheText)
{
    open("秋季行动开展一个月\n青禾镇守护蓝天\n　　秋季行动开展以来,南汀县青禾镇建立早通报机制,辖区空气质量持续改善,成效明显。\n");
    const auto* article = desk.controller.currentArticle();
    if (!article || article->openFindings() < 3)
        GTEST_SKIP() << "the rules find nothing here yet";
    const std::size_t before = article->openFindings();
    reader->clickBefore(u"秋季行动开展以来"_s);
    QTest::keyClick(reader->input(), Qt::Key_Down, Qt::AltModifier);
    ASSERT_TRUE(waitFor([&] { return desk.controller.currentFinding(); }));
    QTest::keyClick(reader->input(), Qt::Key_Return, Qt::AltModifier);
    EXPECT_TRUE(waitFor([&] { return desk.controller.currentArticle()->openFindings() == before - 1; }));
    ASSERT_TRUE(waitFor([&] { return desk.controller.currentFinding(); }));
    QTest::keyClick(reader->input(), Qt::Key_Delete, Qt::AltModifier);
    EXPECT_TRUE(waitFor([&] { return desk.controller.currentArticle()->openFindings() == before - 2; }));
}

}  // namespace
}  // namespace danqian::ui
