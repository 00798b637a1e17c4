#pragma once

#include "app/BlockPlacer.h"
#include "models/sheet/SheetModel.h"
#include "models/words/RefusedLine.h"

#include <QCoreApplication>
#include <QModelIndexList>
#include <QString>

#include <vector>

namespace models {

/// Blocks of the sheet to and from a spreadsheet: which text belongs to which cell. What the texts
/// mean is decided by app::planBlock.
///
/// Pasting goes down the criteria from the current one (areas and groups are passed over) and right
/// over the columns that can be entered: figures, points of the stage, note. A block whose first
/// column holds codes is placed by the codes; one with headers, as copied with Ctrl+Shift+C, also
/// by the names of its columns, the others being left alone. A single cell fills all chosen rows.
class SheetBlock {
    Q_DECLARE_TR_FUNCTIONS(models::SheetBlock)

public:
    explicit SheetBlock(SheetModel& sheet) : m_sheet(sheet) {}

    /// The cells of `rows` in `columns`, in texts that are read back ("8199/8214", "2,5"); code and
    /// title are two cells.
    QString copied(const QModelIndexList& rows, const QList<int>& columns, bool withHeaders) const;

    struct Outcome {
        int cells = 0;
        int edits = 0;
        std::vector<RefusedLine> refused;
        core::Status status; ///< of the storage
    };
    /// `rows`: the criteria that are shown, in order, from the current one on; `chosen`: those that
    /// are selected.
    Outcome paste(const QString& text, const QModelIndexList& rows, const QModelIndexList& chosen,
                  int column);

private:
    struct Placed {
        std::vector<app::CellText> cells;
        std::vector<RefusedLine> refused;
    };
    Placed place(const app::TextBlock& block, const QModelIndexList& rows,
                 const QModelIndexList& chosen, int column) const;
    Placed placeByPosition(const app::TextBlock& block, const QModelIndexList& rows,
                           int column) const;
    Placed placeByCode(const app::TextBlock& block, std::size_t firstRow,
                       const std::vector<int>& columns) const;
    QList<int> enterableFrom(int column) const;
    RefusedLine refusedAt(int leaf, int column, const std::string& text, const char* code) const;
    QString columnTitle(int column) const;

    SheetModel& m_sheet;
};

} // namespace models
