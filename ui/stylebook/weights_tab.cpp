#include "ui/stylebook/weights_tab.h"

#include "ui/ruling_text.h"
#include "ui/strings.h"
#include "ui/stylebook/style_table.h"
#include "ui/stylebook_controller.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

#include <utility>

namespace danqian::ui {

namespace {

constexpr double heaviest = 100;

QString inFigures(double weight) { return QString::number(weight, 'g', 6); }

}  // namespace

WeightsTab::WeightsTab(StylebookController* stylebook, QWidget* parent)
    : StyleTab(stylebook, QStringLiteral("weights"), parent), m_note(softLabel(this)),
      m_reset(new ActionButton(ActionButton::Look::Plain, this))
{
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(table(), 1);
    rows->addWidget(m_note);
    rows->addWidget(m_reset, 0, Qt::AlignLeft);
    connect(m_reset, &QPushButton::clicked, this, &WeightsTab::resetAll);
    connect(table()->model(), &RowsModel::edited, this, [this](const std::string& errorClass, int, const QString& text) {
        bool isNumber = false;
        const double weight = text.trimmed().toDouble(&isNumber);
        if (isNumber && weight >= 0 && weight <= heaviest)
            this->stylebook()->rule({{StyleSection::Weight, errorClass, utf8(inFigures(weight))}});
    });
}

void WeightsTab::refresh()
{
    const bool editable = !stylebook()->readOnly();
    const Stylebook regulation;
    std::vector<RowsModel::Row> rows;
    for (std::size_t c = 0; c < errorClassCount; ++c) {
        const auto errorClass = static_cast<ErrorClass>(c);
        rows.push_back({std::string(name(errorClass)),
                        {{text::of(errorClass)},
                         {inFigures(weightOf(stylebook()->book(), errorClass)), {}, {}, editable, true},
                         {inFigures(weightOf(regulation, errorClass)), {}, {}, false, true}}});
    }
    table()->setRows(std::move(rows));
    m_reset->setEnabled(editable && !stylebook()->book().weights.empty());
}

void WeightsTab::resetAll()
{
    std::vector<Ruling> rulings;
    for (const auto& [errorClass, weight] : stylebook()->book().weights)
        rulings.push_back({StyleSection::Weight, errorClass, {}});
    stylebook()->rule(std::move(rulings));
}

void WeightsTab::retranslate()
{
    table()->model()->setHeaders({tr("Class of flaws"), tr("One flaw counts"), tr("By the regulation")});
    table()->setWidths({0, 170, 170});
    table()->setWords(title(), {}, {});
    m_note->setText(
        tr("Double click a weight to change it (0 to 100). The pass mark is 3 errors per 10,000 characters. Rules that "
           "hold whatever the weights: a flaw of words in a head line counts double, the same one at most three "
           "times a page, the choice of numerals at most one error in all (annex of the regulation of 2020 on the "
           "quality of newspapers and periodicals)."));
    m_reset->setLabel(tr("As the regulation says"), {});
    refresh();
}

}  // namespace danqian::ui
