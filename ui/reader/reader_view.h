#pragma once
#include "ui/reader/reader_bridge.h"
#include "ui/reader/reader_document.h"
#include "ui/selection.h"

#include <QElapsedTimer>
#include <QWidget>

#include <optional>
#include <string>

class QWebChannel;
class QWebEngineView;

namespace danqian::ui {

class DocumentController;
class ReaderKeys;
class ReaderPage;
class ReaderProfile;

/// The text pane: the article as it reads now, to be read, marked and mended in place. It draws what the controller holds and sends
/// it what people do; the page itself holds no truth. Actions added to this widget stand in its context menu.
class ReaderView : public QWidget, private ReaderBridge::Desk {
    Q_OBJECT

public:
    explicit ReaderView(DocumentController* controller, QWidget* parent = nullptr);
    ~ReaderView() override;

    /// Sends what was typed and is still waiting for a pause (the window is about to close). Waits a moment for the page.
    void finishTyping();

    /// Reading without marks.
    void setClean(bool clean);

    ReaderPage* page() const { return m_page; }

signals:
    void ready();  ///< the page is there
    void painted(int revision);  ///< that revision stands on the screen
    /// Something that was typed was not taken, because the text had changed there; in words for people.
    void refused(const QString& why);

protected:
    void changeEvent(QEvent* event) override;

private:
    void pageReady() override;
    void pagePainted(int revision) override { emit painted(revision); }
    void pageSelected(int first, int begin, int last, int end, int turn) override;
    void pageActivated(const QString& key) override;
    void pageEdited(int first, int last, const QString& text, int revision) override;
    void pageLost(const QString& text) override;
    void pageFlipped(int paragraph, int unit) override;
    void pageCommanded(const QString& name) override;

    void onViewChanged();
    void onSelectionChanged(QObject* origin);
    void onFailed();
    void onProcessGone();
    void openPage();
    void giveUp();

    const workspace::ArticleView* shownArticle() const;  ///< null where the page shows another article than the controller holds
    void showArticle();
    void showEmpty();
    void patchArticle();
    QJsonArray rangesOf(const workspace::ArticleView& article, Part part, Span span, const QString& key) const;
    void pointAt(Part part, Span span);
    void markSelection(bool reveal);
    void sendTheme();
    void answer(bool accepted);
    bool landed() const;
    QJsonObject caretOf(const Selection& selection, const workspace::ArticleView& article) const;
    void showContextMenu(const QPoint& at);

    /// An edit that the controller was given and has not yet shown.
    struct Awaited {
        Part part = Part::Body;
        QStringList lines;
    };

    DocumentController* m_controller;
    ReaderProfile* m_profile;
    ReaderPage* m_page;
    QWebEngineView* m_view;
    QWebChannel* m_channel;
    ReaderBridge* m_bridge;
    ReaderKeys* m_keys;
    QWidget* m_failure;

    ReaderDocument m_document;  ///< as the page knows it
    Selection m_marked;  ///< the selection that the page shows
    std::optional<Awaited> m_awaited;
    int m_nextId = 1;
    int m_turn = 0;  ///< how often another pane selected something else
    bool m_ready = false, m_clean = false;
    int m_crashes = 0;
    QElapsedTimer m_lastCrash;
};

}  // namespace danqian::ui
