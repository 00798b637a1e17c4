#pragma once

#include "report/Document.h"

#include <pugixml.hpp>

namespace office {

/// The table in a text of `width` (1/100 mm): fixed columns, header rows that are repeated, rows
/// that do not split.
void addTable(pugi::xml_node parent, const report::Table& table, int width);

} // namespace office
