#include "ui/reader/reader_theme.h"

#include "ui/theme.h"

namespace danqian::ui {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Theme& t, bool clean)
{
    QJsonObject variables{
        {u"paper"_s, t.paper.name()},
        {u"ink"_s, t.ink.name()},
        {u"soft"_s, t.soft.name()},
        {u"faint"_s, t.faint.name()},
        {u"line"_s, t.line.name()},
        {u"vermilion"_s, t.vermilion.name()},
        {u"vermilion-wash"_s, t.vermilionWash.name()},
        {u"azure"_s, t.azure.name()},
        {u"azure-wash"_s, t.azureWash.name()},
        {u"jade"_s, t.jade.name()},
        {u"jade-wash"_s, t.jadeWash.name()},
        {u"amber"_s, t.amber.name()},
        {u"amber-wash"_s, t.amberWash.name()},
        {u"selection"_s, t.selection.name()},
        {u"size"_s, QString::number(t.textSize) + u"px"_s},
    };
    if (!t.serif.isEmpty())
        variables.insert(u"serif"_s, u"\"%1\", serif"_s.arg(t.serif));
    if (!t.sans.isEmpty())
        variables.insert(u"sans"_s, u"\"%1\", sans-serif"_s.arg(t.sans));
    return {{u"dark"_s, t.dark}, {u"clean"_s, clean}, {u"variables"_s, variables}};
}

}  // namespace danqian::ui
