#pragma once

#include "app/EntryReader.h"

#include <array>

namespace models {

/// The columns of the matrix. Which of them are used depends on criterion and stage
/// (MatrixModel::isUsed); Figures, Points and Reason are always those of the current stage.
enum class MatrixColumn {
    Unit,
    LastYear,
    SelfFigures,
    Rate,
    Self,
    Outlier,
    Documents,
    V1Figures,
    V1,
    Spread, ///< of a survey's ballots
    Figures,
    Points,
    Difference,
    Reason,
    State,
    Count
};
inline constexpr int matrixColumnCount = static_cast<int>(MatrixColumn::Count);

constexpr int position(MatrixColumn column)
{
    return static_cast<int>(column);
}
constexpr MatrixColumn matrixColumn(int position)
{
    return static_cast<MatrixColumn>(position);
}

/// Where something can be typed, in the order of Tab.
inline constexpr std::array matrixEntryColumns = {MatrixColumn::Figures, MatrixColumn::Points,
                                                  MatrixColumn::Reason};
constexpr bool isEntryColumn(MatrixColumn column)
{
    return column == MatrixColumn::Figures || column == MatrixColumn::Points ||
           column == MatrixColumn::Reason;
}

/// The field of an entry that is typed in a column. Pre: isEntryColumn(column).
constexpr int fieldOf(MatrixColumn column)
{
    return column == MatrixColumn::Figures  ? app::field::figures
           : column == MatrixColumn::Reason ? app::field::note
                                            : app::field::points;
}

/// What tells the self score, and what is made from it: hidden by blind verification.
constexpr bool tellsSelfScore(MatrixColumn column)
{
    switch (column) {
    case MatrixColumn::SelfFigures:
    case MatrixColumn::Rate:
    case MatrixColumn::Self:
    case MatrixColumn::Outlier:
    case MatrixColumn::Difference:
        return true;
    default:
        return false;
    }
}

} // namespace models
