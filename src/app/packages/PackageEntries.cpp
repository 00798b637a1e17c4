#include "app/packages/PackageEntries.h"

#include "app/EntryText.h"
#include "app/Workspace.h"
#include "app/packages/PackageError.h"
#include "exchange/Csv.h"
#include "package/DocumentsJson.h"
#include "package/PartNames.h"
#include "store/Hash.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using package::Envelope;

/// Where an entry stands: unit, stage and code, as the file writes them.
using EntryPlace = std::array<std::string, 3>;

std::set<EntryPlace> placesNamed(const exchange::EntrySelection& scope)
{
    std::set<EntryPlace> places;
    for (const std::string& unit : scope.units) {
        for (const core::Stage stage : scope.stages) {
            for (const std::string& code : scope.codes)
                places.insert({unit, std::string(core::name(stage)), code});
        }
    }
    return places;
}

/// A package speaks of what it names alone, and of all of it: only who says all can take something
/// away, a row that is missing says nothing.
core::Status isWhole(std::string_view csv, const exchange::EntrySelection& scope)
{
    auto rows = exchange::CsvReader::open(csv);
    if (!rows)
        return std::move(rows).error();
    const auto unit = rows->column("unit");
    const auto stage = rows->column("stage");
    const auto code = rows->column("code");
    std::set<EntryPlace> missing = placesNamed(scope);
    const std::size_t expected = missing.size();
    if (unit && stage && code) {
        while (rows->next()) {
            const auto& cells = rows->cells();
            if (std::max({*unit, *stage, *code}) >= cells.size())
                continue; // planEntries tells what is wrong with it
            const EntryPlace place = {std::string(cells[*unit]), std::string(cells[*stage]),
                                      std::string(cells[*code])};
            if (missing.erase(place) == 0)
                return packageError(ErrorKind::InvalidData, "package.wrong-content");
        }
    }
    if (missing.empty())
        return {};
    return packageError(ErrorKind::InvalidData, "package.not-whole",
                        {Param::num("found", static_cast<long long>(expected - missing.size())),
                         Param::num("expected", static_cast<long long>(expected))});
}

/// What the rows of a part would change. Only the units of which they may speak are looked for.
core::Result<exchange::EntriesPlan> planOf(const Workspace& workspace, const PackagePlan& plan,
                                           const exchange::EntrySelection& scope,
                                           std::string_view csv)
{
    auto rows = exchange::CsvReader::open(csv);
    if (!rows)
        return std::move(rows).error();
    std::vector<std::string> units;
    for (const std::string& unit : scope.units) {
        if (plan.year->has(unit))
            units.push_back(unit);
    }
    return workspace.planEntriesOf(std::move(units), *rows, plan.year);
}

/// A cell of the book, whatever is in it.
using CellPlace = std::tuple<std::string, core::Stage, int>;

CellPlace placeOf(const core::Edit& edit)
{
    return {edit.unit, edit.stage, edit.leaf};
}

/// Each document serves criteria of the set and has its content, as large as it says.
core::Status checkDocuments(const PackagePlan& plan, const std::vector<core::Document>& documents,
                            const core::IndexSet& set, const store::Book& book)
{
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const core::Document& document = documents[i];
        const auto bad = [i](const char* member) {
            return packageError(ErrorKind::Integrity, "package.bad-documents",
                                {Param::num("number", static_cast<long long>(i + 1)),
                                 Param::text("member", member)});
        };
        for (const std::string& code : document.codes) {
            if (set.findLeaf(code) < 0)
                return bad("codes");
        }
        const std::string part = package::filePart(document.fileHash);
        const auto content = plan.parts.find(part);
        std::size_t size = 0;
        if (content != plan.parts.end()) {
            size = content->second.size();
        } else {
            const auto kept = book.fileContent(document.fileHash);
            if (!kept)
                return packageError(ErrorKind::InvalidData, "package.part-missing",
                                    {Param::text("part", part)});
            size = kept->size();
        }
        if (static_cast<std::int64_t>(size) != document.size)
            return bad("size");
    }
    return {};
}

} // namespace

core::Result<std::reference_wrapper<const core::IndexSet>> boundSet(PackagePlan& plan,
                                                                    const Workspace& workspace)
{
    const Envelope& envelope = plan.envelope;
    if (plan.year == nullptr || plan.year->assessment.id != envelope.assessment) {
        auto year = YearReader(workspace.book()).frame(envelope.assessment);
        if (!year && year.error().kind == ErrorKind::NotFound)
            return packageError(ErrorKind::InvalidData, "package.other-assessment",
                                {Param::text("assessment", envelope.assessment)});
        if (!year)
            return std::move(year).error();
        plan.year = *std::move(year);
    }
    if (plan.year->setHash != envelope.setHash)
        return packageError(
            ErrorKind::InvalidData, "package.other-set",
            {Param::text("set", envelope.set), Param::text("own", plan.year->assessment.setId)});
    return std::cref(plan.year->set);
}

std::vector<std::string> allCodes(const core::IndexSet& set)
{
    std::vector<std::string> codes;
    codes.reserve(static_cast<std::size_t>(set.entryCount()));
    for (int leaf = 0; leaf < set.entryCount(); ++leaf)
        codes.emplace_back(set.leafCode(leaf));
    return codes;
}

core::Result<Assessed> assessedBy(const Workspace& workspace, const std::string& assessment,
                                  Envelope& envelope)
{
    const YearReader reader(workspace.book());
    auto found = reader.assessment(assessment);
    if (!found)
        return std::move(found).error();
    auto set = reader.setOf(*found);
    if (!set)
        return std::move(set).error();
    auto text = workspace.exportSet(found->setId);
    if (!text)
        return std::move(text).error();
    envelope.assessment = assessment;
    envelope.set = found->setId;
    envelope.setHash = store::hashHex(*text);
    return Assessed{*std::move(found), *std::move(set), *std::move(text)};
}

