#include "app/Gate.h"
#include "app/GivenWork.h"
#include "app/packages/PackageEntries.h"
#include "app/packages/PackageError.h"
#include "app/packages/PackageKind.h"
#include "core/Codes.h"
#include "exchange/Csv.h"
#include "exchange/EntriesCsv.h"
#include "package/Assignment.h"
#include "package/PartNames.h"

#include <algorithm>
#include <map>
#include <set>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using package::Assignment;

/// An assignment that was given, and the row of the log that tells of it.
struct Given {
    store::PackageRow row;
    Assignment assignment;
};

/// What several assignments of one stage give to do, all of them together. Pre: there is one.
exchange::EntrySelection answeredScope(const std::vector<Given>& given)
{
    exchange::EntrySelection scope{{}, {given.front().assignment.stage}, {}};
    const auto add = [](std::vector<std::string>& ids, const std::string& id) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    };
    for (const Given& one : given) {
        for (const std::string& code : one.assignment.codes)
            add(scope.codes, code);
        for (const Assignment::Unit& unit : one.assignment.units)
            add(scope.units, unit.unit.id);
    }
    return scope;
}

/// The scores of several files of entries, the later ones before the earlier.
std::string joinedEntries(const std::vector<std::string>& files)
{
    std::map<std::vector<std::string>, std::vector<std::string>> rows;
    const std::vector<std::string_view>& columns = exchange::entryColumns();
    for (const std::string& file : files) {
        auto read = exchange::CsvReader::open(file);
        if (!read)
            continue;
        while (read->next()) {
            std::vector<std::string> cells(read->cells().begin(), read->cells().end());
            if (cells.size() == columns.size())
                rows.insert_or_assign({cells[0], cells[1], cells[2]}, std::move(cells));
        }
    }
    std::string text;
    exchange::appendCsvRow(text, std::vector<std::string>(columns.begin(), columns.end()));
    for (const auto& [place, cells] : rows)
        exchange::appendCsvRow(text, cells);
    return text;
}

/// The assignments of an assessment that came, or were made here.
core::Result<std::vector<store::PackageRow>> assignmentsOf(const store::Book& book, bool isReceived,
                                                           std::string_view assessment)
{
    auto rows =
        store::Packages::about(book, package::name(package::Kind::VerifyAssign), assessment);
    if (rows)
        std::erase_if(*rows, [isReceived](const store::PackageRow& row) {
            return row.isReceived != isReceived;
        });
    return rows;
}

/// What a verifier's office gives back: the stage of the criteria that it was given, by all that it
/// was given for this stage, of all units.
class VerifyPackage final : public PackageKind {
public:
    package::Kind kind() const override { return package::Kind::Verify; }
    core::Text title() const override { return {"kết quả thẩm định", "verification"}; }
    Needs needs() const override { return {.assessment = true}; }
    bool isOfUnit() const override { return false; }
    bool isStep(const PackagePlan& /*plan*/) const override { return true; }
    bool keepsYear() const override { return true; }
    package::PartList parts() const override { return {package::verifyParts}; }
    std::span<const std::string_view> keptParts() const override { return package::verifyParts; }

    core::Result<package::Parts> make(Workspace& workspace, const PackageAsk& ask,
                                      package::Envelope& envelope) const override
    {
        const auto assessed = assessedBy(workspace, ask.assessment, envelope);
        if (!assessed)
            return assessed.error();
        const auto rows = assignmentsOf(workspace.book(), true, ask.assessment);
        if (!rows)
            return rows.error();
        if (rows->empty())
            return packageError(ErrorKind::NotFound, "package.nothing-assigned",
                                {Param::text("assessment", ask.assessment)});
        auto given = read(workspace.book(), *rows);
        if (!given)
            return std::move(given).error();
        // The stage that was given last is the one that is worked on.
        const core::Stage stage = given->back().assignment.stage;
        std::erase_if(*given, [stage](const Given& one) { return one.assignment.stage != stage; });
        auto entries = workspace.exportEntries(ask.assessment, answeredScope(*given));
        if (!entries)
            return std::move(entries).error();
        std::vector<std::string> answered;
        for (const Given& one : *given)
            answered.push_back(one.row.identity);
        return package::Parts{{std::string(package::answerPart), package::answerJson(answered)},
                              {std::string(package::entriesPart), *std::move(entries)}};
    }

    /// Those that answer one of the same assignments: a verifier may have been given several.
    bool isAboutTheSame(const store::Book& book, const store::PackageRow& earlier,
                        const PackagePlan& plan) const override
    {
        if (earlier.assessment != plan.envelope.assessment)
            return false;
        const auto then = answeredIn(book, earlier);
        const auto now = answeredBy(plan);
        return std::find_first_of(then.begin(), then.end(), now.begin(), now.end()) != then.end();
    }

