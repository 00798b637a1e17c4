#pragma once

#include "report/Document.h"

#include <string>
#include <utility>
#include <vector>

namespace office {

/// The parts of a DOCX that hold the text.
struct DocxTexts {
    std::string body;                 ///< "word/document.xml"
    std::string pageNumber;           ///< header of all pages but the first
    std::string footer;               ///< empty: none
    std::vector<std::string> onFirst; ///< headers of first pages: empty, or with a stamp
};

/// Where the body expects the other parts: by these relationships, first headers from
/// `docxFirstHeader` on.
inline constexpr const char* docxNumberHeader = "rId4";
inline constexpr const char* docxFooter = "rId5";
inline constexpr int docxFirstHeader = 6;

DocxTexts docxTexts(const report::Document& document);

} // namespace office
