#include "engine/kinds/SurveyRule.h"

#include "engine/FigureWords.h"
#include "engine/FormulaScene.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

namespace engine {

constinit const core::RuleKind SurveyRule::row{
    .name = "survey", .make = make, .input = core::RuleInput::Ballots};

void SurveyRule::describe(core::RuleFields& fields)
{
    fields.list("options", options, [](core::RuleFields& inner, core::BallotOption& option) {
        inner.text("id", option.id);
        inner.text("title", option.title);
        inner.decimal("percent", option.percent);
    });
}

void SurveyRule::addSlots(core::SlotList& slots) const
{
    for (const core::BallotOption& option : options)
        slots.addCount(option.id, option.title);
}

void SurveyRule::apply(RuleRun& run) const
{
    const SurveyMean mean = surveyMean(options, run.figures());
    run.flag(mean.flags);
    if (!mean.percent)
        return;
    const auto points =
        core::multiply(*mean.percent, core::Ratio(run.max().units(), 100 * core::Points::scale));
    points ? run.doneClamped(*points) : run.flag(Flag::Overflow);
}

void SurveyRule::check(RuleCheck& check) const
{
    if (!check.notEmpty(options.size(), "options"))
        return;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const core::BallotOption& option = options[i];
        check.named(option.id, option.title, i);
        check.percent(option.percent);
    }
}

std::string SurveyRule::line(const RuleLine& line) const
{
    const SurveyMean mean = surveyMean(options, line.figures());
    return line.to(figures(line.figures(), line.language()) + line.say(", trung bình ", ", mean ") +
                   line.rate(*mean.percent) + '%');
}

std::string SurveyRule::figures(core::FiguresView figures, core::Language language) const
{
    return sumWord(figures, options.size()) + say(language, " phiếu", " ballots");
}

std::string SurveyRule::title(core::Language language) const
{
    return say(language, "điều tra xã hội học", "survey");
}

std::string SurveyRule::worth(std::size_t slot) const
{
    return number(options[slot].percent) + '%';
}

std::optional<SheetFormula> SurveyRule::formula(const FormulaScene& scene) const
{
    if (options.empty() || !scene.areThere(0, options.size()))
        return std::nullopt;
    std::vector<std::string> sound;
    std::vector<std::string> ballots;
    std::vector<std::string> weighted;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto percent = constant(core::Ratio::of(options[i].percent));
        if (!percent)
            return std::nullopt;
        sound.push_back(scene.notNegative(i));
        ballots.push_back(scene.cell(i).number);
        weighted.push_back(scene.cell(i).number + '*' + *percent);
    }
    sound.push_back(sumOf(ballots) + ">0");
    return SheetFormula{
        scene.held(sumOf(weighted) + '*' + constant(scene.max()) + "/(" + sumOf(ballots) + "*100)"),
        allOf(sound)};
}

} // namespace engine
