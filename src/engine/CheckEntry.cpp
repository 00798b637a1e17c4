#include "core/Codes.h"
#include "engine/Check.h"

#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "engine/CheckRule.h"
#include "engine/RateText.h"
#include "engine/RuleValue.h"
#include "engine/ScoringRule.h"

#include <algorithm>

namespace engine {

using core::Entry;
using core::EntryStatus;
using core::Figures;
using core::IndexSet;
using core::Node;
using core::Param;
using core::Points;
using core::Stage;

namespace {

/// The key of the first figure for which `isWrong` holds; empty where there is none.
template<typename IsWrong>
std::string firstKey(const Node& node, IsWrong isWrong)
{
    for (std::size_t slot = 0; slot < node.slots.size() && slot < Figures::maxSlots; ++slot) {
        if (isWrong(slot))
            return node.slots[slot].key;
    }
    return {};
}

/// The figure a person has to look at because of `flag`.
std::string keyOf(const Node& node, const Figures& figures, Flag flag)
{
    switch (flag) {
    case Flag::FigureMissing:
        return firstKey(node, [&](std::size_t slot) {
            return !figures.has(slot) && core::isAsked(node.slots[slot], figures);
        });
    case Flag::Negative:
        return firstKey(node, [&](std::size_t slot) {
            return figures.has(slot) && figures.at(slot).isNegative();
        });
    case Flag::BadTick:
        return firstKey(node, [&](std::size_t slot) {
            return node.slots[slot].kind == core::FigureSlot::Kind::Tick && figures.has(slot) &&
                   !figures.at(slot).isZero() && figures.at(slot) != core::Decimal::whole(1);
        });
    case Flag::ZeroDenominator:
        if (const auto slot = core::denominatorOf(*node.rule))
            return node.slots[*slot].key;
        return {};
    default:
        return {};
    }
}

core::ResultStage resultStageOf(Stage stage)
{
    switch (stage) {
    case Stage::Self:
        return core::ResultStage::Self;
    case Stage::V1:
        return core::ResultStage::V1;
    case Stage::V2:
        break;
    }
    return core::ResultStage::Final;
}

class EntryCheck {
public:
    EntryCheck(const IndexSet& set, int leaf, const Entry& entry, Stage stage,
               const Entry* previous, const UnitFacts& unit)
        : m_set(set), m_entry(entry), m_stage(stage), m_result(resultStageOf(stage)),
          m_previous(previous), m_unit(unit), m_faults(m_problems, std::string(set.leafCode(leaf)))
    {}

    std::vector<core::Problem> extra(std::string_view code)
    {
        if (m_entry.status != EntryStatus::Scored)
            return std::move(m_problems);
        if (!m_set.takesAmount(m_set.findLeaf(code)) && hasItems(code)) {
            m_faults.error("entry.amount-refused");
            return std::move(m_problems);
        }
        if (!m_entry.points) {
            m_faults.error(core::codes::entryBonusPointsNeeded);
        } else {
            if (m_entry.points->isNegative())
                m_faults.error(core::codes::entryBonusNegative,
                               {Param::num("points", core::format(*m_entry.points))});
            checkDecimals();
        }
        needNote(std::string(code), {});
        return std::move(m_problems);
    }

    std::vector<core::Problem> criterion(const Node& node)
    {
        if (m_entry.isEmpty())
            return std::move(m_problems);
        if (m_stage == Stage::Self && node.by != core::ScoredBy::Unit) {
            m_faults.error(node.by == core::ScoredBy::Survey ? core::codes::entrySurveySelf
                                                             : core::codes::entryOfficeSelf);
            return std::move(m_problems);
        }
        checkFigureDecimals(node);
        if (node.section == core::Section::Quotas)
            return decision(node);
        if (node.section == core::Section::Figures) {
            checkShared(node);
            return std::move(m_problems);
        }
        if (m_entry.status == EntryStatus::None && !node.extra &&
            !ifNoneOf(m_set, node, m_unit, m_result))
            m_faults.error(core::codes::entryNoneRefused);
        if (m_entry.status == EntryStatus::Scored)
            checkScored(node);
        return std::move(m_problems);
    }

private:
    /// A figure of the set: figures and nothing else; last year's where they are typed want their
    /// source.
    void checkShared(const Node& node)
    {
        if (m_entry.status != EntryStatus::Scored)
            m_faults.error("entry.figure-status");
        if (m_entry.points)
            m_faults.error("entry.figure-points");
        if (m_entry.status != EntryStatus::Scored)
            return;
        reportFlags(node, m_entry.figures, ruleResult(node, m_entry.figures).flags);
        for (std::size_t slot = node.slots.size() / 2; slot < node.slots.size(); ++slot) {
            if (m_entry.figures.has(slot))
                return needNote("last-figure", {});
        }
        needDrawnNote(node);
    }

