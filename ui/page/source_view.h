#pragma once
#include <QAbstractScrollArea>

#include "ui/page/text_grid.h"  // after Qt: moc cannot read <compare> first

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace danqian {
struct Source;
}

namespace danqian::ui {

/// The raw text of a page with line numbers: what came in, line for line. Only the rows in sight are painted.
class SourceView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit SourceView(QWidget* parent = nullptr);

    /// Shows a stretch of a source's text; all offsets below are bytes of the whole text.
    void setText(std::shared_ptr<const Source> source, Span page);
    void setFlaws(std::vector<Span> flaws);  ///< sorted
    /// Marks these stretches and brings the first to a third of the pane, if it is out of sight or `follow` is set.
    void setSelected(std::vector<Span> selected, bool follow);
    void reveal(const std::vector<Span>& spans);  ///< brings the first to a third of the pane
    void setRelated(std::vector<Span> related);  ///< marked more lightly
    void setZoom(double factor);

signals:
    void clicked(std::size_t sourceByte);
    void dragged(std::size_t from, std::size_t to);
    void zoomAsked(int steps);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Metrics;
    void relay();
    int topOf(Span span) const;  ///< of its row, in the whole text
    void paintRow(QPainter& painter, std::size_t row, int top) const;
    void paintText(QPainter& painter, const TextGrid::Row& row, int top) const;
    std::optional<std::size_t> byteAt(QPoint at) const;
    QRect boxOf(std::size_t row, Span span, int top) const;
    std::string_view text() const;

    std::shared_ptr<const Source> m_source;
    Span m_page;
    TextGrid m_grid;
    std::vector<Span> m_flaws, m_selected, m_related;
    std::optional<std::size_t> m_pressed;
    double m_zoom = 1;
    QFont m_font;
    int m_cell = 7, m_row = 24, m_gutter = 40;
};

}  // namespace danqian::ui
