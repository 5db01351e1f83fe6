#pragma once
#include "core/extract/recognisers.h"
#include "core/extract/spans.h"
#include "core/extract/time_words.h"

#include <algorithm>
#include <initializer_list>

/// The inside of recogniseTimes: one class, whose rules stand in recognise_times.cpp (order of trial), recognise_points.cpp (dates
/// and clock times), recognise_ranges.cpp (ranges of two), recognise_lengths.cpp (durations, and what is told from now) and
/// recognise_sets.cpp (recurrences).
namespace danqian::extract {

inline bool isOneOf(std::string_view s, std::initializer_list<std::string_view> set)
{
    return std::find(set.begin(), set.end(), s) != set.end();
}
inline std::string twoDigits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

class TimeRecogniser {
    using Grain = Point::Grain;

public:
    TimeRecogniser(const Line& line, const Reference& reference, const std::vector<Expression>& kinds, Finds& finds)
        : m_line(line), m_reference(reference), m_kinds(kinds), m_finds(finds)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_line.size();) {
            const std::size_t end = at(i);
            i = end > i ? end : i + 1;
        }
    }

private:
    struct Side {  // what stands around a point or range
        std::size_t begin = 0, end = 0;
        bool since = false, after = false, before = false, until = false, beforeNow = false, tillNow = false, about = false;
    };

    bool wants(Expression kind) const { return std::find(m_kinds.begin(), m_kinds.end(), kind) != m_kinds.end(); }
    std::optional<Expression> firstWanted(std::initializer_list<Expression> kinds) const
    {
        for (const Expression kind : kinds)
            if (wants(kind))
                return kind;
        return std::nullopt;
    }

    /// The reference, or any day where it is unknown: what is told from now has a place then, but no value.
    const Reference& base() const
    {
        static const Reference any = Reference::parse("2000-01-03");
        return m_reference.known ? m_reference : any;
    }

    std::size_t at(std::size_t i);
    std::size_t set(std::size_t i);
    std::size_t setOfPoints(std::size_t i);
    std::size_t setInWeek(std::size_t at, std::string& pattern) const;
    std::size_t setInCalendar(std::size_t at, bool year, std::string& pattern) const;
    std::size_t setClock(std::size_t at, std::string& pattern) const;
    void addSet(std::size_t begin, std::size_t end, const std::string& pattern, const std::string& period);
    std::size_t point(std::size_t i);
    std::size_t range(const Side& side, const Point& from, std::size_t secondAt, bool between);
    std::optional<Point> rangeEnd(const Point& from, std::size_t at) const;
    std::vector<Reading> rangeReadings(const Point& first, const Point& last) const;
    std::size_t rangeFrom(const Side& side, const Point& p);
    std::size_t elidedRange(const Side& side, std::size_t pointAt, const std::optional<Point>& p);
    std::size_t besideDay(const Point& p);
    std::size_t dayList(const Point& first);
    std::size_t pairAt(std::size_t i);
    std::size_t relative(std::size_t i);
    Interval besideToday(const Length& length, bool before) const;
    std::size_t relativePoint(std::size_t i, std::size_t end, const Length& length, int sign, bool open);
    std::size_t pointFrom(std::size_t i, std::size_t at, const Length& length, Instant day);
    bool isDaysAfter(const Length& length, int sign) const;
    std::size_t windowed(std::size_t i);
    std::size_t duration(std::size_t i);
    bool namesDate(std::size_t i, const Length& length) const;
    std::size_t wholeText();
    std::size_t wholeYear();
    std::size_t wholeDay();

    Side sideBefore(std::size_t i, std::size_t& pointAt) const;
    void sideAfter(std::size_t end, Side& side) const;
    bool plausible(const Point& p) const;
    std::optional<Expression> kindOf(const Point& p) const;
    std::size_t addPoint(const Point& p, const Side& side);
    void addReadings(Recognised& found, const Point& p) const;
    void addWidePart(Recognised& found, const Point& p, std::string_view name) const;
    void addOpen(Recognised& found, const Point& p, const Side& side) const;
    std::vector<Resolved> resolutions(const Point& p) const;
    std::string clockText(const Point& p, const Resolved& r) const;
    std::string timexOf(const Point& p) const;
    static std::string periodTimex(Grain grain, const Reading& reading);
    static std::string partTimex(const TimeWord& part);
    static Reading interval(const Interval& i) { return {{}, isoTime(i.from), isoTime(i.to)}; }

    const Line& m_line;
    const Reference& m_reference;
    const std::vector<Expression>& m_kinds;
    Finds& m_finds;
};

}  // namespace danqian::extract