    /// The first time what was given out is the base, then what was given back of it.
    core::Result<PackageBase> base(const store::Book& book, const store::PackageRow* earlier,
                                   const PackagePlan& plan) const override
    {
        const auto given = assignmentsAnswered(book, plan);
        if (!given)
            return given.error();
        std::vector<store::PackageRow> known = *given;
        if (earlier != nullptr) {
            const auto rows =
                store::Packages::about(book, package::name(kind()), plan.envelope.assessment);
            if (!rows)
                return rows.error();
            for (const store::PackageRow& row : *rows) {
                if (row.isReceived && isAboutTheSame(book, row, plan))
                    known.push_back(row);
            }
        }
        PackageBase base;
        std::vector<std::string> said;
        for (const store::PackageRow& row : known) {
            auto kept = keptOf(book, row);
            if (!kept)
                return kept;
            if (const auto entries = kept->find(package::entriesPart); entries != kept->end())
                said.push_back(entries->second);
            base = *std::move(kept);
        }
        if (said.size() > 1)
            base.insert_or_assign(std::string(package::entriesPart), joinedEntries(said));
        return base;
    }

    core::Status compare(PackagePlan& plan, Workspace& workspace,
                         const PackageBase& base) const override
    {
        const auto set = boundSet(plan, workspace);
        if (!set)
            return set.error();
        const auto answered = package::readAnswer(plan.parts.find(package::answerPart)->second);
        if (!answered)
            return answered.error();
        const auto rows = assignmentsAnswered(workspace.book(), plan);
        if (!rows)
            return rows.error();
        if (rows->size() != answered->size())
            return packageError(ErrorKind::InvalidData, "package.not-assigned",
                                {Param::text("assessment", plan.envelope.assessment)});
        const auto given = read(workspace.book(), *rows);
        if (!given)
            return given.error();
        auto work = std::make_shared<Answered>();
        work->stage = given->front().assignment.stage;
        const bool isOfOneStage =
            std::all_of(given->begin(), given->end(),
                        [&work](const Given& one) { return one.assignment.stage == work->stage; });
        if (!isOfOneStage)
            return packageError(ErrorKind::InvalidData, "package.wrong-content");
        plan.content = work;
        return compareEntries(plan, workspace, *set, base, answeredScope(*given));
    }

    /// The whole of it is refused where one of its cells is closed: a verification is one piece.
    /// Those that are closed are named where it is for the unit's or the criterion's sake.
    std::optional<core::Error> refusal(const store::Book& book,
                                       const PackagePlan& plan) const override
    {
        const auto stage = static_cast<const Answered&>(*plan.content).stage;
        const Gate gate(book);
        std::optional<core::Error> first;
        std::vector<core::Problem> named;
        for (const PackageCell& cell : plan.cells) {
            if (cell.fate == CellFate::Keep)
                continue;
            auto refused = gate.closed(
                {enteringAction(stage), plan.envelope.assessment, cell.edit.unit, cell.code});
            if (!refused)
                continue;
            const bool isOfOne = refused->code == core::codes::gateNoComplaint ||
                                 refused->code == core::codes::gateNotLocked;
            if (!isOfOne)
                return refused;
            named.push_back({core::Severity::Error, refused->code, cell.edit.unit + " " + cell.code,
                             refused->params});
            if (!first)
                first = std::move(refused);
        }
        if (first)
            first->details = std::move(named);
        return first;
    }

    core::Status write(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& reason) const override
    {
        return writeEntries(workspace, plan, choice, reason);
    }

private:
    struct Answered : PackageContent {
        core::Stage stage = core::Stage::V1;
    };

    static core::Result<std::vector<Given>> read(const store::Book& book,
                                                 const std::vector<store::PackageRow>& rows)
    {
        std::vector<Given> given;
        for (const store::PackageRow& row : rows) {
            auto assignment = assignmentIn(book, row);
            if (!assignment)
                return std::move(assignment).error();
            given.push_back({row, *std::move(assignment)});
        }
        return given;
    }

    /// Which assignments a package says that it answers.
    static std::vector<std::string> answeredBy(const PackagePlan& plan)
    {
        auto answered = package::readAnswer(plan.parts.find(package::answerPart)->second);
        return answered ? *std::move(answered) : std::vector<std::string>();
    }

    /// The same of one that was taken in: that part alone is read.
    static std::vector<std::string> answeredIn(const store::Book& book,
                                               const store::PackageRow& row)
    {
        const std::string name = std::string(package::answerPart) + "=";
        const std::size_t at = row.records.find(name);
        if (at == std::string::npos)
            return {};
        const std::size_t hash = at + name.size();
        const auto kept =
            book.fileContent(row.records.substr(hash, row.records.find(';', at) - hash));
        if (!kept)
            return {};
        auto answered = package::readAnswer(*kept);
        return answered ? *std::move(answered) : std::vector<std::string>();
    }

    /// Those that were made here and are answered.
    static core::Result<std::vector<store::PackageRow>> assignmentsAnswered(const store::Book& book,
                                                                            const PackagePlan& plan)
    {
        auto rows = assignmentsOf(book, false, plan.envelope.assessment);
        if (rows)
            std::erase_if(*rows, [answered = answeredBy(plan)](const store::PackageRow& row) {
                return std::find(answered.begin(), answered.end(), row.identity) == answered.end();
            });
        return rows;
    }
};

} // namespace

const PackageKind& verifyPackage()
{
    static const VerifyPackage kind;
    return kind;
}

} // namespace app
