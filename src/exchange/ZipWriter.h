#pragma once

#include "core/Result.h"

#include <span>
#include <string>
#include <string_view>

namespace exchange {

/// A part of an archive: its name ("xl/workbook.xml"), with ASCII letters alone, and its bytes.
struct ZipPart {
    std::string_view name;
    std::string_view bytes;
};

/// A ZIP archive of the parts in their order, every time 01/01/1980, the first that an archive
/// knows: the same parts give the same bytes. The parts' bytes must outlive the call only. Internal
/// "zip.not-packed".
core::Result<std::string> writeZip(std::span<const ZipPart> parts);

} // namespace exchange
