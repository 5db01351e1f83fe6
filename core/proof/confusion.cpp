#include "core/proof/confusion.h"

#include "core/text/spelling_model.h"

namespace danqian::proof {

bool soundsAlike(char32_t a, char32_t b) { return SpellingModel::instance().soundsAlike(a, b); }

bool looksAlike(char32_t a, char32_t b)
{
    // 囯 and the like: variants that no counted text holds
    return SpellingModel::instance().looksAlike(a, b) || (a == U'国' && b == U'囯') || (a == U'囯' && b == U'国');
}

}  // namespace danqian::proof
