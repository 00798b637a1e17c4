#pragma once

#include <string>
#include <string_view>

namespace core {

/// The capital of a Latin letter, those with the marks of Vietnamese included; any other code point
/// itself.
char32_t capitalOf(char32_t letter);

/// Capitals of all letters of a UTF-8 text in NFC; what is no letter stays.
std::string upperCase(std::string_view text);

/// The first letter as a capital.
std::string capitalised(std::string_view text);

} // namespace core
