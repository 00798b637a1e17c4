#include "package/PackageFile.h"

#include "exchange/ZipArchive.h"
#include "exchange/ZipWriter.h"
#include "package/PartNames.h"
#include "package/Sealing.h"
#include "store/Hash.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace package {

namespace {

using core::ErrorKind;
using core::Param;

/// "CCHCX" and what a transfer as text would change.
constexpr std::string_view magic("CCHCX\r\n\x1a", 8);
constexpr std::uint32_t formatNumber = 2;
constexpr std::size_t numberBytes = 4;
constexpr std::size_t headBytes = magic.size() + 2 * numberBytes;
constexpr std::size_t signatureBytes = std::tuple_size_v<store::Signature>;
constexpr std::size_t longestEnvelope = std::size_t{64} << 10U;

core::Error problem(ErrorKind kind, const char* code, std::vector<Param> params = {})
{
    return {kind, code, std::move(params), {}};
}

void addNumber(std::string& bytes, std::uint32_t number)
{
    for (std::size_t i = 0; i < numberBytes; ++i)
        bytes += static_cast<char>((number >> (8U * i)) & 0xFFU);
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = numberBytes; i-- > 0;)
        number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

/// What is signed: a name for this use, so that no other signature of the key can stand here, then
/// the head and the envelope as they stand in the file.
std::string signedBytes(std::string_view headAndEnvelope)
{
    std::string bytes;
    store::addField(bytes, "cchc-package/1");
    store::addField(bytes, headAndEnvelope);
    return bytes;
}

/// The parts of a file, found by its first bytes.
struct Layout {
    std::string_view headAndEnvelope;
    std::string_view envelope;
    std::string_view signature;
    std::string_view body;
};

core::Result<Layout> layoutOf(std::string_view bytes, const Limits& limits)
{
    const auto cut = [&bytes](std::size_t expected) {
        return problem(ErrorKind::Integrity, "package.cut",
                       {Param::num("found", static_cast<long long>(bytes.size())),
                        Param::num("expected", static_cast<long long>(expected))});
    };
    if (bytes.size() > limits.fileBytes)
        return problem(ErrorKind::InvalidData, "package.too-large",
                       {Param::num("limit", static_cast<long long>(limits.fileBytes))});
    if (bytes.substr(0, magic.size()) != magic.substr(0, std::min(bytes.size(), magic.size())) ||
        bytes.empty())
        return problem(ErrorKind::InvalidData, "package.not-one");
    if (bytes.size() < headBytes)
        return cut(headBytes);
    const std::uint32_t format = numberAt(bytes, magic.size());
    if (format != formatNumber)
        return problem(ErrorKind::InvalidData,
                       format > formatNumber ? "package.newer" : "package.earlier",
                       {Param::num("found", static_cast<long long>(format)),
                        Param::num("known", static_cast<long long>(formatNumber))});
    const std::size_t length = numberAt(bytes, magic.size() + numberBytes);
    if (length > longestEnvelope)
        return problem(ErrorKind::Integrity, "package.bad-envelope", {Param::text("member", "")});
    if (bytes.size() < headBytes + length + signatureBytes)
        return cut(headBytes + length + signatureBytes);
    Layout layout;
    layout.headAndEnvelope = bytes.substr(0, headBytes + length);
    layout.envelope = bytes.substr(headBytes, length);
    layout.signature = bytes.substr(headBytes + length, signatureBytes);
    layout.body = bytes.substr(headBytes + length + signatureBytes);
    return layout;
}

bool isFile(std::string_view part)
{
    return part.substr(0, filesFolder.size()) == filesFolder;
}

bool isOf(const PartList& list, std::string_view part)
{
    const auto names = [part](std::span<const std::string_view> all) {
        return std::find(all.begin(), all.end(), part) != all.end();
    };
    return names(list.needed) || names(list.optional) ||
           (!list.folder.empty() && part.starts_with(list.folder));
}

} // namespace

core::Result<std::string> writePackage(Envelope envelope, const store::SigningKey& key,
                                       const Parts& parts)
{
    std::vector<exchange::ZipPart> list;
    list.reserve(parts.size());
    for (const auto& [part, bytes] : parts)
        list.push_back({part, bytes});
    auto body = exchange::writeZip(list);
    if (body && envelope.receiver)
        body = seal(*body, *envelope.receiver);
    if (!body)
        return std::move(body).error();
    envelope.key = key.publicKey();
    envelope.bodySize = static_cast<std::int64_t>(body->size());
    envelope.bodyHash = store::hashHex(*body);
    const std::string json = envelopeJson(envelope);
    std::string file(magic);
    addNumber(file, formatNumber);
    addNumber(file, static_cast<std::uint32_t>(json.size()));
    file += json;
    const store::Signature signature = key.sign(signedBytes(file));
    file.append(signature.begin(), signature.end());
    file += *body;
    return file;
}

