#pragma once

#include "core/DossierCounter.h"

namespace engine {

/// Sums and differences of dossier counters: unknown as soon as one part is unknown. No sum of
/// counters of at most 15 digits can leave 64 bits.
inline core::CounterValue plus(core::CounterValue a, core::CounterValue b)
{
    return a && b ? core::CounterValue(*a + *b) : std::nullopt;
}

inline core::CounterValue minus(core::CounterValue a, core::CounterValue b)
{
    return a && b ? core::CounterValue(*a - *b) : std::nullopt;
}

/// What came in the period, by whatever way: in form 06a direct and by post are one counter.
inline core::CounterValue receivedOf(const core::DossierCounters& row)
{
    const core::CounterValue direct =
        row.form == core::DossierForm::Form06a ? row.direct : plus(row.direct, row.postal);
    return plus(direct, row.online);
}

/// What was returned or withdrawn beside what was finished: nothing in form 06a, which counts it
/// among what was finished on time.
inline core::CounterValue returnedOf(const core::DossierCounters& row)
{
    return row.form == core::DossierForm::Form06a ? core::CounterValue(0) : row.returned;
}

} // namespace engine
