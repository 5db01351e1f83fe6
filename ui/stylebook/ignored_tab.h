#pragma once
#include "ui/stylebook/style_tab.h"

namespace danqian::ui {

class ActionButton;

/// What is never shown again, rule by rule.
class IgnoredTab : public StyleTab {
    Q_OBJECT

public:
    IgnoredTab(StylebookController* stylebook, QWidget* parent);

    QString title() const override { return tr("Ignored"); }
    void refresh() override;
    void retranslate() override;

private:
    void takeBackSelected();

    ActionButton* m_takeBack;
};

}  // namespace danqian::ui
