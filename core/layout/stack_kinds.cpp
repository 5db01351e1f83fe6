#include "core/base/utf8.h"
#include "core/layout/bylines.h"
#include "core/layout/phrases.h"
#include "core/layout/sheet.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace danqian::layout {

namespace {

constexpr float headRatio = 1.1F;  // a headline's size to that of most text
constexpr std::size_t longestHead = 4;  // lines of one size
constexpr double headerZone = 0.13, leastHeader = 60;  // part of the page's height, and points

class Classifier {
public:
    explicit Classifier(Sheet& sheet) : m_sheet(sheet) { }

    void run() { classify(); }

private:
    /// The size of most of the page's text.
    float bodySize() const
    {
        std::map<long, double> ems;
        for (const Stack& stack : m_sheet.stacks)
            for (const LineIndex i : stack.lines)
                ems[std::lround(m_sheet.line(i).size * 4)] += m_sheet.line(i).width;
        const auto most = std::ranges::max_element(ems, {}, [](const auto& entry) { return entry.second; });
        return most == ems.end() ? 0 : static_cast<float>(most->first) / 4;
    }

    void classify()
    {
        const float body = bodySize();
        m_sheet.kinds.assign(m_sheet.stacks.size(), StackKind::Body);
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i) {
            const Stack& stack = m_sheet.stacks[i];
            if (stack.table)
                continue;
            const std::string text = stack.lines.size() <= longestHead ? m_sheet.textOf(i) : std::string();
            if (!text.empty() && (isLabel(text) || isCommentaryLabel(text) || (inHeader(stack.box) && isHeaderText(text))))
                m_sheet.kinds[i] = StackKind::Furniture;
            else if (!text.empty() && stack.size > 1.25F * body && isStatement(text) && !m_sheet.loose)  // a pull quote
                m_sheet.kinds[i] = StackKind::Furniture;
            else if (!text.empty() && isByline(text))
                m_sheet.kinds[i] = StackKind::Byline;
            else if (isHead(stack, body, text))
                m_sheet.kinds[i] = StackKind::Head;
        }
        for (std::size_t i = 0; i < m_sheet.stacks.size() && !m_sheet.loose; ++i)
            if (m_sheet.kinds[i] == StackKind::Body && isSmallHead(i))
                m_sheet.kinds[i] = StackKind::Head;
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i)
            if (m_sheet.kinds[i] == StackKind::Body && isShoulder(i))
                m_sheet.kinds[i] = StackKind::Head;
            else if (m_sheet.kinds[i] == StackKind::Body && isNameBelowHead(i))
                m_sheet.kinds[i] = StackKind::Byline;
        fillHeader();
    }

    /// A line of the body's size close above the middle of a headline.
    bool isShoulder(std::size_t i) const
    {
        const Stack& stack = m_sheet.stacks[i];
        if (stack.lines.size() > 1 || !looksLikeHeadline(m_sheet.textOf(i)))
            return false;
        return hasHeadAt(stack, [&](const Stack& head) { return head.box.y0 - stack.box.y1; });
    }

    /// A line or two of another size than the text that begins right below.
    bool isSmallHead(std::size_t i) const
    {
        const Stack& stack = m_sheet.stacks[i];
        const std::string text = m_sheet.textOf(i);
        if (stack.lines.size() > longestHead || isCaption(text) || isPersonName(text) || !looksLikeHeadline(text))
            return false;
        const Stack* below = nullptr;
        for (const Stack& other : m_sheet.stacks)
            if (overlapX(stack.box, other.box) > 0 && other.box.y0 > stack.box.y1 - 0.3F * stack.size
                && (!below || other.box.y0 < below->box.y0))
                below = &other;
        if (!below || below->box.y0 - stack.box.y1 > 3 * stack.size || std::fabs(below->size - stack.size) < 0.02F * stack.size)
            return false;
        const Line& first = m_sheet.line(below->lines.front());
        const bool begins =
            first.box.x0 - below->box.x0 > 1.3F * below->size || opensReport(first.text) || below->lines.size() > 1;
        return begins && kindOf(*below) == StackKind::Body && below->box.width() > stack.box.width() - stack.size;
    }

    StackKind kindOf(const Stack& stack) const { return m_sheet.kinds[static_cast<std::size_t>(&stack - m_sheet.stacks.data())]; }

    /// The writer's bare name below a headline.
    bool isNameBelowHead(std::size_t i) const
    {
        const Stack& stack = m_sheet.stacks[i];
        if (stack.lines.size() > 1 || !isPersonName(m_sheet.textOf(i)))
            return false;
        return hasHeadAt(stack, [&](const Stack& head) { return stack.box.y0 - head.box.y1; });
    }

    template <typename Distance> bool hasHeadAt(const Stack& stack, Distance distance) const
    {
        for (std::size_t h = 0; h < m_sheet.stacks.size(); ++h) {
            const Stack& head = m_sheet.stacks[h];
            const bool aligned = std::fabs(centre(head.box) - centre(stack.box)) < 2 * stack.size
                || std::fabs(head.box.x0 - stack.box.x0) < 0.5F * stack.size;
            const float away = distance(head);
            if (m_sheet.kinds[h] == StackKind::Head && aligned && away > -0.5F * stack.size && away < 1.2F * stack.size)
                return true;
        }
        return false;
    }

    /// A headline may ask or exclaim, but has no full stop.
    static bool isStatement(const std::string& text) { return endsSentence(text) && text.find("。") != text.npos; }

    bool isHead(const Stack& stack, float body, const std::string& text) const
    {
        if (text.empty() || isStatement(text))
            return false;
        if (stack.size >= headRatio * body)
            return true;
        return m_sheet.line(stack.lines.front()).vertical && stack.lines.size() == 1 && utf8::countCodePoints(text) <= 24;
    }

    bool inHeader(const Box& box) const { return box.y1 < std::max(m_sheet.height * headerZone, leastHeader); }
    bool isHeaderText(const std::string& text) const { return isFurniture(text) || isPageMark(text) || isPaperName(text); }

    /// What stands on the level of the page's header belongs to it; so do the editors at the page's foot.
    void fillHeader()
    {
        float bottom = 0;
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i)
            if (isHeader(i))
                bottom = std::max(bottom, m_sheet.stacks[i].box.y1);
        for (std::size_t i = 0; i < m_sheet.stacks.size(); ++i) {
            const Box& box = m_sheet.stacks[i].box;
            const bool foot =
                box.y0 > m_sheet.height * 0.93 && m_sheet.stacks[i].lines.size() <= 2 && isHeaderText(m_sheet.textOf(i));
            if ((box.y0 + box.y1) / 2 < bottom || foot)
                m_sheet.kinds[i] = StackKind::Furniture;
        }
    }

    /// A line of the page's header, and no label close above a headline.
    bool isHeader(std::size_t i) const
    {
        const Stack& stack = m_sheet.stacks[i];
        if (m_sheet.kinds[i] != StackKind::Furniture || !inHeader(stack.box) || !isHeaderText(m_sheet.textOf(i)))
            return false;
        return !hasHeadAt(stack, [&](const Stack& head) { return head.box.y0 - stack.box.y1; });
    }

    Sheet& m_sheet;
};

}  // namespace

void classifyStacks(Sheet& sheet) { Classifier(sheet).run(); }

}  // namespace danqian::layout
