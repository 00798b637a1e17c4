#include "app/DossierEditor.h"
#include "app/Gate.h"
#include "app/packages/PackageAbout.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageError.h"
#include "exchange/DossiersCsv.h"
#include "package/PartJson.h"
#include "package/PartNames.h"

#include <map>
#include <utility>

namespace app {

namespace {

using core::DossierCounters;

/// Level and field: what a row of a unit is known by.
using CounterPlace = std::pair<core::DossierSource::Level, std::string>;
using CounterRows = std::map<CounterPlace, DossierCounters>;

CounterRows rowsByPlace(const std::vector<DossierCounters>& all)
{
    CounterRows rows;
    for (const DossierCounters& one : all)
        rows.emplace(CounterPlace(one.level, one.field), one);
    return rows;
}

DossierCounters rowAt(const CounterRows& rows, const CounterPlace& place)
{
    const auto found = rows.find(place);
    return found == rows.end() ? core::emptyCounters(place.first, place.second) : found->second;
}

std::string countersText(const DossierCounters& row)
{
    std::string text;
    for (const core::CounterField& field : core::counterFields) {
        if (const core::CounterValue value = row.*field.value)
            text.append(text.empty() ? "" : " ")
                .append(field.name)
                .append("=")
                .append(std::to_string(*value));
    }
    if (!text.empty() && row.form == core::DossierForm::Form06a)
        text.append(" (").append(core::name(row.form)).append(")");
    return text;
}

/// The rows that a part says, each once, of the unit and assessment of the envelope.
core::Result<CounterRows> countersIn(std::string_view csv, const package::Envelope& envelope)
{
    const auto lines = exchange::readDossiers(csv);
    if (!lines)
        return lines.error();
    CounterRows rows;
    core::Error refused{core::ErrorKind::InvalidData, "counters.refused", {}, {}};
    for (std::size_t i = 0; i < lines->size(); ++i) {
        const exchange::DossierLine& line = (*lines)[i];
        if (line.unit != envelope.unit || line.assessment != envelope.assessment)
            return packageError(core::ErrorKind::InvalidData, "package.wrong-content");
        for (core::Problem& fault : counterFaults(line.counters))
            refused.details.push_back(std::move(fault));
        const CounterPlace place(line.counters.level, line.counters.field);
        if (core::isEmpty(line.counters) || !rows.emplace(place, line.counters).second)
            return package::badPart(package::dossiersPart, i + 1, "field");
    }
    if (!refused.details.empty())
        return refused;
    return rows;
}

struct CountersContent final : PackageContent {
    std::vector<std::pair<DossierCounters, CellFate>> rows; ///< as they are to be
};

/// A unit's counters of dossiers, to who scores by them.
class DossiersPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::Dossiers; }
    core::Text title() const override { return {"số liệu hồ sơ", "dossier counters"}; }
    Needs needs() const override { return {.assessment = true, .unit = true}; }
    bool isOfUnit() const override { return true; }
    bool isStep(const PackagePlan& /*plan*/) const override { return true; }
    bool keepsYear() const override { return true; }
    package::PartList parts() const override { return {package::dossiersParts}; }
    std::span<const std::string_view> keptParts() const override { return package::dossiersParts; }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        if (core::Status named = nameUnit(workspace, ask, envelope); !named)
            return named.error();
        const auto rows = workspace.book().dossiersOf(ask.assessment, ask.unit);
        if (!rows)
            return rows.error();
        std::vector<exchange::DossierLine> lines;
        lines.reserve(rows->size());
        for (const DossierCounters& row : *rows)
            lines.push_back({ask.unit, ask.assessment, row});
        return package::Parts{{std::string(package::dossiersPart), exchange::writeDossiers(lines)}};
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& base) const override
    {
        if (const auto set = boundSet(plan, workspace); !set)
            return set.error();
        if (core::Status known = knowsUnit(plan); !known)
            return known;
        const auto theirs =
            countersIn(plan.parts.find(package::dossiersPart)->second, plan.envelope);
        const auto present =
            workspace.book().dossiersOf(plan.envelope.assessment, plan.envelope.unit);
        if (!theirs || !present)
            return theirs ? present.error() : theirs.error();
        CounterRows last;
        if (const auto said = base.find(package::dossiersPart); said != base.end()) {
            if (auto read = countersIn(said->second, plan.envelope))
                last = *std::move(read);
        }
        const CounterRows ours = rowsByPlace(*present);
        CounterRows all = *theirs;
        all.insert(ours.begin(), ours.end());
        auto content = std::make_shared<CountersContent>();
        for (const auto& [place, unused] : all) {
            const DossierCounters before = rowAt(ours, place);
            const DossierCounters after = rowAt(*theirs, place);
            if (before == after) {
                ++plan.same;
                continue;
            }
            const DossierCounters known = rowAt(last, place);
            const CellFate fate = fateOf(known == before, known == after);
            plan.items.push_back({{"hồ sơ", "dossiers"},
                                  std::string(core::name(place.first)) + " " + place.second,
                                  countersText(before),
                                  countersText(after),
                                  fate,
                                  PackageItem::Reads::Counters});
            content->rows.emplace_back(after, fate);
        }
        plan.content = std::move(content);
        return {};
    }

    std::optional<core::Error> refusal(const store::Book& book,
                                       const PackagePlan& plan) const override
    {
        return Gate(book).closed(
            {core::Action::ChangeDossiers, plan.envelope.assessment, plan.envelope.unit});
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& /*reason*/) const override
    {
        const auto& content = static_cast<const CountersContent&>(*plan.content);
        std::vector<store::DossierRow> rows;
        for (const auto& [row, fate] : content.rows) {
            if (isFateTaken(fate, choice))
                rows.push_back({plan.envelope.unit, row});
        }
        return workspace.book().putDossiers(plan.envelope.assessment, rows);
    }
};

} // namespace

const PackageKind& dossiersPackage()
{
    static const DossiersPackage kind;
    return kind;
}

} // namespace app
