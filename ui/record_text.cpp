// What people are told of the rule that lifted a record out of the text.
#include "ui/strings.h"
#include "ui/text.h"

#include <QCoreApplication>

namespace danqian::ui::text {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Text)
};

}  // namespace

QString ruleName(const Record& record)
{
    struct Row {
        std::string_view rule;
        QString words;
    };
    const Row rows[] = {
        {"added", Text::tr("made by hand")},
        {"age", Text::tr("an age")},
        {"count", Text::tr("a number with its measure word")},
        {"date", Text::tr("a date")},
        {"date.impossible", Text::tr("a date that cannot be")},
        {"date.range", Text::tr("from one date to another")},
        {"date.vague", Text::tr("a time that the text leaves vague")},
        {"duration", Text::tr("a length of time")},
        {"frequency.every", Text::tr("something that comes again and again")},
        {"measure", Text::tr("a number with a unit")},
        {"measure.below-zero", Text::tr("a temperature below zero")},
        {"money", Text::tr("a sum of money")},
        {"name.bare", Text::tr("a number alone, taken for part of a name")},
        {"name.number", Text::tr("a number that belongs to a name")},
        {"name.slogan", Text::tr("a slogan made of a number")},
        {"number", Text::tr("a number without a unit")},
        {"percentage", Text::tr("a share of a hundred")},
        {"rank.first", Text::tr("first in a ranking")},
        {"rank.nth", Text::tr("a place in a ranking")},
        {"ratio", Text::tr("one to another")},
        {"ratio.times", Text::tr("so many times as much")},
        {"target.zero", Text::tr("a goal of none at all")},
        {"time", Text::tr("a time of day")},
    };
    const std::string_view rule =
        std::string_view(record.rule).substr(0, record.rule.find('/'));  // without the pattern that named it
    for (const Row& row : rows)
        if (row.rule == rule)
            return row.words;
    return qs(record.rule);
}

QString certainty(const Record& record)
{
    return Text::tr("Of a hundred like this about %1 are right.").arg(qRound(record.confidence * 100));
}

}  // namespace danqian::ui::text
