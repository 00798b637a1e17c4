#include "core/FiguresText.h"
#include "engine/Explain.h"
#include "engine/Phrases.h"
#include "engine/RateText.h"
#include "engine/RuleLine.h"
#include "engine/ScoringRule.h"

namespace engine {

using core::Figures;
using core::Language;
using core::Node;
using core::Ratio;

using core::Points;

namespace {

/// Titles of the set's figures that scale the criterion and are not there, or cannot be used.
std::string scaleFaultLine(const core::IndexSet& set, const Node& node, Language language)
{
    std::string titles;
    for (const Node* each = &node;; each = &set.nodes[static_cast<std::size_t>(each->parent)]) {
        if (each->scale) {
            for (const core::ScaleFactor& factor : each->scale->by) {
                const int leaf = set.figureLeaf(factor.figure.figure);
                if (leaf >= 0)
                    titles += (titles.empty() ? "" : ", ") + set.leafNode(leaf).title;
            }
        }
        if (each->isRoot())
            break;
    }
    return say(language, "Điểm tối đa tùy theo số liệu dùng chung chưa có hoặc chưa đúng: ",
               "The maximum depends on shared figures that are missing or wrong: ") +
           titles;
}

/// Keys of the figures for which `isWrong` holds: "n, d".
template<typename IsWrong>
std::string keysOf(const Node& node, IsWrong isWrong)
{
    std::string keys;
    for (std::size_t slot = 0; slot < node.slots.size() && slot < Figures::maxSlots; ++slot) {
        if (isWrong(slot))
            keys += (keys.empty() ? "" : ", ") + node.slots[slot].key;
    }
    return keys;
}

/// The set's figures that are missing: "«Dân số», «Vốn đã giải ngân» (năm trước)".
std::string sharedTitles(const core::IndexSet& set, const Node& node, core::FiguresView figures,
                         Language language)
{
    std::string titles;
    for (std::size_t slot = 0; slot < node.slots.size() && slot < Figures::maxSlots; ++slot) {
        const core::FigureSlot& own = node.slots[slot];
        const bool isOther = own.ofCase >= 0 &&
                             (!figures.has(0) || figures.at(0) != core::Decimal::whole(own.ofCase));
        if (own.isTyped() || figures.has(slot) || isOther)
            continue;
        const std::string& title =
            own.fromLeaf >= 0 ? set.leafNode(own.fromLeaf).title : own.from.figure;
        const std::string name =
            "«" + title + "»" +
            (own.from.last ? say(language, " (năm trước)", " (last year)") : std::string());
        if (titles.find(name) == std::string::npos)
            titles += (titles.empty() ? "" : ", ") + name;
    }
    return titles;
}

std::string missingText(const core::IndexSet& set, const Node& node, core::FiguresView figures,
                        Language language)
{
    if (node.namesItem() && !figures.has(node.slots.size() - 1) && !figures.empty())
        return say(language, "Chưa nêu tiêu chí bị mất điểm (item)",
                   "Which criterion loses its points is not said (item)");
    if (core::takes(node.rule, core::RuleInput::Option))
        return say(language, "Chưa chọn mức", "No option is chosen");
    if (figures.empty() && node.rule->source)
        return say(language, "Chưa đủ số liệu hồ sơ để tính n và d",
                   "The dossier counters do not give n and d");
    const bool isUndrawn =
        std::any_of(node.slots.begin(), node.slots.end(), [&](const core::FigureSlot& slot) {
            return slot.drawnFrom && core::isAsked(slot, figures) &&
                   !figures.has(static_cast<std::size_t>(&slot - node.slots.data()));
        });
    const std::string typed = keysOf(node, [&](std::size_t slot) {
        return !figures.has(slot) && core::isAsked(node.slots[slot], figures);
    });
    const std::string shared = sharedTitles(set, node, figures, language);
    if (shared.empty() && figures.empty() && !isUndrawn)
        return say(language, "Chưa có số liệu", "No figures yet");
    std::string text;
    if (!typed.empty())
        text = say(language, "Thiếu số liệu ", "Missing figure ") + typed;
    if (isUndrawn)
        text += say(language, " (số liệu hồ sơ chưa đủ)", " (the dossier counters do not suffice)");
    if (!shared.empty())
        text += (text.empty() ? "" : "; ") +
                say(language, "Thiếu số liệu dùng chung ", "Missing shared figure ") + shared;
    return text;
}

std::string zeroText(const Node& node, Language language)
{
    if (core::takes(node.rule, core::RuleInput::Ballots))
        return say(language, "Chưa có phiếu nào nên chưa tính được trung bình",
                   "There are no ballots to take a mean of");
    const auto slot = core::denominatorOf(*node.rule);
    if (!slot && core::kindOf(*node.rule).isOuter)
        return say(language, "Có mẫu số bằng 0 nên chưa tính được điểm",
                   "A denominator is 0, so there are no points");
    if (!slot)
        return say(language, "Công thức chia cho 0 nên chưa tính được điểm",
                   "The formula divides by 0");
    const std::string& key = node.slots[*slot].key;
    return language == Language::Vietnamese ? "Số liệu " + key + " là 0 nên chưa tính được tỷ lệ"
                                            : "Figure " + key + " is 0, so there is no rate";
}

/// What is wrong, as a short sentence; empty for flags that the line itself tells.
std::string problemText(const core::IndexSet& set, const Node& node, core::FiguresView figures,
                        Flag flag, Language language)
{
    switch (flag) {
    case Flag::ZeroDenominator:
        return zeroText(node, language);
    case Flag::Negative:
        return say(language, "Số liệu âm: ", "Negative figure: ") +
               keysOf(node, [&](std::size_t slot) {
                   return figures.has(slot) && figures.at(slot).isNegative();
               });
    case Flag::UnknownOption:
        return say(language, "Mức đã chọn không có trong bộ chỉ số",
                   "The chosen option is not in the set");
    case Flag::FigureMissing:
        return missingText(set, node, figures, language);
    case Flag::BadTick:
        return say(language, "Chỉ ghi 0 hoặc 1: ", "Only 0 or 1: ") +
               keysOf(node, [&](std::size_t slot) {
                   return figures.has(slot) && !figures.at(slot).isZero() &&
                          figures.at(slot) != core::Decimal::whole(1);
               });
    case Flag::BestZero:
        return say(language, "Giá trị cao nhất của nhóm là 0 nên chưa so được",
                   "The highest value of the group is 0");
    case Flag::TooLate:
        return say(language, "Quá ngày cuối cùng được nhận nên không chấm",
                   "Later than the last day accepted, so not scored");
    case Flag::NeverRefused:
        return say(language, "Tiêu chí này không nhận «không thực hiện»",
                   "This criterion does not accept “never done”");
    case Flag::Overflow:
        return say(language, "Số liệu quá lớn nên chưa tính được",
                   "The figures are too large to compute with");
    default:
        return {};
    }
}

} // namespace

std::string flagLine(const core::IndexSet& set, const Node& node, core::FiguresView figures,
                     Flags flags, Language language)
{
    std::string problems;
    for (const Flag flag : flagList(flags)) {
        const std::string text = problemText(set, node, figures, flag, language);
        if (!text.empty())
            problems += (problems.empty() ? "" : "; ") + text;
    }
    return problems;
}

std::string ruleLine(const core::IndexSet& set, const Node& node, core::FiguresView figures,
                     const UnitFacts& unit, const Scaled& scaled, const Highest& highest,
                     Language language)
{
    RuleResult result = scaledPoints(set, node, figures, unit, scaled, highest);
    if (!result.points) {
        std::string problems =
            flagLine(set, node, figures, result.flags & preventingFlags, language);
        if (scaled.faults != 0)
            problems += (problems.empty() ? "" : "; ") + scaleFaultLine(set, node, language);
        return problems.empty() ? say(language, "chưa chấm", "not scored") : problems;
    }
    const Points points = *result.points;
    const bool isScaled = !(scaled.times == Ratio(1));
    // The rule's own points come first, as if nothing scaled them.
    if (isScaled)
        result.points = core::roundToPoints(result.exact, Points::maxDecimals).value_or(points);
    std::string line =
        scoring(*node.rule)
            .line(RuleLine(node, figures, result, RuleScene{set, highest, unit}, language));
    if (!isScaled)
        return line;
    return line + " × " +
           shown(scaled.times, Points::maxDecimals, {}, core::NumberStyle::Vietnamese) +
           std::string(arrow) + outOf(points, scaled.max) + "; " +
           scaleLine(node, scaled, language);
}

std::string scaleLine(const Node& node, const Scaled& scaled, Language language)
{
    return number(node.max) + " × " +
           shown(scaled.times, Points::maxDecimals, {}, core::NumberStyle::Vietnamese) + " = " +
           number(scaled.max) + say(language, " điểm tối đa", " points at most");
}

} // namespace engine
