#include "app/PackageImport.h"
#include "app/packages/PackageError.h"
#include "app/packages/PackageSender.h"
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
        if (!row.isReceived || !kind.isAboutTheSame(row, plan))
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
    if (core::Status compared = kind.compare(plan, workspace, plan.base); !compared)
        return compared.error();
    plan.isWhole = kind.isWhole(plan);
    if (!plan.left.empty())
        plan.offerLeftOnly();
    return plan;
}

} // namespace app
