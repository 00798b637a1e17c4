#pragma once

#include "models/admin/TitledTable.h"
#include "store/HeldPackages.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace models {

class Session;

/// The packages that came too late and wait in the book, as they came.
class HeldTable : public TitledTable {
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        KindColumn,
        AboutColumn,
        MadeColumn,
        WhyColumn,
        FileColumn,
        ColumnCount
    };

    explicit HeldTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void show(Session* session);
    /// In the holding place; 0: no such row.
    std::int64_t numberAt(int row) const;
    int rowOf(std::int64_t number) const;
    int rowCount(const QModelIndex& parent = {}) const override;

private:
    struct Line {
        store::HeldPackage held;
        QString kind;
        QString about;
        QString why;
        QString whatToDo; ///< the same with what opens the work again
    };
    QString columnTitle(int column) const override;
    bool isNumber(int column) const override { return column == NumberColumn; }
    QVariant cell(int row, int column, int role) const override;

    std::vector<Line> m_lines;
};

} // namespace models
