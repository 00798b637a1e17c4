#include "app/PackageImport.h"

#include "app/Backups.h"
#include "app/EntryText.h"
#include "app/Gate.h"
#include "app/Permission.h"
#include "app/StepText.h"
#include "exchange/IndexSetJson.h"
#include "package/DocumentsJson.h"
#include "package/PartNames.h"
#include "store/Accounts.h"
#include "store/Corrections.h"
#include "store/Hash.h"
#include "store/Office.h"
#include "store/Packages.h"

#include <algorithm>
#include <map>
#include <set>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using package::Envelope;
using package::Kind;

core::Error packageError(ErrorKind kind, const char* code, std::vector<Param> params = {})
{
    return {kind, code, std::move(params), {}};
}

/// What the last package of the same office about the same said, by the names of its parts.
using Base = std::map<std::string, std::string, std::less<>>;

core::Result<Base> baseOf(const store::Book& book, const store::PackageRow& row)
{
    Base base;
    std::string_view rest = row.records;
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        const std::size_t at = one.find('=');
        if (at == std::string_view::npos)
            return packageError(ErrorKind::Integrity, "store.damaged");
        auto content = book.fileContent(one.substr(at + 1));
        if (!content)
            return std::move(content).error();
        base.emplace(one.substr(0, at), *std::move(content));
    }
    return base;
}

bool isAboutTheSame(const store::PackageRow& row, const Envelope& envelope)
{
    return row.isReceived && row.kind == package::name(envelope.kind) &&
           row.assessment == envelope.assessment && row.unit == envelope.unit;
}

/// Where it stands among those that have come, and what the last one said.
core::Result<Base> placeInOrder(PackagePlan& plan, const store::Book& book)
{
    const Envelope& envelope = plan.envelope;
    const std::string key = store::toHex(envelope.key);
    const auto rows = store::Packages::of(book);
    if (!rows)
        return rows.error();
    const store::PackageRow* last = nullptr;
    for (const store::PackageRow& row : *rows) {
        if (row.isReceived && row.identity == plan.identity)
            plan.order = PackageOrder::Known;
        else if (row.isReceived && row.key == key && row.sequence == envelope.sequence)
            return packageError(ErrorKind::Conflict, "package.forked",
                                {Param::num("sequence", static_cast<long long>(envelope.sequence)),
                                 Param::text("office", envelope.office)});
        if (isAboutTheSame(row, envelope))
            last = &row;
        if (isAboutTheSame(row, envelope) && row.key == key && row.sequence > plan.newest)
            plan.newest = row.sequence;
    }
    if (plan.order == PackageOrder::New && plan.newest > envelope.sequence)
        plan.order = PackageOrder::Older;
    return last != nullptr ? baseOf(book, *last) : core::Result<Base>(Base());
}

core::Status knowSender(PackagePlan& plan, const store::Book& book)
{
    const auto partners = store::Packages::partners(book);
    if (!partners)
        return partners.error();
    const std::string key = store::toHex(plan.envelope.key);
    const std::string& unit = plan.envelope.unit;
    for (const store::Partner& partner : *partners) {
        if (!partner.isConfirmed || partner.unit != unit)
            continue;
        if (partner.key == key) {
            plan.key = SenderKey::Confirmed;
            return {};
        }
        if (!unit.empty())
            plan.key = SenderKey::Other;
    }
    return {};
}

core::Status readSet(PackagePlan& plan)
{
    const std::string& text = plan.parts.find(package::setPart)->second;
    auto read = exchange::readIndexSet(text);
    if (!read)
        return std::move(read).error();
    if (!read->sound())
        return core::Error{ErrorKind::InvalidData,
                           "set.faulty",
                           {Param::text("id", read->set.id)},
                           std::move(read->faults)};
    if (store::hashHex(text) != plan.envelope.setHash || read->set.id != plan.envelope.set)
        return packageError(ErrorKind::InvalidData, "package.wrong-content");
    return {};
}

