#include "ui/strings.h"
#include "ui/text.h"

#include <QCoreApplication>

namespace danqian::ui::text {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Text)
};

}  // namespace

QString ofIssueField(std::string_view field)
{
    if (field == "paper")
        return Text::tr("Paper");
    if (field == "number")
        return Text::tr("Number of the issue");
    if (field == "page")
        return Text::tr("Page");
    if (field == "section")
        return Text::tr("Section");
    return field == "date" ? Text::tr("Date") : qs(field);
}

QString ofHistory(std::string_view kind)
{
    struct Row {
        std::string_view kind;
        QString words;
    };
    const Row rows[] = {
        {"replace-text", Text::tr("Changed the text")},
        {"decide", Text::tr("Decided a finding")},
        {"set-field", Text::tr("Corrected a record")},
        {"add-record", Text::tr("Added a record")},
        {"remove-record", Text::tr("Rejected a record")},
        {"tag", Text::tr("Tagged")},
        {"untag", Text::tr("Took a tag away")},
        {"link", Text::tr("Linked a name")},
        {"split-article", Text::tr("Split an article")},
        {"merge-articles", Text::tr("Merged two articles")},
        {"move-range", Text::tr("Moved a passage")},
        {"retype", Text::tr("Changed the kind of an article")},
        {"set-issue", Text::tr("Corrected the issue")},
        {"ask-query", Text::tr("Asked a question")},
        {"answer-query", Text::tr("Answered a question")},
        {"sign-off", Text::tr("Signed off")},
        {"undo", Text::tr("Took a step back")},
        {"rebase", Text::tr("Read the page anew")},
        {"let-go", Text::tr("Settled a waiting change")},
    };
    for (const Row& row : rows)
        if (row.kind == kind)
            return row.words;
    return qs(kind);
}

Change change(const workspace::HistoryRow& row)
{
    constexpr int length = 16;
    if (row.kind == "decide")
        return {{}, verdict(row.after) ? of(*verdict(row.after)) : qs(row.after)};
    if (row.kind == "sign-off")
        return {{}, ofRound(row.after)};
    if (row.kind == "set-field")
        return {ofField(row.before),
                row.after == "confirmed" ? of(workspace::RecordStatus::Confirmed) : quote(row.after, length)};
    if (row.kind == "set-issue")
        return {ofIssueField(row.before), quote(row.after, length)};
    if (row.kind == "retype")
        return {{}, articleKind(row.after) ? of(*articleKind(row.after)) : qs(row.after)};
    const QString after = quote(row.after, length);
    return {quote(row.before, length), row.kind == "replace-text" && after.isEmpty() ? visible({}) : after};
}

}  // namespace danqian::ui::text
