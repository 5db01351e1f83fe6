#include "ui/personal_terms.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "ui/strings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace danqian::ui {

Terms loadPersonalTerms(const std::filesystem::path& path)
{
    Terms terms;
    QFile file(QString::fromStdString(path.string()));
    if (path.empty() || !file.open(QIODevice::ReadOnly))
        return terms;
    for (const QByteArray& line : file.readAll().replace('\r', "").split('\n')) {
        const std::string text = line.toStdString();
        const std::size_t tab = text.find('\t');
        if (tab != std::string::npos && tab > 0 && utf8::findInvalid(text) == std::string::npos)
            terms[text.substr(0, tab)] = text.substr(tab + 1);
    }
    return terms;
}

void savePersonalTerms(const std::filesystem::path& path, const Terms& terms)
{
    const QString name = QString::fromStdString(path.string());
    QDir().mkpath(QFileInfo(name).absolutePath());
    QSaveFile file(name);
    QByteArray text;
    for (const auto& [wrong, right] : terms)
        text += QByteArray::fromStdString(wrong + '\t' + right + '\n');
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        throw Error(ErrorCode::FileUnwritable, path.string(), file.errorString().toStdString());
}

}  // namespace danqian::ui
