#include "core/Stage.h"

namespace core {

std::string_view name(Stage stage)
{
    switch (stage) {
    case Stage::Self:
        return "self";
    case Stage::V1:
        return "v1";
    case Stage::V2:
        break;
    }
    return "v2";
}

std::string_view name(ResultStage stage)
{
    switch (stage) {
    case ResultStage::Self:
        return "self";
    case ResultStage::V1:
        return "v1";
    case ResultStage::Final:
        break;
    }
    return "final";
}

std::optional<Stage> stageNamed(std::string_view text)
{
    for (const Stage stage : stages) {
        if (name(stage) == text)
            return stage;
    }
    return std::nullopt;
}

std::optional<ResultStage> resultStageNamed(std::string_view text)
{
    for (const ResultStage stage : resultStages) {
        if (name(stage) == text)
            return stage;
    }
    return std::nullopt;
}

} // namespace core
