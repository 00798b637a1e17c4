#pragma once

#include "core/Result.h"

#include <filesystem>
#include <string_view>

namespace store {
class Book;
}

namespace app {

/// Writes what was made of a book (a report, a table, a document) into a file, whole or not at all,
/// never into the book itself, by whatever name: Conflict "file.is-book" (file). Other errors:
/// those of core::UnfinishedFile.
core::Status writeOut(const store::Book& book, const std::filesystem::path& file,
                      std::string_view bytes);

} // namespace app
