#include "package/PackageFile.h"
#include "exchange/ZipWriter.h"
#include "package/Sealing.h"
#include "store/Hash.h"
#include "support/StoredZip.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <vector>

using package::Envelope;
using package::inspectPackage;
using package::Parts;

namespace {

std::shared_ptr<const store::SigningKey> freshKey()
{
    auto key = store::SigningKey::make();
    REQUIRE(key);
    return *key;
}

Envelope anEnvelope()
{
    Envelope envelope;
    envelope.kind = package::Kind::Self;
    envelope.office = "Sở Tài nguyên và Môi trường";
    envelope.account = "Lê Thị Hoa";
    envelope.book = std::string(32, 'a');
    envelope.assessment = "so-2021";
    envelope.unit = "stnmt";
    envelope.set = "so-2021";
    envelope.setHash = std::string(64, '1');
    envelope.sequence = 2;
    envelope.made = "2021-12-28T10:04:05+07:00";
    envelope.historyRows = 120;
    envelope.historyHead = std::string(64, '2');
    return envelope;
}

/// Bytes that do not pack: the file is as large as they are.
std::string noise(std::size_t size)
{
    std::mt19937 random(20211215);
    std::string bytes(size, '\0');
    std::generate(bytes.begin(), bytes.end(), [&random] { return static_cast<char>(random()); });
    return bytes;
}

constexpr std::array<std::string_view, 1> named = {"records.json"};

Parts partsWith(const std::string& evidence)
{
    return {{"records.json", "{}\n"}, {"files/" + store::hashHex(evidence), evidence}};
}

std::string packed(const Parts& parts)
{
    auto bytes = package::writePackage(anEnvelope(), *freshKey(), parts);
    REQUIRE(bytes);
    return *std::move(bytes);
}

std::string bodyIn(std::string_view bytes)
{
    auto body = package::bodyOf(bytes, nullptr);
    REQUIRE(body);
    return std::string(std::string_view(*body));
}

std::string codeOf(std::string_view bytes)
{
    const auto found = inspectPackage(bytes);
    return found ? std::string() : found.error().code;
}

/// A package of an archive that our own writer would not make: signed rightly.
std::string withBody(const std::vector<exchange::ZipPart>& parts)
{
    // The writer puts parts in the order of their names: the archive is put in place by hand.
    const auto body = exchange::writeZip(parts);
    REQUIRE(body);
    Envelope envelope = anEnvelope();
    const auto key = freshKey();
    envelope.key = key->publicKey();
    envelope.bodySize = static_cast<std::int64_t>(body->size());
    envelope.bodyHash = store::hashHex(*body);
    const std::string json = package::envelopeJson(envelope);
    std::string file("CCHCX\r\n\x1a\x02\0\0\0", 12);
    for (int i = 0; i < 4; ++i)
        file += static_cast<char>((json.size() >> (8 * i)) & 0xFFU);
    file += json;
    std::string signedText;
    store::addField(signedText, "cchc-package/1");
    store::addField(signedText, file);
    const store::Signature signature = key->sign(signedText);
    file.append(signature.begin(), signature.end());
    return file + *body;
}

} // namespace

TEST_CASE("A package says what was put into it", "[package]")
{
    const std::string evidence = noise(3000);
    const Parts parts = partsWith(evidence);
    const auto key = freshKey();
    const auto bytes = package::writePackage(anEnvelope(), *key, parts);
    REQUIRE(bytes);
    const auto found = inspectPackage(*bytes);
    REQUIRE(found);
    Envelope expected = anEnvelope();
    expected.key = key->publicKey();
    expected.bodySize = found->bodySize;
    expected.bodyHash = found->bodyHash;
    CHECK(*found == expected);
    const auto read = package::partsOf(bodyIn(*bytes), {named});
    REQUIRE(read);
    CHECK(*read == parts);
    // The same package of the same key is the same file.
    CHECK(package::writePackage(anEnvelope(), *key, parts).value() == *bytes);
}

