#include "app/cli/verbs.h"
#include "app/cli/words.h"

#include "app/cli/json.h"
#include "core/workspace/archive.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace danqian::cli {

namespace {

struct Options {
    std::string archive;
    bool json = false;
};

void printPage(const workspace::Archive& archive, const workspace::PageRow& page, bool json)
{
    if (!json)
        std::cout << page.document << "  " << page.paper << "  " << page.date << "  " << page.page << "  "
                  << printable(page.sourceName) << '\n';
    for (const workspace::ArticleRow& article : archive.articles(page.document)) {
        if (json)
            std::cout << line({{"document", page.document},
                               {"article", article.article},
                               {"paper", page.paper},
                               {"date", page.date},
                               {"page", page.page},
                               {"title", article.title},
                               {"kind", article.kind},
                               {"open_findings", article.openFindings},
                               {"records", article.records},
                               {"tags", article.tags}});
        else
            std::cout << "    " << article.article << "  " << article.title << "  (" << article.kind << ", " << article.records
                      << " records, " << article.openFindings << " open)\n";
    }
}

}  // namespace

void addList(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("list", "Lists the pages and articles of an archive");
    verb->add_option("archive", options->archive, "Archive file")->required();
    verb->add_flag("--json", options->json, "One line of JSON an article");
    verb->callback([options, &exitCode] {
        const auto archive = workspace::Archive::open(options->archive, workspace::Archive::Mode::ReadOnly);
        for (const workspace::PageRow& page : archive->pages())
            printPage(*archive, page, options->json);
        exitCode = 0;
    });
}

}  // namespace danqian::cli
