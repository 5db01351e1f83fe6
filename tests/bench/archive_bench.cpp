// What a person waits for: opening a page, deciding a finding (durable when it returns), undo, search.
#include "tests/bench/news_text.h"

#include "core/workspace/archive.h"
#include "core/workspace/session.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace {

using namespace danqian;
namespace fs = std::filesystem;

/// An archive with one page of about 20,000 characters, its commas ASCII so that there is plenty to decide.
class Desk {
public:
    Desk()
    {
        char name[] = "/var/tmp/danqian-bench-XXXXXX";
        m_folder = mkdtemp(name);
        std::string text = bench::cutPages(60'000);
        for (std::size_t at = 0; (at = text.find("，", at)) != std::string::npos;)
            text.replace(at, 3, ",");
        std::ofstream(m_folder / "page.txt", std::ios::binary) << text;
        archive = workspace::Archive::open(m_folder / "bench.danqian", workspace::Archive::Mode::ReadWrite, true);
        document = archive->importFiles({m_folder / "page.txt"}, "2024-09-05").at(0).documents.at(0);
    }
    ~Desk()
    {
        archive.reset();
        fs::remove_all(m_folder);
    }

    std::unique_ptr<workspace::Archive> archive;
    std::string document;

private:
    fs::path m_folder;
};

void openPage(benchmark::State& state)
{
    Desk desk;
    for (auto _ : state)
        benchmark::DoNotOptimize(desk.archive->openDocument(desk.document));
}

void acceptFinding(benchmark::State& state)
{
    Desk desk;
    const auto session = desk.archive->openDocument(desk.document);
    for (auto _ : state) {
        const workspace::ArticleView& article = session->view().articles.at(0);
        const auto open = std::find_if(article.findings.begin(), article.findings.end(),
                                       [](const auto& row) { return !row.verdict && row.finding.right; });
        if (open == article.findings.end()) {
            state.SkipWithError("nothing left to accept");
            break;
        }
        session->accept(article.id, open->key);
    }
}

void undoAndRedo(benchmark::State& state)
{
    Desk desk;
    const auto session = desk.archive->openDocument(desk.document);
    const workspace::ArticleView& article = session->view().articles.at(0);
    session->replaceText(article.id, Part::Body, {0, 0}, "", "今");
    for (auto _ : state) {
        session->undo();
        session->redo();
    }
}

void searchFirstPage(benchmark::State& state)
{
    Desk desk;
    for (auto _ : state)
        benchmark::DoNotOptimize(desk.archive->search("工程", 0, 50));
}

BENCHMARK(openPage)->Name("desk/open_page_20k")->Unit(benchmark::kMillisecond);
BENCHMARK(acceptFinding)->Name("desk/accept_finding_durable")->Unit(benchmark::kMillisecond)->Iterations(40)->UseRealTime();
BENCHMARK(undoAndRedo)->Name("desk/undo_and_redo_durable")->Unit(benchmark::kMillisecond)->Iterations(20)->UseRealTime();
BENCHMARK(searchFirstPage)->Name("desk/search_first_page")->Unit(benchmark::kMillisecond);

}  // namespace
