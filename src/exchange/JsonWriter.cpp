#include "exchange/JsonWriter.h"

#include <algorithm>
#include <utility>

namespace exchange {

namespace {

/// Whether a letter cannot stand in a text as it is.
bool isMarked(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20U;
}

} // namespace

void JsonWriter::key(std::string_view name)
{
    beforeValue();
    quoted(name);
    m_out += ": ";
    m_afterKey = true;
}

void JsonWriter::text(std::string_view value)
{
    beforeValue();
    quoted(value);
}

void JsonWriter::integer(std::int64_t value)
{
    beforeValue();
    m_out += std::to_string(value);
}

void JsonWriter::boolean(bool value)
{
    beforeValue();
    m_out += value ? "true" : "false";
}

void JsonWriter::null()
{
    beforeValue();
    m_out += "null";
}

std::string JsonWriter::take()
{
    m_out += '\n';
    m_first = true;
    return std::exchange(m_out, {});
}

void JsonWriter::begin(char bracket)
{
    beforeValue();
    m_out += bracket;
    ++m_depth;
    m_first = true;
}

void JsonWriter::end(char bracket)
{
    --m_depth;
    if (!m_first)
        newLine();
    m_out += bracket;
    m_first = false;
}

void JsonWriter::beforeValue()
{
    if (std::exchange(m_afterKey, false))
        return;
    if (m_depth == 0)
        return;
    if (!std::exchange(m_first, false))
        m_out += ',';
    newLine();
}

void JsonWriter::newLine()
{
    m_out += '\n';
    m_out.append(static_cast<std::size_t>(m_depth) * 2, ' ');
}

void JsonWriter::quoted(std::string_view value)
{
    constexpr std::string_view hex = "0123456789abcdef";
    m_out += '"';
    // What has to be marked is rare: the letters up to it are taken at once.
    for (;;) {
        const auto marked = std::find_if(value.begin(), value.end(), isMarked);
        const auto plain = static_cast<std::size_t>(marked - value.begin());
        m_out += value.substr(0, plain);
        if (marked == value.end())
            break;
        const char c = *marked;
        value.remove_prefix(plain + 1);
        switch (c) {
        case '"':
            m_out += "\\\"";
            break;
        case '\\':
            m_out += "\\\\";
            break;
        case '\n':
            m_out += "\\n";
            break;
        case '\r':
            m_out += "\\r";
            break;
        case '\t':
            m_out += "\\t";
            break;
        default: {
            const auto byte = static_cast<unsigned char>(c);
            m_out += "\\u00";
            m_out += hex[byte >> 4U];
            m_out += hex[byte & 0xFU];
        }
        }
    }
    m_out += '"';
}

} // namespace exchange
