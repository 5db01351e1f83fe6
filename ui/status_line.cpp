#include "ui/status_line.h"

#include "core/base/utf8.h"
#include "core/workspace/quality.h"
#include "ui/archive_controller.h"
#include "ui/document_controller.h"
#include "ui/quality_popup.h"
#include "ui/strings.h"
#include "ui/stylebook_controller.h"
#include "ui/task_runner.h"
#include "ui/text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace danqian::ui {

using namespace Qt::StringLiterals;
using workspace::Quality;

namespace {

constexpr int thinBarAfter = 300, wordsAfter = 1000, savingAfter = 200;  // ms

QProgressBar* thinBar(QWidget* parent, int width)
{
    auto* bar = new QProgressBar(parent);
    bar->setTextVisible(false);
    bar->setFixedSize(width, 5);
    return bar;
}

QString remaining(qint64 ms)
{
    if (ms < 0)
        return {};
    const auto seconds = static_cast<int>(std::ceil(static_cast<double>(ms) / 1000));
    return seconds < 90 ? StatusLine::tr("about %n s left", nullptr, seconds)
                        : StatusLine::tr("about %n min left", nullptr, (seconds + 59) / 60);
}

}  // namespace

StatusLine::StatusLine(ArchiveController* archive, DocumentController* document, StylebookController* stylebook,
                       TaskRunner* runner, QWidget* parent)
    : QWidget(parent), m_archive(archive), m_document(document), m_stylebook(stylebook), m_runner(runner),
      m_place(new QLabel(this)), m_left(new QLabel(this)), m_work(new QLabel(this)), m_saved(new QLabel(this)),
      m_quality(new QToolButton(this)), m_qualityBar(thinBar(this, 110)), m_workBar(thinBar(this, 120)),
      m_cancel(new ActionButton(ActionButton::Look::Plain, this)), m_language(new ActionButton(ActionButton::Look::Plain, this)),
      m_slow(new QTimer(this))
{
    setObjectName(u"statusLine"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(32);
    m_qualityBar->setRange(0, 60);  // tenths, up to twice the pass mark
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(14, 0, 8, 0);
    line->setSpacing(10);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_place, m_left, m_quality, m_qualityBar}) {
        line->addWidget(widget);
        if (widget != m_quality)
            line->addSpacing(10);
    }
    line->addStretch();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_work, m_workBar, m_cancel, m_saved, m_language})
        line->addWidget(widget);
    m_language->setFocusPolicy(Qt::TabFocus);
    m_cancel->setFocusPolicy(Qt::TabFocus);
    m_slow->setSingleShot(true);
    m_slow->setInterval(savingAfter);
    m_quality->setObjectName(u"quality"_s);
    m_quality->setProperty("flat", true);
    m_quality->setFocusPolicy(Qt::TabFocus);
    hideWork();

    connect(m_quality, &QToolButton::clicked, this, &StatusLine::showQuality);
    connect(m_slow, &QTimer::timeout, this, [this] { m_saved->setText(m_runner->busy() ? tr("Saving…") : m_saved->text()); });
    connect(m_runner, &TaskRunner::busyChanged, this, [this](bool busy) {
        if (busy)
            m_slow->start();
        else
            showSaved();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_archive->importing())
            m_archive->cancelImport();
        else
            m_stylebook->cancelUpkeep();
    });
    connect(m_language, &QPushButton::clicked, this, &StatusLine::languageWanted);
    connect(m_archive, &ArchiveController::importProgress, this, &StatusLine::showImport);
    connect(m_archive, &ArchiveController::importFinished, this, &StatusLine::hideWork);
    connect(m_stylebook, &StylebookController::upkeep, this, &StatusLine::showUpkeep);
    connect(m_stylebook, &StylebookController::upkeepFinished, this, &StatusLine::hideWork);
    connect(m_archive, &ArchiveController::opened, this, &StatusLine::showSaved);
    connect(m_document, &DocumentController::viewChanged, this, &StatusLine::refresh);
    connect(m_document, &DocumentController::selectionChanged, this, &StatusLine::refreshPlace);
    refresh();
}

