#include "core/RuleKind.h"

#include <algorithm>

namespace core {

namespace {

/// Collects the slots of a rule; one overload per kind.
struct SlotList {
    int countDecimals = 0;
    std::vector<FigureSlot> slots;

    void add(std::string key, std::string title, FigureSlot::Kind kind, int decimals)
    {
        slots.push_back({std::move(key), std::move(title), kind, decimals});
    }
    void addCount(const std::string& id, const std::string& title)
    {
        add(id, title, FigureSlot::Kind::Count, countDecimals);
    }

    void addValue(ValueOf of)
    {
        switch (of) {
        case ValueOf::Ratio:
            addCount("n", "");
            addCount("d", "");
            break;
        case ValueOf::Percent:
            add("p", "", FigureSlot::Kind::Percent, Decimal::maxDecimals);
            break;
        case ValueOf::Count:
            addCount("n", "");
            break;
        case ValueOf::Number:
            add("x", "", FigureSlot::Kind::Number, Decimal::maxDecimals);
            break;
        }
    }

    void operator()(const ManualRule&) {}
    void operator()(const ChoiceRule&) { add("option", "", FigureSlot::Kind::Option, 0); }
    void operator()(const TiersRule& rule) { addValue(rule.of); }
    void operator()(const ProportionalRule& rule) { addValue(rule.of); }
    void operator()(const InterpolateRule& rule) { addValue(rule.of); }
    void operator()(const BestRule& rule) { addValue(rule.of); }
    void operator()(const CountRule&) { addCount("n", ""); }
    void operator()(const DeductRule& rule)
    {
        for (const auto& event : rule.events)
            addCount(event.id, event.title);
    }
    void operator()(const ChecklistRule& rule)
    {
        for (const auto& item : rule.items)
            add(item.id, item.title, FigureSlot::Kind::Tick, 0);
    }
    void operator()(const WeightedRule& rule)
    {
        addCount(rule.total.id, rule.total.title);
        for (const auto& term : rule.terms)
            addCount(term.id, term.title);
    }
    void operator()(const SurveyRule& rule)
    {
        for (const auto& option : rule.options)
            addCount(option.id, option.title);
    }
    void operator()(const FormulaRule& rule)
    {
        for (const auto& variable : rule.variables)
            addCount(variable.id, variable.title);
    }
};

} // namespace

std::string_view kindName(const Rule& rule)
{
    return kindOf(rule).name;
}

std::vector<FigureSlot> figureSlots(const Rule& rule)
{
    SlotList list;
    list.countDecimals =
        std::clamp(rule.figureDecimals, 0, Decimal::maxDecimals); // a faulty draft is shown as well
    std::visit(list, rule.body);
    return std::move(list.slots);
}

} // namespace core
