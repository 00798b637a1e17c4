#include "exchange/XlsxText.h"

#include "core/Trim.h"
#include "core/Utf8.h"
#include "exchange/Csv.h"

#include <charconv>
#include <cstdint>
#include <optional>

namespace exchange {

namespace {

constexpr std::size_t escapeLength = 7; ///< "_x000D_"

/// The UTF-16 unit of an escape that begins at `at`.
std::optional<char32_t> escapeAt(std::string_view text, std::size_t at)
{
    if (at + escapeLength > text.size() || text[at] != '_' || text[at + 1] != 'x' ||
        text[at + 6] != '_')
        return std::nullopt;
    std::uint32_t unit = 0;
    const char* const begin = text.data() + at + 2;
    const auto read = std::from_chars(begin, begin + 4, unit, 16);
    return read.ec == std::errc() && read.ptr == begin + 4 && unit != 0
               ? std::optional<char32_t>(unit)
               : std::nullopt;
}

/// The text of <t>: blanks at its ends count only where the file says so. Of a run they always
/// count: words would grow together without them.
std::string runText(const pugi::xml_node& t, bool isRun)
{
    std::string text = characters(t);
    if (!isRun && std::string_view(t.attribute("xml:space").value()) != "preserve")
        text = core::trimmed(text);
    return unescaped(text);
}

} // namespace

std::string_view localName(const char* name)
{
    const std::string_view full(name);
    const auto colon = full.find(':');
    return colon == std::string_view::npos ? full : full.substr(colon + 1);
}

bool is(const pugi::xml_node& node, std::string_view name)
{
    return node.type() == pugi::node_element && localName(node.name()) == name;
}

pugi::xml_node childNamed(const pugi::xml_node& parent, std::string_view name)
{
    for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling()) {
        if (is(node, name))
            return node;
    }
    return {};
}

std::string_view attribute(const pugi::xml_node& node, const char* name)
{
    return node.attribute(name).value();
}

std::string characters(const pugi::xml_node& node)
{
    std::string text;
    for (pugi::xml_node part = node.first_child(); part; part = part.next_sibling()) {
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
            text += part.value();
    }
    return text;
}

std::string stringText(const pugi::xml_node& item)
{
    std::string text;
    for (pugi::xml_node part = item.first_child(); part; part = part.next_sibling()) {
        if (is(part, "t"))
            text += runText(part, false);
        else if (is(part, "r"))
            eachNamed(part, "t", [&text](const pugi::xml_node& t) { text += runText(t, true); });
    }
    return text;
}

std::string unescaped(const std::string& text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const auto unit = escapeAt(text, i)) {
            char32_t code = *unit;
            if (core::isHighSurrogate(code)) {
                const auto second = escapeAt(text, i + escapeLength);
                if (second && core::isLowSurrogate(*second)) {
                    code = core::fromSurrogates(code, *second);
                    i += escapeLength;
                }
            }
            // Half a character stays as it is written.
            if (!core::isHighSurrogate(code) && !core::isLowSurrogate(code)) {
                core::appendUtf8(out, code);
                i += escapeLength - 1;
                continue;
            }
        }
        out += text[i];
    }
    std::string lines;
    lines.reserve(out.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i] != '\r')
            lines += out[i];
        else if (i + 1 == out.size() || out[i + 1] != '\n')
            lines += '\n';
    }
    return lines;
}

} // namespace exchange
