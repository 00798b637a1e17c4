#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace app {

/// The index sets and samples inside the program: (path below resources/, text), ordered by path.
/// Generated at build time.
const std::vector<std::pair<std::string_view, std::string_view>>& embeddedResources();

/// The text of an embedded resource; empty where there is none.
std::string_view shippedText(std::string_view path);

} // namespace app
