#include "engine/Explain.h"
#include "engine/Phrases.h"
#include "engine/RuleValue.h"

#include <algorithm>

namespace engine {

using core::Decimal;
using core::Figures;
using core::Language;
using core::Node;

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// A figure for display; "?" where it is missing.
std::string figure(const Figures& figures, std::size_t slot)
{
    return figures.has(slot) ? number(figures.at(slot)) : "?";
}

/// Σ of the figures in slots 0…count−1, those missing as 0.
std::string sumText(const Figures& figures, std::size_t count)
{
    core::Int128 sum = 0;
    for (std::size_t slot = 0; slot < std::min(count, Figures::maxSlots); ++slot) {
        if (figures.has(slot))
            sum += core::Int128(figures.at(slot).mantissa()) *
                   powerOfTen(Decimal::maxDecimals - figures.at(slot).decimals());
    }
    std::string text = core::formatFixed(core::Ratio(sum, powerOfTen(Decimal::maxDecimals)),
                                         Decimal::maxDecimals, core::NumberStyle::Vietnamese);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == ',')
        text.pop_back();
    return text;
}

/// Visits a rule for figuresText; one overload per kind.
struct FiguresLine {
    const Figures& figures;
    Language language;

    std::string value(core::ValueOf of) const
    {
        if (of == core::ValueOf::Ratio)
            return figure(figures, 0) + '/' + figure(figures, 1);
        return figure(figures, 0) + unitSign(of);
    }
    /// One by one, as they are typed.
    std::string list(std::size_t count, const char* sign) const
    {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += (i == 0 ? "" : sign) + figure(figures, i);
        return text;
    }

    std::string operator()(const core::ManualRule&) const { return {}; }
    std::string operator()(const core::ChoiceRule& rule) const
    {
        const auto option = figures.has(0) ? optionAt(rule, figures.at(0)) : std::nullopt;
        return option ? rule.options[*option].title : "?";
    }
    std::string operator()(const core::TiersRule& rule) const { return value(rule.of); }
    std::string operator()(const core::ProportionalRule& rule) const { return value(rule.of); }
    std::string operator()(const core::InterpolateRule& rule) const { return value(rule.of); }
    std::string operator()(const core::BestRule& rule) const { return value(rule.of); }
    std::string operator()(const core::CountRule&) const { return figure(figures, 0); }
    std::string operator()(const core::DeductRule& rule) const
    {
        return list(rule.events.size(), "/");
    }
    std::string operator()(const core::ChecklistRule& rule) const
    {
        // Which ones, where it is some of them.
        std::string ticked;
        std::size_t count = 0;
        for (std::size_t i = 0; i < rule.items.size(); ++i) {
            if (!figures.has(i) || figures.at(i).isZero())
                continue;
            ticked += (count++ == 0 ? ": " : ";") + std::to_string(i + 1);
        }
        const bool isSome = count > 0 && count < rule.items.size();
        return sumText(figures, rule.items.size()) + '/' + std::to_string(rule.items.size()) +
               (isSome ? ticked : std::string());
    }
    std::string operator()(const core::WeightedRule& rule) const
    {
        return list(rule.terms.size() + 1, "/");
    }
    std::string operator()(const core::SurveyRule& rule) const
    {
        return sumText(figures, rule.options.size()) + say(language, " phiếu", " ballots");
    }
    std::string operator()(const core::FormulaRule& rule) const
    {
        return list(rule.variables.size(), "; ");
    }
};

/// Visits a rule for ruleKind; one overload per kind.
struct Title {
    Language language;

    std::string operator()(const core::ManualRule& rule) const
    {
        const std::string name = say(language, "chấm trực tiếp", "scored by hand");
        return rule.step ? name + say(language, ", bước ", ", in steps of ") + number(*rule.step)
                         : name;
    }
    std::string operator()(const core::ChoiceRule&) const
    {
        return say(language, "chọn mức", "choice");
    }
    std::string operator()(const core::TiersRule&) const
    {
        return say(language, "bậc thang", "tiers");
    }
    std::string operator()(const core::ProportionalRule& rule) const
    {
        const std::string name = say(language, "theo tỷ lệ", "proportional");
        return rule.floor ? name + say(language, ", dưới ", ", below ") + number(*rule.floor) +
                                say(language, "% không có điểm", "% no points")
                          : name;
    }
    std::string operator()(const core::InterpolateRule& rule) const
    {
        return say(language, "nội suy ", "interpolated ") + number(rule.low) + "–" +
               number(rule.high) + unitSign(rule.of);
    }
    std::string operator()(const core::DeductRule&) const
    {
        return say(language, "trừ theo lỗi", "deductions");
    }
    std::string operator()(const core::CountRule& rule) const
    {
        return say(language, "đếm, mỗi mục ", "count, each ") + number(rule.each) +
               say(language, " điểm", " points");
    }
    std::string operator()(const core::ChecklistRule&) const
    {
        return say(language, "bảng kiểm cộng dồn", "checklist");
    }
    std::string operator()(const core::WeightedRule&) const
    {
        return say(language, "tỷ lệ có trọng số", "weighted shares");
    }
    std::string operator()(const core::SurveyRule&) const
    {
        return say(language, "điều tra xã hội học", "survey");
    }
    std::string operator()(const core::BestRule&) const
    {
        return say(language, "so với đơn vị cao nhất", "relative to the highest unit");
    }
    std::string operator()(const core::FormulaRule& rule) const
    {
        return say(language, "công thức ", "formula ") + expressionText(rule, nullptr);
    }
};

