#pragma once

#include "core/Document.h"
#include "core/Result.h"

#include <span>
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
/// blank) and, where they are there, "valid_from,valid_until,revision,replaced_by" (the last one
/// names the file of another line of the unit: documents have no ids yet). All or nothing:
/// InvalidData "evidence.file-refused" with each fault
/// ("evidence.missing-column", "evidence.bad-date").
core::Result<std::vector<DocumentLine>> readDocuments(std::string_view bytes);

/// A document as a list tells it.
struct ListedDocument {
    std::string unit;
    std::string unitName;
    core::Document document;
    std::vector<std::string> problems; ///< codes without their family: "expired"
    std::vector<std::string> resting;  ///< criteria that rest on it though its time is over
};

/// "unit,name,document,codes,file,title,number,date,office,valid_from,valid_until,revision,
/// replaced_by,removed,problems,resting": lists joined by one blank, removed 1 or empty.
std::string writeDocuments(std::span<const ListedDocument> documents);

} // namespace exchange
