#include "core/proof/families.h"
namespace danqian::proof {
void checkRepeats(const Job&) { }
void checkSpelling(const Job&) { }
void checkDocument(const Job&) { }
void checkLineBreaks(const Job&) { }
}  // namespace danqian::proof
