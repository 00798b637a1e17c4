#include "models/words/Terms.h"

namespace models {

QString Terms::stage(core::Stage stage)
{
    switch (stage) {
    case core::Stage::Self:
        return tr("tự chấm");
    case core::Stage::V1:
        return tr("thẩm định lần 1");
    case core::Stage::V2:
        return tr("thẩm định lần 2");
    }
    return {};
}

QString Terms::stageTitle(core::Stage stage, bool compact)
{
    switch (stage) {
    case core::Stage::Self:
        return tr("Tự chấm");
    case core::Stage::V1:
        return compact ? tr("TĐ lần 1") : tr("Thẩm định lần 1");
    case core::Stage::V2:
        return compact ? tr("TĐ lần 2") : tr("Thẩm định lần 2, kết quả cuối");
    }
    return {};
}

} // namespace models
