#include "engine/Explain.h"
#include "engine/Phrases.h"
#include "engine/RateText.h"
#include "engine/RuleValue.h"

#include <algorithm>

namespace engine {

using core::Figures;
using core::Language;
using core::Node;
using core::Points;
using core::Ratio;

namespace {

/// Expressions beyond this are not printed with their numbers: the line has to fit on paper.
constexpr std::size_t longestExpression = 240;

/// Writes the line of one rule; one overload per kind. Only asked where the rule has a result.
class Line {
public:
    Line(const Node& node, const Figures& figures, const RuleResult& result, const Ratio& highest,
         Language language)
        : m_node(node), m_figures(figures), m_result(result), m_highest(highest),
          m_language(language), m_points(outOf(*result.points, node.max))
    {}

    std::string operator()(const core::ManualRule&) const { return m_points; }

    std::string operator()(const core::ChoiceRule& rule) const
    {
        const auto option = optionAt(rule, m_figures.at(0));
        return to(option ? rule.options[*option].title : "?");
    }

    std::string operator()(const core::TiersRule& rule) const
    {
        const auto tier = tierOf(rule, m_figures);
        return to(value(rule.of) + over100(false) + std::string(arrow) +
                  (tier ? tierText(rule, *tier, m_language) : "?"));
    }

    std::string operator()(const core::ProportionalRule& rule) const
    {
        const Ratio rate = valueOf(rule.of, m_figures).value;
        std::string text = value(rule.of) + over100(true);
        if (rule.floor && compare(rate, *rule.floor) < 0)
            text += std::string(arrow) + say("dưới ", "below ") + number(*rule.floor) + '%';
        return to(text);
    }

    std::string operator()(const core::InterpolateRule& rule) const
    {
        const Ratio rate = valueOf(rule.of, m_figures).value;
        const std::string sign = unitSign(rule.of);
        std::string text = value(rule.of) + over100(false) + std::string(arrow);
        if (compare(rate, rule.low) <= 0)
            text += say("không quá ", "at most ") + number(rule.low) + sign;
        else if (compare(rate, rule.high) >= 0)
            text += m_language == Language::Vietnamese
                        ? "từ " + number(rule.high) + sign + " trở lên"
                        : number(rule.high) + sign + " or more";
        else
            text += say("nội suy ", "interpolated ") + number(rule.low) + "–" + number(rule.high) +
                    sign;
        return to(text);
    }

    std::string operator()(const core::DeductRule& rule) const
    {
        const Points start = rule.start.value_or(m_node.max);
        std::string text = number(start);
        std::optional<Ratio> left = Ratio::of(start);
        bool any = false;
        for (std::size_t i = 0; i < rule.events.size() && i < Figures::maxSlots; ++i) {
            if (!m_figures.has(i) || m_figures.at(i).isZero())
                continue;
            any = true;
            text += " − " + number(m_figures.at(i)) + " × " + number(rule.events[i].points);
            left = minus(left, product(m_figures.at(i), rule.events[i].points));
        }
        if (!any && start == m_node.max)
            return to(say("không bị trừ", "nothing deducted"));
        const Points floor = std::max(rule.floor, Points());
        return to((any ? text + equals(left) : text) + held(left, floor, m_node.max));
    }

    std::string operator()(const core::CountRule& rule) const
    {
        const auto exact = product(m_figures.at(0), rule.each);
        return to(number(m_figures.at(0)) + " × " + number(rule.each) + equals(exact) +
                  held(exact, Points(), m_node.max));
    }

