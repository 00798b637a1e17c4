#include "core/RuleKind.h"

#include <algorithm>

namespace core {

void SlotList::add(std::string key, std::string title, FigureSlot::Kind kind, int decimals)
{
    FigureSlot slot;
    slot.key = std::move(key);
    slot.title = std::move(title);
    slot.kind = kind;
    slot.decimals = decimals;
    m_slots.push_back(std::move(slot));
}

void SlotList::addCount(const std::string& id, const std::string& title)
{
    add(id, title, FigureSlot::Kind::Count, m_countDecimals);
}

void SlotList::addRatio(const std::string& id, const std::string& title)
{
    for (const char* key : {".n", ".d"}) {
        addCount(id + key, "");
        m_slots.back().group = title;
    }
}

void SlotList::addCell(const std::string& id, const std::string& rowTitle,
                       const std::string& columnTitle)
{
    addCount(id, rowTitle + ", " + columnTitle);
    m_slots.back().row = rowTitle;
    m_slots.back().column = columnTitle;
}

void SlotList::addOption(std::string key, std::string title, std::vector<NamedFigure> options)
{
    add(std::move(key), std::move(title), FigureSlot::Kind::Option, 0);
    m_slots.back().options = std::make_shared<const std::vector<NamedFigure>>(std::move(options));
}

void SlotList::addRule(const std::string& key, const std::string& title, const Rule& rule,
                       int ofCase)
{
    for (FigureSlot& slot : figureSlots(rule)) {
        if (!key.empty())
            slot.key = key + '.' + slot.key;
        if (slot.group.empty())
            slot.group = title;
        slot.ofCase = std::max(slot.ofCase, ofCase);
        m_slots.push_back(std::move(slot));
    }
}

void SlotList::addValue(ValueOf of, const DayCount& days)
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
    case ValueOf::Days:
        if (!days.due)
            add("due", "", FigureSlot::Kind::Date, 0);
        add("done", "", FigureSlot::Kind::Date, 0);
        m_slots.back().mayBeNever = days.never.has_value();
        if (days.latest)
            add("waived", "", FigureSlot::Kind::Tick, 0);
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

bool isCompared(const Rule& rule)
{
    return rule.body->isCompared();
}

std::optional<Points> stepOf(const Rule& rule)
{
    const auto step = rule.body->step();
    return step && step->units() > 0 ? step : std::nullopt;
}

std::size_t valueSlots(ValueOf of, const DayCount& days)
{
    if (of == ValueOf::Days)
        return (days.due ? 1U : 2U) + (days.latest ? 1U : 0U);
    return of == ValueOf::Ratio ? 2 : 1;
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
