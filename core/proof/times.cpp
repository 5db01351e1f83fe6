#include "core/proof/families.h"
#include "core/proof/numbers.h"

/// Times of day that cannot be, and days that are names (“3·15”, “一二·九”).
namespace danqian::proof {
namespace {

struct DayPart {
    std::u32string_view word;
    int from, to;  ///< hours that go with it
    bool doubled;  ///< hours of the 24-hour clock say the same once more: 下午15时
};
constexpr DayPart parts[] = {{U"上午", 5, 12, false}, {U"凌晨", 0, 6, false},   {U"清晨", 3, 9, false}, {U"早晨", 4, 10, false},
                             {U"早上", 4, 11, false}, {U"中午", 10, 14, false}, {U"下午", 1, 8, true},  {U"傍晚", 4, 20, false},
                             {U"晚上", 1, 24, false}, {U"夜里", 0, 24, false},  {U"深夜", 0, 24, false}};

class TimeRules {
public:
    explicit TimeRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    void figure(std::size_t i)
    {
        const auto hour = decimalAt(m_text, i);
        if (!hour->whole || hour->end - i > 2)
            return;
        const int h = static_cast<int>(hour->value);
        const std::size_t mark = hour->end;
        const bool colon =
            in(m_text[mark], U":：") && isAscii9(m_text[mark + 1]) && isAscii9(m_text[mark + 2]) && !isAscii9(m_text[mark + 3]);
        const bool word = m_text[mark] == U'时' || (m_text[mark] == U'点' && !in(m_text[mark + 1], U"多个建击钟五几"))
            || m_text.startsWith(mark, U"点钟");
        if ((!colon && !word) || in(m_text[mark + 1], U"代期段空速候长差间"))
            return;
        const DayPart* part = partBefore(i);
        const bool known = part != nullptr || in(m_text[i - 1], U"日于至—")
            || !wordBefore(m_text, i, {U"时间为", U"时间：", U"当晚", U"今晚"}).empty();
        minutes(i, h, mark, colon, known);
        if (known && h > 24 && (colon ? part != nullptr : true))
            m_report.add("date.invalid-time", {i, mark + 1}, std::nullopt);
        else if (part != nullptr)
            dayPart(*part, i, h, mark, colon);
    }

private:
    const DayPart* partBefore(std::size_t i) const
    {
        for (const DayPart& p : parts) {
            if (m_text.endsWith(i, p.word))
                return &p;
        }
        return nullptr;
    }

    void minutes(std::size_t i, int h, std::size_t mark, bool colon, bool known)
    {
        const auto minute = decimalAt(m_text, mark + 1);
        if (!minute || !minute->whole || minute->value < 60 || minute->value >= 100 || h > 24)
            return;
        if (colon ? known : m_text[minute->end] == U'分' && !in(m_text[minute->end + 1], U"钟之"))
            m_report.add("date.invalid-time", {colon ? i : mark + 1, colon ? minute->end : minute->end + 1}, std::nullopt);
    }

    void dayPart(const DayPart& part, std::size_t i, int h, std::size_t mark, bool colon)
    {
        const std::size_t begin = i - part.word.size();
        std::size_t end = mark + 1;
        if (colon)
            end = mark + 3;
        if (part.doubled && h > 12 && h <= 24) {
            const bool fits = part.word == U"下午" ? h <= 19 : h >= 16;
            if (fits)
                m_report.add("date.ampm", {begin, end}, std::string(m_text.utf8(i, end)));
            else
                m_report.add("date.ampm", {begin, end}, std::nullopt);
        } else if (h > part.to || h < part.from) {
            if (!(part.word == U"下午" && h >= 9) && !(h == 0 && part.word == U"晚上"))
                m_report.add("date.ampm", {begin, end}, std::nullopt);
        }
    }

    const Glyphs& m_text;
    Report& m_report;
};

/// Events named after their day.
std::size_t eventAt(const Glyphs& text, std::size_t i)
{
    return wordAt(text, i,
                  {U"晚会", U"事变", U"运动", U"惨案", U"起义", U"讲话", U"地震",         U"大地震",           U"特大地震",
                   U"汶川", U"事件", U"行动", U"大案", U"案件", U"专案", U"消费者权益日", U"国际消费者权益日", U"矿难",
                   U"空难", U"爆炸", U"特大", U"火灾", U"抗战", U"政变", U"批示",         U"国际禁毒日",       U"国际劳动妇女节",
                   U"世界"})
        .size();
}

class NamedDayRules {
public:
    explicit NamedDayRules(const Job& job) : m_text(job.text), m_report(job.report) { }

