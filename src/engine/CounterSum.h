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

} // namespace engine
