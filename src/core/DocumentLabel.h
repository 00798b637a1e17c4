#pragma once

#include "core/Document.h"

namespace core {

/// How offices name a document in a line: "BC 412/BC-STNMT, 16/12/2021"; without a number its
/// title, else its file's name.
std::string documentLabel(const Document& document);

} // namespace core
