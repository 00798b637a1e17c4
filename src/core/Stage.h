#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace core {

/// Stages at which entries are made: tự chấm, thẩm định lần 1, thẩm định lần 2.
enum class Stage { Self, V1, V2 };
inline constexpr std::array stages = {Stage::Self, Stage::V1, Stage::V2};
inline constexpr std::size_t stageCount = stages.size();

/// Stages of results. Final: per criterion the v2 entry where there is one, else the v1 entry.
enum class ResultStage { Self, V1, Final };
inline constexpr std::array resultStages = {ResultStage::Self, ResultStage::V1, ResultStage::Final};

/// The names of the contract: "self", "v1", "v2"; "self", "v1", "final".
std::string_view name(Stage stage);
std::string_view name(ResultStage stage);
std::optional<Stage> stageNamed(std::string_view name);
std::optional<ResultStage> resultStageNamed(std::string_view name);

} // namespace core
