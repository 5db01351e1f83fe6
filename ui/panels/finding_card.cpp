#include "ui/panels/finding_card.h"

#include "core/workspace/correction.h"
#include "ui/document_controller.h"
#include "ui/equal_findings.h"
#include "ui/panels/related_places.h"
#include "ui/strings.h"
#include "ui/stylebook_controller.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/flow_layout.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace danqian::ui {

namespace {

QString html(const QString& text, const QColor& colour, const char* style)
{
    return QStringLiteral("<span style='color:%1;%2'>%3</span>").arg(colour.name(), QLatin1String(style), text.toHtmlEscaped());
}

}  // namespace

FindingCard::FindingCard(DocumentController* controller, StylebookController* stylebook, QWidget* parent)
    : Card(parent), m_controller(controller), m_stylebook(stylebook), m_rule(new QLabel(this)), m_severity(chip(this)),
      m_change(new QLabel(this)), m_text(softLabel(this)), m_demoted(softLabel(this)), m_source(softLabel(this)),
      m_editor(new QLineEdit(this)), m_related(new RelatedPlaces(controller, this)), m_actions(new QWidget(this)),
      m_flow(new FlowLayout(m_actions, 5))
{
    setAccessibleName(QStringLiteral("finding"));
    m_rule->setProperty("strong", true);
    m_rule->setWordWrap(true);
    m_change->setTextFormat(Qt::RichText);
    m_change->setWordWrap(true);
    m_change->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_source->setTextFormat(Qt::PlainText);
    m_editor->installEventFilter(this);
    m_editor->hide();

    auto* top = new QHBoxLayout;
    top->addWidget(m_rule, 1);
    top->addWidget(m_severity, 0, Qt::AlignTop);
    rows()->addLayout(top);
    rows()->addWidget(m_change);
    rows()->addWidget(m_editor);
    rows()->addWidget(m_text);
    rows()->addWidget(m_demoted);
    rows()->addWidget(m_related);
    rows()->addWidget(m_source);
    rows()->addWidget(m_actions);
}

void FindingCard::refresh()
{
    const workspace::FindingRow* row = m_controller->currentFinding();
    closeEditor();
    setVisible(row != nullptr);
    if (!row)
        return;
    const Finding& f = row->finding;
    const Theme& t = theme();
    m_rule->setText(text::ruleName(f));
    m_severity->setText(row->verdict ? text::of(*row->verdict) : text::of(f.severity));
    setTone(m_severity, row->verdict ? QStringLiteral("jade") : text::tone(f.severity));
    QString change = html(text::visible(f.wrong), t.vermilion, f.right ? "text-decoration:line-through" : "");
    if (f.right)
        change += html(QStringLiteral("  →  "), t.faint, "") + html(text::visible(*f.right), t.ink, "font-weight:600");
    m_change->setText(QStringLiteral("<div style='font-family:\"%1\";font-size:17px'>%2</div>").arg(t.serif, change));
    m_text->setText(text::ruleText(f));
    m_text->setVisible(!m_text->text().isEmpty());
    const Stylebook& style = *m_controller->view()->style;
    m_demoted->setVisible(isDemoted(style, f.rule));
    if (const auto record = style.records.find(f.rule); !m_demoted->isHidden())
        m_demoted->setText(tr("Editors rejected %1 of %2 findings of this rule; so it only asks.")
                               .arg(record->second.rejected)
                               .arg(record->second.decided()));
    m_related->setFinding(f);
    const QString source = text::ruleSource(f);
    m_source->setText(source.isEmpty() ? qs(f.rule) : source + QStringLiteral("  ·  ") + qs(f.rule));
    fillActions();
}

