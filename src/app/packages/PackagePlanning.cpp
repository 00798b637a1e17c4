#include "app/BookDay.h"
#include "app/PackageImport.h"
#include "app/packages/PackageError.h"
#include "app/packages/PackageSender.h"
#include "core/DateText.h"
#include "core/LocalTime.h"
#include "core/Process.h"
#include "exchange/Csv.h"
#include "package/PartNames.h"
#include "store/Hash.h"
#include "store/Office.h"
#include "store/Packages.h"

#include <algorithm>

namespace app {

namespace {

using core::ErrorKind;
using core::Param;
using package::Envelope;

/// Where it stands among those that have come, and what the last one said.
core::Result<PackageBase> placeInOrder(PackagePlan& plan, const PackageKind& kind,
                                       const store::Book& book)
{
    const Envelope& envelope = plan.envelope;
    const std::string key = store::toHex(envelope.key);
    // The digest of a file is of its key and number, too.
    const auto same = store::Packages::received(book, key, envelope.sequence);
    if (!same)
        return same.error();
    if (*same && (*same)->identity != plan.identity)
        return packageError(ErrorKind::Conflict, "package.forked",
                            {Param::num("sequence", static_cast<long long>(envelope.sequence)),
                             Param::text("office", envelope.office)});
    if (*same)
        plan.left = leftOf(**same);
    if (*same && plan.left.empty())
        plan.order = PackageOrder::Known;
    const auto rows = store::Packages::about(
        book, package::name(envelope.kind), envelope.assessment,
        kind.isOfUnit() ? std::optional<std::string_view>(envelope.unit) : std::nullopt);
    if (!rows)
        return rows.error();
    const store::PackageRow* last = nullptr;
    for (const store::PackageRow& row : *rows) {
        if (!row.isReceived || !kind.isAboutTheSame(book, row, plan))
            continue;
        last = &row;
        if (row.key == key)
            plan.newest = std::max(plan.newest, row.sequence);
    }
    if (plan.order == PackageOrder::New && plan.newest > envelope.sequence)
        plan.order = PackageOrder::Older;
    return kind.base(book, last, plan);
}

/// The archive of a package; where it is sealed, by this office's key.
core::Result<package::Body> openedBody(const store::Book& book, std::string_view bytes,
                                       const Envelope& envelope)
{
    if (!envelope.receiver)
        return package::bodyOf(bytes, nullptr);
    const auto key = store::Offices::key(book);
    if (!key && key.error().kind != ErrorKind::NotFound)
        return key.error();
    return package::bodyOf(bytes, key ? key->get() : nullptr);
}

/// A row of a part, as its cells name it: the unit and the criterion, the level and the field.
std::string namedRow(const PackagePlan& plan, std::string_view place)
{
    constexpr std::string_view row = "row ";
    const bool isCounter = plan.envelope.kind == package::Kind::Dossiers;
    const auto part = plan.parts.find(isCounter ? package::dossiersPart : package::entriesPart);
    if (!place.starts_with(row) || part == plan.parts.end())
        return std::string(place);
    auto rows = exchange::CsvReader::open(part->second);
    if (!rows)
        return {};
    std::string text;
    while (text.empty() && rows->next()) {
        if (std::to_string(rows->line()) != place.substr(row.size()))
            continue;
        for (const char* name : {"unit", "level", "field", "code"}) {
            const auto column = rows->column(name);
            const bool isSaid = std::string_view(name) != "unit" || plan.envelope.unit.empty();
            if (column && *column < rows->cells().size() && isSaid)
                text.append(text.empty() ? "" : " ").append(rows->cells()[*column]);
        }
    }
    return text;
}

/// What is wrong with the content is the sender's to mend: who gets the package has no table open.
core::Error sendersFault(core::Error error, const PackagePlan& plan)
{
    if (error.kind != ErrorKind::InvalidData || error.code.starts_with("package."))
        return error;
    core::Error told = packageError(ErrorKind::InvalidData, "package.faulty",
                                    {Param::text("office", plan.envelope.office),
                                     Param::text("unit", plan.envelope.unit),
                                     Param::num("sequence", plan.envelope.sequence)});
    told.details = std::move(error.details);
    if (told.details.empty())
        told.details.push_back(
            {core::Severity::Error, std::move(error.code), {}, std::move(error.params)});
    for (core::Problem& one : told.details)
        one.place = namedRow(plan, one.place);
    return told;
}

/// What is odd, and may be right all the same: a clock that is ahead, a number far above the last.
core::Result<std::vector<core::Problem>> remarksOn(const PackagePlan& plan, const store::Book& book)
{
    const Envelope& envelope = plan.envelope;
    std::vector<core::Problem> remarks;
    if (envelope.sequence - plan.newest > package::farAhead)
        remarks.push_back(package::farAheadRemark(envelope.sequence, plan.newest));
    const auto today = bookDay(book);
    if (!today)
        return today.error();
    const auto moment = core::momentWithOffset(envelope.made);
    const std::string made = moment ? core::vietnameseDay(*moment) : std::string();
    if (made > *today)
        remarks.push_back({core::Severity::Warning,
                           "package.made-ahead",
                           {},
                           {Param::text("date", core::dateText(made)),
                            Param::text("today", core::dateText(*today)),
                            Param::text("office", envelope.office)}});
    return remarks;
}

} // namespace

core::Result<PackagePlan> planPackage(Workspace& workspace, std::string_view bytes,
                                      std::string name, std::shared_ptr<const YearFrame> year)
{
    PackagePlan plan;
    plan.year = std::move(year);
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
    const PackageKind& kind = packageKind(plan.envelope.kind);
    const auto body = openedBody(workspace.book(), bytes, plan.envelope);
    if (!body)
        return body.error();
    auto parts = package::partsOf(*body, kind.parts());
    if (!parts)
        return std::move(parts).error();
    plan.parts = *std::move(parts);
    auto base = placeInOrder(plan, kind, workspace.book());
    if (!base)
        return std::move(base).error();
    plan.base = *std::move(base);
    const auto key = senderKey(workspace.book(), kind, plan.envelope);
    if (!key)
        return key.error();
    plan.key = *key;
    auto remarks = remarksOn(plan, workspace.book());
    if (!remarks)
        return std::move(remarks).error();
    plan.remarks = *std::move(remarks);
    if (core::Status compared = kind.compare(plan, workspace, plan.base); !compared)
        return sendersFault(compared.error(), plan);
    plan.isWhole = kind.isWhole(plan);
    // What was taken in already offers nothing, whatever the book says by now.
    if (plan.order == PackageOrder::Known || !plan.left.empty())
        plan.offerLeftOnly();
    return plan;
}

} // namespace app
