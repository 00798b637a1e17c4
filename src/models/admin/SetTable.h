#pragma once

#include "models/admin/TitledTable.h"
#include "store/Book.h"

#include <set>
#include <string>
#include <vector>

namespace models {

class Session;

/// The index sets of the book, with how many assessments use each.
class SetTable : public TitledTable {
    Q_OBJECT

public:
    enum Column { TitleColumn, YearColumn, UsedColumn, ColumnCount };

    explicit SetTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void setSession(Session* session);
    const std::vector<store::SetInfo>& sets() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    void refresh();

    Session* m_session = nullptr;
    std::vector<store::SetInfo> m_rows;
    std::set<std::string> m_used; ///< ids of those that an assessment uses, or has used
};

} // namespace models
