#include "ui/language.h"

#include <QCoreApplication>
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
    if (g_language != u"en") {
        if (qt.load(u":/i18n/qtbase_"_s + g_language))
            QCoreApplication::installTranslator(&qt);
        if (own.load(u":/i18n/danqian_"_s + g_language))
            QCoreApplication::installTranslator(&own);
    }
}

QString language() { return g_language; }
bool chinese() { return g_language.startsWith(u"zh"); }

}  // namespace danqian::ui
