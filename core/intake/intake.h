#pragma once
#include "core/model/document.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace danqian::intake {

/// Limits of the process that opens hostile containers. A long PDF is read in runs of 50 pages, each with these limits.
struct Limits {
    std::size_t memoryBytes = std::size_t(1) << 30;
    int cpuSeconds = 20;
    int wallSeconds = 40;
    std::size_t fileBytes = std::size_t(512) << 20;
};

/// Reads a file of any known kind (plain text, PDF, ALTO, hOCR, PAGE XML; told by its bytes) into a source with a new UUID for its
/// id. PDFs are opened by the child process `danqian-intake`. Throws Error: FileMissing, IsDirectory, FileUnreadable, FileEmpty,
/// FileTooLarge (also: more than 2000 pages), NotText, EncodingUnknown, PdfEncrypted, PdfDamaged, PdfNoText, XmlDamaged, IntakeMemory,
/// IntakeTime, IntakeFailed; subject is the path, detail names the page where one is to blame.
Source readFile(const std::filesystem::path& path, const Limits& limits = {});

/// The same for bytes that are at hand already; `name` is the subject of errors.
Source readBytes(std::string bytes, const std::string& name, const Limits& limits = {});

/// The facsimile of a page (1-based) of a PDF as PNG bytes, rendered by the child process; the resolution is lowered where the
/// picture would pass 64 million pixels. Throws like readFile, and NotFound where there is no such page.
std::string renderPage(std::string_view pdf, int page, double dotsPerInch, const Limits& limits = {});

/// Where the child program is: beside the running program, else where the environment's DANQIAN_INTAKE says.
std::filesystem::path childProgram();

}  // namespace danqian::intake
