#include "ui/reader/reader_scheme.h"

#include <QFile>
#include <QUrl>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace danqian::ui {

namespace {

constexpr char schemeName[] = "danqian";

struct Served {
    const char* path;
    const char* file;
    const char* mediaType;
};
constexpr Served servedFiles[] = {
    {"/reader.html", ":/reader/reader.html", "text/html"},
    {"/reader.css", ":/reader/reader.css", "text/css"},
    {"/segments.js", ":/reader/segments.js", "text/javascript"},
    {"/drawing.js", ":/reader/drawing.js", "text/javascript"},
    {"/sheet.js", ":/reader/sheet.js", "text/javascript"},
    {"/typing.js", ":/reader/typing.js", "text/javascript"},
    {"/reader.js", ":/reader/reader.js", "text/javascript"},
    {"/qwebchannel.js", ":/qtwebchannel/qwebchannel.js", "text/javascript"},
};

}  // namespace

void registerReaderScheme()
{
    QWebEngineUrlScheme scheme(schemeName);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl readerUrl() { return QUrl(QStringLiteral("danqian://desk/reader.html")); }

void ReaderSchemeHandler::requestStarted(QWebEngineUrlRequestJob* job)
{
    const QUrl url = job->requestUrl();
    if (url.host() != QLatin1String("desk") || job->requestMethod() != "GET")
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    for (const Served& served : servedFiles) {
        if (url.path() != QLatin1String(served.path))
            continue;
        auto* file = new QFile(QString::fromLatin1(served.file), job);
        if (file->open(QIODevice::ReadOnly))
            return job->reply(served.mediaType, file);
    }
    job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void ReaderRequestInterceptor::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    if (info.requestUrl().scheme() != QLatin1String(schemeName))
        info.block(true);
}

}  // namespace danqian::ui
