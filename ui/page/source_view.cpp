#include "ui/page/source_view.h"

#include "core/base/utf8.h"
#include "core/model/document.h"
#include "core/text/chars.h"
#include "ui/strings.h"
#include "ui/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace danqian::ui {

namespace {

constexpr int margin = 12;
constexpr double rowHeight = 1.75;  // of the font's size

/// What stands for a character that has no shape of its own.
char32_t visible(char32_t c) { return c < 0x20 ? 0x2400 + c : c == 0x7F ? 0x2421 : c; }

void paintWave(QPainter& painter, const QRect& box)
{
    QPainterPath path;
    const double y = box.bottom() + 2.5;
    path.moveTo(box.left(), y);
    for (double x = box.left(); x < box.right(); x += 4)
        path.cubicTo(x + 1, y - 2.2, x + 3, y + 2.2, x + 4, y);
    painter.drawPath(path);
}

}  // namespace

SourceView::SourceView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setCursor(Qt::IBeamCursor);
    setFocusPolicy(Qt::StrongFocus);
    relay();
}

std::string_view SourceView::text() const
{
    return m_source ? std::string_view(m_source->text).substr(m_page.begin, m_page.size()) : std::string_view();
}

void SourceView::setText(std::shared_ptr<const Source> source, Span page)
{
    if (m_source == source && m_page == page)
        return;
    m_source = std::move(source);
    m_page = page;
    m_selected.clear();
    m_related.clear();
    m_flaws.clear();
    verticalScrollBar()->setValue(0);
    relay();
}

void SourceView::setFlaws(std::vector<Span> flaws)
{
    m_flaws = std::move(flaws);
    viewport()->update();
}

void SourceView::setSelected(std::vector<Span> selected, bool follow)
{
    m_selected = std::move(selected);
    viewport()->update();
    if (m_selected.empty() || m_selected.front().begin < m_page.begin)
        return;
    const int seen = topOf(m_selected.front()) - verticalScrollBar()->value();
    if (follow || seen < 0 || seen + m_row > viewport()->height())
        reveal(m_selected);
}

int SourceView::topOf(Span span) const { return static_cast<int>(m_grid.rowOf(span.begin - m_page.begin)) * m_row; }

void SourceView::reveal(const std::vector<Span>& spans)
{
    if (!spans.empty() && spans.front().begin >= m_page.begin)
        verticalScrollBar()->setValue(topOf(spans.front()) - viewport()->height() / 3);
}

void SourceView::setRelated(std::vector<Span> related)
{
    m_related = std::move(related);
    viewport()->update();
}

void SourceView::setZoom(double factor)
{
    m_zoom = factor;
    relay();
}

/// Fonts, the grid and the scroll bar, for the width and zoom of now.
void SourceView::relay()
{
    const int size = std::max(8, static_cast<int>(std::lround(14 * m_zoom / 2)) * 2);
    static const bool hasMono = QFontDatabase::families().contains(QStringLiteral("Noto Sans Mono CJK SC"));
    m_font = font();
    m_font.setFamily(hasMono ? QStringLiteral("Noto Sans Mono CJK SC") : theme().sans);
    m_font.setPixelSize(size);
    m_cell = size / 2;
    m_row = static_cast<int>(size * rowHeight);
    const auto newlines = std::count(text().begin(), text().end(), '\n');
    m_gutter = margin + m_cell * static_cast<int>(std::max<std::size_t>(2, std::to_string(newlines + 1).size())) + margin;
    m_grid = TextGrid(text(), (viewport()->width() - m_gutter - margin) / m_cell);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_row);
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(m_grid.rows().size()) * m_row + 2 * margin - viewport()->height()));
    viewport()->update();
}

QRect SourceView::boxOf(std::size_t row, Span span, int top) const
{
    const int left = m_grid.cellOf(row, span.begin), right = m_grid.cellOf(row, span.end);
    return {m_gutter + left * m_cell, top + (m_row - m_font.pixelSize()) / 2 - 2, (right - left) * m_cell,
            m_font.pixelSize() + 4};
}

