#pragma once

#include "core/Result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// A JSON value as it stands in the file: keys in their order, repeated keys kept, so that a reader
/// can complain about them.
struct JsonValue {
    /// Fraction: any number that is not a 64-bit integer. Its value is not kept: none may pass
    /// through binary floating point.
    enum class Kind : std::uint8_t { Null, Boolean, Integer, Fraction, Text, List, Object };

    JsonValue() = default;
    explicit JsonValue(Kind which) : kind(which) {}

    Kind kind = Kind::Null;
    bool boolean = false;
    std::int64_t integer = 0;
    std::string text;
    std::vector<JsonValue> items;  ///< elements of a list, values of an object
    std::vector<std::string> keys; ///< key of each value of an object

    bool is(Kind other) const { return kind == other; }
    /// The value of an object's first such key, also where it is null; nullptr where there is none.
    const JsonValue* find(std::string_view key) const;
};

/// What a fault says was found, as the code of its words: "json.null", "json.boolean",
/// "json.integer", "json.number", "json.text", "json.list", "json.object".
std::string_view kindName(JsonValue::Kind kind);

/// What a file may cost before anyone has looked at it.
struct JsonLimits {
    std::size_t bytes = 32U << 20U;
    std::size_t values = 1'000'000;
    std::size_t depth = 64;
};

/// Parses without recursion; never throws, whatever the bytes.
/// Errors (InvalidData): `prefix` with ".too-large" (what, limit), ".not-utf8" and ".not-json"
/// (line, column), ".too-nested" (limit).
core::Result<JsonValue> parseJson(std::string_view text, std::string_view prefix,
                                  const JsonLimits& limits = {});

} // namespace exchange
