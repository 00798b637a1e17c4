#pragma once

#include "core/Result.h"

#include <filesystem>

namespace app {

/// Whether a file is the open book or one of those that lie beside it while it is open, whatever
/// its name here (links too). Opens nothing. Reading such a file would end all locks that this
/// process has on it as soon as it is closed again (POSIX), and another program could write the
/// book, too.
bool isOwnFile(const std::filesystem::path& book, const std::filesystem::path& file);

/// InvalidData "app.own-file" (file).
core::Error ownFileError(const std::filesystem::path& file);

} // namespace app
