#pragma once

#include "core/Assessment.h"
#include "models/admin/TitledTable.h"

#include <QHash>

#include <vector>

namespace models {

class Session;

/// The assessments of the book; the one that is shown is marked.
class AssessmentTable : public TitledTable {
    Q_OBJECT

public:
    enum Column { TitleColumn, SetColumn, GroupColumn, YearColumn, PeriodColumn, ColumnCount };

    explicit AssessmentTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void setSession(Session* session);
    QString idAt(int row) const; ///< empty where there is no such row
    int currentRow() const;      ///< of the one that is shown

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    void refresh();
    QString text(const core::Assessment& assessment, int column) const;

    Session* m_session = nullptr;
    std::vector<core::Assessment> m_rows;
    QHash<QString, QString> m_sets; ///< titles
};

} // namespace models
