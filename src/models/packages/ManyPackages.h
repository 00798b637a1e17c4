#pragma once

#include "models/packages/PackageTables.h"

#include <QStringList>

#include <set>
#include <string>
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

    /// Those of the desk that are not settled, by unit as the assessment has them; what is of none
    /// last, those of one unit in the order in which they were looked at.
    void show(const PackageDesk& desk);
    /// What the desk says of the same files now.
    void follow(const PackageDesk& desk);
    int rowCount(const QModelIndex& parent = {}) const override;
    /// The files in the order in which they were looked at, in which they are taken in.
    const QStringList& files() const { return m_files; }
    const PackageArrival& at(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    int count(PackageArrival::State state) const;
    /// Its key is to be confirmed before it can be taken in.
    bool lacksKey(int row) const;
    /// The first row that lacks one, from `row` on and then from the first; −1: none.
    int nextWithoutKey(int row) const;
    int countWithoutKey() const;
    /// What was typed from paper: whether it is of the row's key. Then all by that key are
    /// confirmed.
    bool confirm(int row, const QString& typed);
    /// Those that were typed, as app::PackageChoice takes them.
    std::string fingerprints() const;

private:
    QString columnTitle(int column) const override;
    bool isNumber(int column) const override
    {
        return column == ChangesColumn || column == ConflictsColumn;
    }
    QVariant cell(int row, int column, int role) const override;

    PackageLook look(int row) const;

    std::vector<PackageArrival> m_lines;
    QStringList m_files;
    std::set<store::PublicKey> m_confirmed;
};

} // namespace models
