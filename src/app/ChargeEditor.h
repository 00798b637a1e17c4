#pragma once

#include "app/ScoreBook.h"
#include "core/Charge.h"
#include "core/Result.h"
#include "store/Charges.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

/// Who is in charge of what in an assessment, looked up by place.
class ChargeMap {
public:
    ChargeMap() = default;
    ChargeMap(const core::IndexSet& set, const std::vector<store::ChargeRow>& rows);

    bool isEmpty() const { return m_rows.empty(); }
    bool knows(std::string_view unit) const { return m_units.contains(unit); }
    /// What is said at a place itself; empty where nothing is.
    core::Charge at(std::string_view unit, std::string_view code) const;
    /// Who is in charge of a node of the set (−1: the whole unit): head, and person with duty and
    /// telephone, each from the nearest place that names one, from the node up to the unit.
    core::Charge of(std::string_view unit, int node) const;
    /// The code of the place that names the person; nothing where none does. Empty: the unit.
    std::optional<std::string> personFrom(std::string_view unit, int node) const;

private:
    /// The places above a node and itself, nearest first.
    std::vector<std::string> path(int node) const;

    const core::IndexSet* m_set = nullptr;
    std::map<std::pair<std::string, std::string>, core::Charge> m_rows; ///< by unit and code
    std::map<std::string, int, std::less<>> m_units;                    ///< rows of each
};

/// The one way by which it changes who is in charge: permission, check, store. A change is one step
/// that can be undone (StepLog). No phase closes it: it moves no score.
class ChargeEditor {
public:
    ChargeEditor(store::Book& book, const ScoreBook& scores) : m_book(book), m_scores(scores) {}

    /// Why whoever works here may not change it for a unit: Gate::refusal(), "gate.other-unit",
    /// "gate.other-role".
    std::optional<core::Error> refusal(std::string_view unit) const;

    /// Of the units that who is signed in may see.
    core::Result<std::vector<store::ChargeRow>> all() const;

    /// Sets who is in charge of a place; an empty charge takes it away. Errors: refusal();
    /// NotFound "app.no-unit" (unit), "process.no-code" (code); InvalidData "charge.no-person":
    /// duty or telephone of nobody; those of store::Charges::write.
    core::Status put(const std::string& unit, const std::string& code, core::Charge charge,
                     const std::string& label);

private:
    store::Book& m_book;
    const ScoreBook& m_scores;
};

/// The label of such a step, as a stored text (StepText.h).
std::string chargeLabel(const ScoreBook& scores, std::string_view unit, const std::string& code);

/// The node of a code (a criterion, a group, an area, an item of bonus or penalty); −1: none.
int nodeOfCode(const core::IndexSet& set, std::string_view code);

} // namespace app
