#include "app/PackageExport.h"

#include "app/Gate.h"
#include "app/Permission.h"
#include "app/SealOffices.h"
#include "app/WriteOut.h"
#include "app/packages/PackageKind.h"
#include "core/Fold.h"
#include "core/HiddenLetter.h"
#include "core/LocalTime.h"
#include "core/PathText.h"
#include "core/Trim.h"
#include "package/PackageFile.h"
#include "store/Accounts.h"
#include "store/Hash.h"
#include "store/Office.h"
#include "store/Packages.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace app {

namespace {

constexpr std::size_t longestPlainWords = 60; // of a name of 255 bytes at most

/// Words without marks, lower case, parted by "-".
std::string plainWords(std::string_view text)
{
    std::string words;
    for (const char letter : core::fold(text)) {
        const bool isPlain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (isPlain)
            words += letter;
        else if (!words.empty() && words.back() != '-')
            words += '-';
    }
    words.resize(std::min(words.size(), longestPlainWords));
    if (words.ends_with('-'))
        words.pop_back();
    return words;
}

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

/// One more than the last that left this book, whichever key has signed it.
core::Result<std::int64_t> nextNumber(const store::Book& book)
{
    const auto last = store::Packages::lastMade(book);
    return last ? core::Result<std::int64_t>(*last + 1) : last;
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
    auto records = keepParts(book, parts, packageKind(written->kind).partsKeptHere());
    if (!records)
        return std::move(records).error();
    const store::PackageRow row{.isReceived = false,
                                .kind = std::string(package::name(written->kind)),
                                .assessment = written->assessment,
                                .unit = written->unit,
                                .key = store::toHex(written->key),
                                .sequence = written->sequence,
                                .identity = package::identityOf(*bytes),
                                .made = written->made,
                                .name = core::pathText(file.filename()),
                                .records = *std::move(records)};
    if (core::Status told = store::Packages::add(book, row); !told)
        return told.error();
    if (core::Status out = writeOut(book, file, *bytes); !out)
        return out.error();
    return written;
}

/// The one whose key was confirmed, and who is named, or gave the work, or is alone.
core::Status addReceiver(Envelope& envelope, const PackageKind& kind, const store::Book& book,
                         const PackageAsk& ask)
{
    const auto known = sealOffices(book, envelope.kind, envelope.assessment, envelope.unit);
    if (!known)
        return known.error();
    const store::Partner* meant = nullptr;
    if (!ask.receiver.empty())
        meant = known->named(ask.receiver);
    else if (known->proposed)
        meant = &known->offices[*known->proposed];
    const std::string names = known->names(ask.receiver);
    if (!meant && !names.empty() && (known->offices.size() > 1 || !ask.receiver.empty()))
        return core::Error{core::ErrorKind::Conflict,
                           "package.which-receiver",
                           {core::Param::text("offices", names)},
                           {}};
    const bool isForOffice = !kind.isOfUnit() && envelope.unit.empty();
    if (!meant && (isForOffice || !ask.receiver.empty()))
        return core::Error{core::ErrorKind::NotFound,
                           "package.no-office-key",
                           {core::Param::text("office", ask.receiver),
                            core::Param::text("none", ask.receiver.empty() ? "1" : ""),
                            core::Param::text("known", known->names())},
                           {}};
    if (!meant)
        return core::Error{
            core::ErrorKind::NotFound,
            "package.no-receiver",
            {core::Param::text("unit", kind.isOfUnit() ? std::string() : envelope.unit)},
            {}};
    envelope.receiver = package::keyFrom(meant->key);
    return {};
}

core::Status nameOffice(store::Book& book, const std::string& name, bool isFreshKey)
{
    if (auto refused = core::textRefusal(name, "text.office", core::TextLines::Name))
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

std::string packageFileName(package::Kind kind, std::string_view about, std::int64_t number)
{
    std::string name = plainWords(packageKind(kind).title().vietnamese);
    std::string of = plainWords(about);
    std::transform(of.begin(), of.end(), of.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    if (!of.empty())
        name += '_' + of;
    return name + (number < 10 ? "_0" : "_") + std::to_string(number) + ".cchcx";
}

bool isNothingToSend(const core::Error& error)
{
    constexpr std::array codes = {"package.not-extended", "package.no-tasks"};
    return std::any_of(codes.begin(), codes.end(),
                       [&error](const char* code) { return error.code == code; });
}

core::Result<Envelope> exportPackage(Workspace& workspace, const PackageAsk& ask,
                                     const std::filesystem::path& file, std::int64_t now)
{
    store::Book& book = workspace.book();
    if (auto refused = senderRefusal(book))
        return *std::move(refused);
    Envelope envelope;
    envelope.kind = ask.kind;
    const PackageKind& kind = packageKind(ask.kind);
    const auto parts = kind.make(workspace, ask, envelope);
    if (!parts)
        return parts.error();
    if (ask.isSealed) {
        if (core::Status known = addReceiver(envelope, kind, book, ask); !known)
            return known.error();
    }
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
