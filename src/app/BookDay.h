#pragma once

#include "core/Result.h"
#include "store/Book.h"

#include <string>

namespace app {

/// The day that everything is judged by which is due on one (docs/process.md, "Days"):
/// "YYYY-MM-DD" in Việt Nam, of the machine's clock, but never before the last change of the book.
/// Errors: those of store::BookClock::moment.
core::Result<std::string> bookDay(const store::Book& book);

} // namespace app
