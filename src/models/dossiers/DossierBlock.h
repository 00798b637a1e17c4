#pragma once

#include "app/BlockPlacer.h"
#include "models/dossiers/DossierModel.h"

#include <QCoreApplication>
#include <QModelIndexList>
#include <QString>

#include <vector>

namespace models {

/// Blocks of the counters' table to and from a spreadsheet.
class DossierBlock {
    Q_DECLARE_TR_FUNCTIONS(models::DossierBlock)

public:
    explicit DossierBlock(DossierModel& dossiers) : m_dossiers(dossiers) {}

    /// The cells as a block, by rows; with the names of columns above.
    QString copied(const QModelIndexList& cells, bool withHeaders) const;

    /// What became of a pasted block: written whole, or nothing of it.
    struct Pasted {
        int cells = 0; ///< in the block
        std::vector<DossierModel::Refusal> refused;
    };
    /// A block of a spreadsheet, its first cell at `at`: one step, or nothing and the cells that
    /// were refused. Rows below the last one are new ones where the block names their level and
    /// field.
    Pasted paste(const QModelIndex& at, const QString& text);

private:
    using Placed = app::BlockPlacer::Placed;
    /// A row of the block, read.
    struct Row {
        int row = 0; ///< in the table
        DossierChange change;
        std::vector<app::CounterPlace> entered;
    };

    Placed place(const app::TextBlock& block, int row, int column) const;
    /// Refusals of the block's texts; what is not refused goes to `rows`.
    std::vector<DossierModel::Refusal> read(const Placed& placed, int firstRow, int firstColumn,
                                            std::vector<Row>& rows) const;
    std::string title(int column) const;

    DossierModel& m_dossiers;
};

} // namespace models
