#pragma once

#include "office/XmlPart.h"

#include <pugixml.hpp>

/// What all parts of a DOCX are written with.
namespace office {

/// A part with that root element, the namespaces of WordprocessingML known there.
XmlPart wordPart(const char* root);

/// A child at the end of `parent`: the schema wants children in its own order, so that the order of
/// calls is that of the file.
pugi::xml_node addElement(pugi::xml_node parent, const char* name);
/// The same with an attribute "w:val", the usual form of a property.
pugi::xml_node addElement(pugi::xml_node parent, const char* name, const char* value);
pugi::xml_node addElement(pugi::xml_node parent, const char* name, int value);
void setAttribute(pugi::xml_node node, const char* name, const char* value);
void setAttribute(pugi::xml_node node, const char* name, int value);

/// 1/20 pt, the unit of WordprocessingML, of 1/100 mm.
constexpr int twips(int hundredths)
{
    constexpr int perInch = 1440;
    constexpr int hundredthsPerInch = 2540;
    const int sign = hundredths < 0 ? -1 : 1;
    return (hundredths * perInch + sign * hundredthsPerInch / 2) / hundredthsPerInch;
}
/// From line to line at a type size of half points, as on paper (render/Fonts.h): 1,273 of it.
constexpr int lineTwips(int size)
{
    return size * 1273 / 100;
}

} // namespace office
