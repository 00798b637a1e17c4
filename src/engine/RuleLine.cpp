#include "engine/RuleLine.h"

#include "core/DateText.h"
#include "engine/RuleRun.h"
#include "engine/ScoringRule.h"

#include <algorithm>

namespace engine {

using core::Points;
using core::Ratio;

RuleLine::RuleLine(const core::Node& node, core::FiguresView figures, const RuleResult& result,
                   const RuleScene& scene, core::Language language)
    : m_node(node), m_figures(ruleFigures(node, figures)), m_result(result), m_scene(scene),
      m_moved(thresholdOf(scene.set, *node.rule, scene.unit)), m_language(language),
      m_points(outOf(*result.points, node.max))
{}

Ratio RuleLine::unmoved(const Ratio& value) const
{
    return isMoved() ? core::divide(value, m_moved.times).value_or(value) : value;
}

std::string RuleLine::moved() const
{
    if (!isMoved())
        return {};
    return say(" (các mốc × ", " (borders × ") +
           shown(m_moved.times, Points::maxDecimals, {}, core::NumberStyle::Vietnamese) + ')';
}

std::string RuleLine::rate(const Ratio& value) const
{
    return rateText(value, *m_node.rule, m_moved.times);
}

Value RuleLine::valueOf(core::ValueOf of, const core::DayCount& days,
                        const core::ValueFrom& from) const
{
    return of == core::ValueOf::Days ? dayValue(days, m_figures, m_scene.set.calendar)
                                     : engine::valueOf(of, m_figures, from);
}

namespace {

/// "16/02–20/02, 27/04": days in ascending order, those that follow each other as one stretch.
std::string dayList(const std::vector<int>& days)
{
    constexpr std::size_t dayAndMonth = 5;
    const auto date = [](int day) {
        return core::dateText(core::isoDate(day)).substr(0, dayAndMonth);
    };
    std::string text;
    for (std::size_t i = 0; i < days.size();) {
        std::size_t last = i;
        while (last + 1 < days.size() && days[last + 1] == days[last] + 1)
            ++last;
        text += (text.empty() ? "" : ", ") + date(days[i]);
        if (last > i)
            text += "–" + date(days[last]);
        i = last + 1;
    }
    return text;
}

} // namespace

std::string RuleLine::dayText(const core::DayCount& days) const
{
    const auto date = [](int day) { return core::dateText(core::isoDate(day)); };
    const std::size_t doneSlot = days.due ? 0 : 1;
    const auto done = static_cast<int>(m_figures.at(doneSlot).mantissa());
    if (done == core::neverDay)
        return say("không thực hiện", "never done");
    const int due = days.due ? *days.due : static_cast<int>(m_figures.at(0).mantissa());
    const int counted = days.working ? m_scene.set.calendar.workingFrom(due) : due;
    std::string text = say("hạn ", "due ") + date(due);
    if (counted != due)
        text += say(" (ngày nghỉ, tính là ", " (a day off, counts as ") + date(counted) + ')';
    text += say(", xong ", ", done ") + date(done) + ": ";
    const Ratio late = dayValue(days, m_figures, m_scene.set.calendar).value;
    const auto count = static_cast<int>(late.numerator());
    const bool isOne = count == 1 || count == -1;
    const std::string unit = days.working
                                 ? say(" ngày làm việc", isOne ? " working day" : " working days")
                                 : say(" ngày", isOne ? " day" : " days");
    if (count == 0)
        text += say("đúng hạn", "on time");
    else if (count > 0)
        text += say("chậm ", "") + std::to_string(count) + unit + say("", " late");
    else
        text += say("sớm ", "") + std::to_string(-count) + unit + say("", " early");
    if (days.working)
        text += passedText(counted, done);
    if (days.latest && done > *days.latest)
        text += say(" (được chấp thuận nộp sau ", " (accepted after ") + date(*days.latest) + ')';
    return text;
}

std::string RuleLine::passedText(int due, int done) const
{
    const auto passed = m_scene.set.calendar.passed(std::min(due, done), std::max(due, done));
    std::string left = passed.weekends ? say("thứ Bảy, Chủ nhật", "weekends") : "";
    if (!passed.holidays.empty())
        left += (left.empty() ? "" : ", ") + dayList(passed.holidays);
    std::string text;
    if (!left.empty())
        text = say("không tính ", "without ") + left;
    if (!passed.workdays.empty())
        text += (text.empty() ? "" : "; ") + say("có tính ", "with ") + dayList(passed.workdays);
    return text.empty() ? text : " (" + text + ')';
}

std::string RuleLine::inner(const core::Node& part, Points max, std::size_t first,
                            std::size_t count) const
{
    core::Node node = part;
    node.max = max;
    const core::FiguresView figures = m_figures.part(first, count);
    RuleResult result;
    RuleRun run(*node.rule, max, figures, m_scene, result);
    scoring(*node.rule).apply(run);
    result.points = core::roundToPoints(result.exact, Points::maxDecimals).value_or(Points());
    return scoring(*node.rule).line(RuleLine(node, figures, result, m_scene, m_language));
}

std::string RuleLine::value(core::ValueOf of, const core::DayCount& days,
                            const core::ValueFrom& from) const
{
    if (of == core::ValueOf::Days)
        return dayText(days);
    if (of == core::ValueOf::Ratio && from.hasFallback && !m_figures.has(1))
        return fallbackText(from.fallback) + " = " + rate(valueOf(of, days, from).value) + '%';
    std::string typed = scoring(*m_node.rule).figures(m_figures, m_language);
    if (of != core::ValueOf::Ratio)
        return typed;
    return typed + " = " + rate(valueOf(of, days, from).value) + '%';
}

/// "120/(1.800 của năm trước : 12)", or that last year has none.
std::string RuleLine::fallbackText(const core::Fallback& fallback) const
{
    const std::string n = number(m_figures.at(0));
    const auto last = m_figures.get(2);
    if (!last || last->isZero())
        return n + say(", năm trước không có số liệu", ", none last year");
    std::string text = n + "/(" + number(*last) + say(" của năm trước", " of last year");
    if (fallback.divide)
        text += " : " + number(*fallback.divide);
    return text + ')';
}

std::string RuleLine::over100(bool countsAs100) const
{
    if (!has(m_result.flags, Flag::Over100))
        return {};
    return countsAs100 ? say(" (vượt 100%, tính 100%)", " (above 100%, counts as 100%)")
                       : say(" (vượt 100%)", " (above 100%)");
}

std::string RuleLine::to(const std::string& text) const
{
    std::string rounding;
    if (m_node.roundTo && m_result.points && Ratio::of(*m_result.points) != m_result.exact) {
        const std::string exact = equals(m_result.exact);
        rounding = (text.ends_with(exact) ? "" : exact) + say(", làm tròn đến ", ", rounded to ") +
                   number(*m_node.roundTo);
    }
    return text + rounding + std::string(arrow) + m_points;
}

std::string RuleLine::equals(const std::optional<Ratio>& exact) const
{
    if (!exact)
        return {};
    const Ratio bounds[] = {Ratio(), Ratio::of(m_node.max)};
    const auto fine = core::roundHalfAway(*exact, Points::maxDecimals);
    const bool isPoints = fine && Ratio(*fine, Points::scale) == *exact;
    return " = " +
           shown(*exact, isPoints ? Points::maxDecimals : 2, bounds, core::NumberStyle::Vietnamese);
}

std::string RuleLine::held(const std::optional<Ratio>& exact, Points lowest, Points highest) const
{
    if (exact && *exact < Ratio::of(lowest))
        return std::string(arrow) + say("không dưới ", "not below ") + number(lowest);
    if (exact && *exact > Ratio::of(highest))
        return std::string(arrow) + say("không quá ", "at most ") + number(highest);
    return {};
}

std::optional<Ratio> product(core::Decimal figure, Points points)
{
    return core::multiply(Ratio::of(figure), Ratio::of(points));
}

} // namespace engine
