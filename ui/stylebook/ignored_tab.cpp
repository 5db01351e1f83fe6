#include "ui/stylebook/ignored_tab.h"

#include "ui/ruling_text.h"
#include "ui/stylebook/style_table.h"
#include "ui/stylebook_controller.h"
#include "ui/text.h"
#include "ui/widgets/action_button.h"

#include <QVBoxLayout>

#include <utility>

namespace danqian::ui {

IgnoredTab::IgnoredTab(StylebookController* stylebook, QWidget* parent)
    : StyleTab(stylebook, QStringLiteral("ignored"), parent), m_takeBack(new ActionButton(ActionButton::Look::Plain, this))
{
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(table(), 1);
    rows->addWidget(m_takeBack, 0, Qt::AlignLeft);
    connect(m_takeBack, &QPushButton::clicked, this, &IgnoredTab::takeBackSelected);
    connect(table(), &StyleTable::removeWanted, this, &IgnoredTab::takeBackSelected);
    connect(table(), &StyleTable::currentChanged, this, [this] { m_takeBack->setEnabled(!table()->current().empty()); });
}

void IgnoredTab::refresh()
{
    std::vector<RowsModel::Row> rows;
    for (const std::string& key : stylebook()->book().ignored) {
        const text::IgnoredText what = text::ignored(key);
        rows.push_back({key, {{text::ruleName(what.rule)}, {text::visible(what.wrong)}}});
    }
    table()->setRows(std::move(rows));
    m_takeBack->setVisible(table()->model()->rowCount() > 0);
    m_takeBack->setEnabled(!stylebook()->readOnly() && !table()->current().empty());
}

void IgnoredTab::takeBackSelected()
{
    std::vector<Ruling> rulings;
    for (const std::string& key : table()->selected())
        rulings.push_back({StyleSection::Ignored, key, {}});
    stylebook()->rule(std::move(rulings));
}

void IgnoredTab::retranslate()
{
    table()->model()->setHeaders({tr("Rule"), tr("Text")});
    table()->setWidths({280, 0});
    table()->setWords(
        title(), tr("Filter what is ignored"),
        tr("Nothing is ignored. Shift+Delete on a finding says that this rule shall never again stop at this text."));
    m_takeBack->setLabel(tr("Look at it again"), tr("Del"));
    refresh();
}

}  // namespace danqian::ui
