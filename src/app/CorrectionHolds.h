#pragma once

#include "core/IndexSet.h"
#include "core/Result.h"
#include "store/Book.h"

#include <string>
#include <vector>

namespace app {

/// What an assessment holds at a place that another version of its set does not have, so that it
/// would be lost or could not be read any more: entries, last year's answers, documents, ballots,
/// justifications, tasks, people in charge, what is being typed, and what accounts are held to. A
/// problem each, with the criterion's code as its place: "correction.held-entry" and
/// "correction.held-figures" (unit: its name; stage: a code of words; figures),
/// "correction.held-carried" (unit), "correction.held-document" (unit, title),
/// "correction.held-ballots" (unit, form), "correction.held-appeal" (unit), "correction.held-task"
/// (unit, title), "correction.held-charge" (unit), "correction.held-draft" (unit),
/// "correction.held-account" (user). Errors: those of the store.
core::Result<std::vector<core::Problem>> heldPlaces(const store::Book& book,
                                                    const std::string& assessment,
                                                    const core::IndexSet& before,
                                                    const core::IndexSet& after);

} // namespace app
