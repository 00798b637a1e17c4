#include "models/words/StateText.h"

#include "models/words/Terms.h"

namespace models {

namespace {

const char* iconOf(app::CellState state)
{
    using app::CellState;
    switch (state) {
    case CellState::Pending:
        return "pen";
    case CellState::Faulty:
        return "stop";
    case CellState::Unconfirmed:
        return "back";
    case CellState::NotScored:
        return "o";
    case CellState::Flagged:
        return "warn";
    case CellState::Unproven:
        return "clip";
    case CellState::Cut:
        return "cut";
    case CellState::Raised:
        return "up";
    case CellState::NothingArose:
    case CellState::NotApplicable:
        return "na";
    case CellState::Survey:
    case CellState::Outside:
        return "poll";
    case CellState::SelfScored:
        return "half";
    case CellState::Accepted:
        return "chk";
    }
    return "";
}

Tone toneOf(app::CellState state)
{
    using app::CellState;
    switch (state) {
    case CellState::Faulty:
        return Tone::Error;
    case CellState::Pending:
    case CellState::Unconfirmed:
    case CellState::Flagged:
    case CellState::Unproven:
    case CellState::Cut:
        return Tone::Warning;
    case CellState::Raised:
        return Tone::Accent;
    case CellState::NotScored:
    case CellState::NothingArose:
    case CellState::Outside:
    case CellState::NotApplicable:
        return Tone::Muted;
    case CellState::Survey:
    case CellState::Accepted:
        return Tone::Good;
    case CellState::SelfScored:
        break;
    }
    return Tone::Normal;
}

} // namespace

StateLook lookOf(const app::Cell& cell)
{
    if (cell.isExtra && cell.state == app::CellState::NotScored)
        return {};
    if (Terms::isToBeTalkedOf(cell))
        return {Terms::state(cell), QLatin1String(cell.isAsked ? "talk" : "eye"), Tone::Warning};
    const char* icon = iconOf(cell.state);
    if (cell.state == app::CellState::Outside && cell.by == core::ScoredBy::Office)
        icon = "seal";
    return {Terms::state(cell), QLatin1String(icon), toneOf(cell.state)};
}

} // namespace models
