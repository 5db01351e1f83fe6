#pragma once
#include <QAbstractItemModel>

#include <memory>
#include <string>

namespace danqian::workspace {
struct DocumentView;
}

namespace danqian::ui {

struct Library;

/// Paper › date › page › article, with what is still open.
class LibraryModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Kind { Root, Paper, Date, Page, Article };
    enum Role {
        KindRole = Qt::UserRole,
        DocumentRole,  ///< of a page or article
        ArticleRole,
        OpenRole,  ///< findings without a decision
        StateRole,  ///< an article's: 0 untouched, 1 begun, 2 done
    };

    explicit LibraryModel(QObject* parent = nullptr);
    ~LibraryModel() override;

    void setLibrary(const Library& library);
    /// Brings the rows of the open page up to what it reads now, without asking the archive.
    void update(const workspace::DocumentView& view);

    QModelIndex find(const std::string& document, const std::string& article) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node;
    Node* node(const QModelIndex& index) const;
    QModelIndex indexOf(const Node* node) const;
    void changed(Node* node);

    std::unique_ptr<Node> m_root;
};

}  // namespace danqian::ui
