#include "office/XmlPart.h"

#include <sstream>

namespace office {

XmlPart::XmlPart(const char* root, std::initializer_list<Space> spaces)
{
    pugi::xml_node declaration = m_document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    m_root = m_document.append_child(root);
    for (const Space& space : spaces)
        m_root.append_attribute(space.name) = space.address;
}

std::string XmlPart::text() const
{
    std::ostringstream text;
    m_document.save(text, "", pugi::format_raw, pugi::encoding_utf8);
    return text.str();
}

} // namespace office
