#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

/// XML of workbooks: names without prefixes and texts of cells. Internal to the reader.
namespace exchange {

/// The name of an element or attribute behind its namespace prefix.
std::string_view localName(const char* name);
bool is(const pugi::xml_node& node, std::string_view name);
pugi::xml_node childNamed(const pugi::xml_node& parent, std::string_view name);
/// An attribute without a prefix.
std::string_view attribute(const pugi::xml_node& node, const char* name);
/// All character data of a node, in one piece.
std::string characters(const pugi::xml_node& node);

/// The text of a shared or inline string: plain, or the runs of a rich one; phonetic runs are left
/// out.
std::string stringText(const pugi::xml_node& item);
/// "_x000D_" and its like are characters; line breaks become "\n".
std::string unescaped(const std::string& text);

/// Calls `each` with every child element of that name.
template<typename Each>
void eachNamed(const pugi::xml_node& parent, std::string_view name, Each each)
{
    for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling()) {
        if (is(node, name))
            each(node);
    }
}

} // namespace exchange
