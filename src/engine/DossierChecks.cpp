#include "engine/DossierChecks.h"

#include "engine/CounterSum.h"
#include "engine/RuleValue.h"

#include <algorithm>

namespace engine {

using core::CounterValue;
using core::DossierCounters;
using core::DossierSource;
using core::Param;
using core::Problem;
using core::Severity;

namespace {

std::int64_t known(CounterValue value)
{
    return value.value_or(0);
}

/// Parts of what became of the dossiers, as far as they are known. Six counters of 15 digits stay
/// far below 64 bits.
struct Accounted {
    std::int64_t finished = 0;
    std::int64_t pending = 0;
    std::int64_t returned = 0;
    std::int64_t all() const { return finished + pending + returned; }
};
Accounted accounted(const DossierCounters& row)
{
    return {known(row.early) + known(row.onTime) + known(row.late),
            known(row.pendingInTime) + known(row.pendingLate), known(row.returned)};
}

void addUnknown(Problem& problem, const DossierCounters& row,
                std::initializer_list<std::size_t> fields)
{
    for (const std::size_t field : fields) {
        if (!(row.*core::counterFields[field].value))
            problem.params.push_back(
                Param::text(std::string(core::counterFields[field].name), "1"));
    }
}

void addAccounted(Problem& problem, std::int64_t total, const Accounted& parts)
{
    problem.params.push_back(Param::num("total", total));
    problem.params.push_back(Param::num("finished", parts.finished));
    problem.params.push_back(Param::num("pending", parts.pending));
    // Dossiers given back are few and often none: named only where there are some.
    if (parts.returned != 0)
        problem.params.push_back(Param::num("given-back", parts.returned));
}

/// The problems of sums with how many rows hide counters: `row` names them.
std::vector<Problem> checkSums(const DossierCounters& row, const DossierTotals& totals,
                               const Accounted& parts)
{
    std::vector<Problem> found;
    if (totals.total) {
        found.push_back({Severity::Note,
                         "counters.total",
                         {},
                         {Param::num("total", *totals.total), Param::num("old", known(row.carried)),
                          Param::num("received", known(totals.received))}});
    } else {
        found.push_back({Severity::Warning, "counters.total-unknown", {}, {}});
        addUnknown(found.back(), row, {0, 1, 2, 3});
        return found;
    }

    const std::int64_t rest = *totals.total - parts.all();
    Problem sum{Severity::Note, "counters.balanced", {}, {}};
    addAccounted(sum, *totals.total, parts);
    if (rest < 0) {
        sum.severity = Severity::Error;
        sum.code = "counters.exceeds";
        sum.params.push_back(Param::num("over", -rest));
    } else if (rest > 0) {
        const bool hidden = !totals.complete;
        sum.severity = hidden ? Severity::Warning : Severity::Error;
        sum.code = hidden ? "counters.unexplained" : "counters.short";
        sum.params.push_back(Param::num("rest", rest));
        addUnknown(sum, row, {4, 5, 6, 7, 8, 9});
    }
    found.push_back(std::move(sum));
    if (!totals.inTime) {
        found.push_back({Severity::Warning, "counters.early-unknown", {}, {}});
        addUnknown(found.back(), row, {4, 5});
    }
    return found;
}

} // namespace

DossierTotals dossierTotals(const DossierCounters& row)
{
    DossierTotals totals;
    totals.received = plus(row.direct, plus(row.online, row.postal));
    totals.total = plus(row.carried, totals.received);
    totals.inTime = plus(row.early, row.onTime);
    totals.finished = plus(totals.inTime, row.late);
    totals.pending = plus(row.pendingInTime, row.pendingLate);
    if (totals.total)
        totals.rest = *totals.total - accounted(row).all();
    totals.complete =
        std::all_of(core::counterFields.begin(), core::counterFields.end(),
                    [&row](const auto& field) { return (row.*field.value).has_value(); });
    return totals;
}

std::vector<std::size_t> countedRows(Counters rows, DossierSource::Level level)
{
    const auto ofLevel = [level](const DossierCounters& row) { return row.level == level; };
    const bool hasTotal = std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
        return ofLevel(row) && row.field.empty();
    });
    std::vector<std::size_t> counted;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (ofLevel(rows[i]) && (!hasTotal || rows[i].field.empty()))
            counted.push_back(i);
    }
    return counted;
}

