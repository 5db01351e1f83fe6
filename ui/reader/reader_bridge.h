#pragma once
#include <QJsonObject>
#include <QObject>
#include <QString>

namespace danqian::ui {

/// The one object that the reader's page sees. Signals go to the page, slots come from it and say what a person did there.
/// Paragraphs are named by the ids that the desk gave them; offsets are UTF-16 units of a paragraph's text.
class ReaderBridge : public QObject {
    Q_OBJECT

public:
    /// Who hears the page. What arrives is checked there: a page can say anything.
    struct Desk {
        virtual ~Desk() = default;
        virtual void pageReady() = 0;
        virtual void pagePainted(int revision) = 0;
        virtual void pageSelected(int first, int begin, int last, int end, int turn) = 0;
        virtual void pageActivated(const QString& key) = 0;
        virtual void pageEdited(int first, int last, const QString& text, int revision) = 0;
        virtual void pageLost(const QString& text) = 0;
        virtual void pageFlipped(int paragraph, int unit) = 0;
        virtual void pageCommanded(const QString& name) = 0;
    };

    explicit ReaderBridge(Desk& desk, QObject* parent = nullptr) : QObject(parent), m_desk(desk) { }

signals:
    void shown(
        const QJsonObject&
            article);  ///< {article, revision, kind, locked, paragraphs: [{id, part, text, marks, points}]} or {empty: {title, text}}
    void patched(const QJsonObject& change);  ///< {revision, steps: [{at, remove, paragraphs}], answered, accepted}
    void marked(const QJsonObject&
                    selection);  ///< {turn, ranges: [{id, begin, end, key}], related: [the same], caret?: {id, begin, end}}
    void revealed(const QJsonObject& place);  ///< {id, begin}: brought to a third of the pane
    void themed(const QJsonObject& theme);  ///< {dark, clean, variables: {name: value}}

public slots:
    void ready() { m_desk.pageReady(); }
    /// The revision stands on the screen.
    void painted(int revision) { m_desk.pagePainted(revision); }
    /// `turn` is that of the last marked(): a selection that crosses one of the desk's own on the way gives way to it.
    void selected(int first, int begin, int last, int end, int turn) { m_desk.pageSelected(first, begin, last, end, turn); }
    /// A finding, record or tag was clicked.
    void activated(const QString& key) { m_desk.pageActivated(key); }
    /// The paragraphs first … last now read `text` (line feeds part paragraphs); `revision` is what the page had seen. Answered by
    /// exactly one patched().
    void edited(int first, int last, const QString& text, int revision) { m_desk.pageEdited(first, last, text, revision); }
    /// What was typed could not be put together with what the text reads now.
    void lost(const QString& text) { m_desk.pageLost(text); }
    void flipped(int paragraph, int unit) { m_desk.pageFlipped(paragraph, unit); }
    /// next, previous, accept, reject, undo, redo
    void command(const QString& name) { m_desk.pageCommanded(name); }

private:
    Desk& m_desk;
};

}  // namespace danqian::ui
