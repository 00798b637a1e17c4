#include "engine/kinds/TiersRule.h"

#include "engine/FigureWords.h"
#include "engine/FormulaScene.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"
#include "engine/kinds/DayFields.h"
#include "engine/kinds/ValueFields.h"

#include <algorithm>

namespace engine {

constinit const core::RuleKind TiersRule::row{
    .name = "tiers", .make = make, .mayDraw = true, .hasThresholds = true};

void TiersRule::describe(core::RuleFields& fields)
{
    fields.of(of, anyValue);
    describeDays(fields, days);
    describeFrom(fields, shared);
    fields.list("tiers", tiers, [](core::RuleFields& inner, Tier& tier) {
        inner.decimal("from", tier.from);
        inner.decimal("above", tier.above);
        inner.points("points", tier.points);
        inner.sinceFormat2(
            [&tier](core::RuleFields& own) { own.optionalText("zeroes", tier.zeroes); });
    });
    fields.sinceFormat2([this](core::RuleFields& inner) {
        inner.object("lift", lift.isThere, [this](core::RuleFields& own) {
            own.text("id", lift.id);
            own.text("title", lift.title);
            own.points("atLeast", lift.atLeast);
        });
    });
}

std::vector<core::Decimal> TiersRule::borders() const
{
    std::vector<core::Decimal> found;
    for (const Tier& tier : tiers) {
        if (tier.from)
            found.push_back(*tier.from);
        if (tier.above)
            found.push_back(*tier.above);
    }
    return found;
}

void TiersRule::eachZeroed(const std::function<void(const std::string&)>& use) const
{
    for (const Tier& tier : tiers) {
        if (!tier.zeroes.empty())
            use(tier.zeroes);
    }
}

void TiersRule::addSlots(core::SlotList& slots) const
{
    slots.addValue(of, days, shared);
    if (lift.isThere)
        slots.add(lift.id, lift.title, core::FigureSlot::Kind::Tick, 0);
}

const Tier* TiersRule::tierAt(const core::Ratio& value) const
{
    const auto hit = std::find_if(tiers.begin(), tiers.end(), [&](const Tier& tier) {
        return tier.from    ? compare(value, *tier.from) >= 0
               : tier.above ? compare(value, *tier.above) > 0
                            : true;
    });
    return hit == tiers.end() ? nullptr : &*hit;
}

void TiersRule::apply(RuleRun& run) const
{
    const Value value = run.take(of, days, shared);
    const bool lifted = lift.isThere && run.ticked(liftSlot());
    if (!value.known())
        return;
    if (value.fixed)
        return run.doneUnits((lifted ? std::max(*value.fixed, lift.atLeast) : *value.fixed).units(),
                             1);
    if (const Tier* tier = tierAt(run.unmoved(value.value))) {
        const core::Points points = tier->points;
        run.zero(tier->zeroes);
        run.doneUnits((lifted ? std::max(points, lift.atLeast) : points).units(), 1);
    }
}

namespace {

void checkBorder(RuleCheck& check, const std::vector<Border>& borders, std::size_t i,
                 const core::Param& number)
{
    std::vector<core::Param> params = {number};
    if (borders[i].given)
        params.push_back(core::Param::num("value", core::format(borders[i].value)));
    switch (borderFault(borders, i)) {
    case BorderFault::None:
        break;
    case BorderFault::Overlap:
        check.faults().error("set.tiers-overlap", std::move(params));
        break;
    case BorderFault::Order:
        check.faults().error("set.tiers-order", std::move(params));
        break;
    case BorderFault::Gap:
        check.faults().error("set.tiers-gap", std::move(params));
        break;
    }
}

} // namespace

void TiersRule::check(RuleCheck& check) const
{
    if (tiers.empty())
        return check.faults().error("set.tiers-empty");
    std::vector<Border> borders;
    core::Points best = tiers.front().points;
    for (const Tier& tier : tiers) {
        borders.push_back({tier.from || tier.above,
                           tier.from.value_or(tier.above.value_or(core::Decimal())), !tier.from});
        best = std::max(best, tier.points);
    }
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        const Tier& tier = tiers[i];
        const auto number = core::Param::num("tier", static_cast<long long>(i + 1));
        if (tier.from && tier.above)
            check.faults().error("set.tier-both-bounds", {number});
        checkBorder(check, borders, i, number);
        check.points(tier.points, std::to_string(i + 1));
    }
    if (lift.isThere) {
        check.named(lift.id, lift.title, 0);
        check.reserved(lift.id);
        check.points(lift.atLeast, lift.id);
        best = std::max(best, lift.atLeast);
    }
    check.days(days);
    check.reaches(core::Ratio::of(best));
}

