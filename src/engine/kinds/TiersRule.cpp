#include "engine/kinds/TiersRule.h"

#include "engine/FigureWords.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

#include <algorithm>

namespace engine {

constinit const core::RuleKind TiersRule::row{.name = "tiers", .make = make, .mayDraw = true};

void TiersRule::describe(core::RuleFields& fields)
{
    fields.of(of, anyValue);
    fields.list("tiers", tiers, [](core::RuleFields& inner, Tier& tier) {
        inner.decimal("from", tier.from);
        inner.decimal("above", tier.above);
        inner.points("points", tier.points);
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

void TiersRule::addSlots(core::SlotList& slots) const
{
    slots.addValue(of);
}

/// Nothing where no tier is met (a faulty draft).
std::optional<std::size_t> TiersRule::tierAt(const core::Ratio& value) const
{
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        const Tier& tier = tiers[i];
        const bool reached = tier.from    ? compare(value, *tier.from) >= 0
                             : tier.above ? compare(value, *tier.above) > 0
                                          : true;
        if (reached)
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> TiersRule::tierOf(const core::Figures& figures) const
{
    const Value value = valueOf(of, figures);
    return value.known() ? tierAt(value.value) : std::nullopt;
}

void TiersRule::apply(RuleRun& run) const
{
    const Value value = run.take(of);
    if (!value.known())
        return;
    if (const auto tier = tierAt(value.value))
        run.doneUnits(tiers[*tier].points.units(), 1);
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
    check.reaches(core::Ratio::of(best));
}

std::string TiersRule::line(const RuleLine& line) const
{
    const auto tier = tierOf(line.figures());
    return line.to(line.value(of) + line.over100(false) + std::string(arrow) +
                   (tier ? tierText(*tier, line.language()) : "?"));
}

std::string TiersRule::figures(const core::Figures& figures, core::Language) const
{
    return valueWord(of, figures);
}

std::string TiersRule::title(core::Language language) const
{
    return say(language, "bậc thang", "tiers");
}

std::vector<RuleRow> TiersRule::table(const core::Node&, const core::Figures& figures,
                                      core::Language language) const
{
    std::vector<RuleRow> rows;
    const auto hit = tierOf(figures);
    for (std::size_t i = 0; i < tiers.size(); ++i)
        rows.push_back({tierText(i, language), number(tiers[i].points), hit == i});
    return rows;
}

std::string TiersRule::tierText(std::size_t tier, core::Language language) const
{
    const Tier& own = tiers[tier];
    const Tier* over = tier > 0 ? &tiers[tier - 1] : nullptr;
    const bool bounded = over != nullptr && (over->from || over->above);
    const bool closedTop = bounded && !over->from;
    const std::string sign = unitSign(of);
    const auto border = [&](const Tier& each) {
        return number(each.from ? *each.from : *each.above) + sign;
    };

    if (!own.from && !own.above) {
        if (!bounded)
            return say(language, "mọi giá trị", "any value");
        return (closedTop ? say(language, "không quá ", "at most ")
                          : say(language, "dưới ", "below ")) +
               border(*over);
    }
    if (!bounded) {
        if (!own.from)
            return say(language, "trên ", "above ") + border(own);
        if (!sign.empty() && *own.from == core::Decimal::whole(100))
            return border(own);
        return language == core::Language::Vietnamese ? "từ " + border(own) + " trở lên"
                                                      : border(own) + " or more";
    }
    if (own.from && closedTop && *own.from == *over->above)
        return border(own);
    return (own.from ? say(language, "từ ", "from ") : say(language, "trên ", "above ")) +
           border(own) +
           (closedTop ? say(language, " đến ", " to ")
                      : say(language, " đến dưới ", " to below ")) +
           border(*over);
}

} // namespace engine
