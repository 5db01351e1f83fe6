#include "core/proof/families.h"

#include "core/text/chars.h"

/// Spaces inside Chinese text. Head lines and signatures are left alone: their spaces divide.
namespace danqian::proof {
namespace {

class SpaceRules {
public:
    explicit SpaceRules(const Job& job) : m_text(job.text), m_report(job.report), m_options(job.options) { }

    void run()
    {
        if (m_options.headLine)
            return;
        const auto& others = m_text.others();
        for (std::size_t k = 0; k < others.size(); ++k) {
            const std::size_t i = others[k];
            if (m_text.is(i, Kind::Space) && !m_text.is(i - 1, Kind::Space))
                gap(i);
            else if (m_options.profile == Profile::Web)
                webGap(i);
        }
    }

private:
    void gap(std::size_t i)
    {
        std::size_t end = i;
        while (m_text.is(end, Kind::Space))
            ++end;
        const Line& line = m_text.lineOf(i);
        if (i == line.begin || end == line.end)
            return;
        const Kind before = m_text.kind(i - 1), after = m_text.kind(end);
        if (before == Kind::Mark || after == Kind::Mark)
            return nearMark(i, end, line.prose);
        if (!line.prose)
            return;
        if (before == Kind::Han && after == Kind::Han) {
            if (end - i == 1 && m_text[i] != U'　' && !signature(i))
                m_report.add("space.in-cjk", {i, end}, "");
        } else if (m_options.profile == Profile::Press && end - i == 1 && latinGap(before, after)
                   && !dateOfSignature(end, line)) {
            m_report.add("space.cjk-latin", {i, end}, "");
        }
    }

    void nearMark(std::size_t i, std::size_t end, bool prose)
    {
        const char32_t before = m_text[i - 1], after = m_text[end];
        if (m_text[i] == U'　')
            return;  // set on purpose: indents, signatures
        const bool stop = in(before, U"，、；") || in(after, U"，、；：。？！”》）");
        const bool inProse = prose && (in(before, U"：。？！“《（”》）") || in(after, U"“《（"));
        if ((stop || inProse) && !in(before, U"·—…") && !in(after, U"·—…"))
            m_report.add("space.near-punct", {i, end}, "");
    }

    /// "记者 李明", "通讯员 王芳", "李 明": names in signatures keep their spaces.
    bool signature(std::size_t i) const
    {
        if (!wordBefore(m_text, i,
                        {U"记者", U"通讯员", U"摄影", U"摄", U"文", U"图", U"编辑", U"责编", U"校对", U"作者", U"本报讯", U"电",
                         U"摄影报道", U"实习生", U"美编", U"编译", U"主编", U"制图", U"讯"})
                 .empty())
            return true;
        std::size_t begin = i, end = i + 1;
        while (i - begin < 4 && m_text.is(begin - 1, Kind::Han))
            --begin;
        while (end - i < 5 && m_text.is(end, Kind::Han))
            ++end;
        const std::size_t left = i - begin, right = end - i - 1;
        const bool names = left <= 3 && (m_text.is(begin - 1, Kind::Space) || m_text.is(end, Kind::Space));
        return names || (left == 1 && right == 1) || (m_text.is(end, Kind::Space) && right <= 3);
    }

    /// 办公室 9月4日: a date that closes the line behind the one who signs.
    bool dateOfSignature(std::size_t i, const Line& line) const
    {
        const std::size_t begin = i;
        while (i < line.end && (m_text.is(i, Kind::Digit) || in(m_text[i], U"年月日")))
            ++i;
        return i == line.end && m_text[i - 1] == U'日' && i - begin >= 4;
    }

    /// Chinese on one side, a word or figure on the other.
    static bool latinGap(Kind before, Kind after)
    {
        const auto foreign = [](Kind k) { return k == Kind::Latin || k == Kind::Digit; };
        return (before == Kind::Han && foreign(after)) || (foreign(before) && after == Kind::Han);
    }

    /// In web style a space divides Chinese from Latin words and figures.
    void webGap(std::size_t i)
    {
        const auto foreign = [](Kind k) { return k == Kind::Latin || k == Kind::Digit; };
        if (!foreign(m_text.kind(i)))
            return;
        if (m_text.is(i - 1, Kind::Han))
            m_report.add("space.cjk-latin-missing", {i, i}, " ");
        if (m_text.is(i + 1, Kind::Han))
            m_report.add("space.cjk-latin-missing", {i + 1, i + 1}, " ");
    }

    const Glyphs& m_text;
    Report& m_report;
    const Options& m_options;
};

}  // namespace

void checkSpaces(const Job& job) { SpaceRules(job).run(); }

}  // namespace danqian::proof
