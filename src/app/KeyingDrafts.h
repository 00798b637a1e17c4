#pragma once

#include "app/ScoreBook.h"
#include "core/Result.h"
#include "store/Book.h"

#include <optional>
#include <string>
#include <vector>

/// What is keyed of a batch of ballots and not written yet. It stands among the drafts of entries
/// at the self stage, under the code "survey:BATCH:1:PERSON" (2: the second keying; "new" for a
/// batch that is not in the book) beside the first unit, and for ballots under the same with
/// ":CRITERION" beside their unit. PERSON is the one who is signed in, empty in a book without
/// accounts: what one person keys is not shown to another. A text is kept behind a "=", so that a
/// field that was made empty is a draft, too.
namespace app {

struct KeyingPlace {
    std::string batch; ///< id; empty: a new one
    bool isSecond = false;
    std::string person; ///< SurveyEditor::ownName

    bool operator==(const KeyingPlace&) const = default;
};

struct KeyingText {
    std::string unit;  ///< of ballots; empty: of the batch or the keying itself
    std::string code;  ///< criterion, likewise
    std::string field; ///< "form", "sent" …; "option-ID", or "blank"
    std::string text;

    bool operator==(const KeyingText&) const = default;
};

bool isKeyingDraft(const store::Draft& draft);
/// The criterion of a draft of ballots; empty for any other.
std::string_view keyingDraftCriterion(const store::Draft& draft);

core::Status keepKeyingText(store::Book& book, const ScoreBook& scores, const KeyingPlace& place,
                            const KeyingText& text);
/// Takes a text out of the book; what `text` says does not matter.
core::Status dropKeyingText(store::Book& book, const ScoreBook& scores, const KeyingPlace& place,
                            const KeyingText& text);
/// What is kept of a keying; what belongs to a unit or criterion that is not there is left out.
core::Result<std::vector<KeyingText>> keyingTexts(const store::Book& book, const ScoreBook& scores,
                                                  const KeyingPlace& place);
/// Which keyings a person has begun, each once.
core::Result<std::vector<KeyingPlace>>
keyingsBegun(const store::Book& book, const ScoreBook& scores, const std::string& person);

} // namespace app
