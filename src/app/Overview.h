#pragma once

#include "app/EvidenceReview.h"
#include "app/LastYear.h"
#include "app/Place.h"
#include "app/Progress.h"
#include "app/ScoreBook.h"
#include "app/UnitStatus.h"
#include "core/Ratio.h"
#include "core/Stage.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// How an assessment stands, in numbers that lead somewhere: what the first page of the window
/// shows.
namespace app {

/// One pass over the results of a stage. A snapshot.
struct Overview {
    struct Office {
        std::string id;            ///< as the set writes it; empty: criteria without an office
        std::vector<int> areas;    ///< nodes, in the order of the set
        std::vector<int> criteria; ///< leaves
        Progress cells;            ///< criteria × units
        int openLeaf = -1;         ///< the first criterion that some unit lacks
    };

    core::Stage stage = core::Stage::V1;
    std::shared_ptr<const Evaluation> evaluation; ///< what all of it was counted from
    std::vector<Office> offices;                  ///< in the order of the set
    Progress cells;                               ///< all criteria × units
    std::vector<int> areas;                       ///< nodes of the areas, in the order of the set
    /// Units without any class so far.
    int notScored = 0;

    /// By class of the set.
    const std::vector<int>& classCounts() const { return evaluation->ranking.classCounts; }
    /// Index of an area in %; nothing where the unit has nothing there, or the area does not apply.
    std::optional<core::Ratio> areaIndex(int unit, int area) const;
    /// Whether the unit still lacks a criterion of the area.
    bool isAreaOpen(int unit, int area) const;
};
Overview overviewOf(const ScoreBook& scores, core::Stage stage);

/// The index of an area as screens show it, with one decimal; 100,0 for the maximum alone.
std::string areaIndexText(const core::Ratio& index);

/// A unit whose last day is over, and that has not locked its sheet.
struct LateUnit {
    int unit = -1;
    std::string until; ///< its last day
    int days = 0;      ///< since then
};
/// The latest first, then in the order of the units.
std::vector<LateUnit> lateUnits(const ScoreBook& scores, const ProcessView& view,
                                const std::vector<UnitWork>& work);

/// Kinds of open problems, in the order in which they are told.
enum class ProblemKind {
    Fault,
    Doubt,
    Evidence,
    StaleEvidence,
    FarFromLast,
    UnlikeDossiers,
    Unconfirmed ///< came over from last year; of the self stage
};
inline constexpr std::array problemKinds = {ProblemKind::Fault,       ProblemKind::Doubt,
                                            ProblemKind::Evidence,    ProblemKind::StaleEvidence,
                                            ProblemKind::FarFromLast, ProblemKind::UnlikeDossiers,
                                            ProblemKind::Unconfirmed};

/// The open problems of all units, looked for unit by unit: of a country it takes a while, in which
/// the window goes on. What the list of a sheet shows (models/ProblemModel), by kind.
class OpenProblems {
public:
    struct Found {
        Place place;
        core::Problem problem; ///< of a flag: its code "flag.…"
    };

    OpenProblems(const ScoreBook& scores, core::Stage stage) : m_scores(&scores), m_stage(stage) {}

    /// Looks at the next units, at most `units`.
    void lookOn(const LastYear& lastYear, int units);
    bool isDone() const { return m_next >= m_scores->unitCount(); }
    int looked() const { return m_next; }
    const std::vector<Found>& of(ProblemKind kind) const
    {
        return m_found[static_cast<std::size_t>(kind)];
    }

private:
    void add(ProblemKind kind, int unit, int leaf, core::Problem problem);
    void lookAt(const LastYear& lastYear, int unit);

    const ScoreBook* m_scores;
    core::Stage m_stage;
    int m_next = 0;
    std::array<std::vector<Found>, problemKinds.size()> m_found;
};

} // namespace app
