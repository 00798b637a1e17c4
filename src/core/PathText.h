#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace core {

/// A path as a text in UTF-8, whatever the system's own form, and back.
std::string pathText(const std::filesystem::path& path);
std::filesystem::path pathOf(std::string_view utf8);

} // namespace core
