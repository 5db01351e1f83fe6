#include "ui/panels/record_card.h"

#include "ui/document_controller.h"
#include "ui/strings.h"
#include "ui/stylebook_controller.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace danqian::ui {

namespace {

QString fieldOf(const Record& record, const std::string& name)
{
    if (name == "value")
        return qs(record.value.lo);
    if (name == "hi")
        return record.value.form == Value::Form::Range ? qs(record.value.hi) : QString();
    if (name == "unit")
        return qs(record.unit);
    if (name == "indicator")
        return qs(record.indicator);
    if (name == "subject")
        return qs(record.subject);
    if (name == "place")
        return qs(record.place);
    if (name == "time")
        return qs(record.time);
    if (name == "qualifier")
        return qs(record.qualifier);
    return qs(record.action);
}

constexpr RecordKind lastKind = RecordKind::Name;

}  // namespace

RecordCard::RecordCard(DocumentController* controller, StylebookController* stylebook, QWidget* parent)
    : Card(parent), m_controller(controller), m_stylebook(stylebook), m_surface(new QLabel(this)), m_status(chip(this)),
      m_normal(softLabel(this)), m_sum(softLabel(this)), m_reason(softLabel(this)), m_kindLabel(softLabel(this)),
      m_kind(new QComboBox(this)), m_confirm(new ActionButton(ActionButton::Look::Primary, this)),
      m_reject(new ActionButton(ActionButton::Look::Plain, this))
{
    m_surface->setTextFormat(Qt::PlainText);
    m_surface->setWordWrap(true);
    m_surface->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* top = new QHBoxLayout;
    top->addWidget(m_surface, 1);
    top->addWidget(m_status, 0, Qt::AlignTop);
    rows()->addLayout(top);
    rows()->addWidget(m_normal);

    rows()->addLayout(fieldGrid());
    rows()->addWidget(m_sum);
    rows()->addWidget(m_reason);
    auto* actions = new QWidget(this);
    auto* flow = new FlowLayout(actions, 5);
    for (ActionButton* button : {m_confirm, m_reject})
        button->followKeys(parentWidget());
    flow->addWidget(m_confirm);
    flow->addWidget(m_reject);
    rows()->addWidget(actions);

    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        m_controller->setRecordField(m_article, m_record, "kind", std::string(name(static_cast<RecordKind>(index))));
    });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        const auto* row = m_controller->currentRecord();
        m_controller->confirmRecord(m_article, m_record, !row || row->status != workspace::RecordStatus::Confirmed);
    });
    m_sum->setTextFormat(Qt::RichText);
    m_sum->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_sum, &QLabel::linkActivated, this,
            [this](const QString& key) { m_controller->selectRecord(m_controller->selection().article, utf8(key)); });
    connect(m_reject, &QPushButton::clicked, this, [this] { m_controller->removeRecord(m_article, m_record); });
    retranslate();
    refresh();
}

QLayout* RecordCard::fieldGrid()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->addWidget(m_kindLabel, 0, 0);
    grid->addWidget(m_kind, 0, 1);
    int place = 1;
    for (const char* name : {"indicator", "value", "hi", "unit", "time", "subject", "place", "qualifier", "action"}) {
        Field field{name, softLabel(this), new QLineEdit(this)};
        field.label->setWordWrap(false);
        field.edit->setObjectName(QStringLiteral("field-") + QLatin1String(name));
        grid->addWidget(field.label, place / 2, place % 2 * 2);
        grid->addWidget(field.edit, place / 2, place % 2 * 2 + 1);
        ++place;
        m_fields.push_back(field);
        // Leaving a field keeps what was typed; Escape alone takes it back.
        connect(field.edit, &QLineEdit::editingFinished, this, [this, field] { commit(field); });
    }
    m_meaning = {"meaning", softLabel(this), new QLineEdit(this)};
    m_meaning.label->setWordWrap(false);
    m_meaning.edit->setObjectName(QStringLiteral("field-meaning"));
    grid->addWidget(m_meaning.label, grid->rowCount(), 0);
    grid->addWidget(m_meaning.edit, grid->rowCount() - 1, 1, 1, 3);
    connect(m_meaning.edit, &QLineEdit::editingFinished, this, &RecordCard::commitMeaning);
    connect(m_stylebook, &StylebookController::changed, this, &RecordCard::refresh);
    return grid;
}

