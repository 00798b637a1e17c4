#pragma once

#include "core/Language.h"
#include "core/Result.h"
#include "engine/Evaluate.h"

#include <string>
#include <string_view>

/// Sentences for the codes of errors and problems: the only place below the window where prose for
/// people is made, so that window and command line say the same words
/// (docs/decisions/0002-error-texts.md).
namespace app {

/// What was not done, where, why and what to do; without details.
std::string text(const core::Error& error, core::Language language);
/// One sentence; the place is not repeated in it.
std::string text(const core::Problem& problem, core::Language language);
/// One line: "dòng 12: …"; what is no error says that it is a remark.
std::string lineText(const core::Problem& problem, core::Language language);
/// The error and one line for each detail.
std::string fullText(const core::Error& error, core::Language language);
/// A place such as "row 12", "classes[2]" or "figure:ID" in the reader's language; criterion codes
/// as they are.
std::string placeText(std::string_view place, core::Language language);
/// The sentence for something the evaluation flags at a criterion.
std::string text(engine::Flag flag, core::Language language);

/// Whether a sentence exists for a code.
bool hasText(std::string_view code);
/// The sentence of a code that takes no parameters; `value` where there is none: what a later
/// program has written is told as it is.
std::string textOr(const std::string& code, const std::string& value, core::Language language);

} // namespace app
