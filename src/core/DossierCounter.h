#pragma once

#include "core/Rule.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// One-stop-shop dossier counters of one unit, level and field in an assessment's period (domain
/// section 7). A counter that is not known is absent, which is not the same as 0.
struct DossierCounters {
    DossierSource::Level level = DossierSource::Level::Province;
    std::string field;
    std::optional<std::int64_t> carried;
    std::optional<std::int64_t> direct;
    std::optional<std::int64_t> online;
    std::optional<std::int64_t> postal;
    std::optional<std::int64_t> early;
    std::optional<std::int64_t> onTime;
    std::optional<std::int64_t> late;
    std::optional<std::int64_t> pendingInTime;
    std::optional<std::int64_t> pendingLate;
    std::optional<std::int64_t> returned;

    bool operator==(const DossierCounters&) const = default;
};

// The ten counters as a list, for whatever treats them alike: tables, files, sums.
using CounterValue = std::optional<std::int64_t>;

struct CounterField {
    std::string_view name; ///< as in the dossiers CSV
    CounterValue DossierCounters::*value;
};

inline constexpr std::array<CounterField, 10> counterFields = {{
    {"carried", &DossierCounters::carried},
    {"direct", &DossierCounters::direct},
    {"online", &DossierCounters::online},
    {"postal", &DossierCounters::postal},
    {"early", &DossierCounters::early},
    {"ontime", &DossierCounters::onTime},
    {"late", &DossierCounters::late},
    {"pending_intime", &DossierCounters::pendingInTime},
    {"pending_late", &DossierCounters::pendingLate},
    {"returned", &DossierCounters::returned},
}};
inline constexpr std::size_t counterCount = counterFields.size();

inline constexpr std::array<DossierSource::Level, 3> dossierLevels = {
    DossierSource::Level::Province, DossierSource::Level::District, DossierSource::Level::Commune};

/// "tinh", "huyen", "xa" as in the contract.
constexpr std::string_view name(DossierSource::Level level)
{
    constexpr std::array<std::string_view, 3> names = {"tinh", "huyen", "xa"};
    return names[static_cast<std::size_t>(level)];
}
constexpr std::optional<DossierSource::Level> dossierLevelNamed(std::string_view text)
{
    for (const DossierSource::Level level : dossierLevels) {
        if (name(level) == text)
            return level;
    }
    return std::nullopt;
}

/// The largest counter: a figure has at most 15 digits.
inline constexpr std::int64_t largestCounter = 999'999'999'999'999;

/// A row of that level and field in which no counter is known.
inline DossierCounters emptyCounters(DossierSource::Level level, std::string_view field)
{
    DossierCounters counters;
    counters.level = level;
    counters.field = field;
    return counters;
}
inline bool isEmpty(const DossierCounters& counters)
{
    return counters == emptyCounters(counters.level, counters.field);
}
inline bool isSameRow(const DossierCounters& a, const DossierCounters& b)
{
    return a.level == b.level && a.field == b.field;
}

} // namespace core
