#include "ui/quality_popup.h"

#include "ui/ruling_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLocale>
#include <QScreen>

#include <algorithm>

namespace danqian::ui {

using workspace::Quality;

namespace {

QString inFigures(double number, int decimals) { return QLocale().toString(number, 'f', decimals); }

QString weightOf(double weight) { return QLocale().toString(weight, 'g', 6); }

void addRow(QGridLayout* grid, const QStringList& cells, bool strong, QWidget* parent)
{
    const int row = grid->rowCount();
    for (int column = 0; column < cells.size(); ++column) {
        auto* label = new QLabel(cells[column], parent);
        label->setProperty("strong", strong);
        grid->addWidget(label, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    }
}

}  // namespace

QualityPopup::QualityPopup(const Quality& quality, QWidget* parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("popup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("How the error rate is made"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(22);
    grid->setVerticalSpacing(6);
    const QStringList heads{tr("Class of flaws"), tr("Flaws"), tr("Each counts"), tr("Errors")};
    for (int column = 0; column < heads.size(); ++column) {
        auto* label = heading(this);
        label->setText(heads[column]);
        grid->addWidget(label, 0, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    }
    std::size_t flaws = 0;
    for (std::size_t c = 0; c < errorClassCount; ++c) {
        const workspace::ClassQuality& counted = quality.classes[c];
        flaws += counted.flaws;
        addRow(grid,
               {text::of(static_cast<ErrorClass>(c)), QString::number(counted.flaws), weightOf(counted.weight),
                inFigures(counted.errors, 1)},
               false, this);
    }
    addRow(grid, {tr("Together"), QString::number(flaws), {}, inFigures(quality.errors, 1)}, true, this);
    addRow(grid,
           {tr("On %n characters, per 10,000", nullptr, static_cast<int>(quality.characters)),
            {},
            {},
            inFigures(quality.perTenThousand, 1)},
           false, this);
    auto* verdict = chip(this);
    verdict->setText(quality.passes() ? tr("passes") : tr("does not pass"));
    setTone(verdict, quality.passes() ? QStringLiteral("jade") : QStringLiteral("vermilion"));
    auto* mark = new QLabel(tr("Pass mark: at most %1").arg(inFigures(Quality::passMark, 0)), this);
    const int row = grid->rowCount();
    grid->addWidget(mark, row, 0);
    grid->addWidget(verdict, row, 1, 1, 3, Qt::AlignRight);
    auto* note = softLabel(this);
    note->setText(tr("Certain errors that are still open; warnings, style and questions do not count. A flaw of words in a head "
                     "line counts double."));
    grid->addWidget(note, row + 1, 0, 1, 4);
    auto* weights = new ActionButton(ActionButton::Look::Plain, this);
    weights->setLabel(tr("Change the weights…"), {});
    grid->addWidget(weights, row + 2, 0, 1, 4, Qt::AlignLeft);
    connect(weights, &QPushButton::clicked, this, [this] {
        emit weightsWanted();
        close();
    });
}

void QualityPopup::openAbove(const QWidget* widget)
{
    constexpr int gap = 6;
    setFixedWidth(std::max(380, sizeHint().width()));
    adjustSize();
    const QPoint at = widget->mapToGlobal(QPoint(0, -height() - gap));
    const QRect screen = widget->screen()->availableGeometry();
    move(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())), std::max(screen.top(), at.y()));
    show();
}

}  // namespace danqian::ui
