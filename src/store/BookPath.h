#pragma once

#include <filesystem>

namespace store {

/// Throws Failure: Storage "store.path-too-long" (length, most: bytes) where the path, or the name
/// of the file, leaves no room for the companions of a book (`-journal` is the longest ending).
void requireUsablePath(const std::filesystem::path& file);

} // namespace store
