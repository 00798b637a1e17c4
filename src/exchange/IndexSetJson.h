#pragma once

#include "core/IndexSet.h"
#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// An index set as read from JSON, with everything that is wrong with it: a draft can be kept with faults.
struct ReadSet {
    core::IndexSet set;                ///< indexed; as complete as the text allows
    std::vector<core::Problem> faults; ///< structure (this reader) and meaning (engine::checkSet), in document order
    bool sound() const;                ///< no fault of severity Error
};

/// Reads format "cchc-index-set/1". Never throws, whatever the bytes.
/// Errors (InvalidData): "set.not-json" (params line, column), "set.not-utf8", "set.format" (found) and "set.too-large".
/// Everything else is a fault: "set.unknown-key" (key), "set.missing-key", "set.wrong-type", "set.bad-number",
/// "set.unknown-kind", … each with its place.
core::Result<ReadSet> readIndexSet(std::string_view json);

/// The canonical text: keys in the order of the contract, two blanks of indent, final newline. readIndexSet of it gives the
/// same set.
std::string writeIndexSet(const core::IndexSet& set);

} // namespace exchange
