#pragma once

#include "core/DossierCounter.h"
#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Ratio.h"
#include "core/Unit.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How a total arises.
///
/// Each scored criterion's entry gives points by its rule, exactly, then rounded once to the set's
/// decimals (rulePoints). Areas, total and applicable maximum are plain sums; the index is their
/// ratio and is never rounded here. Example, huyện Na Rì 2021: 19.536 on time of 19.651 finished =
/// 99,41…% lies in "from 98 % to below 100 %" → 2,5 of 3; with its neighbours that makes the area,
/// the areas make 75,75; nothing is left out of the maximum of 100, so the index is 75,75 %, class
/// khá.
///
/// A unit is computed whole from its entries: no result is carried on by a difference. Which units
/// an edit makes stale is kept by app/ScoreBook. Pure functions: the same input gives the same
/// bytes. The readings of the contract are in docs/scoring.md.
namespace engine {

/// What can be wrong with one entry. Bits, because a province-year is a million of them.
enum class Flag : std::uint32_t {
    ZeroDenominator = 1U << 0, ///< denominator or total is 0: not scored
    Negative = 1U << 1,        ///< a negative figure: not scored
    Over100 = 1U << 2,         ///< a rate above 100 %: scored and flagged
    UnknownOption = 1U << 3,   ///< not scored
    FigureMissing = 1U << 4,   ///< not scored
    BadTick = 1U << 5,         ///< a tick that is neither 0 nor 1: not scored
    BestZero = 1U << 6,        ///< the highest value of the group is 0: not scored
    Overflow = 1U << 7,        ///< an intermediate beyond 128 bits: not scored
    NoneRefused = 1U << 8,     ///< "nothing arose" where the set does not allow it: not scored
    PointsMissing = 1U << 9,   ///< `manual` without typed points: not scored
    PointsDiffer = 1U << 10,   ///< typed self points that are not the rule's result: ignored
    OutOfRange =
        1U
        << 11, ///< "points-range": typed points outside 0…max, too fine or off the step: not scored
    Unproven = 1U << 12,         ///< no evidence: 0 points
    TooLate = 1U << 13,          ///< done after the last day accepted: not scored
    NeverRefused = 1U << 14,     ///< `done=never` where the rule has no points for it: not scored
    AttributeMissing = 1U << 15, ///< a scale or threshold asks for what the unit does not have
};

using Flags = std::uint32_t;
constexpr bool has(Flags flags, Flag flag)
{
    return (flags & static_cast<Flags>(flag)) != 0;
}
/// "zero-denominator", "negative", … as in docs/scoring.md.
std::string_view flagName(Flag flag);
/// The flags in `flags`, lowest bit first.
std::vector<Flag> flagList(Flags flags);

/// Result of one node (area, group or criterion) of a unit at a stage.
struct NodeResult {
    core::Points points;     ///< 0 where not scored
    core::Points applicable; ///< applicable maximum
    std::int32_t missing = 0;
    /// criteria: has points (also 0 by "unproven" or ifNone); composites: applicable and nothing
    /// missing
    Flags flags = 0; ///< criteria only
    bool scored = false;

    bool atMaximum() const
    {
        return scored && missing == 0 && !applicable.isZero() && points == applicable;
    }
};

/// A criterion whose points a penalty item took; both are nodes.
struct Loss {
    int node = 0;
    int by = 0;
};

/// What was entered about a tie on the border of a quota.
struct QuotaDecision {
    int quota = 0; ///< index into the set's quotas
    bool isIn = false;
};

/// The value of a shared figure that a class rule asks for.
struct AskedFigure {
    int leaf = 0;
    core::Ratio value;
};

/// What the entries of a unit do beside giving points. Most units have none of it.
struct Consequences {
    std::vector<Loss> losses;
    std::vector<int> effects; ///< nodes of penalty items that change the class
    std::vector<QuotaDecision> decisions;
    std::vector<AskedFigure> figures; ///< without those that are not there or have a problem

    bool isEmpty() const
    {
        return losses.empty() && effects.empty() && decisions.empty() && figures.empty();
    }
};

/// Result of one unit at a stage.
struct UnitResult {
    std::vector<NodeResult> nodes; ///< by node index
    /// with bonus and penalty where they count in the index, held to floor and ceiling
    core::Points total;
    core::Points applicable;
    core::Points beyond; ///< what the set's base is above its maximum
    core::Points bonus;  ///< after the cap
    core::Points penalty;
    int missing = 0;
    bool hasEntries = false;
    /// A sum that has 0 points because of a criterion below it (`zeroes`), by node index.
    struct Zeroed {
        int node = 0;
        int by = 0;
    };
    std::vector<Zeroed> zeroed;                       ///< nearly always empty
    std::shared_ptr<const Consequences> consequences; ///< nullptr where there are none

