#pragma once

#include "app/BlockColumns.h"
#include "app/BlockPlacer.h"
#include "models/sheet/SheetModel.h"
#include "models/words/RefusedLine.h"

#include <QCoreApplication>
#include <QModelIndexList>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace models {

/// Blocks of the sheet to and from a spreadsheet: which text belongs to which cell. What the texts
/// mean is decided by app::planBlock.
///
/// Pasting goes down the criteria from the current one (areas and groups are passed over) and right
/// over the columns that can be entered: figures, points of the stage, note. A block with a column
/// of codes is placed by the codes, and an unknown one refuses it; running numbers, titles and
/// maxima beside them are passed over, and said before anything is written. One with headers, as
/// copied with Ctrl+Shift+C, is placed by the names of its columns, too, the others being left
/// alone. A single cell fills all chosen rows.
class SheetBlock {
    Q_DECLARE_TR_FUNCTIONS(models::SheetBlock)

public:
    explicit SheetBlock(SheetModel& sheet) : m_sheet(sheet) {}

    /// The cells of `rows` in `columns`, in texts that are read back ("8199/8214", "2,5"); code and
    /// title are two cells.
    /// Above headers stands a line that says whose they are.
    QString copied(const QModelIndexList& rows, const QList<int>& columns, bool withHeaders) const;

    /// Asks whether a block may be written that was understood so: columns passed over.
    using Confirm = std::function<bool(const QStringList& remarks)>;
    struct Outcome {
        int cells = 0;
        int edits = 0;
        bool isGivenUp = false; ///< the person did not want it
        std::vector<RefusedLine> refused;
        QString passed;      ///< rows of sums that were left out: "«Cộng», «Tổng»"
        core::Status status; ///< of the storage
    };
    /// `rows`: the criteria that are shown, in order, from the current one on; `chosen`: those that
    /// are selected.
    Outcome paste(const QString& text, const QModelIndexList& rows, const QModelIndexList& chosen,
                  int column, const Confirm& confirm = {});

private:
    struct Placed {
        std::vector<app::CellText> cells;
        std::vector<RefusedLine> refused;
        QStringList remarks;
        std::vector<std::string> passed; ///< names of rows of sums
    };
    Placed place(const app::TextBlock& block, const QModelIndexList& rows,
                 const QModelIndexList& chosen, int column) const;
    Placed placeByPosition(const app::TextBlock& block, const QModelIndexList& rows,
                           int column) const;
    Placed placeByHeader(const app::TextBlock& block, std::size_t row, std::size_t code) const;
    Placed placeByColumns(const app::TextBlock& block, const app::BlockColumns& known,
                          int column) const;
    /// `code`: the column of the codes.
    Placed placeByCode(const app::TextBlock& block, std::size_t firstRow, std::size_t code,
                       const std::vector<int>& columns) const;
    RefusedLine refusedBlock(const char* code, const QString& known = {}) const;
    QList<int> enterableFrom(int column) const;
    RefusedLine refusedAt(int leaf, int column, const std::string& text, const char* code) const;
    int columnMeant(const QString& title) const;
    QString columnTitle(int column) const;
    QString origin() const;

    SheetModel& m_sheet;
};

} // namespace models
