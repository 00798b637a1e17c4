#include "engine/kinds/SumRule.h"

#include "engine/FormulaScene.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

#include <algorithm>

namespace engine {

using core::Points;
using core::Ratio;

constinit const core::RuleKind SumRule::row{.name = "sum",
                                            .make = make,
                                            .format = 2,
                                            .nesting = core::RuleNesting::InCase,
                                            .isOuter = true};

namespace {

/// The rule with all of its value taken from a figure of the set. Pre: it has a value.
core::Rule withFigure(const core::Rule& rule, const core::FigureRef& whole)
{
    const std::shared_ptr<core::RuleBody> body = rule.body->copy();
    body->from()->whole = whole;
    body->complete();
    core::Rule taken = rule;
    taken.body = body;
    return taken;
}

} // namespace

void SumRule::describe(core::RuleFields& fields)
{
    fields.list("parts", parts, [this](core::RuleFields& inner, core::Node& part) {
        inner.text("id", part.code);
        inner.text("title", part.title);
        inner.points("max", part.max);
        core::FigureRef whole;
        inner.from(whole);
        inner.rule("rule", part.rule);
        // Said at the part it means the part's rule.
        if (whole.isSet() && part.rule && part.rule->body->from() != nullptr)
            part.rule = withFigure(*part.rule, whole);
        else if (whole.isSet())
            m_lostFigure = whole.figure;
    });
}

void SumRule::complete()
{
    for (core::Node& part : parts) {
        if (part.rule)
            part.slots = core::figureSlots(*part.rule);
    }
}

void SumRule::eachInner(const std::function<void(const core::Rule&)>& use) const
{
    for (const core::Node& part : parts) {
        if (part.rule)
            use(*part.rule);
    }
}

void SumRule::addSlots(core::SlotList& slots) const
{
    for (const core::Node& part : parts) {
        if (part.rule)
            slots.addRule(part.code, part.title, *part.rule);
    }
}

namespace {

/// The lowest that a part may give: 0, or the negative floor of its deductions.
Points lowestOf(const core::Node& part)
{
    return scoring(*part.rule).lowest();
}

} // namespace

bool SumRule::isCompared() const
{
    return std::any_of(parts.begin(), parts.end(), [](const core::Node& part) {
        return part.rule && core::isCompared(*part.rule);
    });
}

void SumRule::compareBy(core::FiguresView figures, Highest& highest) const
{
    std::size_t first = 0;
    for (const core::Node& part : parts) {
        if (part.rule)
            scoring(*part.rule).compareBy(figures.part(first, part.slots.size()), highest);
        first += part.slots.size();
    }
}

void SumRule::apply(RuleRun& run) const
{
    std::optional<Ratio> sum = Ratio();
    bool isKnown = true;
    std::size_t first = 0;
    for (const core::Node& part : parts) {
        if (!part.rule)
            return run.flag(Flag::Overflow); // a faulty draft
        const RuleResult result = run.inner(*part.rule, part.max, first, part.slots.size());
        first += part.slots.size();
        isKnown = isKnown && result.isKnown;
        if (!isKnown || !sum)
            continue;
        sum = core::add(*sum, std::max(result.exact, Ratio::of(lowestOf(part))));
    }
    if (!isKnown)
        return;
    sum ? run.doneClamped(*sum) : run.flag(Flag::Overflow);
}

void SumRule::check(RuleCheck& check) const
{
    if (!check.notEmpty(parts.size(), "parts"))
        return;
    if (!m_lostFigure.empty())
        check.faults().error("set.figure-of", {core::Param::text("id", m_lostFigure)});
    Points sum;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        check.named(parts[i].code, parts[i].title, i);
        check.notNegative(parts[i].max, parts[i].code);
        check.inner(parts[i], false);
        sum += std::clamp(parts[i].max, Points(), Points::fromUnits(Points::maxUnits));
    }
    if (sum > check.max())
        check.faults().warning("set.parts-above-max",
                               {core::Param::num("sum", core::format(sum)),
                                core::Param::num("max", core::format(check.max()))});
    check.reaches(Ratio::of(sum));
}

std::string SumRule::line(const RuleLine& line) const
{
    std::string text;
    std::size_t first = 0;
    for (const core::Node& part : parts) {
        text += (text.empty() ? "" : "; ") + part.title + ": " +
                line.inner(part, part.max, first, part.slots.size());
        first += part.slots.size();
    }
    return line.to(text);
}

std::string SumRule::figures(core::FiguresView figures, core::Language language) const
{
    std::string text;
    std::size_t first = 0;
    for (const core::Node& part : parts) {
        const core::FiguresView own = figures.part(first, part.slots.size());
        first += part.slots.size();
        text += (text.empty() ? "" : " | ") +
                (own.empty() ? std::string("–") : scoring(*part.rule).figures(own, language));
    }
    return text;
}

std::string SumRule::title(core::Language language) const
{
    return say(language, "cộng ", "sum of ") + std::to_string(parts.size()) +
           say(language, " phần", " parts");
}

std::vector<RuleRow> SumRule::table(const core::Node&, core::FiguresView,
                                    core::Language language) const
{
    std::vector<RuleRow> rows;
    for (const core::Node& part : parts) {
        if (part.rule)
            rows.push_back(
                {part.title + " (" + scoring(*part.rule).title(language) + ')', number(part.max)});
    }
    return rows;
}

std::string SumRule::worth(std::size_t slot) const
{
    std::size_t first = 0;
    for (const core::Node& part : parts) {
        if (slot < first + part.slots.size())
            return scoring(*part.rule).worth(slot - first);
        first += part.slots.size();
    }
    return {};
}

std::optional<SheetFormula> SumRule::formula(const FormulaScene& scene) const
{
    std::vector<std::string> sound;
    std::vector<std::string> points;
    std::size_t first = 0;
    for (const core::Node& part : parts) {
        if (!part.rule)
            return std::nullopt;
        const auto own = scene.inner(*part.rule, part.max, first, part.slots.size());
        if (!own)
            return std::nullopt;
        first += part.slots.size();
        sound.push_back(own->sound);
        points.push_back("MAX(" + constant(lowestOf(part)) + ',' + own->points + ')');
    }
    return SheetFormula{scene.held(sumOf(points)), allOf(sound)};
}

} // namespace engine
