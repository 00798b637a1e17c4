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

void SlotList::addCount(const std::string& id, const std::string& title, const FigureRef& from)
{
    add(id, title, FigureSlot::Kind::Count, m_countDecimals);
    takeFrom(from);
}

void SlotList::takeFrom(const FigureRef& from, std::string key)
{
    m_slots.back().from = from;
    m_slots.back().fromKey = std::move(key);
}

void SlotList::addRatio(const std::string& id, const std::string& title, const ValueFrom& from)
{
    const bool isWhole = from.whole.isSet();
    addCount(id + ".n", "");
    m_slots.back().group = title;
    takeFrom(from.first(), isWhole ? "n" : "");
    addCount(id + ".d", "");
    m_slots.back().group = title;
    takeFrom(from.second(), isWhole ? "d" : "");
    if (!from.hasFallback)
        return;
    addCount(id + ".d.last", "", from.fallback.last);
    m_slots.back().group = title;
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

void SlotList::addValue(ValueOf of, const DayCount& days, const ValueFrom& from)
{
    switch (of) {
    case ValueOf::Ratio:
        addCount("n", "");
        takeFrom(from.first(), from.whole.isSet() ? "n" : "");
        addCount("d", "");
        takeFrom(from.second(), from.whole.isSet() ? "d" : "");
        if (from.hasFallback)
            addCount("d.last", "", from.fallback.last);
        break;
    case ValueOf::Percent:
        add("p", "", FigureSlot::Kind::Percent, Decimal::maxDecimals);
        takeFrom(from.whole);
        break;
    case ValueOf::Count:
        addCount("n", "", from.whole);
        break;
    case ValueOf::Number:
        add("x", "", FigureSlot::Kind::Number, Decimal::maxDecimals);
        takeFrom(from.whole);
        break;
    case ValueOf::Days:
        if (!days.due)
            add("due", "", FigureSlot::Kind::Date, 0);
        add("done", "", FigureSlot::Kind::Date, 0);
        m_slots.back().mayBeNever = days.never.has_value();
        m_slots.back().due = days.due;
        if (days.latest)
            add("waived", "", FigureSlot::Kind::Tick, 0);
        break;
    }
}

void SlotList::addLast(ValueOf of)
{
    const std::size_t first = m_slots.size() - valueSlots(of, {});
    const std::size_t end = m_slots.size();
    for (std::size_t i = first; i < end; ++i) {
        FigureSlot slot = m_slots[i];
        slot.key = of == ValueOf::Ratio ? "last." + slot.key : "last";
        m_slots.push_back(std::move(slot));
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
    std::vector<FigureSlot> taken = slots.take();
    if (rule.source && valueKind(rule) == ValueOf::Ratio && taken.size() > 1)
        taken.front().drawnFrom = rule.source;
    return taken;
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

void RuleBody::eachZeroed(const std::function<void(const std::string& code)>& use) const
{
    eachInner([&use](const Rule& inner) { inner.body->eachZeroed(use); });
}

void RuleBody::eachFrom(const std::function<void(const FigureRef&, FigureUse)>& use) const
{
    eachInner([&use](const Rule& inner) { inner.body->eachFrom(use); });
    const ValueFrom* own = from();
    if (own == nullptr)
        return;
    if (own->whole.isSet())
        use(own->whole, {value(), false});
    for (const FigureRef* one : {&own->n, &own->d}) {
        if (one->isSet())
            use(*one, {{}, true});
    }
    if (own->hasFallback)
        use(own->fallback.last, {{}, true});
}

std::size_t valueSlots(ValueOf of, const DayCount& days, const ValueFrom& from)
{
    if (of == ValueOf::Days)
        return (days.due ? 1U : 2U) + (days.latest ? 1U : 0U);
    return of == ValueOf::Ratio ? (from.hasFallback ? 3 : 2) : 1;
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
