#include "ui/text.h"

#include "core/workspace/rules.h"
#include "ui/language.h"
#include "ui/strings.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <utility>

namespace danqian::ui::text {

using namespace Qt::StringLiterals;
using workspace::RecordStatus;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Text)
};

/// As people write it: a date without the year that the text does not give, round numbers by 万 and 亿 (174.5亿).
QString shortValue(const std::string& value)
{
    constexpr std::string_view unknownYear = "XXXX-";
    if (value.starts_with(unknownYear))
        return qs(std::string_view(value).substr(unknownYear.size()));
    const bool whole = !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
    for (const auto& [zeros, word] : {std::pair<std::size_t, QString>{8, u"亿"_s}, {4, u"万"_s}}) {
        if (!whole || value.size() <= zeros)
            continue;
        std::string shifted = value;
        shifted.insert(shifted.size() - zeros, ".");
        shifted.erase(shifted.find_last_not_of('0') + 1);
        if (shifted.ends_with('.'))
            shifted.pop_back();
        if (shifted.size() <= 6)
            return qs(shifted) + word;
    }
    return qs(value);
}

}  // namespace

QString inOneLine(const Error& error)
{
    const Words w = words(error);
    return w.remedy.isEmpty() ? w.what : w.what + u' ' + w.remedy;
}

QString of(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Count: return Text::tr("Count");
    case RecordKind::Percentage: return Text::tr("Percentage");
    case RecordKind::Money: return Text::tr("Money");
    case RecordKind::Measure: return Text::tr("Measure");
    case RecordKind::Duration: return Text::tr("Duration");
    case RecordKind::Date: return Text::tr("Date");
    case RecordKind::DateRange: return Text::tr("Date range");
    case RecordKind::Time: return Text::tr("Time of day");
    case RecordKind::Ratio: return Text::tr("Ratio");
    case RecordKind::Rank: return Text::tr("Rank");
    case RecordKind::Change: return Text::tr("Change");
    case RecordKind::Target: return Text::tr("Target");
    case RecordKind::Frequency: return Text::tr("Frequency");
    case RecordKind::Name: return Text::tr("Part of a name");
    }
    return {};
}

QString of(ArticleKind kind)
{
    switch (kind) {
    case ArticleKind::News: return Text::tr("News");
    case ArticleKind::Brief: return Text::tr("Brief");
    case ArticleKind::PhotoCaption: return Text::tr("Photo caption");
    case ArticleKind::Notice: return Text::tr("Notice");
    case ArticleKind::Commentary: return Text::tr("Commentary");
    case ArticleKind::Table: return Text::tr("Table");
    }
    return {};
}

QString of(Part part)
{
    switch (part) {
    case Part::Shoulder: return Text::tr("Shoulder headline");
    case Part::Headline: return Text::tr("Headline");
    case Part::Subtitle: return Text::tr("Subtitle");
    case Part::Byline: return Text::tr("Byline");
    case Part::Body: return Text::tr("Body");
    }
    return {};
}

QString of(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Text::tr("Error");
    case Severity::Warning: return Text::tr("Warning");
    case Severity::Style: return Text::tr("House style");
    case Severity::Query: return Text::tr("Question");
    }
    return {};
}

QString of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted: return Text::tr("Accepted");
    case Verdict::Rejected: return Text::tr("Rejected");
    case Verdict::Skipped: return Text::tr("Skipped");
    case Verdict::Open: return Text::tr("Open again");
    }
    return {};
}

QString of(RecordStatus status)
{
    switch (status) {
    case RecordStatus::Open: return Text::tr("To check");
    case RecordStatus::Confirmed: return Text::tr("Checked");
    case RecordStatus::Corrected: return Text::tr("Corrected");
    case RecordStatus::Added: return Text::tr("Added");
    }
    return {};
}

QString ofRound(std::string_view round)
{
    if (round == "first")
        return Text::tr("First proof");
    if (round == "second")
        return Text::tr("Second proof");
    if (round == "third")
        return Text::tr("Third proof");
    if (round == "press")
        return Text::tr("Passed for press");
    return qs(round);
}

