#pragma once

#include "app/ScoreBook.h"
#include "core/DossierCounter.h"
#include "core/Result.h"
#include "store/Book.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// A change of one row of counters. Level and field of both sides are the same; a row in which no
/// counter is known is no row and has no form.
struct DossierChange {
    std::string unit;
    core::DossierCounters before;
    core::DossierCounters after;

    bool operator==(const DossierChange&) const = default;
};

/// What keeps a row from being written, of each counter: "counters.negative",
/// "counters.too-large", "counters.not-of-form" (params counter, value), "counters.bad-field" (a
/// field of more than 200 bytes or with control characters).
std::vector<core::Problem> counterFaults(const core::DossierCounters& row);

/// The one way by which dossier counters change: permission, check, store (one undo step with its
/// history), memory, results.
class DossierEditor {
public:
    DossierEditor(store::Book& book, ScoreBook& scores) : m_book(book), m_scores(scores) {}

    /// Why counters of a unit cannot be changed now (Gate::refusal); nothing where they can.
    std::optional<core::Error> refusal(int unit) const;

    /// The row as it is now; without any counter where there is none.
    core::DossierCounters row(int unit, core::DossierSource::Level level,
                              std::string_view field) const;

    /// Applies all changes as one step called `label`, or none. Changes that change nothing are
    /// dropped. Conflict "store.entry-changed" where `before` is not what is there; NotFound
    /// "app.no-unit"; InvalidData "counters.refused" with those of counterFaults() as details.
    core::Status apply(std::vector<DossierChange> changes, const std::string& label);

private:
    store::Book& m_book;
    ScoreBook& m_scores;
};

} // namespace app
