#include "package/Members.h"

#include "core/DateText.h"
#include "core/HiddenLetter.h"

#include <algorithm>
#include <set>

namespace package {

namespace {

using exchange::JsonValue;

constexpr std::size_t longestText = 10'000; ///< of a member: a title, no book

bool isHex(std::string_view text, std::size_t bytes)
{
    return text.size() == 2 * bytes && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

} // namespace

std::string Members::text(std::string_view member)
{
    const JsonValue* value = next(member, JsonValue::Kind::Text);
    if (value == nullptr || value->text.size() > longestText) {
        refuse(member);
        return {};
    }
    return value->text;
}

std::string Members::line(std::string_view member)
{
    std::string found = text(member);
    if (core::hiddenLetter(found, core::TextLines::One))
        refuse(member);
    return found;
}

std::string Members::name(std::string_view member)
{
    std::string found = text(member);
    if (core::hiddenLetter(found, core::TextLines::Name))
        refuse(member);
    return found;
}

std::string Members::lines(std::string_view member)
{
    std::string found = text(member);
    if (core::hiddenLetter(found, core::TextLines::Several))
        refuse(member);
    return found;
}

std::string Members::dayOrNothing(std::string_view member)
{
    std::string found = text(member);
    if (!found.empty() && !core::isDate(found))
        refuse(member);
    return found;
}

std::string Members::hex(std::string_view member, std::size_t bytes)
{
    std::string found = text(member);
    if (isHex(found, bytes))
        return found;
    refuse(member);
    return std::string(2 * bytes, '0');
}

std::string Members::hexOrNothing(std::string_view member, std::size_t bytes)
{
    std::string found = text(member);
    if (!found.empty() && !isHex(found, bytes))
        refuse(member);
    return found;
}

std::vector<std::string> Members::hexes(std::string_view member, std::size_t bytes)
{
    if (Members alone = *this; alone.next(member, JsonValue::Kind::List) == nullptr)
        return {hex(member, bytes)};
    std::vector<std::string> all = texts(member);
    const std::set<std::string_view> different(all.begin(), all.end());
    const bool isSound = all.size() > 1 && different.size() == all.size() &&
                         std::all_of(all.begin(), all.end(),
                                     [bytes](const std::string& one) { return isHex(one, bytes); });
    if (!isSound)
        refuse(member);
    return all;
}

std::int64_t Members::number(std::string_view member, std::int64_t least, std::int64_t most)
{
    const JsonValue* value = next(member, JsonValue::Kind::Integer);
    if (value != nullptr && value->integer >= least && value->integer <= most)
        return value->integer;
    refuse(member);
    return least;
}

bool Members::boolean(std::string_view member)
{
    const JsonValue* value = next(member, JsonValue::Kind::Boolean);
    if (value == nullptr)
        refuse(member);
    return value != nullptr && value->boolean;
}

std::vector<std::string> Members::texts(std::string_view member)
{
    const JsonValue* value = next(member, JsonValue::Kind::List);
    std::vector<std::string> all;
    if (value == nullptr)
        refuse(member);
    for (std::size_t i = 0; value != nullptr && i < value->items.size(); ++i) {
        if (!value->items[i].is(JsonValue::Kind::Text))
            refuse(member);
        all.push_back(value->items[i].text);
    }
    return all;
}

const JsonValue* Members::object(std::string_view member)
{
    const JsonValue* value = next(member, JsonValue::Kind::Object);
    if (value == nullptr)
        refuse(member);
    return value;
}

std::vector<const JsonValue*> Members::objects(std::string_view member)
{
    const JsonValue* value = next(member, JsonValue::Kind::List);
    std::vector<const JsonValue*> all;
    if (value == nullptr)
        refuse(member);
    for (std::size_t i = 0; value != nullptr && i < value->items.size(); ++i) {
        if (!value->items[i].is(JsonValue::Kind::Object))
            refuse(member);
        else
            all.push_back(&value->items[i]);
    }
    return all;
}

void Members::refuse(std::string_view member)
{
    if (m_refused.empty())
        m_refused = member;
}

std::string Members::refused() const
{
    if (m_refused.empty() && m_at < m_object.items.size())
        return m_object.keys[m_at];
    return m_refused;
}

const JsonValue* Members::next(std::string_view member, JsonValue::Kind kind)
{
    if (!m_refused.empty() || m_at >= m_object.items.size() || m_object.keys[m_at] != member ||
        !m_object.items[m_at].is(kind))
        return nullptr;
    return &m_object.items[m_at++];
}

} // namespace package
