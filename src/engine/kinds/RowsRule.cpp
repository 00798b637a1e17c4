#include "engine/kinds/RowsRule.h"

#include "engine/FigureWords.h"
#include "engine/FormulaScene.h"
#include "engine/RateText.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

namespace engine {

using core::Ratio;

constinit const core::RuleKind RowsRule::row{.name = "rows", .make = make, .format = 2};

void RowsRule::describe(core::RuleFields& fields)
{
    fields.list("levels", levels, [](core::RuleFields& inner, core::BallotOption& level) {
        inner.text("id", level.id);
        inner.text("title", level.title);
        inner.decimal("percent", level.percent);
    });
    fields.optionalList("weights", weights, [](core::RuleFields& inner, TaskWeight& weight) {
        inner.text("id", weight.id);
        inner.text("title", weight.title);
        inner.decimal("times", weight.times);
    });
}

void RowsRule::addSlots(core::SlotList& slots) const
{
    for (const core::BallotOption& level : levels) {
        if (weights.empty())
            slots.addCount(level.id, level.title);
        for (const TaskWeight& weight : weights)
            slots.addCell(level.id + '.' + weight.id, level.title, weight.title);
    }
}

Mean RowsRule::mean(core::FiguresView figures) const
{
    Mean mean;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        for (std::size_t j = 0; j < weightCount(); ++j) {
            const auto count = figures.get(i * weightCount() + j);
            if (!count)
                continue;
            const Ratio times = weights.empty() ? Ratio(1) : Ratio::of(weights[j].times);
            const auto tasks = core::multiply(Ratio::of(*count), times);
            const auto part =
                tasks ? core::multiply(*tasks, Ratio::of(levels[i].percent)) : std::nullopt;
            mean.whole = mean.whole && tasks ? core::add(*mean.whole, *tasks) : std::nullopt;
            mean.weighted = mean.weighted && part ? core::add(*mean.weighted, *part) : std::nullopt;
        }
    }
    return mean;
}

void RowsRule::apply(RuleRun& run) const
{
    if (run.figures().empty())
        return run.flag(Flag::FigureMissing);
    for (std::size_t slot = 0; slot < levels.size() * weightCount(); ++slot) {
        const auto count = run.figures().get(slot);
        if (count && count->isNegative())
            run.flag(Flag::Negative);
    }
    if (run.hasFlags())
        return;
    const Mean tasks = mean(run.figures());
    if (tasks.whole && tasks.whole->isZero())
        return run.flag(Flag::ZeroDenominator);
    const auto percent =
        tasks.weighted && tasks.whole ? core::divide(*tasks.weighted, *tasks.whole) : std::nullopt;
    const auto share = percent ? core::divide(*percent, Ratio(100)) : std::nullopt;
    const auto points = share ? core::multiply(*share, Ratio::of(run.max())) : std::nullopt;
    points ? run.doneClamped(*points) : run.flag(Flag::Overflow);
}

void RowsRule::check(RuleCheck& check) const
{
    if (!check.notEmpty(levels.size(), "levels"))
        return;
    core::Decimal best = levels.front().percent;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        check.named(levels[i].id, levels[i].title, i);
        check.reserved(levels[i].id);
        check.percent(levels[i].percent);
        if (Ratio::of(levels[i].percent) > Ratio::of(best))
            best = levels[i].percent;
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        check.named(weights[i].id, weights[i].title, i);
        if (weights[i].times.isNegative() || weights[i].times.isZero())
            check.faults().error("set.times-not-positive",
                                 {core::Param::text("id", weights[i].id),
                                  core::Param::num("times", core::format(weights[i].times))});
    }
    const auto share = core::multiply(Ratio::of(best), Ratio::of(check.max()));
    const auto points = share ? core::divide(*share, Ratio(100)) : std::nullopt;
    if (points)
        check.reaches(*points);
}

std::string RowsRule::line(const RuleLine& line) const
{
    std::string text;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        for (std::size_t j = 0; j < weightCount(); ++j) {
            const auto count = line.figures().get(i * weightCount() + j);
            if (!count || count->isZero())
                continue;
            text += (text.empty() ? "" : " + ") + number(*count);
            if (!weights.empty())
                text += " × " + number(weights[j].times);
            text += " × " + number(levels[i].percent) + '%';
        }
    }
    const Mean tasks = mean(line.figures());
    if (tasks.whole)
        text = '(' + text + ")/" +
               shown(*tasks.whole, 4, std::span<const Ratio>(), core::NumberStyle::Vietnamese);
    const auto percent =
        tasks.weighted && tasks.whole ? core::divide(*tasks.weighted, *tasks.whole) : std::nullopt;
    if (percent)
        text += " = " + line.rate(*percent) + '%';
    return line.to(text);
}

std::string RowsRule::figures(core::FiguresView figures, core::Language) const
{
    std::string text;
    for (std::size_t slot = 0; slot < levels.size() * weightCount(); ++slot)
        text += (slot == 0 ? "" : "/") +
                (figures.has(slot) ? figureWord(figures, slot) : std::string("0"));
    return text;
}

std::string RowsRule::title(core::Language language) const
{
    return say(language, "nhiệm vụ theo mức độ", "tasks by level");
}

std::vector<RuleRow> RowsRule::table(const core::Node&, core::FiguresView,
                                     core::Language language) const
{
    std::vector<RuleRow> rows;
    for (const core::BallotOption& level : levels)
        rows.push_back({level.title, number(level.percent) + '%'});
    for (const TaskWeight& weight : weights)
        rows.push_back({weight.title, say(language, "hệ số ", "weight ") + number(weight.times)});
    return rows;
}

std::string RowsRule::worth(std::size_t slot) const
{
    const std::string percent = number(levels[slot / weightCount()].percent) + '%';
    return weights.empty() ? percent
                           : percent + " × " + number(weights[slot % weightCount()].times);
}

std::optional<SheetFormula> RowsRule::formula(const FormulaScene& scene) const
{
    const std::size_t count = levels.size() * weightCount();
    if (count == 0 || !scene.areThere(0, count))
        return std::nullopt;
    std::vector<std::string> sound;
    std::vector<std::string> whole;
    std::vector<std::string> weighted;
    for (std::size_t slot = 0; slot < count; ++slot) {
        const auto percent = constant(Ratio::of(levels[slot / weightCount()].percent));
        const auto times = weights.empty()
                               ? constant(Ratio(1))
                               : constant(Ratio::of(weights[slot % weightCount()].times));
        if (!percent || !times)
            return std::nullopt;
        sound.push_back(scene.notNegative(slot));
        const std::string weight = scene.cell(slot).number + (*times == "1" ? "" : '*' + *times);
        whole.push_back(weight);
        weighted.push_back(weight + '*' + *percent);
    }
    sound.push_back(sumOf(whole) + ">0");
    return SheetFormula{
        scene.held(sumOf(weighted) + '*' + constant(scene.max()) + "/(" + sumOf(whole) + "*100)"),
        allOf(sound)};
}

} // namespace engine
