#pragma once

#include "core/Language.h"
#include "report/Document.h"

#include <array>
#include <string>

namespace office {

/// A paragraph style of the file: what a paragraph says of itself only where it differs.
struct WordStyle {
    const char* id;
    const char* builtIn; ///< name by which word processors know it; nullptr: our own
    const char* vietnamese;
    const char* english;
    report::Align align;
    int size; ///< half points
    bool bold;
    bool keepWithNext;
    int outline; ///< 0: the outermost heading; −1: none
};

enum class WordStyleId {
    Normal,
    Body,
    Centred,
    Heading1,
    Heading2,
    Heading3,
    TableText,
    TableHead,
    Stamp,
    PageNumber,
    Footer,
    Gap
};
const WordStyle& wordStyle(WordStyleId id);

/// "both", "center" …, as the schema names them.
const char* wordAlign(report::Align align);

/// Part "word/styles.xml".
std::string docxStyles(core::Language language);
/// Part "word/settings.xml": nothing in it makes a reader reckon or ask.
std::string docxSettings(core::Language language);
/// Part "word/fontTable.xml".
std::string docxFonts();
/// "vi-VN" or "en-GB".
const char* wordLanguage(core::Language language);

} // namespace office
