#pragma once
#include "core/extract/calendar.h"
#include "core/extract/time_words.h"

#include <initializer_list>

/// The inside of parsePoint: one class, whose rules stand in point_numeric.cpp (2018-11-03), point_parser.cpp (said dates),
/// point_years.cpp (years, decades, centuries), point_parts.cpp (parts of years and months) and point_clock.cpp (times of day).
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
        if (m_point.numeric && m_line[m_at] == u'T' && isDigitUnit(m_line[m_at + 1]))
            ++m_at;
        clock();
        if (m_at == m_point.begin)
            return std::nullopt;
        m_point.end = m_at;
        if (!m_point.has(m_point.hour))
            m_point.clockBegin = m_at;
        return m_point;
    }

    std::optional<Point> parseInMonth()
    {
        m_point.monthShift = 0;
        monthPart();
        if (m_at == m_point.begin && !day())
            return std::nullopt;
        m_point.end = m_point.dateEnd = m_point.clockBegin = m_at;
        return m_point;
    }

private:
    bool numericDate();
    bool compactDate();
    bool yearFirst();
    bool monthThenYear();
    bool threeNumbers();
    bool monthAndDay();

    bool year();
    bool numeralYear();
    bool isYear(std::size_t at, const Small& run) const;
    bool namedCentury();
    bool numberedCentury();
    bool decade();
    bool saidYear();
    bool eraYear();
    bool planYears();

    struct Nth {  // 第三个, 最后两, 前三
        enum class From : std::uint8_t { None, First, Last, Single } from = From::None;
        int n = 0;
        std::size_t end = 0;
        bool counted = false;  // 个
        bool last = false;  // 最后
    };
    Nth nth(std::size_t at) const;
    bool nthDays(const Nth& nth);
    bool nthQuarters(const Nth& nth);
    bool nthMonths(const Nth& nth, bool afterYear);
    bool edgeCharacter();
    void yearPart();
    void monthPart();

    void saidDate();
    bool calendarName();
    void coarseDate();
    void fineDate();
    bool month();
    bool day();
    bool isDayAlone(std::size_t mark) const;
    bool isDayUnmarked(const Small& n, std::size_t next);
    void newYearDay();
    void festivalAfterDay();
    bool isNameOfDay(const TimeWordMatch& name) const;
    void weekdayAfterDay();
    void dayAfterWeekday();
    void holiday();
    bool week();
    bool weekday(std::size_t at);
    bool word(std::initializer_list<TimeWord::Kind> kinds);
    void take(const TimeWord& word, int index);

    void clock();
    bool hourAndMinute();
    bool clockDigits(const Small& hour);
    bool latinHour(const Small& hour);
    bool minutesBefore();
    void minutes();
    void countDown();
    void seconds();
    bool isBareMinute(const Small& n, std::size_t next) const;
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
