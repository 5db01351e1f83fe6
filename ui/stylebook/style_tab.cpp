#include "ui/stylebook/style_tab.h"

#include "ui/stylebook/style_table.h"

#include <QAbstractItemView>
#include <QLineEdit>

namespace danqian::ui {

StyleTab::StyleTab(StylebookController* stylebook, const QString& tableName, QWidget* parent)
    : QWidget(parent), m_stylebook(stylebook), m_table(new StyleTable(tableName, this))
{
}

void StyleTab::takeKeys()
{
    QWidget* to = findChild<QLineEdit*>(QStringLiteral("entryFirst"));
    const auto usable = [this](const QWidget* widget) { return widget && widget->isVisibleTo(this) && widget->isEnabled(); };
    if (!usable(to))
        to = m_table->findChild<QLineEdit*>();
    if (!usable(to))
        to = m_table->findChild<QAbstractItemView*>();
    to->setFocus(Qt::OtherFocusReason);
}

}  // namespace danqian::ui