    std::string operator()(const core::ChecklistRule& rule) const
    {
        std::string sum;
        Points points;
        int ticked = 0;
        for (std::size_t i = 0; i < rule.items.size() && i < Figures::maxSlots; ++i) {
            if (!m_figures.has(i) || m_figures.at(i).isZero())
                continue;
            sum += (ticked == 0 ? "" : " + ") + number(rule.items[i].points);
            points += rule.items[i].points;
            ++ticked;
        }
        const std::string count = std::to_string(ticked) + '/' + std::to_string(rule.items.size()) +
                                  say(" mục", " items");
        if (ticked == 0)
            return to(count);
        const bool asItIs = points == m_result.points;
        if (ticked == 1)
            return asItIs ? count + ": " + m_points
                          : to(count + ": " + sum + held(Ratio::of(points), Points(), m_node.max));
        if (asItIs)
            return count + ": " + sum + " = " + m_points;
        return to(count + ": " + sum + " = " + number(points) +
                  held(Ratio::of(points), Points(), m_node.max));
    }

    std::string operator()(const core::WeightedRule& rule) const
    {
        std::string text;
        std::optional<Ratio> sum = Ratio();
        std::string above;
        for (std::size_t i = 0; i < rule.terms.size(); ++i) {
            const core::Decimal term = m_figures.at(i + 1);
            text += (i == 0 ? "" : " + ") + number(term) + '/' + number(m_figures.at(0)) + " × " +
                    number(rule.terms[i].points);
            const auto worth = product(term, rule.terms[i].points);
            sum = sum && worth ? core::add(*sum, *worth) : std::nullopt;
            if (above.empty() && Ratio::of(term) > Ratio::of(m_figures.at(0)))
                above = rule.terms[i].id;
        }
        const auto exact = sum ? core::divide(*sum, Ratio::of(m_figures.at(0))) : std::nullopt;
        const std::string over =
            above.empty() ? ""
                          : " (" + above + say(" lớn hơn ", " is above ") + rule.total.id + ')';
        return to(text + equals(exact) + over + held(exact, Points(), m_node.max));
    }

    std::string operator()(const core::SurveyRule& rule) const
    {
        const SurveyMean mean = surveyMean(rule.options, m_figures);
        return to(figuresText(m_node, m_figures, m_language) + say(", trung bình ", ", mean ") +
                  rateText(*mean.percent, *m_node.rule) + '%');
    }

    std::string operator()(const core::BestRule& rule) const
    {
        return to(value(rule.of) + over100(false) + say(", cao nhất ", ", highest ") +
                  rateText(m_highest, *m_node.rule) + unitSign(rule.of));
    }

    std::string operator()(const core::FormulaRule& rule) const
    {
        std::string text = expressionText(rule, &m_figures);
        if (text.size() > longestExpression)
            text = say("công thức", "formula");
        const auto exact = runFormula(rule.program, m_figures).value;
        return to(text + equals(exact) + held(exact, Points(), m_node.max));
    }

private:
    std::string say(const char* vietnamese, const char* english) const
    {
        return engine::say(m_language, vietnamese, english);
    }

    /// "… → 2,5/3"
    std::string to(const std::string& text) const { return text + std::string(arrow) + m_points; }

    /// "19.536/19.651 = 99,41%", "98,5%", "3"
    std::string value(core::ValueOf of) const
    {
        std::string typed = figuresText(m_node, m_figures, m_language);
        if (of != core::ValueOf::Ratio)
            return typed;
        return typed + " = " + rateText(valueOf(of, m_figures).value, *m_node.rule) + '%';
    }

    std::string over100(bool countsAs100) const
    {
        if (!has(m_result.flags, Flag::Over100))
            return {};
        return countsAs100 ? say(" (vượt 100%, tính 100%)", " (above 100%, counts as 100%)")
                           : say(" (vượt 100%)", " (above 100%)");
    }

    static std::optional<Ratio> product(core::Decimal figure, Points points)
    {
        return core::multiply(Ratio::of(figure), Ratio::of(points));
    }

    static std::optional<Ratio> minus(const std::optional<Ratio>& a, const std::optional<Ratio>& b)
    {
        return a && b ? core::subtract(*a, *b) : std::nullopt;
    }