void SourceView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), theme().paper);
    const int scrolled = verticalScrollBar()->value() - margin;
    const int first = std::max(0, (scrolled + event->rect().top()) / m_row);
    const int last = (scrolled + event->rect().bottom()) / m_row;
    painter.setFont(m_font);
    for (int row = first; row <= last && row < static_cast<int>(m_grid.rows().size()); ++row)
        paintRow(painter, static_cast<std::size_t>(row), row * m_row - scrolled);
}

void SourceView::paintRow(QPainter& painter, std::size_t index, int top) const
{
    const TextGrid::Row& row = m_grid.rows()[index];
    const Span here{row.text.begin + m_page.begin, row.text.end + m_page.begin};
    const auto inside = [&](Span span) {
        return Span{std::max(span.begin, here.begin) - m_page.begin, std::min(span.end, here.end) - m_page.begin};
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().amberWash);
    for (const Span& span : m_related)
        if (span.overlaps(here))
            painter.drawRoundedRect(boxOf(index, inside(span), top), 3, 3);
    bool selected = false;
    for (const Span& span : m_selected) {
        if (!span.overlaps(here))
            continue;
        if (!selected)
            painter.fillRect(0, top, viewport()->width(), m_row, theme().azureWash);
        selected = true;
        painter.setPen(QPen(theme().azure, 1.5));
        painter.setBrush(theme().selection);
        painter.drawRoundedRect(boxOf(index, inside(span), top), 3, 3);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().vermilion, 1));
    const auto next = std::partition_point(m_flaws.begin(), m_flaws.end(), [&](Span span) { return span.end <= here.begin; });
    for (auto flaw = next; flaw != m_flaws.end() && flaw->begin < here.end; ++flaw)
        if (flaw->overlaps(here))
            paintWave(painter, boxOf(index, inside(*flaw), top));
    if (row.first) {
        painter.setPen(selected ? theme().azure : theme().faint);
        painter.drawText(QRect(0, top, m_gutter - margin, m_row), Qt::AlignRight | Qt::AlignVCenter, QString::number(row.line));
    }
    painter.setPen(theme().ink);
    paintText(painter, row, top);
}

/// Runs of Chinese characters at once (each is exactly two cells wide), all others one by one into their cells.
void SourceView::paintText(QPainter& painter, const TextGrid::Row& row, int top) const
{
    const int baseline = top + m_row / 2 + static_cast<int>(painter.fontMetrics().capHeight()) / 2;
    const std::string_view all = text();
    int cell = 0;
    for (std::size_t at = row.text.begin; at < row.text.end;) {
        std::size_t end = at;
        int width = 0;
        while (end < row.text.end) {
            const auto [ch, size] = utf8::decode(all, end);
            if (!isHan(ch) && end > at)
                break;
            end += size;
            width += TextGrid::cells(ch);
            if (!isHan(ch))
                break;
        }
        QString shown = qs(all.substr(at, end - at));
        if (shown.size() == 1 && shown[0].unicode() < 0x80)
            shown[0] = QChar(static_cast<char16_t>(visible(shown[0].unicode())));
        painter.drawText(m_gutter + cell * m_cell, baseline, shown);
        cell += width;
        at = end;
    }
}

std::optional<std::size_t> SourceView::byteAt(QPoint at) const
{
    const int row = (at.y() + verticalScrollBar()->value() - margin) / m_row;
    if (row < 0 || row >= static_cast<int>(m_grid.rows().size()))
        return std::nullopt;
    const auto byte = m_grid.byteAt(static_cast<std::size_t>(row), std::max(0, at.x() - m_gutter) / m_cell);
    const Span span = m_grid.rows()[static_cast<std::size_t>(row)].text;
    if (!byte && span.empty())
        return std::nullopt;
    return m_page.begin + byte.value_or(span.end - utf8::decodeBefore(text(), span.end).size);
}

void SourceView::resizeEvent(QResizeEvent*) { relay(); }

void SourceView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = byteAt(event->pos());
}

void SourceView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const auto from = std::exchange(m_pressed, std::nullopt);
    const auto to = byteAt(event->pos());
    if (to && *to != *from)
        emit dragged(*from, *to);
    else
        emit clicked(*from);
}

void SourceView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    emit zoomAsked(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void SourceView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        relay();
}

}  // namespace danqian::ui