/// The assessment, the version of its set and the unit are those of this book.
core::Result<core::IndexSet> boundSet(const PackagePlan& plan, const Workspace& workspace)
{
    const Envelope& envelope = plan.envelope;
    const YearReader reader(workspace.book());
    const auto assessment = reader.assessment(envelope.assessment);
    if (!assessment)
        return packageError(ErrorKind::InvalidData, "package.other-assessment",
                            {Param::text("assessment", envelope.assessment)});
    const auto text = workspace.exportSet(assessment->setId);
    if (!text)
        return text.error();
    if (store::hashHex(*text) != envelope.setHash)
        return packageError(
            ErrorKind::InvalidData, "package.other-set",
            {Param::text("set", envelope.set), Param::text("own", assessment->setId)});
    const auto units = reader.unitsOf(*assessment);
    if (!units)
        return units.error();
    const bool isThere = std::any_of(units->begin(), units->end(), [&](const core::Unit& unit) {
        return unit.id == envelope.unit;
    });
    if (!isThere)
        return packageError(
            ErrorKind::InvalidData, "package.other-unit",
            {Param::text("unit", envelope.unit), Param::text("assessment", envelope.assessment)});
    return reader.setOf(*assessment);
}

core::Result<exchange::EntriesPlan> planOf(Workspace& workspace, const Envelope& envelope,
                                           std::string_view csv)
{
    auto rows = exchange::CsvReader::open(csv);
    if (!rows)
        return std::move(rows).error();
    auto plan = workspace.planEntries(envelope.assessment, *rows);
    if (!plan)
        return plan;
    // A package speaks of what it names alone.
    for (const core::Edit& edit : plan->edits) {
        if (edit.unit != envelope.unit || edit.stage != core::Stage::Self)
            return packageError(ErrorKind::InvalidData, "package.wrong-content");
    }
    return plan;
}

CellFate fateOf(bool isBaseOurs, bool isBaseTheirs)
{
    if (isBaseOurs)
        return CellFate::Take;
    return isBaseTheirs ? CellFate::Keep : CellFate::Conflict;
}

core::Status compareEntries(PackagePlan& plan, Workspace& workspace, const core::IndexSet& set,
                            const Base& base)
{
    const auto theirs =
        planOf(workspace, plan.envelope, plan.parts.find(package::entriesPart)->second);
    if (!theirs)
        return theirs.error();
    // Only who says all can take something away: a row that is missing says nothing.
    if (theirs->rows != set.entryCount())
        return packageError(
            ErrorKind::InvalidData, "package.not-whole",
            {Param::num("found", theirs->rows), Param::num("expected", set.entryCount())});
    plan.same = theirs->unchanged;
    // What the last package said, where the book says something else now. Where it cannot be read
    // any more (the set was corrected since) nothing is known of a common base.
    std::map<int, core::Entry> apart;
    bool isBaseKnown = false;
    if (const auto last = base.find(package::entriesPart); last != base.end()) {
        auto before = planOf(workspace, plan.envelope, last->second);
        isBaseKnown = before.ok();
        for (std::size_t i = 0; isBaseKnown && i < before->edits.size(); ++i)
            apart[before->edits[i].leaf] = std::move(before->edits[i].after);
    }
    for (const core::Edit& edit : theirs->edits) {
        PackageCell cell{std::string(set.leafCode(edit.leaf)), edit, {}, CellFate::Take};
        if (isBaseKnown) {
            const auto found = apart.find(edit.leaf);
            cell.base = found != apart.end() ? found->second : edit.before;
        }
        cell.fate = fateOf(cell.base == edit.before, cell.base == edit.after);
        plan.cells.push_back(std::move(cell));
    }
    return {};
}

