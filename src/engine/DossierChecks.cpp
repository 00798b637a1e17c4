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

/// By counter: the parameter that names it where a row lacks it, else empty.
using Unknown = std::array<std::string_view, core::counterCount>;

/// Counters of its form that a row does not know.
void addUnknown(Unknown& unknown, const DossierCounters& row)
{
    for (std::size_t i = 0; i < unknown.size(); ++i) {
        if (row.*core::counterFields[i].value || !core::isPartOf(row.form, i))
            continue;
        const bool isJoint = i == core::directCounter && row.form == core::DossierForm::Form06a;
        unknown[i] = isJoint ? "direct-postal" : core::counterFields[i].name;
    }
}

void nameUnknown(Problem& problem, const Unknown& unknown,
                 std::initializer_list<std::string_view> counters)
{
    for (const std::string_view counter : counters) {
        const std::string_view name = unknown[core::counterNamed(counter)];
        if (!name.empty())
            problem.params.push_back(Param::text(std::string(name), "1"));
    }
}

/// Adds rows counter by counter.
class CounterAdding {
public:
    void add(const DossierCounters& row)
    {
        m_isMixed = m_isMixed || (m_rows > 0 && row.form != m_sum.form);
        if (m_rows++ == 0) {
            m_sum = row;
            m_sum.field.clear();
            return;
        }
        for (const core::CounterField& field : core::counterFields)
            m_sum.*field.value = plus(m_sum.*field.value, row.*field.value);
    }
    bool isEmpty() const { return m_rows == 0; }
    /// Without what means something else in each form, where the rows have both.
    DossierCounters sum() const
    {
        DossierCounters sum = m_sum;
        for (std::size_t i = 0; m_isMixed && i < core::counterCount; ++i) {
            if (!core::isAlike(i))
                (sum.*core::counterFields[i].value).reset();
        }
        return sum;
    }

private:
    DossierCounters m_sum;
    int m_rows = 0;
    bool m_isMixed = false;
};

void addAccounted(Problem& problem, std::int64_t total, const Accounted& parts)
{
    problem.params.push_back(Param::num("total", total));
    problem.params.push_back(Param::num("finished", parts.finished));
    problem.params.push_back(Param::num("pending", parts.pending));
    // Dossiers given back are few and often none: named only where there are some.
    if (parts.returned != 0)
        problem.params.push_back(Param::num("given-back", parts.returned));
}

/// The problems of sums, of one row or several, and the counters that are hidden in them.
std::vector<Problem> checkSums(CounterValue carried, const DossierTotals& totals,
                               const Accounted& parts, const Unknown& unknown)
{
    std::vector<Problem> found;
    if (totals.total) {
        found.push_back({Severity::Note,
                         "counters.total",
                         {},
                         {Param::num("total", *totals.total), Param::num("old", known(carried)),
                          Param::num("received", known(totals.received))}});
    } else {
        found.push_back({Severity::Warning, "counters.total-unknown", {}, {}});
        nameUnknown(found.back(), unknown, {"carried", "direct", "online", "postal"});
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
        nameUnknown(sum, unknown,
                    {"early", "ontime", "late", "pending_intime", "pending_late", "returned"});
    }
    found.push_back(std::move(sum));
    if (!totals.inTime) {
        found.push_back({Severity::Warning, "counters.early-unknown", {}, {}});
        nameUnknown(found.back(), unknown, {"early", "ontime"});
    }
    return found;
}

} // namespace

DossierTotals dossierTotals(const DossierCounters& row)
{
    DossierTotals totals;
    totals.received = receivedOf(row);
    totals.total = plus(row.carried, totals.received);
    totals.inTime = plus(row.early, row.onTime);
    totals.finished = plus(totals.inTime, row.late);
    totals.pending = plus(row.pendingInTime, row.pendingLate);
    if (totals.total)
        totals.rest = *totals.total - accounted(row).all();
    totals.complete = true;
    for (std::size_t i = 0; i < core::counterCount; ++i)
        totals.complete =
            totals.complete && (row.*core::counterFields[i].value || !core::isPartOf(row.form, i));
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

bool hasForm(Counters rows, core::DossierForm form, DossierSource::Level level)
{
    const std::vector<std::size_t> counted = countedRows(rows, level);
    return std::any_of(counted.begin(), counted.end(),
                       [&](std::size_t i) { return rows[i].form == form; });
}

bool hasForm(Counters rows, core::DossierForm form)
{
    return std::any_of(core::dossierLevels.begin(), core::dossierLevels.end(),
                       [&](DossierSource::Level level) { return hasForm(rows, form, level); });
}

DossierCounters sumOfCounters(Counters rows)
{
    CounterAdding sum;
    for (const DossierSource::Level level : core::dossierLevels) {
        for (const std::size_t i : countedRows(rows, level))
            sum.add(rows[i]);
    }
    return sum.sum();
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
    Unknown unknown;
    addUnknown(unknown, row);
    return checkSums(row.carried, dossierTotals(row), accounted(row), unknown);
}

std::vector<Problem> checkUnitCounters(Counters rows)
{
    std::vector<Problem> found;
    Accounted parts;
    Unknown unknown;
    bool any = false;
    for (const DossierSource::Level level : core::dossierLevels) {
        for (const std::size_t i : countedRows(rows, level)) {
            const Accounted row = accounted(rows[i]);
            parts = {parts.finished + row.finished, parts.pending + row.pending,
                     parts.returned + row.returned};
            addUnknown(unknown, rows[i]);
            any = any || !core::isEmpty(rows[i]);
        }
    }
    if (any)
        found = checkSums(sumOfCounters(rows).carried, sumOfTotals(rows), parts, unknown);
    if (hasForm(rows, core::DossierForm::TenCounters) && hasForm(rows, core::DossierForm::Form06a))
        found.push_back({Severity::Warning, "counters.forms-mixed", {}, {}});

    for (const DossierSource::Level level : core::dossierLevels) {
        CounterAdding fields;
        const DossierCounters* all = nullptr;
        for (const DossierCounters& row : rows) {
            if (row.level != level)
                continue;
            if (row.field.empty())
                all = &row;
            else
                fields.add(row);
        }
        if (all == nullptr || fields.isEmpty())
            continue;
        const DossierCounters sum = fields.sum();
        for (std::size_t i = 0; i < core::counterCount; ++i) {
            const CounterValue whole = all->*core::counterFields[i].value;
            const CounterValue added = sum.*core::counterFields[i].value;
            const bool isComparable = core::isAlike(i) || all->form == sum.form;
            if (isComparable && whole && added && *whole != *added) {
                found.push_back({Severity::Warning,
                                 "counters.fields-differ",
                                 std::string(core::name(level)),
                                 {Param::text("counter", counterNameCode(all->form, i)),
                                  Param::num("all", *whole), Param::num("sum", *added)}});
            }
        }
    }
    return found;
}

std::string counterNameCode(core::DossierForm form, std::size_t counter)
{
    const bool isJoint = counter == core::directCounter && form == core::DossierForm::Form06a;
    return "counters.name-" +
           std::string(isJoint ? "direct-postal" : core::counterFields[counter].name);
}

DossierCounters inForm(DossierCounters row, core::DossierForm form)
{
    if (row.form == form)
        return row;
    row.form = form;
    const auto moveInto = [](CounterValue& into, CounterValue& from) {
        if (from && *from != 0)
            into = plus(into, from);
        from.reset();
    };
    if (form == core::DossierForm::Form06a) {
        moveInto(row.direct, row.postal);
        moveInto(row.onTime, row.returned);
    }
    return row;
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
