#include "package/Envelope.h"

#include "core/LocalTime.h"
#include "exchange/EnumText.h"
#include "exchange/JsonTree.h"
#include "exchange/JsonWriter.h"
#include "store/Hash.h"

#include <algorithm>

namespace package {

namespace {

using exchange::JsonValue;

constexpr exchange::Word<Kind> kindWords[] = {{"set", Kind::Set}, {"self", Kind::Self}};

constexpr std::size_t longestText = 1000; ///< of a member: a name, no book

core::Error badMember(std::string_view member)
{
    return {core::ErrorKind::Integrity,
            "package.bad-envelope",
            {core::Param::text("member", std::string(member))},
            {}};
}

bool isHex(std::string_view text, std::size_t bytes)
{
    return text.size() == 2 * bytes && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

store::PublicKey keyFrom(std::string_view hex)
{
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    store::PublicKey key{};
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<unsigned char>(digit(hex[2 * i]) * 16 + digit(hex[2 * i + 1]));
    return key;
}

/// "+07:00".
bool isOffset(std::string_view text)
{
    constexpr std::string_view shape = "+00:00";
    if (text.size() != shape.size() || (text[0] != '+' && text[0] != '-'))
        return false;
    for (std::size_t i = 1; i < shape.size(); ++i) {
        if (shape[i] == ':' ? text[i] != ':' : text[i] < '0' || text[i] > '9')
            return false;
    }
    return true;
}

/// Takes the members one after the other, in the order in which they are written, and remembers the
/// first that does not fit.
class Members {
public:
    explicit Members(const JsonValue& object) : m_object(object) {}

    std::string text(std::string_view member)
    {
        const JsonValue* value = next(member, JsonValue::Kind::Text);
        if (value == nullptr || value->text.size() > longestText) {
            refuse(member);
            return {};
        }
        return value->text;
    }
    std::string hex(std::string_view member, std::size_t bytes)
    {
        std::string found = text(member);
        if (!isHex(found, bytes)) {
            refuse(member);
            return std::string(2 * bytes, '0');
        }
        return found;
    }
    /// Of `bytes`, or nothing.
    std::string hexOrNothing(std::string_view member, std::size_t bytes)
    {
        std::string found = text(member);
        if (!found.empty() && !isHex(found, bytes))
            refuse(member);
        return found;
    }
    std::int64_t number(std::string_view member, std::int64_t least)
    {
        const JsonValue* value = next(member, JsonValue::Kind::Integer);
        if (value == nullptr || value->integer < least) {
            refuse(member);
            return least;
        }
        return value->integer;
    }
    void refuse(std::string_view member)
    {
        if (m_refused.empty())
            m_refused = member;
    }
    /// The first member that did not fit; nothing where all did and no others are there.
    std::string refused() const
    {
        if (m_refused.empty() && m_at < m_object.items.size())
            return m_object.keys[m_at];
        return m_refused;
    }

private:
    const JsonValue* next(std::string_view member, JsonValue::Kind kind)
    {
        if (!m_refused.empty() || m_at >= m_object.items.size() || m_object.keys[m_at] != member ||
            !m_object.items[m_at].is(kind))
            return nullptr;
        return &m_object.items[m_at++];
    }

    const JsonValue& m_object;
    std::size_t m_at = 0;
    std::string m_refused;
};

} // namespace

std::string_view name(Kind kind)
{
    return exchange::wordFor(kind, kindWords);
}

std::optional<Kind> kindNamed(std::string_view name)
{
    return exchange::meaningOf<Kind>(name, kindWords);
}

std::string envelopeJson(const Envelope& envelope)
{
    exchange::JsonWriter out;
    out.beginObject();
    out.text("kind", name(envelope.kind));
    out.text("office", envelope.office);
    out.text("account", envelope.account);
    out.text("key", store::toHex(envelope.key));
    out.text("book", envelope.book);
    out.text("assessment", envelope.assessment);
    out.text("unit", envelope.unit);
    out.text("set", envelope.set);
    out.text("setHash", envelope.setHash);
    out.integer("sequence", envelope.sequence);
    out.text("made", envelope.made);
    out.text("offset", envelope.offset);
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
    constexpr std::size_t identityBytes = 16;
    Members members(*parsed);
    Envelope read;
    if (const auto kind = kindNamed(members.text("kind")))
        read.kind = *kind;
    else
        members.refuse("kind");
    read.office = members.text("office");
    read.account = members.text("account");
    read.key = keyFrom(members.hex("key", std::tuple_size_v<store::PublicKey>));
    read.book = members.hex("book", identityBytes);
    read.assessment = members.text("assessment");
    read.unit = members.text("unit");
    read.set = members.text("set");
    read.setHash = members.hex("setHash", hashBytes);
    read.sequence = members.number("sequence", 1);
    read.made = members.text("made");
    if (!core::momentOf(read.made))
        members.refuse("made");
    read.offset = members.text("offset");
    if (!isOffset(read.offset))
        members.refuse("offset");
    read.historyRows = members.number("historyRows", 0);
    read.historyHead = members.hexOrNothing("historyHead", hashBytes);
    read.bodySize = members.number("bodySize", 0);
    read.bodyHash = members.hex("bodyHash", hashBytes);
    if (std::string refused = members.refused(); !refused.empty())
        return badMember(refused);
    return read;
}

} // namespace package
