#pragma once
#include "core/model/document.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace danqian::intake {

/// Limits of the process that opens hostile containers.
struct Limits {
    std::size_t memoryBytes = std::size_t(1) << 30;
    int cpuSeconds = 20;
    int wallSeconds = 40;
    std::size_t fileBytes = std::size_t(512) << 20;
};

/// Reads a file of any known kind into a source (id: a new UUID). PDFs are opened by the child process `danqian-intake`.
/// Throws Error: FileMissing, IsDirectory, FileUnreadable, FileEmpty, FileTooLarge, NotText, PdfEncrypted, PdfDamaged, PdfNoText,
/// XmlDamaged, IntakeMemory, IntakeTime, IntakeFailed; subject is the path.
Source readFile(const std::filesystem::path& path, const Limits& limits = {});

/// The same for bytes that are at hand already; `name` tells the kind by its ending where the bytes do not.
Source readBytes(std::string bytes, const std::string& name, const Limits& limits = {});

/// The facsimile of a page (1-based) of a PDF as PNG bytes, rendered by the child process. Throws like readFile.
std::string renderPage(std::string_view pdf, int page, double dotsPerInch, const Limits& limits = {});

/// Where the child program is: beside the running program, else in the build tree, else DANQIAN_INTAKE.
std::filesystem::path childProgram();

}  // namespace danqian::intake
