#include "core/proof/families.h"
#include "core/proof/figures.h"

namespace danqian::proof {

void checkDocument(const Job& job)
{
    const Figures figures(job);
    checkSums(figures);
    checkChanges(figures);
    checkShares(figures);
    checkProducts(figures);
    checkSpans(job);
    checkYears(job);
    checkSequences(job);
    checkLists(job);
    checkConsistency(job);
}

}  // namespace danqian::proof
