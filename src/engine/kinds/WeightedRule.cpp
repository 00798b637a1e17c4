#include "engine/kinds/WeightedRule.h"

#include "engine/FigureWords.h"
#include "engine/FormulaScene.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

namespace engine {

using core::Int128;
using core::Ratio;

constinit const core::RuleKind WeightedRule::row{
    .name = "weighted", .make = make, .isOfTotal = true};

void WeightedRule::describe(core::RuleFields& fields)
{
    fields.figure("total", total, totalFrom);
    fields.list("terms", terms, [](core::RuleFields& inner, PointItem& term) {
        inner.text("id", term.id);
        inner.text("title", term.title);
        inner.points("points", term.points);
        inner.sinceFormat2([&term](core::RuleFields& own) { own.from(term.from); });
    });
}

void WeightedRule::addSlots(core::SlotList& slots) const
{
    slots.addCount(total.id, total.title, totalFrom);
    for (const PointItem& term : terms)
        slots.addCount(term.id, term.title, term.from);
}

void WeightedRule::eachFrom(
    const std::function<void(const core::FigureRef&, core::FigureUse)>& use) const
{
    if (totalFrom.isSet())
        use(totalFrom, {{}, true});
    for (const PointItem& term : terms) {
        if (term.from.isSet())
            use(term.from, {{}, true});
    }
}

void WeightedRule::apply(RuleRun& run) const
{
    core::FiguresView figures = run.figures();
    for (std::size_t i = 0; i <= terms.size(); ++i)
        run.require(i);
    if (figures.has(0) && figures.at(0).isZero())
        run.flag(Flag::ZeroDenominator);
    if (run.hasFlags())
        return;

    const auto [sum, scale] = run.sumOfProducts(terms, 1);
    const core::Decimal whole = figures.at(0);
    const auto scaled = [](core::Decimal figure) {
        return Int128(figure.mantissa()) *
               powerOfTen(core::Decimal::maxDecimals - figure.decimals());
    };
    for (std::size_t i = 1; i <= terms.size(); ++i) {
        if (scaled(figures.at(i)) > scaled(whole))
            run.flag(Flag::Over100);
    }
    // sum / (total · scale), with the total as mantissa / 10^decimals
    run.doneUnits(sum * powerOfTen(whole.decimals()), Int128(whole.mantissa()) * scale);
}

void WeightedRule::check(RuleCheck& check) const
{
    check.named(total.id, total.title, 0, isVariableName);
    if (!check.notEmpty(terms.size(), "terms"))
        return;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const PointItem& term = terms[i];
        check.named(term.id, term.title, i);
        check.points(term.points, term.id);
    }
}

std::string WeightedRule::line(const RuleLine& line) const
{
    const core::Decimal whole = line.figures().at(0);
    std::string text;
    std::optional<Ratio> sum = Ratio();
    std::string above;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const core::Decimal term = line.figures().at(i + 1);
        text += (i == 0 ? "" : " + ") + number(term) + '/' + number(whole) + " × " +
                number(terms[i].points);
        const auto worth = product(term, terms[i].points);
        sum = sum && worth ? core::add(*sum, *worth) : std::nullopt;
        if (above.empty() && Ratio::of(term) > Ratio::of(whole))
            above = terms[i].id;
    }
    const auto exact = sum ? core::divide(*sum, Ratio::of(whole)) : std::nullopt;
    const std::string over =
        above.empty() ? "" : " (" + above + line.say(" lớn hơn ", " is above ") + total.id + ')';
    return line.to(text + line.equals(exact) + over +
                   line.held(exact, core::Points(), line.node().max));
}

std::string WeightedRule::figures(core::FiguresView figures, core::Language) const
{
    return listWord(figures, terms.size() + 1, "/");
}

std::string WeightedRule::title(core::Language language) const
{
    return say(language, "tỷ lệ có trọng số", "weighted shares");
}

std::string WeightedRule::worth(std::size_t slot) const
{
    return slot == 0 ? std::string() : "×" + number(terms[slot - 1].points);
}

std::optional<SheetFormula> WeightedRule::formula(const FormulaScene& scene) const
{
    if (!scene.areThere(0, terms.size() + 1))
        return std::nullopt;
    std::vector<std::string> sound = {scene.required(0), scene.cell(0).number + ">0"};
    std::vector<std::string> parts;
    for (std::size_t i = 1; i <= terms.size(); ++i) {
        sound.push_back(scene.required(i));
        parts.push_back(scene.cell(i).number + '*' + constant(terms[i - 1].points));
    }
    return SheetFormula{scene.held(sumOf(parts) + '/' + scene.cell(0).number), allOf(sound)};
}

} // namespace engine
