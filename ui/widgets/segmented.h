#pragma once
#include <QStringList>
#include <QWidget>

namespace danqian::ui {

/// A few words of which one holds: the views of the desk.
class Segmented : public QWidget {
    Q_OBJECT

public:
    explicit Segmented(QWidget* parent = nullptr);

    void setLabels(const QStringList& labels);
    int current() const { return m_current; }
    void setCurrent(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int widthOf(int index) const;

    QStringList m_labels;
    int m_current = 0;
};

}  // namespace danqian::ui