std::string TiersRule::line(const RuleLine& line) const
{
    const Value value = line.valueOf(of, days, shared);
    const Tier* tier = value.fixed ? nullptr : tierAt(line.unmoved(value.value));
    std::string text = line.value(of, days, shared) + line.over100(false) + line.moved();
    if (!value.fixed)
        text += std::string(arrow) + (tier == nullptr
                                          ? "?"
                                          : tierText(static_cast<std::size_t>(tier - tiers.data()),
                                                     line.language(), line.times()));
    const auto tick = lift.isThere ? line.figures().get(liftSlot()) : std::nullopt;
    const core::Points* points = value.fixed       ? &*value.fixed
                                 : tier != nullptr ? &tier->points
                                                   : nullptr;
    if (tick && !tick->isZero() && points != nullptr && *points < lift.atLeast)
        text += " (" + number(*points) + "); " + lift.title + ": " +
                line.say("ít nhất ", "at least ") + number(lift.atLeast);
    return line.to(text);
}

std::string TiersRule::figures(core::FiguresView figures, core::Language language) const
{
    std::string text =
        of == core::ValueOf::Days ? dayWord(days, figures, language) : valueWord(of, figures);
    const auto tick = lift.isThere ? figures.get(liftSlot()) : std::nullopt;
    if (tick && !tick->isZero())
        text += "; " + lift.title;
    return text;
}

std::string TiersRule::title(core::Language language) const
{
    return say(language, "bậc thang", "tiers") + dayTitle(of, days, language);
}

std::vector<RuleRow> TiersRule::table(const core::Node&, core::FiguresView figures,
                                      core::Language language) const
{
    std::vector<RuleRow> rows;
    // Which days are worked is not known here.
    const Value value = of == core::ValueOf::Days ? Value() : valueOf(of, figures, shared);
    const Tier* hit = of != core::ValueOf::Days && value.known() ? tierAt(value.value) : nullptr;
    for (std::size_t i = 0; i < tiers.size(); ++i)
        rows.push_back({tierText(i, language), number(tiers[i].points), hit == &tiers[i]});
    addDayRows(rows, days, language);
    if (lift.isThere)
        rows.push_back({lift.title, say(language, "ít nhất ", "at least ") + number(lift.atLeast)});
    return rows;
}

std::string TiersRule::tierText(std::size_t tier, core::Language language,
                                const core::Ratio& times) const
{
    const Tier& own = tiers[tier];
    const Tier* over = tier > 0 ? &tiers[tier - 1] : nullptr;
    const bool bounded = over != nullptr && (over->from || over->above);
    const bool closedTop = bounded && !over->from;
    const std::string sign = unitSign(of, language);
    // 0 days late is the due day.
    const auto isDue = [&](const Tier& each) {
        return of == core::ValueOf::Days && (each.from ? *each.from : *each.above).isZero();
    };
    const auto border = [&](const Tier& each) {
        return borderText(each.from ? *each.from : *each.above, times) + sign;
    };

    if (!own.from && !own.above) {
        if (!bounded)
            return say(language, "mọi giá trị", "any value");
        if (isDue(*over))
            return closedTop ? say(language, "đúng hạn hoặc sớm hơn", "on time or earlier")
                             : say(language, "trước hạn", "before the due day");
        return (closedTop ? say(language, "không quá ", "at most ")
                          : say(language, "dưới ", "below ")) +
               border(*over);
    }
    if (!bounded) {
        if (isDue(own))
            return own.from ? say(language, "đúng hạn hoặc muộn", "on time or late")
                            : say(language, "muộn", "late");
        if (!own.from)
            return say(language, "trên ", "above ") + border(own);
        if (sign == "%" && borderText(*own.from, times) == "100")
            return border(own);
        return language == core::Language::Vietnamese ? "từ " + border(own) + " trở lên"
                                                      : border(own) + " or more";
    }
    if (own.from && closedTop && *own.from == *over->above)
        return isDue(own) ? say(language, "đúng hạn", "on time") : border(own);
    if (isDue(own) && !own.from)
        return (closedTop ? say(language, "muộn không quá ", "late by at most ")
                          : say(language, "muộn dưới ", "late by less than ")) +
               border(*over);
    return (own.from ? say(language, "từ ", "from ") : say(language, "trên ", "above ")) +
           border(own) +
           (closedTop ? say(language, " đến ", " to ")
                      : say(language, " đến dưới ", " to below ")) +
           border(*over);
}

std::optional<SheetFormula> TiersRule::formula(const FormulaScene& scene) const
{
    auto value = scene.value(of, days, shared);
    if (value)
        value = scene.unmoved(*std::move(value));
    if (!value || tiers.empty() || (lift.isThere && !scene.areThere(liftSlot(), 1)))
        return std::nullopt;
    // The last tier has no border.
    std::string points = constant(scene.held(tiers.back().points));
    for (std::size_t i = tiers.size() - 1; i-- > 0;) {
        const Tier& tier = tiers[i];
        const auto border = tier.from ? tier.from : tier.above;
        const auto reached =
            border ? scene.compared(*value, tier.from ? ">=" : ">", core::Ratio::of(*border))
                   : std::nullopt;
        if (!reached)
            return std::nullopt;
        points = choose(*reached, constant(scene.held(tier.points)), points);
    }
    SheetFormula formula = scene.result(*value, points);
    if (lift.isThere)
        formula.points =
            choose(scene.cell(liftSlot()).number + "=1",
                   "MAX(" + constant(scene.held(lift.atLeast)) + ',' + formula.points + ')',
                   formula.points);
    return formula;
}

} // namespace engine
