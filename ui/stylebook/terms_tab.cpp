#include "ui/stylebook/terms_tab.h"

#include "ui/strings.h"
#include "ui/stylebook/entry_line.h"
#include "ui/stylebook/style_table.h"
#include "ui/stylebook_controller.h"
#include "ui/widgets/action_button.h"

#include <QVBoxLayout>

#include <utility>

namespace danqian::ui {

namespace {

enum Column { WrongColumn, RightColumn, WhoseColumn };

QString whose(bool mine) { return mine ? TermsTab::tr("Only for me") : TermsTab::tr("For the paper"); }

/// Rows of both lists are told apart by the first character of their key.
std::string rowOf(const std::string& wrong, bool mine) { return (mine ? 'm' : 'p') + wrong; }
std::pair<std::string, bool> termOf(const std::string& row) { return {row.substr(1), row.starts_with('m')}; }

}  // namespace

TermsTab::TermsTab(StylebookController* stylebook, QWidget* parent)
    : StyleTab(stylebook, QStringLiteral("terms"), parent), m_entry(new EntryLine(this)),
      m_remove(new ActionButton(ActionButton::Look::Plain, this))
{
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(table(), 1);
    rows->addWidget(m_entry);
    rows->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(m_entry, &EntryLine::entered, this,
            [this](const QString& wrong, const QString& right, int choice) { add(wrong, right, choice == 1); });
    connect(m_remove, &QPushButton::clicked, this, &TermsTab::removeSelected);
    connect(table(), &StyleTable::removeWanted, this, &TermsTab::removeSelected);
    connect(table(), &StyleTable::currentChanged, this, [this] { m_remove->setEnabled(!table()->current().empty()); });
    connect(table()->model(), &RowsModel::edited, this, &TermsTab::change);
}

void TermsTab::refresh()
{
    const bool editable = !stylebook()->readOnly();
    std::vector<RowsModel::Row> rows;
    const auto add = [&](const Terms& terms, bool mine) {
        for (const auto& [wrong, right] : terms) {
            const QString shown = right.empty() ? tr("(to be deleted)") : right == wrong ? tr("right as it stands") : qs(right);
            rows.push_back({rowOf(wrong, mine),
                            {{qs(wrong), {}, {}, editable},
                             {shown, qs(right), {}, editable},
                             {whose(mine), {}, {whose(false), whose(true)}, editable}},
                            right == wrong});
        }
    };
    add(stylebook()->papersTerms(), false);
    add(stylebook()->personalTerms(), true);
    table()->setRows(std::move(rows));
    m_entry->setEnabled(editable);
    m_remove->setVisible(table()->model()->rowCount() > 0);
    m_remove->setEnabled(editable && !table()->current().empty());
}

void TermsTab::add(const QString& wrong, const QString& right, bool mine)
{
    const QString value = right.trimmed().isEmpty() ? wrong : right;
    stylebook()->rule({{StyleSection::Term, utf8(wrong), utf8(value), mine}});
}

/// A form that is written otherwise is another key: the old ruling goes and a new one comes, as one step.
void TermsTab::change(const std::string& row, int column, const QString& text)
{
    const auto [wrong, mine] = termOf(row);
    const Terms& terms = mine ? stylebook()->personalTerms() : stylebook()->papersTerms();
    const auto term = terms.find(wrong);
    const std::string typed = utf8(text.trimmed());
    if (term == terms.end() || (column == WrongColumn && typed.empty()))
        return;
    const Ruling gone{StyleSection::Term, wrong, {}, mine};
    if (column == RightColumn)
        stylebook()->rule({{StyleSection::Term, wrong, typed.empty() ? wrong : typed, mine}});
    else if (column == WrongColumn)
        stylebook()->rule({gone, {StyleSection::Term, typed, term->second == wrong ? typed : term->second, mine}});
    else if ((text == whose(true)) != mine)
        stylebook()->rule({gone, {StyleSection::Term, wrong, term->second, !mine}});
}

void TermsTab::removeSelected()
{
    std::vector<Ruling> rulings;
    for (const std::string& row : table()->selected()) {
        const auto [wrong, mine] = termOf(row);
        rulings.push_back({StyleSection::Term, wrong, {}, mine});
    }
    stylebook()->rule(std::move(rulings));
}

void TermsTab::retranslate()
{
    table()->model()->setHeaders({tr("Wrong form"), tr("Right form"), tr("Holds")});
    table()->setWidths({240, 0, 150});
    table()->setWords(
        title(), tr("Filter the terms"),
        tr("No terms yet. Write a form that this paper does not want, and the right one beside it: from then on it is "
           "found on every page. What you correct by hand can be added by “Always” in the message above the desk."));
    m_entry->setWords(tr("Wrong form"), tr("Right form; empty: right as it stands"), {whose(false), whose(true)});
    m_remove->setLabel(tr("Remove"), tr("Del"));
    refresh();
}

}  // namespace danqian::ui