void FindingCard::clearActions()
{
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

void FindingCard::fillActions()
{
    clearActions();
    const workspace::FindingRow* row = m_controller->currentFinding();
    const auto add = [this](ActionButton::Look look, const QString& label, const QString& key, auto act,
                            const QString& elsewhere = {}) {
        auto* button = new ActionButton(look, m_actions);
        button->setLabel(label, key);
        button->followKeys(parentWidget(), elsewhere);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, act);
        QWidget::setTabOrder(m_flow->count() == 0 ? m_editor : m_flow->itemAt(m_flow->count() - 1)->widget(), button);
        m_flow->addWidget(button);
        button->show();
    };
    if (row->verdict)
        add(ActionButton::Look::Plain, tr("Take the decision back"), tr("Backspace"), [this] { m_controller->reopenFinding(); });
    const Finding& f = row->finding;
    if (row->verdict == Verdict::Accepted)
        return m_actions->updateGeometry();  // its suggestion stands in the text: nothing else to do
    const auto take = [](const std::string& suggestion) {
        return suggestion.empty() ? tr("Delete it") : tr("Take %1").arg(text::quote(utf8(text::visible(suggestion)), 14));
    };
    if (f.right)
        add(
            ActionButton::Look::Primary, take(*f.right), tr("Enter"), [this] { m_controller->acceptFinding(); }, tr("Alt+Enter"));
    else if (f.rule.starts_with("join."))
        add(
            ActionButton::Look::Primary, f.rule == "join.made" ? tr("Begin a paragraph") : tr("Join the lines"), tr("Enter"),
            [this] { m_controller->flipFinding(); }, tr("Alt+Enter"));
    else
        add(
            ActionButton::Look::Primary, tr("Write…"), tr("Enter"), [this] { editInPlace(); }, tr("Alt+Enter"));
    for (std::size_t i = 0; i < f.others.size() && i < 4; ++i)
        add(ActionButton::Look::Plain, take(f.others[i]), QString::number(i + 2),
            [this, i] { m_controller->acceptFinding(i + 1); });
    add(
        ActionButton::Look::Plain, tr("Not an error"), tr("Del"), [this] { m_controller->rejectFinding(); }, tr("Alt+Del"));
    add(ActionButton::Look::Plain, tr("Skip"), tr("Space"), [this] { m_controller->skipFinding(); });
    if (f.right)
        add(ActionButton::Look::Plain, tr("Write…"), QStringLiteral("F2"), [this] { editInPlace(); });
    m_equal = equalFindings(*m_controller).size();
    if (m_equal > 1 && f.right)
        add(ActionButton::Look::Plain, tr("All %n alike…", nullptr, static_cast<int>(m_equal)), tr("Ctrl+Enter"),
            [this] { emit equalWanted(true); });
    add(ActionButton::Look::Plain, tr("Always ignore this"), tr("Shift+Del"), [this] { ignoreAlways(); });
    if (mayBeRight())
        add(ActionButton::Look::Plain, tr("It is right: into the stylebook"), tr("Shift+Ins"), [this] { takeAsRight(); });
    m_flow->invalidate();
    m_actions->updateGeometry();
}

bool FindingCard::mayBeRight() const
{
    const workspace::FindingRow* row = m_controller->currentFinding();
    return row && errorClass(row->finding.rule) == ErrorClass::Words && workspace::readsAsWord(row->finding.wrong);
}

/// Goes on to the first finding that the ruling does not take away.
template <class Gone> void FindingCard::goOnPast(Gone gone)
{
    const std::string article = m_controller->selection().article;
    for (std::size_t left = m_controller->currentArticle()->findings.size(); left > 0 && m_controller->nextFinding(); --left)
        if (m_controller->selection().article != article || !gone(m_controller->currentFinding()->finding))
            return;
}

void FindingCard::ignoreAlways()
{
    const workspace::FindingRow* row = m_controller->currentFinding();
    if (!row)
        return;
    const std::string key = ignoredKey(row->finding.rule, row->finding.wrong);
    goOnPast([&](const Finding& f) { return ignoredKey(f.rule, f.wrong) == key; });
    m_stylebook->rule({{StyleSection::Ignored, key, ""}});
}

void FindingCard::takeAsRight()
{
    if (!mayBeRight())
        return;
    const std::string form = m_controller->currentFinding()->finding.wrong;
    goOnPast([&](const Finding& f) { return f.wrong == form; });
    m_stylebook->rule({{StyleSection::Term, form, form}});
}

void FindingCard::showMenu(const QPoint& at)
{
    if (!m_controller->currentFinding())
        return;
    QMenu menu(this);
    menu.addAction(tr("Always ignore this"), this, &FindingCard::ignoreAlways);
    menu.addAction(tr("It is right: into the stylebook"), this, &FindingCard::takeAsRight)->setEnabled(mayBeRight());
    menu.addAction(tr("Not an error"), this, [this] { m_controller->rejectFinding(); });
    menu.exec(at);
}

void FindingCard::editInPlace()
{
    const workspace::FindingRow* row = m_controller->currentFinding();
    if (!row)
        return;
    m_editor->setText(qs(row->finding.right.value_or(row->finding.wrong)));
    m_editor->setPlaceholderText(tr("What should stand here; empty deletes it"));
    m_editor->show();
    m_editor->setFocus();
    m_editor->selectAll();
}

/// Before the editor goes, the list takes the keys: else they would wander off to the next widget.
void FindingCard::closeEditor()
{
    if (m_editor->isHidden())
        return;
    emit finished();
    m_editor->hide();
}

bool FindingCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            const std::string text = utf8(m_editor->text());
            closeEditor();
            m_controller->acceptFindingAs(text);
            return true;
        }
        if (key == Qt::Key_Escape) {
            closeEditor();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

}  // namespace danqian::ui
