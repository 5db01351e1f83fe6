#include "core/model/record.h"

#include "core/model/names.h"

namespace danqian {

namespace {

constexpr std::array<std::string_view, 14> recordKinds = {"count",  "percentage", "money",     "measure", "duration",
                                                          "date",   "date-range", "time",      "ratio",   "rank",
                                                          "change", "target",     "frequency", "name"};
constexpr std::array<std::string_view, 5> mentionKinds = {"person", "organisation", "place", "work", "quotation"};

}  // namespace

std::string_view name(RecordKind kind) { return nameOf(recordKinds, kind); }
std::optional<RecordKind> recordKind(std::string_view name) { return valueOf<RecordKind>(recordKinds, name); }
std::string_view name(MentionKind kind) { return nameOf(mentionKinds, kind); }

}  // namespace danqian
