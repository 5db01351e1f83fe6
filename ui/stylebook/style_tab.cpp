#include "ui/stylebook/style_tab.h"

#include "ui/stylebook/style_table.h"

namespace danqian::ui {

StyleTab::StyleTab(StylebookController* stylebook, const QString& tableName, QWidget* parent)
    : QWidget(parent), m_stylebook(stylebook), m_table(new StyleTable(tableName, this))
{
}

}  // namespace danqian::ui
