#pragma once

#include "app/Cell.h"
#include "models/words/Roles.h"

#include <QString>

#include <optional>

namespace models {

class Session;

/// What one cell of the sheet or the matrix shows. Kept by the models, so that painting computes
/// nothing and a change is found by comparing.
struct ShownCell {
    QString text;
    QString icon;
    Tone tone = Tone::Normal;
    bool readOnly = false;
    bool pending = false; ///< typed, not entered
    bool words = false;   ///< text where other rows have a number
    /// Points of the stage before that count here: there is no entry of this stage.
    bool kept = false;

    bool operator==(const ShownCell&) const = default;
};

/// What is typed in a field (EntryForm) of an entry and not entered yet.
std::optional<ShownCell> typedCell(const Session& session, const app::Cell& entry, int field);
/// Figures as a cell has room for them: days of the assessment's year are told without it.
QString figuresCellText(const Session& session, const core::Node& node,
                        const core::Figures& figures);
/// Last year's answer that waits to be confirmed: its figures, else what it is worth; nothing where
/// none waits.
std::optional<ShownCell> carriedCell(const Session& session, const app::Cell& entry);
/// Points of a stage's entry. At the stage of the cell what is typed comes first, F7 and F9 as they
/// will stand there. At v2, where nothing is entered, stand the points of v1, muted: they count,
/// and the sums above hold them. Where nothing arose stands what that is worth, or these words.
ShownCell pointsCell(const Session& session, const app::Cell& entry, core::Stage stage);
/// The note or reason, what is typed first.
ShownCell noteCell(const Session& session, const app::Cell& entry);
ShownCell differenceCell(const app::Cell& entry);
ShownCell stateCell(const app::Cell& entry);

} // namespace models
