#include "report/RewardReport.h"

#include "core/NumberText.h"
#include "report/RankingContext.h"

#include <algorithm>
#include <optional>

namespace report {

namespace {

/// A unit that the rule takes.
struct Rewarded {
    int unit = 0;
    std::string reason;   ///< "Hạng 1; xếp loại Xuất sắc"
    bool isShort = false; ///< lacks criteria: its place may change
};
struct RewardList {
    std::vector<Rewarded> units; ///< by rank, or by ranks gained
    int tied = 0;                ///< beyond the number, because they tie with the last
};

/// Ranks gained against the year before; nothing for a unit without one.
std::optional<int> ranksGained(const RankingInput& input, const engine::Standing& standing)
{
    const auto unit = static_cast<std::size_t>(standing.unit);
    if (input.previousYear == 0 || unit >= input.previousRanks.size() || !input.previousRanks[unit])
        return std::nullopt;
    return *input.previousRanks[unit] - standing.rank;
}

class Rewards {
public:
    Rewards(const RankingInput& input, const RewardOptions& options)
        : m_options(options), m_context(input, options.paper.language)
    {}

    const RankingContext& context() const { return m_context; }

    RewardList list() const
    {
        switch (m_options.rule) {
        case RewardRule::BestClass:
            return bestClass();
        case RewardRule::First:
            return first();
        case RewardRule::Improved:
            break;
        }
        return improved();
    }

    std::string ruleText() const
    {
        const Say& say = m_context.say;
        const std::string count = std::to_string(m_options.count);
        switch (m_options.rule) {
        case RewardRule::BestClass:
            return join(say("Tiêu chuẩn: đơn vị xếp loại ", "Rule: units of the class "),
                        m_context.className(0), ".");
        case RewardRule::First:
            return join(say("Tiêu chuẩn: ", "Rule: the first "), count,
                        say(" đơn vị đứng đầu bảng xếp hạng.", " units of the ranking."));
        case RewardRule::Improved:
            break;
        }
        return join(
            say("Tiêu chuẩn: ", "Rule: the "), count,
            say(" đơn vị tăng nhiều hạng nhất so với năm ", " units that gained most ranks since "),
            std::to_string(m_context.input.previousYear), ".");
    }

private:
    Rewarded rewarded(const engine::Standing& standing) const
    {
        const Say& say = m_context.say;
        Rewarded one;
        one.unit = standing.unit;
        one.reason = join(say("Hạng ", "Rank "), std::to_string(standing.rank),
                          say("; xếp loại ", "; class "), m_context.className(standing.unitClass));
        if (const auto gained = ranksGained(m_context.input, standing); gained && *gained > 0)
            one.reason += join(say("; tăng ", "; gained "), std::to_string(*gained),
                               say(" hạng so với năm ", " ranks since "),
                               std::to_string(m_context.input.previousYear));
        one.isShort = m_context.result(standing.unit).missing > 0;
        return one;
    }

    RewardList bestClass() const
    {
        RewardList list;
        for (const engine::Standing& standing : m_context.standings()) {
            if (standing.unitClass == 0)
                list.units.push_back(rewarded(standing));
        }
        return list;
    }

    RewardList first() const
    {
        RewardList list;
        int lastRank = 0;
        for (const engine::Standing& standing : m_context.standings()) {
            // Ranks skip after a tie, or they do not: the place in the list counts, not the rank.
            const auto count = static_cast<std::size_t>(m_options.count);
            const bool ties = !list.units.empty() && standing.rank == lastRank;
            if (list.units.size() >= count && !ties)
                break;
            if (list.units.size() >= count)
                ++list.tied;
            lastRank = standing.rank;
            list.units.push_back(rewarded(standing));
        }
        return list;
    }

