// Reading a PDF page, child process included, beside poppler's own program on the same page.
#include "core/intake/intake.h"
#include "core/layout/layout.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>

namespace {

using namespace danqian;

/// The first PDF of the sample.
std::string samplePdf()
{
    for (const auto& item : std::filesystem::directory_iterator(DANQIAN_ROOT "/resources/sample"))
        if (item.path().extension() == ".pdf")
            return item.path().string();
    return {};
}

void peer(benchmark::State& state)
{
    const std::string command = "pdftotext -bbox-layout '" + samplePdf() + "' /dev/null";
    for (auto _ : state)
        if (std::system(command.c_str()) != 0)
            state.SkipWithError("pdftotext is missing (poppler-utils)");
}

void readPdf(benchmark::State& state)
{
    const std::string pdf = samplePdf();
    for (auto _ : state)
        benchmark::DoNotOptimize(intake::readFile(pdf));
}

void readAndLayOutPdf(benchmark::State& state)
{
    const std::string pdf = samplePdf();
    for (auto _ : state)
        benchmark::DoNotOptimize(layout::layOut(intake::readFile(pdf), 0));
}

BENCHMARK(peer)->Name("page/pdf/pdftotext_bbox_layout")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readPdf)->Name("page/pdf/read")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readAndLayOutPdf)->Name("page/pdf/read_and_lay_out")->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