    /// Figures typed over those that dossiers give.
    void needDrawnNote(const Node& node)
    {
        if (node.draws &&
            !(drawnInstead(node, m_entry.figures, m_unit.counters) == m_entry.figures))
            needNote("drawn-figures", {});
    }

    /// Who keeps a class in a tie is decided at the end, with number and reason.
    std::vector<core::Problem> decision(const Node& node)
    {
        if (m_stage != Stage::V2) {
            m_faults.error("entry.decision-stage");
        } else if (m_entry.status != EntryStatus::Scored || m_entry.points) {
            m_faults.error("entry.decision-form");
        } else {
            reportFlags(node, m_entry.figures, ruleResult(node, m_entry.figures).flags);
            needNote("decision", {});
        }
        return std::move(m_problems);
    }

    bool hasItems(std::string_view code) const
    {
        return (code == core::bonusCode ? m_set.bonus : m_set.penalty).hasItems();
    }

    void checkFigureDecimals(const Node& node)
    {
        for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
            const auto figure = m_entry.figures.get(slot);
            if (figure && figure->decimals() > node.slots[slot].decimals) {
                m_faults.error("entry.figure-decimals",
                               {Param::text("key", node.slots[slot].key),
                                Param::num("figure", core::format(*figure)),
                                Param::num("decimals", node.slots[slot].decimals)});
            }
        }
    }

    void checkScored(const Node& node)
    {
        const bool manual = core::isTyped(node.rule);
        const bool standsAlone = m_entry.points && (manual || m_stage != Stage::Self);
        if (m_entry.points)
            checkTyped(node);
        if (manual) {
            if (!m_entry.points)
                m_faults.error(core::codes::entryPointsNeeded);
            return;
        }
        const Figures figures = countingFigures(m_set, node, m_entry, m_unit, m_result);
        const RuleResult result = ruleResult(node, figures);
        if (standsAlone) {
            checkOwnFigure(node, figures, result);
        } else {
            reportFlags(node, figures, result.flags);
            if (result.points && scoring(*node.rule).isAboveMax(node, figures))
                m_faults.warning(core::codes::checkOverMax,
                                 {Param::num("max", core::format(node.max))});
            if (m_entry.points && result.points && m_entry.points != result.points)
                m_faults.error(core::codes::entryPointsDiffer, typedAndResult(*result.points));
        }
        needWaiverNote(node, figures);
        needDrawnNote(node);
    }

    /// A day after the last one accepted is taken with a written consent, which the note names.
    void needWaiverNote(const Node& node, const Figures& figures)
    {
        for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
            const std::string& key = node.slots[slot].key;
            const bool isWaiver = key == "waived" || key.ends_with(".waived");
            if (isWaiver && figures.get(slot) == core::Decimal::whole(1))
                return needNote("waived", {});
        }
    }

    /// The rule on figures alone. Of `best` nothing can be said here: it depends on the other
    /// units.
    RuleResult ruleResult(const Node& node, const Figures& figures) const
    {
        RuleResult result = rulePoints(m_set, node, figures, m_unit, m_result);
        result.flags &= ~static_cast<Flags>(Flag::BestZero);
        return result;
    }

    void checkTyped(const Node& node)
    {
        const Points points = *m_entry.points;
        const PointsRange range = typedRange(m_set, node, scaledOf(m_set, node, m_unit, m_result));
        if (points < range.lowest || points > range.highest) {
            m_faults.error(core::codes::entryPointsRange,
                           {Param::num("points", core::format(points)),
                            Param::num("max", core::format(range.highest)),
                            Param::num("lowest", core::format(range.lowest))});
        }
        if (!node.roundTo)
            checkDecimals();
        else if (!isFineEnough(m_set, node, points))
            checkMultiple(*node.roundTo);
        const auto step = core::stepOf(*node.rule);
        if (step && points.units() % step->units() != 0)
            checkMultiple(*step);
    }

