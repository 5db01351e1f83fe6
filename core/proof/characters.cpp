#include "core/proof/families.h"
#include "core/proof/resources.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace danqian::proof {
namespace {

struct Fold {
    char32_t from;
    std::string to;
};

/// Radicals and compatibility ideographs with the characters that they stand for, sorted.
const std::vector<Fold>& folds()
{
    static const std::vector<Fold> table = [] {
        std::vector<Fold> out;
        forEachRow(resource("resources/lexicons/proof/compatibility.tsv"), [&](const Row& row) {
            if (row.size() >= 2 && !row[0].empty())
                out.push_back({utf8::decode(row[0], 0).ch, std::string(row[1])});
        });
        std::sort(out.begin(), out.end(), [](const Fold& a, const Fold& b) { return a.from < b.from; });
        return out;
    }();
    return table;
}

const std::string* folded(char32_t c)
{
    const auto it = std::lower_bound(folds().begin(), folds().end(), c, [](const Fold& f, char32_t x) { return f.from < x; });
    return it != folds().end() && it->from == c ? &it->to : nullptr;
}

bool isInvisible(char32_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF
        || c == 0xAD || (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != 0x0B && c != 0x0C) || c == 0x7F;
}

}  // namespace

void checkCharacters(const Job& job)
{
    const Glyphs& text = job.text;
    for (const std::size_t i : text.others()) {
        const char32_t c = text[i];
        if (c >= 0x2E80 && c <= 0x2FDF) {
            if (const std::string* to = folded(c))
                job.report.addHere("char.compat-radical", i, *to);
        } else if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000) {
            job.report.add("char.private-use", {i, i + 1}, std::nullopt);
        } else if (c == 0xFFFD) {
            job.report.add("char.replacement", {i, i + 1}, std::nullopt);
        } else if (isInvisible(c) && !(c == 0xFEFF && i == 0)) {
            job.report.addHere("char.invisible", i, "");
        }
    }
}

}  // namespace danqian::proof
