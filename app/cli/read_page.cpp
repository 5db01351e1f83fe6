#include "app/cli/read_page.h"

#include "core/layout/layout.h"
#include "core/workspace/issue_name.h"

namespace danqian::cli {

std::vector<ReadPage> readPages(const Source& source, const std::filesystem::path& file, const std::string& issueDate)
{
    std::vector<ReadPage> pages;
    for (std::size_t i = 0; i < source.pages.size(); ++i) {
        ReadPage page;
        page.number = source.pages[i].number;
        Base base = layout::layOut(source, i);
        workspace::fillIssueFacts(base.issue, file, source.pages.size() == 1);
        page.state = fold(source, source.id, base, {});
        workspace::AnalysisOptions options;
        options.issueDate = issueDate;
        for (const Article& article : page.state.articles)
            page.analyses.push_back(workspace::analyse(page.state, article, options));
        pages.push_back(std::move(page));
    }
    return pages;
}

}  // namespace danqian::cli
