#pragma once

#include <filesystem>
#include <string_view>

namespace app {

/// Starts the program's own log: a rotating file `cchc.log` in `folder` (3 files of 512 KiB). Logs
/// what the program did and what failed, by code; never names, scores or file contents. Without a
/// call, or where the folder cannot be written, nothing is logged and nothing fails.
void startLog(const std::filesystem::path& folder);

void logInfo(std::string_view message);
void logError(std::string_view message);

} // namespace app
