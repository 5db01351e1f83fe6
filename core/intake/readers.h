#pragma once
#include "core/intake/intake.h"

#include <string>
#include <string_view>
#include <vector>

/// One function for each kind of file. Each takes a source that has its bytes and name, and fills in the rest; they throw as
/// readFile does, with the source's name as the subject.
namespace danqian::intake {

void readPlain(Source& source);
void readPdf(Source& source, const Limits& limits);
void readAlto(Source& source);
void readHocr(Source& source);
void readPageXml(Source& source);

/// What the bytes are, whatever the file is called.
enum class Kind { Plain, Pdf, Alto, Hocr, PageXml, Binary };
Kind kindOf(std::string_view bytes);

}  // namespace danqian::intake
