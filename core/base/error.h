#pragma once
#include <exception>
#include <string>
#include <string_view>

namespace danqian {

/// What went wrong, as a code. People read words made from it by the command line or the desk.
enum class ErrorCode {
    FileMissing,
    FileUnreadable,
    FileUnwritable,
    IsDirectory,
    FileEmpty,
    FileTooLarge,
    NotText,  ///< bytes that are no text in any encoding we know
    EncodingUnknown,  ///< probably text, but no encoding fits without doubt
    XmlDamaged,
    PdfDamaged,
    PdfEncrypted,
    PdfNoText,  ///< a page image without a text layer
    IntakeMemory,
    IntakeTime,
    IntakeFailed,  ///< the intake process died or could not be started
    ArchiveMissing,
    ArchiveNotDatabase,
    ArchiveForeign,  ///< an SQLite file of another program
    ArchiveNewer,
    ArchiveReadOnly,
    ArchiveLocked,
    ArchiveDamaged,
    DiskFull,
    DatabaseFailed,
    BadInput,
    NotFound,
    Conflict,
    Cancelled,
};

/// The stable machine name of a code ("file-missing"), as printed in JSON and logs.
std::string_view name(ErrorCode code);

/// The one exception type, thrown where the environment fails (file, database, child process).
/// Pipeline stages never throw: bad text is data to them.
class Error : public std::exception {
public:
    /// `subject` is the file, archive or id concerned; `detail` is technical and untranslated (place, errno text, holder of a lock).
    explicit Error(ErrorCode code, std::string subject = {}, std::string detail = {});

    ErrorCode code() const noexcept { return m_code; }
    const std::string& subject() const noexcept { return m_subject; }
    const std::string& detail() const noexcept { return m_detail; }
    const char* what() const noexcept override { return m_what.c_str(); }

private:
    ErrorCode m_code;
    std::string m_subject;
    std::string m_detail;
    std::string m_what;
};

}  // namespace danqian
