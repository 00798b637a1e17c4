#include "office/DocxXml.h"

namespace office {

XmlPart wordPart(const char* root)
{
    return {root,
            {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
             {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}}};
}

pugi::xml_node addElement(pugi::xml_node parent, const char* name)
{
    return parent.append_child(name);
}

pugi::xml_node addElement(pugi::xml_node parent, const char* name, const char* value)
{
    pugi::xml_node node = parent.append_child(name);
    setAttribute(node, "w:val", value);
    return node;
}

pugi::xml_node addElement(pugi::xml_node parent, const char* name, int value)
{
    pugi::xml_node node = parent.append_child(name);
    setAttribute(node, "w:val", value);
    return node;
}

void setAttribute(pugi::xml_node node, const char* name, const char* value)
{
    node.append_attribute(name) = value;
}

void setAttribute(pugi::xml_node node, const char* name, int value)
{
    node.append_attribute(name) = value;
}

} // namespace office
