#pragma once

#include "core/Ratio.h"
#include "engine/CheckRule.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace engine {

/// One check of what a set says of a rule: the maximum it works towards and the faults that kinds
/// share. Internal to the engine.
class RuleCheck {
public:
    RuleCheck(const core::IndexSet& set, const core::Node& node, FaultSink& faults,
              bool isPart = false);

    core::Points max() const { return m_max; }
    /// The rule is a part of `sum`.
    bool isPart() const { return m_isPart; }
    int format() const { return m_set.format; }
    /// Checks a rule inside this one. `part` has its title, maximum and rule.
    void inner(const core::Node& part, bool isCase);
    FaultSink& faults() { return m_faults; }

    /// Whether the list has anything in it; "set.empty-list" where not.
    bool notEmpty(std::size_t count, const char* list);
    /// An id that is well-formed and new, and a title that is not blank.
    void named(const std::string& id, const std::string& title, std::size_t index,
               bool (*wellFormed)(std::string_view) = isId);
    /// An id that figures of other rules have: `n`, `due`, `case` … (contract, section 1b).
    void reserved(const std::string& id);
    /// Warns of points finer than the set's decimals.
    void decimals(core::Points points);
    void notNegative(core::Points points, const std::string& id);
    void atMostMax(core::Points points, const std::string& id);
    /// From 0 to the maximum.
    void points(core::Points points, const std::string& id);
    /// From 0 to 100.
    void percent(core::Decimal percent);
    /// The days of `of: "days"`: what was never done, and a last day before the due one.
    void days(const core::DayCount& days);
    /// Warns where the best that the rule can give stays below the maximum.
    void reaches(const core::Ratio& best);
    /// id, points and max of "set.points-above-max".
    std::vector<core::Param> aboveMax(core::Points points, const std::string& id) const;

private:
    const core::IndexSet& m_set;
    core::Points m_max;
    int m_decimals;
    FaultSink& m_faults;
    bool m_isPart;
    std::unordered_set<std::string> m_ids;
};

} // namespace engine
