#include "ui/stylebook/glossary_tab.h"

#include "ui/strings.h"
#include "ui/stylebook/entry_line.h"
#include "ui/stylebook/style_table.h"
#include "ui/stylebook_controller.h"
#include "ui/widgets/action_button.h"

#include <QVBoxLayout>

#include <utility>

namespace danqian::ui {

GlossaryTab::GlossaryTab(StylebookController* stylebook, QWidget* parent)
    : StyleTab(stylebook, QStringLiteral("glossary"), parent), m_entry(new EntryLine(this)),
      m_remove(new ActionButton(ActionButton::Look::Plain, this))
{
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(table(), 1);
    rows->addWidget(m_entry);
    rows->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(m_entry, &EntryLine::entered, this, [this](const QString& name, const QString& meaning) {
        this->stylebook()->rule({{StyleSection::Glossary, utf8(name), utf8(meaning)}});
    });
    connect(m_remove, &QPushButton::clicked, this, &GlossaryTab::removeSelected);
    connect(table(), &StyleTable::removeWanted, this, &GlossaryTab::removeSelected);
    connect(table(), &StyleTable::currentChanged, this, [this] { m_remove->setEnabled(!table()->current().empty()); });
    connect(table()->model(), &RowsModel::edited, this, [this](const std::string& name, int column, const QString& text) {
        const auto& glossary = this->stylebook()->book().glossary;
        const auto entry = glossary.find(name);
        if (column == 1)
            this->stylebook()->rule({{StyleSection::Glossary, name, utf8(text)}});
        else if (entry != glossary.end() && !text.trimmed().isEmpty())
            this->stylebook()->rule({{StyleSection::Glossary, name, {}}, {StyleSection::Glossary, utf8(text), entry->second}});
    });
}

void GlossaryTab::refresh()
{
    const bool editable = !stylebook()->readOnly();
    std::vector<RowsModel::Row> rows;
    for (const auto& [name, meaning] : stylebook()->book().glossary)
        rows.push_back({name, {{qs(name), {}, {}, editable}, {qs(meaning), {}, {}, editable}}});
    table()->setRows(std::move(rows));
    m_entry->setEnabled(editable);
    m_remove->setVisible(table()->model()->rowCount() > 0);
    m_remove->setEnabled(editable && !table()->current().empty());
}

void GlossaryTab::removeSelected()
{
    std::vector<Ruling> rulings;
    for (const std::string& name : table()->selected())
        rulings.push_back({StyleSection::Glossary, name, {}});
    stylebook()->rule(std::move(rulings));
}

void GlossaryTab::retranslate()
{
    table()->model()->setHeaders({tr("Name or slogan"), tr("Stands for")});
    table()->setWidths({240, 0});
    table()->setWords(
        title(), tr("Filter the names"),
        tr("No names yet. Write a name or slogan made of figures, and what it stands for. The record of such a name "
           "shows it, and no rule corrects it."));
    m_entry->setWords(tr("Name or slogan"), tr("What it stands for"), {});
    m_remove->setLabel(tr("Remove"), tr("Del"));
    refresh();
}

}  // namespace danqian::ui
