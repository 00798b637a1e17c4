#include "engine/SheetFormula.h"

#include "core/NumberText.h"
#include "engine/Between.h"
#include "engine/FormulaScene.h"
#include "engine/RuleValue.h"
#include "engine/ScoringRule.h"

#include <algorithm>
#include <utility>

namespace engine {

using core::Int128;
using core::Points;
using core::Ratio;

namespace {

/// Spreadsheets know the whole numbers up to 2^53; a figure that is multiplied needs most of it.
constexpr Int128 largestConstant = 1'000'000'000'000;
/// 01/01/1970 in the days of spreadsheets.
constexpr int serialOfEpoch = 25'569;

std::string digits(Int128 value)
{
    return std::to_string(static_cast<long long>(value));
}

std::string joined(const char* function, const std::vector<std::string>& conditions)
{
    std::string list;
    std::size_t count = 0;
    for (const std::string& one : conditions) {
        if (one.empty())
            continue;
        list += (list.empty() ? "" : ",") + one;
        ++count;
    }
    return count == 1 ? list : count == 0 ? std::string("TRUE") : function + ('(' + list + ')');
}

} // namespace

std::string allOf(const std::vector<std::string>& conditions)
{
    return joined("AND", conditions);
}

std::string anyOf(const std::vector<std::string>& conditions)
{
    return joined("OR", conditions);
}

std::string choose(const std::string& condition, const std::string& yes, const std::string& no)
{
    return yes == no ? yes : "IF(" + condition + ',' + yes + ',' + no + ')';
}

std::string sumOf(const std::vector<std::string>& terms)
{
    std::string sum;
    for (const std::string& term : terms)
        sum += (sum.empty() ? "" : "+") + term;
    return sum.empty() ? "0" : '(' + sum + ')';
}

std::optional<std::string> constant(const Ratio& value)
{
    const Ratio reduced = value.reduced();
    const Int128 numerator = reduced.numerator();
    if (numerator > largestConstant || numerator < -largestConstant ||
        reduced.denominator() > largestConstant)
        return std::nullopt;
    if (reduced.denominator() == 1)
        return numerator < 0 ? '(' + digits(numerator) + ')' : digits(numerator);
    return '(' + digits(numerator) + '/' + digits(reduced.denominator()) + ')';
}

std::string constant(Points points)
{
    const std::string text = core::format(points);
    return points.isNegative() ? '(' + text + ')' : text;
}

bool FormulaScene::areThere(std::size_t first, std::size_t count) const
{
    if (first + count > m_cells.size())
        return false;
    const auto begin = m_cells.begin() + static_cast<std::ptrdiff_t>(first);
    return std::all_of(begin, begin + static_cast<std::ptrdiff_t>(count),
                       [](const FigureCell& cell) { return cell.isThere(); });
}

std::string FormulaScene::whole(std::size_t slot) const
{
    const FigureCell& cell = m_cells[slot];
    return cell.decimals == 0
               ? cell.number
               : "ROUND(" + cell.number + '*' + std::to_string(powerOfTen(cell.decimals)) + ",0)";
}

std::string FormulaScene::anyGiven(std::size_t first, std::size_t count) const
{
    std::vector<std::string> given;
    for (std::size_t slot = first; slot < first + count; ++slot)
        given.push_back(m_cells[slot].given);
    return anyOf(given);
}

std::string FormulaScene::required(std::size_t slot) const
{
    return allOf({given(slot), notNegative(slot)});
}

std::optional<CellValue> FormulaScene::value(core::ValueOf of, const core::DayCount& days,
                                             const core::ValueFrom& from) const
{
    if (from.hasFallback || !areThere(0, core::valueSlots(of, days, from)))
        return std::nullopt;
    CellValue value;
    if (of != core::ValueOf::Days) {
        value.number = whole(0);
        value.factor = Ratio(1, powerOfTen(m_cells[0].decimals));
        value.sound = required(0);
        if (of == core::ValueOf::Ratio) {
            value.divisor = whole(1);
            value.factor =
                Ratio(100 * powerOfTen(m_cells[1].decimals), powerOfTen(m_cells[0].decimals));
            value.sound = allOf({value.sound, given(1), m_cells[1].number + ">0"});
        }
        return value;
    }
    if (days.working)
        return std::nullopt; // Saturdays worked instead are beyond the functions of spreadsheets
    const std::size_t slot = days.due ? 0 : 1;
    const FigureCell& done = m_cells[slot];
    value.number = '(' + done.number + '-' +
                   (days.due ? std::to_string(*days.due + serialOfEpoch) : m_cells[0].number) + ')';
    std::vector<std::string> conditions = {done.given};
    if (!days.due)
        conditions.push_back(given(0));
    if (days.latest)
        conditions.push_back(
            anyOf({done.number + "<=" + std::to_string(*days.latest + serialOfEpoch),
                   m_cells[slot + 1].number + "=1"}));
    value.sound = allOf(conditions);
    if (days.never && !done.never.empty()) {
        value.never = done.never;
        value.neverPoints = *days.never;
        value.sound = anyOf({done.never, value.sound});
    }
    return value;
}

std::optional<CellValue> FormulaScene::unmoved(CellValue value) const
{
    const auto factor = core::divide(value.factor, m_times);
    if (!factor)
        return std::nullopt;
    value.factor = *factor;
    return value;
}

/// Both sides are products of whole numbers, so that equal ones are equal in every program.
std::optional<std::string> FormulaScene::compared(const CellValue& value, const char* sign,
                                                  const Ratio& border) const
{
    const auto share = core::divide(border, value.factor);
    if (!share)
        return std::nullopt;
    const Ratio reduced = share->reduced();
    const auto left = constant(Ratio(reduced.denominator()));
    const auto right = constant(Ratio(reduced.numerator()));
    if (!left || !right)
        return std::nullopt;
    const std::string first = *left == "1" ? value.number : value.number + '*' + *left;
    const std::string second = value.divisor.empty() ? *right : value.divisor + '*' + *right;
    return first + sign + second;
}

std::optional<std::string> FormulaScene::exact(const CellValue& value) const
{
    const Ratio factor = value.factor.reduced();
    const auto times = constant(Ratio(factor.numerator()));
    const auto over = constant(Ratio(factor.denominator()));
    if (!times || !over)
        return std::nullopt;
    std::string text = value.number;
    if (*times != "1")
        text += '*' + *times;
    std::string divisor = value.divisor;
    if (*over != "1")
        divisor = divisor.empty() ? *over : '(' + divisor + '*' + *over + ')';
    return divisor.empty() ? text : text + '/' + divisor;
}

Points FormulaScene::held(Points points) const
{
    return std::min(std::max(points, Points()), m_max);
}

std::string FormulaScene::held(const std::string& points) const
{
    return "MAX(0,MIN(" + constant(m_max) + ',' + points + "))";
}

SheetFormula FormulaScene::result(const CellValue& value, const std::string& points) const
{
    if (value.never.empty())
        return {points, value.sound};
    return {choose(value.never, constant(held(value.neverPoints)), points), value.sound};
}

std::optional<SheetFormula> FormulaScene::inner(const core::Rule& rule, Points max,
                                                std::size_t first, std::size_t count) const
{
    if (first + count > m_cells.size())
        return std::nullopt;
    Ratio times(1);
    if (!rule.thresholds.empty())
        times = thresholdOf(m_set, rule, m_unit).times;
    if (times.numerator() <= 0)
        return std::nullopt; // a faulty draft
    return scoring(rule).formula(
        FormulaScene(m_set, m_unit, max, m_cells.subspan(first, count), times));
}

namespace {

/// What a figure scales moves while the form is filled in.
bool isScaledByFigure(const core::IndexSet& set, const core::Node& node)
{
    for (const core::Node* at = &node;; at = &set.nodes[static_cast<std::size_t>(at->parent)]) {
        const bool byFigure =
            at->scale && std::any_of(at->scale->by.begin(), at->scale->by.end(),
                                     [](const auto& factor) { return factor.figure.isSet(); });
        if (byFigure)
            return true;
        if (at->isRoot())
            return false;
    }
}

} // namespace

std::optional<PointsFormula> pointsFormula(const core::IndexSet& set, const core::Node& node,
                                           const UnitFacts& unit, core::ResultStage stage,
                                           std::span<const FigureCell> cells)
{
    if (node.isScaled && isScaledByFigure(set, node))
        return std::nullopt;
    const Scaled scaled = scaledOf(set, node, unit, stage);
    const std::size_t own = ruleSlots(node);
    const FormulaScene scene(set, unit, node.max, cells, Ratio(1));
    if (scaled.faults != 0)
        return std::nullopt;
    auto rule = scene.inner(*node.rule, node.max, 0, own);
    if (!rule)
        return std::nullopt;
    if (node.namesItem())
        rule->sound = allOf({rule->sound, anyOf(cells[own].isOption)});
    if (node.isScaled && scaled.times != Ratio(1)) {
        const auto times = constant(scaled.times);
        if (!times)
            return std::nullopt;
        rule->points = '(' + rule->points + ")*" + *times;
    }
    return PointsFormula{*std::move(rule), scaled.max};
}

} // namespace engine