DossierCounters sumOfCounters(Counters rows)
{
    DossierCounters sum;
    bool any = false;
    for (const DossierSource::Level level : core::dossierLevels) {
        for (const std::size_t i : countedRows(rows, level)) {
            for (const core::CounterField& field : core::counterFields)
                sum.*field.value =
                    any ? plus(sum.*field.value, rows[i].*field.value) : rows[i].*field.value;
            any = true;
        }
    }
    return sum;
}

DossierTotals sumOfTotals(Counters rows)
{
    std::optional<DossierTotals> sum;
    for (const DossierSource::Level level : core::dossierLevels) {
        for (const std::size_t i : countedRows(rows, level)) {
            const DossierTotals row = dossierTotals(rows[i]);
            if (!sum) {
                sum = row;
                continue;
            }
            sum->received = plus(sum->received, row.received);
            sum->total = plus(sum->total, row.total);
            sum->inTime = plus(sum->inTime, row.inTime);
            sum->finished = plus(sum->finished, row.finished);
            sum->pending = plus(sum->pending, row.pending);
            sum->rest = plus(sum->rest, row.rest);
            sum->complete = sum->complete && row.complete;
        }
    }
    return sum.value_or(DossierTotals());
}

std::vector<Problem> checkCounters(const DossierCounters& row)
{
    if (core::isEmpty(row))
        return {};
    return checkSums(row, dossierTotals(row), accounted(row));
}

std::vector<Problem> checkUnitCounters(Counters rows)
{
    std::vector<Problem> found;
    Accounted parts;
    bool any = false;
    DossierCounters unknown = sumOfCounters(rows);
    for (const DossierSource::Level level : core::dossierLevels) {
        for (const std::size_t i : countedRows(rows, level)) {
            const Accounted row = accounted(rows[i]);
            parts = {parts.finished + row.finished, parts.pending + row.pending,
                     parts.returned + row.returned};
            any = any || !core::isEmpty(rows[i]);
        }
    }
    if (any)
        found = checkSums(unknown, sumOfTotals(rows), parts);

    for (const DossierSource::Level level : core::dossierLevels) {
        DossierCounters sum;
        const DossierCounters* all = nullptr;
        int fields = 0;
        for (const DossierCounters& row : rows) {
            if (row.level != level)
                continue;
            if (row.field.empty()) {
                all = &row;
                continue;
            }
            for (const core::CounterField& field : core::counterFields)
                sum.*field.value =
                    fields > 0 ? plus(sum.*field.value, row.*field.value) : row.*field.value;
            ++fields;
        }
        if (all == nullptr || fields == 0)
            continue;
        for (const core::CounterField& field : core::counterFields) {
            const CounterValue whole = all->*field.value;
            const CounterValue added = sum.*field.value;
            if (whole && added && *whole != *added) {
                found.push_back(
                    {Severity::Warning,
                     "counters.fields-differ",
                     std::string(core::name(level)),
                     {Param::text("counter", "counters.name-" + std::string(field.name)),
                      Param::num("all", *whole), Param::num("sum", *added)}});
            }
        }
    }
    return found;
}

DossierState dossierState(Counters rows)
{
    bool any = false;
    bool complete = true;
    for (const DossierSource::Level level : core::dossierLevels) {
        for (const std::size_t i : countedRows(rows, level)) {
            if (core::isEmpty(rows[i]))
                continue;
            any = true;
            const DossierTotals totals = dossierTotals(rows[i]);
            if (totals.rest && (*totals.rest < 0 || (totals.complete && *totals.rest != 0)))
                return DossierState::Faulty;
            complete = complete && totals.complete;
        }
    }
    if (!any)
        return DossierState::None;
    return complete ? DossierState::Complete : DossierState::Incomplete;
}

std::array<DossierRate, 4> dossierRates(Counters rows, DossierSource::Level level)
{
    using Formula = DossierSource::Formula;
    std::array<DossierRate, 4> rates;
    constexpr std::array formulas = {Formula::OnTimeOfFinished, Formula::OnTimeOfDue,
                                     Formula::NotLateOfAll, Formula::OnTimeOfReceived};
    for (std::size_t i = 0; i < rates.size(); ++i) {
        rates[i].formula = formulas[i];
        const core::Figures figures = drawnFigures({formulas[i], level}, rows);
        if (figures.has(0) && figures.has(1)) {
            rates[i].n = figures.at(0).mantissa();
            rates[i].d = figures.at(1).mantissa();
        }
    }
    return rates;
}

} // namespace engine
