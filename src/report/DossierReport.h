#pragma once

#include "core/Assessment.h"
#include "core/DossierCounter.h"
#include "report/TableFile.h"
#include "report/WorkPaper.h"

#include <memory>
#include <string>
#include <vector>

/// Dossiers of administrative procedures as form II.06a of Thông tư 01/2020/TT-VPCP counts them.
namespace report {

struct DossierInput {
    struct Line {
        std::string name;
        core::DossierCounters counters; ///< told after form II.06a
    };
    struct Level {
        core::DossierSource::Level level = core::DossierSource::Level::Province;
        std::vector<Line> lines;
        core::DossierCounters sum; ///< a counter that some line does not know is not known
    };
    std::shared_ptr<const core::Assessment> assessment;
    std::string unit; ///< the lines are its fields; empty: the lines are units
    std::string from; ///< "YYYY-MM-DD"
    std::string to;
    std::vector<Level> levels;
    Origin origin;
};

struct DossierOptions {
    PaperOptions paper;
};

Document dossierReport(const DossierInput& input, const DossierOptions& options);
TableFile dossierFile(const DossierInput& input, core::Language language);

/// "Cấp tỉnh", "Cấp huyện", "Cấp xã".
std::string_view levelTitle(core::DossierSource::Level level, const Say& say);

} // namespace report