void RecordCard::refresh()
{
    const workspace::RecordRow* row = m_controller->currentRecord();
    setVisible(row != nullptr);
    if (!row)
        return;
    const Record& record = row->record;
    const bool another = m_record != row->key;
    m_article = m_controller->selection().article;
    m_record = row->key;
    m_surface->setText(qs(record.surface));
    QFont large(theme().serif);
    large.setPixelSize(18);
    large.setWeight(QFont::DemiBold);
    m_surface->setFont(large);
    m_status->setText(text::of(row->status));
    setTone(m_status, text::tone(row->status));
    QString normal;
    if (!record.normal.value.empty())
        normal =
            tr("Normal form: %1").arg(qs(record.normal.value + (record.normal.unit.empty() ? "" : " " + record.normal.unit)));
    if (record.normal.inferred)
        normal += tr(" (partly taken from the date of the issue)");
    m_normal->setText(normal);
    m_normal->setVisible(!normal.isEmpty());
    m_sum->setText(sumOf(*row));
    m_sum->setVisible(!m_sum->text().isEmpty());
    m_reason->setText(tr("Taken as: %1.").arg(text::ruleName(record))
                      + (row->status == workspace::RecordStatus::Added ? QString() : u' ' + text::certainty(record)));
    m_kind->setCurrentIndex(static_cast<int>(record.kind));
    m_kind->setEnabled(!m_controller->readOnly());
    fillFields(*row, another);
    const bool confirmed = row->status == workspace::RecordStatus::Confirmed;
    m_confirm->setLabel(confirmed ? tr("Not checked after all") : tr("Correct as it is"), tr("Enter"));
}

void RecordCard::fillFields(const workspace::RecordRow& row, bool another)
{
    for (const Field& field : m_fields) {
        if (!another && field.edit->hasFocus() && field.edit->isModified())
            continue;  // somebody is typing there
        field.edit->setText(fieldOf(row.record, field.name));
        field.edit->setCursorPosition(0);
        field.edit->setReadOnly(m_controller->readOnly());
        field.label->setText(text::ofField(field.name) + (row.corrected.contains(field.name) ? QStringLiteral(" ●") : QString()));
    }
    refreshMeaning(row.record, another);
}

/// The total that it is part of, and its own parts, as links to them.
QString RecordCard::sumOf(const workspace::RecordRow& row) const
{
    const workspace::ArticleView* article = m_controller->currentArticle();
    QStringList totals, parts;
    for (const workspace::RecordRow& other : article ? article->records : std::vector<workspace::RecordRow>()) {
        const QString link = QStringLiteral("<a href='%1' style='color:%2'>%3 %4</a>")
                                 .arg(qs(other.key).toHtmlEscaped(), theme().azure.name(),
                                      qs(other.record.surface).toHtmlEscaped(), qs(other.record.indicator).toHtmlEscaped());
        if (!row.total.empty() && other.key == row.total)
            totals << link;
        else if (other.total == row.key)
            parts << link;
    }
    QStringList lines;
    if (!totals.isEmpty())
        lines << tr("Part of: %1").arg(totals.join(u' '));
    if (!parts.isEmpty())
        lines << tr("Its parts: %1").arg(parts.join(tr(", ")));
    return lines.join(QStringLiteral("<br>"));
}

/// Names alone have a meaning of their own; it is the paper's, the same on every page.
void RecordCard::refreshMeaning(const Record& record, bool another)
{
    const bool isName = record.kind == RecordKind::Name;
    m_meaning.label->setVisible(isName);
    m_meaning.edit->setVisible(isName);
    if (!isName || (!another && m_meaning.edit->hasFocus() && m_meaning.edit->isModified()))
        return;
    const auto& glossary = m_stylebook->book().glossary;
    const auto entry = glossary.find(record.surface);
    m_meaning.edit->setText(entry == glossary.end() ? QString() : qs(entry->second));
    m_meaning.edit->setCursorPosition(0);
    m_meaning.edit->setReadOnly(m_controller->readOnly());
}

void RecordCard::commitMeaning()
{
    if (!m_meaning.edit->isModified())
        return;
    m_meaning.edit->setModified(false);
    const std::string meaning = utf8(m_meaning.edit->text().trimmed());
    m_stylebook->rule(
        {{StyleSection::Glossary, utf8(m_surface->text()), meaning.empty() ? std::nullopt : std::optional(meaning)}});
}

void RecordCard::commit(const Field& field)
{
    if (!field.edit->isModified() || m_record.empty())
        return;
    field.edit->setModified(false);
    const workspace::ArticleView* article = m_controller->view() ? m_controller->view()->article(m_article) : nullptr;
    if (!article)
        return;
    for (const workspace::RecordRow& row : article->records)
        if (row.key == m_record && fieldOf(row.record, field.name) != field.edit->text())
            m_controller->setRecordField(m_article, m_record, field.name, utf8(field.edit->text()));
}

void RecordCard::retranslate()
{
    const int kind = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    for (int i = 0; i <= static_cast<int>(lastKind); ++i)
        m_kind->addItem(text::of(static_cast<RecordKind>(i)));
    m_kind->setCurrentIndex(kind);
    m_kindLabel->setText(text::ofField("kind"));
    for (const Field& field : m_fields) {
        field.label->setText(text::ofField(field.name));
        field.edit->setAccessibleName(text::ofField(field.name));
    }
    m_meaning.label->setText(tr("Stands for"));
    m_meaning.edit->setAccessibleName(tr("Stands for"));
    m_meaning.edit->setPlaceholderText(tr("What the name stands for; kept in the glossary"));
    m_reject->setLabel(tr("Not a record"), tr("Del"));
    refresh();
}

}  // namespace danqian::ui