/// Each document serves criteria of the set and has its content, as large as it says; no content
/// comes that no document names.
core::Status checkDocuments(const PackagePlan& plan, const std::vector<core::Document>& documents,
                            const core::IndexSet& set, const store::Book& book)
{
    std::set<std::string> named(package::selfParts.begin(), package::selfParts.end());
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
        named.insert(part);
    }
    for (const auto& [part, bytes] : plan.parts) {
        if (!named.contains(part))
            return packageError(ErrorKind::InvalidData, "package.odd-part",
                                {Param::text("part", part)});
    }
    return {};
}

core::Status compareDocuments(PackagePlan& plan, const Workspace& workspace,
                              const core::IndexSet& set, const Base& base)
{
    const store::Book& book = workspace.book();
    const auto theirs = package::readDocumentsJson(plan.parts.find(package::documentsPart)->second);
    if (!theirs)
        return theirs.error();
    const auto rows = book.documents(plan.envelope.assessment);
    if (!rows)
        return rows.error();
    std::vector<core::Document> last;
    if (const auto part = base.find(package::documentsPart); part != base.end()) {
        if (auto read = package::readDocumentsJson(part->second))
            last = *std::move(read);
    }
    if (core::Status sound = checkDocuments(plan, *theirs, set, book); !sound)
        return sound;
    for (const core::Document& document : *theirs) {
        store::DocumentChange change{plan.envelope.unit, {}, document};
        for (const store::DocumentRow& row : *rows) {
            if (row.unit == plan.envelope.unit && row.document.id == document.id)
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
        plan.documents.push_back({std::move(change), fate});
    }
    return {};
}

std::optional<core::Error> keyRefusal(const PackagePlan& plan, const PackageChoice& choice)
{
    if (plan.key == SenderKey::Confirmed)
        return std::nullopt;
    const Envelope& envelope = plan.envelope;
    if (choice.fingerprint.empty()) {
        const bool isFirst = plan.key == SenderKey::First;
        return packageError(
            ErrorKind::Integrity, isFirst ? "package.unknown-key" : "package.other-key",
            {Param::text("office", envelope.office), Param::text("unit", envelope.unit),
             Param::text("fingerprint", package::fingerprintWithGaps(envelope.key))});
    }
    if (!package::isFingerprint(choice.fingerprint, envelope.key))
        return packageError(ErrorKind::Integrity, "package.wrong-fingerprint",
                            {Param::text("office", envelope.office)});
    return std::nullopt;
}

bool isTaken(CellFate fate, const PackageChoice& choice)
{
    return fate == CellFate::Take || (fate == CellFate::Conflict && choice.prefer == Side::Theirs);
}

/// Kept as files, so that the next package can be compared with what this one said.
core::Result<std::string> keepRecords(store::Book& book, const package::Parts& parts)
{
    std::string records;
    for (const std::string_view name : package::selfParts) {
        const auto hash = book.addFile(parts.find(name)->second);
        if (!hash)
            return hash.error();
        records.append(records.empty() ? "" : ";").append(name).append("=").append(*hash);
    }
    return records;
}

core::Status writeSelf(Workspace& workspace, const PackagePlan& plan, const PackageChoice& choice,
                       const std::string& reason)
{
    store::Book& book = workspace.book();
    const YearReader reader(book);
    const std::string& assessment = plan.envelope.assessment;
    const auto set = reader.assessment(assessment).andThen([&reader](const auto& one) {
        return reader.setOf(one);
    });
    if (!set)
        return set.error();
    std::vector<store::EntryChange> entries;
    for (const PackageCell& cell : plan.cells) {
        if (!isTaken(cell.fate, choice))
            continue;
        const core::Edit& edit = cell.edit;
        entries.push_back(
            {edit.unit, std::string(core::name(edit.stage)), std::string(set->leafCode(edit.leaf)),
             toStored(edit.before, *set, edit.leaf), toStored(edit.after, *set, edit.leaf)});
    }
    if (const auto written = book.writeEntries(assessment, entries, reason); !written)
        return written.error();
    std::vector<store::DocumentChange> documents;
    for (const PackageDocument& document : plan.documents) {
        if (!isTaken(document.fate, choice))
            continue;
        const auto content = plan.parts.find(package::filePart(document.change.after.fileHash));
        if (content != plan.parts.end()) {
            if (const auto kept = book.addFile(content->second); !kept)
                return kept.error();
        }
        documents.push_back(document.change);
    }
    const auto written = book.writeDocuments(assessment, documents, reason);
    return written ? core::Status() : core::Status(written.error());
}

/// The unit's others are not its keys any more: an old package by one of them is asked about.
core::Status confirmSender(store::Book& book, const PackagePlan& plan)
{
    if (plan.key == SenderKey::Confirmed)
        return {};
    const Envelope& envelope = plan.envelope;
    const std::string key = store::toHex(envelope.key);
    const auto partners = store::Packages::partners(book);
    if (!partners)
        return partners.error();
    for (store::Partner partner : *partners) {
        if (partner.key == key || partner.unit != envelope.unit || envelope.unit.empty())
            continue;
        partner.isConfirmed = false;
        if (core::Status given = store::Packages::putPartner(book, partner); !given)
            return given;
    }
    return store::Packages::putPartner(book, {key, envelope.office, envelope.unit, true});
}

/// A set in use is corrected, not replaced (app/SetCorrection.h).
std::optional<core::Error> setRefusal(const store::Book& book, const PackagePlan& plan)
{
    if (!plan.isSetNew)
        return std::nullopt;
    const auto user = store::Corrections::userOf(book, plan.envelope.set);
    if (!user)
        return user.error();
    if (!*user)
        return std::nullopt;
    return packageError(ErrorKind::Conflict, "store.set-in-use",
                        {Param::text("set", plan.envelope.set), Param::text("assessment", **user)});
}

} // namespace

