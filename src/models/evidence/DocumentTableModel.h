#pragma once

#include "app/EvidenceReview.h"
#include "core/Document.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace models {

class Session;

/// All documents of a unit, removed ones muted: the index (danh mục tài liệu).
class DocumentTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Document, Number, Date, Office, Criteria, Size, Flags, Count };
    /// FoldedRole: all texts of the row as they are searched.
    enum OwnRoles : int { FoldedRole = Qt::UserRole + 200, RemovedRole };

    DocumentTableModel(const Session& session, int unit, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    const core::Document* documentAt(int row) const;
    /// How many are in use, how many removed.
    int usedCount() const;
    int removedCount() const { return rowCount() - usedCount(); }
    /// Rows as CSV with a header and a BOM (spreadsheets take it for UTF-8), in the order of
    /// `rows`.
    QByteArray csv(const std::vector<int>& rows) const;

public Q_SLOTS:
    void refresh();

private:
    struct Row {
        core::Document document;
        QString flag;
        QString sentences;
        int tone = 0;
        QString folded;
    };
    QString text(const Row& row, Column column) const;

    const Session& m_session;
    int m_unit = 0;
    std::vector<Row> m_rows;
};

} // namespace models
