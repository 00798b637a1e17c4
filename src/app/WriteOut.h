#pragma once

#include "core/Result.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace store {
class Book;
}

namespace app {

/// Writes what was made of a book (a report, a table, a document) into a file, whole or not at all,
/// never into the book itself, by whatever name, nor over another one: Conflict "file.is-book",
/// "file.is-other-book" (file). Other errors: those of core::UnfinishedFile.
core::Status writeOut(const store::Book& book, const std::filesystem::path& file,
                      std::string_view bytes);

using WritePart = std::function<core::Status(std::string_view bytes)>;
/// The same of what is made while it is written: `make` writes part by part and says how it went;
/// where it fails nothing has changed.
core::Status writeOut(const store::Book& book, const std::filesystem::path& file,
                      const std::function<core::Status(const WritePart& write)>& make);

} // namespace app
