#include "ui/panels/tags_panel.h"

#include "ui/archive_controller.h"
#include "ui/document_controller.h"
#include "ui/strings.h"
#include "ui/text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

void emptyLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

QString labelled(const workspace::Term& term) { return qs(term.label) + u"  ·  "_s + text::ofVocabulary(term.vocabulary); }

}  // namespace

TagsPanel::TagsPanel(ArchiveController* archive, DocumentController* controller, QWidget* parent)
    : QWidget(parent), m_archive(archive), m_controller(controller), m_field(new QLineEdit(this)),
      m_terms(new QStandardItemModel(this)), m_completer(new QCompleter(m_terms, this)), m_where(softLabel(this)),
      m_articleHeading(heading(this)), m_passageHeading(heading(this)), m_articleTags(new QWidget(this)),
      m_flow(new FlowLayout(m_articleTags, 6)), m_passages(new QWidget(this)), m_passageRows(new QVBoxLayout(m_passages)),
      m_empty(new EmptyState(this))
{
    m_field->setObjectName(u"tagField"_s);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(12);
    m_field->setCompleter(m_completer);
    m_completer->popup()->setObjectName(u"popup"_s);  // a window of its own: nothing shines through
    m_passageRows->setContentsMargins(0, 0, 0, 0);
    m_passageRows->setSpacing(6);
    setFocusProxy(m_field);

    auto* content = new QWidget(this);
    content->setObjectName(u"scrolled"_s);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(10, 4, 10, 14);
    inner->setSpacing(8);
    inner->addWidget(m_articleHeading);
    inner->addWidget(m_articleTags);
    inner->addSpacing(6);
    inner->addWidget(m_passageHeading);
    inner->addWidget(m_passages);
    inner->addWidget(m_empty);
    inner->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 8);
    top->setSpacing(5);
    top->addWidget(m_field);
    top->addWidget(m_where);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(top);
    rows->addWidget(scroll, 1);

    connect(m_field, &QLineEdit::returnPressed, this, &TagsPanel::add);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this] { QTimer::singleShot(0, this, &TagsPanel::add); });
    connect(m_archive, &ArchiveController::opened, this, &TagsPanel::loadTerms);
    connect(m_controller, &DocumentController::viewChanged, this, &TagsPanel::refresh);
    connect(m_controller, &DocumentController::selectionChanged, this, &TagsPanel::refresh);
    retranslate();
    loadTerms();
}

void TagsPanel::focusList() { m_field->setFocus(Qt::OtherFocusReason); }

void TagsPanel::loadTerms()
{
    if (!m_archive->isOpen())
        return;
    m_archive->terms({}, this, [this](std::vector<workspace::Term> terms) {
        m_all = std::move(terms);
        m_terms->clear();
        for (const workspace::Term& term : m_all)
            m_terms->appendRow(new QStandardItem(labelled(term)));
    });
}

/// Puts the typed term on the selected passage, or on the article where nothing is selected.
void TagsPanel::add()
{
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty() || !m_controller->currentArticle())
        return;
    const auto matches = [&](const workspace::Term& term) {
        return labelled(term) == typed || qs(term.label) == typed || qs(term.code) == typed;
    };
    const auto term = std::find_if(m_all.begin(), m_all.end(), matches);
    if (term == m_all.end()) {
        m_where->setText(tr("“%1” is in no vocabulary. Choose a term from the list.").arg(typed));
        return;
    }
    if (m_controller->selection().kind == Selection::Kind::Article || m_controller->selectedText().empty())
        m_controller->tagArticle(term->vocabulary, term->code);
    else
        m_controller->tagSelection(term->vocabulary, term->code);
    m_field->clear();
}

QWidget* TagsPanel::tagButton(const workspace::TagRow& tag, QWidget* parent)
{
    auto* button = new ActionButton(ActionButton::Look::Plain, parent);
    const QString label = tag.label.empty() ? qs(tag.term) : qs(tag.label);
    button->setLabel(label, u"✕"_s);
    button->setToolTip(tr("%1. Click takes the tag away; undo brings it back.").arg(text::ofVocabulary(tag.vocabulary)));
    button->setAccessibleName(tr("Take the tag “%1” away").arg(label));
    button->setEnabled(!m_controller->readOnly());
    connect(button, &QPushButton::clicked, this, [this, id = tag.id] { m_controller->untag(id); });
    return button;
}

void TagsPanel::refresh()
{
    emptyLayout(m_flow);
    emptyLayout(m_passageRows);
    const workspace::ArticleView* article = m_controller->currentArticle();
    m_field->setEnabled(article && !m_controller->readOnly());
    const bool passage =
        article && m_controller->selection().kind != Selection::Kind::Article && !m_controller->selectedText().empty();
    m_where->setText(passage ? tr("Goes on the selected text “%1”.").arg(text::quote(m_controller->selectedText(), 16))
                             : tr("Goes on the whole article. Select text to tag a passage."));
    bool any = false, anyPassage = false;
    for (const workspace::TagRow& tag : article ? article->tags : std::vector<workspace::TagRow>{}) {
        if (tag.span.empty()) {
            m_flow->addWidget(tagButton(tag, m_articleTags));
            any = true;
            continue;
        }
        anyPassage = true;
        auto* line = new QWidget(m_passages);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(tagButton(tag, line));
        auto* quote = new ActionButton(ActionButton::Look::Plain, line);
        const std::string& whole = (*article)[tag.part];
        quote->setLabel(tag.span.end <= whole.size() ? text::quote(whole.substr(tag.span.begin, tag.span.size()), 18) : QString(),
                        {});
        connect(quote, &QPushButton::clicked, this,
                [this, id = tag.id] { m_controller->selectTag(m_controller->selection().article, id, this); });
        row->addWidget(quote);
        row->addStretch();
        m_passageRows->addWidget(line);
    }
    for (int i = 0; i < m_flow->count(); ++i)
        m_flow->itemAt(i)->widget()->show();
    m_flow->invalidate();
    m_articleTags->updateGeometry();
    m_articleHeading->setVisible(any);
    m_articleTags->setVisible(any);
    m_passageHeading->setVisible(anyPassage);
    m_passages->setVisible(anyPassage);
    m_empty->setVisible(!any && !anyPassage);
    m_empty->setWords(article ? tr("No tags yet. Type a topic above: a few characters of it are enough.")
                              : tr("No page is open. Choose one in the archive at the left."));
}

void TagsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        loadTerms();
    }
    QWidget::changeEvent(event);
}

void TagsPanel::retranslate()
{
    m_field->setPlaceholderText(tr("Add a tag"));
    m_field->setAccessibleName(tr("Add a tag"));
    m_articleHeading->setText(tr("On the article"));
    m_passageHeading->setText(tr("On passages"));
    refresh();
}

}  // namespace danqian::ui
