#include "engine/ExplainClass.h"

#include "core/RuleKind.h"
#include "engine/Phrases.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace engine {

using core::ClassCondition;
using core::IndexSet;
using core::Language;
using core::Quota;

namespace {

const std::string& titleOf(const IndexSet& set, int place)
{
    return set.classes[static_cast<std::size_t>(place)].title;
}

/// A figure of the set, by its title; its id where there is none (a faulty draft).
std::string figureTitle(const IndexSet& set, const std::string& figure)
{
    const int leaf = set.figureLeaf(figure);
    return leaf < 0 ? figure : "«" + set.leafNode(leaf).title + "»";
}

/// Whether a figure of the set is worth a rate in %.
bool isRate(const IndexSet& set, const std::string& figure)
{
    const int leaf = set.figureLeaf(figure);
    const auto of = leaf < 0 ? std::nullopt : core::valueKind(*set.leafNode(leaf).rule);
    return of == core::ValueOf::Ratio || of == core::ValueOf::Percent;
}

std::string share(const Quota& quota)
{
    return number(quota.share) + '%';
}

/// "tiêu chí 3.1.2 được 0 điểm"
std::string zerosText(const IndexSet& set, const UnitResult& unit, Language language)
{
    constexpr std::size_t mostNamed = 3;
    std::vector<int> zeros;
    std::copy_if(set.leaves.begin(), set.leaves.end(), std::back_inserter(zeros),
                 [&](int leaf) { return isAtZero(set, unit, leaf); });
    std::string text = say(language, "tiêu chí ", zeros.size() == 1 ? "criterion " : "criteria ");
    for (std::size_t i = 0; i < std::min(zeros.size(), mostNamed); ++i)
        text += (i == 0 ? "" : ", ") + set.nodes[static_cast<std::size_t>(zeros[i])].code;
    if (zeros.size() > mostNamed)
        text += say(language, " và ", " and ") + std::to_string(zeros.size() - mostNamed) +
                say(language, " tiêu chí khác", " more");
    return text +
           say(language, " được 0 điểm", zeros.size() == 1 ? " has 0 points" : " have 0 points");
}

/// What of a rule's conditions the unit misses: the first of them.
std::string missedText(const IndexSet& set, const core::ClassRule& rule, const UnitResult& unit,
                       Language language)
{
    const auto missed =
        std::find_if(rule.all.begin(), rule.all.end(), [&](const ClassCondition& condition) {
            return !ClassTable::meets(set, condition, unit);
        });
    if (missed == rule.all.end())
        return {};
    const std::string below =
        missed->from ? say(language, " dưới ", " below ") + number(*missed->from) + '%' : "";
    switch (missed->kind) {
    case ClassCondition::Kind::Area:
        return say(language, "chỉ số lĩnh vực ", "index of area ") + missed->code + below;
    case ClassCondition::Kind::Item:
        return say(language, "chỉ số tiêu chí ", "index of criterion ") + missed->code + below;
    case ClassCondition::Kind::Figure:
        return say(language, "không đạt điều kiện ", "misses the condition ") +
               conditionText(set, *missed, language);
    case ClassCondition::Kind::NoZero:
        break;
    }
    return zerosText(set, unit, language);
}

std::string tieText(const IndexSet& set, const Ranking& ranking, int quota, Language language)
{
    const std::string start =
        say(language, "bằng nhau ở ranh giới tỷ lệ ", "tied at the quota of ") +
        share(set.quotas[static_cast<std::size_t>(quota)]);
    const auto tie = std::find_if(ranking.ties.begin(), ranking.ties.end(),
                                  [quota](const BorderTie& each) { return each.quota == quota; });
    if (tie == ranking.ties.end() || tie->outcome == BorderTie::Outcome::Down)
        return start + say(language, " nên cùng xuống", ", so all fall");
    return tie->outcome == BorderTie::Outcome::Decided
               ? start + say(language, ", đã xét không giữ", ", decided not to keep it")
               : start + say(language, ", chờ xét", ", not decided yet");
}

std::string moveText(const IndexSet& set, const UnitResult& unit, const Ranking& ranking,
                     const ClassMove& move, Language language)
{
    const auto because = [&] {
        return say(language, " vì ", " because of ") +
               set.nodes[static_cast<std::size_t>(move.cause)].code;
    };
    switch (move.step) {
    case ClassStep::Rule:
        return missedText(set, set.classRules[static_cast<std::size_t>(move.cause)], unit,
                          language);
    case ClassStep::Demote:
        return say(language, "hạ ", "down ") + std::to_string(move.to - move.from) +
               say(language, " bậc", move.to - move.from == 1 ? " class" : " classes") + because();
    case ClassStep::Cap:
        return say(language, "không quá ", "at most ") + titleOf(set, move.to) + because();
    case ClassStep::Force:
        return say(language, "xếp ", "set to ") + titleOf(set, move.to) + because();
    case ClassStep::Quota:
        return say(language, "ngoài tỷ lệ ", "beyond the quota of ") +
               share(set.quotas[static_cast<std::size_t>(move.cause)]);
    case ClassStep::Tie:
        break;
    }
    return tieText(set, ranking, move.cause, language);
}

} // namespace

