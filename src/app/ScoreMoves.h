#pragma once

#include "app/ScoreBook.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace app {

/// A score that changes because a shared figure of the set does.
struct ScoreMove {
    int unit = 0;
    int leaf = 0;
    core::ResultStage stage = core::ResultStage::V1;
    std::optional<core::Points> before; ///< nothing: not scored, or it does not apply
    std::optional<core::Points> after;
};

/// What edits of shared figures would move, before they are written: of every criterion that takes
/// one, or is scaled by it, whose points would differ, at the result stages that show the edit.
/// Edits of other entries are taken into account, but move nothing here. In the order of units and
/// criteria.
std::vector<ScoreMove> movesBy(const ScoreBook& scores, std::span<const core::Edit> edits);

/// The criteria that a verifier's figure costs points: with `entry` instead of what the stage
/// before says, at the result of that stage. In their order. Pre: 0 ≤ leaf < set.figureCount().
std::vector<ScoreMove> fallsBy(const ScoreBook& scores, int unit, core::Stage stage, int leaf,
                               const core::Entry& entry);

/// "1.1: 3,5 → 4,5; 1.2: chưa chấm → 2"
std::string movesText(const core::IndexSet& set, std::span<const ScoreMove> moves,
                      core::Language language);

} // namespace app
