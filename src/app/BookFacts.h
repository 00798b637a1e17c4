#pragma once

#include "store/Book.h"

#include <map>
#include <string>

namespace app {

/// What is known of the offices on a book's papers, by name of a report's option ("authority",
/// "place"). A sample has its own from its manifest; of any other book nothing is known until a
/// person says it.
std::map<std::string, std::string> bookFacts(const store::BookInfo& info);

} // namespace app