namespace {

/// Each bit in turn; those that the reader did not miss.
std::vector<std::size_t> bitsPassedOver(std::string bytes)
{
    REQUIRE(inspectPackage(bytes));
    std::vector<std::size_t> passed;
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        char& byte = bytes[bit / 8];
        const char was = byte;
        byte = static_cast<char>(static_cast<unsigned char>(was) ^ (1U << (bit % 8)));
        if (inspectPackage(bytes))
            passed.push_back(bit);
        byte = was;
    }
    REQUIRE(inspectPackage(bytes));
    return passed;
}

} // namespace

TEST_CASE("Every single bit of a package is covered", "[package]")
{
    CHECK(bitsPassedOver(packed(partsWith(noise(200)))).empty());
}

TEST_CASE("Every single bit of a package of 50 kB is covered", "[.bits]")
{
    const std::string bytes = packed(partsWith(noise(50'000)));
    REQUIRE(bytes.size() > 50'000);
    CHECK(bitsPassedOver(bytes).empty());
}

TEST_CASE("An archive that can be read in two ways is refused", "[package]")
{
    const std::string plain = support::storedZip({{"records.json", "{}"}});
    REQUIRE(package::partsOf(plain, {named}));
    // The directory at its end and what stands in front of the bytes name another part.
    std::string two = plain;
    two[two.find("records.json")] = 'R';
    const auto read = package::partsOf(two, {named});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "package.damaged");
}

TEST_CASE("An archive that tells of a million entries is refused before they are read", "[package]")
{
    std::string many = support::storedZip({{"records.json", "{}"}});
    const std::size_t end = many.find("PK\x05\x06");
    // APPNOTE.TXT 6.3.10, 4.3.16: the number of all entries stands 10 bytes behind the mark.
    many[end + 10] = '\x01';
    many[end + 11] = '\x10'; // 4097: one more than a package may have
    const auto read = package::partsOf(many, {named});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "package.too-large");
    // An end of the large form (4.3.14, 4.3.15) goes before the small one.
    std::string large = support::storedZip({{"records.json", "{}"}});
    const std::size_t from = large.find("PK\x05\x06");
    const std::string count = std::string("\x40\x42\x0f\0\0\0\0\0", 8); // 1.000.000
    const std::string end64 =
        "PK\x06\x06" + std::string(20, '\0') + count + count + std::string(16, '\0');
    std::string locator = std::string("PK\x06\x07\0\0\0\0", 8);
    for (int i = 0; i < 8; ++i)
        locator += static_cast<char>((from >> (8 * i)) & 0xFFU);
    locator += std::string("\x01\0\0\0", 4);
    large.insert(from, end64 + locator);
    const auto found = package::partsOf(large, {named});
    REQUIRE_FALSE(found);
    CHECK(found.error().code == "package.too-large");
}

TEST_CASE("A package that was cut or lengthened is refused", "[package]")
{
    const std::string bytes = packed(partsWith(noise(2000)));
    std::vector<std::size_t> passed;
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        if (inspectPackage(std::string_view(bytes).substr(0, size)))
            passed.push_back(size);
    }
    CHECK(passed.empty());
    CHECK(codeOf(bytes + '\0') == "package.cut");
    CHECK(codeOf(std::string_view(bytes).substr(0, bytes.size() - 1)) == "package.cut");
    CHECK(codeOf(std::string_view(bytes).substr(0, 10)) == "package.cut");
    CHECK(codeOf({}) == "package.not-one");
    CHECK(codeOf("PK\x03\x04 a workbook") == "package.not-one");
}

TEST_CASE("A package of another format says so", "[package]")
{
    std::string bytes = packed(partsWith("x"));
    bytes[8] = 3;
    const auto found = inspectPackage(bytes);
    REQUIRE(!found);
    CHECK(found.error().code == "package.newer");
    CHECK(found.error().kind == core::ErrorKind::InvalidData);
    // Of the first one, which was never given out, too.
    bytes[8] = 1;
    CHECK(codeOf(bytes) == "package.earlier");
}

TEST_CASE("Another key's signature is refused", "[package]")
{
    const std::string evidence = "x";
    const auto one = package::writePackage(anEnvelope(), *freshKey(), partsWith(evidence));
    const auto other = package::writePackage(anEnvelope(), *freshKey(), partsWith(evidence));
    REQUIRE(one);
    REQUIRE(other);
    REQUIRE(one->size() == other->size());
    // The signature lies behind 16 bytes and the envelope; of the other file it fits nothing here.
    const auto length =
        static_cast<unsigned char>((*one)[12]) + 256U * static_cast<unsigned char>((*one)[13]);
    std::string mixed = *one;
    mixed.replace(16 + length, 64, *other, 16 + length, 64);
    CHECK(codeOf(mixed) == "package.wrong-signature");
}

TEST_CASE("What stands in an envelope is bounded", "[package]")
{
    const auto refusedMember = [](const auto& change) {
        Envelope envelope = anEnvelope();
        envelope.bodyHash = std::string(64, '3');
        change(envelope);
        const auto read = package::readEnvelope(package::envelopeJson(envelope));
        return read ? std::string("none") : read.error().params.front().value;
    };
    CHECK(refusedMember([](Envelope&) {}) == "none");
    CHECK(refusedMember([](Envelope& e) { e.sequence = 0; }) == "sequence");
    CHECK(refusedMember([](Envelope& e) { e.book = "A1"; }) == "book");
    CHECK(refusedMember([](Envelope& e) { e.made = "2021-12-28 03:04"; }) == "made");
    CHECK(refusedMember([](Envelope& e) { e.made = "2021-12-28T10:04:05.006Z"; }) == "made");
    CHECK(refusedMember([](Envelope& e) { e.historyHead = "xyz"; }) == "historyHead");
    CHECK(refusedMember([](Envelope& e) { e.bodySize = -1; }) == "bodySize");
    CHECK(refusedMember([](Envelope& e) { e.office = std::string(10'001, 'x'); }) == "office");
    CHECK(refusedMember([](Envelope& e) { e.office = " "; }) == "office"); // nobody sends it
    // A clock is not judged here, in whatever zone it runs.
    CHECK(refusedMember([](Envelope& e) { e.made = "2099-01-01T08:00:00+07:00"; }) == "none");
    CHECK(refusedMember([](Envelope& e) { e.made = "2021-12-28T03:04:05+00:00"; }) == "none");
    std::string more = package::envelopeJson(anEnvelope());
    more.insert(more.rfind('\n', more.size() - 2), ",\n  \"more\": 1");
    CHECK(!package::readEnvelope(more));
    CHECK(!package::readEnvelope("[]"));
}

TEST_CASE("A body holds nothing but what is asked for", "[package]")
{
    const auto fault = [](const std::vector<exchange::ZipPart>& parts) {
        const std::string bytes = withBody(parts);
        REQUIRE(inspectPackage(bytes)); // rightly signed, by whoever
        const auto read = package::partsOf(bodyIn(bytes), {named});
        return read ? std::string() : read.error().code;
    };
    const std::string file = "files/" + store::hashHex("x");
    CHECK(fault({{"records.json", "{}"}, {file, "x"}}).empty());
    CHECK(fault({{file, "x"}}) == "package.part-missing");
    CHECK(fault({{"records.json", "{}"}, {file, "y"}}) == "package.body-changed");
    CHECK(fault({{"records.json", "{}"}, {"../records.json", "{}"}}) == "package.odd-part");
    CHECK(fault({{"records.json", "{}"}, {"Records.json", "{}"}}) == "package.odd-part");
    CHECK(fault({{"records.json", "{}"}, {"files/", ""}}) == "package.body-changed");
}

TEST_CASE("A body beyond the limits is refused before it is unpacked", "[package]")
{
    const std::string blanks(std::size_t{8} << 20U, ' ');
    const std::string bytes = packed({{"records.json", blanks}});
    REQUIRE(inspectPackage(bytes));
    const auto read = package::partsOf(bodyIn(bytes), {named});
    REQUIRE(!read);
    CHECK(read.error().code == "package.too-large"); // it grows a thousandfold
    package::Limits few;
    few.fileBytes = 100;
    CHECK(inspectPackage(bytes, few).error().code == "package.too-large");
    few = {};
    few.parts = 1;
    const std::string two = packed(partsWith("x"));
    CHECK(package::partsOf(bodyIn(two), {named}, few).error().code == "package.too-large");
}

TEST_CASE("A fingerprint is six groups of four, typed as one likes", "[package]")
{
    const auto key = freshKey();
    const std::string shown = package::fingerprint(key->publicKey());
    CHECK(shown.size() == 29);
    CHECK(std::count(shown.begin(), shown.end(), ' ') == 5);
    std::string typed = shown;
    std::transform(typed.begin(), typed.end(), typed.begin(),
                   [](char c) { return c == ' ' ? '-' : static_cast<char>(std::tolower(c)); });
    CHECK(package::isFingerprint(typed, key->publicKey()));
    CHECK(!package::isFingerprint(shown.substr(0, 24), key->publicKey()));
    CHECK(!package::isFingerprint(shown, freshKey()->publicKey()));
}

TEST_CASE("A sealed body is read by its receiver alone", "[package]")
{
    const auto receiver = freshKey();
    const auto stranger = freshKey();
    // Nothing, less and more than a piece of the stream, and exactly two of them.
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{100}, std::size_t{131072}, std::size_t{200'000}}) {
        const std::string plain = noise(size);
        const auto sealed = package::seal(plain, receiver->publicKey());
        REQUIRE(sealed);
        CHECK(*package::unseal(*sealed, *receiver) == plain);
        CHECK(package::unseal(*sealed, *stranger).error().code == "office.sealed");
        CHECK(*package::seal(plain, receiver->publicKey()) != *sealed);
    }

    Envelope envelope = anEnvelope();
    envelope.receiver = receiver->publicKey();
    const Parts parts = partsWith("một tài liệu");
    const auto file = package::writePackage(envelope, *freshKey(), parts);
    REQUIRE(file);
    CHECK(file->find("records.json") == std::string::npos);
    CHECK(inspectPackage(*file)->receiver == receiver->publicKey());
    CHECK(package::bodyOf(*file, nullptr).error().code == "package.for-another");
    CHECK(package::bodyOf(*file, stranger.get()).error().code == "package.for-another");
    const auto body = package::bodyOf(*file, receiver.get());
    REQUIRE(body);
    CHECK(*package::partsOf(*body, {named}) == parts);
}

TEST_CASE("Each bit and each length of a sealed body counts", "[package]")
{
    const auto receiver = freshKey();
    const auto sealed = package::seal(noise(70'000), receiver->publicKey());
    REQUIRE(sealed);
    // Key, header, the first bytes of both pieces, the end.
    std::vector<std::size_t> places;
    for (const std::size_t from : {std::size_t{0}, std::size_t{104 + 65553}, sealed->size() - 40}) {
        for (std::size_t i = 0; i < 130 && from + i < sealed->size(); ++i)
            places.push_back(from + i);
    }
    for (const std::size_t place : places) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string changed = *sealed;
            changed[place] = static_cast<char>(changed[place] ^ static_cast<char>(1U << bit));
            REQUIRE_FALSE(package::unseal(changed, *receiver).ok());
        }
    }
    for (const std::size_t size : places)
        REQUIRE_FALSE(package::unseal(sealed->substr(0, size), *receiver).ok());
    // The first piece without the second: a cut where a reader might see an end.
    CHECK_FALSE(package::unseal(sealed->substr(0, 104 + 65553), *receiver).ok());
    CHECK_FALSE(package::unseal(*sealed + *sealed, *receiver).ok());
}