    /// What the index is a share of: the applicable maximum, or the base less what does not apply.
    core::Points whole() const { return applicable + beyond; }
    /// Not scored: no entry at the stage, or nothing applicable. Named, never ranked.
    bool isScored() const { return hasEntries && !applicable.isZero() && whole() > core::Points(); }
    /// In %, exact. Pre: whole() is above 0.
    core::Ratio index() const
    {
        return core::Ratio(core::Int128(total.units()) * 100, whole().units());
    }
};

/// points/maximum times the set's scale, exact; nothing without a scale. Pre: unit.isScored().
std::optional<core::Ratio> scaledIndex(const core::IndexSet& set, const UnitResult& unit);

/// Index of a node in %, exact; nothing where nothing of it is applicable.
std::optional<core::Ratio> nodeIndex(const NodeResult& node);

/// What a rule makes of figures, before the entry's status and typed points are looked at.
struct RuleResult {
    std::optional<core::Points> points; ///< rounded; nothing where a flag prevents it
    core::Ratio exact;    ///< before rounding, after clamping; only where there are points
    bool isKnown = false; ///< there are points
    Flags flags = 0;
    std::vector<std::string_view> zeroes = {}; ///< codes that have 0 points by this; of the rule
};

/// The highest value of a group for a criterion that compares, and for each rule inside it that
/// does: by the slot of its first figure.
class Highest {
public:
    Highest() = default;
    Highest(core::Ratio value) : m_value(value) {}

    /// 0 where nothing is compared.
    core::Ratio at(std::size_t slot) const;
    /// Keeps the higher one.
    void raise(std::size_t slot, const core::Ratio& value);

private:
    core::Ratio m_value; ///< at slot 0: the criterion's own rule
    std::vector<std::pair<std::size_t, core::Ratio>> m_inner;
};

/// What is compared with at a stage, by leaf.
using BestValues = std::vector<Highest>;

/// Counters of one unit by which `source` rules can be fed; may be empty.
using Counters = std::span<const core::DossierCounters>;

/// The set's figures of a unit in the assessment before, in the places of their values.
struct LastFigures {
    std::vector<core::Figures> figures; ///< by leaf of the set's figures
    /// Several units that became this one: none of theirs counts, and the line names them.
    std::vector<std::string> predecessors;
};

/// What of a unit its points come from, besides the entry that is looked at. Pointers and spans
/// stay owned by the caller.
struct UnitFacts {
    UnitFacts() = default;
    UnitFacts(Counters ownCounters) : counters(ownCounters) {}
    UnitFacts(const std::vector<core::DossierCounters>& ownCounters) : counters(ownCounters) {}
    UnitFacts(const core::Sheet* ownSheet, Counters ownCounters)
        : sheet(ownSheet), counters(ownCounters)
    {}

    /// All its entries: shared figures, and those that other criteria look at.
    const core::Sheet* sheet = nullptr;
    Counters counters;
    std::span<const std::string> attributes; ///< by attribute of the set (attributeValues)
    const LastFigures* last = nullptr;
};

/// Figures that a source gives, n and d; empty where the counters do not suffice.
core::Figures drawnFigures(const core::DossierSource& source, Counters counters);
/// What the criterion draws from, in the order of its figures.
std::vector<core::DossierSource> sourcesOf(const core::Node& node);
/// Whether some n and d of the criterion are not typed but drawn.
bool isDrawn(const core::Node& node, const core::Figures& figures);
/// Whether some of these are drawn from rows told after this form.
bool isDrawnAfter(core::DossierForm form, const core::Node& node, const core::Figures& figures,
                  Counters counters);
/// The figures with what the counters give in the place of each n and d that are typed over it.
core::Figures drawnInstead(const core::Node& node, core::Figures figures, Counters counters);

/// The figures that count for a criterion at a stage: the entry's own, with those of the set in
/// their places, and, where neither n nor d is typed and the rule (or its part or case) names a
/// source, those drawn from the counters (missing where the counters do not suffice).
core::Figures countingFigures(const core::IndexSet& set, const core::Node& node,
                              const core::Entry& entry, const UnitFacts& unit,
                              core::ResultStage stage);

/// Applies the rule of `node` to figures that count, for a unit at a stage: its attributes and the
/// set's figures scale the points. `highest` is used by `best` only. Pre: node.rule is set.
RuleResult rulePoints(const core::IndexSet& set, const core::Node& node, core::FiguresView figures,
                      const UnitFacts& unit, core::ResultStage stage,
                      const Highest& highest = Highest());

/// Result of one criterion's entry at a stage, status and typed points included. A figure of the
/// set has flags only.
NodeResult evaluateEntry(const core::IndexSet& set, const core::Node& node,
                         const core::Entry& entry, core::ResultStage stage, const Highest& highest,
                         const UnitFacts& unit);

BestValues bestValues(const core::IndexSet& set, std::span<const UnitFacts> group,
                      core::ResultStage stage);

UnitResult evaluateUnit(const core::IndexSet& set, const UnitFacts& unit, core::ResultStage stage,
                        const BestValues& best);

/// Units in the order given.
std::vector<UnitResult> evaluateGroup(const core::IndexSet& set, std::span<const UnitFacts> group,
                                      core::ResultStage stage);

} // namespace engine
