#pragma once

#include <pugixml.hpp>

#include <initializer_list>
#include <string>

namespace office {

/// A part of a package that is XML: its declaration, and a root element that knows its namespaces.
class XmlPart {
public:
    struct Space {
        const char* name; ///< "xmlns:w"
        const char* address;
    };
    XmlPart(const char* root, std::initializer_list<Space> spaces);

    pugi::xml_node root() const { return m_root; }
    /// Without blanks or line breaks of its own.
    std::string text() const;

private:
    pugi::xml_document m_document;
    pugi::xml_node m_root;
};

} // namespace office
