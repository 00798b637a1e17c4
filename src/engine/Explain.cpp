#include "engine/Explain.h"

#include "engine/DossierChecks.h"
#include "engine/ExplainTotals.h"
#include "engine/FigureWords.h"
#include "engine/Phrases.h"
#include "engine/RuleValue.h"

#include <algorithm>

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

/// What is entered at the other criterion, which decides: "1.2: đã chấm".
std::string whenText(const IndexSet& set, const Node& node, const UnitFacts& unit,
                     ResultStage stage, Language language)
{
    const std::string& code = node.ifNoneWhen->code;
    const int leaf = set.findLeaf(code);
    const bool isThere = leaf >= 0 && leaf < set.leafCount() && unit.sheet != nullptr &&
                         unit.sheet->entryCount() >= set.entryCount();
    switch (isThere ? unit.sheet->counting(stage, leaf).status : EntryStatus::Empty) {
    case EntryStatus::Scored:
        return code + say(language, ": có chấm", ": scored");
    case EntryStatus::None:
        return code + say(language, ": không phát sinh", ": nothing arose");
    case EntryStatus::Unproven:
        return code + say(language, ": thiếu tài liệu kiểm chứng", ": no evidence");
    case EntryStatus::Empty:
        break;
    }
    return code + say(language, ": chưa chấm", ": not scored");
}

std::string noneLine(const IndexSet& set, const Node& node, const UnitFacts& unit,
                     ResultStage stage, const Scaled& scaled, Language language)
{
    if (node.extra)
        return say(language, "không phát sinh", "nothing arose");
    const auto ifNone = ifNoneOf(set, node, unit, stage);
    if (!ifNone)
        return say(language, "Tiêu chí này không nhận «không phát sinh»",
                   "This criterion does not accept “nothing arose”");
    std::string start = say(language, "không phát sinh", "nothing arose");
    if (node.ifNoneWhen)
        start += " (" + whenText(set, node, unit, stage, language) + ')';
    start += arrow;
    switch (*ifNone) {
    case core::IfNone::NotApplicable:
        return notApplicable(language);
    case core::IfNone::Full:
        return start + say(language, "điểm tối đa ", "full points ") +
               outOf(scaled.max, scaled.max);
    case core::IfNone::Zero:
        break;
    }
    return start + outOf(Points(), scaled.max);
}

