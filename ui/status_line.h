#pragma once
#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;

namespace danqian::ui {

class ActionButton;
class ArchiveController;
class DocumentController;
class TaskRunner;
struct ImportState;

/// The line at the bottom: where we are, what is left, how good the page is, what goes on behind, that all is saved.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    StatusLine(ArchiveController* archive, DocumentController* document, TaskRunner* runner, QWidget* parent = nullptr);

signals:
    void languageWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshPlace();
    void showImport(const ImportState& state);
    void showSaved();

    ArchiveController* m_archive;
    DocumentController* m_document;
    TaskRunner* m_runner;
    QLabel *m_place, *m_left, *m_quality, *m_work, *m_saved;
    QProgressBar *m_qualityBar, *m_workBar;
    ActionButton *m_cancel, *m_language;
    QTimer* m_slow;  ///< work shorter than this is not mentioned
};

}  // namespace danqian::ui