std::string classLine(const IndexSet& set, const UnitResult& unit, const Ranking& ranking,
                      const Standing& standing, Language language)
{
    if (standing.moves.empty())
        return {};
    std::string text =
        say(language, "đủ điểm ", "points for ") + titleOf(set, standing.classByPoints) + ", ";
    for (std::size_t i = 0; i < standing.moves.size(); ++i)
        text += (i == 0 ? "" : "; ") + moveText(set, unit, ranking, standing.moves[i], language);
    return text + ": " + titleOf(set, standing.unitClass);
}

std::vector<StoppedUnits> stoppedUnits(const IndexSet& set, std::span<const UnitResult> units,
                                       const Ranking& ranking, Language language)
{
    std::vector<StoppedUnits> stopped;
    for (const Standing& standing : ranking.standings) {
        std::string reason = classLine(set, units[static_cast<std::size_t>(standing.unit)], ranking,
                                       standing, language);
        if (reason.empty())
            continue;
        const auto same =
            std::find_if(stopped.begin(), stopped.end(),
                         [&](const StoppedUnits& one) { return one.reason == reason; });
        if (same == stopped.end())
            stopped.push_back({std::move(reason), {standing.unit}});
        else
            same->units.push_back(standing.unit);
    }
    return stopped;
}

std::string tieLine(const IndexSet& set, const BorderTie& tie,
                    const std::vector<std::string>& names, Language language)
{
    const Quota& quota = set.quotas[static_cast<std::size_t>(tie.quota)];
    const int place = set.findClass(quota.unitClass);
    std::string text =
        std::to_string(tie.members.size()) +
        say(language, " đơn vị bằng nhau ở ranh giới tỷ lệ ", " units are tied at the quota of ") +
        share(quota) + say(language, " loại ", " of class ") + titleOf(set, place) +
        say(language, ", còn ", ", places left: ") + std::to_string(tie.places) +
        say(language, " chỗ (", " (");
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : "; ") + names[i];
    if (names.size() < tie.members.size())
        text += "; …";
    text += "): ";
    switch (tie.outcome) {
    case BorderTie::Outcome::Down:
        return text + say(language, "cùng xuống loại dưới.", "all fall one class.");
    case BorderTie::Outcome::In:
        return text + say(language, "cùng giữ, vượt tỷ lệ.", "all stay, beyond the quota.");
    case BorderTie::Outcome::Decided:
        return text + say(language, "đã xét từng đơn vị.", "decided for each.");
    case BorderTie::Outcome::Undecided:
        break;
    }
    return text + say(language, "chưa xét xong, tạm xuống loại dưới.",
                      "not decided yet, all fall for now.");
}

std::string conditionText(const IndexSet& set, const ClassCondition& condition, Language language)
{
    std::string text;
    switch (condition.kind) {
    case ClassCondition::Kind::NoZero:
        return say(language, "không có tiêu chí 0 điểm", "no criterion at 0 points");
    case ClassCondition::Kind::Area:
        text = say(language, "chỉ số lĩnh vực ", "index of area ");
        break;
    case ClassCondition::Kind::Item:
        text = say(language, "chỉ số tiêu chí ", "index of criterion ");
        break;
    case ClassCondition::Kind::Figure:
        break;
    }
    const bool isFigure = condition.kind == ClassCondition::Kind::Figure;
    text += isFigure ? figureTitle(set, condition.code) : condition.code;
    const char* const sign = isFigure && !isRate(set, condition.code) ? "" : "%";
    if (condition.from)
        text += say(language, " từ ", " from ") + number(*condition.from) + sign;
    if (condition.upTo)
        text += say(language, " đến ", " up to ") + number(*condition.upTo) + sign;
    return text;
}

std::string quotaText(const IndexSet& set, const Quota& quota, Language language)
{
    const auto title = [&](const std::string& classId) {
        const int place = set.findClass(classId);
        return place < 0 ? classId : titleOf(set, place);
    };
    std::string text =
        title(quota.unitClass) + say(language, " không quá ", " at most ") + share(quota);
    switch (quota.of) {
    case Quota::Of::Scored:
        return text + say(language, " số đơn vị được xếp hạng", " of the ranked units");
    case Quota::Of::Group:
        return text + say(language, " số đơn vị của nhóm", " of the units of the group");
    case Quota::Of::AtLeast:
        break;
    }
    return text + say(language, " số đơn vị đạt từ ", " of the units at ") + title(quota.atLeast) +
           say(language, "", " or better");
}

} // namespace engine
