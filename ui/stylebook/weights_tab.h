#pragma once
#include "ui/stylebook/style_tab.h"

class QLabel;

namespace danqian::ui {

class ActionButton;

/// How many errors one flaw of each class counts, beside what the regulation says.
class WeightsTab : public StyleTab {
    Q_OBJECT

public:
    WeightsTab(StylebookController* stylebook, QWidget* parent);

    QString title() const override { return tr("Error weights"); }
    void refresh() override;
    void retranslate() override;

private:
    void resetAll();

    QLabel* m_note;
    ActionButton* m_reset;
};

}  // namespace danqian::ui
