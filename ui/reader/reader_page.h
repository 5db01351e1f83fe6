#pragma once
#include <QWebEnginePage>
#include <QWebEngineProfile>

namespace danqian::ui {

/// A profile that keeps nothing and reaches nothing: off the record, no network, no downloads.
class ReaderProfile : public QWebEngineProfile {
    Q_OBJECT

public:
    explicit ReaderProfile(QObject* parent = nullptr);
};

/// The reader's page: loads its own address when the desk says so and refuses every other navigation, window, dialog and permission.
class ReaderPage : public QWebEnginePage {
    Q_OBJECT

public:
    explicit ReaderPage(QWebEngineProfile* profile, QObject* parent = nullptr);

    /// Loads the reader; also after its process died.
    void open();

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode, const QStringList&, const QStringList&) override { return {}; }
    void javaScriptAlert(const QUrl&, const QString&) override { }
    bool javaScriptConfirm(const QUrl&, const QString&) override { return false; }
    bool javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*) override { return false; }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message, int line,
                                  const QString& file) override;

private:
    bool m_opening = false;
};

}  // namespace danqian::ui
