#pragma once

#include "app/Workspace.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// The assessment of the same group one year earlier, as every comparison of years takes it: of
/// several the one made last, since the earlier ones were its trials. Nothing where there is none.
core::Result<std::optional<core::Assessment>> previousAssessment(const Workspace& workspace,
                                                                 const core::Assessment& now);

/// The same group of units one year before, seen from the current assessment: units by their id,
/// one that was not scored then by its only predecessor's; criteria by their code.
///
/// Where the book has no such assessment, or it cannot be read, nothing is known and exists() is
/// false. A criterion or unit without a counterpart has nothing either: a set that changed is
/// compared only where it is mapped (domain, section 8.11). Reads from the book, a unit when it is
/// first asked for; the whole year only when many are. Refers to the workspace and to the current
/// assessment: make it anew when that is loaded anew.
class LastYear {
public:
    explicit LastYear(Workspace& workspace, const ScoreBook& current);

    bool exists() const { return m_assessment.has_value(); }
    /// The year before, 0 where nothing is known of it.
    int year() const { return m_assessment ? m_assessment->year : 0; }

    /// Entries of that year may differ: they are read again when asked for.
    void forget() { m_sheets.clear(); }

    // Unit and leaf are those of the current assessment; bonus and penalty are leaves, too.

    /// Points at the final stage; nothing where not scored or not applicable.
    std::optional<core::Points> points(int unit, int leaf) const;
    /// The criterion's maximum (bonus, penalty: the cap).
    std::optional<core::Points> maximum(int leaf) const;
    /// The entry that counted at the final stage; nullptr where not mapped. Valid as long as the
    /// object.
    const core::Entry* entry(int unit, int leaf) const;
    /// Whether last year's figures mean the same: the same keys and kinds in the same order.
    bool sameFigures(int leaf) const;
    /// The criterion last year; nullptr where not mapped, and for bonus and penalty.
    const core::Node* node(int leaf) const;

private:
    int leafBefore(int leaf) const;
    std::optional<UnitSheet> readSheet(const std::string& id) const;
    /// nullptr for a unit that cannot be read.
    const UnitSheet* sheetOf(int unit) const;
    /// The highest value of the group for a leaf of the year before: only `best` asks for it.
    engine::Highest highest(int leafThen) const;
    /// nullptr where the year cannot be read.
    const ScoreBook* whole() const;
    /// Of the units that year; nothing where they cannot be read.
    const Surroundings& surroundings() const;

    Workspace* m_workspace;
    const ScoreBook* m_current;
    std::optional<core::Assessment> m_assessment; ///< of the year before
    core::IndexSet m_set;
    std::map<std::string, std::string, std::less<>> m_predecessors; ///< of units that have one
    std::vector<int> m_leaves;                 ///< by current leaf; −1: not mapped
    mutable std::map<int, UnitSheet> m_sheets; ///< by unit, those that were asked for
    mutable std::shared_ptr<const ScoreBook> m_whole;
    mutable std::optional<Surroundings> m_surroundings;
};

} // namespace app
