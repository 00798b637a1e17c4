#include "report/YearReport.h"

#include "core/NumberText.h"
#include "core/PowersOfTen.h"
#include "report/RankingContext.h"

#include <algorithm>
#include <array>

namespace report {

namespace {

constexpr int yearTableSize = 23; ///< half points
constexpr int indexDecimals = 2;
constexpr int areaDecimals = 1;

using Side = YearInput::Side;
using UnitPart = YearInput::UnitPart;

std::string percentOf(const std::optional<core::Ratio>& index, int decimals)
{
    return index ? core::formatFixed(*index, decimals, core::NumberStyle::Vietnamese)
                 : std::string("–");
}

std::string withSign(const core::Ratio& change, int decimals)
{
    std::string text = core::formatFixed(change, decimals, core::NumberStyle::Vietnamese);
    return change > core::Ratio() ? "+" + text : text;
}

bool isInBoth(const UnitPart& unit)
{
    return unit.before.index && unit.now.index;
}

/// Ranks gained: the smaller number is the better rank.
int gained(const UnitPart& unit)
{
    return unit.before.rank - unit.now.rank;
}

std::string ranksText(int change)
{
    if (change == 0)
        return "0";
    return join(change > 0 ? "+" : "\u2212", std::to_string(change > 0 ? change : -change));
}

class YearTables {
public:
    YearTables(const YearInput& input, const Say& say) : m_input(input), m_say(say) {}

    /// How many rose and fell, the mean, who gained most.
    std::vector<std::string> sentences() const
    {
        std::vector<std::string> all;
        int up = 0;
        int down = 0;
        int same = 0;
        std::vector<core::Ratio> before;
        std::vector<core::Ratio> now;
        for (const UnitPart& unit : m_input.units) {
            if (!isInBoth(unit))
                continue;
            before.push_back(*unit.before.index);
            now.push_back(*unit.now.index);
            const int change = gained(unit);
            ++(change > 0 ? up : change < 0 ? down : same);
        }
        const std::string yearText = std::to_string(m_input.yearBefore);
        if (before.empty()) {
            all.emplace_back(m_say("Không có đơn vị nào được xếp hạng cả hai năm.",
                                   "No unit was ranked in both years."));
            return all;
        }
        all.push_back(join(m_say("So với năm ", "Compared with "), yearText, m_say(": ", ": "),
                           std::to_string(up), m_say(" đơn vị tăng hạng, ", " units rose, "),
                           std::to_string(same), m_say(" giữ nguyên, ", " stayed, "),
                           std::to_string(down), m_say(" giảm hạng", " fell"),
                           m_say(" (trong ", " (of "), std::to_string(before.size()),
                           m_say(" đơn vị được xếp hạng cả hai năm).", " ranked in both years).")));
        const auto meanBefore = meanOf(before);
        const auto meanNow = meanOf(now);
        if (meanBefore && meanNow)
            all.push_back(
                join(m_say("Chỉ số trung bình của các đơn vị này: ", "Mean index of these: "),
                     percentOf(meanNow, indexDecimals), "% (", yearText, ": ",
                     percentOf(meanBefore, indexDecimals), "%; ",
                     withSign(printedChange(*meanBefore, *meanNow, indexDecimals), indexDecimals),
                     m_say(" điểm phần trăm).", " percentage points).")));
        addMost(all);
        return all;
    }

