#pragma once

#include <QString>

#include <filesystem>

namespace gui {

/// Between Qt's file names and those of the layers below.
std::filesystem::path pathOf(const QString& file);
QString fileName(const std::filesystem::path& path);

} // namespace gui