/// Value of a name in an expression, or the name itself.
std::string nameText(std::string_view name, const core::FormulaRule& rule, const Figures* figures)
{
    for (std::size_t i = 0; figures != nullptr && i < rule.variables.size(); ++i) {
        if (rule.variables[i].id == name && figures->has(i))
            return number(figures->at(i));
    }
    return std::string(name);
}

} // namespace

std::string expressionText(const core::FormulaRule& rule, const Figures* figures)
{
    const std::string_view source = rule.expression;
    std::string text;
    bool operandBefore =
        false; // a sign behind an operand is an operation, elsewhere it belongs to the number
    for (std::size_t i = 0; i < source.size();) {
        const char c = source[i];
        if (isNameCharacter(c)) {
            std::size_t end = i;
            while (end < source.size() && (isNameCharacter(source[end]) || source[end] == '.'))
                ++end;
            const auto word = source.substr(i, end - i);
            text += c >= '0' && c <= '9' ? core::toVietnamese(word) : nameText(word, rule, figures);
            operandBefore = true;
            i = end;
            continue;
        }
        ++i;
        if (c == '+' || c == '-') {
            const std::string sign = c == '+' ? "+" : "−";
            text += operandBefore ? ' ' + sign + ' ' : sign;
            operandBefore = false;
        } else if (c == '*') {
            text += " × ";
            operandBefore = false;
        } else if (c == ',') {
            text += "; ";
            operandBefore = false;
        } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            text += c;
            operandBefore = c == ')';
        }
    }
    return text;
}

std::optional<std::size_t> tierOf(const core::TiersRule& rule, const Figures& figures)
{
    const Value value = valueOf(rule.of, figures);
    return value.known() ? tierAt(rule, value.value) : std::nullopt;
}

std::string tierText(const core::TiersRule& rule, std::size_t tier, Language language)
{
    const core::Tier& own = rule.tiers[tier];
    const core::Tier* over = tier > 0 ? &rule.tiers[tier - 1] : nullptr;
    const bool bounded = over != nullptr && (over->from || over->above);
    const bool closedTop = bounded && !over->from;
    const std::string sign = unitSign(rule.of);
    const auto border = [&](const core::Tier& each) {
        return number(each.from ? *each.from : *each.above) + sign;
    };

    if (!own.from && !own.above) {
        if (!bounded)
            return say(language, "mọi giá trị", "any value");
        return (closedTop ? say(language, "không quá ", "at most ")
                          : say(language, "dưới ", "below ")) +
               border(*over);
    }
    if (!bounded) {
        if (!own.from)
            return say(language, "trên ", "above ") + border(own);
        if (!sign.empty() && *own.from == Decimal::whole(100))
            return border(own);
        return language == Language::Vietnamese ? "từ " + border(own) + " trở lên"
                                                : border(own) + " or more";
    }
    if (own.from && closedTop && *own.from == *over->above)
        return border(own);
    return (own.from ? say(language, "từ ", "from ") : say(language, "trên ", "above ")) +
           border(own) +
           (closedTop ? say(language, " đến ", " to ")
                      : say(language, " đến dưới ", " to below ")) +
           border(*over);
}

std::string figuresText(const Node& node, const Figures& figures, Language language)
{
    if (!node.rule || figures.empty())
        return {};
    return std::visit(FiguresLine{figures, language}, node.rule->body);
}

std::string ruleKind(const Node& node, Language language)
{
    return node.rule ? std::visit(Title{language}, node.rule->body) : std::string();
}

std::string ruleTitle(const Node& node, Language language)
{
    if (!node.rule)
        return {};
    return ruleKind(node, language) + say(language, ", tối đa ", ", at most ") + number(node.max) +
           say(language, " điểm", " points");
}

} // namespace engine
