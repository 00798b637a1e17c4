#pragma once

#include "render/Paginator.h"
#include "render/pdf/ShownTexts.h"

#include <string>

namespace render::pdf {

/// The operators that draw a page (ISO 32000-1, 8 and 9): fills, lines, texts. What stays as it was
/// (colour, width, font) is not said again. Places are in points from the lower left corner, exact
/// to a hundredth.
std::string pageContent(const Page& page, ShownTexts& texts);

} // namespace render::pdf
