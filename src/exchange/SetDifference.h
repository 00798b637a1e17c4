#pragma once

#include "core/IndexSet.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// One difference between two index sets.
struct SetChange {
    /// Moved: below another parent, or to another place among those that stay beside it.
    enum class Kind { Added, Removed, Moved, Changed };

    Kind kind = Kind::Changed;
    /// Of an area, criterion, bonus or penalty item, or "figure:ID"; empty: of the set itself.
    std::string code;
    std::string title; ///< as the newer set says it
    /// Of what changed, by its name in the file ("max", "rule.tiers[1].points",
    /// "rule.options[on-time].title"; elements are named by their id, else counted from 0); of what
    /// moved "parent" (a code) or "order" (the place among its neighbours, from 1).
    std::string member;
    /// Texts of the file: numbers in machine form; nothing where the member is not there. Of what
    /// was added or removed the maximum.
    std::optional<std::string> before;
    std::optional<std::string> after;

    bool operator==(const SetChange&) const = default;
};

/// "added", "removed", "moved", "changed".
std::string_view name(SetChange::Kind kind);

/// Everything that two sets say differently: of the set itself, then what was removed, then the
/// rest in the order of the newer one. Empty exactly where the canonical texts (writeIndexSet) are
/// the same.
///
/// It is those texts that are compared, member by member: what a rule says is told by the rule
/// (core::RuleBody::describe), so that no kind is asked for here, and nothing that is kept of a set
/// can be left out.
std::vector<SetChange> setDifference(const core::IndexSet& before, const core::IndexSet& after);

class JsonWriter;
/// The list "changes" of the contract, section 4 ("Versions of a set").
void writeChanges(JsonWriter& out, const std::vector<SetChange>& changes);
/// {"schema", "before", "after", "changes"}: the difference of two sets alone.
std::string differenceJson(const core::IndexSet& before, const core::IndexSet& after);

} // namespace exchange
