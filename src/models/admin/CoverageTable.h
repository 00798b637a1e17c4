#pragma once

#include "app/Coverage.h"
#include "models/admin/TitledTable.h"

#include <QString>

#include <vector>

namespace models {

/// Who verifies which criterion, those that nobody does marked in words.
class CoverageTable : public TitledTable {
    Q_OBJECT

public:
    enum Column { CriterionColumn, VerifierColumn, ColumnCount };

    explicit CoverageTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void show(const core::IndexSet& set, const std::vector<store::Account>& accounts);
    /// Codes that nobody verifies.
    QStringList uncovered() const;

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

    struct Row {
        QString code;
        QString title;
        QString verifiers;
    };
    std::vector<Row> m_rows;
};

} // namespace models
