#pragma once

#include "models/packages/PackageTables.h"

#include <vector>

namespace models {

/// Many packages as one plan: what each would bring, and what becomes of it.
class ManyPackages : public TitledTable {
    Q_OBJECT

public:
    enum Column {
        FileColumn,
        SenderColumn,
        ChangesColumn,
        ConflictsColumn,
        StateColumn,
        WordsColumn,
        ColumnCount
    };

    explicit ManyPackages(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    /// Those of the desk that are not settled, in the order in which they were looked at.
    void show(const PackageDesk& desk);
    /// What the desk says of the same files now.
    void follow(const PackageDesk& desk);
    int rowCount(const QModelIndex& parent = {}) const override;
    const PackageArrival& at(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    int count(PackageArrival::State state) const;

private:
    QString columnTitle(int column) const override;
    bool isNumber(int column) const override
    {
        return column == ChangesColumn || column == ConflictsColumn;
    }
    QVariant cell(int row, int column, int role) const override;

    std::vector<PackageArrival> m_lines;
};

} // namespace models
