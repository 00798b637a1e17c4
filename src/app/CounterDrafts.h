#pragma once

#include "app/ScoreBook.h"
#include "core/DossierCounter.h"
#include "core/Result.h"
#include "store/Book.h"

#include <compare>
#include <string>
#include <utility>
#include <vector>

/// Dossier counters that are typed but not entered yet. They stand among the drafts of entries, at
/// the self stage, under the code "dossier:LEVEL:FIELD"; the field of the draft is the counter's
/// name, or "level" and "field" where the place of the row itself is typed.
namespace app {

struct CounterPlace {
    int unit = -1;
    core::DossierSource::Level level = core::DossierSource::Level::Province;
    std::string field;
    std::string column; ///< a counter's name, "level" or "field"

    auto operator<=>(const CounterPlace&) const = default;
};

bool isCounterDraft(const store::Draft& draft);
/// Keeps a text; an empty one is taken out of the book. In a book that is only read nothing is
/// kept.
core::Status keepCounterDraft(store::Book& book, const ScoreBook& scores, const CounterPlace& place,
                              const std::string& text);
/// Those of the assessment; what belongs to a unit or level that is not there is left out.
core::Result<std::vector<std::pair<CounterPlace, std::string>>>
counterDrafts(const store::Book& book, const ScoreBook& scores);

} // namespace app
