#pragma once

#include <string>
#include <string_view>

namespace core {

/// The form in which texts are searched: Vietnamese and other Latin letters without marks, lower
/// case, đ → d ("Sở Nội vụ" → "so noi vu"). Combining marks are dropped, so that NFC and NFD fold
/// alike. What is not a Latin letter stays as it is; malformed UTF-8 is copied byte by byte.
std::string fold(std::string_view utf8);

} // namespace core
