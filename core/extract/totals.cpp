#include "core/extract/totals.h"

#include <algorithm>

namespace danqian::extract {
namespace {

constexpr std::size_t widestGap = 40, farthest = 12;  // characters, records: keeps the work per figure bounded

bool isLevel(const Record& record)
{
    return record.kind == RecordKind::Count || record.kind == RecordKind::Money || record.kind == RecordKind::Measure
        || record.kind == RecordKind::Target;
}

bool opensParts(const Line& line, std::size_t begin, std::size_t end)
{
    for (std::size_t i = end > begin + widestGap ? end - widestGap : begin; i + 1 < end; ++i)
        if ((line[i] == u'其' && (line[i + 1] == u'中' || line[i + 1] == u'余')) || (line[i] == u'剩' && line[i + 1] == u'余'))
            return true;
    return false;
}

}  // namespace

void Totals::link(const Line& line, std::size_t gap, std::size_t figure, std::vector<Record>& records)
{
    const std::size_t self = records.size() - 1;
    Record& record = records.back();
    const bool share = record.kind == RecordKind::Percentage;
    if (!isLevel(record) && !share)
        return;
    if (opensParts(line, gap, figure)) {
        const std::size_t known = m_total;
        m_total = none;
        for (std::size_t i = self; i > 0 && self - i < farthest && m_total == none; --i)
            if (isLevel(records[i - 1]) && (share || records[i - 1].unit == record.unit))
                m_total = records[i - 1].totalBack > 0 && known != none ? known : i - 1;
    } else if (share) {
        return;
    }
    if (m_total != none && self - m_total < 0xFFFF && (share || records[m_total].unit == record.unit))
        record.totalBack = static_cast<std::uint16_t>(self - m_total);
}

}  // namespace danqian::extract