QString ofField(std::string_view field)
{
    struct Row {
        std::string_view field;
        QString words;
    };
    const Row rows[] = {
        {"value", Text::tr("Value")},         {"hi", Text::tr("To")},
        {"unit", Text::tr("Unit")},           {"kind", Text::tr("Kind")},
        {"indicator", Text::tr("Indicator")}, {"subject", Text::tr("Subject")},
        {"place", Text::tr("Place")},         {"time", Text::tr("Time")},
        {"qualifier", Text::tr("Qualifier")}, {"action", Text::tr("Action")},
        {"status", Text::tr("Status")},
    };
    for (const Row& row : rows)
        if (row.field == field)
            return row.words;
    return qs(field);
}

QString ofVocabulary(std::string_view vocabulary)
{
    if (vocabulary == "topics")
        return Text::tr("Topics");
    return qs(vocabulary);
}

QString tone(Severity severity)
{
    switch (severity) {
    case Severity::Error: return u"vermilion"_s;
    case Severity::Warning: return u"vermilion"_s;
    case Severity::Style: return u"azure"_s;
    case Severity::Query: return u"amber"_s;
    }
    return {};
}

QString tone(RecordStatus status)
{
    switch (status) {
    case RecordStatus::Open: return u"quiet"_s;
    case RecordStatus::Confirmed: return u"jade"_s;
    case RecordStatus::Corrected: return u"vermilion"_s;
    case RecordStatus::Added: return u"azure"_s;
    }
    return {};
}

QString ruleName(const Finding& finding)
{
    const RuleInfo* rule = workspace::rule(finding.rule);
    return rule ? qs(chinese() ? rule->nameZh : rule->nameEn) : qs(finding.rule);
}

QString ruleText(const Finding& finding)
{
    const RuleInfo* rule = workspace::rule(finding.rule);
    if (!rule)
        return {};
    // Not QString::arg: an argument is text of the page, and may itself hold "%2".
    const QString pattern = qs(chinese() ? rule->textZh : rule->textEn);
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (number < 1) {
            result += pattern[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(number - 1);
        if (index < finding.arguments.size())
            result += qs(finding.arguments[index]);
        ++i;
    }
    return result;
}

QString ruleSource(const Finding& finding)
{
    const RuleInfo* rule = workspace::rule(finding.rule);
    return rule ? qs(rule->source) : QString();
}

QString value(const Record& record)
{
    switch (record.value.form) {
    case Value::Form::None: return {};
    case Value::Form::Single:
    case Value::Form::List: return shortValue(record.value.lo);
    case Value::Form::Range: return shortValue(record.value.lo) + u"–"_s + shortValue(record.value.hi);
    }
    return {};
}

QString subjectAndTime(const Record& record)
{
    const QString subject = qs(record.subject.empty() ? record.place : record.subject);
    const QString time = qs(record.time);
    return subject.isEmpty() || time.isEmpty() ? subject + time : subject + u" · "_s + time;
}

QString visible(std::string_view text)
{
    if (text.empty())
        return u"∅"_s;
    QString result = qs(text);
    result.replace(u' ', u'␣').replace(u'\u3000', u'□').replace(u'\n', u'¶').replace(u'\t', u'⇥');
    return result;
}

QString quote(std::string_view text, int length)
{
    QString result = qs(text).simplified();
    if (result.size() <= length)
        return result;
    result.truncate(result[length - 1].isHighSurrogate() ? length - 2 : length - 1);
    return result + u'…';
}

QString localTime(std::string_view utc)
{
    const QDateTime time = QDateTime::fromString(qs(utc), Qt::ISODateWithMs).toLocalTime();
    if (!time.isValid())
        return qs(utc);
    if (time.date() == QDate::currentDate())
        return time.toString(u"HH:mm"_s);
    return time.toString(time.date().year() == QDate::currentDate().year() ? u"MM-dd HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

}  // namespace danqian::ui::text
