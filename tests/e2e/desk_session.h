#pragma once
#include <QString>

#include <functional>
#include <string>

class QWidget;

namespace danqian::ui {
class MainWindow;
}

/// One life of the desk: a window on an archive, worked with the keys that people use. Every step waits until it is done and gives
/// false, with the reason on standard error, when it did not happen in time.
namespace danqian::e2e {

class DeskSession {
public:
    DeskSession(const QString& archive, const QString& fileToImport = {});
    ~DeskSession();

    bool opens();
    bool acceptFindingByKey();
    bool typeBefore(const QString& place, const QString& text);
    bool correctValue(const QString& surface, const QString& value);
    bool tagArticle();
    bool undoEverything();
    bool redoEverything();
    bool exportText(const QString& target);

    /// Everything that must survive, as text: bodies, decisions, corrections, tags.
    QString memory() const;
    QString bodies() const;
    std::size_t decisions() const;

private:
    bool waitFor(const char* what, const std::function<bool()>& condition, int milliseconds = 20'000) const;
    QVariant evaluate(const QString& script) const;
    bool clickBefore(const QString& place);
    QWidget* readerInput() const;

    ui::MainWindow* m_window;
    QString m_archive, m_file;
};

}  // namespace danqian::e2e
