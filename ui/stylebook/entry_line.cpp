#include "ui/stylebook/entry_line.h"

#include "ui/widgets/action_button.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace danqian::ui {

using namespace Qt::StringLiterals;

EntryLine::EntryLine(QWidget* parent)
    : QWidget(parent), m_first(new QLineEdit(this)), m_second(new QLineEdit(this)), m_choice(new QComboBox(this)),
      m_add(new ActionButton(ActionButton::Look::Primary, this))
{
    m_first->setObjectName(u"entryFirst"_s);
    m_second->setObjectName(u"entrySecond"_s);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_first, 2);
    line->addWidget(new QLabel(u"→"_s, this));
    line->addWidget(m_second, 3);
    line->addWidget(m_choice);
    line->addWidget(m_add);
    connect(m_first, &QLineEdit::returnPressed, m_second, qOverload<>(&QWidget::setFocus));
    connect(m_second, &QLineEdit::returnPressed, this, &EntryLine::enter);
    connect(m_add, &QPushButton::clicked, this, &EntryLine::enter);
}

void EntryLine::setWords(const QString& first, const QString& second, const QStringList& choices)
{
    m_first->setPlaceholderText(first);
    m_first->setAccessibleName(first);
    m_second->setPlaceholderText(second);
    m_second->setAccessibleName(second);
    const int choice = std::max(0, m_choice->currentIndex());
    m_choice->clear();
    m_choice->addItems(choices);
    m_choice->setCurrentIndex(choice);
    m_choice->setVisible(!choices.isEmpty());
    m_add->setLabel(tr("Add"), {});
}

void EntryLine::enter()
{
    if (m_first->text().trimmed().isEmpty()) {
        m_first->setFocus();
        return;
    }
    emit entered(m_first->text(), m_second->text(), m_choice->currentIndex());
    m_first->clear();
    m_second->clear();
    m_first->setFocus();
}

}  // namespace danqian::ui