    /// " = 0,92", told apart from the bounds of the criterion.
    std::string equals(const std::optional<Ratio>& exact) const
    {
        if (!exact)
            return {};
        const Ratio bounds[] = {Ratio(), Ratio::of(m_node.max)};
        const auto fine = core::roundHalfAway(*exact, Points::maxDecimals);
        const bool isPoints = fine && Ratio(*fine, Points::scale) == *exact;
        return " = " + shown(*exact, isPoints ? Points::maxDecimals : 2, bounds,
                             core::NumberStyle::Vietnamese);
    }

    /// Why the points are not what stands before: " → không quá 2".
    std::string held(const std::optional<Ratio>& exact, Points lowest, Points highest) const
    {
        if (exact && *exact < Ratio::of(lowest))
            return std::string(arrow) + say("không dưới ", "not below ") + number(lowest);
        if (exact && *exact > Ratio::of(highest))
            return std::string(arrow) + say("không quá ", "at most ") + number(highest);
        return {};
    }

    const Node& m_node;
    const Figures& m_figures;
    const RuleResult& m_result;
    const Ratio& m_highest;
    Language m_language;
    std::string m_points;
};

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

std::string missingText(const Node& node, const Figures& figures, Language language)
{
    if (core::takes(node.rule, core::RuleInput::Option))
        return say(language, "Chưa chọn mức", "No option is chosen");
    if (figures.empty() && node.rule->source)
        return say(language, "Chưa đủ số liệu hồ sơ để tính n và d",
                   "The dossier counters do not give n and d");
    if (figures.empty())
        return say(language, "Chưa có số liệu", "No figures yet");
    return say(language, "Thiếu số liệu ", "Missing figure ") +
           keysOf(node, [&](std::size_t slot) { return !figures.has(slot); });
}

std::string zeroText(const Node& node, Language language)
{
    if (core::takes(node.rule, core::RuleInput::Ballots))
        return say(language, "Chưa có phiếu nào nên chưa tính được trung bình",
                   "There are no ballots to take a mean of");
    const auto slot = core::denominatorOf(*node.rule);
    if (!slot)
        return say(language, "Công thức chia cho 0 nên chưa tính được điểm",
                   "The formula divides by 0");
    const std::string& key = node.slots[*slot].key;
    return language == Language::Vietnamese ? "Số liệu " + key + " là 0 nên chưa tính được tỷ lệ"
                                            : "Figure " + key + " is 0, so there is no rate";
}

/// What is wrong, as a short sentence; empty for flags that the line itself tells.
std::string problemText(const Node& node, const Figures& figures, Flag flag, Language language)
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
        return missingText(node, figures, language);
    case Flag::BadTick:
        return say(language, "Chỉ ghi 0 hoặc 1: ", "Only 0 or 1: ") +
               keysOf(node, [&](std::size_t slot) {
                   return figures.has(slot) && !figures.at(slot).isZero() &&
                          figures.at(slot) != core::Decimal::whole(1);
               });
    case Flag::BestZero:
        return say(language, "Giá trị cao nhất của nhóm là 0 nên chưa so được",
                   "The highest value of the group is 0");
    case Flag::Overflow:
        return say(language, "Số liệu quá lớn nên chưa tính được",
                   "The figures are too large to compute with");
    default:
        return {};
    }
}

} // namespace

std::string ruleLine(const core::IndexSet& set, const Node& node, const Figures& figures,
                     const Ratio& highest, Language language)
{
    const RuleResult result = rulePoints(set, node, figures, highest);
    if (result.points)
        return std::visit(Line(node, figures, result, highest, language), node.rule->body);
    std::string problems;
    for (const Flag flag : flagList(result.flags)) {
        const std::string text = problemText(node, figures, flag, language);
        if (!text.empty())
            problems += (problems.empty() ? "" : "; ") + text;
    }
    return problems.empty() ? say(language, "chưa chấm", "not scored") : problems;
}

} // namespace engine
