#pragma once

#include "models/matrix/MatrixReader.h"
#include "models/words/Roles.h"

#include <QString>

namespace models {

class Session;

/// Where a unit stands at the criterion of the matrix, in the order of what is still to do.
enum class MatrixState {
    Pending,
    Faulty,
    NotScored,
    Flagged,
    Unproven,
    Cut,
    Raised,
    NothingArose,
    Survey,
    SelfScored,
    Accepted,
    Outside ///< survey and office criteria while units score themselves
};

MatrixState matrixState(const Session& session, const MatrixReader& reader, int unit);
/// The words of the sheet's state column.
QString stateWord(MatrixState state, core::Stage stage);
const char* stateIcon(MatrixState state);
Tone stateTone(MatrixState state);

} // namespace models
