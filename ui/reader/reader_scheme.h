#pragma once
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

class QUrl;

namespace danqian::ui {

/// Makes `danqian:` known to the web engine. To be called once, before the QApplication is made.
void registerReaderScheme();

/// Address of the reader's one page.
QUrl readerUrl();

/// Serves the reader's own files from inside the program, and nothing else.
class ReaderSchemeHandler : public QWebEngineUrlSchemeHandler {
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;
    void requestStarted(QWebEngineUrlRequestJob* job) override;
};

/// Refuses every request that is not for the reader's own files: nothing that an article holds can reach a network or the disk.
class ReaderRequestInterceptor : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo& info) override;
};

}  // namespace danqian::ui
