#pragma once

#include "core/Document.h"
#include "core/Result.h"
#include "exchange/DocumentsCsv.h"
#include "store/Book.h"

#include <string_view>
#include <vector>

namespace app {

/// Puts the documents of an assessment into a sample book, each as a file that can be looked at: a
/// short text that says what it stands for and that it is made up. The same facts give the same
/// text, so that one paper in the hands of two units is one content.
core::Status addSampleDocuments(store::Book& book, std::string_view assessment,
                                const std::vector<exchange::DocumentLine>& lines);

} // namespace app
