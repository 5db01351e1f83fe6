#pragma once
#include "ui/widgets/labels.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace danqian::ui {

class ActionButton;
class DocumentController;
class FlowLayout;
class RelatedPlaces;
class StylebookController;

/// All that is known of the selected finding, and what can be done with it.
class FindingCard : public Card {
    Q_OBJECT

public:
    FindingCard(DocumentController* controller, StylebookController* stylebook, QWidget* parent = nullptr);

    /// Fills the card from the selection; hides it where the selection is no finding.
    void refresh();
    void editInPlace();
    /// Rules that this rule's findings on this text are never shown again, on any page.
    void ignoreAlways();
    /// Puts the text into the stylebook as right as it stands. Nothing where it is no word.
    void takeAsRight();
    /// What can be done beside deciding it, as a menu.
    void showMenu(const QPoint& at);
    std::size_t equalCount() const { return m_equal; }

signals:
    void equalWanted(bool accept);
    void finished();  ///< the editor closed: the list takes the keys again

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void clearActions();
    void fillActions();
    bool mayBeRight() const;
    template <class Gone> void goOnPast(Gone gone);
    void closeEditor();

    DocumentController* m_controller;
    StylebookController* m_stylebook;
    QLabel *m_rule, *m_severity, *m_change, *m_text, *m_demoted, *m_source;
    QLineEdit* m_editor;
    RelatedPlaces* m_related;
    QWidget* m_actions;
    FlowLayout* m_flow;
    std::size_t m_equal = 0;
};

}  // namespace danqian::ui