core::Status addFiles(package::Parts& parts, const store::Book& book,
                      const std::vector<core::Document>& documents)
{
    for (const core::Document& document : documents) {
        std::string part = package::filePart(document.fileHash);
        if (parts.contains(part))
            continue;
        auto content = book.fileContent(document.fileHash);
        if (!content)
            return std::move(content).error();
        parts.emplace(std::move(part), *std::move(content));
    }
    return {};
}

core::Status knowsUnit(const PackagePlan& plan)
{
    const Envelope& envelope = plan.envelope;
    if (plan.year->has(envelope.unit))
        return {};
    return packageError(
        ErrorKind::InvalidData, "package.other-unit",
        {Param::text("unit", envelope.unit), Param::text("assessment", envelope.assessment)});
}

core::Status compareEntries(PackagePlan& plan, Workspace& workspace, const core::IndexSet& set,
                            const PackageBase& base, const exchange::EntrySelection& scope)
{
    const std::string& csv = plan.parts.find(package::entriesPart)->second;
    if (core::Status whole = isWhole(csv, scope); !whole)
        return whole;
    const auto theirs = planOf(workspace, plan, scope, csv);
    if (!theirs)
        return theirs.error();
    plan.same = theirs->unchanged;
    // What the last package said, where the book says something else now. Where it cannot be read
    // any more (the set was corrected since) nothing is known of a common base.
    std::map<CellPlace, core::Entry> apart;
    bool isBaseKnown = false;
    if (const auto last = base.find(package::entriesPart); last != base.end()) {
        auto before = planOf(workspace, plan, scope, last->second);
        isBaseKnown = before.ok();
        for (std::size_t i = 0; isBaseKnown && i < before->edits.size(); ++i)
            apart[placeOf(before->edits[i])] = std::move(before->edits[i].after);
    }
    for (const core::Edit& edit : theirs->edits) {
        PackageCell cell{std::string(set.leafCode(edit.leaf)), edit, {}, CellFate::Take};
        if (isBaseKnown) {
            const auto found = apart.find(placeOf(edit));
            cell.base = found != apart.end() ? found->second : edit.before;
        }
        cell.fate = fateOf(cell.base == edit.before, cell.base == edit.after);
        plan.cells.push_back(std::move(cell));
    }
    return {};
}

core::Status writeEntries(Workspace& workspace, const PackagePlan& plan,
                          const PackageChoice& choice, const std::string& reason)
{
    std::vector<store::EntryChange> entries;
    for (const PackageCell& cell : plan.cells) {
        if (!isTaken(cell, choice))
            continue;
        const core::Edit& edit = cell.edit;
        const core::IndexSet& set = plan.year->set;
        entries.push_back(
            {edit.unit, std::string(core::name(edit.stage)), std::string(set.leafCode(edit.leaf)),
             toStored(edit.before, set, edit.leaf), toStored(edit.after, set, edit.leaf)});
    }
    const auto written = workspace.book().writeEntries(plan.envelope.assessment, entries, reason);
    return written ? core::Status() : core::Status(written.error());
}

core::Status compareDocuments(PackagePlan& plan, const Workspace& workspace,
                              const core::IndexSet& set, const PackageBase& base,
                              const std::string& unit, std::string_view part,
                              std::set<std::string>& files)
{
    const store::Book& book = workspace.book();
    const auto theirs = package::readDocumentsJson(plan.parts.find(part)->second);
    if (!theirs)
        return theirs.error();
    const auto ours = book.documents(plan.envelope.assessment, unit);
    if (!ours)
        return ours.error();
    std::vector<core::Document> last;
    if (const auto said = base.find(part); said != base.end()) {
        if (auto read = package::readDocumentsJson(said->second))
            last = *std::move(read);
    }
    if (core::Status sound = checkDocuments(plan, *theirs, set, book); !sound)
        return sound;
    for (const core::Document& document : *theirs) {
        files.insert(package::filePart(document.fileHash));
        store::DocumentChange change{unit, {}, document};
        for (const store::DocumentRow& row : *ours) {
            if (row.document.id == document.id)
                change.before = row.document;
        }
        if (change.before == document)
            continue;
        core::Document known;
        for (const core::Document& one : last) {
            if (one.id == document.id)
                known = one;
        }
        const CellFate fate = fateOf(known == change.before, known == document);
        plan.documents.push_back({std::move(change), std::move(known), fate});
    }
    return {};
}

core::Status namesAllFiles(const PackagePlan& plan, const std::set<std::string>& files)
{
    for (const auto& [part, bytes] : plan.parts) {
        if (part.starts_with(package::filesFolder) && !files.contains(part))
            return packageError(ErrorKind::InvalidData, "package.odd-part",
                                {Param::text("part", part)});
    }
    return {};
}

core::Status writeDocuments(Workspace& workspace, const PackagePlan& plan,
                            const PackageChoice& choice, const std::string& reason)
{
    store::Book& book = workspace.book();
    std::vector<store::DocumentChange> documents;
    for (const PackageDocument& document : plan.documents) {
        if (!isTaken(document, choice))
            continue;
        const auto content = plan.parts.find(package::filePart(document.change.after.fileHash));
        if (content != plan.parts.end()) {
            if (const auto kept = book.addFile(content->second); !kept)
                return kept.error();
        }
        documents.push_back(document.change);
    }
    const auto written = book.writeDocuments(plan.envelope.assessment, documents, reason);
    return written ? core::Status() : core::Status(written.error());
}

} // namespace app
