#pragma once

#include "core/IndexSet.h"
#include "core/Result.h"
#include "engine/RuleKinds.h"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// An index set as read from JSON, with everything that is wrong with it: a draft can be kept with
/// faults.
struct ReadSet {
    core::IndexSet set; ///< indexed; as complete as the text allows
    /// What keeps it a draft, then what is only to be said (a warning): of each structure (this
    /// reader), then meaning (engine::checkSet), in document order.
    std::vector<core::Problem> faults;
    bool sound() const; ///< no fault of severity Error
};

/// Reads format "cchc-index-set/1" with rules of `kinds`. Never throws, whatever the bytes.
/// Errors (InvalidData): "set.not-json" and "set.not-utf8" (line, column), "set.too-nested"
/// (limit), "set.too-large" (what, limit), "set.format" (found). Everything else is a fault with
/// its place: a criterion's code, else a path ("areas[2].items[0]", "classes[1]", "year"). Param
/// "key" is the member, inside a criterion with the way to it ("rule.tiers[2].from"). Codes:
/// "set.unknown-key", "set.duplicate-key", "set.missing-key", "set.wrong-type" (expected, found),
/// "set.bad-number" (text, reason), "set.out-of-range" (value, lowest, highest), "set.bad-value"
/// and "set.bad-of" (value, expected), "set.unknown-kind" (kind), "set.bad-source" (source),
/// "set.control-character", "set.items-and-rule", "set.neither-items-nor-rule",
/// "set.key-without-rule" (a warning), "set.too-deep" and "set.too-many-nodes" (limit),
/// "set.more-faults" (count); then those of engine::checkSet, without what merely follows from a
/// value that could not be read.
core::Result<ReadSet> readIndexSet(std::string_view json,
                                   const engine::RuleKinds& kinds = engine::RuleKinds::shipped());

/// The canonical text: keys in the order of the contract, two blanks of indent, final newline.
/// readIndexSet of it gives the same set.
std::string writeIndexSet(const core::IndexSet& set);

} // namespace exchange
