#pragma once

#include "core/Rule.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// The form after which a row of counters is told (contract, section 1).
enum class DossierForm {
    /// Ten counters: direct and by post apart, what was returned or withdrawn by itself.
    TenCounters,
    /// Form II.06a of Thông tư 01/2020/TT-VPCP: `direct` is what came directly and by post
    /// together, and `onTime` already contains what waits for a supplement and what was returned or
    /// withdrawn. `postal` and `returned` are no part of it: not unknown, they do not exist.
    Form06a,
};
inline constexpr std::array<DossierForm, 2> dossierForms = {DossierForm::TenCounters,
                                                            DossierForm::Form06a};

/// One-stop-shop dossier counters of one unit, level and field in an assessment's period (domain
/// section 7). A counter that is not known is absent, which is not the same as 0.
struct DossierCounters {
    DossierSource::Level level = DossierSource::Level::Province;
    std::string field;
    DossierForm form = DossierForm::TenCounters;
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

/// The place of a counter that there is.
constexpr std::size_t counterNamed(std::string_view name)
{
    std::size_t counter = 0;
    while (counterFields[counter].name != name)
        ++counter;
    return counter;
}
// Those that mean something else, or nothing, in form 06a.
inline constexpr std::size_t directCounter = counterNamed("direct");
inline constexpr std::size_t postalCounter = counterNamed("postal");
inline constexpr std::size_t onTimeCounter = counterNamed("ontime");
inline constexpr std::size_t returnedCounter = counterNamed("returned");

/// Whether a counter, by its place in counterFields, is part of a form.
constexpr bool isPartOf(DossierForm form, std::size_t counter)
{
    return form == DossierForm::TenCounters ||
           (counter != postalCounter && counter != returnedCounter);
}
/// Whether a counter means the same in all forms.
constexpr bool isAlike(std::size_t counter)
{
    return counter != directCounter && counter != postalCounter && counter != onTimeCounter &&
           counter != returnedCounter;
}
/// Whether nothing is known that is no part of the row's form.
inline bool fitsForm(const DossierCounters& counters)
{
    return counters.form == DossierForm::TenCounters || (!counters.postal && !counters.returned);
}

/// "10", "06a" as in files.
constexpr std::string_view name(DossierForm form)
{
    return form == DossierForm::Form06a ? "06a" : "10";
}
constexpr std::optional<DossierForm> dossierFormNamed(std::string_view text)
{
    for (const DossierForm form : dossierForms) {
        if (name(form) == text)
            return form;
    }
    return std::nullopt;
}

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

/// A row of that level and field in which no counter is known: no row, so that its form says
/// nothing.
inline DossierCounters emptyCounters(DossierSource::Level level, std::string_view field)
{
    DossierCounters counters;
    counters.level = level;
    counters.field = field;
    return counters;
}
inline bool isEmpty(const DossierCounters& counters)
{
    DossierCounters none = emptyCounters(counters.level, counters.field);
    none.form = counters.form;
    return counters == none;
}
inline bool isSameRow(const DossierCounters& a, const DossierCounters& b)
{
    return a.level == b.level && a.field == b.field;
}

} // namespace core
