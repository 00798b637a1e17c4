#pragma once

#include "app/Overview.h"
#include "models/words/Roles.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace models {

class Session;

/// Units × areas: the index of each area in %, units by rank, those without points below.
class HeatModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role : int {
        HeatRole = OwnRole, ///< double 0…1 between 50 % and 100 %; nothing where there is no index
        OpenRole,           ///< bool: the unit still lacks a criterion of the area
        WordsRole           ///< QString, of a whole row: why it has no numbers
    };

    explicit HeatModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Pre: both outlive the model's use of them, or nullptr.
    void show(const Session* session, const app::Overview* overview);
    int unitAt(int row) const { return m_units[static_cast<std::size_t>(row)]; }
    int rowOf(int unit) const; ///< −1 where there is none
    /// The node of the area of a column; −1 for the names.
    int nodeAt(int column) const;
    /// The first criterion of the column's area that the row's unit lacks, else its first one; −1
    /// in the column of names.
    int leafAt(int row, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    bool hasPoints(int unit) const;

    const Session* m_session = nullptr;
    const app::Overview* m_overview = nullptr;
    std::vector<int> m_units; ///< by row
    std::vector<int> m_rows;  ///< by unit
};

} // namespace models
