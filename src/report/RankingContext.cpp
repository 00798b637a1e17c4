#include "report/RankingContext.h"

#include "core/NumberText.h"
#include "engine/ExplainClass.h"

#include <algorithm>

namespace report {

namespace {

constexpr int mostDecimals = 6;

std::string fixed(const core::Ratio& value, int decimals)
{
    return core::formatFixed(value, decimals, core::NumberStyle::Vietnamese);
}

/// The fewest decimals, `decimals` at least, with which `value` does not round up to a border that
/// it does not reach.
int truthfulDecimals(const core::Ratio& value, int decimals,
                     const std::vector<core::Ratio>& borders)
{
    for (; decimals < mostDecimals; ++decimals) {
        const auto rounded = core::roundHalfAway(value, decimals);
        if (!rounded)
            break;
        core::Int128 scale = 1;
        for (int i = 0; i < decimals; ++i)
            scale *= 10;
        const core::Ratio printed(*rounded, scale);
        const bool lies =
            std::any_of(borders.begin(), borders.end(), [&](const core::Ratio& border) {
                return value < border && printed >= border;
            });
        if (!lies)
            break;
    }
    return decimals;
}

bool countsAt(const core::Node& node, core::ResultStage stage)
{
    return stage != core::ResultStage::Self || node.by == core::ScoredBy::Unit;
}

} // namespace

RankingContext::RankingContext(const RankingInput& rankingInput, core::Language language)
    : input(rankingInput), set(*rankingInput.set), say(language),
      m_stageMax(rankingInput.set->nodes.size())
{
    // Children follow their parent, so that going backwards every node is complete before it is
    // added to its parent.
    for (std::size_t i = set.nodes.size(); i-- > 0;) {
        const core::Node& node = set.nodes[i];
        if (node.isScored() && countsAt(node, input.stage))
            m_stageMax[i] = node.max;
        if (node.parent >= 0)
            m_stageMax[static_cast<std::size_t>(node.parent)] += m_stageMax[i];
    }
    for (const core::UnitClass& unitClass : set.classes) {
        if (unitClass.from)
            m_borders.push_back(core::Ratio::of(*unitClass.from));
    }
    m_borders.emplace_back(100);
    m_hasClassReasons =
        !set.quotas.empty() ||
        std::any_of(set.classRules.begin(), set.classRules.end(),
                    [](const core::ClassRule& rule) { return !rule.isShort(); }) ||
        std::any_of(set.nodes.begin(), set.nodes.end(), [](const core::Node& node) {
            return node.extra && node.extra->effect.kind != core::ClassEffect::Kind::None;
        });
}

std::string RankingContext::classReason(const engine::Standing& standing) const
{
    return engine::classLine(set, result(standing.unit), *input.ranking, standing, say.language());
}

std::string RankingContext::points(core::Points points) const
{
    return core::formatFixed(points, std::clamp(set.decimals, 2, core::Points::maxDecimals),
                             core::NumberStyle::Vietnamese);
}

std::string RankingContext::extra(const engine::UnitResult& unit) const
{
    const core::Points sum = unit.bonus - unit.penalty;
    return sum > core::Points() ? join("+", points(sum)) : points(sum);
}

std::string RankingContext::index(const core::Ratio& index) const
{
    return fixed(index, truthfulDecimals(index, 2, m_borders));
}

std::string RankingContext::areaPercent(const core::Ratio& index)
{
    static const std::vector<core::Ratio> border{core::Ratio(100)};
    return fixed(index, truthfulDecimals(index, 1, border));
}

std::string RankingContext::percent(int part, int whole)
{
    return join(fixed(core::Ratio(core::Int128(part) * 100, whole), 2), "%");
}

core::Points RankingContext::stageMax() const
{
    core::Points sum;
    for (const int area : set.areas)
        sum += stageMax(area);
    return sum;
}

std::string RankingContext::leftOut(int unit) const
{
    std::vector<int> found;
    for (int i = 0; i < static_cast<int>(set.nodes.size());) {
        const core::Node& item = set.nodes[static_cast<std::size_t>(i)];
        const bool out = !stageMax(i).isZero() && node(unit, i).applicable.isZero();
        if (out)
            found.push_back(i);
        // The code of a group stands for all that is in it.
        i = out || node(unit, i).applicable == stageMax(i) ? item.end : i + 1;
    }
    std::string text;
    for (std::size_t first = 0; first < found.size();) {
        std::size_t last = first;
        const auto at = [&](std::size_t index) -> const core::Node& {
            return set.nodes[static_cast<std::size_t>(found[index])];
        };
        while (last + 1 < found.size() && at(last).end == found[last + 1] &&
               at(last).parent == at(last + 1).parent)
            ++last;
        if (last - first < 2)
            last = first;
        if (!text.empty())
            text += ", ";
        text += at(first).code;
        if (last > first)
            text += join("–", at(last).code);
        first = last + 1;
    }
    return text;
}

std::string RankingContext::cutDown(int unit) const
{
    std::string text;
    for (const int leaf : set.leaves) {
        const core::Points applicable = node(unit, leaf).applicable;
        if (applicable.isZero() || applicable >= stageMax(leaf))
            continue;
        text += join(text.empty() ? "" : ", ", set.nodes[static_cast<std::size_t>(leaf)].code,
                     say(" còn ", " down to "),
                     core::format(applicable, core::NumberStyle::Vietnamese));
    }
    return text;
}

std::string RankingContext::groupName() const
{
    return report::groupName(*input.assessment, say);
}

std::string RankingContext::stageName() const
{
    switch (input.stage) {
    case core::ResultStage::Self:
        return std::string(say("kết quả tự chấm", "self-scored result"));
    case core::ResultStage::V1:
        return std::string(say("kết quả thẩm định lần 1", "result of the first verification"));
    case core::ResultStage::Final:
        break;
    }
    return {};
}

std::optional<core::Ratio> meanOf(const std::vector<core::Ratio>& values)
{
    if (values.empty())
        return std::nullopt;
    const auto count = static_cast<core::Int128>(values.size());
    std::optional<core::Ratio> sum = core::Ratio();
    for (const core::Ratio& value : values) {
        sum = core::add(*sum, value);
        if (!sum)
            break;
    }
    if (sum) {
        if (const auto mean = core::divide(*sum, core::Ratio(count)))
            return mean;
    }
    constexpr int decimals = 12;
    constexpr core::Int128 scale = 1'000'000'000'000;
    core::Int128 scaled = 0;
    for (const core::Ratio& value : values) {
        const auto rounded = core::roundHalfAway(value, decimals);
        if (!rounded)
            return std::nullopt;
        scaled += *rounded;
    }
    return core::Ratio(scaled, scale * count);
}

std::string listed(const std::vector<std::string>& names, std::size_t shown,
                   std::string_view separator, const Say& say)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, names.size()); ++i)
        text += i == 0 ? names[i] : join(separator, names[i]);
    if (names.size() > shown) {
        const std::string rest = std::to_string(names.size() - shown);
        text += join(say(" và ", " and "), rest, say(" đơn vị khác", " more"));
    }
    return text;
}

} // namespace report
