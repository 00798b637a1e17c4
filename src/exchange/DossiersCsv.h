#pragma once

#include "core/DossierCounter.h"
#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// The counters of one unit in one assessment.
struct DossierLine {
    std::string unit;
    std::string assessment;
    core::DossierCounters counters;
};

/// Reads
/// "unit,assessment,level,field,carried,direct,online,postal,early,ontime,late,pending_intime,pending_late,returned";
/// and where it is there "form", which is "10" or "06a" (empty or no column: ten counters); an
/// empty counter is not known, which is not 0. All or nothing: InvalidData "dossiers.refused" with
/// every faulty row
/// ("dossiers.missing-column", "dossiers.bad-level", "dossiers.bad-count", "dossiers.bad-form";
/// "dossiers.not-of-form": a counter that the row's form does not have).
core::Result<std::vector<DossierLine>> readDossiers(std::string_view bytes);

/// The file that readDossiers reads, in the order given, with `form`.
std::string writeDossiers(const std::vector<DossierLine>& lines);

} // namespace exchange