PackageCount countOf(const PackagePlan& plan, const PackageChoice& choice)
{
    PackageCount count;
    const auto add = [&](CellFate fate) {
        if (isTaken(fate, choice))
            ++count.taken;
        else if (fate == CellFate::Conflict && !choice.prefer)
            ++count.conflicts;
        else
            ++count.kept;
    };
    for (const PackageCell& cell : plan.cells)
        add(cell.fate);
    for (const PackageDocument& document : plan.documents)
        add(document.fate);
    return count;
}

core::Result<PackagePlan> planPackage(Workspace& workspace, std::string_view bytes,
                                      std::string name)
{
    PackagePlan plan;
    auto envelope = package::inspectPackage(bytes);
    if (!envelope)
        return std::move(envelope).error();
    plan.envelope = *std::move(envelope);
    plan.name = std::move(name);
    plan.identity = package::identityOf(bytes);
    const auto own = store::Offices::of(workspace.book());
    if (!own)
        return own.error();
    if (*own && (*own)->publicKey == plan.envelope.key)
        return packageError(ErrorKind::Conflict, "package.own");
    const bool isSet = plan.envelope.kind == Kind::Set;
    auto parts = isSet ? package::partsOf(bytes, package::setParts)
                       : package::partsOf(bytes, package::selfParts);
    if (!parts)
        return std::move(parts).error();
    plan.parts = *std::move(parts);
    const auto base = placeInOrder(plan, workspace.book());
    if (!base)
        return base.error();
    if (core::Status known = knowSender(plan, workspace.book()); !known)
        return known.error();
    if (isSet) {
        if (core::Status read = readSet(plan); !read)
            return read.error();
        const auto present = workspace.exportSet(plan.envelope.set);
        plan.isSetNew = !present || *present != plan.parts.find(package::setPart)->second;
        return plan;
    }
    const auto set = boundSet(plan, workspace);
    if (!set)
        return set.error();
    if (core::Status compared = compareEntries(plan, workspace, *set, *base); !compared)
        return compared.error();
    if (core::Status compared = compareDocuments(plan, workspace, *set, *base); !compared)
        return compared.error();
    return plan;
}

