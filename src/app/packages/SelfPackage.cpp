#include "app/Blanks.h"
#include "app/Gate.h"
#include "app/ProcessDesk.h"
#include "app/YearReader.h"
#include "app/packages/PackageAbout.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageKind.h"
#include "exchange/Csv.h"
#include "package/PartNames.h"

#include <array>

namespace app {

namespace {

using package::Envelope;
using package::Parts;

/// How many rows of an entries file there are, and how many of them have nothing entered.
struct RowCount {
    int all = 0;
    int blank = 0;
};

core::Result<RowCount> rowsOfEntries(std::string_view csv)
{
    auto rows = exchange::CsvReader::open(csv);
    if (!rows)
        return std::move(rows).error();
    const auto status = rows->column("status");
    RowCount count;
    while (rows->next()) {
        ++count.all;
        const auto& cells = rows->cells();
        count.blank += status && *status < cells.size() && cells[*status].empty() ? 1 : 0;
    }
    return count;
}

/// A unit's self-assessment with its evidence, to who verifies it.
class SelfPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::Self; }
    core::Text title() const override { return {"phiếu tự chấm", "self-assessment"}; }
    Needs needs() const override { return {.assessment = true, .unit = true}; }
    bool isOfUnit() const override { return true; }
    bool isStep(const PackagePlan& /*plan*/) const override { return true; }
    bool keepsYear() const override { return true; }
    package::PartList parts() const override { return {package::selfParts}; }
    std::span<const std::string_view> keptParts() const override { return package::selfParts; }

    core::Result<std::vector<std::string>> blanks(Workspace& workspace,
                                                  const PackageAsk& ask) const override
    {
        return ProcessDesk(workspace, ask.assessment).missing(ask.unit);
    }

    /// Without a book nobody knows which of them the unit was to score.
    core::Result<std::vector<PackageItem>> told(std::string_view body) const override
    {
        const auto read = package::partsOf(body, parts());
        if (!read)
            return read.error();
        const auto count = rowsOfEntries(read->find(package::entriesPart)->second);
        if (!count)
            return count.error();
        return std::vector<PackageItem>{
            {{"mục để trống", "blank entries"},
             {},
             {},
             std::to_string(count->blank) + "/" + std::to_string(count->all),
             CellFate::Take}};
    }

    core::Result<Parts> make(Workspace& workspace, const PackageAsk& ask,
                             Envelope& envelope) const override
    {
        const auto assessed = assessedBy(workspace, ask.assessment, envelope);
        if (!assessed)
            return assessed.error();
        auto entries = workspace.exportEntries(
            ask.assessment, {{ask.unit}, {core::Stage::Self}, allCodes(assessed->set)});
        if (!entries)
            return std::move(entries).error();
        Parts parts{{std::string(package::entriesPart), *std::move(entries)}};
        if (core::Status added = addDocuments(parts, workspace.book(), ask); !added)
            return added.error();
        envelope.unit = ask.unit;
        return parts;
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& base) const override
    {
        const auto set = boundSet(plan, workspace);
        if (!set)
            return set.error();
        if (core::Status known = knowsUnit(plan); !known)
            return known;
        const exchange::EntrySelection scope{
            {plan.envelope.unit}, {core::Stage::Self}, allCodes(*set)};
        if (core::Status compared = compareEntries(plan, workspace, *set, base, scope); !compared)
            return compared;
        if (core::Status counted = countBlanks(plan, workspace.book()); !counted)
            return counted;
        std::set<std::string> files;
        if (core::Status compared = compareDocuments(
                plan, workspace, *set, base, plan.envelope.unit, package::documentsPart, files);
            !compared)
            return compared;
        return namesAllFiles(plan, files);
    }

    std::optional<core::Error> refusal(const store::Book& book,
                                       const PackagePlan& plan) const override
    {
        return Gate(book).closed(
            {core::Action::EnterSelf, plan.envelope.assessment, plan.envelope.unit});
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& reason) const override
    {
        if (core::Status written = writeEntries(workspace, plan, choice, reason); !written)
            return written;
        return writeDocuments(workspace, plan, choice, reason);
    }

private:
    /// The unit by the package's entries and what else this book has of it.
    static core::Status countBlanks(PackagePlan& plan, const store::Book& book)
    {
        const YearFrame& year = *plan.year;
        auto unit = YearReader(book).unit(plan.envelope.assessment, plan.envelope.unit, year.set,
                                          year.surroundings);
        if (!unit)
            return std::move(unit).error();
        for (const PackageCell& cell : plan.cells)
            unit->sheet.at(cell.edit.stage, cell.edit.leaf) = cell.edit.after;
        const std::array group = {unit->facts()};
        plan.blank = blankCodes(
            year.set, engine::evaluateGroup(year.set, group, core::ResultStage::Self).front());
        if (!plan.blank.empty()) {
            plan.remarks.push_back(blankRemark(plan.blank));
            plan.remarks.back().place = plan.envelope.unit;
        }
        return {};
    }
};

} // namespace

const PackageKind& selfPackage()
{
    static const SelfPackage kind;
    return kind;
}

} // namespace app
