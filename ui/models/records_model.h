#pragma once
#include "core/workspace/view.h"

#include <QAbstractTableModel>

#include <memory>
#include <string>
#include <vector>

namespace danqian::ui {

class DocumentController;

/// The records of the current article: those that are unsure last, or all in text order. Editing a cell corrects that field.
class RecordsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { IndicatorColumn, ValueColumn, UnitColumn, SubjectTimeColumn, StatusColumn, ColumnCount };
    enum Role { ToneRole = Qt::UserRole, UnsureRole };
    enum class Order { UnsureLast, ByPlace };

    explicit RecordsModel(DocumentController* controller, QObject* parent = nullptr);

    void setOrder(Order order);

    const workspace::RecordRow* row(const QModelIndex& index) const;
    QModelIndex find(const std::string& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    void refresh();

private:
    DocumentController* m_controller;
    std::shared_ptr<const workspace::DocumentView> m_view;  ///< keeps the rows alive
    const workspace::ArticleView* m_article = nullptr;
    std::vector<const workspace::RecordRow*> m_rows;
    Order m_order = Order::UnsureLast;
};

}  // namespace danqian::ui