void StatusLine::showSaved()
{
    m_slow->stop();
    if (!m_archive->isOpen())
        m_saved->setText({});
    else if (m_document->readOnly())
        m_saved->setText(tr("Only for reading"));
    else
        m_saved->setText(tr("All saved"));
}

void StatusLine::refresh()
{
    m_cancel->setLabel(tr("Cancel"), {});
    m_language->setLabel(tr("English"), {});
    m_language->setToolTip(tr("Switch the language"));
    refreshPlace();
    const bool open = m_document->view() != nullptr;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_left, m_quality, m_qualityBar})
        widget->setVisible(open);
    showSaved();
    if (!open)
        return;
    const Quality quality = workspace::quality(*m_document->view());
    m_left->setText(tr("%n to decide on this page", nullptr, static_cast<int>(quality.open)));
    m_quality->setText(
        tr("Errors per 10,000: %1 (pass ≤ %2)")
            .arg(QLocale().toString(quality.perTenThousand, 'f', 1), QLocale().toString(Quality::passMark, 'f', 0)));
    const QString tip = tr("How the error rate is made");
    m_quality->setToolTip(tip);
    m_qualityBar->setToolTip(tip);
    m_qualityBar->setValue(std::clamp(static_cast<int>(std::lround(quality.perTenThousand * 10)), 0, m_qualityBar->maximum()));
    setTone(m_qualityBar, quality.passes() ? u"jade"_s : u"vermilion"_s);
}

void StatusLine::refreshPlace()
{
    const workspace::ArticleView* article = m_document->currentArticle();
    if (!article) {
        m_place->setText(tr("No page open"));
        return;
    }
    QStringList words;
    const std::string& page = m_document->view()->issue.page.value;
    if (!page.empty())
        words << tr("Page %1").arg(qs(page));
    const Selection& at = m_document->selection();
    const std::string& whole = (*article)[at.part];
    if (at.kind != Selection::Kind::Article && at.span.begin <= whole.size()) {
        const std::string_view before = std::string_view(whole).substr(0, at.span.begin);
        if (at.part == Part::Body) {
            const std::size_t line = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
            words << tr("paragraph %1").arg(std::count(before.begin(), before.end(), '\n') + 1)
                  << tr("character %1").arg(utf8::countCodePoints(before.substr(line)) + 1);
        } else {
            words << text::of(at.part);
        }
    }
    m_place->setText(words.join(u" · "_s));
}

void StatusLine::showImport(const ImportState& state)
{
    const QString text =
        tr("Importing %1 (%2 of %3)").arg(text::quote(utf8(state.item), 22)).arg(state.done + 1).arg(state.total);
    const QString left = remaining(state.left);
    showWork(state.done, state.total, state.elapsed > wordsAfter ? (left.isEmpty() ? text : text + u" · "_s + left) : QString());
    m_workBar->setVisible(state.elapsed > thinBarAfter || state.total > 3);
}

/// Other pages follow a ruling behind the scenes: a thin bar, with words only where somebody asked for it and it takes a while.
void StatusLine::showUpkeep(const UpkeepState& state)
{
    if (m_archive->importing())
        return;
    const bool words = !state.quiet && state.elapsed > wordsAfter;
    showWork(state.done, state.total,
             words ? tr("Reading the other pages anew (%1 of %2)").arg(state.done + 1).arg(state.total) : QString());
    m_workBar->setVisible(state.elapsed > thinBarAfter);
}

void StatusLine::showWork(std::size_t done, std::size_t total, const QString& words)
{
    m_workBar->setRange(0, static_cast<int>(total));
    m_workBar->setValue(static_cast<int>(done));
    m_work->setText(words);
    m_work->setVisible(!words.isEmpty());
    m_cancel->setVisible(!words.isEmpty());
}

void StatusLine::hideWork()
{
    m_work->hide();
    m_workBar->hide();
    m_cancel->hide();
}

void StatusLine::showQuality()
{
    if (!m_document->view())
        return;
    auto* popup = new QualityPopup(workspace::quality(*m_document->view()), this);
    connect(popup, &QualityPopup::weightsWanted, this, &StatusLine::weightsWanted);
    popup->openAbove(m_quality);
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

}  // namespace danqian::ui
