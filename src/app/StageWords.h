#pragma once

#include "core/Language.h"
#include "core/Stage.h"
#include "core/Text.h"

#include <array>
#include <string>

namespace app {

/// What the stages are called inside a sentence, in the order of core::Stage (docs/conventions.md,
/// the glossary): in the history, in lists, and where an assessment stands at one.
inline constexpr std::array<core::Text, core::stageCount> stageTexts = {{
    {"tự chấm", "self-assessment"},
    {"thẩm định lần 1", "first verification"},
    {"thẩm định lần 2", "second verification"},
}};

std::string stageText(core::Stage stage, core::Language language);
/// The same of results: the last is "kết quả cuối".
std::string stageText(core::ResultStage stage, core::Language language);

} // namespace app