    RewardList improved() const
    {
        std::vector<std::pair<int, const engine::Standing*>> gains;
        for (const engine::Standing& standing : m_context.standings()) {
            if (const auto gained = ranksGained(m_context.input, standing); gained && *gained > 0)
                gains.emplace_back(*gained, &standing);
        }
        std::stable_sort(gains.begin(), gains.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        RewardList list;
        const auto count = static_cast<std::size_t>(m_options.count);
        for (std::size_t i = 0; i < gains.size(); ++i) {
            if (i >= count && gains[i].first != gains[count - 1].first)
                break;
            if (i >= count)
                ++list.tied;
            list.units.push_back(rewarded(*gains[i].second));
        }
        return list;
    }

    const RewardOptions& m_options;
    RankingContext m_context;
};

} // namespace

Document rewardReport(const RankingInput& input, const RewardOptions& options)
{
    const Rewards rewards(input, options);
    const RankingContext& context = rewards.context();
    const Say& say = context.say;
    const RewardList list = rewards.list();
    WorkPaper paper({std::string(say("Danh sách đề nghị khen thưởng về cải cách hành chính",
                                     "Units proposed for commendation")),
                     join(say("năm ", "year "), std::to_string(input.assessment->year),
                          say(" của ", ", "), context.groupName()),
                     std::string(stageTitle(input.stage, say)), input.assessment->year + 1,
                     context.isProvisional(), false},
                    options.paper, input.origin);
    paper.text(rewards.ruleText());
    if (list.units.empty()) {
        paper.text(std::string(
            options.rule == RewardRule::Improved && input.previousYear == 0
                ? say("Sổ không có đợt chấm của năm trước để so sánh.",
                      "The book holds no assessment of the year before.")
                : say("Không có đơn vị nào đạt tiêu chuẩn này.", "No unit meets this rule.")));
        return std::move(paper).end();
    }
    Table table;
    table.size = 26;
    table.rowPadding = 60;
    Row& header = table.header.emplace_back();
    for (const auto& [name, width, stretch] :
         {std::tuple(say("TT", "No."), 1100, 0), std::tuple(say("Đơn vị", "Unit"), 0, 3),
          std::tuple(say("Chỉ số (%)", "Index (%)"), 2200, 0),
          std::tuple(say("Thành tích", "Merit"), 0, 4)}) {
        header.cells.push_back(headerCell(name));
        table.columns.push_back({width, stretch, false});
    }
    int number = 0;
    bool isShort = false;
    for (const Rewarded& one : list.units) {
        const engine::Standing* standing = input.ranking->of(one.unit);
        Row row;
        row.cells = {textCell(std::to_string(++number), Align::Center),
                     textCell(context.unitName(one.unit) + (one.isShort ? " *" : "")),
                     numberCell(context.index(standing->index)), textCell(one.reason)};
        table.rows.push_back(std::move(row));
        isShort = isShort || one.isShort;
    }
    paper.table(std::move(table));
    if (list.tied > 0)
        paper.note(
            join(say("Thêm ", "Beyond the number: "), std::to_string(list.tied),
                 say(" đơn vị bằng đơn vị cuối danh sách.", " units that tie with the last one.")));
    if (isShort)
        paper.note(std::string(say("* Đơn vị còn thiếu tiêu chí: hạng, loại có thể đổi.",
                                   "* The unit lacks criteria: rank and class may change.")));
    return std::move(paper).end();
}

TableFile rewardFile(const RankingInput& input, const RewardOptions& options)
{
    const Rewards rewards(input, options);
    const RankingContext& context = rewards.context();
    const Say& say = context.say;
    TableFile file({std::string(say("Đề nghị khen thưởng", "Proposed for commendation")),
                    std::string(say("Khen thưởng", "Commendation")), input.assessment->title,
                    std::string(stageTitle(input.stage, say)), context.isProvisional(),
                    input.origin},
                   options.paper.language);
    file.column(say("Đơn vị", "Unit"), 40);
    file.column(say("Chỉ số (%)", "Index (%)"), 12);
    file.column(say("Hạng", "Rank"), 8);
    file.column(say("Xếp loại", "Class"), 14);
    file.column(say("Thành tích", "Merit"), 60);
    for (const Rewarded& one : rewards.list().units) {
        const engine::Standing* standing = input.ranking->of(one.unit);
        file.row();
        file.text(context.unitName(one.unit));
        file.number(standing->index);
        file.number(std::int64_t{standing->rank});
        file.text(context.className(standing->unitClass));
        file.text(one.reason);
    }
    return file;
}

} // namespace report
