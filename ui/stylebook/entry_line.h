#pragma once
#include <QStringList>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace danqian::ui {

class ActionButton;

/// The line below a table where a new pair is written: a word, what it becomes, and a choice where there is one.
class EntryLine : public QWidget {
    Q_OBJECT

public:
    explicit EntryLine(QWidget* parent = nullptr);

    void setWords(const QString& first, const QString& second, const QStringList& choices);

signals:
    void entered(const QString& first, const QString& second, int choice);

private:
    void enter();

    QLineEdit *m_first, *m_second;
    QComboBox* m_choice;
    ActionButton* m_add;
};

}  // namespace danqian::ui
