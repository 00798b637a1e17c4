#include "engine/kinds/ChecklistRule.h"

#include "engine/FigureWords.h"
#include "engine/FormulaScene.h"
#include "engine/RuleCheck.h"
#include "engine/RuleLine.h"
#include "engine/RuleRun.h"

#include <algorithm>
#include <array>

namespace engine {

using core::Figures;
using core::Points;
using core::Ratio;

constinit const core::RuleKind ChecklistRule::row{
    .name = "checklist", .make = make, .input = core::RuleInput::Ticks};

void ChecklistRule::describe(core::RuleFields& fields)
{
    static constexpr std::array<std::string_view, 3> ways = {"sum", "number", "highest"};
    fields.sinceFormat2([this](core::RuleFields& inner) {
        auto way = static_cast<std::size_t>(by);
        inner.word("by", way, ways);
        by = static_cast<By>(way);
        inner.optionalList("table", counts, [](core::RuleFields& own, CountRow& level) {
            own.whole("count", level.count);
            own.points("points", level.points);
        });
    });
    if (by == By::Number) {
        fields.list("items", items, [](core::RuleFields& inner, PointItem& item) {
            inner.text("id", item.id);
            inner.text("title", item.title);
            inner.optionalText("zeroes", item.zeroes);
        });
        return;
    }
    fields.list("items", items, [](core::RuleFields& inner, PointItem& item) {
        inner.text("id", item.id);
        inner.text("title", item.title);
        inner.points("points", item.points);
        inner.sinceFormat2(
            [&item](core::RuleFields& own) { own.optionalText("zeroes", item.zeroes); });
    });
}

void ChecklistRule::eachZeroed(const std::function<void(const std::string&)>& use) const
{
    for (const PointItem& item : items) {
        if (!item.zeroes.empty())
            use(item.zeroes);
    }
}

void ChecklistRule::addSlots(core::SlotList& slots) const
{
    for (const PointItem& item : items)
        slots.add(item.id, item.title, core::FigureSlot::Kind::Tick, 0);
}

std::size_t ChecklistRule::ticked(core::FiguresView figures) const
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < items.size(); ++i)
        count += figures.has(i) && !figures.at(i).isZero() ? 1 : 0;
    return count;
}

/// Pre: ticks are 0 or 1.
Points ChecklistRule::pointsOf(core::FiguresView figures) const
{
    if (by == By::Number) {
        const auto count = static_cast<int>(ticked(figures));
        for (const CountRow& level : counts) {
            if (!level.count || count >= *level.count)
                return level.points;
        }
        return {};
    }
    Points sum;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!figures.has(i) || figures.at(i).isZero())
            continue;
        sum = by == By::Sum ? sum + items[i].points : std::max(sum, items[i].points);
    }
    return sum;
}

void ChecklistRule::apply(RuleRun& run) const
{
    if (run.figures().empty())
        return run.flag(Flag::FigureMissing);
    for (std::size_t i = 0; i < items.size(); ++i)
        run.ticked(i);
    if (run.isPrevented())
        return;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!run.figures().has(i) || run.figures().at(i).isZero())
            run.zero(items[i].zeroes);
    }
    run.doneUnits(pointsOf(run.figures()).units(), 1);
}

void ChecklistRule::check(RuleCheck& check) const
{
    if (!check.notEmpty(items.size(), "items"))
        return;
    Points sum;
    Points highest;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const PointItem& item = items[i];
        check.named(item.id, item.title, i);
        if (check.format() > 1)
            check.reserved(item.id);
        check.points(item.points, item.id);
        sum += std::clamp(item.points, Points(), Points::fromUnits(Points::maxUnits));
        highest = std::max(highest, item.points);
    }
    if (by != By::Number) {
        if (!counts.empty())
            check.faults().error("set.table-without-number");
        return check.reaches(Ratio::of(by == By::Sum ? sum : highest));
    }
    checkCounts(check);
}

/// Rows from the most ticks to the fewest, the last for all the rest.
void ChecklistRule::checkCounts(RuleCheck& check) const
{
    if (!check.notEmpty(counts.size(), "table"))
        return;
    std::vector<Border> borders;
    Points highest = counts.front().points;
    for (const CountRow& level : counts) {
        borders.push_back(
            {level.count.has_value(), core::Decimal::whole(level.count.value_or(0)), false});
        highest = std::max(highest, level.points);
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto number = static_cast<long long>(i + 1);
        check.points(counts[i].points, std::to_string(number));
        const bool isTooMany =
            counts[i].count && static_cast<std::size_t>(*counts[i].count) > items.size();
        if (isTooMany || (counts[i].count && *counts[i].count == 0))
            check.faults().error("set.table-count", {core::Param::num("row", number),
                                                     core::Param::num("count", *counts[i].count)});
        else if (borderFault(borders, i) != BorderFault::None)
            check.faults().error("set.table-order", {core::Param::num("row", number)});
    }
    check.reaches(Ratio::of(highest));
}

