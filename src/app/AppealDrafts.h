#pragma once

#include "app/ScoreBook.h"
#include "core/Result.h"
#include "store/Book.h"

#include <compare>
#include <string>
#include <utility>
#include <vector>

/// What is typed of a question, an answer or a complaint (giải trình) and not written yet. It
/// stands among the drafts of entries under the code "appeal:CODE": a question at the first
/// verification, the rest at the self stage.
namespace app {

enum class AppealField {
    Question,
    Answer,
    Complaint ///< "1" or "0"
};

struct AppealPlace {
    int unit = -1;
    int leaf = -1;
    AppealField field = AppealField::Question;

    auto operator<=>(const AppealPlace&) const = default;
};

/// Keeps a text; an empty one is taken out of the book. In a book that is only read nothing is
/// kept.
core::Status keepAppealDraft(store::Book& book, const ScoreBook& scores, const AppealPlace& place,
                             const std::string& text);
/// Those of the assessment; what belongs to a unit or criterion that is not there is left out.
core::Result<std::vector<std::pair<AppealPlace, std::string>>>
appealDrafts(const store::Book& book, const ScoreBook& scores);

} // namespace app
