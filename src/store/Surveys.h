#pragma once

#include "core/Survey.h"
#include "store/Book.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// A change of one batch of ballots with what is expected to be there now; `before` with an empty
/// id: there is none yet. Batches go only by undo.
struct SurveyChange {
    core::SurveyBatch before;
    core::SurveyBatch after;
};

/// The part of a book that holds the batches of ballots of surveys.
class Surveys {
public:
    /// Of an assessment, in the order in which they came; keyings as core::arrange() makes them.
    static core::Result<std::vector<core::SurveyBatch>> of(const Book& book,
                                                           std::string_view assessment);
    /// Writes all changes with their history, or none. Keyings are arranged, what nobody has keyed
    /// is left out. Conflict
    /// "store.survey-changed" (batch) where `before` is not what the book holds; NotFound
    /// "store.no-unit" (unit) of a line.
    static core::Status write(Book& book, std::string_view assessment,
                              const std::vector<SurveyChange>& changes, const std::string& reason);
};

/// "form|audience|counter|note|dropped", then for each keying "|person|sent|returned|valid|lines";
/// a line is "unit|code|option=ballots;…|blank", lines are parted by a line feed (docs/storage.md).
/// The empty text for a batch without an id.
std::string canonicalText(const core::SurveyBatch& batch);
std::optional<core::SurveyBatch> surveyBatchFrom(std::string_view canonical, std::string_view id);

} // namespace store
