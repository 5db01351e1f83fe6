#pragma once
#include "core/extract/calendar.h"
#include "core/extract/time_words.h"

#include <initializer_list>

/// The inside of parsePoint: one class, whose rules stand in point_numeric.cpp (2018-11-03), point_parser.cpp (said dates) and
/// point_clock.cpp (times of day).
namespace danqian::extract {

struct Small {
    int value = Point::unset;
    std::size_t length = 0;
    explicit operator bool() const { return length != 0; }
};

/// Up to two ASCII digits, or a Han number to 99: 9, 09, 九, 十一, 二十三, 廿二, 零五.
Small smallNumber(const Line& line, std::size_t at);

/// At most `most` digits read one by one, ASCII or Han: 2018, 二〇一八.
Small digitRun(const Line& line, std::size_t at, std::size_t most);

/// 0 to 9 for an ASCII or Han digit, else -1.
int digitAt(const Line& line, std::size_t i);

class PointParser {
public:
    PointParser(const Line& line, std::size_t at) : m_line(line), m_at(at) { m_point.begin = m_point.dateBegin = at; }

    std::optional<Point> parse()
    {
        if (!numericDate())
            saidDate();
        m_point.dateEnd = m_at;
        clock();
        if (m_at == m_point.begin)
            return std::nullopt;
        m_point.end = m_at;
        if (!m_point.has(m_point.hour))
            m_point.clockBegin = m_at;
        return m_point;
    }

private:
    bool numericDate();
    void saidDate();
    bool year();
    bool eraYear();
    void yearPart();
    bool month();
    void monthPart();
    bool day();
    bool week();
    bool weekday(std::size_t at);
    bool word(std::initializer_list<TimeWord::Kind> kinds);
    void clock();
    bool hourAndMinute();
    void minutes();
    bool meridiem();

    void skipOf()
    {
        if (m_line[m_at] == u'的' && m_at > m_point.begin)
            ++m_at;
    }
    void numeralHere()
    {
        if (!m_numeral)
            m_point.dateBegin = m_at;
        m_point.numeral = m_numeral = true;
    }

    const Line& m_line;
    std::size_t m_at;
    Point m_point;
    bool m_numeral = false;
};

}  // namespace danqian::extract
