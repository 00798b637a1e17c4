#pragma once

#include "app/CorrectionLists.h"

#include <QAbstractTableModel>

namespace models {

/// One of the lists of a correction (app::CorrectionLists). The lines that explain a score are made
/// when they are looked at.
class CorrectionTable : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The lists outlive the table.
    CorrectionTable(const app::CorrectionLists& lists, app::CorrectionLists::List list,
                    QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    const app::CorrectionLists& m_lists;
    app::CorrectionLists::List m_list;
    std::vector<std::string> m_columns;
    mutable int m_row = -1; ///< of the texts below: a row is asked for cell by cell
    mutable std::vector<std::string> m_texts;
};

} // namespace models