/// Why typed points are not accepted.
std::string typedFault(const IndexSet& set, const Node& node, const Scaled& scaled, Points typed,
                       Language language)
{
    const PointsRange range = typedRange(set, node, scaled);
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
                       const Highest& highest, const UnitFacts& unit, const Scaled& scaled,
                       Language language)
{
    const bool manual = core::isTyped(node.rule);
    if (manual && !entry.points)
        return say(language, "Chưa có điểm", "No points yet");
    if (manual)
        return typedAllowed(set, node, scaled, *entry.points)
                   ? outOf(*entry.points, scaled.max)
                   : typedFault(set, node, scaled, *entry.points, language);

    core::Figures drawn;
    const core::Figures& figures = figuresThatCount(set, node, entry, unit, stage, drawn);
    if (!entry.points)
        return ruleLine(set, node, figures, unit, scaled, highest, language);
    const auto result = scaledPoints(set, node, figures, unit, scaled, highest).points;
    if (stage == ResultStage::Self) {
        std::string line = ruleLine(set, node, figures, unit, scaled, highest, language);
        if (entry.points == result)
            return line;
        return line +
               say(language, "; không tính điểm đã gõ ", "; the typed points do not count: ") +
               number(*entry.points);
    }
    if (!typedAllowed(set, node, scaled, *entry.points))
        return typedFault(set, node, scaled, *entry.points, language);
    if (entry.points == result)
        return ruleLine(set, node, figures, unit, scaled, highest, language);
    const std::string own =
        say(language, "thẩm định cho ", "the verifier gives ") + outOf(*entry.points, scaled.max);
    return result ? say(language, "theo số liệu ", "by the figures ") + outOf(*result, scaled.max) +
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

/// A figure of the set: what is wrong with it, and which criteria take it.
std::string figureLine(const IndexSet& set, const Node& node, const Entry& entry,
                       const UnitFacts& unit, ResultStage stage, Language language)
{
    if (entry.status != EntryStatus::Scored)
        return {};
    const Flags flags = rulePoints(set, node, entry.figures, unit, stage).flags;
    const std::string problems =
        flagLine(set, node, entry.figures, flags & preventingFlags, language);
    std::string users;
    for (const int leaf : usersOf(set, node.leaf))
        users += (users.empty() ? "" : ", ") + set.leafNode(leaf).code;
    const std::string taken =
        users.empty() ? std::string() : say(language, "dùng ở ", "used by ") + users;
    return problems.empty() || taken.empty() ? problems + taken : problems + "; " + taken;
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

    /// " (2,5 + 0,5 không tính)"
    std::string notCounted(Language language) const
    {
        return m_parts == 0 ? std::string()
                            : " (" + m_text + say(language, " không tính)", " do not count)");
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
    if (node.section == core::Section::Figures)
        return figureLine(set, node, entry, unit, stage, language);
    const Scaled scaled = scaledOf(set, node, unit, stage);
    if (scaled.max.isZero() && !node.max.isZero() && scaled.faults == 0)
        return scaleLine(node, scaled, language) +
               say(language, ": không áp dụng", ": not applicable");
    switch (entry.status) {
    case EntryStatus::Empty:
        if (!node.isSharedOnly)
            return {};
        break;
    case EntryStatus::None:
        return noneLine(set, node, unit, stage, scaled, language);
    case EntryStatus::Unproven:
        return say(language, "chưa có tài liệu kiểm chứng", "no evidence yet") +
               std::string(arrow) + outOf(Points(), scaled.max);
    case EntryStatus::Scored:
        break;
    }
    Entry bare; // all that it needs are figures of the set
    bare.status = EntryStatus::Scored;
    std::string line = scoredLine(set, node, entry.isEmpty() ? bare : entry, stage, highest, unit,
                                  scaled, language);
    // On paper the reader sees what the drawn figures hold.
    if (isDrawnAfter(core::DossierForm::Form06a, node, entry.figures, unit.counters))
        line += say(language, "; hồ sơ theo biểu II.06a", "; dossiers after form II.06a");
    if (node.extra && evaluateEntry(set, node, entry, stage, highest, unit).points > core::Points())
        line += effectText(set, node, entry.figures, language);
    return line;
}

std::string figureOrigin(const IndexSet& set, int leaf, const UnitFacts& unit, ResultStage stage,
                         Language language)
{
    std::string text;
    const core::Figures typed = sharedFigure(set, leaf, unit, stage);
    const auto of = core::valueKind(*set.leafNode(leaf).rule).value_or(core::ValueOf());
    const bool isEntered = unit.sheet != nullptr && unit.sheet->entryCount() >= set.entryCount() &&
                           !unit.sheet->counting(stage, leaf).isEmpty();
    if (!isEntered && !typed.empty()) {
        const auto& source = set.leafNode(leaf).rule->source;
        const bool is06a =
            source && hasForm(unit.counters, core::DossierForm::Form06a, source->level);
        text = say(language, "từ số liệu hồ sơ", "from the dossier counters") +
               (is06a ? say(language, " (biểu II.06a)", " (form II.06a)") : std::string());
    } else if (isEntered) {
        const bool isSecond =
            stage == ResultStage::Final && !unit.sheet->at(core::Stage::V2, leaf).isEmpty();
        text = stage == ResultStage::Self ? say(language, "tự chấm", "self-scored")
               : isSecond ? say(language, "thẩm định lần 2", "second verification")
                          : say(language, "thẩm định lần 1", "first verification");
    }
    const core::Figures last = lastFigure(set, leaf, unit, stage);
    if (!last.empty()) {
        text += (text.empty() ? "" : "; ") + say(language, "năm trước ", "last year ") +
                valueWord(of, last);
        const std::size_t own = core::valueSlots(of, {});
        if (!core::FiguresView(typed).part(own, own).empty())
            text += say(language, " (gõ lại)", " (typed)");
    } else if (unit.last != nullptr && !unit.last->predecessors.empty()) {
        std::string names;
        for (const std::string& name : unit.last->predecessors)
            names += (names.empty() ? "" : ", ") + name;
        text += (text.empty() ? "" : "; ") +
                say(language, "năm trước là nhiều đơn vị: ", "several units last year: ") + names;
    }
    return text;
}

std::string sharedSources(const IndexSet& set, const Node& node, const UnitFacts& unit,
                          ResultStage stage, Language language)
{
    std::string text;
    std::vector<int> told;
    for (const core::FigureSlot& slot : node.slots) {
        if (slot.fromLeaf < 0 || std::find(told.begin(), told.end(), slot.fromLeaf) != told.end())
            continue;
        told.push_back(slot.fromLeaf);
        const core::Figures figures = sharedFigure(set, slot.fromLeaf, unit, stage);
        const std::string origin = figureOrigin(set, slot.fromLeaf, unit, stage, language);
        text += (text.empty() ? "" : "; ") + set.leafNode(slot.fromLeaf).title + ": " +
                (figures.empty() ? say(language, "chưa có", "not there yet")
                                 : figuresText(set.leafNode(slot.fromLeaf), figures, language));
        if (!origin.empty())
            text += " (" + origin + ')';
    }
    return text;
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
    std::string reasons;
    for (const UnitResult::Zeroed& zeroed : unit.zeroed) {
        const Node& by = set.nodes[static_cast<std::size_t>(zeroed.by)];
        if (zeroed.node == node)
            reasons += (reasons.empty() ? "" : "; ") + by.code + ": " + by.title;
    }
    if (reasons.empty())
        return sum.equals(result.points, result.applicable);
    return number(result.points) + say(language, " vì ", " because of ") + reasons +
           sum.notCounted(language) + std::string(arrow) + outOf(result.points, result.applicable);
}

} // namespace engine
