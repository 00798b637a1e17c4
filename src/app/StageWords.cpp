#include "app/StageWords.h"

namespace app {

std::string stageText(core::Stage stage, core::Language language)
{
    return std::string(stageTexts[static_cast<std::size_t>(stage)].in(language));
}

std::string stageText(core::ResultStage stage, core::Language language)
{
    if (stage == core::ResultStage::Final)
        return std::string(core::Text{"kết quả cuối", "final result"}.in(language));
    return stageText(stage == core::ResultStage::Self ? core::Stage::Self : core::Stage::V1,
                     language);
}

} // namespace app
