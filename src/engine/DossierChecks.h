#pragma once

#include "core/DossierCounter.h"
#include "core/Entry.h"
#include "core/Ratio.h"
#include "core/Result.h"
#include "engine/Evaluate.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// What dossier counters add up to, and where they do not (domain section 7): total = carried +
/// new, total = finished + pending
/// + returned. A counter that is not known is not 0; what it hides is named instead of guessed.
/// In form 06a what was returned is among what was finished on time, so that there total = finished
/// + pending. Rows of both forms add up in their totals; direct, by post, on time and returned mean
/// something else in each and have no sum then.
/// Example, huyện Na Rì 2021: of 19.938 dossiers 19.536 were finished in time and 287 are pending;
/// late ones are not known, so 115 are not explained.
namespace engine {

/// Sums of one row, or of several; nothing where a part is not known.
struct DossierTotals {
    core::CounterValue received; ///< new: direct + online + postal, whatever the form parts
    core::CounterValue total;    ///< carried + new
    core::CounterValue inTime;   ///< early + on time
    core::CounterValue finished; ///< in time + late
    core::CounterValue pending;  ///< in time + late
    /// total − all known parts of finished, pending and returned; below 0 where more is accounted
    /// for than there was.
    core::CounterValue rest;
    bool complete = false; ///< all counters of the form are known

    bool operator==(const DossierTotals&) const = default;
};
DossierTotals dossierTotals(const core::DossierCounters& row);

/// The rows of a level that count: a row without a field stands for all fields, rows by field count
/// only where there is none.
std::vector<std::size_t> countedRows(Counters rows, core::DossierSource::Level level);
/// Whether a row that counts, of all levels or of one, is told after a form.
bool hasForm(Counters rows, core::DossierForm form);
bool hasForm(Counters rows, core::DossierForm form, core::DossierSource::Level level);
/// Sums over the rows that count, of all levels. Where these have both forms, those of the
/// counters that mean the same in both.
core::DossierCounters sumOfCounters(Counters rows);
DossierTotals sumOfTotals(Counters rows);

/// How a row adds up, in the order in which it is read. Params are numbers; parameters named after
/// counters that are not known (value "1") make their sentences name them.
/// - "counters.total" (Note: total, old, received) or "counters.total-unknown" (Warning: known;
/// unknown counters)
/// In form 06a "direct-postal" stands for "direct".
/// - where the total is known, one of: "counters.balanced" (Note: total, finished, pending,
/// given-back where above 0),
///   "counters.unexplained" (Warning: the same and rest; unknown counters), "counters.exceeds"
///   (Error: the same and over: more than there was), "counters.short" (Error: the same and rest:
///   all are known, but less than there was)
/// - "counters.early-unknown" (Warning) where the rates cannot be computed because early or on time
/// is not known Nothing for a row in which no counter is known.
std::vector<core::Problem> checkCounters(const core::DossierCounters& row);
/// Of all rows of a unit together: those of the rows' sums and "counters.fields-differ" (Warning;
/// place: level; params counter, all, sum), where a row for all fields and the rows by field
/// disagree; "counters.forms-mixed" (Warning) where the rows that count have both forms.
std::vector<core::Problem> checkUnitCounters(Counters rows);

/// The code of the sentence that names a counter, by its place in core::counterFields, in rows of
/// a form.
std::string counterNameCode(core::DossierForm form, std::size_t counter);
/// A row told after another form. Into 06a: by post goes to direct, returned to on time, so that
/// total, remainder and rates of all stay; where the other one is not known, neither is their sum.
/// Into ten counters: both are not known, and direct and on time stay as they are typed.
core::DossierCounters inForm(core::DossierCounters row, core::DossierForm form);

/// How far a unit's counters are.
enum class DossierState { None, Incomplete, Faulty, Complete };
DossierState dossierState(Counters rows);

/// One of the four on-time rates of a level; n and d as a criterion draws them, nothing where the
/// counters do not suffice or d is 0.
struct DossierRate {
    core::DossierSource::Formula formula = core::DossierSource::Formula::OnTimeOfFinished;
    core::CounterValue n;
    core::CounterValue d;

    /// In percent, exact.
    std::optional<core::Ratio> percent() const
    {
        return n && d && *d > 0 ? std::optional(core::Ratio(core::Int128(*n) * 100, *d))
                                : std::nullopt;
    }
};
std::array<DossierRate, 4> dossierRates(Counters rows, core::DossierSource::Level level);

} // namespace engine
