#include "app/DossierEditor.h"

#include "app/Gate.h"
#include "app/Log.h"
#include "engine/DossierChecks.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace app {

namespace {

using core::DossierCounters;
using core::Param;

constexpr std::size_t longestField = 200;

/// The order in which the book lists the rows of a unit.
bool comesBefore(const DossierCounters& a, const DossierCounters& b)
{
    return std::tuple(core::name(a.level), std::string_view(a.field)) <
           std::tuple(core::name(b.level), std::string_view(b.field));
}

} // namespace

std::vector<core::Problem> counterFaults(const DossierCounters& row)
{
    std::vector<core::Problem> faults;
    const auto fault = [&](const char* code, std::vector<Param> params) {
        faults.push_back({core::Severity::Error, code, row.field, std::move(params)});
    };
    for (std::size_t i = 0; i < core::counterCount; ++i) {
        const core::CounterValue value = row.*core::counterFields[i].value;
        const bool isPart = core::isPartOf(row.form, i);
        if (!value || (isPart && *value >= 0 && *value <= core::largestCounter))
            continue;
        fault(!isPart      ? "counters.not-of-form"
              : *value < 0 ? "counters.negative"
                           : "counters.too-large",
              {Param::text("counter", engine::counterNameCode(row.form, i)),
               Param::num("value", *value)});
    }
    const bool control =
        std::any_of(row.field.begin(), row.field.end(), [](char c) { return c >= 0 && c < ' '; });
    if (row.field.size() > longestField || control)
        fault("counters.bad-field", {Param::text("value", row.field)});
    return faults;
}

std::optional<core::Error> DossierEditor::refusal(int unit) const
{
    return Gate(m_book).refusal({core::Action::ChangeDossiers, m_scores.assessment().id,
                                 m_scores.units()[static_cast<std::size_t>(unit)].id});
}

DossierCounters DossierEditor::row(int unit, core::DossierSource::Level level,
                                   std::string_view field) const
{
    for (const DossierCounters& one : m_scores.counters(unit)) {
        if (one.level == level && one.field == field)
            return one;
    }
    return core::emptyCounters(level, field);
}

core::Status DossierEditor::apply(std::vector<DossierChange> changes, const std::string& label)
{
    // The book asks the gate for each row that is written.
    if (auto refused = Gate(m_book).refusal())
        return *std::move(refused);
    for (DossierChange& change : changes) {
        if (core::isEmpty(change.after)) // no row has no form
            change.after = core::emptyCounters(change.after.level, change.after.field);
    }
    std::erase_if(changes,
                  [](const DossierChange& change) { return change.before == change.after; });
    if (changes.empty())
        return {};

    core::Error refused{core::ErrorKind::InvalidData, "counters.refused", {}, {}};
    std::map<int, std::vector<DossierCounters>> units;
    std::vector<store::DossierRow> rows;
    for (const DossierChange& change : changes) {
        const int unit = m_scores.unitIndex(change.unit);
        if (unit < 0)
            return core::Error{
                core::ErrorKind::NotFound, "app.no-unit", {Param::text("unit", change.unit)}, {}};
        for (core::Problem& fault : counterFaults(change.after))
            refused.details.push_back(std::move(fault));
        auto found = units.find(unit);
        if (found == units.end()) {
            const engine::Counters present = m_scores.counters(unit);
            found =
                units.emplace(unit, std::vector<DossierCounters>(present.begin(), present.end()))
                    .first;
        }
        std::vector<DossierCounters>& own = found->second;
        const auto place = std::find_if(own.begin(), own.end(), [&](const auto& one) {
            return core::isSameRow(one, change.before);
        });
        const DossierCounters present =
            place == own.end() ? core::emptyCounters(change.before.level, change.before.field)
                               : *place;
        if (present != change.before || !core::isSameRow(change.before, change.after)) {
            return core::Error{
                core::ErrorKind::Conflict,
                "store.entry-changed",
                {Param::text("unit", change.unit), Param::text("code", change.before.field)},
                {}};
        }
        if (place != own.end())
            own.erase(place);
        if (!core::isEmpty(change.after))
            own.insert(std::upper_bound(own.begin(), own.end(), change.after, comesBefore),
                       change.after);
        rows.push_back({change.unit, change.after});
    }
    if (!refused.details.empty())
        return refused;

    const std::string assessment = m_scores.assessment().id;
    core::Status written =
        m_book.asStep(assessment, label, [&] { return m_book.putDossiers(assessment, rows); });
    if (!written) {
        logError("dossiers not written: " + written.error().code);
        return written;
    }
    for (auto& [unit, own] : units)
        m_scores.setCounters(unit, std::move(own));
    return {};
}

} // namespace app
