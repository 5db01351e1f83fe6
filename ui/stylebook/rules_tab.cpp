#include "ui/stylebook/rules_tab.h"

#include "core/workspace/rules.h"
#include "ui/language.h"
#include "ui/ruling_text.h"
#include "ui/strings.h"
#include "ui/stylebook/rule_card.h"
#include "ui/stylebook/style_table.h"
#include "ui/stylebook_controller.h"
#include "ui/text.h"

#include <QTableView>
#include <QVBoxLayout>

#include <cmath>
#include <optional>
#include <utility>

namespace danqian::ui {

namespace {

/// The values that a ruling on a rule can have, in the order in which they are offered; none: as the rule itself says.
const std::vector<std::optional<std::string>>& strictnesses()
{
    static const std::vector<std::optional<std::string>> all = {std::nullopt, "error", "warning", "style",
                                                                "query",      "keep",  "off"};
    return all;
}

QStringList choices()
{
    QStringList words;
    for (const auto& strictness : strictnesses())
        words << text::ofStrictness(strictness);
    return words;
}

QString percent(const RuleRecord& record)
{
    return record.decided() == 0 ? QString() : QString::number(std::lround(100 * record.precision())) + QStringLiteral(" %");
}

RowsModel::Row rowOf(const RuleInfo& rule, const Stylebook& book, bool editable)
{
    const std::string id(rule.id);
    const auto found = book.records.find(id);
    const RuleRecord record = found == book.records.end() ? RuleRecord{} : found->second;
    const auto count = [&](std::size_t n) { return record.decided() == 0 ? QString() : QString::number(n); };
    const auto ruling = book.ruling(StyleSection::Rule, id);
    const bool demoted = isDemoted(book, id);
    QString strictness = text::ofStrictness(ruling);
    if (!ruling)
        strictness += QStringLiteral(" · ") + (demoted ? RulesTab::tr("demoted") : text::of(rule.severity));
    return {id,
            {{qs(chinese() ? rule.nameZh : rule.nameEn)},
             {text::ofFamily(ruleFamily(rule.id))},
             {strictness, text::ofStrictness(ruling), choices(), editable},
             {count(record.accepted), {}, {}, false, true},
             {count(record.rejected), {}, {}, false, true},
             {percent(record), {}, {}, false, true}},
            demoted || ruling == "off"};
}

}  // namespace

RulesTab::RulesTab(StylebookController* stylebook, QWidget* parent)
    : StyleTab(stylebook, QStringLiteral("rules"), parent), m_card(new RuleCard(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(table(), 1);
    rows->addWidget(m_card);
    m_card->setMinimumHeight(180);  // most rules fill it: the table stands still while one goes through them
    table()->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(table(), &StyleTable::currentChanged, this,
            [this] { m_card->show(table()->current(), this->stylebook()->book(), !this->stylebook()->readOnly()); });
    connect(m_card, &RuleCard::keepWanted, this, [this](const std::string& rule) {
        this->stylebook()->rule({{StyleSection::Rule, rule, "keep"}});
    });
    connect(table()->model(), &RowsModel::edited, this, [this](const std::string& rule, int, const QString& words) {
        const qsizetype chosen = choices().indexOf(words);
        if (chosen >= 0)
            this->stylebook()->rule({{StyleSection::Rule, rule, strictnesses()[static_cast<std::size_t>(chosen)]}});
    });
}

void RulesTab::refresh()
{
    std::vector<RowsModel::Row> rows;
    for (const RuleInfo& rule : workspace::rules())
        rows.push_back(rowOf(rule, stylebook()->book(), !stylebook()->readOnly()));
    table()->setRows(std::move(rows));
    if (table()->current().empty())
        table()->select(std::string(workspace::rules().front().id));
    m_card->show(table()->current(), stylebook()->book(), !stylebook()->readOnly());
}

void RulesTab::retranslate()
{
    table()->model()->setHeaders({tr("Rule"), tr("Family"), tr("How strict"), tr("Accepted"), tr("Rejected"), tr("Right")});
    table()->setWidths({0, 130, 190, 84, 84, 76});
    table()->setWords(title(), tr("Filter the rules"), {});
    refresh();
}

}  // namespace danqian::ui
