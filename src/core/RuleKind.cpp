#include "core/RuleKind.h"

#include <algorithm>

namespace core {

void SlotList::add(std::string key, std::string title, FigureSlot::Kind kind, int decimals)
{
    m_slots.push_back({std::move(key), std::move(title), kind, decimals});
}

void SlotList::addCount(const std::string& id, const std::string& title)
{
    add(id, title, FigureSlot::Kind::Count, m_countDecimals);
}

void SlotList::addValue(ValueOf of)
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

std::string_view kindName(const Rule& rule)
{
    return kindOf(rule).name;
}

std::vector<FigureSlot> figureSlots(const Rule& rule)
{
    // A faulty draft is shown as well.
    SlotList slots(std::clamp(rule.figureDecimals, 0, Decimal::maxDecimals));
    rule.body->addSlots(slots);
    return slots.take();
}

std::span<const Choice> choicesOf(const Rule& rule)
{
    return rule.body->choices();
}

std::span<const BallotOption> ballotsOf(const Rule& rule)
{
    return rule.body->ballots();
}

std::optional<Points> stepOf(const Rule& rule)
{
    const auto step = rule.body->step();
    return step && step->units() > 0 ? step : std::nullopt;
}

std::optional<ValueOf> valueKind(const Rule& rule)
{
    return rule.body->value();
}

std::vector<Decimal> bordersOf(const Rule& rule)
{
    return rule.body->borders();
}

std::optional<std::size_t> denominatorOf(const Rule& rule)
{
    if (kindOf(rule).isOfTotal)
        return 0;
    return valueKind(rule) == ValueOf::Ratio ? std::optional<std::size_t>(1) : std::nullopt;
}

} // namespace core
