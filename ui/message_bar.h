#pragma once
#include <QFrame>

#include <functional>

class QLabel;
class QProgressBar;
class QTimer;

namespace danqian::ui {

class ActionButton;

/// The line below the header: what happened, what is safe, what to do. Never in the way of work.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Tone { Info, Good, Warning, Error };

    explicit MessageBar(QWidget* parent = nullptr);

    /// `action` is one thing that can be done about it. Good news goes by itself, all else waits to be closed.
    void show(Tone tone, const QString& what, const QString& rest = {}, const QString& action = {},
              std::function<void()> act = {});
    void dismiss();
    QString text() const;

signals:
    void dismissed();

private:
    QLabel* m_text;
    ActionButton *m_action, *m_close;
    QTimer* m_timer;
    std::function<void()> m_act;
};

}  // namespace danqian::ui
