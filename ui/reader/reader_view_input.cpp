// What people do on the reader's page, as its bridge tells it. A page can say anything: all of it is checked here.
#include "ui/document_controller.h"
#include "ui/reader/reader_view.h"
#include "ui/strings.h"

#include <algorithm>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

/// Text from the page, as the model may hold it: paragraphs only in the body, no control characters.
QString cleaned(QString text, Part part)
{
    text.removeIf([part](QChar c) { return c.unicode() == 0x7F || (c.unicode() < 0x20 && !(c == u'\n' && part == Part::Body)); });
    return text;
}

}  // namespace

void ReaderView::pageSelected(int first, int begin, int last, int end, int turn)
{
    if (turn != m_turn)
        return;
    const workspace::ArticleView* article = shownArticle();
    const ReaderParagraph* from = m_document.paragraph(first);
    const ReaderParagraph* to = m_document.paragraph(last);
    if (!article || !from || !to)
        return;
    Selection selection;
    selection.kind = Selection::Kind::Text;
    selection.article = article->id;
    selection.part = from->part;
    selection.span.begin = byteOf(*article, *from, begin);
    // A selection that goes on into another part ends with this one.
    selection.span.end = from->part == to->part ? byteOf(*article, *to, end) : (*article)[from->part].size();
    if (selection.span.begin <= selection.span.end)
        m_controller->select(selection, this);
}

void ReaderView::pageActivated(const QString& key)
{
    const workspace::ArticleView* article = shownArticle();
    if (!article)
        return;
    const std::string id = utf8(key);
    const auto holds = [&](const auto& rows, auto member) {
        return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.*member == id; });
    };
    if (holds(article->findings, &workspace::FindingRow::key))
        m_controller->selectFinding(article->id, id, this);
    else if (holds(article->records, &workspace::RecordRow::key))
        m_controller->selectRecord(article->id, id, this);
    else if (holds(article->tags, &workspace::TagRow::id))
        m_controller->selectTag(article->id, id, this);
}

void ReaderView::pageEdited(int first, int last, const QString& text, int revision)
{
    const workspace::ArticleView* article = shownArticle();
    const ReaderParagraph* from = m_document.paragraph(first);
    const ReaderParagraph* to = m_document.paragraph(last);
    bool stale = !article || !from || !to || from->part != to->part || from > to || m_awaited || m_controller->readOnly();
    for (const ReaderParagraph* p = from; !stale && p <= to; ++p)
        stale = p->textRevision > revision;
    if (stale)
        return answer(false);
    const std::size_t begin = from->bytes.begin;
    const std::string before = (*article)[from->part].substr(begin, to->bytes.end - begin);
    const QString wanted = cleaned(text, from->part);
    if (utf8(wanted) == before)
        return answer(true);
    m_awaited = Awaited{from->part, wanted.split(u'\n')};
    // Whole paragraphs, so that the archive can tell whether they still read so; it keeps the smallest change.
    m_controller->replaceText(article->id, from->part, {begin, to->bytes.end}, before, utf8(wanted));
}

void ReaderView::pageLost(const QString& text)
{
    constexpr int most = 60;
    const QString quote = text.size() > most ? text.left(most) + u'…' : text;
    emit refused(tr("The text changed where you typed, so “%1” was not taken. It is shown as it reads now.").arg(quote));
}

void ReaderView::pageFlipped(int paragraph, int unit)
{
    const workspace::ArticleView* article = shownArticle();
    const ReaderParagraph* p = m_document.paragraph(paragraph);
    if (!article || !p || p->part != Part::Body)
        return;
    const auto isHere = [&](const workspace::JoinRow& join) {
        return join.part == p->part && join.offset >= p->bytes.begin && join.offset <= p->bytes.end
            && unitOf(*article, *p, join.offset) == unit;
    };
    const auto join = std::find_if(article->joins.begin(), article->joins.end(), isHere);
    if (join != article->joins.end())
        m_controller->flipJoin(article->id, join->offset);
}

void ReaderView::pageCommanded(const QString& name)
{
    if (name == "next"_L1)
        m_controller->nextFinding();
    else if (name == "previous"_L1)
        m_controller->previousFinding();
    else if (name == "accept"_L1)
        m_controller->acceptFinding();
    else if (name == "reject"_L1)
        m_controller->rejectFinding();
    else if (name == "undo"_L1)
        m_controller->undo();
    else if (name == "redo"_L1)
        m_controller->redo();
}

}  // namespace danqian::ui
