#include "engine/kinds/CasesRule.h"

#include "engine/FigureWords.h"
#include "engine/FormulaScene.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

#include <algorithm>

namespace engine {

using core::Points;

constinit const core::RuleKind CasesRule::row{.name = "cases",
                                              .make = make,
                                              .format = 2,
                                              .nesting = core::RuleNesting::Never,
                                              .isOuter = true};

void CasesRule::describe(core::RuleFields& fields)
{
    fields.list("cases", cases, [](core::RuleFields& inner, Case& each) {
        inner.text("id", each.node.code);
        inner.text("title", each.node.title);
        inner.points("max", each.max);
        inner.rule("rule", each.node.rule);
    });
}

void CasesRule::complete()
{
    std::size_t first = 1;
    for (Case& each : cases) {
        if (each.node.rule)
            each.node.slots = core::figureSlots(*each.node.rule);
        each.first = first;
        first += each.node.slots.size();
    }
}

void CasesRule::eachInner(const std::function<void(const core::Rule&)>& use) const
{
    for (const Case& each : cases) {
        if (each.node.rule)
            use(*each.node.rule);
    }
}

void CasesRule::addSlots(core::SlotList& slots) const
{
    std::vector<core::NamedFigure> names;
    for (const Case& each : cases)
        names.push_back({each.node.code, each.node.title});
    slots.addOption(std::string(core::caseKey), "", std::move(names));
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (cases[i].node.rule)
            slots.addRule("", "", *cases[i].node.rule, static_cast<int>(i));
    }
}

/// nullptr where none is, or one outside the list.
const Case* CasesRule::chosen(core::FiguresView figures) const
{
    const auto index = figures.get(0);
    if (!index || index->decimals() != 0 || index->isNegative() ||
        index->mantissa() >= static_cast<std::int64_t>(cases.size()))
        return nullptr;
    return &cases[static_cast<std::size_t>(index->mantissa())];
}

bool CasesRule::isCompared() const
{
    return std::any_of(cases.begin(), cases.end(), [](const Case& each) {
        return each.node.rule && core::isCompared(*each.node.rule);
    });
}

void CasesRule::compareBy(core::FiguresView figures, Highest& highest) const
{
    const Case* own = chosen(figures);
    if (own != nullptr && own->node.rule)
        scoring(*own->node.rule)
            .compareBy(figures.part(own->first, own->node.slots.size()), highest);
}

void CasesRule::apply(RuleRun& run) const
{
    if (!run.figures().has(0))
        return run.flag(Flag::FigureMissing);
    const Case* own = chosen(run.figures());
    if (own == nullptr || !own->node.rule)
        return run.flag(Flag::UnknownOption);
    const RuleResult result = run.inner(*own->node.rule, own->max.value_or(run.max()), own->first,
                                        own->node.slots.size());
    if (!result.isKnown)
        return;
    run.done(std::min(result.exact, core::Ratio::of(run.max())));
}

core::Ratio CasesRule::lowestTyped(core::Points max) const
{
    core::Ratio lowest;
    for (const Case& each : cases) {
        if (each.node.rule)
            lowest = std::min(lowest, scoring(*each.node.rule).lowestTyped(each.max.value_or(max)));
    }
    return lowest;
}

void CasesRule::check(RuleCheck& check) const
{
    if (!check.notEmpty(cases.size(), "cases"))
        return;
    Points best;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Case& each = cases[i];
        check.named(each.node.code, each.node.title, i);
        if (each.max)
            check.points(*each.max, each.node.code);
        core::Node own = each.node;
        own.max = each.max.value_or(check.max());
        best = std::max(best, own.max);
        check.inner(own, true);
    }
    check.reaches(core::Ratio::of(best));
}

std::string CasesRule::line(const RuleLine& line) const
{
    const Case* own = chosen(line.figures());
    if (own == nullptr)
        return line.points();
    const Points max = own->max.value_or(line.node().max);
    const std::string text =
        own->node.title + ": " + line.inner(own->node, max, own->first, own->node.slots.size());
    return max == line.node().max ? text : line.to(text);
}

std::string CasesRule::figures(core::FiguresView figures, core::Language language) const
{
    const Case* own = chosen(figures);
    if (own == nullptr)
        return "?";
    const core::FiguresView inner = figures.part(own->first, own->node.slots.size());
    return inner.empty()
               ? own->node.title
               : own->node.title + ": " + scoring(*own->node.rule).figures(inner, language);
}

std::string CasesRule::title(core::Language language) const
{
    return say(language, "theo trường hợp", "by case");
}

std::vector<RuleRow> CasesRule::table(const core::Node& node, core::FiguresView figures,
                                      core::Language language) const
{
    std::vector<RuleRow> rows;
    const Case* hit = chosen(figures);
    for (const Case& each : cases) {
        if (!each.node.rule)
            continue;
        const ScoringRule& rule = scoring(*each.node.rule);
        rows.push_back({each.node.title + " (" + rule.title(language) + ')',
                        number(each.max.value_or(node.max)), hit == &each});
        if (hit != &each)
            continue;
        core::Node own = each.node;
        own.max = each.max.value_or(node.max);
        const auto inner = figures.part(each.first, each.node.slots.size());
        for (RuleRow& below : rule.table(own, inner, language))
            rows.push_back({"– " + below.text, std::move(below.value), below.isHit});
    }
    return rows;
}

std::string CasesRule::worth(std::size_t slot) const
{
    for (const Case& each : cases) {
        if (slot >= each.first && slot < each.first + each.node.slots.size())
            return scoring(*each.node.rule).worth(slot - each.first);
    }
    return {};
}

std::optional<SheetFormula> CasesRule::formula(const FormulaScene& scene) const
{
    if (!scene.areThere(0, 1) || scene.cell(0).isOption.size() != cases.size())
        return std::nullopt;
    std::vector<std::string> sound;
    std::string points = "0";
    for (std::size_t i = cases.size(); i-- > 0;) {
        const Case& each = cases[i];
        const std::string& isChosen = scene.cell(0).isOption[i];
        const auto own = each.node.rule
                             ? scene.inner(*each.node.rule, each.max.value_or(scene.max()),
                                           each.first, each.node.slots.size())
                             : std::nullopt;
        if (!own)
            return std::nullopt;
        points = choose(isChosen, own->points, points);
        sound.push_back(allOf({isChosen, own->sound}));
    }
    return SheetFormula{"MIN(" + constant(scene.max()) + ',' + points + ')', anyOf(sound)};
}

} // namespace engine
