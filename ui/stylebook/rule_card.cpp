#include "ui/stylebook/rule_card.h"

#include "core/workspace/rules.h"
#include "ui/ruling_text.h"
#include "ui/strings.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/action_button.h"

#include <QHBoxLayout>

#include <cmath>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

QString examplesOf(const RuleInfo& rule)
{
    const Theme& t = theme();
    QStringList lines;
    const auto add = [&](const QString& mark, const QColor& colour, std::string_view text) {
        if (!text.empty())
            lines << u"<span style='color:%1'>%2</span>&nbsp; %3"_s.arg(colour.name(), mark, qs(text).toHtmlEscaped());
    };
    add(u"✗"_s, t.vermilion, rule.example);
    add(u"✓"_s, t.jade, rule.exampleRight);
    add(RuleCard::tr("left alone:"), t.soft, rule.counterExample);
    return u"<div style='font-family:\"%1\";line-height:140%'>%2</div>"_s.arg(t.serif, lines.join(u"<br>"_s));
}

}  // namespace

RuleCard::RuleCard(QWidget* parent)
    : Card(parent), m_name(new QLabel(this)), m_source(softLabel(this)), m_text(new QLabel(this)), m_examples(new QLabel(this)),
      m_demoted(softLabel(this)), m_keep(new ActionButton(ActionButton::Look::Primary, this))
{
    m_name->setProperty("strong", true);
    for (QLabel* label : {m_text, m_examples}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_text->setTextFormat(Qt::PlainText);
    m_examples->setTextFormat(Qt::RichText);
    rows()->addWidget(m_name);
    rows()->addWidget(m_text);
    rows()->addWidget(m_source);
    rows()->addWidget(m_examples);
    rows()->addStretch();
    auto* demoted = new QHBoxLayout;
    demoted->addWidget(m_demoted, 1);
    demoted->addWidget(m_keep, 0, Qt::AlignBottom);
    rows()->addLayout(demoted);
    connect(m_keep, &QPushButton::clicked, this, [this] { emit keepWanted(m_rule); });
}

void RuleCard::show(const std::string& rule, const Stylebook& book, bool editable)
{
    m_rule = rule;
    const RuleInfo* info = workspace::rule(rule);
    setVisible(info != nullptr);
    if (!info)
        return;
    m_name->setText(text::ruleName(rule));
    m_text->setText(text::explanation(*info));
    m_source->setText(info->source.empty() ? qs(rule) : qs(info->source) + u"  ·  "_s + qs(rule));
    m_examples->setText(examplesOf(*info));
    m_examples->setVisible(!info->example.empty());
    const bool demoted = isDemoted(book, rule);
    m_demoted->setVisible(demoted);
    m_keep->setVisible(demoted && editable);
    m_keep->setLabel(tr("Keep it as strict as it was"), {});
    if (demoted) {
        const RuleRecord& record = book.records.at(rule);
        m_demoted->setText(
            tr("Demoted: editors rejected %1 of the %2 findings that they decided on. What it finds is a question now, "
               "comes last and counts as no error.")
                .arg(record.rejected)
                .arg(record.decided()));
    }
}

}  // namespace danqian::ui
