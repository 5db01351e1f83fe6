#pragma once
#include "core/extract/numerals.h"

namespace danqian::extract {

/// What holds digits but is no figure: names (104国道, PM2.5, 12345热线), numbers of documents and telephones, idioms.

/// The name that holds the numeral, if it is one: letters grown together with it, a word before (编号, 电话) or after it
/// (国道, 号楼, 热线).
std::optional<Span> nameAround(const Line& line, const Numeral& number);

/// True if the numeral at `at` belongs to a word that counts nothing: 进一步, 一线, 四川.
bool inIdiom(const Line& line, std::size_t at);

/// A short quotation that begins at `at` and may be a name: the index of its closing mark, or 0.
std::size_t shortQuoteEnd(const Line& line, std::size_t at);

/// True if the short quotation (begin, end) is a slogan or name made with numerals: “双60”, “三全三防”, “90后”.
bool isNumberSlogan(const Line& line, std::size_t begin, std::size_t end);

/// True if a name [begin, end) is a slogan in quotation marks or a campaign (263办公室, 百日行动), no road, telephone or product.
bool isCampaign(const Line& line, std::size_t begin, std::size_t end);

void prepareNames();

}  // namespace danqian::extract
