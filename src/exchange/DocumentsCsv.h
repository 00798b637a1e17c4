#pragma once

#include "core/Document.h"
#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// A document of one unit in one assessment; its content is not in the table.
struct DocumentLine {
    std::string unit;
    std::string assessment;
    core::Document document; ///< id, hash, size and kind are not known yet
};

/// Reads the sample's "unit,assessment,codes,file,title,number,date,office" (codes joined by one
/// blank). All or nothing: InvalidData "evidence.file-refused" with each fault
/// ("evidence.missing-column", "evidence.bad-date").
core::Result<std::vector<DocumentLine>> readDocuments(std::string_view bytes);

} // namespace exchange
