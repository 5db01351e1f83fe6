#include "core/base/error.h"

#include <utility>

namespace danqian {

std::string_view name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileMissing: return "file-missing";
    case ErrorCode::FileUnreadable: return "file-unreadable";
    case ErrorCode::FileUnwritable: return "file-unwritable";
    case ErrorCode::IsDirectory: return "is-directory";
    case ErrorCode::FileEmpty: return "file-empty";
    case ErrorCode::FileTooLarge: return "file-too-large";
    case ErrorCode::NotText: return "not-text";
    case ErrorCode::EncodingUnknown: return "encoding-unknown";
    case ErrorCode::XmlDamaged: return "xml-damaged";
    case ErrorCode::PdfDamaged: return "pdf-damaged";
    case ErrorCode::PdfEncrypted: return "pdf-encrypted";
    case ErrorCode::PdfNoText: return "pdf-no-text";
    case ErrorCode::IntakeMemory: return "intake-memory";
    case ErrorCode::IntakeTime: return "intake-time";
    case ErrorCode::IntakeFailed: return "intake-failed";
    case ErrorCode::ArchiveMissing: return "archive-missing";
    case ErrorCode::ArchiveNotDatabase: return "archive-not-database";
    case ErrorCode::ArchiveForeign: return "archive-foreign";
    case ErrorCode::ArchiveNewer: return "archive-newer";
    case ErrorCode::ArchiveReadOnly: return "archive-read-only";
    case ErrorCode::ArchiveLocked: return "archive-locked";
    case ErrorCode::ArchiveDamaged: return "archive-damaged";
    case ErrorCode::DiskFull: return "disk-full";
    case ErrorCode::DatabaseFailed: return "database-failed";
    case ErrorCode::BadInput: return "bad-input";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::Conflict: return "conflict";
    case ErrorCode::Cancelled: return "cancelled";
    }
    return "unknown";
}

Error::Error(ErrorCode code, std::string subject, std::string detail)
    : m_code(code), m_subject(std::move(subject)), m_detail(std::move(detail))
{
    m_what = std::string(name(m_code));
    if (!m_subject.empty())
        m_what += ": " + m_subject;
    if (!m_detail.empty())
        m_what += " (" + m_detail + ")";
}

}  // namespace danqian
