#include "exchange/JsonFields.h"

#include "core/Ascii.h"
#include "core/NumberText.h"

#include <algorithm>

namespace exchange {

namespace {

using core::Param;

/// Texts in a fault are for reading; a hostile file may hold megabytes of them.
std::string shortened(const std::string& text)
{
    constexpr std::size_t limit = 80;
    if (text.size() <= limit)
        return text;
    std::size_t end = limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

/// "-12.5": the machine form only. What people may write in CSV (a comma, blanks) is not a number
/// of this format.
bool isMachineNumber(std::string_view text)
{
    if (!text.empty() && text.front() == '-')
        text.remove_prefix(1);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const bool wholeFits = !whole.empty() && std::all_of(whole.begin(), whole.end(), core::isDigit);
    if (point == std::string_view::npos)
        return wholeFits;
    const auto decimals = text.substr(point + 1);
    return wholeFits && !decimals.empty() &&
           std::all_of(decimals.begin(), decimals.end(), core::isDigit);
}

bool isForbiddenControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20U && c != '\n' && c != '\t') || byte == 0x7FU;
}

} // namespace

void FaultList::add(core::Problem fault)
{
    if (isFull()) {
        ++m_dropped;
        return;
    }
    fault.place = shortened(fault.place);
    for (auto& param : fault.params)
        param.value = shortened(param.value);
    m_faults.push_back(std::move(fault));
}

std::vector<core::Problem> FaultList::take()
{
    std::stable_partition(m_faults.begin(), m_faults.end(), [](const core::Problem& one) {
        return one.severity == core::Severity::Error;
    });
    if (m_dropped > 0)
        m_faults.push_back(
            {core::Severity::Error, "set.more-faults", {}, {Param::num("count", m_dropped)}});
    return std::move(m_faults);
}

JsonPlace JsonPlace::inner(std::string_view key) const
{
    JsonPlace place = *this;
    if (!place.path.empty())
        place.path += '.';
    place.path += key;
    return place;
}

JsonPlace JsonPlace::inner(std::string_view key, std::size_t index) const
{
    JsonPlace place = inner(key);
    place.path.append("[").append(std::to_string(index)).append("]");
    return place;
}

void addFault(FaultList& faults, const JsonPlace& place, std::string_view code,
              std::vector<Param> params)
{
    faults.add({core::Severity::Error, std::string(code), place.faultPlace(), std::move(params)});
}

JsonFields::JsonFields(const JsonValue& value, JsonPlace place, FaultList& faults,
                       std::span<const std::string_view> known)
    : m_value(value), m_place(std::move(place)), m_faults(faults)
{
    if (!value.is(JsonValue::Kind::Object)) {
        addFault(faults, m_place, "set.wrong-type",
                 {Param::text("key", m_place.path), Param::text("expected", "json.object"),
                  Param::text("found", std::string(kindName(value.kind)))});
        for (const std::string_view key : known)
            faults.markUnread(m_place.faultPlace(), key);
        return;
    }
    std::set<std::string_view> seen;
    for (const auto& key : value.keys) {
        if (!seen.insert(key).second)
            fault("set.duplicate-key", key);
        else if (std::find(known.begin(), known.end(), key) == known.end())
            fault("set.unknown-key", key);
    }
}

const JsonValue* JsonFields::find(std::string_view key) const
{
    return m_value.find(key);
}

void JsonFields::fault(std::string_view code, std::string_view key, std::vector<Param> params,
                       core::Severity severity) const
{
    // In the tree the place is the criterion and the key tells the way from there; elsewhere the
    // place tells the way.
    const bool inTree = !m_place.owner.empty();
    const std::string path = m_place.inner(shortened(std::string(key))).path;
    params.insert(params.begin(), Param::text("key", inTree ? path : std::string(key)));
    const std::string place = inTree ? m_place.owner : m_place.path.empty() ? path : m_place.path;
    m_faults.add({severity, std::string(code), place, std::move(params)});
}

void JsonFields::unread(std::string_view code, std::string_view key,
                        std::vector<Param> params) const
{
    fault(code, key, std::move(params));
    m_faults.markUnread(m_place.faultPlace(), key);
}

void JsonFields::wrongType(std::string_view key, std::string_view expected,
                           const JsonValue& value) const
{
    unread("set.wrong-type", key,
           {Param::text("expected", std::string(expected)),
            Param::text("found", std::string(kindName(value.kind)))});
}

const JsonValue* JsonFields::typed(std::string_view key, Need need, JsonValue::Kind kind) const
{
    const JsonValue* value = find(key);
    if (value == nullptr) {
        // An object that is none has been reported already, once.
        if (need == Need::Required && m_value.is(JsonValue::Kind::Object))
            unread("set.missing-key", key);
        return nullptr;
    }
    if (!value->is(kind)) {
        wrongType(key, kindName(kind), *value);
        return nullptr;
    }
    return value;
}

std::string JsonFields::text(std::string_view key, Need need) const
{
    const JsonValue* value = typed(key, need, JsonValue::Kind::Text);
    if (value == nullptr)
        return {};
    if (std::any_of(value->text.begin(), value->text.end(), isForbiddenControl))
        fault("set.control-character", key);
    return value->text;
}

std::optional<core::Decimal> JsonFields::decimal(std::string_view key, Need need) const
{
    const JsonValue* value = find(key);
    if (value != nullptr && !value->is(JsonValue::Kind::Text)) {
        wrongType(key, "json.decimal", *value);
        return std::nullopt;
    }
    value = typed(key, need, JsonValue::Kind::Text);
    if (value == nullptr)
        return std::nullopt;
    const auto bad = [&](std::string_view reason) {
        unread("set.bad-number", key,
               {Param::text("text", value->text), Param::text("reason", std::string(reason))});
        return std::nullopt;
    };
    if (!isMachineNumber(value->text))
        return bad("number.malformed");
    const auto number =
        core::readNumber(value->text, core::NumberField::Data, core::Decimal::maxDecimals);
    if (!number)
        return bad(number.error().code);
    return *number;
}

std::optional<core::Points> JsonFields::points(std::string_view key, Need need) const
{
    const auto number = decimal(key, need);
    if (!number)
        return std::nullopt;
    const auto points =
        core::readPoints(core::format(*number), core::NumberField::Data, core::Points::maxDecimals);
    if (!points) {
        unread("set.bad-number", key,
               {Param::text("text", core::format(*number)),
                Param::text("reason", points.error().code)});
        return std::nullopt;
    }
    return *points;
}

int JsonFields::integer(std::string_view key, int lowest, int highest, int absent, Need need) const
{
    const JsonValue* value = typed(key, need, JsonValue::Kind::Integer);
    if (value == nullptr)
        return absent;
    if (value->integer < lowest || value->integer > highest) {
        unread("set.out-of-range", key,
               {Param::num("value", value->integer), Param::num("lowest", lowest),
                Param::num("highest", highest)});
        return absent;
    }
    return static_cast<int>(value->integer);
}

bool JsonFields::boolean(std::string_view key, bool absent) const
{
    const JsonValue* value = typed(key, Need::Optional, JsonValue::Kind::Boolean);
    return value == nullptr ? absent : value->boolean;
}

const JsonValue* JsonFields::list(std::string_view key, Need need) const
{
    return typed(key, need, JsonValue::Kind::List);
}

const JsonValue* JsonFields::object(std::string_view key, Need need) const
{
    return typed(key, need, JsonValue::Kind::Object);
}

} // namespace exchange
