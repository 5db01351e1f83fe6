#pragma once
#include <QDBusVariant>
#include <QObject>

namespace danqian::ui {

/// Whether the desktop is dark, and when that changes. Asks the desktop portal; without one, the palette that Qt started with.
class SystemTheme : public QObject {
    Q_OBJECT

public:
    explicit SystemTheme(QObject* parent = nullptr);  ///< before the application's palette is changed

    bool dark() const { return m_dark; }

signals:
    void changed();

private slots:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& scheme);

    bool m_dark = false;
};

}  // namespace danqian::ui
