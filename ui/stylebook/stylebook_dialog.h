#pragma once
#include <QDialog>

#include <vector>

class QTabWidget;

namespace danqian::ui {

class ActionButton;
class MessageBar;
class StylebookController;
class StyleTab;

/// 本报规范: what the paper has decided once for all of its pages. Every change is saved at once and can be taken back.
class StylebookDialog : public QDialog {
    Q_OBJECT

public:
    enum Tab { Terms, Rules, Ignored, Glossary, Weights };

    explicit StylebookDialog(StylebookController* stylebook, QWidget* parent = nullptr);

    void showTab(Tab tab);
    void setOfferKey(const QKeySequence& key);  ///< takes what a message offers, as in the window
    MessageBar* messages() const { return m_messages; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();
    void turn(int step);

    StylebookController* m_stylebook;
    MessageBar* m_messages;
    QTabWidget* m_tabs;
    std::vector<StyleTab*> m_pages;
    ActionButton* m_close;
};

}  // namespace danqian::ui
