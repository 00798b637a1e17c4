#pragma once

#include "app/Report.h"
#include "cli/Verb.h"

namespace cli {

/// The verb "report" with a form for each report of a catalogue, which outlives it.
Verb reportVerb(const app::ReportCatalogue& catalogue);

} // namespace cli
