#pragma once

#include "engine/Phrases.h"
#include "engine/RuleValue.h"

#include <string>

namespace engine {

/// What the explaining line of a kind is put together from. Internal to the engine.
class RuleLine {
public:
    /// Pre: `result` has points.
    RuleLine(const core::Node& node, core::FiguresView figures, const RuleResult& result,
             const Highest& highest, const core::Calendar& calendar, core::Language language);

    const core::Node& node() const { return m_node; }
    core::FiguresView figures() const { return m_figures; }
    const RuleResult& result() const { return m_result; }
    core::Language language() const { return m_language; }
    /// The points of the result: "2,5/3".
    const std::string& points() const { return m_points; }
    /// The highest value of the group.
    core::Ratio highest() const { return m_highest.at(m_figures.first()); }

    std::string say(const char* vietnamese, const char* english) const
    {
        return engine::say(m_language, vietnamese, english);
    }
    /// "… → 2,5/3"; where the criterion is rounded to a step of its own, "… = 3,89, làm tròn đến
    /// 0,25 → 4/4".
    std::string to(const std::string& text) const;
    /// "19.536/19.651 = 99,41%", "98,5%", "3"
    std::string value(core::ValueOf of, const core::DayCount& days = {}) const;
    /// The value behind such a text.
    Value valueOf(core::ValueOf of, const core::DayCount& days = {}) const;
    /// "hạn 10/12/2026, xong 12/12/2026: chậm 2 ngày"
    std::string dayText(const core::DayCount& days) const;
    /// The line of a rule inside this one, over `count` figures from `first` on.
    std::string inner(const core::Node& part, core::Points max, std::size_t first,
                      std::size_t count) const;
    /// A value of the figures, told apart from the rule's borders (rateText).
    std::string rate(const core::Ratio& value) const;
    std::string over100(bool countsAs100) const;
    /// " = 0,92", told apart from the bounds of the criterion.
    std::string equals(const std::optional<core::Ratio>& exact) const;
    /// Why the points are not what stands before: " → không quá 2".
    std::string held(const std::optional<core::Ratio>& exact, core::Points lowest,
                     core::Points highest) const;

private:
    const core::Node& m_node;
    core::FiguresView m_figures;
    const RuleResult& m_result;
    const Highest& m_highest;
    const core::Calendar& m_calendar;
    core::Language m_language;
    std::string m_points;
};

/// figure · points, exactly; nothing on overflow.
std::optional<core::Ratio> product(core::Decimal figure, core::Points points);

} // namespace engine
