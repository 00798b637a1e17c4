#pragma once

#include "office/DocxStyles.h"
#include "report/Document.h"

#include <pugixml.hpp>

#include <string>
#include <vector>

namespace office {

/// How a paragraph looks; what its style says already is not written. Lengths in 1/20 pt.
struct WordParagraph {
    WordStyleId style = WordStyleId::Normal;
    report::Align align = report::Align::Left;
    int size = 26; ///< half points
    bool keepWithNext = false;
    int before = 0;
    int after = 0;
    int left = 0;
    int right = 0;
    int firstIndent = 0;
    enum class Border { None, Above, Box, Grey };
    Border border = Border::None;

    static WordParagraph of(WordStyleId style);
};

/// The paragraph without a text.
pugi::xml_node addParagraph(pugi::xml_node parent, const WordParagraph& look);
/// The properties of a paragraph, at whose end the last one of a section has the section's.
pugi::xml_node paragraphProperties(pugi::xml_node paragraph);
/// Line feeds break the line, other control characters are blanks: XML has none.
void addRuns(pugi::xml_node paragraph, const std::vector<report::Run>& runs,
             const WordParagraph& look);

} // namespace office
