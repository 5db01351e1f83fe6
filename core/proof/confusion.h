#pragma once
#include <span>
#include <string_view>

/// Which characters are taken for which: by sound (the input method's mistakes) and by shape (the hand's and the scanner's).
namespace danqian::proof {

bool soundsAlike(char32_t a, char32_t b);  ///< the same syllable, tones aside
bool looksAlike(char32_t a, char32_t b);

}  // namespace danqian::proof
