#pragma once

#include "engine/Phrases.h"
#include "engine/RateText.h"
#include "engine/RuleRun.h"

#include <string>

namespace engine {

/// What the explaining line of a kind is put together from. Internal to the engine.
class RuleLine {
public:
    /// Pre: `result` has points.
    RuleLine(const core::Node& node, core::FiguresView figures, const RuleResult& result,
             const RuleScene& scene, core::Language language);

    const core::Node& node() const { return m_node; }
    core::FiguresView figures() const { return m_figures; }
    const RuleResult& result() const { return m_result; }
    core::Language language() const { return m_language; }
    /// The points of the result: "2,5/3".
    const std::string& points() const { return m_points; }
    /// The highest value of the group.
    core::Ratio highest() const { return m_scene.highest.at(m_figures.first()); }

    std::string say(const char* vietnamese, const char* english) const
    {
        return engine::say(m_language, vietnamese, english);
    }
    /// "… → 2,5/3"; where the criterion is rounded to a step of its own, "… = 3,89, làm tròn đến
    /// 0,25 → 4/4".
    std::string to(const std::string& text) const;
    /// "19.536/19.651 = 99,41%", "98,5%", "3"
    std::string value(core::ValueOf of, const core::DayCount& days = {},
                      const core::ValueFrom& from = {}) const;
    /// The value behind such a text.
    Value valueOf(core::ValueOf of, const core::DayCount& days = {},
                  const core::ValueFrom& from = {}) const;
    /// By what the borders are multiplied for the unit.
    const core::Ratio& times() const { return m_moved.times; }
    bool isMoved() const { return !(m_moved.times == core::Ratio(1)); }
    /// The value that lies to the borders as they are written like `value` to the moved ones.
    core::Ratio unmoved(const core::Ratio& value) const;
    /// " (các mốc × 0,75)" where they are multiplied.
    std::string moved() const;
    /// A border of the rule as it is for the unit: "54" of 90 where they are multiplied by 0,6.
    std::string border(core::Decimal border) const { return borderText(border, m_moved.times); }
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
    std::string fallbackText(const core::Fallback& fallback) const;
    /// " (không tính thứ Bảy, Chủ nhật, 16/02–20/02)": the days between the two that a count of
    /// working days passed over; empty where it passed over none.
    std::string passedText(int due, int done) const;

    const core::Node& m_node;
    core::FiguresView m_figures;
    const RuleResult& m_result;
    const RuleScene& m_scene;
    Moved m_moved;
    core::Language m_language;
    std::string m_points;
};

/// figure · points, exactly; nothing on overflow.
std::optional<core::Ratio> product(core::Decimal figure, core::Points points);

} // namespace engine