std::string ChecklistRule::line(const RuleLine& line) const
{
    if (by != By::Sum)
        return line.to(otherLine(line));
    std::string sum;
    Points points;
    int ticked = 0;
    for (std::size_t i = 0; i < items.size() && i < Figures::maxSlots; ++i) {
        if (!line.figures().has(i) || line.figures().at(i).isZero())
            continue;
        sum += (ticked == 0 ? "" : " + ") + number(items[i].points);
        points += items[i].points;
        ++ticked;
    }
    const std::string count =
        std::to_string(ticked) + '/' + std::to_string(items.size()) + line.say(" mục", " items");
    if (ticked == 0)
        return line.to(count);
    const bool asItIs = points == line.result().points;
    const std::string held = line.held(Ratio::of(points), Points(), line.node().max);
    if (ticked == 1)
        return asItIs ? count + ": " + line.points() : line.to(count + ": " + sum + held);
    if (asItIs)
        return count + ": " + sum + " = " + line.points();
    return line.to(count + ": " + sum + " = " + number(points) + held);
}

/// "3/4 mục" by number, "2/3 mục, cao nhất: Bằng khen 3" by the best.
std::string ChecklistRule::otherLine(const RuleLine& line) const
{
    std::string text = std::to_string(ticked(line.figures())) + '/' + std::to_string(items.size()) +
                       line.say(" mục", " items");
    if (by == By::Number)
        return text;
    const PointItem* best = nullptr;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (line.figures().has(i) && !line.figures().at(i).isZero() &&
            (best == nullptr || items[i].points > best->points))
            best = &items[i];
    }
    if (best == nullptr)
        return text;
    return text + line.say(", cao nhất: ", ", highest: ") + best->title + ' ' +
           number(best->points);
}

std::vector<RuleRow> ChecklistRule::table(const core::Node&, core::FiguresView figures,
                                          core::Language language) const
{
    std::vector<RuleRow> rows;
    bool isHit = figures.empty();
    for (const CountRow& level : counts) {
        const bool fits =
            !isHit && (!level.count || static_cast<int>(ticked(figures)) >= *level.count);
        rows.push_back({level.count ? say(language, "từ ", "from ") + std::to_string(*level.count) +
                                          say(language, " mục", " items")
                                    : say(language, "ít hơn", "fewer"),
                        number(level.points), fits});
        isHit = isHit || fits;
    }
    return rows;
}

std::string ChecklistRule::figures(core::FiguresView figures, core::Language) const
{
    // Which ones, where it is some of them.
    std::string ticked;
    std::size_t count = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!figures.has(i) || figures.at(i).isZero())
            continue;
        ticked += (count++ == 0 ? ": " : ";") + std::to_string(i + 1);
    }
    const bool isSome = count > 0 && count < items.size();
    return sumWord(figures, items.size()) + '/' + std::to_string(items.size()) +
           (isSome ? ticked : std::string());
}

std::string ChecklistRule::title(core::Language language) const
{
    if (by == By::Number)
        return say(language, "bảng kiểm theo số mục đạt", "checklist, by number");
    return by == By::Highest
               ? say(language, "bảng kiểm, tính mục cao nhất", "checklist, the highest")
               : say(language, "bảng kiểm cộng dồn", "checklist");
}

std::string ChecklistRule::worth(std::size_t slot) const
{
    return by == By::Number ? std::string() : number(items[slot].points);
}

std::optional<SheetFormula> ChecklistRule::formula(const FormulaScene& scene) const
{
    if (items.empty() || !scene.areThere(0, items.size()))
        return std::nullopt;
    std::vector<std::string> ticks;
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < items.size(); ++i) {
        ticks.push_back(scene.cell(i).number);
        terms.push_back(ticks.back() + '*' + constant(items[i].points));
    }
    std::string points = sumOf(terms);
    if (by == By::Highest) {
        points = "MAX(0";
        for (const std::string& term : terms)
            points += ',' + term;
        points += ')';
    } else if (by == By::Number) {
        points = "0";
        for (std::size_t i = counts.size(); i-- > 0;) {
            const std::string worth = constant(counts[i].points);
            points =
                counts[i].count
                    ? choose(sumOf(ticks) + ">=" + std::to_string(*counts[i].count), worth, points)
                    : worth;
        }
    }
    return SheetFormula{scene.held(points), scene.anyGiven(0, items.size())};
}

} // namespace engine
