#pragma once

#include "core/DossierCounter.h"
#include "report/RankingReport.h"
#include "report/TableFile.h"
#include "report/WorkPaper.h"

#include <vector>

/// The figures that are read out at the conference (số liệu hội nghị): classes, means, what reached
/// its maximum with the definition, what nobody reached, dossiers on time.
namespace report {

/// Dossiers of all units of the group at one level.
struct DossierSums {
    core::DossierSource::Level level = core::DossierSource::Level::Province;
    int units = 0;      ///< with counters of this level
    int incomplete = 0; ///< of these: left out, since what is finished or on time is not known
    core::Int128 onTime = 0;
    core::Int128 late = 0;
    core::Int128 pending = 0;
    bool isPendingKnown = true; ///< of every unit that is counted
};

struct ConferenceInput {
    RankingInput ranking; ///< with its statistics
    std::vector<DossierSums> dossiers;
};

struct ConferenceOptions {
    PaperOptions paper;
    int lowest = 10; ///< criteria with the lowest mean that are listed
};

Document conferenceReport(const ConferenceInput& input, const ConferenceOptions& options);
/// Every area and criterion: units, at the maximum, mean, lowest, highest.
TableFile conferenceFile(const ConferenceInput& input, core::Language language);

} // namespace report
