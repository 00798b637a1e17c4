#pragma once

#include "core/Entry.h"
#include "core/Rule.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// A unit that is scored (sở, huyện, xã). Dates are "YYYY-MM-DD" or empty.
struct Unit {
    std::string id;
    std::string name;
    std::string group;
    std::string parent;
    std::string validFrom;
    std::string validTo;
    std::string successor;

    bool operator==(const Unit&) const = default;
};

/// An assessment (đợt chấm điểm): one set, one group of units, one year.
struct Assessment {
    std::string id;
    std::string title;
    std::string setId;
    std::string group;
    int year = 0;
    std::string periodFrom; ///< reporting period, "YYYY-MM-DD" or empty
    std::string periodTo;

    bool operator==(const Assessment&) const = default;
};

/// A change of one entry: the unit of editing, undo, import and history.
struct Edit {
    std::string unit;
    Stage stage = Stage::Self;
    int leaf = 0;
    Entry before;
    Entry after;
};

/// One-stop-shop dossier counters of one unit, level and field in an assessment's period (domain section 7).
/// A counter that is not known is absent, which is not the same as 0.
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

} // namespace core
