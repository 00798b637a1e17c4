#pragma once

#include "core/Decimal.h"
#include "core/Points.h"
#include "core/Result.h"
#include "exchange/EnumText.h"
#include "exchange/JsonTree.h"

#include <initializer_list>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace exchange {

/// What an index set's reader finds wrong, in the order of the document; what is only to be said
/// is taken behind it.
class FaultList {
public:
    void add(core::Problem fault);
    bool isFull() const { return m_faults.size() >= maxFaults; }

    /// The value of `key` could not be read at a place: what follows from its stand-in is not the
    /// author's fault.
    void markUnread(const std::string& place, std::string_view key)
    {
        m_unread.emplace(place, key);
    }
    bool isUnread(const std::string& place, std::string_view key) const
    {
        return m_unread.count({place, std::string(key)}) != 0;
    }

    std::vector<core::Problem> take();

private:
    static constexpr std::size_t maxFaults =
        10'000; ///< nobody reads more, and a hostile file could fill the memory

    std::vector<core::Problem> m_faults;
    std::set<std::pair<std::string, std::string>> m_unread;
    long long m_dropped = 0;
};

/// Where a value stands: inside a criterion its code and the way from there ("rule.tiers[2]"),
/// elsewhere the way from the root.
struct JsonPlace {
    /// criterion code, or the path of an area or item without a usable code; empty outside the tree
    std::string owner;
    std::string path;

    JsonPlace inner(std::string_view key) const;
    JsonPlace inner(std::string_view key, std::size_t index) const;
    /// The place a fault names. Outside the tree a fault of the value `path` names the path itself.
    std::string faultPlace() const { return owner.empty() ? path : owner; }
};

/// Whether a key must be there.
enum class Need { Required, Optional };

/// Reads the members of one object and reports everything about them that does not fit.
class JsonFields {
public:
    /// Reports a value that is no object, keys that are not in `known` and keys that stand twice.
    JsonFields(const JsonValue& value, JsonPlace place, FaultList& faults,
               std::span<const std::string_view> known);
    JsonFields(const JsonValue& value, JsonPlace place, FaultList& faults,
               std::initializer_list<std::string_view> known)
        : JsonFields(value, std::move(place), faults, std::span(known.begin(), known.size()))
    {}

    const JsonPlace& place() const { return m_place; }
    FaultList& faults() const { return m_faults; }

    /// The value, also where it is null; nullptr where the key is absent.
    const JsonValue* find(std::string_view key) const;
    bool has(std::string_view key) const { return find(key) != nullptr; }
    bool isObject() const { return m_value.is(JsonValue::Kind::Object); }

    std::string text(std::string_view key, Need need) const;
    /// A decimal string with a point: never a JSON number.
    std::optional<core::Decimal> decimal(std::string_view key, Need need) const;
    std::optional<core::Points> points(std::string_view key, Need need) const;
    /// `absent` also where the value does not fit.
    int integer(std::string_view key, int lowest, int highest, int absent,
                Need need = Need::Optional) const;
    bool boolean(std::string_view key, bool absent) const;
    const JsonValue* list(std::string_view key, Need need) const;
    const JsonValue* object(std::string_view key, Need need) const;

    /// Adds a fault of this object's member `key`; its params begin with the key.
    void fault(std::string_view code, std::string_view key, std::vector<core::Param> params = {},
               core::Severity severity = core::Severity::Error) const;
    /// The same where the value was lost by it.
    void unread(std::string_view code, std::string_view key,
                std::vector<core::Param> params = {}) const;

    /// One of a few words; nothing (and a fault `code`) for another one.
    template<typename T>
    std::optional<T> word(std::string_view key, Need need, std::span<const Word<T>> known,
                          std::string_view code = "set.bad-value") const
    {
        const JsonValue* value = typed(key, need, JsonValue::Kind::Text);
        if (value == nullptr)
            return std::nullopt;
        if (const auto meaning = meaningOf(value->text, known))
            return meaning;
        std::string expected;
        for (const auto& each : known)
            expected.append(expected.empty() ? "" : ", ").append(each.first);
        unread(code, key,
               {core::Param::text("value", value->text), core::Param::text("expected", expected)});
        return std::nullopt;
    }

private:
    const JsonValue* typed(std::string_view key, Need need, JsonValue::Kind kind) const;
    void wrongType(std::string_view key, std::string_view expected, const JsonValue& value) const;

    const JsonValue& m_value;
    JsonPlace m_place;
    FaultList& m_faults;
};

/// Adds a fault that is not about one member.
void addFault(FaultList& faults, const JsonPlace& place, std::string_view code,
              std::vector<core::Param> params);

} // namespace exchange
