#include "report/UnitSheetContext.h"

#include "core/NumberText.h"
#include "engine/Explain.h"
#include "engine/ExplainTotals.h"

#include <algorithm>

namespace report {

UnitSheetContext::UnitSheetContext(const UnitSheetInput& sheetInput, core::Language inLanguage)
    : input(sheetInput), set(*sheetInput.set), language(inLanguage), say(inLanguage)
{
    for (const core::ResultStage stage : core::resultStages) {
        m_stages.push_back(stage);
        if (stage == input.stage)
            break;
    }
}

std::string_view UnitSheetContext::columnTitle(core::ResultStage stage) const
{
    switch (stage) {
    case core::ResultStage::Self:
        return say("Tự chấm", "Self");
    case core::ResultStage::V1:
        return say("Thẩm định lần 1", "First verification");
    case core::ResultStage::Final:
        break;
    }
    return say("Kết quả cuối", "Final result");
}

bool UnitSheetContext::isOutside(core::ResultStage stage, int node) const
{
    return stage == core::ResultStage::Self &&
           set.nodes[static_cast<std::size_t>(node)].by != core::ScoredBy::Unit;
}

std::optional<core::Points> UnitSheetContext::points(core::ResultStage stage, int index) const
{
    const engine::NodeResult& result = node(stage, index);
    const bool isCriterion = set.nodes[static_cast<std::size_t>(index)].isScored();
    if (result.applicable.isZero() || (isCriterion && (!result.scored || isOutside(stage, index))))
        return std::nullopt;
    return result.points;
}

bool UnitSheetContext::isLine(int node) const
{
    return set.nodes[static_cast<std::size_t>(node)].bearsPoints();
}

std::string UnitSheetContext::lineTitle(int node) const
{
    const core::Node& own = set.nodes[static_cast<std::size_t>(node)];
    if (!own.isRoot() || own.isArea())
        return own.title;
    return std::string(own.section == core::Section::Bonus ? say("Điểm thưởng", "Bonus")
                                                           : say("Điểm phạt", "Penalty"));
}

std::string UnitSheetContext::explain(core::ResultStage stage, int leaf) const
{
    const int index = set.leaves[static_cast<std::size_t>(leaf)];
    if (isOutside(stage, index))
        return {};
    const auto& best = at(stage).best;
    const auto position = static_cast<std::size_t>(leaf);
    return engine::withLoss(
        engine::explain(set, set.leafNode(leaf), input.sheet.counting(stage, leaf), stage,
                        position < best.size() ? best[position] : engine::Highest(), input.facts(),
                        language),
        set, result(stage), index, language);
}

std::string UnitSheetContext::points(core::Points points) const
{
    return core::formatFixed(points, std::clamp(set.decimals, 2, core::Points::maxDecimals),
                             core::NumberStyle::Vietnamese);
}

std::vector<NumberedDocument> numberedDocuments(const UnitSheetContext& context)
{
    std::vector<NumberedDocument> numbered;
    for (const int index : context.set.leaves) {
        const std::string& code = context.set.nodes[static_cast<std::size_t>(index)].code;
        for (const core::Document& document : context.input.documents) {
            const bool isNew =
                std::none_of(numbered.begin(), numbered.end(), [&](const NumberedDocument& one) {
                    return one.document == &document;
                });
            if (isNew && document.serves(code))
                numbered.push_back({static_cast<int>(numbered.size()) + 1, &document});
        }
    }
    return numbered;
}

std::string UnitSheetContext::totalOf(core::ResultStage stage) const
{
    std::string total = points(result(stage).total);
    const core::Points whole = result(stage).whole();
    if (whole.isZero() || whole == result().whole())
        return total;
    // The words stay together below the number where the column is narrow.
    return join(total, say(" trên\u00A0", " of\u00A0"), points(whole));
}

} // namespace report
