// The child program that opens PDFs. It lives for one job, under limits, and can harm nothing but itself:
//   danqian-intake MEMORY_BYTES CPU_SECONDS text FIRST_PAGE   < file.pdf > frames
//   danqian-intake MEMORY_BYTES CPU_SECONDS render PAGE DPI    < file.pdf > frames
#include "core/base/error.h"
#include "core/intake/wire.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <signal.h>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

using danqian::Error;
using danqian::ErrorCode;
using namespace danqian::intake::wire;

void limit(__rlimit_resource_t what, rlim_t value)
{
    const rlimit both{value, value};
    setrlimit(what, &both);
}

/// Memory, processor time, no core file, few files open (fonts, character maps), gone with its parent.
void confine(rlim_t memoryBytes, rlim_t cpuSeconds)
{
#ifndef DANQIAN_SANITIZE  // the sanitizers reserve terabytes of address space
    limit(RLIMIT_AS, memoryBytes);
#else
    (void)memoryBytes;
#endif
    limit(RLIMIT_CPU, cpuSeconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, maxFrame);
    limit(RLIMIT_NOFILE, 32);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

void writeAll(const char* data, std::size_t size)
{
    while (size > 0) {
        const ssize_t done = write(STDOUT_FILENO, data, size);
        if (done <= 0)
            std::_Exit(EXIT_FAILURE);
        data += done;
        size -= static_cast<std::size_t>(done);
    }
}

void tell(Tag tag, std::string_view payload = {})
{
    if (payload.size() > maxFrame)
        throw std::bad_alloc();
    std::array<char, 5> head{static_cast<char>(tag)};
    const auto size = static_cast<std::uint32_t>(payload.size());
    std::memcpy(head.data() + 1, &size, sizeof size);
    writeAll(head.data(), head.size());
    writeAll(payload.data(), payload.size());
}

void tell(Tag tag, std::uint32_t number)
{
    Writer out;
    out.put(number);
    tell(tag, out.bytes());
}

std::string pageText(int page) { return "page " + std::to_string(page); }

/// The file as the parent left it at standard input: a sealed memory file, mapped and not copied.
std::string_view input()
{
    struct stat info { };
    if (fstat(STDIN_FILENO, &info) != 0 || info.st_size <= 0)
        throw Error(ErrorCode::IntakeFailed, {}, "no input");
    const auto size = static_cast<std::size_t>(info.st_size);
    void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
    if (bytes == MAP_FAILED)
        throw std::bad_alloc();
    return {static_cast<const char*>(bytes), size};
}

std::unique_ptr<poppler::document> open(std::string_view bytes)
{
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document)
        throw Error(ErrorCode::PdfDamaged);
    if (document->is_locked())
        throw Error(ErrorCode::PdfEncrypted);
    if (document->pages() <= 0)
        throw Error(ErrorCode::PdfDamaged, {}, "no pages");
    return document;
}

std::u32string codePoints(const poppler::ustring& text)
{
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t unit = text[i];
        const char32_t next = i + 1 < text.size() ? text[i + 1] : 0;
        if (unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
            out += static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
            ++i;
        } else {
            out += unit >= 0xD800 && unit < 0xE000 ? char32_t(0xFFFD) : unit;
        }
    }
    return out;
}

bool isEmpty(const poppler::rectf& box) { return box.width() == 0 && box.height() == 0; }

/// The number of a font among those of the page, so that its name is told once.
std::uint16_t fontIndex(std::vector<std::string>& fonts, const std::string& name)
{
    const auto at = static_cast<std::size_t>(std::find(fonts.begin(), fonts.end(), name) - fonts.begin());
    if (at == fonts.size() && at < 0xFFFF)
        fonts.push_back(name);
    return static_cast<std::uint16_t>(std::min<std::size_t>(at, 0xFFFE));
}

void putWord(Writer& out, const poppler::text_box& word, std::uint16_t font)
{
    std::u32string text = codePoints(word.text());
    while (text.size() < 0xFFFF && !isEmpty(word.char_bbox(text.size())))
        text += char32_t(0xFFFD);  // a glyph whose character could not be told is still a glyph
    text.resize(std::min<std::size_t>(text.size(), 0xFFFF));
    const bool vertical = word.get_wmode() == poppler::text_box::vertical_wmode;
    out.put<std::uint8_t>((word.has_space_after() ? spaceAfter : 0) | (vertical ? verticalMode : 0));
    out.put(font);
    out.put(static_cast<float>(word.get_font_size()));
    out.put(static_cast<std::uint16_t>(text.size()));
    for (std::size_t i = 0; i < text.size(); ++i) {
        poppler::rectf box = word.char_bbox(i);
        if (isEmpty(box))
            box = word.bbox();
        out.put(static_cast<std::uint32_t>(text[i]));
        for (const double edge : {box.left(), box.top(), box.right(), box.bottom()})
            out.put(static_cast<float>(edge));
    }
}

