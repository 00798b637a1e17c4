#pragma once

#include <string>
#include <string_view>

namespace app {

/// Texts within a text that has signs of its own: each of `signs`, the percent sign among them, as
/// "%3B" (two hexadecimal digits a byte).
std::string escaped(std::string_view value, std::string_view signs);

/// The reverse, whatever the signs were; a percent sign without two digits stands for itself.
std::string unescaped(std::string_view text);

} // namespace app
