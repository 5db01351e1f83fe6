#pragma once
#include <QPushButton>

namespace danqian::ui {

/// A button that shows its key as a cap: what can be clicked can be typed.
class ActionButton : public QPushButton {
    Q_OBJECT

public:
    enum class Look { Plain, Primary, Dark };

    explicit ActionButton(Look look, QWidget* parent = nullptr);

    /// `key` is only shown (in the words of this platform); the shortcut itself belongs to the pane.
    void setLabel(const QString& text, const QString& key);

    /// The key belongs to `pane`: while another pane of the window has the keys, `elsewhere` is shown, or no key at all.
    void followKeys(const QWidget* pane, const QString& elsewhere = {});
    /// The key that is shown now; empty: none.
    QString key() const { return m_here ? m_key : m_elsewhere; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;  ///< Enter presses it too

private:
    QFont keyFont() const;

    Look m_look;
    QString m_key, m_elsewhere;
    bool m_here = true;
};

}  // namespace danqian::ui
