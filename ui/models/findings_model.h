#pragma once
#include "core/workspace/view.h"

#include <QAbstractListModel>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace danqian::ui {

class DocumentController;

/// The findings of the current article that pass the filter, in the order that the controller goes through them.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        BeforeRole = Qt::UserRole,
        WrongRole,
        RightRole,
        AfterRole,
        RuleRole,
        ToneRole,
        DecidedRole,
        PlaceRole,
        DemotedRole
    };

    explicit FindingsModel(DocumentController* controller, QObject* parent = nullptr);

    /// Only findings of the severity whose words hold the text: the open ones, or else the decided ones.
    void setFilter(const QString& text, std::optional<Severity> severity, bool decided);

    const workspace::FindingRow* row(const QModelIndex& index) const;
    QModelIndex find(const std::string& key) const;
    std::size_t total() const;  ///< without the filter

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void refresh();

private:
    bool passes(const workspace::FindingRow& row) const;

    DocumentController* m_controller;
    std::shared_ptr<const workspace::DocumentView> m_view;  ///< keeps the rows alive
    const workspace::ArticleView* m_article = nullptr;
    std::vector<const workspace::FindingRow*> m_rows;
    QString m_text;
    std::optional<Severity> m_severity;
    bool m_decided = false;
};

}  // namespace danqian::ui
