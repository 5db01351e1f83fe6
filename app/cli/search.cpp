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
    std::string query;
    std::size_t limit = 50;
    bool json = false;
};

}  // namespace

void addSearch(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("search", "Finds articles that hold a text, newest first");
    verb->add_option("archive", options->archive, "Archive file")->required();
    verb->add_option("query", options->query, "Text to find; one character is enough")->required();
    verb->add_option("--limit", options->limit, "At most so many");
    verb->add_flag("--json", options->json, "One line of JSON a hit");
    verb->callback([options, &exitCode] {
        const auto archive = workspace::Archive::open(options->archive, workspace::Archive::Mode::ReadOnly);
        for (const workspace::SearchHit& hit : archive->search(options->query, 0, options->limit).hits) {
            if (options->json)
                std::cout << line({{"document", hit.document},
                                   {"article", hit.article},
                                   {"paper", hit.paper},
                                   {"date", hit.date},
                                   {"title", hit.title},
                                   {"part", name(hit.part)},
                                   {"before", hit.before},
                                   {"match", hit.match},
                                   {"after", hit.after}});
            else
                std::cout << hit.date << "  " << hit.title << "  " << hit.before << '[' << hit.match << ']' << hit.after << '\n';
        }
        exitCode = 0;
    });
}

}  // namespace danqian::cli
