#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

QString g_language = u"en"_s;

QString systemLanguage()
{
    for (const QString& name : QLocale::system().uiLanguages())
        if (name.startsWith(u"zh"))
            return u"zh_CN"_s;
        else if (name.startsWith(u"en"))
            return u"en"_s;
    return u"en"_s;
}

}  // namespace

void setLanguage(const QString& code)
{
    static QTranslator own, qt;
    g_language = code.isEmpty() ? systemLanguage() : code;
    QCoreApplication::removeTranslator(&qt);
    QCoreApplication::removeTranslator(&own);
    QLocale::setDefault(QLocale(g_language));
    if (qt.load(u"qtbase_"_s + g_language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);  // the file dialog's words
    if (own.load(u":/i18n/danqian_"_s + g_language))  // of English: only the plurals
        QCoreApplication::installTranslator(&own);
}

QString language() { return g_language; }
bool chinese() { return g_language.startsWith(u"zh"); }

}  // namespace danqian::ui
