#pragma once

#include "core/Document.h"
#include "core/Entry.h"
#include "core/Result.h"
#include "store/Book.h"

#include <map>
#include <vector>

/// What came over from last year with a new assessment (app/AssessmentCopy.h) and waits to be
/// confirmed («chưa xác nhận»). It is kept apart from entries and evidence (store/Carried.h), so
/// that no result, progress or report can hold it; an entry typed at its place hides it.
namespace app {

class ScoreBook;

/// Of one unit.
struct Carried {
    std::map<int, core::Entry> answers; ///< of the self stage, by leaf
    std::vector<core::Document> documents;
};

/// By unit index; of all units, or of one. InvalidData "app.entry-unreadable" as for entries.
core::Result<std::map<int, Carried>> readCarried(const store::Book& book, const ScoreBook& scores);

/// The answer that waits at a criterion; nullptr where the unit has answered, or none came over.
const core::Entry* unconfirmedAnswer(const ScoreBook& scores, int unit, int leaf);
/// Documents that wait there: they came over for the criterion, and the unit has neither attached
/// the same content to it nor removed them.
std::vector<core::Document> unconfirmedDocuments(const ScoreBook& scores, int unit, int leaf);
/// Leaves at which something waits, in the order of the set.
std::vector<int> unconfirmedLeaves(const ScoreBook& scores, int unit);
/// The same as found problems of the self stage, with the criterion's code as their place:
/// "check.unconfirmed" (answer: 1 where one waits, documents: how many wait, where some do).
std::vector<core::Problem> unconfirmedProblems(const ScoreBook& scores, int unit);

} // namespace app
