#pragma once
#include "ui/stylebook/style_tab.h"

namespace danqian::ui {

class RuleCard;

/// All rules of the proofreader: how strict this paper is with each, and how editors judged what it found.
class RulesTab : public StyleTab {
    Q_OBJECT

public:
    RulesTab(StylebookController* stylebook, QWidget* parent);

    QString title() const override { return tr("Rules"); }
    void refresh() override;
    void retranslate() override;

private:
    RuleCard* m_card;
};

}  // namespace danqian::ui
