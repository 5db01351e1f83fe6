#include "core/intake/readers.h"
namespace danqian::intake {
void readAlto(Source& s) { readPlain(s); }
void readHocr(Source& s) { readPlain(s); }
void readPageXml(Source& s) { readPlain(s); }
}  // namespace danqian::intake
