#include "engine/Explain.h"

#include "engine/ExplainTotals.h"
#include "engine/Phrases.h"
#include "engine/RuleValue.h"

namespace engine {

using core::Entry;
using core::EntryStatus;
using core::IndexSet;
using core::Language;
using core::Node;
using core::Points;
using core::ResultStage;

namespace {

std::string notApplicable(Language language)
{
    return say(language, "không áp dụng: không tính vào điểm tối đa",
               "not applicable: left out of the maximum");
}

std::string noneLine(const Node& node, Language language)
{
    if (node.extra)
        return say(language, "không phát sinh", "nothing arose");
    if (!node.ifNone)
        return say(language, "Tiêu chí này không nhận «không phát sinh»",
                   "This criterion does not accept “nothing arose”");
    const std::string start =
        say(language, "không phát sinh", "nothing arose") + std::string(arrow);
    switch (*node.ifNone) {
    case core::IfNone::NotApplicable:
        return notApplicable(language);
    case core::IfNone::Full:
        return start + say(language, "điểm tối đa ", "full points ") + outOf(node.max, node.max);
    case core::IfNone::Zero:
        break;
    }
    return start + outOf(Points(), node.max);
}

/// Why typed points are not accepted.
std::string typedFault(const IndexSet& set, const Node& node, Points typed, Language language)
{
    const PointsRange range = typedRange(set, node);
    if (typed > range.highest) {
        return number(typed) + say(language, " vượt điểm tối đa ", " is above the maximum of ") +
               number(range.highest);
    }
    if (typed < range.lowest)
        return number(typed) + say(language, " nhỏ hơn điểm thấp nhất ", " is below the lowest, ") +
               number(range.lowest);
    if (node.roundTo && !isFineEnough(set, node, typed)) {
        return number(typed) + say(language, " không phải bội số của ", " is not a multiple of ") +
               number(*node.roundTo);
    }
    if (!node.roundTo && !hasDecimals(typed, set.decimals)) {
        return number(typed) + say(language, " có quá ", " has more than ") +
               std::to_string(set.decimals) + say(language, " chữ số thập phân", " decimals");
    }
    const Points step = core::stepOf(*node.rule).value_or(Points());
    return number(typed) + say(language, " không phải bội số của ", " is not a multiple of ") +
           number(step);
}

std::string scoredLine(const IndexSet& set, const Node& node, const Entry& entry, ResultStage stage,
                       const Highest& highest, const UnitFacts& unit, Language language)
{
    const bool manual = core::isTyped(node.rule);
    if (manual && !entry.points)
        return say(language, "Chưa có điểm", "No points yet");
    if (manual)
        return typedAllowed(set, node, *entry.points)
                   ? outOf(*entry.points, node.max)
                   : typedFault(set, node, *entry.points, language);

    core::Figures drawn;
    const core::Figures& figures = figuresThatCount(node, entry, unit, drawn);
    if (!entry.points)
        return ruleLine(set, node, figures, highest, language);
    const auto result = rulePoints(set, node, figures, highest).points;
    if (stage == ResultStage::Self) {
        std::string line = ruleLine(set, node, figures, highest, language);
        if (entry.points == result)
            return line;
        return line +
               say(language, "; không tính điểm đã gõ ", "; the typed points do not count: ") +
               number(*entry.points);
    }
    if (!typedAllowed(set, node, *entry.points))
        return typedFault(set, node, *entry.points, language);
    if (entry.points == result)
        return ruleLine(set, node, figures, highest, language);
    const std::string own =
        say(language, "thẩm định cho ", "the verifier gives ") + outOf(*entry.points, node.max);
    return result ? say(language, "theo số liệu ", "by the figures ") + outOf(*result, node.max) +
                        "; " + own
                  : own;
}

/// One part of a sum; empty where it is left out of it.
std::string partText(const Node& node, const NodeResult& result, Language language)
{
    if (result.applicable.isZero())
        return {};
    if (node.isScored() && !result.scored)
        return say(language, "chưa chấm", "not scored");
    return number(result.points);
}

class Sum {
public:
    void add(const std::string& part)
    {
        if (part.empty())
            return;
        m_text += (m_parts == 0 ? "" : " + ") + part;
        ++m_parts;
    }
    void addSigned(const char* sign, const std::string& part)
    {
        m_text += std::string(" ") + sign + ' ' + part;
        ++m_parts;
    }
    /// "2,5 + 0,5 = 3/4"; a single part is its own sum.
    std::string equals(Points points, Points max) const { return equals(outOf(points, max)); }
    std::string equals(const std::string& end) const
    {
        return m_parts > 1 ? m_text + " = " + end : end;
    }

private:
    std::string m_text;
    int m_parts = 0;
};

std::string totalLine(const IndexSet& set, const UnitResult& unit, Language language)
{
    Sum sum;
    Points points;
    for (const int area : set.areas) {
        const NodeResult& own = unit.nodes[static_cast<std::size_t>(area)];
        sum.add(partText(set.nodes[static_cast<std::size_t>(area)], own, language));
        points += own.points;
    }
    const std::string bonus = say(language, "điểm thưởng ", "bonus ") + number(unit.bonus);
    const std::string penalty = say(language, "điểm trừ ", "penalty ") + number(unit.penalty);
    if (set.bonusInIndex) {
        if (!unit.bonus.isZero())
            sum.addSigned("+", bonus);
        if (!unit.penalty.isZero())
            sum.addSigned("−", penalty);
        return sum.equals(totalEnd(set, unit, points + unit.bonus - unit.penalty, language));
    }
    std::string beside;
    if (!unit.bonus.isZero())
        beside += "; " + bonus;
    if (!unit.penalty.isZero())
        beside += "; " + penalty;
    if (!beside.empty())
        beside += say(language, " (ngoài chỉ số)", " (outside the index)");
    return sum.equals(totalEnd(set, unit, points, language)) + beside;
}

} // namespace

std::string explain(const IndexSet& set, const Node& node, const Entry& entry, ResultStage stage,
                    const Highest& highest, const UnitFacts& unit, Language language)
{
    if (stage == ResultStage::Self && node.by != core::ScoredBy::Unit)
        return {};
    switch (entry.status) {
    case EntryStatus::Empty:
        return {};
    case EntryStatus::None:
        return noneLine(node, language);
    case EntryStatus::Unproven:
        return say(language, "chưa có tài liệu kiểm chứng", "no evidence yet") +
               std::string(arrow) + outOf(Points(), node.max);
    case EntryStatus::Scored:
        break;
    }
    std::string line = scoredLine(set, node, entry, stage, highest, unit, language);
    if (node.extra && evaluateEntry(set, node, entry, stage, highest, unit).points > core::Points())
        line += effectText(set, node, entry.figures, language);
    return line;
}

std::string explainSum(const IndexSet& set, int node, const UnitResult& unit, Language language)
{
    if (node < 0)
        return unit.applicable.isZero() ? notApplicable(language) : totalLine(set, unit, language);
    const Node& own = set.nodes[static_cast<std::size_t>(node)];
    const NodeResult& result = unit.nodes[static_cast<std::size_t>(node)];
    if (own.section == core::Section::Bonus || own.section == core::Section::Penalty)
        return sectionLine(set, node, unit, language);
    if (result.applicable.isZero())
        return notApplicable(language);
    Sum sum;
    for (int child = node + 1; child < own.end;
         child = set.nodes[static_cast<std::size_t>(child)].end)
        sum.add(partText(set.nodes[static_cast<std::size_t>(child)],
                         unit.nodes[static_cast<std::size_t>(child)], language));
    return sum.equals(result.points, result.applicable);
}

} // namespace engine