std::optional<core::Error> packageRefusal(const store::Book& book, const PackagePlan& plan,
                                          const PackageChoice& choice)
{
    const Envelope& envelope = plan.envelope;
    if (const auto self = store::Accounts(book).signedIn()) {
        if (auto refused = manageRefusal(self->holder))
            return refused;
    }
    if (auto refused = keyRefusal(plan, choice))
        return refused;
    if (plan.order == PackageOrder::Known)
        return std::nullopt;
    if (plan.order == PackageOrder::Older)
        return packageError(ErrorKind::Conflict, "package.older",
                            {Param::num("sequence", static_cast<long long>(envelope.sequence)),
                             Param::num("newest", static_cast<long long>(plan.newest))});
    if (envelope.kind == Kind::Set)
        return setRefusal(book, plan);
    if (auto refused =
            Gate(book).closed({core::Action::EnterSelf, envelope.assessment, envelope.unit}))
        return refused;
    const int conflicts = countOf(plan, choice).conflicts;
    if (conflicts == 0)
        return std::nullopt;
    core::Error error =
        packageError(ErrorKind::Conflict, "package.conflicts", {Param::num("count", conflicts)});
    error.details = plan.conflicts();
    return error;
}

core::Status applyPackage(Workspace& workspace, const PackagePlan& plan,
                          const PackageChoice& choice)
{
    store::Book& book = workspace.book();
    const Envelope& envelope = plan.envelope;
    if (auto refused = Gate(book).refusal())
        return *std::move(refused);
    if (auto refused = packageRefusal(book, plan, choice))
        return *std::move(refused);
    if (plan.order == PackageOrder::Known)
        return {};
    const std::string label = stepText(
        "step.package", {Param::text("file", plan.name), Param::text("office", envelope.office),
                         Param::num("sequence", static_cast<long long>(envelope.sequence))});
    store::PackageRow row{.isReceived = true,
                          .kind = std::string(package::name(envelope.kind)),
                          .assessment = envelope.assessment,
                          .unit = envelope.unit,
                          .key = store::toHex(envelope.key),
                          .sequence = envelope.sequence,
                          .identity = plan.identity,
                          .made = envelope.made,
                          .name = plan.name,
                          .records = {}};
    workspace.copyBefore(BackupCause::BeforeImport);
    core::Status done = book.inOneTransaction([&]() -> core::Status {
        if (core::Status confirmed = confirmSender(book, plan); !confirmed)
            return confirmed;
        if (envelope.kind == Kind::Set) {
            if (const auto stored = workspace.importSet(plan.parts.find(package::setPart)->second);
                !stored)
                return stored.error();
            return store::Packages::add(book, row);
        }
        auto records = keepRecords(book, plan.parts);
        if (!records)
            return std::move(records).error();
        row.records = *std::move(records);
        return book.asStep(envelope.assessment, label, [&]() -> core::Status {
            if (core::Status written = writeSelf(workspace, plan, choice, label); !written)
                return written;
            return store::Packages::add(book, row);
        });
    });
    // What was loaded is read anew.
    workspace.forgetLoaded();
    return done;
}

std::vector<core::Problem> PackagePlan::conflicts() const
{
    std::vector<core::Problem> all;
    for (const PackageCell& cell : cells) {
        if (cell.fate == CellFate::Conflict)
            all.push_back({core::Severity::Error, "package.conflict-entry", cell.code, {}});
    }
    for (const PackageDocument& document : documents) {
        if (document.fate == CellFate::Conflict)
            all.push_back({core::Severity::Error,
                           "package.conflict-document",
                           document.change.after.title.empty() ? document.change.after.fileName
                                                               : document.change.after.title,
                           {}});
    }
    return all;
}

} // namespace app
