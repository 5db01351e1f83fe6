#include "ui/reader/reader_page.h"

#include "ui/reader/reader_scheme.h"

#include <QLoggingCategory>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineSettings>

namespace danqian::ui {

Q_LOGGING_CATEGORY(readerLog, "danqian.reader")

ReaderProfile::ReaderProfile(QObject* parent) : QWebEngineProfile(parent)
{
    setUrlRequestInterceptor(new ReaderRequestInterceptor(this));
    installUrlSchemeHandler("danqian", new ReaderSchemeHandler(this));
    setHttpCacheType(NoCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setSpellCheckEnabled(false);
    connect(this, &QWebEngineProfile::downloadRequested, this, [](QWebEngineDownloadRequest* download) { download->cancel(); });

    QWebEngineSettings* can = settings();
    for (const auto attribute :
         {QWebEngineSettings::JavascriptCanOpenWindows, QWebEngineSettings::JavascriptCanAccessClipboard,
          QWebEngineSettings::JavascriptCanPaste, QWebEngineSettings::LocalStorageEnabled,
          QWebEngineSettings::LocalContentCanAccessRemoteUrls, QWebEngineSettings::LocalContentCanAccessFileUrls,
          QWebEngineSettings::HyperlinkAuditingEnabled, QWebEngineSettings::PluginsEnabled, QWebEngineSettings::PdfViewerEnabled,
          QWebEngineSettings::ErrorPageEnabled, QWebEngineSettings::FullScreenSupportEnabled,
          QWebEngineSettings::ScreenCaptureEnabled, QWebEngineSettings::WebGLEnabled, QWebEngineSettings::AutoLoadIconsForPage,
          QWebEngineSettings::AutoLoadImages, QWebEngineSettings::DnsPrefetchEnabled,
          QWebEngineSettings::AllowGeolocationOnInsecureOrigins, QWebEngineSettings::NavigateOnDropEnabled,
          QWebEngineSettings::FocusOnNavigationEnabled})
        can->setAttribute(attribute, false);
}

ReaderPage::ReaderPage(QWebEngineProfile* profile, QObject* parent) : QWebEnginePage(profile, parent)
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl& origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
    connect(this, &QWebEnginePage::fullScreenRequested, this, [](QWebEngineFullScreenRequest request) { request.reject(); });
}

void ReaderPage::open()
{
    m_opening = true;
    load(readerUrl());
}

bool ReaderPage::acceptNavigationRequest(const QUrl& url, NavigationType, bool isMainFrame)
{
    const bool wanted = m_opening && isMainFrame && url == readerUrl();
    m_opening = false;
    return wanted;
}

void ReaderPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString& message, int line, const QString& file)
{
    qCWarning(readerLog).noquote() << file << line << message;
}

}  // namespace danqian::ui
