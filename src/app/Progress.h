#pragma once

#include "app/ScoreBook.h"
#include "core/Stage.h"

#include <cstdint>

/// The one rule of progress (docs/scoring.md, "Progress"): every screen and report that says how
/// far scoring is counts by it.
namespace app {

/// Cells done, of those that are asked.
struct Progress {
    std::int64_t done = 0;
    std::int64_t all = 0;

    bool isWhole() const { return done == all; }
    /// In %, down: 100 stands for all of them alone. 0 where nothing is asked.
    int percent() const { return all == 0 ? 0 : static_cast<int>(done * 100 / all); }
    Progress& operator+=(const Progress& other)
    {
        done += other.done;
        all += other.all;
        return *this;
    }
    bool operator==(const Progress&) const = default;
};

/// Whether a leaf is among what is counted at a stage: a criterion of an area; while units score
/// themselves, one that they score.
bool isCounted(const core::IndexSet& set, int leaf, core::Stage stage);

/// Of one unit. A criterion is done where it has points at the stage or does not apply to the unit
/// (engine::NodeResult::missing). `result` is of the stage's own result stage.
Progress progressOf(const core::IndexSet& set, const engine::UnitResult& result, core::Stage stage);

} // namespace app
