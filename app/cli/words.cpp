#include "app/cli/words.h"

#include "core/workspace/rules.h"

namespace danqian::cli {
namespace {

struct Words {
    std::string_view reason;
    std::string_view wayOut;
};

Words wordsOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileMissing: return {"there is no such file", "check the path"};
    case ErrorCode::FileUnreadable: return {"the file cannot be read", "check that you may read it"};
    case ErrorCode::FileUnwritable:
        return {"the file cannot be written", "choose another folder, or check that you may write there"};
    case ErrorCode::IsDirectory: return {"this is a folder", "name its files, or use `import`, which takes folders"};
    case ErrorCode::FileEmpty: return {"the file is empty", "get it again from where it came from"};
    case ErrorCode::FileTooLarge: return {"the file is too large", "split it into pages first"};
    case ErrorCode::NotText: return {"this is not text in any encoding we know", "give a PDF, or a text file"};
    case ErrorCode::EncodingUnknown: return {"its encoding cannot be told", "save it as UTF-8"};
    case ErrorCode::XmlDamaged: return {"its XML is damaged", "export it again from the program that made it"};
    case ErrorCode::PdfDamaged: return {"the PDF is damaged", "get it again, or print it to a new PDF"};
    case ErrorCode::PdfEncrypted: return {"the PDF is protected by a password", "save a copy without the password"};
    case ErrorCode::PdfNoText: return {"the PDF has no text layer, only pictures", "run OCR over it first"};
    case ErrorCode::IntakeMemory: return {"reading it took more memory than is allowed", "split it into pages first"};
    case ErrorCode::IntakeTime: return {"reading it took longer than is allowed", "split it into pages first"};
    case ErrorCode::IntakeFailed:
        return {"the program that reads such files failed", "check that danqian-intake stands beside this program"};
    case ErrorCode::ArchiveMissing: return {"there is no such archive", "check the path; `import` makes a new one"};
    case ErrorCode::ArchiveNotDatabase: return {"this is not an archive", "choose a file that Danqian made"};
    case ErrorCode::ArchiveForeign: return {"this is a database of another program", "choose a file that Danqian made"};
    case ErrorCode::ArchiveNewer:
        return {"a newer version of Danqian made this archive", "update Danqian; the archive was not touched"};
    case ErrorCode::ArchiveReadOnly: return {"the archive can only be read", "copy it to a folder where you may write"};
    case ErrorCode::ArchiveLocked: return {"the archive is in use", "close it there, or open it for reading only"};
    case ErrorCode::ArchiveDamaged: return {"the archive is damaged", "keep a copy of the file and go back to the last backup"};
    case ErrorCode::DiskFull: return {"the disk is full", "make room; what was saved before is safe"};
    case ErrorCode::DatabaseFailed: return {"the database reported an error", "try again; what was saved before is safe"};
    case ErrorCode::BadInput: return {"the input is wrong", "see the detail"};
    case ErrorCode::NotFound: return {"it is not there", "see `list`"};
    case ErrorCode::Conflict: return {"a later change builds on it", "take that one back first"};
    case ErrorCode::Cancelled: return {"cancelled", "whole files stay; start again for the rest"};
    }
    return {"something went wrong", "try again"};
}

}  // namespace

std::string sentence(const Error& error)
{
    const Words words = wordsOf(error.code());
    std::string out = error.subject().empty() ? "danqian-cli" : printable(error.subject());
    out += ": ";
    out += words.reason;
    if (!error.detail().empty())
        out += " (" + printable(error.detail()) + ")";
    out += "; ";
    out += words.wayOut;
    return out + '.';
}

std::string explanation(const Finding& finding)
{
    const RuleInfo* rule = workspace::rule(finding.rule);
    if (!rule)
        return {};
    std::string out;
    const std::string_view text = rule->textEn;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool placeholder = text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
        const std::size_t index = placeholder ? static_cast<std::size_t>(text[at + 1] - '1') : 0;
        if (!placeholder) {
            out += text[at];
        } else {
            if (index < finding.arguments.size())
                out += finding.arguments[index];
            ++at;
        }
    }
    return out;
}

std::string printable(std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F)
            out += c;
        else
            out += std::string("\\x") + digits[byte >> 4] + digits[byte & 15];
    }
    return out;
}

}  // namespace danqian::cli
