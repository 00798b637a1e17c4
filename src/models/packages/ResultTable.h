#pragma once

#include "app/ReceivedResult.h"
#include "models/admin/TitledTable.h"

#include <QString>

#include <vector>

namespace models {

class Session;

/// What was published of a unit, as it came to this book: criterion by criterion, beside what the
/// unit gave itself.
class ResultTable : public TitledTable {
    Q_OBJECT

public:
    enum Column {
        CodeColumn,
        TitleColumn,
        MaxColumn,
        SelfColumn,
        FirstColumn,
        FinalColumn,
        ReasonColumn,
        ColumnCount
    };

    explicit ResultTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    /// The last result of the unit; false: none has come.
    bool show(Session* session, const std::string& unit);
    int rowCount(const QModelIndex& parent = {}) const override;
    /// Decision, points, index, rank and class in a sentence or two.
    QString summary() const { return m_summary; }

private:
    struct Line {
        package::PublishedCriterion criterion;
        QString title;
        bool isArea = false;
    };
    QString columnTitle(int column) const override;
    bool isNumber(int column) const override
    {
        return column >= MaxColumn && column <= FinalColumn;
    }
    QVariant cell(int row, int column, int role) const override;

    std::vector<Line> m_lines;
    QString m_summary;
};

} // namespace models