    void checkMultiple(Points step)
    {
        m_faults.error(core::codes::entryPointsStep,
                       {Param::num("points", core::format(*m_entry.points)),
                        Param::num("step", core::format(step))});
    }

    void checkDecimals()
    {
        if (!hasDecimals(*m_entry.points, m_set.decimals)) {
            m_faults.error(core::codes::entryPointsDecimals,
                           {Param::num("points", core::format(*m_entry.points)),
                            Param::num("decimals", m_set.decimals)});
        }
    }

    /// The verifier's own points need a reason where they are not what the rule makes: of this
    /// entry's figures, or, where it has none, of those of the stage before.
    void checkOwnFigure(const Node& node, const Figures& figures, const RuleResult& own)
    {
        std::optional<Points> expected = own.points;
        if (figures.empty() && m_previous != nullptr && m_previous->status == EntryStatus::Scored)
            expected = ruleResult(node, countingFigures(m_set, node, *m_previous, m_unit, m_result))
                           .points;
        if (!expected)
            needNote("own-figure", {Param::num("points", core::format(*m_entry.points))});
        else if (expected != m_entry.points)
            needNote("own-figure", typedAndResult(*expected));
    }

    void reportFlags(const Node& node, const Figures& figures, Flags flags)
    {
        for (const Flag flag : flagList(flags)) {
            std::vector<Param> params;
            if (const std::string key = keyOf(node, figures, flag); !key.empty())
                params.push_back(Param::text("key", key));
            const std::string code = "entry." + std::string(flagName(flag));
            if (flag == Flag::Over100) {
                if (const auto of = core::valueKind(*node.rule))
                    params.push_back(Param::num(
                        "rate", rateNumber(valueOf(*of, figures, fromOf(node)).value, *node.rule)));
                m_faults.warning(code, std::move(params));
            } else if (flag == Flag::AttributeMissing || isOfShared(node, figures, flag)) {
                // No fault of this entry: it may well come before the figure that it takes.
                m_faults.warning(code, std::move(params));
            } else {
                m_faults.error(code, std::move(params));
            }
        }
    }

    static core::ValueFrom fromOf(const Node& node)
    {
        const core::ValueFrom* from = node.rule->body->from();
        return from != nullptr ? *from : core::ValueFrom();
    }

    /// Whether only figures of the set are to blame: with sound ones in their place it is gone.
    bool isOfShared(const Node& node, const Figures& figures, Flag flag) const
    {
        if (!node.takesShared)
            return false;
        Figures sound = figures;
        for (std::size_t slot = 0; slot < node.slots.size() && slot < Figures::maxSlots; ++slot) {
            if (!node.slots[slot].isTyped())
                sound.set(slot, core::Decimal::whole(1));
        }
        return !has(ruleResult(node, sound).flags, flag);
    }

    void needNote(std::string reason, std::vector<Param> params)
    {
        if (!isBlank(m_entry.note))
            return;
        params.insert(params.begin(), Param::text("reason", std::move(reason)));
        m_faults.error(core::codes::entryNoteNeeded, std::move(params));
    }

    std::vector<Param> typedAndResult(Points result) const
    {
        return {Param::num("points", core::format(*m_entry.points)),
                Param::num("result", core::format(result))};
    }

    const IndexSet& m_set;
    const Entry& m_entry;
    Stage m_stage;
    core::ResultStage m_result; ///< whose figures count at the stage
    const Entry* m_previous;
    const UnitFacts& m_unit;
    std::vector<core::Problem> m_problems;
    FaultSink m_faults;
};

} // namespace

std::vector<core::Problem> checkEntry(const IndexSet& set, int leaf, const Entry& entry,
                                      Stage stage, const Entry* previous, const UnitFacts& unit)
{
    EntryCheck check(set, leaf, entry, stage, previous, unit);
    return leaf < set.leafCount() ? check.criterion(set.leafNode(leaf))
                                  : check.extra(set.leafCode(leaf));
}

} // namespace engine