    Table units() const
    {
        Table table = ofTwoYears(m_say("Chỉ số (%)", "Index (%)"));
        const auto pair = [&](std::string_view over, int first, int second, bool change) {
            over2(table, over, change ? 3 : 2);
            below(table, std::to_string(m_input.yearBefore), first);
            below(table, std::to_string(m_input.assessment->year), second);
            if (change)
                below(table, m_say("Tăng, giảm", "Change"), 1450);
        };
        pair(m_say("Hạng", "Rank"), 1150, 1150, true);
        pair(m_say("Xếp loại", "Class"), 1750, 1750, false);
        int number = 0;
        for (const UnitPart& unit : m_input.units) {
            Row row;
            row.cells = {textCell(std::to_string(++number), Align::Center), textCell(unit.name)};
            addIndexes(row, unit.before.index, unit.now.index, indexDecimals);
            const auto rank = [](const Side& side) {
                return textCell(side.rank > 0 ? std::to_string(side.rank) : "–", Align::Center);
            };
            row.cells.push_back(rank(unit.before));
            row.cells.push_back(rank(unit.now));
            row.cells.push_back(
                textCell(isInBoth(unit) ? ranksText(gained(unit)) : "–", Align::Center));
            for (const Side* side : {&unit.before, &unit.now})
                row.cells.push_back(
                    textCell(side->unitClass.empty() ? "–" : side->unitClass, Align::Center));
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    bool hasAreas() const
    {
        return std::any_of(m_input.areas.begin(), m_input.areas.end(),
                           [](const YearInput::Area& area) { return area.isCompared(); });
    }

    /// Each area's mean in both years.
    Table areas() const
    {
        Table table = ofTwoYears(m_say("Chỉ số trung bình (%)", "Mean index (%)"));
        over2(table, m_say("Số đơn vị", "Units"), 2);
        below(table, m_say("tăng", "rose"), 1500);
        below(table, m_say("giảm", "fell"), 1500);
        table.header.front().cells[1].runs.front().text = m_say("Lĩnh vực", "Area");
        for (std::size_t i = 0; i < m_input.areas.size(); ++i) {
            const YearInput::Area& area = m_input.areas[i];
            Row row;
            row.cells = {textCell(area.code, Align::Center), textCell(area.title)};
            std::vector<core::Ratio> before;
            std::vector<core::Ratio> now;
            int up = 0;
            int down = 0;
            for (const UnitPart& unit : m_input.units) {
                if (!area.isCompared() || !isInBoth(unit) || !unit.before.areas[i] ||
                    !unit.now.areas[i])
                    continue;
                before.push_back(*unit.before.areas[i]);
                now.push_back(*unit.now.areas[i]);
                up += *unit.now.areas[i] > *unit.before.areas[i] ? 1 : 0;
                down += *unit.now.areas[i] < *unit.before.areas[i] ? 1 : 0;
            }
            addIndexes(row, meanOf(before), meanOf(now), indexDecimals);
            for (const int count : {up, down})
                row.cells.push_back(
                    textCell(before.empty() ? "–" : std::to_string(count), Align::Center));
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    /// Units × areas: percentage points gained.
    Table areaChanges() const
    {
        Table table;
        table.size = yearTableSize;
        table.rowPadding = 40;
        table.cellPadding = 60;
        Row& header = table.header.emplace_back();
        header.cells = {headerCell(m_say("TT", "No.")), headerCell(m_say("Đơn vị", "Unit"))};
        table.columns = {{1000, 0, false}, {0, 1, false}};
        std::vector<std::size_t> shown;
        for (std::size_t i = 0; i < m_input.areas.size(); ++i) {
            if (!m_input.areas[i].isCompared())
                continue;
            shown.push_back(i);
            header.cells.push_back(headerCell(join(m_say("LV ", "A "), m_input.areas[i].code)));
            table.columns.push_back({1400, 0, false});
        }
        int number = 0;
        for (const UnitPart& unit : m_input.units) {
            if (!isInBoth(unit))
                continue;
            Row row;
            row.cells = {textCell(std::to_string(++number), Align::Center), textCell(unit.name)};
            for (const std::size_t i : shown) {
                const auto& before = unit.before.areas[i];
                const auto& now = unit.now.areas[i];
                row.cells.push_back(numberCell(
                    before && now
                        ? withSign(printedChange(*before, *now, areaDecimals), areaDecimals)
                        : "–"));
            }
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    /// Areas that one year lacks, or that were called otherwise.
    std::string areaNote() const
    {
        std::string text;
        for (const YearInput::Area& area : m_input.areas) {
            if (!area.isCompared())
                text += join(m_say(" Lĩnh vực ", " Area "), area.code,
                             m_say(" năm trước không có.", " was not in the year before."));
            else if (area.titleBefore != area.title)
                text += join(m_say(" Lĩnh vực ", " Area "), area.code,
                             m_say(" năm trước là «", " was called “"), area.titleBefore,
                             m_say("».", "” the year before."));
        }
        return text;
    }

private:
    Table ofTwoYears(std::string_view over) const
    {
        Table table;
        table.size = yearTableSize;
        table.rowPadding = 40;
        table.cellPadding = 80;
        table.header.resize(2);
        for (const auto& [name, width, stretch] :
             {std::tuple(m_say("TT", "No."), 1000, 0), std::tuple(m_say("Đơn vị", "Unit"), 0, 1)}) {
            Cell cell = headerCell(name);
            cell.rowSpan = 2;
            table.header.front().cells.push_back(std::move(cell));
            table.columns.push_back({width, stretch, false});
        }
        over2(table, over, 3);
        below(table, std::to_string(m_input.yearBefore), 1500);
        below(table, std::to_string(m_input.assessment->year), 1500);
        below(table, m_say("Tăng, giảm", "Change"), 1450);
        return table;
    }
    static void over2(Table& table, std::string_view name, int columns)
    {
        Cell cell = headerCell(name);
        cell.columnSpan = columns;
        table.header.front().cells.push_back(std::move(cell));
    }
    static void below(Table& table, std::string_view name, int width)
    {
        table.header.back().cells.push_back(headerCell(name));
        table.columns.push_back({width, 0, false});
    }
    static void addIndexes(Row& row, const std::optional<core::Ratio>& before,
                           const std::optional<core::Ratio>& now, int decimals)
    {
        row.cells.push_back(numberCell(percentOf(before, decimals)));
        row.cells.push_back(numberCell(percentOf(now, decimals)));
        row.cells.push_back(numberCell(
            before && now ? withSign(printedChange(*before, *now, decimals), decimals) : "–"));
    }

    /// Who gained most, all of them where several did.
    void addMost(std::vector<std::string>& all) const
    {
        int ranks = 0;
        core::Ratio points;
        for (const UnitPart& unit : m_input.units) {
            if (!isInBoth(unit))
                continue;
            ranks = std::max(ranks, gained(unit));
            points =
                std::max(points, printedChange(*unit.before.index, *unit.now.index, indexDecimals));
        }
        std::vector<std::string> byRank;
        std::vector<std::string> byIndex;
        for (const UnitPart& unit : m_input.units) {
            if (!isInBoth(unit))
                continue;
            if (gained(unit) == ranks)
                byRank.push_back(unit.name);
            if (printedChange(*unit.before.index, *unit.now.index, indexDecimals) == points)
                byIndex.push_back(unit.name);
        }
        constexpr std::size_t named = 6;
        if (ranks > 0)
            all.push_back(join(m_say("Tăng hạng nhiều nhất: ", "Most ranks gained: "),
                               listed(byRank, named, ", ", m_say), " (", ranksText(ranks), ")."));
        if (points > core::Ratio())
            all.push_back(join(m_say("Chỉ số tăng nhiều nhất: ", "Index rose most: "),
                               listed(byIndex, named, ", ", m_say), " (",
                               withSign(points, indexDecimals),
                               m_say(" điểm phần trăm).", " percentage points).")));
    }

    const YearInput& m_input;
    const Say& m_say;
};

} // namespace

core::Ratio printedChange(const core::Ratio& before, const core::Ratio& now, int decimals)
{
    const auto was = core::roundHalfAway(before, decimals);
    const auto is = core::roundHalfAway(now, decimals);
    // A percentage is far from the bounds of 128 bits.
    return was && is ? core::Ratio(*is - *was, core::powersOfTen[decimals]) : core::Ratio();
}

Document yearReport(const YearInput& input, const YearOptions& options)
{
    const Say say(options.paper.language);
    const std::string year = std::to_string(input.assessment->year);
    WorkPaper paper(
        {std::string(say("So sánh Chỉ số cải cách hành chính với năm trước",
                         "Public administration reform index, year on year")),
         join(say("năm ", "year "), year, say(" của ", ", "), groupName(*input.assessment, say)),
         std::string(stageTitle(input.stage, say)), input.assessment->year + 1, input.isProvisional,
         false},
        options.paper, input.origin);
    if (input.yearBefore == 0) {
        paper.text(std::string(
            say("Sổ không có đợt chấm của năm trước cho nhóm đơn vị này: không có gì để so sánh.",
                "The book holds no assessment of the year before for this group: there is nothing "
                "to compare.")));
        return std::move(paper).end();
    }
    const YearTables tables(input, say);
    for (std::string& sentence : tables.sentences())
        paper.text(std::move(sentence));
    if (input.wasProvisional)
        paper.text(join(say("Kết quả năm ", "The result of "), std::to_string(input.yearBefore),
                        say(" trong sổ là kết quả tạm: còn thiếu tiêu chí.",
                            " in this book is provisional: it lacks criteria.")));
    paper.heading(std::string(say("I. Chỉ số, hạng, xếp loại", "I. Index, rank, class")));
    paper.table(tables.units());
    paper.note(std::string(
        say("Tăng, giảm tính trên số đã làm tròn như in ở bảng. Dấu –: năm đó không xếp hạng.",
            "Changes are those of the numbers as printed. A dash: not ranked that year.")));
    if (options.areas && tables.hasAreas()) {
        paper.heading(std::string(say("II. Theo lĩnh vực", "II. By area")));
        paper.table(tables.areas());
        paper.note(join(say("Trung bình của các đơn vị được xếp hạng cả hai năm.",
                            "Means of the units ranked in both years."),
                        tables.areaNote()));
        paper.heading(std::string(say("III. Tăng, giảm chỉ số từng lĩnh vực (điểm phần trăm)",
                                      "III. Change of each area's index (percentage points)")));
        paper.table(tables.areaChanges());
    }
    return std::move(paper).end();
}

} // namespace report
