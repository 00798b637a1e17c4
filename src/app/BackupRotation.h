#pragma once

#include "app/Backups.h"

#include <vector>

namespace app {

/// Which of these copies of one book, the newest first, are too many. Kept are the newest daily
/// copy of each of ten days, the newest copy of any cause of each of twelve months, the five newest
/// made before imports, and all made by hand.
std::vector<Backup> superfluous(const std::vector<Backup>& newestFirst);

} // namespace app
