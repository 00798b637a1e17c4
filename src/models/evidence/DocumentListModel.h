#pragma once

#include "app/EvidenceReview.h"
#include "core/Document.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace models {

class Session;

/// The documents that serve one criterion of one unit.
class DocumentListModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// IconRole: kind of file; DetailRole: what is wrong, in a word; SideToneRole: its tone.
    enum OwnRoles : int { IdRole = Qt::UserRole + 200, SideToneRole };

    explicit DocumentListModel(QObject* parent = nullptr);

    void setSession(Session* session);
    /// A unit and a criterion of the current assessment; −1 for none.
    void showCell(int unit, int leaf);
    int unit() const { return m_unit; }
    int leaf() const { return m_leaf; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// Rows of the unit's own documents; behind them stand those that wait to be confirmed.
    int ownCount() const;
    /// The document of a row; nullptr where there is none.
    const core::Document* documentAt(int row) const;
    /// −1 where it is not in the list.
    int rowOf(const QString& id) const;

Q_SIGNALS:
    /// Other documents, or something in them.
    void changed();

private:
    struct Row {
        core::Document document;
        QString label;
        QString flag;
        QString sentences;
        int tone = 0;
        bool isCarried = false; ///< came over from last year, not confirmed
        bool operator==(const Row&) const = default;
    };
    void refresh();
    std::vector<Row> rows() const;

    Session* m_session = nullptr;
    app::EvidenceReview m_review;
    int m_unit = -1;
    int m_leaf = -1;
    std::vector<Row> m_rows;
};

} // namespace models
