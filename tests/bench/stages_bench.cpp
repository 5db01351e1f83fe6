// Throughput of the pipeline's stages, each beside the bare scan of the same text. Bars are ratios to that scan.
#include "tests/bench/bare_scan.h"
#include "tests/bench/news_text.h"

#include "core/extract/extract.h"
#include "core/layout/layout.h"
#include "core/proof/proof.h"
#include "core/workspace/pipeline.h"

#include <benchmark/benchmark.h>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace danqian;

constexpr std::size_t megabyte = 1 << 20;

const std::string& sparse()
{
    static const std::string text = bench::newsText(8 * megabyte, 110);
    return text;
}
const std::string& dense()
{
    static const std::string text = bench::newsText(2 * megabyte, 36);
    return text;
}

void bytes(benchmark::State& state, std::size_t size)
{
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * size));
}

void scanBare(benchmark::State& state, const std::string& text)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(bench::bareScan(text));
    bytes(state, text.size());
}

Source plainSource(const std::string& text)
{
    Source source;
    source.id = "bench";
    source.text = text;
    source.pages.push_back({});
    source.pages.back().source = {0, text.size()};
    return source;
}

/// Paragraph by paragraph, as the program calls the stages.
template <typename Stage> void eachParagraph(const std::string& text, Stage stage)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        stage(std::string_view(text).substr(at, end - at));
        at = end + 1;
    }
}

void extractAll(benchmark::State& state, const std::string& text)
{
    for (auto _ : state)
        eachParagraph(text, [](std::string_view p) { benchmark::DoNotOptimize(extract::records(p, {"2024-09-05", {}})); });
    bytes(state, text.size());
}

void extractOneParagraph(benchmark::State& state)
{
    const std::string text = bench::newsText(static_cast<std::size_t>(state.range(0)), 110, std::size_t(-1));
    for (auto _ : state)
        benchmark::DoNotOptimize(extract::records(text, {"2024-09-05", {}}));
    bytes(state, text.size());
}

void extractHostile(benchmark::State& state, const std::string& unit)
{
    std::string text;
    while (text.size() < megabyte)
        text += unit;
    for (auto _ : state)
        benchmark::DoNotOptimize(extract::records(text, {"2024-09-05", {}}));
    bytes(state, text.size());
}

/// The first check of a process: it loads every lexicon. Each runs in a child, for the parent never to have them; so this benchmark
/// comes before all others of the stage.
void proofFirst(benchmark::State& state)
{
    for (auto _ : state) {
        const pid_t child = fork();
        if (child == 0) {
            benchmark::DoNotOptimize(proof::check("他1965年出生，2018年去世，享年53岁。群众的的获得感，男性占52%，女性占48%。"));
            _exit(0);
        }
        waitpid(child, nullptr, 0);
    }
}

void proofAll(benchmark::State& state, const std::string& text)
{
    for (auto _ : state)
        eachParagraph(text, [](std::string_view p) { benchmark::DoNotOptimize(proof::check(p)); });
    bytes(state, text.size());
}

/// One character typed in the midst of a page of 20,000.
void proofAfterKeystroke(benchmark::State& state)
{
    std::string text = bench::newsText(60'000, 110);
    const proof::Checked before = proof::checkAgain({}, text);
    text.insert(text.find("，", text.size() / 2), "的");
    for (auto _ : state)
        benchmark::DoNotOptimize(proof::checkAgain(before, text));
    bytes(state, text.size());
}

void decodeBare(benchmark::State& state)
{
    const std::string text = bench::cutPages(megabyte);
    for (auto _ : state)
        benchmark::DoNotOptimize(bench::bareDecode(text));
    bytes(state, text.size());
}

void layOutText(benchmark::State& state)
{
    const Source source = plainSource(bench::cutPages(static_cast<std::size_t>(state.range(0))));
    for (auto _ : state)
        benchmark::DoNotOptimize(layout::layOut(source, 0));
    bytes(state, source.text.size());
}

/// A page as a converter lays it out with blanks, four columns side by side.
std::string pageOfColumns()
{
    constexpr std::size_t columns = 4, rows = 60, han = 14, width = columns * (han + 3);
    const std::string text = bench::newsText(columns * rows * han * 4, 110);
    std::string page = std::string(width / 2, ' ') + "全市工业经济运行调度会召开\n\n";
    std::size_t at = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            for (std::size_t taken = 0; taken < han && at < text.size(); ++at) {
                const auto byte = static_cast<unsigned char>(text[at]);
                if (byte == '\n')
                    continue;
                page += text[at];
                taken += at + 1 == text.size() || (static_cast<unsigned char>(text[at + 1]) & 0xC0) != 0x80;
            }
            page += column + 1 < columns ? "   " : "\n";
        }
    }
    return page;
}

void layOutColumns(benchmark::State& state)
{
    const Source source = plainSource(pageOfColumns());
    for (auto _ : state)
        benchmark::DoNotOptimize(layout::layOut(source, 0));
    bytes(state, source.text.size());
}

void pipelineWhole(benchmark::State& state)
{
    const Source source = plainSource(bench::cutPages(64 * 1024));
    for (auto _ : state) {
        const State page = fold(source, "bench", layout::layOut(source, 0), {});
        for (const Article& article : page.articles)
            benchmark::DoNotOptimize(workspace::analyse(page, article, {"2024-09-05", {}}));
    }
    bytes(state, source.text.size());
}

BENCHMARK(proofFirst)->Name("proof/load_lexicons")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(pipelineWhole)->Name("pipeline/whole")->Unit(benchmark::kMillisecond);
BENCHMARK(decodeBare)->Name("page/bare_decode")->Unit(benchmark::kMillisecond);
BENCHMARK(layOutText)->Name("page/text_layout")->Arg(9000)->Arg(megabyte)->Arg(10 * megabyte)->Unit(benchmark::kMillisecond);
BENCHMARK(layOutColumns)->Name("page/columns_layout")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scanBare, sparse, sparse())->Name("extract/bare_scan/sparse")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extractAll, sparse, sparse())->Name("extract/records/sparse")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scanBare, dense, dense())->Name("extract/bare_scan/dense")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extractAll, dense, dense())->Name("extract/records/dense")->Unit(benchmark::kMillisecond);
BENCHMARK(extractOneParagraph)->Name("extract/one_paragraph")->Arg(10'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extractHostile, ones, std::string("一"))->Name("extract/hostile/million_ones")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extractHostile, brackets, std::string("（“《"))
    ->Name("extract/hostile/nested_brackets")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(extractHostile, digits, std::string("7"))->Name("extract/hostile/digits_only")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scanBare, proof, sparse())->Name("proof/bare_scan")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(proofAll, sparse, sparse())->Name("proof/all_rules")->Unit(benchmark::kMillisecond);
BENCHMARK(proofAfterKeystroke)->Name("proof/keystroke")->Unit(benchmark::kMillisecond);

}  // namespace
