#pragma once

#include "core/RuleKind.h"

/// Two kinds of rules for the tests of this layer: the program's kinds are the engine's.
namespace test {

template<typename Own>
class Body : public core::RuleBody {
public:
    static std::shared_ptr<core::RuleBody> make() { return std::make_shared<Own>(); }
    std::shared_ptr<core::RuleBody> copy() const override
    {
        return std::make_shared<Own>(static_cast<const Own&>(*this));
    }
    void describe(core::RuleFields&) override {}

protected:
    Body() : RuleBody(Own::row) {}
};

/// Asks for the figures of a value.
class RateRule : public Body<RateRule> {
public:
    static constexpr core::RuleKind row{.name = "rate", .make = make, .mayDraw = true};
    explicit RateRule(core::ValueOf valueOf = core::ValueOf::Ratio) : m_of(valueOf) {}
    void addSlots(core::SlotList& slots) const override { slots.addValue(m_of); }
    std::optional<core::ValueOf> value() const override { return m_of; }

private:
    core::ValueOf m_of;
};

/// Asks for one of a list.
class PickRule : public Body<PickRule> {
public:
    static constexpr core::RuleKind row{
        .name = "pick", .make = make, .input = core::RuleInput::Option};
    explicit PickRule(std::vector<core::Choice> choices = {}) : m_choices(std::move(choices)) {}
    void addSlots(core::SlotList& slots) const override
    {
        std::vector<core::NamedFigure> names;
        for (const core::Choice& choice : m_choices)
            names.push_back({choice.id, choice.title});
        slots.addOption("option", "", std::move(names));
    }
    std::span<const core::Choice> choices() const override { return m_choices; }

private:
    std::vector<core::Choice> m_choices;
};

/// Points are typed.
class TypedRule : public Body<TypedRule> {
public:
    static constexpr core::RuleKind row{
        .name = "typed", .make = make, .input = core::RuleInput::Points};
    explicit TypedRule(std::optional<core::Points> step = {}) : m_step(step) {}
    void addSlots(core::SlotList&) const override {}
    std::optional<core::Points> step() const override { return m_step; }

private:
    std::optional<core::Points> m_step;
};

} // namespace test
