#include "core/intake/intake.h"

#include "core/base/error.h"
#include "core/base/uuid.h"
#include "core/intake/readers.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace danqian::intake {

namespace {

class OpenFile {
public:
    explicit OpenFile(const std::filesystem::path& path)
        : m_descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))  // a named pipe must not hold us up
    {
        if (m_descriptor < 0)
            throw Error(errno == ENOENT || errno == ENOTDIR ? ErrorCode::FileMissing : ErrorCode::FileUnreadable, path.string(),
                        std::strerror(errno));
    }
    ~OpenFile() { close(m_descriptor); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

std::string bytesOf(const std::filesystem::path& path, const Limits& limits)
{
    const OpenFile file(path);
    struct stat info { };
    if (fstat(file.descriptor(), &info) != 0)
        throw Error(ErrorCode::FileUnreadable, path.string(), std::strerror(errno));
    if (S_ISDIR(info.st_mode))
        throw Error(ErrorCode::IsDirectory, path.string());
    if (!S_ISREG(info.st_mode))
        throw Error(ErrorCode::FileUnreadable, path.string(), "not a regular file");
    std::string bytes;
    std::array<char, 1 << 16> buffer;
    while (bytes.size() <= limits.fileBytes) {
        const ssize_t got = read(file.descriptor(), buffer.data(), buffer.size());
        if (got < 0)
            throw Error(ErrorCode::FileUnreadable, path.string(), std::strerror(errno));
        if (got == 0)
            return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
    throw Error(ErrorCode::FileTooLarge, path.string(), "at most " + std::to_string(limits.fileBytes >> 20) + " MiB");
}

/// The same failure, told of another subject.
Error of(const Error& error, const std::string& subject) { return Error(error.code(), subject, error.detail()); }

/// The OCR formats by their root element or their mark; the NULs of wide encodings are looked through.
std::optional<Kind> kindOfXml(std::string_view head)
{
    std::string narrow(head);
    std::erase(narrow, '\0');
    const std::size_t first = narrow.find('<');
    if (first == std::string::npos || first > 16)
        return std::nullopt;
    const auto opens = [&](const std::string& name) {
        return narrow.find("<" + name) != std::string::npos || narrow.find(":" + name + " ") != std::string::npos;
    };
    if (opens("alto") || opens("ALTO"))
        return Kind::Alto;
    if (opens("PcGts"))
        return Kind::PageXml;
    if (narrow.find("ocr_page") != std::string::npos)
        return Kind::Hocr;
    return std::nullopt;
}

}  // namespace

Kind kindOf(std::string_view bytes)
{
    using namespace std::string_view_literals;
    const std::string_view head = bytes.substr(0, 4096);
    if (head.substr(0, 1024).find("%PDF-") != std::string_view::npos)
        return Kind::Pdf;
    for (const std::string_view magic :
         {"\x89PNG"sv, "\xFF\xD8\xFF"sv, "PK\3\4"sv, "\x1F\x8B"sv,
          "\x7F"
          "ELF"sv,
          "GIF8"sv, "II*\0"sv, "MM\0*"sv, "SQLite format 3"sv, "\xD0\xCF\x11\xE0"sv, "7z\xBC\xAF"sv, "Rar!"sv})
        if (head.starts_with(magic))
            return Kind::Binary;
    if (const auto kind = kindOfXml(bytes.substr(0, 1 << 16)))
        return *kind;
    return Kind::Plain;
}

Source readFile(const std::filesystem::path& path, const Limits& limits)
{
    try {
        return readBytes(bytesOf(path, limits), path.filename().string(), limits);
    } catch (const Error& error) {
        throw of(error, path.string());
    }
}

Source readBytes(std::string bytes, const std::string& name, const Limits& limits)
{
    if (bytes.empty())
        throw Error(ErrorCode::FileEmpty, name);
    if (bytes.size() > limits.fileBytes)
        throw Error(ErrorCode::FileTooLarge, name, "at most " + std::to_string(limits.fileBytes >> 20) + " MiB");
    Source source;
    source.id = newUuid();
    source.name = name;
    source.bytes = std::move(bytes);
    switch (kindOf(source.bytes)) {
    case Kind::Plain: readPlain(source); break;
    case Kind::Pdf: readPdf(source, limits); break;
    case Kind::Alto: readAlto(source); break;
    case Kind::Hocr: readHocr(source); break;
    case Kind::PageXml: readPageXml(source); break;
    case Kind::Binary: throw Error(ErrorCode::NotText, name);
    }
    return source;
}

}  // namespace danqian::intake
