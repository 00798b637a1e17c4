#pragma once

#include "core/Assessment.h"
#include "core/Document.h"
#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Result.h"
#include "engine/Evaluate.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace engine {

/// A report on a period is written after it has ended. So many days after its end are nothing to
/// ask about; before its beginning no day is.
inline constexpr int reportingDays = 31;

enum class InPeriod { Unknown, Before, Inside, ShortlyAfter, After };

/// Where a document's date lies. Unknown without a date or a period.
InPeriod inPeriod(const core::Document& document, const core::Assessment& assessment);

/// Whether a unit's criterion rests on a document whose time is over: it serves the criterion, and
/// nothing that has replaced it does. The day that counts is the last one of the reporting period
/// (of an assessment without a period, of its year), not today: the same book tells the same
/// tomorrow. What ended before that day has expired, what begins after it is not in force yet. What
/// another document of the unit replaces, one that is there and not removed, is replaced whatever
/// its days say. `documents` are all of the unit's.
bool restsOnStale(const core::Document& document, std::string_view code,
                  std::span<const core::Document> documents, const core::Assessment& assessment);
/// The same of a unit's documents together: a problem for each of them and each criterion of the
/// set that rests on it, place the criterion: "evidence.expired" (document, until, to: the day of
/// proof), "evidence.not-yet" (document, from, to), "evidence.replaced" (document, other). All
/// Warnings.
std::vector<core::Problem> staleEvidence(std::span<const core::Document> documents,
                                         const core::Assessment& assessment,
                                         const core::IndexSet& set);
/// Whether a problem's code is one of those.
bool isOfLife(const core::Problem& problem);

/// Which units hold a content, over all units of an assessment.
class FileUses {
public:
    void add(std::string_view unit, std::span<const core::Document> documents);
    /// Units with a document of this content that is not removed, in the order of add(), each once.
    const std::vector<std::string>& unitsWith(const std::string& hash) const;

private:
    std::unordered_map<std::string, std::vector<std::string>> m_units;
};

/// What is wrong with one document of a unit, all of severity Warning but "evidence.other-unit"
/// (Note: a plan of the province is rightly handed in by many). `documents` are all of the unit's.
/// The place is the first criterion of the set that it serves, empty where none. Params: document
/// (its label) and "evidence.unreadable"; "evidence.no-number-date", "evidence.no-number",
/// "evidence.no-date" (asked of reports and decisions, not of pictures, spreadsheets and archives,
/// which carry none); one of staleEvidence() (a Note where no criterion rests on it);
/// "evidence.before-period" (date, from), "evidence.after-period" (date, to);
/// "evidence.duplicate" (other), told of the later one; "evidence.other-unit" (unit, more: how many
/// besides it). Removed documents have none.
std::vector<core::Problem> documentProblems(const core::Document& document,
                                            std::span<const core::Document> documents,
                                            std::string_view unit,
                                            const core::Assessment& assessment,
                                            const core::IndexSet& set, const FileUses& uses);

/// Criteria that the unit gave itself points for without a document, although the set names
/// evidence: "evidence.missing" (points), place the criterion. A unit that has handed in nothing at
/// all gets one problem instead: "evidence.none" (count), place the first of them. `self` is the
/// unit's result of the self stage.
std::vector<core::Problem> missingEvidence(std::span<const core::Document> documents,
                                           const core::Sheet& sheet, const UnitResult& self,
                                           const core::IndexSet& set);

/// True where a unit's self entry of a criterion wants a document and there is none (the mark
/// "thiếu TL"): the unit says itself that it has none, or it gave itself points although the set
/// names evidence. `self` and `result` are the self entry and what it gives.
bool lacksEvidence(const core::Node& node, const core::Entry& self, const NodeResult& result,
                   bool hasDocument);

} // namespace engine