void tellPage(const poppler::page& page, std::uint32_t number)
{
    const poppler::rectf size = page.page_rect();
    const bool turned = page.orientation() == poppler::page::landscape || page.orientation() == poppler::page::seascape;
    const auto words = page.text_list(poppler::page::text_list_include_font);
    std::vector<std::string> fonts;
    std::uint32_t count = 0;
    std::size_t glyphs = 0;
    Writer list;
    for (const auto& word : words) {
        glyphs += word.text().size();
        if (glyphs > maxGlyphsPerPage)
            throw Error(ErrorCode::IntakeMemory, {}, pageText(static_cast<int>(number)) + ": too many characters");
        putWord(list, word, fontIndex(fonts, word.get_font_name()));
        ++count;
    }
    Writer out;
    out.put(number);
    out.put(static_cast<float>(turned ? size.height() : size.width()));
    out.put(static_cast<float>(turned ? size.width() : size.height()));
    out.put(static_cast<std::uint16_t>(fonts.size()));
    for (const auto& font : fonts)
        out.text(font);
    out.put(count);
    tell(Tag::Page, out.bytes() + list.bytes());
}

void readText(const poppler::document& document, int first)
{
    tell(Tag::Count, static_cast<std::uint32_t>(document.pages()));
    const int last = std::min(document.pages(), first + static_cast<int>(pagesPerRun) - 1);
    if (document.pages() > static_cast<int>(maxPages))
        return;
    for (int number = first; number <= last; ++number) {
        tell(Tag::Begin, static_cast<std::uint32_t>(number));
        const std::unique_ptr<poppler::page> page(document.create_page(number - 1));
        if (!page)
            throw Error(ErrorCode::PdfDamaged, {}, pageText(number));
        tellPage(*page, static_cast<std::uint32_t>(number));
    }
}

/// poppler writes pictures to named files only, so it is given one in memory.
std::string png(const poppler::image& picture)
{
    const int file = memfd_create("page", 0);
    const std::string path = "/proc/self/fd/" + std::to_string(file);
    if (file < 0 || !picture.save(path, "png", -1))
        throw Error(ErrorCode::IntakeFailed, {}, "no picture");
    const off_t size = lseek(file, 0, SEEK_END);
    std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
    if (pread(file, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw Error(ErrorCode::IntakeFailed, {}, "no picture");
    close(file);
    return bytes;
}

void render(const poppler::document& document, int number, double dpi)
{
    if (number < 1 || number > document.pages())
        throw Error(ErrorCode::NotFound, {}, pageText(number));
    tell(Tag::Begin, static_cast<std::uint32_t>(number));
    const std::unique_ptr<poppler::page> page(document.create_page(number - 1));
    if (!page)
        throw Error(ErrorCode::PdfDamaged, {}, pageText(number));
    const poppler::rectf size = page->page_rect();
    const double inches = std::max(size.width() * size.height() / (72 * 72), 1e-3);
    dpi = std::min(dpi, std::sqrt(maxPixels / inches));
    poppler::page_renderer renderer;
    renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(poppler::image::format_rgb24);
    const poppler::image picture = renderer.render_page(page.get(), dpi, dpi);
    if (!picture.is_valid())
        throw Error(ErrorCode::PdfDamaged, {}, pageText(number));
    tell(Tag::Image, png(picture));
}

void fail(ErrorCode code, const std::string& detail)
{
    Writer out;
    out.put(static_cast<std::uint32_t>(code));
    out.text(detail);
    tell(Tag::Failed, out.bytes());
}

void work(const std::string& verb, int page, double dpi)
{
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    const auto document = open(input());
    if (verb == "render")
        render(*document, page, dpi);
    else
        readText(*document, page);
    tell(Tag::End);
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 5) {
        std::fputs("danqian-intake is started by danqian; it has no use of its own\n", stderr);
        return 2;
    }
    confine(std::strtoull(argv[1], nullptr, 10), std::strtoull(argv[2], nullptr, 10));
    try {
        work(argv[3], std::atoi(argv[4]), argc > 5 ? std::strtod(argv[5], nullptr) : 0);
    } catch (const Error& error) {
        fail(error.code(), error.detail());
    } catch (const std::bad_alloc&) {
        fail(ErrorCode::IntakeMemory, {});
    } catch (const std::exception& error) {
        fail(ErrorCode::IntakeFailed, error.what());
    }
    std::_Exit(EXIT_SUCCESS);  // taking a big document apart again would be time lost
}
