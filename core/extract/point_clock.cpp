#include "core/extract/point_parser.h"

#include <string_view>

// Times of day: 晚上八点一刻, 7:05 pm.
namespace danqian::extract {

bool PointParser::meridiem()
{
    static constexpr std::u16string_view afternoon[] = {u"p.m.", u"P.M.", u"pm", u"PM", u"p", u"P"};
    static constexpr std::u16string_view morning[] = {u"a.m.", u"A.M.", u"am", u"AM", u"a", u"A"};
    for (std::size_t k = 0; k < 6; ++k) {
        const std::u16string_view words[] = {afternoon[k], morning[k]};
        for (const std::u16string_view w : words)
            if (m_line.has(m_at, w) && !isLetterUnit(m_line[m_at + w.size()])) {
                (w == words[0] ? m_point.pm : m_point.am) = true;
                m_at += w.size();
                return true;
            }
    }
    return false;
}

// The part after the hour: 分 秒, 半, 一刻, 过五分, 差五分, 整, 钟, 多.
void PointParser::minutes()
{
    const char16_t c = m_line[m_at];
    if (c == u'半') {
        m_point.minute = 30;
        ++m_at;
        return;
    }
    if (c == u'整' || c == u'许' || c == u'钟') {
        ++m_at;
        return;
    }
    if (c == u'多' && (m_line[m_at + 1] == u'钟' || !isHanUnit(m_line[m_at + 1]))) {
        m_at += m_line[m_at + 1] == u'钟' ? 2 : 1;
        return;
    }
    const bool lacking = c == u'差';
    const std::size_t past = c == u'过' || lacking;
    const Small n = smallNumber(m_line, m_at + past);
    if (!n || n.value > 59)
        return;
    const std::size_t next = m_at + past + n.length;
    if (m_line[next] == u'刻' && n.value <= 3) {
        m_point.minute = n.value * 15;
        m_at = next + 1;
        if (lacking)
            countDown();
    } else if (m_line[next] == u'分' && !m_line.has(next, u"分之")) {
        m_point.minute = n.value;
        m_at = next + 1;
        if (lacking)
            countDown();
        else
            seconds();
    } else if (past == 0 && isBareMinute(n, next)) {
        m_point.minute = n.value;  // 八点三十, 下午三点零五
        m_at = next;
    }
}

// 两点差五分: the minutes are missing from the hour.
void PointParser::countDown()
{
    if (m_point.minute == 0)
        return;
    m_point.hour = (m_point.hour + 23) % 24;
    m_point.minute = 60 - m_point.minute;
}

void PointParser::seconds()
{
    const Small s = smallNumber(m_line, m_at);
    if (s && s.value < 60 && m_line[m_at + s.length] == u'秒') {
        m_point.second = s.value;
        m_at += s.length + 1;
    }
}

bool PointParser::isBareMinute(const Small& n, std::size_t next) const
{
    const char16_t c = m_line[next];
    if (n.length >= 2 && (c == u'的' || c == u'至' || c == u'到'))
        return true;
    return (n.length >= 2 || m_point.part >= 0) && !isHanUnit(c) && !isDigitUnit(c) && c != u'.';
}

// 8:15, 20:15:30, 7:05 pm, 19:30分
bool PointParser::clockDigits(const Small& hour)
{
    const std::size_t next = m_at + hour.length;
    const Small minute = digitRun(m_line, next + 1, 2);
    if (minute.length != 2 || minute.value > 59 || !isDigitUnit(m_line[next + 1]))
        return false;
    m_point.hour = hour.value;
    m_point.minute = minute.value;
    m_at = next + 3;
    if (m_line[m_at] == u':') {
        const Small second = digitRun(m_line, m_at + 1, 2);
        if (second.length == 2 && second.value < 60 && isDigitUnit(m_line[m_at + 1])) {
            m_point.second = second.value;
            m_at += 3;
        }
    }
    meridiem();
    if ((m_line[m_at] == u'时' && m_line[m_at + 1] != u'间') || (m_line[m_at] == u'分' && !isHanUnit(m_line[m_at + 1])))
        ++m_at;
    return true;
}

// 5pm, 5 p.m.
bool PointParser::latinHour(const Small& hour)
{
    const std::size_t back = m_at, next = m_at + hour.length;
    const char16_t c = m_line[next], second = m_line[next + 1];
    if ((c != u'a' && c != u'p' && c != u'A' && c != u'P') || (second != u'm' && second != u'M' && second != u'.'))
        return false;
    m_at = next;
    if (meridiem()) {
        m_point.hour = hour.value;
        return true;
    }
    m_at = back;
    return false;
}

// 差五分八点, 差一刻八点
bool PointParser::minutesBefore()
{
    if (m_line[m_at] != u'差')
        return false;
    const Small n = smallNumber(m_line, m_at + 1);
    const std::size_t mark = m_at + 1 + n.length;
    const bool quarter = m_line[mark] == u'刻' && n.value <= 3;
    const int minutes = quarter ? n.value * 15 : n.value;
    if (!n || (!quarter && m_line[mark] != u'分') || minutes < 1 || minutes > 59)
        return false;
    const Small hour = smallNumber(m_line, mark + 1);
    const std::size_t end = mark + 1 + hour.length;
    if (!hour || hour.value < 1 || hour.value > 24 || (m_line[end] != u'点' && m_line[end] != u'时'))
        return false;
    m_point.hour = hour.value - 1;
    m_point.minute = 60 - minutes;
    m_at = end + 1;
    return true;
}

bool PointParser::hourAndMinute()
{
    if (minutesBefore())
        return true;
    const Small h = smallNumber(m_line, m_at);
    if (!h || h.value > 24)
        return false;
    const std::size_t next = m_at + h.length;
    const char16_t c = m_line[next];
    if (c == u':' && isDigitUnit(m_line[m_at]))
        return clockDigits(h);
    if (isDigitUnit(m_line[m_at]) && isLetterUnit(c))
        return latinHour(h);
    if (c != u'点' && c != u'點' && c != u'时')
        return false;
    static constexpr std::u16string_view notHour = u"间候速期代常段装而评击亮子位心滴缀名";
    if (notHour.find(m_line[next + 1]) != std::u16string_view::npos && m_line[next + 1] != 0)
        return false;
    m_point.hour = h.value;
    m_at = next + 1;
    minutes();
    return true;
}

void PointParser::clock()
{
    using Kind = TimeWord::Kind;
    const std::size_t mark = m_at;
    if (mark > m_point.begin && m_line.has(m_at, u"大约"))
        m_at += 2;
    const std::size_t partAt = m_at;
    if (m_point.part < 0 && word({Kind::Part, Kind::DayPart})) {
        // 早盘, 晚会: the syllable belongs to the word after it.
        const char16_t next = m_line[m_at];
        if (m_at - partAt == 1 && isHanUnit(next) && hanDigit(next) < 0 && multiplierOf(next) == 0
            && !m_line.has(m_at, u"大约")) {
            m_point.part = -1;
            m_at = mark;
            return;
        }
    }
    if (m_point.part >= 0 && m_line.has(m_at, u"大约"))
        m_at += 2;
    // 除夕夜10点: the festival's name says the part of the day.
    if (m_point.part < 0 && m_point.festival >= 0 && m_line.before(m_at) == u'夜')
        if (const TimeWordMatch night = timeWordAt(m_line, m_at - 1); night && night.word->kind == Kind::Part)
            m_point.part = night.index;
    if (m_point.part >= 0 && m_at > partAt && m_line.has(m_at, u"时分"))
        m_at += 2;
    m_point.clockBegin = m_at;
    if (hourAndMinute())
        return;
    if (m_point.part < 0)
        m_at = mark;
    // 早 and 晚 alone are no time; 上午 is.
    if (m_point.part >= 0 && m_at - mark == 1 && mark == m_point.begin) {
        m_point.part = -1;
        m_at = mark;
    }
}

}  // namespace danqian::extract
