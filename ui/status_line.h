#pragma once
#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace danqian::ui {

class ActionButton;
class ArchiveController;
class DocumentController;
class StylebookController;
class TaskRunner;
struct ImportState;
struct UpkeepState;

/// The line at the bottom: where we are, what is left, how good the page is, what goes on behind, that all is saved.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    StatusLine(ArchiveController* archive, DocumentController* document, StylebookController* stylebook, TaskRunner* runner,
               QWidget* parent = nullptr);

signals:
    void weightsWanted();
    void languageWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshPlace();
    void showImport(const ImportState& state);
    void showUpkeep(const UpkeepState& state);
    void showWork(std::size_t done, std::size_t total, const QString& words);
    void hideWork();
    void showQuality();
    void showSaved();

    ArchiveController* m_archive;
    DocumentController* m_document;
    StylebookController* m_stylebook;
    TaskRunner* m_runner;
    QLabel *m_place, *m_left, *m_work, *m_saved;
    QToolButton* m_quality;
    QProgressBar *m_qualityBar, *m_workBar;
    ActionButton *m_cancel, *m_language;
    QTimer* m_slow;  ///< work shorter than this is not mentioned
};

}  // namespace danqian::ui
