#pragma once

#include "app/ColumnMatch.h"
#include "app/ScoreBook.h"
#include "app/UnitNames.h"

#include <cstddef>
#include <vector>

namespace app {

/// What an import of counters looks for: "unit", "level", "field", "assessment", "form", the ten
/// counters by the names of the dossiers CSV, the file's own sums "sum-received", "sum-total",
/// "sum-finished", "sum-pending", which are compared and never taken, and "direct-postal": one
/// column for what came directly and by post, as form II.06a of Thông tư 01/2020/TT-VPCP has it.
const std::vector<ImportTarget>& counterTargets();

/// Places among counterTargets().
struct CounterTarget {
    static constexpr std::size_t unit = 0;
    static constexpr std::size_t level = 1;
    static constexpr std::size_t field = 2;
    static constexpr std::size_t assessment = 3;
    static constexpr std::size_t form = 4;
    static constexpr std::size_t firstCounter = 5;
    static constexpr std::size_t firstSum = firstCounter + core::counterCount;
    static constexpr std::size_t sumReceived = firstSum;
    static constexpr std::size_t sumTotal = firstSum + 1;
    static constexpr std::size_t sumFinished = firstSum + 2;
    static constexpr std::size_t sumPending = firstSum + 3;
    static constexpr std::size_t joint = firstSum + 4; ///< direct and by post
};

/// How a sheet is read: its header, and which column is which.
struct CounterLayout {
    TableHeader header;
    ColumnMatch match; ///< by counterTargets()
    core::DossierSource::Level level =
        core::DossierSource::Level::District; ///< where no column says it
    int unit = -1;                            ///< of all rows, whatever a column says
};

/// The layout that is guessed; the level is the first that the set's criteria draw from, else that
/// of the group. Of several columns that may be the unit's the one counts whose cells name units.
///
/// A row of numbers below the head that names the columns of form II.06a, (3) to (13), goes before
/// the words above it, which are often merged or shortened: where it tells the form's sums,
/// "(3)=(4)+(5)+(6)", or most of the words agree, and none of them says another counter. The
/// numbers may stand without brackets, and count from the third column where letters are before
/// them: "(a) (b) (1)".
CounterLayout guessCounterLayout(const exchange::TableFile::Sheet& sheet, const ScoreBook& scores,
                                 const UnitNames& names);

} // namespace app
