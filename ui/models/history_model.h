#pragma once
#include "core/workspace/view.h"

#include <QAbstractListModel>

#include <memory>

namespace danqian::ui {

class DocumentController;

/// What was done to the page, newest first.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { BeforeRole = Qt::UserRole, AfterRole, WhoRole, UndoneRole };

    explicit HistoryModel(DocumentController* controller, QObject* parent = nullptr);

    const workspace::HistoryRow* row(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void refresh();

private:
    DocumentController* m_controller;
    std::shared_ptr<const workspace::DocumentView> m_view;  ///< keeps the rows alive
};

}  // namespace danqian::ui
