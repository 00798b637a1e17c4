#pragma once

#include "app/SurveyBatches.h"
#include "models/admin/TitledTable.h"

#include <QString>

#include <vector>

namespace models {

class Session;

/// What counting the batches would change: each entry's figures and points before and after.
class CountTable : public TitledTable {
    Q_OBJECT

public:
    enum Column { UnitColumn, CodeColumn, BeforeColumn, AfterColumn, PointsColumn, ColumnCount };

    explicit CountTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void show(const Session& session, const app::SurveyCount& count);

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

    struct Line {
        QString unit;
        QString code;
        QString title;
        QString before;
        QString after;
        QString points;
    };
    std::vector<Line> m_lines;
};

} // namespace models
