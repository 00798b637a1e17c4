#pragma once

#include "app/PublishedRanking.h"
#include "core/IndexSet.h"
#include "models/admin/TitledTable.h"

#include <QString>

#include <vector>

namespace models {

/// A ranking as it was published, and in a corrigendum what each unit had in the version that it
/// replaces.
class PublishedTable : public TitledTable {
    Q_OBJECT

public:
    enum Column {
        RankColumn,
        UnitColumn,
        PointsColumn,
        IndexColumn,
        ClassColumn,
        BeforeColumn,
        ColumnCount
    };

    explicit PublishedTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    /// All versions, oldest first, and the classes of their set.
    void setVersions(std::vector<app::PublishedRanking> versions,
                     std::vector<core::UnitClass> classes);
    const std::vector<app::PublishedRanking>& versions() const { return m_versions; }
    /// Shows one (index). `onlyMoved`: the units that differ from the version before.
    void show(int version, bool onlyMoved);
    /// How many units of it differ from the version that it replaces, those that it has no longer
    /// among them.
    int moved(int version) const;

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    using Standing = app::PublishedRanking::Standing;
    struct Row {
        Standing now; ///< rank 0: without points, or not in this version
        QString before;
        bool isMoved = false;
    };

    QString columnTitle(int column) const override;
    bool isNumber(int column) const override
    {
        return column == RankColumn || column == PointsColumn || column == IndexColumn;
    }
    QVariant cell(int row, int column, int role) const override;
    QString classTitle(const std::string& id) const;
    /// "hạng 5 → 4, điểm 78,87 → 79,12"; empty where nothing differs.
    QString difference(const Standing& before, const Standing& now) const;
    std::vector<Row> rowsOf(int version) const;

    std::vector<app::PublishedRanking> m_versions;
    std::vector<core::UnitClass> m_classes;
    std::vector<Row> m_rows;
    bool m_isProvisional = false; ///< the version that is shown
};

} // namespace models
