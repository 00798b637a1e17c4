#include "core/FiguresText.h"
#include "engine/CounterSum.h"
#include "engine/DossierChecks.h"
#include "engine/DrawnPairs.h"
#include "engine/RuleValue.h"

#include <algorithm>

namespace engine {

using core::DossierCounters;
using core::DossierSource;

namespace {

using Known = core::CounterValue;

constexpr std::int64_t largestFigure = 999'999'999'999'999;

bool inBounds(const DossierCounters& counters)
{
    const auto bounded = [](Known counter) {
        return !counter || (*counter >= 0 && *counter <= largestFigure);
    };
    return bounded(counters.carried) && bounded(counters.direct) && bounded(counters.online) &&
           bounded(counters.postal) && bounded(counters.early) && bounded(counters.onTime) &&
           bounded(counters.late) && bounded(counters.pendingInTime) &&
           bounded(counters.pendingLate) && bounded(counters.returned);
}

struct Fraction {
    Known n;
    Known d;
};

/// The same sentence for both forms. What form 06a counts as finished on time contains what was
/// returned, which then is in n and d of the first three, and nothing can part it.
Fraction fractionOf(DossierSource::Formula formula, const DossierCounters& counters)
{
    const Known inTime = plus(counters.early, counters.onTime);
    const Known received = receivedOf(counters);
    const Known total = plus(counters.carried, received);
    const Known pending = plus(counters.pendingInTime, counters.pendingLate);
    const Known finished = counters.late ? plus(inTime, counters.late)
                                         : minus(minus(total, pending), returnedOf(counters));
    switch (formula) {
    case DossierSource::Formula::OnTimeOfFinished:
        return {inTime, finished};
    case DossierSource::Formula::OnTimeOfDue:
        return {inTime, plus(finished, counters.pendingLate)};
    case DossierSource::Formula::NotLateOfAll:
        return {minus(minus(total, counters.late), counters.pendingLate), total};
    case DossierSource::Formula::OnTimeOfReceived:
        break;
    }
    return {inTime, received};
}

} // namespace

core::Figures drawnFigures(const DossierSource& source, Counters counters)
{
    // A row without a field counts all fields together; rows by field are added up only where there
    // is none.
    const auto ofLevel = [&](const DossierCounters& row) { return row.level == source.level; };
    const bool hasTotal = std::any_of(counters.begin(), counters.end(), [&](const auto& row) {
        return ofLevel(row) && row.field.empty();
    });

    bool any = false;
    Known n = 0;
    Known d = 0;
    for (const DossierCounters& row : counters) {
        if (!ofLevel(row) || (hasTotal && !row.field.empty()))
            continue;
        any = true;
        const Fraction part = inBounds(row) ? fractionOf(source.formula, row) : Fraction();
        n = plus(n, part.n);
        d = plus(d, part.d);
        if (!n || !d || *n > largestFigure || *d > largestFigure)
            return {};
    }
    core::Figures figures;
    if (any) {
        figures.set(0, core::Decimal::whole(*n));
        figures.set(1, core::Decimal::whole(*d));
    }
    return figures;
}

namespace {

bool isTyped(const core::Figures& figures, std::size_t n)
{
    return figures.has(n) || figures.has(n + 1);
}

/// Calls `use(n)` for each pair that is drawn as far as these figures go.
template<typename Use>
void eachDrawn(const core::Node& node, const core::Figures& figures, Use use)
{
    eachDrawnPair(
        node,
        [&](std::size_t n) {
            return !isTyped(figures, n) && core::isAsked(node.slots[n], figures);
        },
        use);
}

} // namespace

bool isDrawn(const core::Node& node, const core::Figures& figures)
{
    bool any = false;
    eachDrawn(node, figures, [&any](std::size_t) { any = true; });
    return any;
}

bool isDrawnAfter(core::DossierForm form, const core::Node& node, const core::Figures& figures,
                  Counters counters)
{
    bool any = false;
    eachDrawn(node, figures, [&](std::size_t n) {
        any = any || hasForm(counters, form, node.slots[n].drawnFrom->level);
    });
    return any;
}

const core::Figures& withDrawn(const core::Node& node, Counters counters, const core::Figures& own,
                               core::Figures& drawn)
{
    const core::Figures* all = &own;
    eachDrawn(node, own, [&](std::size_t n) {
        const core::Figures pair = drawnFigures(*node.slots[n].drawnFrom, counters);
        if (pair.empty())
            return;
        if (all != &drawn) {
            drawn = own;
            all = &drawn;
        }
        drawn.set(n, pair.at(0));
        drawn.set(n + 1, pair.at(1));
    });
    return *all;
}

std::vector<DossierSource> sourcesOf(const core::Node& node)
{
    std::vector<DossierSource> sources;
    for (const core::FigureSlot& slot : node.slots) {
        if (slot.drawnFrom)
            sources.push_back(*slot.drawnFrom);
    }
    return sources;
}

core::Figures drawnInstead(const core::Node& node, core::Figures figures, Counters counters)
{
    eachDrawnPair(
        node, [&](std::size_t n) { return isTyped(figures, n); },
        [&](std::size_t n) {
            const core::Figures drawn = drawnFigures(*node.slots[n].drawnFrom, counters);
            if (drawn.empty())
                return;
            figures.set(n, drawn.at(0));
            figures.set(n + 1, drawn.at(1));
        });
    return figures;
}

core::Figures countingFigures(const core::IndexSet& set, const core::Node& node,
                              const core::Entry& entry, const UnitFacts& unit,
                              core::ResultStage stage)
{
    core::Figures drawn;
    return figuresThatCount(set, node, entry, unit, stage, drawn);
}

} // namespace engine
