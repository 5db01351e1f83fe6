#pragma once
#include "ui/stylebook/style_tab.h"

#include <string>

namespace danqian::ui {

class ActionButton;
class EntryLine;

/// Forms that are wrong, and what is right in their place: for the paper, or for whoever works here.
class TermsTab : public StyleTab {
    Q_OBJECT

public:
    TermsTab(StylebookController* stylebook, QWidget* parent);

    QString title() const override { return tr("Terms"); }
    void refresh() override;
    void retranslate() override;

private:
    void add(const QString& wrong, const QString& right, bool mine);
    void change(const std::string& row, int column, const QString& text);
    void removeSelected();

    EntryLine* m_entry;
    ActionButton* m_remove;
};

}  // namespace danqian::ui
