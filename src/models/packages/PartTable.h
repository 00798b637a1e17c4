#pragma once

#include "app/packages/PackageKind.h"
#include "models/admin/TitledTable.h"

#include <QString>

#include <vector>

namespace models {

/// What lies in the body of a package, and how large it is.
class PartTable : public TitledTable {
    Q_OBJECT

public:
    enum Column { NameColumn, SizeColumn, ColumnCount };

    explicit PartTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    /// Contents of documents are called as the package's own list calls their files.
    void show(const package::Parts& parts);
    int rowCount(const QModelIndex& parent = {}) const override;

private:
    struct Line {
        QString name;
        QString size;
    };
    QString columnTitle(int column) const override;
    bool isNumber(int column) const override { return column == SizeColumn; }
    QVariant cell(int row, int column, int role) const override;

    std::vector<Line> m_lines;
};

} // namespace models
