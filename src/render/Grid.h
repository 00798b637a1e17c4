#pragma once

#include "render/PageItems.h"

namespace render {

/// Makes lines of a page's frames. Edges that neighbours share, and those that go on from one cell
/// to the next, become one line: a ruled page is then some fifty lines instead of hundreds of
/// frames.
void joinFrames(Items& items);

/// Makes one of fills that lie one below the other, as the tinted cells of a column do: smoothed,
/// two of them show a seam.
void joinFills(Items& items);

} // namespace render
