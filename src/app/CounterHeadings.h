#pragma once

#include "app/ColumnMatch.h"

namespace app {

/// The headings of one-stop systems, of official forms and of our own file, as an import of dossier
/// counters understands them: targets by counterTargets().
ColumnMeanings counterMeanings();

} // namespace app
