#include "engine/RuleTable.h"

#include "engine/Explain.h"
#include "engine/Phrases.h"

namespace engine {

namespace {

/// Visits a rule for ruleTable; one overload per kind that has a table.
class Table {
public:
    Table(const core::Node& node, const core::Figures& figures, core::Language language)
        : m_node(node), m_figures(figures), m_language(language)
    {}

    std::vector<RuleRow> operator()(const core::TiersRule& rule) const
    {
        std::vector<RuleRow> rows;
        const auto hit = tierOf(rule, m_figures);
        for (std::size_t i = 0; i < rule.tiers.size(); ++i)
            rows.push_back({tierText(rule, i, m_language), number(rule.tiers[i].points), hit == i});
        return rows;
    }
    std::vector<RuleRow> operator()(const core::ProportionalRule& rule) const
    {
        std::vector<RuleRow> rows = {
            {text("tỷ lệ × ", "rate × ") + number(m_node.max) + text(" điểm", " points"), {}}};
        if (rule.floor)
            rows.push_back({text("dưới ", "below ") + number(*rule.floor) + '%', "0"});
        return rows;
    }
    std::vector<RuleRow> operator()(const core::InterpolateRule& rule) const
    {
        const std::string sign = unitSign(rule.of);
        const std::string high = number(rule.high) + sign;
        const bool isAll = !sign.empty() && rule.high == core::Decimal::whole(100);
        return {{isAll ? high : text("từ ", "") + high + text(" trở lên", " or more"),
                 number(m_node.max)},
                {text("ở giữa: tính theo nội suy", "in between: interpolated"), {}},
                {text("đến ", "up to ") + number(rule.low) + sign, "0"}};
    }
    std::vector<RuleRow> operator()(const core::CountRule& rule) const
    {
        return {{text("mỗi đơn vị đếm", "for each one counted"), number(rule.each)},
                {text("nhiều nhất", "at most"), number(m_node.max)}};
    }
    std::vector<RuleRow> operator()(const core::BestRule&) const
    {
        return {{number(m_node.max) + text(" điểm × giá trị / giá trị cao nhất trong nhóm",
                                           " points × value / highest value of the group"),
                 {}}};
    }
    std::vector<RuleRow> operator()(const core::FormulaRule& rule) const
    {
        // The expression stands in the title of the rule; here is what its letters mean.
        std::vector<RuleRow> rows;
        for (const core::NamedFigure& variable : rule.variables)
            rows.push_back({variable.id + ": " + variable.title, {}});
        return rows;
    }
    std::vector<RuleRow> operator()(const core::ManualRule& rule) const
    {
        if (!rule.step)
            return {};
        return {{text("bước điểm", "in steps of"), number(*rule.step)}};
    }
    std::vector<RuleRow> operator()(const core::DeductRule& rule) const
    {
        return {{text("khởi điểm", "starts at"), number(rule.start.value_or(m_node.max))},
                {text("thấp nhất", "at least"), number(rule.floor)}};
    }
    std::vector<RuleRow> operator()(const core::ChoiceRule&) const { return {}; }
    std::vector<RuleRow> operator()(const core::ChecklistRule&) const { return {}; }
    std::vector<RuleRow> operator()(const core::WeightedRule&) const { return {}; }
    std::vector<RuleRow> operator()(const core::SurveyRule&) const { return {}; }

private:
    std::string text(const char* vietnamese, const char* english) const
    {
        return say(m_language, vietnamese, english);
    }

    const core::Node& m_node;
    const core::Figures& m_figures;
    core::Language m_language;
};

/// Visits a rule for figureWorth.
struct Worth {
    std::size_t slot;

    std::string operator()(const core::DeductRule& rule) const
    {
        return number(-rule.events[slot].points);
    }
    std::string operator()(const core::ChecklistRule& rule) const
    {
        return number(rule.items[slot].points);
    }
    std::string operator()(const core::WeightedRule& rule) const
    {
        return slot == 0 ? std::string() : "×" + number(rule.terms[slot - 1].points);
    }
    std::string operator()(const core::SurveyRule& rule) const
    {
        return number(rule.options[slot].percent) + '%';
    }
    template<typename Other>
    std::string operator()(const Other&) const
    {
        return {};
    }
};

} // namespace

std::vector<RuleRow> ruleTable(const core::Node& node, const core::Figures& figures,
                               core::Language language)
{
    return std::visit(Table(node, figures, language), node.rule->body);
}

std::string figureWorth(const core::Node& node, std::size_t slot)
{
    return std::visit(Worth{slot}, node.rule->body);
}

} // namespace engine
