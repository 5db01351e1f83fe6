#pragma once
#include "core/workspace/correction.h"
#include "ui/document_controller.h"

#include <QObject>

#include <optional>

class QWidget;

namespace danqian::ui {

class MessageBar;
class StylebookController;

/// Learns from what is corrected by hand: where the old form stands at other places of the page, it offers to correct them too, and to
/// have the form corrected on every page from now on.
class CorrectionOffer : public QObject {
    Q_OBJECT

public:
    CorrectionOffer(DocumentController* document, StylebookController* stylebook, MessageBar* messages, QWidget* window);

private:
    void onTyped(const TextChange& change);
    std::optional<workspace::Correction> learn(const TextChange& change);
    void offer(const workspace::Correction& correction);
    void showPlaces(const workspace::Correction& correction);

    DocumentController* m_document;
    StylebookController* m_stylebook;
    MessageBar* m_messages;
    QWidget* m_window;
    std::optional<TextChange> m_half;  ///< what was just taken out or put in: the other half may come after a pause
};

}  // namespace danqian::ui
