#include "exchange/JsonTree.h"

#include "core/Utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace exchange {

namespace {

using core::Param;

/// Builds the tree from the parser's events. The parser keeps its own state on the heap, so a
/// hostile nesting costs no stack; the depth is bounded here so that the tree can be walked by
/// recursion.
class TreeBuilder {
public:
    enum class Stop { No, Malformed, TooNested, TooManyValues };

    explicit TreeBuilder(const JsonLimits& limits) : m_limits(limits) {}

    bool null() { return place(JsonValue()) != nullptr; }
    bool boolean(bool value)
    {
        JsonValue* node = place(JsonValue(JsonValue::Kind::Boolean));
        if (node != nullptr)
            node->boolean = value;
        return node != nullptr;
    }
    bool number_integer(nlohmann::json::number_integer_t value) { return placeInteger(value); }
    bool number_unsigned(nlohmann::json::number_unsigned_t value)
    {
        if (value > static_cast<nlohmann::json::number_unsigned_t>(
                        std::numeric_limits<std::int64_t>::max()))
            return place(JsonValue(JsonValue::Kind::Fraction)) != nullptr;
        return placeInteger(static_cast<std::int64_t>(value));
    }
    bool number_float(nlohmann::json::number_float_t, const nlohmann::json::string_t&)
    {
        return place(JsonValue(JsonValue::Kind::Fraction)) != nullptr;
    }
    bool string(nlohmann::json::string_t& value)
    {
        JsonValue* node = place(JsonValue(JsonValue::Kind::Text));
        if (node != nullptr)
            node->text = std::move(value);
        return node != nullptr;
    }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool key(nlohmann::json::string_t& value)
    {
        m_open.back()->keys.push_back(std::move(value));
        return true;
    }
    bool start_object(std::size_t) { return open(JsonValue::Kind::Object); }
    bool start_array(std::size_t) { return open(JsonValue::Kind::List); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&)
    {
        m_stop = Stop::Malformed;
        m_position = position;
        return false;
    }

    Stop stop() const { return m_stop; }
    /// Bytes read when the parser gave up, the offending one included.
    std::size_t position() const { return m_position; }
    JsonValue take() { return std::move(m_root); }

private:
    JsonValue* place(JsonValue&& value)
    {
        if (++m_count > m_limits.values) {
            m_stop = Stop::TooManyValues;
            return nullptr;
        }
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        // Pointers to open values stay valid: their parent's list grows only after they are closed.
        m_open.back()->items.push_back(std::move(value));
        return &m_open.back()->items.back();
    }
    bool placeInteger(std::int64_t value)
    {
        JsonValue* node = place(JsonValue(JsonValue::Kind::Integer));
        if (node != nullptr)
            node->integer = value;
        return node != nullptr;
    }
    bool open(JsonValue::Kind kind)
    {
        if (m_open.size() == m_limits.depth) {
            m_stop = Stop::TooNested;
            return false;
        }
        JsonValue* node = place(JsonValue(kind));
        if (node != nullptr)
            m_open.push_back(node);
        return node != nullptr;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    JsonLimits m_limits;
    JsonValue m_root;
    std::vector<JsonValue*> m_open;
    std::size_t m_count = 0;
    std::size_t m_position = 0;
    Stop m_stop = Stop::No;
};

core::Error jsonError(std::string_view prefix, std::string_view name, std::vector<Param> params)
{
    return {core::ErrorKind::InvalidData, std::string(prefix).append(name), std::move(params), {}};
}

core::Error errorAt(std::string_view prefix, std::string_view name, std::string_view text,
                    std::size_t offset)
{
    const auto position = core::positionOf(text, offset);
    return jsonError(prefix, name,
                     {Param::num("line", position.line), Param::num("column", position.column)});
}

core::Error tooLarge(std::string_view prefix, std::string_view what, std::size_t limit)
{
    return jsonError(prefix, ".too-large",
                     {Param::text("what", std::string(what)),
                      Param::num("limit", static_cast<long long>(limit))});
}

} // namespace

const JsonValue* JsonValue::find(std::string_view key) const
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

std::string_view kindName(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Null:
        return "json.null";
    case JsonValue::Kind::Boolean:
        return "json.boolean";
    case JsonValue::Kind::Integer:
        return "json.integer";
    case JsonValue::Kind::Fraction:
        return "json.number";
    case JsonValue::Kind::Text:
        return "json.text";
    case JsonValue::Kind::List:
        return "json.list";
    case JsonValue::Kind::Object:
        return "json.object";
    }
    return "";
}

core::Result<JsonValue> parseJson(std::string_view text, std::string_view prefix,
                                  const JsonLimits& limits)
{
    if (text.size() > limits.bytes)
        return tooLarge(prefix, "bytes", limits.bytes);
    text = core::withoutBom(text);
    if (const auto offset = core::findInvalidUtf8(text))
        return errorAt(prefix, ".not-utf8", text, *offset);

    TreeBuilder builder(limits);
    const bool complete = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    switch (builder.stop()) {
    case TreeBuilder::Stop::TooNested:
        return jsonError(prefix, ".too-nested",
                         {Param::num("limit", static_cast<long long>(limits.depth))});
    case TreeBuilder::Stop::TooManyValues:
        return tooLarge(prefix, "values", limits.values);
    case TreeBuilder::Stop::No:
    case TreeBuilder::Stop::Malformed:
        break;
    }
    if (!complete)
        return errorAt(prefix, ".not-json", text,
                       std::min(std::max<std::size_t>(builder.position(), 1) - 1, text.size()));
    return builder.take();
}

} // namespace exchange
