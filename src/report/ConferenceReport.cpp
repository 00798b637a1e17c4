#include "report/ConferenceReport.h"

#include "core/NumberText.h"
#include "report/DossierReport.h"
#include "report/RankingContext.h"

#include <algorithm>
#include <array>
#include <optional>

namespace report {

namespace {

constexpr int conferenceSize = 24; ///< half points

std::string grouped(core::Int128 count)
{
    return core::formatFixed(core::Ratio(count), 0, core::NumberStyle::Vietnamese);
}

std::string twoDecimals(const core::Ratio& percent)
{
    return core::formatFixed(percent, 2, core::NumberStyle::Vietnamese);
}

Table plainTable()
{
    Table table;
    table.size = conferenceSize;
    table.rowPadding = 45;
    table.header.emplace_back();
    return table;
}

void addColumn(Table& table, std::string_view name, int width, int stretch = 0)
{
    table.header.front().cells.push_back(headerCell(name));
    table.columns.push_back({width, stretch, false});
}

class Conference {
public:
    explicit Conference(const ConferenceInput& input, core::Language language)
        : m_input(input), m_context(input.ranking, language), m_say(language)
    {}

    const Say& say() const { return m_say; }
    const RankingContext& context() const { return m_context; }

    Table classes() const
    {
        Table table = plainTable();
        addColumn(table, m_say("Xếp loại", "Class"), 3000);
        addColumn(table, m_say("Số đơn vị", "Units"), 2000);
        addColumn(table, m_say("Tỷ lệ (%)", "Share (%)"), 2000);
        addColumn(table, m_say("Đơn vị", "Which"), 0, 1);
        const auto ranked = static_cast<int>(m_context.standings().size());
        for (std::size_t i = 0; i < m_context.set.classes.size(); ++i) {
            std::vector<std::string> names;
            for (const engine::Standing& standing : m_context.standings()) {
                if (standing.unitClass == static_cast<int>(i))
                    names.push_back(m_context.unitName(standing.unit));
            }
            Row row;
            const auto count = static_cast<int>(names.size());
            row.cells = {
                textCell(m_context.set.classes[i].title),
                textCell(std::to_string(count), Align::Center),
                textCell(ranked == 0 ? "–" : RankingContext::percent(count, ranked), Align::Center),
                textCell(listed(names, 30, "; ", m_say))};
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    std::vector<std::string> points() const
    {
        std::vector<std::string> lines;
        const auto& standings = m_context.standings();
        if (standings.empty()) {
            lines.emplace_back(m_say("Chưa có đơn vị nào có điểm.", "No unit is scored yet."));
            return lines;
        }
        std::vector<core::Ratio> indexes;
        indexes.reserve(standings.size());
        for (const engine::Standing& standing : standings)
            indexes.push_back(standing.index);
        lines.push_back(join(m_say("Cao nhất: ", "Highest: "), extreme(standings.front().index),
                             m_say("; thấp nhất: ", "; lowest: "), extreme(standings.back().index),
                             "."));
        if (const auto mean = meanOf(indexes)) {
            const auto above =
                std::count_if(indexes.begin(), indexes.end(),
                              [&mean](const core::Ratio& index) { return index > *mean; });
            lines.push_back(join(m_say("Chỉ số trung bình ", "Mean index "), twoDecimals(*mean),
                                 m_say("%; ", "%; "), std::to_string(above), "/",
                                 std::to_string(indexes.size()),
                                 m_say(" đơn vị trên trung bình.", " units above the mean.")));
        }
        addYear(lines);
        if (!m_input.ranking.ranking->notScored.empty())
            lines.push_back(join(std::to_string(m_input.ranking.ranking->notScored.size()),
                                 m_say(" đơn vị chưa có điểm, không tính ở đây.",
                                       " units are not scored yet and not counted here.")));
        return lines;
    }

    /// What reached its maximum, by each reading of the words.
    Table maxima() const
    {
        const engine::Statistics& statistics = *m_input.ranking.statistics;
        Table table = plainTable();
        addColumn(table, m_say("Cách đếm", "Counted"), 0, 1);
        addColumn(table, m_say("Lĩnh vực", "Areas"), 2600);
        addColumn(table, m_say("Tiêu chí, tiêu chí thành phần", "Criteria and items"), 3600);
        const auto row = [&table](std::string_view how, int areas, int ofAreas, int criteria,
                                  int ofCriteria) {
            const auto share = [](int part, int whole) {
                return textCell(join(std::to_string(part), "/", std::to_string(whole)),
                                Align::Center);
            };
            table.rows.push_back(
                {{textCell(std::string(how)), share(areas, ofAreas), share(criteria, ofCriteria)}});
        };
        const engine::AtMaximum& areas = statistics.areas;
        const engine::AtMaximum& criteria = statistics.criteria;
        row(m_say("Có ít nhất một đơn vị đạt điểm tối đa", "At least one unit at the maximum"),
            areas.any, areas.of, criteria.any, criteria.of);
        row(m_say("Mọi đơn vị (mà tiêu chí áp dụng) đạt điểm tối đa, tức là trung bình bằng tối đa",
                  "All units to which it applies at the maximum: the mean is the maximum"),
            areas.all, areas.of, criteria.all, criteria.of);
        return table;
    }

    Table areas() const
    {
        Table table = plainTable();
        addColumn(table, m_say("Lĩnh vực", "Area"), 0, 1);
        for (const auto& [name, width] :
             {std::pair(m_say("Tối đa", "Max."), 1700),
              std::pair(m_say("Trung bình", "Mean"), 1900),
              std::pair(m_say("Chỉ số (%)", "Index (%)"), 1900),
              std::pair(m_say("Thấp nhất", "Lowest"), 1800),
              std::pair(m_say("Cao nhất", "Highest"), 1800),
              std::pair(m_say("Số đơn vị đạt tối đa", "Units at the maximum"), 2000)})
            addColumn(table, name, width);
        for (const int area : m_context.set.areas)
            table.rows.push_back(statisticsRow(area));
        return table;
    }

    /// Criteria that no unit reached, and those with the lowest mean.
    std::vector<int> unreached() const
    {
        std::vector<int> nodes;
        for (const int leaf : m_context.set.leaves) {
            const engine::NodeStatistics& one = statisticsOf(leaf);
            if (isCriterion(leaf) && one.scored > 0 && one.atMaximum == 0)
                nodes.push_back(leaf);
        }
        return nodes;
    }
    std::vector<int> lowest(int most) const
    {
        std::vector<int> nodes;
        for (const int leaf : m_context.set.leaves) {
            if (isCriterion(leaf) && statisticsOf(leaf).meanPercent &&
                *statisticsOf(leaf).meanPercent < core::Ratio(100))
                nodes.push_back(leaf);
        }
        std::stable_sort(nodes.begin(), nodes.end(), [this](int a, int b) {
            return *statisticsOf(a).meanPercent < *statisticsOf(b).meanPercent;
        });
        if (nodes.size() > static_cast<std::size_t>(most))
            nodes.resize(static_cast<std::size_t>(most));
        return nodes;
    }
    Table criteria(const std::vector<int>& nodes) const
    {
        Table table = plainTable();
        table.size = 22;
        addColumn(table, m_say("Mã", "Code"), 1500);
        addColumn(table, m_say("Tiêu chí", "Criterion"), 0, 1);
        for (const auto& [name, width] : {std::pair(m_say("Tối đa", "Max."), 1500),
                                          std::pair(m_say("Trung bình", "Mean"), 1700),
                                          std::pair(m_say("Chỉ số (%)", "Index (%)"), 1700),
                                          std::pair(m_say("Cao nhất", "Highest"), 1600)})
            addColumn(table, name, width);
        for (const int index : nodes) {
            const core::Node& node = m_context.set.nodes[static_cast<std::size_t>(index)];
            const engine::NodeStatistics& one = statisticsOf(index);
            table.rows.push_back(
                {{textCell(node.code), textCell(node.title), numberCell(shortest(node.max)),
                  numberCell(one.mean ? twoDecimals(*one.mean) : "–"),
                  numberCell(one.meanPercent ? twoDecimals(*one.meanPercent) : "–"),
                  numberCell(one.highest ? shortest(*one.highest) : "–")}});
        }
        return table;
    }

    Table dossiers() const
    {
        Table table = plainTable();
        table.cellPadding = 80;
        addColumn(table, m_say("Cấp", "Level"), 0, 1);
        for (const auto& [name, width] :
             {std::pair(m_say("Số đơn vị", "Units"), 1500),
              std::pair(m_say("Đã giải quyết", "Finished"), 2300),
              std::pair(m_say("Trước và đúng hạn", "Early, on time"), 2300),
              std::pair(m_say("Trễ hạn", "Late"), 1900),
              std::pair(m_say("Đang giải quyết", "Pending"), 2100),
              std::pair(m_say("Tỷ lệ đúng hạn (%)", "On time (%)"), 2000)})
            addColumn(table, name, width);
        for (const DossierSums& one : m_input.dossiers) {
            const int counted = one.units - one.incomplete;
            const core::Int128 finished = one.onTime + one.late;
            Row row;
            row.cells = {textCell(std::string(levelTitle(one.level, m_say))),
                         textCell(std::to_string(counted), Align::Center),
                         numberCell(grouped(finished)),
                         numberCell(grouped(one.onTime)),
                         numberCell(grouped(one.late)),
                         numberCell(one.isPendingKnown ? grouped(one.pending) : "–"),
                         numberCell(finished == 0 ? "–" : honestPercent(one.onTime, finished))};
            table.rows.push_back(std::move(row));
        }
        return table;
    }
    std::string dossierNote() const
    {
        int incomplete = 0;
        for (const DossierSums& one : m_input.dossiers)
            incomplete += one.incomplete;
        std::string text(
            m_say("Tỷ lệ = (trước hạn + đúng hạn) / (trước hạn + đúng hạn + trễ hạn) × 100, cộng "
                  "mọi đơn vị.",
                  "On time = (early + on time) / (early + on time + late) × 100, summed over the "
                  "units."));
        if (incomplete > 0)
            text +=
                join(m_say(" Không tính ", " Left out: "), std::to_string(incomplete),
                     m_say(" đơn vị chưa đủ số liệu.", " units whose counters are incomplete."));
        return text;
    }

private:
    const engine::NodeStatistics& statisticsOf(int node) const
    {
        return m_input.ranking.statistics->nodes[static_cast<std::size_t>(node)];
    }
    bool isCriterion(int index) const
    {
        return m_context.set.nodes[static_cast<std::size_t>(index)].section == core::Section::Areas;
    }
    static std::string shortest(core::Points points)
    {
        return core::format(points, core::NumberStyle::Vietnamese);
    }
    /// Two decimals, more where 100 would be a lie.
    static std::string honestPercent(core::Int128 part, core::Int128 whole)
    {
        const core::Ratio percent(part * 100, whole);
        for (int decimals = 2; decimals < 6; ++decimals) {
            std::string text = core::formatFixed(percent, decimals, core::NumberStyle::Vietnamese);
            if (part == whole || !text.starts_with("100"))
                return text;
        }
        return core::formatFixed(percent, 6, core::NumberStyle::Vietnamese);
    }

    /// The index with all who have it.
    std::string extreme(const core::Ratio& index) const
    {
        std::vector<std::string> names;
        for (const engine::Standing& standing : m_context.standings()) {
            if (standing.index == index)
                names.push_back(m_context.unitName(standing.unit));
        }
        return join(listed(names, 6, ", ", m_say), " (", m_context.index(index), "%)");
    }

    /// Whose rank rose most against last year.
    void addYear(std::vector<std::string>& lines) const
    {
        const RankingInput& ranking = m_input.ranking;
        if (ranking.previousYear == 0)
            return;
        int most = 0;
        std::vector<std::string> names;
        for (const engine::Standing& standing : m_context.standings()) {
            const auto unit = static_cast<std::size_t>(standing.unit);
            if (unit >= ranking.previousRanks.size() || !ranking.previousRanks[unit])
                continue;
            const int gained = *ranking.previousRanks[unit] - standing.rank;
            if (gained > most) {
                most = gained;
                names.clear();
            }
            if (gained == most && most > 0)
                names.push_back(m_context.unitName(standing.unit));
        }
        if (most > 0)
            lines.push_back(join(m_say("Tiến bộ nhất so với năm ", "Rose most since "),
                                 std::to_string(ranking.previousYear), ": ",
                                 listed(names, 6, ", ", m_say), m_say(" (tăng ", " (by "),
                                 std::to_string(most), m_say(" hạng).", " ranks).")));
    }

    Row statisticsRow(int index) const
    {
        const core::Node& node = m_context.set.nodes[static_cast<std::size_t>(index)];
        const engine::NodeStatistics& one = statisticsOf(index);
        Row row;
        row.cells = {textCell(join(node.code, ". ", node.title)),
                     numberCell(m_context.points(node.max)),
                     numberCell(one.mean ? twoDecimals(*one.mean) : "–"),
                     numberCell(one.meanPercent ? twoDecimals(*one.meanPercent) : "–"),
                     numberCell(one.lowest ? m_context.points(*one.lowest) : "–"),
                     numberCell(one.highest ? m_context.points(*one.highest) : "–"),
                     textCell(join(std::to_string(one.atMaximum), "/", std::to_string(one.units)),
                              Align::Center)};
        return row;
    }

    const ConferenceInput& m_input;
    RankingContext m_context;
    Say m_say;
};

} // namespace

Document conferenceReport(const ConferenceInput& input, const ConferenceOptions& options)
{
    const Conference conference(input, options.paper.language);
    const Say& say = conference.say();
    const RankingContext& context = conference.context();
    const int yearOf = input.ranking.assessment->year;
    WorkPaper paper({std::string(say("Số liệu hội nghị công bố Chỉ số cải cách hành chính",
                                     "Figures for the conference on the reform index")),
                     join(say("năm ", "year "), std::to_string(yearOf), say(" của ", ", "),
                          context.groupName()),
                     std::string(stageTitle(input.ranking.stage, say)), yearOf + 1,
                     context.isProvisional(), false},
                    options.paper, input.ranking.origin);
    int part = 0;
    const auto heading = [&](std::string_view title) {
        constexpr std::array<std::string_view, 7> numerals = {"I", "II", "III", "IV",
                                                              "V", "VI", "VII"};
        paper.heading(join(numerals[static_cast<std::size_t>(part++)], ". ", title));
    };
    heading(say("Xếp loại", "Classes"));
    paper.table(conference.classes());
    heading(say("Chỉ số", "Index"));
    for (std::string& line : conference.points())
        paper.text(std::move(line));
    heading(say("Lĩnh vực, tiêu chí đạt điểm tối đa", "What reached its maximum"));
    paper.table(conference.maxima());
    paper.note(std::string(
        say("Đếm trên các đơn vị được xếp hạng; tiêu chí và tiêu chí thành phần đếm chung; so sánh "
            "trên điểm đã làm tròn của tiêu chí.",
            "Counted over the ranked units; criteria and items together; by the rounded points of "
            "the criteria.")));
    heading(say("Từng lĩnh vực", "By area"));
    paper.table(conference.areas());
    if (const std::vector<int> nodes = conference.unreached(); !nodes.empty()) {
        heading(say("Tiêu chí chưa đơn vị nào đạt điểm tối đa", "Criteria that no unit reached"));
        paper.table(conference.criteria(nodes));
    }
    if (const std::vector<int> nodes = conference.lowest(options.lowest); !nodes.empty()) {
        heading(say("Tiêu chí có chỉ số trung bình thấp nhất", "Criteria with the lowest mean"));
        paper.table(conference.criteria(nodes));
    }
    if (!input.dossiers.empty()) {
        heading(say("Hồ sơ thủ tục hành chính đúng hạn", "Dossiers on time"));
        paper.table(conference.dossiers());
        paper.note(conference.dossierNote());
    }
    return std::move(paper).end();
}

TableFile conferenceFile(const ConferenceInput& input, core::Language language)
{
    const Say say(language);
    const RankingInput& ranking = input.ranking;
    TableFile file({std::string(say("Số liệu hội nghị: lĩnh vực và tiêu chí",
                                    "Figures for the conference: areas and criteria")),
                    std::string(say("Số liệu", "Figures")), ranking.assessment->title,
                    std::string(stageTitle(ranking.stage, say)), ranking.ranking->provisional,
                    ranking.origin},
                   language);
    file.column(say("Mã", "Code"), 9);
    file.column(say("Lĩnh vực, tiêu chí", "Area, criterion"), 60);
    for (const std::string_view name :
         {say("Điểm tối đa", "Maximum"), say("Đơn vị áp dụng", "Units"),
          say("Đạt tối đa", "At the maximum"), say("Trung bình", "Mean"),
          say("Chỉ số (%)", "Index (%)"), say("Thấp nhất", "Lowest"), say("Cao nhất", "Highest")})
        file.column(name, 12);
    for (std::size_t i = 0; i < ranking.set->nodes.size(); ++i) {
        const core::Node& node = ranking.set->nodes[i];
        if (node.section != core::Section::Areas)
            continue;
        const engine::NodeStatistics& one = ranking.statistics->nodes[i];
        file.row();
        file.text(node.code);
        file.text(node.title);
        file.number(node.max);
        file.number(std::int64_t{one.units});
        file.number(std::int64_t{one.atMaximum});
        file.numberOrNothing(one.mean);
        file.numberOrNothing(one.meanPercent);
        file.numberOrNothing(one.lowest);
        file.numberOrNothing(one.highest);
    }
    return file;
}

} // namespace report