core::Result<Envelope> inspectPackage(std::string_view bytes, const Limits& limits)
{
    const auto layout = layoutOf(bytes, limits);
    if (!layout)
        return layout.error();
    auto envelope = readEnvelope(layout->envelope);
    if (!envelope)
        return envelope;
    const auto size = static_cast<std::int64_t>(layout->body.size());
    if (size != envelope->bodySize)
        return problem(ErrorKind::Integrity, "package.cut",
                       {Param::num("found", static_cast<long long>(size)),
                        Param::num("expected", static_cast<long long>(envelope->bodySize))});
    if (store::hashHex(layout->body) != envelope->bodyHash)
        return problem(ErrorKind::Integrity, "package.body-changed");
    store::Signature signature{};
    std::copy(layout->signature.begin(), layout->signature.end(), signature.begin());
    if (!store::isSignedBy(envelope->key, signedBytes(layout->headAndEnvelope), signature))
        return problem(ErrorKind::Integrity, "package.wrong-signature");
    return envelope;
}

core::Result<Envelope> unverifiedEnvelope(std::string_view firstBytes)
{
    const auto layout = layoutOf(firstBytes, {});
    return layout ? readEnvelope(layout->envelope) : core::Result<Envelope>(layout.error());
}

core::Result<Body> bodyOf(std::string_view bytes, const store::SigningKey* key,
                          const Limits& limits)
{
    const auto layout = layoutOf(bytes, limits);
    if (!layout)
        return layout.error();
    const auto envelope = readEnvelope(layout->envelope);
    if (!envelope)
        return envelope.error();
    if (!envelope->receiver)
        return Body(layout->body);
    if (key == nullptr || key->publicKey() != *envelope->receiver)
        return problem(ErrorKind::InvalidData, "package.for-another",
                       {Param::text("fingerprint", fingerprint(*envelope->receiver))});
    auto body = unseal(layout->body, *key);
    // Named as the receiver, but sealed for somebody else.
    if (!body && body.error().kind == ErrorKind::NotPermitted)
        return problem(ErrorKind::Integrity, "package.damaged");
    return body ? core::Result<Body>(Body(*std::move(body)))
                : core::Result<Body>(std::move(body).error());
}

core::Result<Parts> partsOf(std::string_view body, const PartList& list, const Limits& limits)
{
    const exchange::ZipArchive::Limits bounds{.parts = limits.parts,
                                              .partBytes = limits.partBytes,
                                              .allBytes = limits.fileBytes,
                                              .isStrict = true};
    const auto archive = exchange::ZipArchive::open(body, "package", bounds);
    if (!archive)
        return archive.error();
    Parts parts;
    for (const std::string& name : archive->names()) {
        if ((!isOf(list, name) && !isFile(name)) || parts.contains(name))
            return problem(ErrorKind::InvalidData, "package.odd-part", {Param::text("part", name)});
        auto part = archive->read(name);
        if (!part)
            return std::move(part).error();
        if (isFile(name) && store::hashHex(**part) != name.substr(filesFolder.size()))
            return problem(ErrorKind::Integrity, "package.body-changed");
        parts.emplace(name, **std::move(part));
    }
    for (const std::string_view name : list.needed) {
        if (!parts.contains(name))
            return problem(ErrorKind::InvalidData, "package.part-missing",
                           {Param::text("part", std::string(name))});
    }
    return parts;
}

std::string identityOf(std::string_view bytes)
{
    return store::hashHex(bytes);
}

std::string fingerprint(const store::PublicKey& key)
{
    std::string bytes;
    store::addField(bytes, "cchc-key/1");
    store::addField(bytes, {reinterpret_cast<const char*>(key.data()), key.size()});
    const std::string hex = store::hashHex(bytes);
    constexpr std::size_t groups = 6;
    constexpr std::size_t groupSize = 4;
    std::string shown;
    for (std::size_t i = 0; i < groups * groupSize; ++i) {
        if (i > 0 && i % groupSize == 0)
            shown += ' ';
        shown += static_cast<char>(std::toupper(static_cast<unsigned char>(hex[i])));
    }
    return shown;
}

std::string fingerprintWithGaps(const store::PublicKey& key)
{
    std::string shown = fingerprint(key);
    constexpr std::size_t groupSize = 4;
    for (const std::size_t group : {std::size_t{2}, std::size_t{5}})
        shown.replace(group * (groupSize + 1), groupSize, groupSize, '_');
    return shown;
}

bool isFingerprint(std::string_view typed, const store::PublicKey& key)
{
    return isFingerprint(typed, fingerprint(key));
}

bool isFingerprint(std::string_view typed, std::string_view fingerprint)
{
    const auto bare = [](std::string_view text) {
        std::string letters;
        for (const char c : text) {
            if (c != ' ' && c != '-')
                letters += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
        return letters;
    };
    return bare(typed) == bare(fingerprint);
}

} // namespace package
