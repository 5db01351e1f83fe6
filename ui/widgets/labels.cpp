#include "ui/widgets/labels.h"

#include "ui/widgets/action_button.h"

#include <QPainter>
#include <QStyle>

namespace danqian::ui {

QLabel* heading(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("heading", true);
    return label;
}

QLabel* softLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("soft", true);
    label->setWordWrap(true);
    return label;
}

QLabel* chip(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("tone", QStringLiteral("quiet"));
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    return label;
}

void setTone(QWidget* widget, const QString& tone)
{
    if (widget->property("tone").toString() == tone)
        return;
    widget->setProperty("tone", tone);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void ElidedLabel::setFullText(const QString& text)
{
    m_full = text;
    setAccessibleName(text);
    setToolTip(fontMetrics().horizontalAdvance(text) > width() ? text : QString());
    updateGeometry();
    update();
}

QSize ElidedLabel::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 4, fontMetrics().height()}; }

QSize ElidedLabel::sizeHint() const { return {fontMetrics().horizontalAdvance(m_full) + 2, fontMetrics().height()}; }

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()),
                     fontMetrics().elidedText(m_full, Qt::ElideRight, contentsRect().width()));
}

Card::Card(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("card"));
    setAttribute(Qt::WA_StyledBackground);
    m_rows->setContentsMargins(14, 12, 14, 12);
    m_rows->setSpacing(6);
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_why(softLabel(this)), m_action(new ActionButton(ActionButton::Look::Plain, this))
{
    m_why->setAlignment(Qt::AlignCenter);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 32, 24, 24);
    rows->setSpacing(12);
    rows->addWidget(m_why);
    rows->addWidget(m_action, 0, Qt::AlignHCenter);
    rows->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::setWords(const QString& why, const QString& action)
{
    m_why->setText(why);
    m_action->setVisible(!action.isEmpty());
    m_action->setLabel(action, {});
}

bool EmptyState::hasKeys() const { return m_action->hasFocus(); }

void EmptyState::takeKeys() { m_action->setFocus(Qt::OtherFocusReason); }

}  // namespace danqian::ui
