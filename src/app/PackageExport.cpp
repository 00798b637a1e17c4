#include "app/PackageExport.h"

#include "app/Gate.h"
#include "app/Permission.h"
#include "app/WriteOut.h"
#include "core/HiddenLetter.h"
#include "core/LocalTime.h"
#include "core/PathText.h"
#include "core/Trim.h"
#include "package/DocumentsJson.h"
#include "package/PackageFile.h"
#include "package/PartNames.h"
#include "store/Accounts.h"
#include "store/Hash.h"
#include "store/Office.h"
#include "store/Packages.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using package::Envelope;
using package::Parts;

/// Packages are the office's word: who may manage the book may give it.
std::optional<core::Error> senderRefusal(const store::Book& book)
{
    if (auto refused = Gate(book).refusal())
        return refused;
    const auto self = store::Accounts(book).signedIn();
    return self ? manageRefusal(self->holder) : std::nullopt;
}

core::Result<Parts> setParts(Workspace& workspace, const PackageAsk& ask, Envelope& envelope)
{
    auto text = workspace.exportSet(ask.set);
    if (!text)
        return std::move(text).error();
    envelope.set = ask.set;
    envelope.setHash = store::hashHex(*text);
    return Parts{{std::string(package::setPart), *std::move(text)}};
}

core::Result<Parts> selfParts(Workspace& workspace, const PackageAsk& ask, Envelope& envelope)
{
    const store::Book& book = workspace.book();
    auto entries = workspace.exportEntries(ask.assessment, ask.unit, core::Stage::Self);
    if (!entries)
        return std::move(entries).error();
    const auto rows = book.documents(ask.assessment);
    if (!rows)
        return rows.error();
    Parts parts{{std::string(package::entriesPart), *std::move(entries)}};
    std::vector<core::Document> documents;
    for (const store::DocumentRow& row : *rows) {
        if (row.unit != ask.unit)
            continue;
        documents.push_back(row.document);
        std::string part = package::filePart(row.document.fileHash);
        if (parts.contains(part))
            continue;
        auto content = book.fileContent(row.document.fileHash);
        if (!content)
            return std::move(content).error();
        parts.emplace(std::move(part), *std::move(content));
    }
    parts.emplace(package::documentsPart, package::documentsJson(documents));
    const auto assessment = YearReader(book).assessment(ask.assessment);
    if (!assessment)
        return assessment.error();
    auto text = workspace.exportSet(assessment->setId);
    if (!text)
        return std::move(text).error();
    envelope.assessment = ask.assessment;
    envelope.unit = ask.unit;
    envelope.set = assessment->setId;
    envelope.setHash = store::hashHex(*text);
    return parts;
}

/// One more than the last that left this book, whichever key has signed it.
core::Result<std::int64_t> nextNumber(const store::Book& book)
{
    const auto rows = store::Packages::of(book);
    if (!rows)
        return rows.error();
    std::int64_t last = 0;
    for (const store::PackageRow& row : *rows) {
        if (!row.isReceived)
            last = std::max(last, row.sequence);
    }
    return last + 1;
}

/// Who sends it, from which book, when.
core::Status addSender(Envelope& envelope, const Workspace& workspace, std::int64_t now)
{
    const store::Book& book = workspace.book();
    const auto office = store::Offices::of(book);
    if (!office)
        return office.error();
    const auto sequence = nextNumber(book);
    if (!sequence)
        return sequence.error();
    const auto rows = book.historyLength();
    if (!rows)
        return rows.error();
    auto head = book.historyHead();
    if (!head)
        return std::move(head).error();
    const auto self = store::Accounts(book).signedIn();
    envelope.office = (*office)->name;
    envelope.account = self ? self->shown : std::string();
    envelope.book = workspace.info().id;
    envelope.sequence = *sequence;
    envelope.made = core::timeWithOffset(now);
    envelope.historyRows = *rows;
    envelope.historyHead = *std::move(head);
    return {};
}

/// Writes the package and its row; inside the caller's transaction.
core::Result<Envelope> writeAndTell(Workspace& workspace, Envelope envelope, const Parts& parts,
                                    const std::filesystem::path& file)
{
    store::Book& book = workspace.book();
    const auto key = store::Offices::key(book);
    if (!key)
        return key.error();
    const auto bytes = package::writePackage(std::move(envelope), **key, parts);
    if (!bytes)
        return bytes.error();
    // With key, size and hash of the body; what the format does not take is found here, too.
    auto written = package::inspectPackage(*bytes);
    if (!written)
        return written;
    const store::PackageRow row{.isReceived = false,
                                .kind = std::string(package::name(written->kind)),
                                .assessment = written->assessment,
                                .unit = written->unit,
                                .key = store::toHex(written->key),
                                .sequence = written->sequence,
                                .identity = package::identityOf(*bytes),
                                .made = written->made,
                                .name = core::pathText(file.filename()),
                                .records = {}};
    if (core::Status told = store::Packages::add(book, row); !told)
        return told.error();
    if (core::Status out = writeOut(book, file, *bytes); !out)
        return out.error();
    return written;
}

core::Status nameOffice(store::Book& book, const std::string& name, bool isFreshKey)
{
    if (auto refused = core::textRefusal(name, "text.office"))
        return *std::move(refused);
    if (core::trimmed(name).empty())
        return core::Error{core::ErrorKind::InvalidData, "office.no-name", {}, {}};
    if (name.size() > longestOffice)
        return core::Error{core::ErrorKind::InvalidData,
                           "office.long-name",
                           {core::Param::num("limit", static_cast<long long>(longestOffice))},
                           {}};
    return store::Offices::put(book, std::string(core::trimmed(name)), isFreshKey);
}

} // namespace

core::Result<Envelope> exportPackage(Workspace& workspace, const PackageAsk& ask,
                                     const std::filesystem::path& file, std::int64_t now)
{
    store::Book& book = workspace.book();
    if (auto refused = senderRefusal(book))
        return *std::move(refused);
    Envelope envelope;
    envelope.kind = ask.kind;
    const auto parts = ask.kind == package::Kind::Set ? setParts(workspace, ask, envelope)
                                                      : selfParts(workspace, ask, envelope);
    if (!parts)
        return parts.error();
    core::Status done = book.inOneTransaction([&]() -> core::Status {
        if (!ask.office.empty()) {
            if (core::Status named = nameOffice(book, ask.office, ask.isFreshKey); !named)
                return named;
        }
        const auto office = store::Offices::of(book);
        if (!office)
            return office.error();
        if (!*office)
            return core::Error{core::ErrorKind::NotFound, "office.none", {}, {}};
        if (core::Status known = addSender(envelope, workspace, now); !known)
            return known;
        auto written = writeAndTell(workspace, envelope, *parts, file);
        if (!written)
            return std::move(written).error();
        envelope = *std::move(written);
        return {};
    });
    if (!done)
        return done.error();
    return envelope;
}

} // namespace app
