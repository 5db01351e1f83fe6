#pragma once
#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

/// The few kinds of label and box that the panes are made of; ui/theme.cpp styles them.
namespace danqian::ui {

QLabel* heading(QWidget* parent);  ///< the small spaced line above a pane
QLabel* softLabel(QWidget* parent);
QLabel* chip(QWidget* parent);  ///< a rounded word in a colour
void setTone(QWidget* widget, const QString& tone);

/// One line that ends in an ellipsis where it is too narrow, with the whole of it as tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    void setFullText(const QString& text);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_full;
};

/// The frame of a detail card.
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);
    QVBoxLayout* rows() const { return m_rows; }

private:
    QVBoxLayout* m_rows;
};

/// What a pane shows when it has nothing: why, and one thing to do.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    void setWords(const QString& why, const QString& action = {});
    bool hasKeys() const;
    void takeKeys();

signals:
    void acted();

private:
    QLabel* m_why;
    class ActionButton* m_action;
};

}  // namespace danqian::ui
