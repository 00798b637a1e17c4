#pragma once

#include "core/Result.h"
#include "report/Document.h"

#include <string>

namespace office {

/// The document as DOCX (ECMA-376, part 1, WordprocessingML): what the paginator puts on paper, to
/// be edited in a word processor. Real headings, header rows that are repeated, rows that do not
/// split, sections with their own page numbers; every text is text, none a field but the number of
/// the page. The same document gives the same bytes. Internal "office.not-packed" without memory.
core::Result<std::string> toDocx(const report::Document& document);

} // namespace office
