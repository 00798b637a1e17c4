#pragma once

#include "app/Workspace.h"

#include <optional>
#include <vector>

namespace app {

/// The assessment of the same group one year earlier, as every comparison of years takes it: of
/// several the one made last, since the earlier ones were its trials. Nothing where there is none.
core::Result<std::optional<core::Assessment>> previousAssessment(const Workspace& workspace,
                                                                 const core::Assessment& now);

/// The same group of units one year before, seen from the current assessment: units by their id,
/// criteria by their code.
///
/// Where the book has no such assessment, or it cannot be read, nothing is known and exists() is
/// false. A criterion or unit without a counterpart has nothing either: a set that changed is
/// compared only where it is mapped (domain, section 8.11). Keeps the year before as
/// it was loaded, and refers to the current one: make it anew when that is loaded anew.
class LastYear {
public:
    explicit LastYear(Workspace& workspace, const ScoreBook& current);

    bool exists() const { return m_scores != nullptr; }
    /// The year before, 0 where nothing is known of it.
    int year() const { return m_scores ? m_scores->assessment().year : 0; }

    // Unit and leaf are those of the current assessment; bonus and penalty are leaves, too.

    /// Points at the final stage; nothing where not scored or not applicable.
    std::optional<core::Points> points(int unit, int leaf) const;
    /// The criterion's maximum (bonus, penalty: the cap).
    std::optional<core::Points> maximum(int leaf) const;
    /// The entry that counted at the final stage; nullptr where not mapped.
    const core::Entry* entry(int unit, int leaf) const;
    /// Whether last year's figures mean the same: the same keys and kinds in the same order.
    bool sameFigures(int leaf) const;
    /// The criterion last year; nullptr where not mapped, and for bonus and penalty.
    const core::Node* node(int leaf) const;

private:
    int leafBefore(int leaf) const;
    int unitBefore(int unit) const;

    std::shared_ptr<const ScoreBook> m_scores; ///< of the year before
    const core::IndexSet* m_set = nullptr;
    const core::IndexSet* m_currentSet = nullptr;
    std::vector<int> m_leaves; ///< by current leaf; −1: not mapped
    std::vector<int> m_units;
};

} // namespace app
