#pragma once

#include "core/Document.h"
#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace package {

/// The part `documents.json`: a unit's evidence, without the contents (docs/exchange-format.md).
std::string documentsJson(const std::vector<core::Document>& documents);
/// Integrity "package.bad-documents" (number: which one, from 1; member), where it is none, or an
/// id stands twice.
core::Result<std::vector<core::Document>> readDocumentsJson(std::string_view json);

} // namespace package
