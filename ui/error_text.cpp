#include "ui/strings.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace danqian::ui::text {

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static Words ofFile(const Error& error, const QString& name);
    static Words ofArchive(const Error& error, const QString& name);
};

Words ErrorText::ofFile(const Error& error, const QString& name)
{
    const QString others = tr("All other files were taken in as usual.");
    switch (error.code()) {
    case ErrorCode::FileMissing:
        return {tr("“%1” is not there.").arg(name), others, tr("Check whether it was moved or renamed.")};
    case ErrorCode::FileUnreadable:
        return {tr("“%1” cannot be read.").arg(name), others, tr("Check its permissions, or copy it to a folder of your own.")};
    case ErrorCode::FileUnwritable:
        return {tr("“%1” cannot be written.").arg(name), tr("Whatever stood there before is untouched."),
                tr("Choose another folder or name.")};
    case ErrorCode::IsDirectory: return {tr("“%1” is a folder.").arg(name), others, tr("Choose the files in it.")};
    case ErrorCode::FileEmpty: return {tr("“%1” is empty.").arg(name), others, tr("Export or scan the page again.")};
    case ErrorCode::FileTooLarge: return {tr("“%1” is too large.").arg(name), others, tr("Split it into single pages.")};
    case ErrorCode::NotText: return {tr("“%1” holds no text.").arg(name), others, tr("Import the page as PDF or text.")};
    case ErrorCode::EncodingUnknown:
        return {tr("The encoding of “%1” is not clear.").arg(name), others, tr("Save it as UTF-8 and import it again.")};
    case ErrorCode::XmlDamaged: return {tr("“%1” is damaged XML.").arg(name), others, tr("Export it again from its program.")};
    case ErrorCode::PdfDamaged: return {tr("“%1” is a damaged PDF.").arg(name), others, tr("Export the PDF again.")};
    case ErrorCode::PdfEncrypted:
        return {tr("“%1” is locked by a password.").arg(name), others, tr("Save a copy without password and import that.")};
    case ErrorCode::PdfNoText:
        return {tr("“%1” is a picture without text.").arg(name), others,
                tr("Run text recognition (OCR) on it, then import the result.")};
    case ErrorCode::IntakeMemory:
    case ErrorCode::IntakeTime:
        return {tr("“%1” needs more time or memory than any newspaper page should.").arg(name), others,
                tr("It may be damaged or hostile. Print it to a new PDF and import that.")};
    default:
        return {tr("“%1” could not be opened.").arg(name), others,
                tr("Try it once more; if it fails again, export the page anew.")};
    }
}

Words ErrorText::ofArchive(const Error& error, const QString& name)
{
    const QString untouched = tr("The file is untouched.");
    switch (error.code()) {
    case ErrorCode::ArchiveMissing:
        return {tr("There is no archive at “%1”.").arg(name), {}, tr("Open another one or make a new one.")};
    case ErrorCode::ArchiveNotDatabase:
    case ErrorCode::ArchiveForeign:
        return {tr("“%1” is no archive of Danqian.").arg(name), untouched, tr("Open another file. To read a page, import it.")};
    case ErrorCode::ArchiveNewer:
        return {tr("“%1” was written by a newer version of Danqian.").arg(name), untouched,
                tr("Update Danqian, then open it again.")};
    case ErrorCode::ArchiveReadOnly:
        return {tr("This archive can only be read."), tr("Nothing was changed."),
                tr("Close the other desk that writes it, or copy it to a folder of your own.")};
    case ErrorCode::ArchiveLocked:
        return {tr("“%1” is being written by %2.").arg(name, qs(error.detail())), untouched,
                tr("It can be opened for reading meanwhile.")};
    case ErrorCode::ArchiveDamaged:
        return {tr("“%1” is damaged.").arg(name), tr("It is left as it is, so that nothing more is lost."),
                tr("Open the last backup, and keep the damaged file for repair.")};
    case ErrorCode::DiskFull:
        return {tr("The disk is full."), tr("Everything decided so far is saved; the last step was not made."),
                tr("Free some space and do it again.")};
    default:
        return {tr("The archive could not be written (%1).").arg(qs(error.detail())),
                tr("Everything decided so far is saved; the last step was not made."),
                tr("Do it again; if it fails, restart Danqian.")};
    }
}

}  // namespace

Words words(const Error& error)
{
    const QString path = qs(error.subject());
    const QString name = QFileInfo(path).fileName().isEmpty() ? path : QFileInfo(path).fileName();
    switch (error.code()) {
    case ErrorCode::Conflict:
        return {ErrorText::tr("The text has changed there meanwhile, so this step was not made."),
                ErrorText::tr("Nothing is lost."), ErrorText::tr("Look at the place as it reads now and do it again.")};
    case ErrorCode::Cancelled: return {ErrorText::tr("Stopped."), ErrorText::tr("What was finished before stays."), {}};
    case ErrorCode::NotFound: return {ErrorText::tr("That is no longer there."), ErrorText::tr("Nothing was changed."), {}};
    case ErrorCode::BadInput:
        return {ErrorText::tr("That could not be done (%1).").arg(qs(error.detail())), ErrorText::tr("Nothing was changed."), {}};
    case ErrorCode::ArchiveMissing:
    case ErrorCode::ArchiveNotDatabase:
    case ErrorCode::ArchiveForeign:
    case ErrorCode::ArchiveNewer:
    case ErrorCode::ArchiveReadOnly:
    case ErrorCode::ArchiveLocked:
    case ErrorCode::ArchiveDamaged:
    case ErrorCode::DiskFull:
    case ErrorCode::DatabaseFailed: return ErrorText::ofArchive(error, name);
    default: return ErrorText::ofFile(error, name);
    }
}

}  // namespace danqian::ui::text
