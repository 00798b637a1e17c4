#pragma once

#include <string_view>

namespace core {

/// Whether two names are the same to who reads them: blanks of every kind,
/// doubled ones and those at the ends aside, and however the marks of
/// Vietnamese letters are written (NFC, NFD or between, as keyboards and file
/// systems do).
bool isSameName(std::string_view a, std::string_view b);

} // namespace core
