#pragma once

#include "engine/Evaluate.h"

#include <string_view>
#include <vector>

namespace engine {

/// What can move a unit from the class of its points, in the order in which it is looked at
/// (contract, section 1b).
enum class ClassStep { Rule, Demote, Cap, Force, Quota, Tie };

/// "rule", "demote", … as in the contract.
std::string_view stepName(ClassStep step);

/// One step that moved a unit.
struct ClassMove {
    ClassStep step = ClassStep::Rule;
    int from = 0; ///< index of the class
    int to = 0;
    /// Rule: index of the class rule missed at `from`. Demote, Cap, Force: node of the penalty
    /// item. Quota, Tie: index of the quota.
    int cause = -1;
};

/// The class of a unit, and how it came to it.
struct GivenClass {
    int byPoints = 0; ///< index into the set's classes, by the index alone; −1 without classes
    int place = 0;
    bool isForced = false;        ///< no quota moves it
    std::vector<ClassMove> moves; ///< mostly none

    void move(ClassStep step, int to, int cause);
};

/// Gives classes before any quota: by points, class rules, and what penalty items do. Looks up what
/// the set names once.
class ClassTable {
public:
    explicit ClassTable(const core::IndexSet& set);

    /// Pre: unit.isScored().
    GivenClass give(const UnitResult& unit) const;
    /// Whether the unit meets one condition of a class rule.
    static bool meets(const core::IndexSet& set, const core::ClassCondition& condition,
                      const UnitResult& unit);

private:
    struct Bar {
        int place = -1; ///< of the class that it bars
        int rule = 0;
        int node = -1; ///< of an area or item
        const core::ClassCondition* condition = nullptr;
    };

    int byPoints(const UnitResult& unit) const;
    const Bar* barAt(int place, const UnitResult& unit) const;
    bool meets(const Bar& bar, const UnitResult& unit) const;
    void applyEffects(GivenClass& given, const UnitResult& unit) const;

    const core::IndexSet& m_set;
    int m_last;
    std::vector<Bar> m_bars;
};

/// Whether a scored criterion of the areas that applies has 0 points or less, for whatever reason:
/// what "noZero" does not allow. `leaf`: its place among the set's nodes.
bool isAtZero(const core::IndexSet& set, const UnitResult& unit, int leaf);

} // namespace engine
