#include "engine/kinds/ChoiceRule.h"

#include "engine/FormulaScene.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

#include <algorithm>

namespace engine {

constinit const core::RuleKind ChoiceRule::row{
    .name = "choice", .make = make, .input = core::RuleInput::Option};

void ChoiceRule::describe(core::RuleFields& fields)
{
    fields.list("options", options, [](core::RuleFields& inner, core::Choice& option) {
        inner.text("id", option.id);
        inner.text("title", option.title);
        inner.points("points", option.points);
        inner.decimal("percent", option.percent);
        inner.sinceFormat2(
            [&option](core::RuleFields& own) { own.optionalText("zeroes", option.zeroes); });
    });
}

void ChoiceRule::eachZeroed(const std::function<void(const std::string&)>& use) const
{
    for (const core::Choice& option : options) {
        if (!option.zeroes.empty())
            use(option.zeroes);
    }
}

void ChoiceRule::addSlots(core::SlotList& slots) const
{
    std::vector<core::NamedFigure> names;
    for (const core::Choice& option : options)
        names.push_back({option.id, option.title,
                         option.points    ? number(*option.points)
                         : option.percent ? number(*option.percent) + '%'
                                          : std::string()});
    slots.addOption("option", "", std::move(names));
}

/// The option that the figure stands for; nullptr where it is outside the list. Pre: there is one.
const core::Choice* ChoiceRule::chosen(core::FiguresView figures) const
{
    const core::Decimal figure = figures.at(0);
    if (figure.decimals() != 0 || figure.isNegative() ||
        figure.mantissa() >= static_cast<std::int64_t>(options.size()))
        return nullptr;
    return &options[static_cast<std::size_t>(figure.mantissa())];
}

void ChoiceRule::apply(RuleRun& run) const
{
    if (!run.figures().has(0))
        return run.flag(Flag::FigureMissing);
    const core::Choice* option = chosen(run.figures());
    if (option == nullptr)
        return run.flag(Flag::UnknownOption);
    run.zero(option->zeroes);
    // Points below 0 are meant: an option may cost more than it brings.
    const core::Ratio points = optionPoints(*option, run.max());
    const core::Ratio most = core::Ratio::of(run.max());
    run.done(points > most ? most : points);
}

core::Ratio ChoiceRule::lowestTyped(core::Points max) const
{
    core::Ratio lowest;
    for (const core::Choice& option : options)
        lowest = std::min(lowest, optionPoints(option, max));
    return lowest;
}

void ChoiceRule::check(RuleCheck& check) const
{
    if (!check.notEmpty(options.size(), "options"))
        return;
    core::Ratio best = optionPoints(options.front(), check.max());
    for (std::size_t i = 0; i < options.size(); ++i) {
        const core::Choice& option = options[i];
        check.named(option.id, option.title, i);
        if (option.points.has_value() == option.percent.has_value())
            check.faults().error("set.option-value", {core::Param::text("id", option.id)});
        if (option.points)
            check.atMostMax(*option.points, option.id);
        if (option.percent && core::Ratio::of(*option.percent) > core::Ratio(100))
            check.faults().error("set.percent-range",
                                 {core::Param::num("percent", core::format(*option.percent))});
        best = std::max(best, optionPoints(option, check.max()));
    }
    check.reaches(best);
}

std::string ChoiceRule::line(const RuleLine& line) const
{
    return line.to(figures(line.figures(), line.language()));
}

std::string ChoiceRule::figures(core::FiguresView figures, core::Language) const
{
    const core::Choice* option = figures.has(0) ? chosen(figures) : nullptr;
    return option != nullptr ? option->title : "?";
}

std::string ChoiceRule::title(core::Language language) const
{
    return say(language, "chọn mức", "choice");
}

std::optional<SheetFormula> ChoiceRule::formula(const FormulaScene& scene) const
{
    if (!scene.areThere(0, 1) || scene.cell(0).isOption.size() != options.size())
        return std::nullopt;
    const std::vector<std::string>& isOption = scene.cell(0).isOption;
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto worth =
            constant(std::min(optionPoints(options[i], scene.max()), core::Ratio::of(scene.max())));
        if (!worth)
            return std::nullopt;
        terms.push_back('(' + isOption[i] + ")*" + *worth);
    }
    return SheetFormula{sumOf(terms), anyOf(isOption)};
}

} // namespace engine
