#pragma once

#include "app/BlockPlacer.h"
#include "app/BlockUnits.h"
#include "models/matrix/MatrixModel.h"

#include <QCoreApplication>
#include <QModelIndex>
#include <QString>

#include <optional>
#include <vector>

namespace models {

/// Blocks of the matrix to and from a spreadsheet: which text belongs to which unit's cell. What
/// the texts mean is decided by app::planBlock.
class MatrixBlock {
    Q_DECLARE_TR_FUNCTIONS(models::MatrixBlock)

public:
    explicit MatrixBlock(MatrixModel& matrix) : m_matrix(matrix) {}

    /// The cells as clipboard text: rows and columns in the order given. Above headers stands a
    /// line that says whose they are.
    QString copied(const std::vector<int>& rows, const std::vector<int>& columns,
                   bool withHeaders) const;

    /// What was pasted: the cells that were taken, or every one that was refused.
    struct Pasted {
        int cells = 0;
        std::optional<QString> refused; ///< the block as a whole: no room, nothing to paste
        struct Cell {
            QModelIndex index;
            QString text;
            QString why;
        };
        std::vector<Cell> refusedCells;
        QString passed; ///< rows of sums that were left out: "«Cộng», «Tổng»"
    };
    /// What was done, in words; of a block that was not refused.
    static QString said(const Pasted& pasted);
    /// A clipboard block from `start` on, over the columns that are shown; all cells are entered as
    /// one step, or none. Cells for columns in which nothing can be typed must be empty or say what
    /// is there.
    ///
    /// Rows that name their units (app::blockUnits) go to these, wherever `start` is; their columns
    /// are known by their titles, by lying as in this table, or begin at `start`.
    Pasted paste(const QString& text, const QModelIndex& start,
                 const std::vector<int>& shownColumns);

private:
    std::vector<app::BlockPlacer::Column> columnsFrom(int start,
                                                      const std::vector<int>& shown) const;
    /// A block with the rows and columns of the matrix that it is meant for.
    struct Meant {
        app::TextBlock block;
        std::vector<int> rows;
        std::vector<app::BlockPlacer::Column> columns;
    };
    app::BlockPlacer::Placed place(const Meant& meant) const;
    Meant meantByName(const app::TextBlock& block, const app::BlockUnits& named, int start,
                      const std::vector<int>& shown) const;
    std::vector<app::BlockPlacer::Column> columnsTitled(const std::vector<std::string>& titles,
                                                        const std::vector<int>& shown) const;
    static std::optional<QString> refusal(const app::BlockUnits& named);
    static std::optional<QString> refusal(const app::BlockPlacer::Placed& placed, std::size_t rows);
    std::vector<app::CellText> changedCells(const app::BlockPlacer::Placed& placed,
                                            const std::vector<int>& rows) const;
    std::string copyText(int row, int column) const;
    QString title(int column) const;
    QString origin() const;

    MatrixModel& m_matrix;
};

} // namespace models
