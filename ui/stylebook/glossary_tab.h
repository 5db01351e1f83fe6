#pragma once
#include "ui/stylebook/style_tab.h"

namespace danqian::ui {

class ActionButton;
class EntryLine;

/// Names and slogans made of digits (双60), and what they stand for.
class GlossaryTab : public StyleTab {
    Q_OBJECT

public:
    GlossaryTab(StylebookController* stylebook, QWidget* parent);

    QString title() const override { return tr("Names and slogans"); }
    void refresh() override;
    void retranslate() override;

private:
    void removeSelected();

    EntryLine* m_entry;
    ActionButton* m_remove;
};

}  // namespace danqian::ui
