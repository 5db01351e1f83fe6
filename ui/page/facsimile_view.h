#pragma once
#include <QAbstractScrollArea>
#include <QImage>
#include <QRectF>

#include <optional>
#include <vector>

class QTimer;

namespace danqian::ui {

/// The page's image with boxes over it. Lengths are points of the page; the image is asked for in the resolution that is shown.
class FacsimileView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit FacsimileView(QWidget* parent = nullptr);

    /// Another page: forgets the image and the boxes.
    void setPage(double width, double height);
    void setImage(const QImage& image);
    void setFlaws(std::vector<QRectF> boxes);
    void setSelected(std::vector<QRectF> boxes, const QColor& line, bool reveal);
    void setRelated(std::vector<QRectF> boxes);  ///< marked more lightly
    void reveal(const QRectF& box);

    /// 0 fits the width; else pixels a point × 0.75, so that 1 is 96 dots an inch.
    void setZoom(double factor);
    /// Fits a part of the page into the width instead, as far as its text stays of a size to read; null: not.
    void setFit(const QRectF& part);
    void centreOn(QPointF place);
    double scale() const;  ///< pixels (not device pixels) a point

signals:
    void imageWanted(double dotsPerInch);
    void clicked(QPointF place);
    void dragged(QPointF from, QPointF to);
    void zoomAsked(int steps);
    void closerAsked(QPointF place);  ///< double click: between the whole width and a size to read

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void relay();
    void ask();
    bool fitsWidth() const { return m_zoom <= 0 && m_fit.isNull(); }
    QPointF origin() const;  ///< of the sheet, in the viewport
    QPointF pageAt(QPoint at) const { return (QPointF(at) - origin()) / scale(); }

    double m_width = 0, m_height = 0, m_zoom = 0;
    QRectF m_fit;
    QImage m_image;
    double m_asked = 0;
    std::vector<QRectF> m_flaws, m_selected, m_related;
    QColor m_line;
    QTimer* m_pause;
    std::optional<QPoint> m_pressed;
    QPoint m_last;
    bool m_panning = false;
};

}  // namespace danqian::ui
