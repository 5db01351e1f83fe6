#pragma once
#include "core/model/stylebook.h"
#include "ui/widgets/labels.h"

#include <string>

class QLabel;

namespace danqian::ui {

class ActionButton;

/// What a rule says, where it comes from, what it stops at and what not; and why it is demoted, if it is.
class RuleCard : public Card {
    Q_OBJECT

public:
    explicit RuleCard(QWidget* parent = nullptr);

    void show(const std::string& rule, const Stylebook& book, bool editable);

signals:
    void keepWanted(const std::string& rule);

private:
    QLabel *m_name, *m_source, *m_text, *m_examples, *m_demoted;
    ActionButton* m_keep;
    std::string m_rule;
};

}  // namespace danqian::ui
