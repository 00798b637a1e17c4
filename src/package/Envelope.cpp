#include "package/Envelope.h"

#include "core/LocalTime.h"
#include "core/Trim.h"
#include "exchange/EnumText.h"
#include "exchange/JsonWriter.h"
#include "package/Members.h"
#include "store/Hash.h"

#include <sodium.h>

#include <algorithm>

namespace package {

namespace {

using exchange::JsonValue;

constexpr exchange::Word<Kind> kindWords[] = {{"set", Kind::Set},
                                              {"self", Kind::Self},
                                              {"assign", Kind::Assign},
                                              {"verify-assign", Kind::VerifyAssign},
                                              {"verify", Kind::Verify},
                                              {"appeal-request", Kind::AppealRequest},
                                              {"appeal", Kind::Appeal},
                                              {"extension", Kind::Extension},
                                              {"result", Kind::Result},
                                              {"survey", Kind::Survey},
                                              {"dossiers", Kind::Dossiers},
                                              {"tasks", Kind::Tasks},
                                              {"task-results", Kind::TaskResults}};

core::Error badMember(std::string_view member)
{
    return {core::ErrorKind::Integrity,
            "package.bad-envelope",
            {core::Param::text("member", std::string(member))},
            {}};
}

/// No book makes more; one made up would leave no number for those that follow.
constexpr std::int64_t mostPackages = 1'000'000;

} // namespace

std::string_view name(Kind kind)
{
    return exchange::wordFor(kind, kindWords);
}

std::optional<Kind> kindNamed(std::string_view name)
{
    return exchange::meaningOf<Kind>(name, kindWords);
}

core::Problem farAheadRemark(std::int64_t sequence, std::int64_t newest)
{
    return {core::Severity::Warning,
            "package.far-ahead",
            {},
            {core::Param::num("sequence", static_cast<long long>(sequence)),
             core::Param::num("newest", newest > 0 ? std::to_string(newest) : std::string())}};
}

std::optional<store::PublicKey> keyFrom(std::string_view hex)
{
    store::PublicKey key{};
    std::size_t bytes = 0;
    if (hex.size() != 2 * key.size() ||
        sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, &bytes, nullptr) !=
            0 ||
        bytes != key.size())
        return std::nullopt;
    return key;
}

std::string envelopeJson(const Envelope& envelope)
{
    exchange::JsonWriter out;
    out.beginObject();
    out.text("kind", name(envelope.kind));
    out.text("office", envelope.office);
    out.text("account", envelope.account);
    out.text("key", store::toHex(envelope.key));
    out.text("receiver", envelope.receiver ? store::toHex(*envelope.receiver) : std::string());
    out.text("book", envelope.book);
    out.text("assessment", envelope.assessment);
    out.text("unit", envelope.unit);
    out.text("set", envelope.set);
    out.text("setHash", envelope.setHash);
    out.integer("sequence", envelope.sequence);
    out.text("made", envelope.made);
    out.integer("historyRows", envelope.historyRows);
    out.text("historyHead", envelope.historyHead);
    out.integer("bodySize", envelope.bodySize);
    out.text("bodyHash", envelope.bodyHash);
    out.endObject();
    return out.take();
}

core::Result<Envelope> readEnvelope(std::string_view json)
{
    const exchange::JsonLimits limits{.values = 64, .depth = 2};
    const auto parsed = exchange::parseJson(json, "package", limits);
    if (!parsed || !parsed->is(JsonValue::Kind::Object))
        return badMember({});
    constexpr std::size_t hashBytes = std::tuple_size_v<store::Digest>;
    constexpr std::size_t bookIdBytes = 16;
    Members members(*parsed);
    Envelope read;
    if (const auto kind = kindNamed(members.text("kind")))
        read.kind = *kind;
    else
        members.refuse("kind");
    read.office = members.name("office");
    if (core::trimmed(read.office).empty())
        members.refuse("office");
    read.account = members.name("account");
    constexpr std::size_t keyBytes = std::tuple_size_v<store::PublicKey>;
    read.key = keyFrom(members.hex("key", keyBytes)).value_or(store::PublicKey());
    read.receiver = keyFrom(members.hexOrNothing("receiver", keyBytes));
    read.book = members.hex("book", bookIdBytes);
    read.assessment = members.line("assessment");
    read.unit = members.line("unit");
    read.set = members.line("set");
    read.setHash = members.hex("setHash", hashBytes);
    read.sequence = members.number("sequence", 1, mostPackages);
    read.made = members.text("made");
    if (!core::isTimeWithOffset(read.made))
        members.refuse("made");
    read.historyRows = members.number("historyRows", 0);
    read.historyHead = members.hexOrNothing("historyHead", hashBytes);
    read.bodySize = members.number("bodySize", 0);
    read.bodyHash = members.hex("bodyHash", hashBytes);
    if (std::string refused = members.refused(); !refused.empty())
        return badMember(refused);
    return read;
}

} // namespace package
