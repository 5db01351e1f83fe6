#include "ui/message_bar.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

namespace danqian::ui {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)), m_close(new ActionButton(ActionButton::Look::Plain, this)),
      m_timer(new QTimer(this)), m_actions(new QHBoxLayout)
{
    setObjectName(u"message"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setLabel(u"✕"_s, {});
    m_timer->setSingleShot(true);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(14, 6, 10, 6);
    line->setSpacing(10);
    line->addWidget(m_text, 1);
    line->addLayout(m_actions);
    line->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    connect(m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::show(Tone tone, const QString& what, const QString& rest, const std::vector<Action>& actions)
{
    static const QString tones[] = {u"azure"_s, u"jade"_s, u"amber"_s, u"vermilion"_s};
    setTone(this, tones[static_cast<int>(tone)]);
    m_text->setText(
        u"<b>%1</b>%2%3"_s.arg(what.toHtmlEscaped(), rest.isEmpty() ? QString() : u"&nbsp; "_s, rest.toHtmlEscaped()));
    m_close->setAccessibleName(tr("Close the message"));
    setActions(actions);
    m_timer->stop();
    if (tone == Tone::Good)
        m_timer->start(actions.empty() ? 6000 : 12000);
    QFrame::show();
}

void MessageBar::setActions(const std::vector<Action>& actions)
{
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();  // it may be the one that was clicked
        delete item;
    }
    for (const Action& action : actions) {
        auto* button = new ActionButton(ActionButton::Look::Plain, this);
        button->setLabel(action.words, m_actions->isEmpty() ? m_offerKey : QString());
        m_actions->addWidget(button);
        button->show();
        connect(button, &QPushButton::clicked, this, [this, act = action.act] {
            const auto todo = act;  // dismissing may free the button, and this with it
            dismiss();
            todo();
        });
    }
}

void MessageBar::takeOffer()
{
    if (isVisible() && !m_actions->isEmpty())
        static_cast<ActionButton*>(m_actions->itemAt(0)->widget())->click();
}

void MessageBar::dismiss()
{
    hide();
    emit dismissed();
}

QString MessageBar::text() const { return isVisible() ? m_text->text() : QString(); }

}  // namespace danqian::ui