    /// 3.15晚会 → “3·15”晚会
    void arabic(std::size_t i)
    {
        const auto two = [&](std::size_t at) { return isAscii9(m_text[at]) ? (isAscii9(m_text[at + 1]) ? 2U : 1U) : 0U; };
        const std::size_t m = two(i), mark = i + m, d = two(mark + 1), end = mark + 1 + d;
        if (m == 0 || d == 0 || !in(m_text[mark], U".．·•") || isAscii9(m_text[end]) || m_text.is(i - 1, Kind::Digit)
            || in(m_text[i - 1], U".年"))
            return;
        const int month = value(i, mark), day = value(mark + 1, end);
        if (month < 1 || month > 12 || day < 1 || day > 31)
            return;
        const std::string inner = std::string(m_text.utf8(i, mark)) + "·" + std::string(m_text.utf8(mark + 1, end));
        const bool quoted = m_text[i - 1] == U'“' && m_text[end] == U'”';
        const bool named = quoted
            && has(m_text, end + 1, end + 9,
                   {U"日", U"节", U"案", U"活动", U"事件", U"行动", U"讲话", U"宣传", U"博物馆", U"纪念馆", U"纪念", U"精神",
                    U"抗震", U"大促"});
        if (quoted && (named || eventAt(m_text, end + 1) > 0))
            m_report.add("date.named-day", {i, end}, inner);
        else if (!quoted && m_text[i - 1] != U'“' && eventAt(m_text, end) > 0)
            m_report.add("date.named-day", {i, end}, "“" + inner + "”");
    }

    /// The day is printed at i, with whatever dot.
    bool stands(std::size_t i, std::u32string_view day) const
    {
        for (std::size_t k = 0; k < day.size(); ++k) {
            const char32_t c = m_text[i + k];
            if (c != day[k] && !(day[k] == U'·' && in(c, U".．•・")))
                return false;
        }
        return true;
    }

    /// 一二八, 一二·九, 九·一八 before 事变, 运动 …
    void han(std::size_t i)
    {
        struct Day {
            std::u32string_view printed;
            const char* right;
            bool quotes;  ///< must stand in quotation marks
        };
        static constexpr Day days[] = {
            {U"一二八", "一·二八", true},  {U"一·二八", "一·二八", true}, {U"一二九", "一二·九", true},
            {U"一二·九", "一二·九", true}, {U"一二一", "一二·一", true},  {U"一二·一", "一二·一", true},
            {U"一·二九", "一二·九", true}, {U"一二·八", "一·二八", true}, {U"九·一八", "九一八", false},
            {U"五·四", "五四", false},     {U"七·七", "七七", false},     {U"五·卅", "五卅", false},
            {U"八·一", "八一", false},     {U"二·七", "二七", false},     {U"六·一八", "六一八", false}};
        for (const Day& day : days) {
            if (!stands(i, day.printed))
                continue;
            const std::size_t end = i + day.printed.size();
            const bool quoted = m_text[i - 1] == U'“' && m_text[end] == U'”';
            if (eventAt(m_text, quoted ? end + 1 : end) == 0)
                continue;
            const std::string right = day.right;
            m_report.add("date.named-day", {i, end}, quoted || !day.quotes ? right : "“" + right + "”");
            return;
        }
    }

private:
    int value(std::size_t begin, std::size_t end) const
    {
        int n = 0;
        for (std::size_t i = begin; i < end; ++i)
            n = n * 10 + static_cast<int>(m_text[i] - '0');
        return n;
    }

    const Glyphs& m_text;
    Report& m_report;
};

}  // namespace

void checkTimes(const Job& job)
{
    TimeRules rules(job);
    for (const std::size_t i : job.text.others()) {
        if (isAscii9(job.text[i]) && !isAscii9(job.text[i - 1]) && !in(job.text[i - 1], U".,:：-"))
            rules.figure(i);
    }
}

void checkNamedDays(const Job& job)
{
    const Glyphs& text = job.text;
    NamedDayRules rules(job);
    for (const std::size_t i : text.others()) {
        if (isAscii9(text[i]) && !isAscii9(text[i - 1]))
            rules.arabic(i);
    }
    static const CharSet first(U"一九五七八二六");
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (first.has(text[i]) && (in(text[i + 1], U"·.．•・") || (text[i] == U'一' && text[i + 1] == U'二'))
            && hanDigit(text[i - 1]) < 0)
            rules.han(i);
    }
}

}  // namespace danqian::proof
