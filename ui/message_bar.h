#pragma once
#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QTimer;

namespace danqian::ui {

class ActionButton;

/// The line below the header: what happened, what is safe, what to do. Never in the way of work.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Tone { Info, Good, Warning, Error };

    /// Something that can be done about it.
    struct Action {
        QString words;
        std::function<void()> act;
    };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Good news goes by itself, all else waits to be closed or for one of the actions.
    void show(Tone tone, const QString& what, const QString& rest = {}, const std::vector<Action>& actions = {});
    void dismiss();
    QString text() const;
    /// The key that takes the first action; it stands on the button. The one who gives it calls takeOffer.
    void setOfferKey(const QString& key) { m_offerKey = key; }
    void takeOffer();

signals:
    void dismissed();

private:
    void setActions(const std::vector<Action>& actions);

    QLabel* m_text;
    ActionButton* m_close;
    QTimer* m_timer;
    QHBoxLayout* m_actions;
    QString m_offerKey;
};

}  // namespace danqian::ui
