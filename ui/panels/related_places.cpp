#include "ui/panels/related_places.h"

#include "core/base/utf8.h"
#include "ui/document_controller.h"
#include "ui/strings.h"
#include "ui/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t most = 4;  // further places are marked in the text
constexpr int contextLength = 9;  // characters at both sides

/// A stretch of text between what stands beside it in its paragraph, as rich text.
QString quoteOf(std::string_view text, Span span)
{
    std::size_t begin = span.begin, end = span.end;
    for (int i = 0; i < contextLength && begin > 0 && text[begin - 1] != '\n'; ++i)
        begin -= utf8::decodeBefore(text, begin).size;
    for (int i = 0; i < contextLength && end < text.size() && text[end] != '\n'; ++i)
        end += utf8::decode(text, end).size;
    const auto part = [&](std::size_t from, std::size_t to) { return qs(text.substr(from, to - from)).toHtmlEscaped(); };
    const QString before = begin > 0 && text[begin - 1] != '\n' ? u"…"_s : QString();
    const QString after = end < text.size() && text[end] != '\n' ? u"…"_s : QString();
    return before + part(begin, span.begin) + u"<b>"_s + part(span.begin, span.end) + u"</b>"_s + part(span.end, end) + after;
}

}  // namespace

RelatedPlaces::RelatedPlaces(DocumentController* controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 2, 0, 2);
    m_rows->setSpacing(3);
}

void RelatedPlaces::setFinding(const Finding& finding)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const workspace::ArticleView* article = m_controller->currentArticle();
    std::vector<Span> places = finding.related;
    setVisible(article && (!places.empty() || finding.elsewhere));
    if (isHidden())
        return;
    places.push_back(finding.span);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    const std::string& text = (*article)[finding.part];
    for (std::size_t i = 0; i < std::min(places.size(), most); ++i) {
        const Span place = places[i];
        if (place.end <= text.size() && place.begin < place.end)
            add(quoteOf(text, place), qs(std::string_view(text).substr(place.begin, place.size())),
                [this, part = finding.part, place] { m_controller->pointAt(part, place); });
    }
    if (finding.elsewhere && finding.arguments.size() > 2) {
        const QString title = qs(finding.arguments[2]), figure = qs(finding.arguments[1]);
        add(tr("%1 in “%2”").arg(u"<b>"_s + figure.toHtmlEscaped() + u"</b>"_s, title.toHtmlEscaped()), figure + u' ' + title,
            [this, to = *finding.elsewhere] {
                m_controller->openAt(to.document, {Selection::Kind::Record, to.article, Part::Body, {}, to.record});
            });
    }
}

/// A quote that is a link: by pointer, or by Tab and Enter.
void RelatedPlaces::add(const QString& html, const QString& plain, std::function<void()> open)
{
    auto* quote = new QLabel(this);
    quote->setTextFormat(Qt::RichText);
    quote->setWordWrap(true);
    quote->setText(u"<a href='#' style='text-decoration:none;color:%1'>%2</a>"_s.arg(theme().ink.name(), html));
    quote->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    quote->setFocusPolicy(Qt::TabFocus);
    quote->setAccessibleName(plain);
    quote->setToolTip(tr("Show this place"));
    quote->setObjectName(u"quote"_s);
    m_rows->addWidget(quote);
    quote->show();
    connect(quote, &QLabel::linkActivated, this, [open = std::move(open)] { open(); });
}

}  // namespace danqian::ui
