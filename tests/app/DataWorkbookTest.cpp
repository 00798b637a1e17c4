// Everything of an assessment in one file. That spreadsheet programs compute the same is shown by
// tests/differential/data.py.

#include "app/DataWorkbook.h"

#include "app/Reports.h"
#include "core/NumberText.h"
#include "exchange/SheetRows.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using exchange::TableCell;
using exchange::TableFile;
using report::SheetCell;
using report::SheetTab;

namespace data_workbook {

constexpr const char* so = "so-2021";

std::string textOf(const SheetCell& cell)
{
    if (const auto* number = std::get_if<report::Number>(&cell.value))
        return number->digits;
    const auto* text = std::get_if<std::string>(&cell.value);
    return text != nullptr ? *text : std::string();
}

/// The workbook as a reader of files gives it, without a file between.
TableFile tableOf(const report::Workbook& workbook)
{
    TableFile file;
    file.format = TableFile::Format::Xlsx;
    for (const SheetTab& tab : workbook.tabs) {
        TableFile::Sheet& sheet = file.sheets.emplace_back();
        sheet.name = tab.name;
        sheet.hidden = tab.isHidden;
        for (std::size_t i = 0; i < tab.rows.size(); ++i) {
            TableFile::Row row;
            row.number = static_cast<int>(i) + 1;
            for (const SheetCell& cell : tab.rows[i]) {
                TableCell& made = row.cells.emplace_back();
                made.text = textOf(cell);
                if (std::holds_alternative<report::Number>(cell.value))
                    made.kind = TableCell::Kind::Number;
            }
            sheet.rows.push_back(std::move(row));
        }
    }
    return file;
}

struct Data {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);

    report::Workbook workbook(core::ResultStage stage) const
    {
        auto made = app::dataWorkbook(*workspace, so, stage, core::Language::Vietnamese);
        REQUIRE(made.ok());
        return *std::move(made);
    }
};

const SheetTab& tab(const report::Workbook& workbook, std::string_view name)
{
    const auto found = std::find_if(workbook.tabs.begin(), workbook.tabs.end(),
                                    [name](const SheetTab& one) { return one.name == name; });
    REQUIRE(found != workbook.tabs.end());
    return *found;
}

constexpr std::size_t unitColumn = 0;
constexpr std::size_t codeColumn = 1;
constexpr std::size_t titleColumn = 2;
constexpr std::size_t pointsColumn = 9;

} // namespace data_workbook

using namespace data_workbook;

TEST_CASE("All data of an assessment is one workbook, its points live", "[data]")
{
    const Data data;
    const report::Workbook workbook = data.workbook(core::ResultStage::Final);
    std::vector<std::string> names;
    for (const SheetTab& one : workbook.tabs)
        names.push_back(one.name);
    CHECK(names == std::vector<std::string>{"Xếp hạng", "Lĩnh vực", "Xếp loại", "Điểm", "Nhập liệu",
                                            "Đơn vị", "Khóa"});
    const app::ScoreBook& scores = **data.workspace->load(so);
    const auto evaluation = scores.evaluation(core::ResultStage::Final);
    // By unit and code: what the engine says, and whether it is computed in the sheet.
    int live = 0;
    int all = 0;
    std::map<std::string, std::string> totals;
    for (const auto& row : tab(workbook, "Điểm").rows) {
        const int unit = row.size() > pointsColumn ? scores.unitIndex(textOf(row[unitColumn])) : -1;
        if (unit < 0)
            continue;
        const SheetCell& points = row[pointsColumn];
        if (textOf(row[titleColumn]) == "Tổng điểm")
            totals[textOf(row[unitColumn])] = textOf(points);
        const int node = scores.set().find(textOf(row[codeColumn]));
        if (node < 0 || textOf(row[titleColumn]).empty())
            continue;
        const engine::NodeResult& result = evaluation->results[static_cast<std::size_t>(unit)]
                                               .nodes[static_cast<std::size_t>(node)];
        if (result.scored)
            CHECK(textOf(points) == core::format(result.points));
        ++all;
        live += points.formula.empty() ? 0 : 1;
    }
    CHECK(all == scores.unitCount() * static_cast<int>(scores.set().nodes.size()));
    // Of this set's rules a spreadsheet can say every one (docs/scoring.md).
    CHECK(live == all);
    // The ranking is made of these totals.
    const SheetTab& ranking = tab(workbook, "Xếp hạng");
    for (const engine::Standing& standing : evaluation->ranking.standings) {
        const std::string& id = scores.units()[static_cast<std::size_t>(standing.unit)].id;
        const auto row =
            std::find_if(ranking.rows.begin(), ranking.rows.end(),
                         [&](const auto& one) { return one.size() > 3 && textOf(one[1]) == id; });
        REQUIRE(row != ranking.rows.end());
        CHECK(textOf((*row)[3]) == totals.at(id));
        CHECK((*row)[3].formula.starts_with("=SUM('Điểm'!J"));
        CHECK_FALSE((*row)[0].formula.empty());
    }
}

TEST_CASE("A verifier's own figure goes before the rule in the sheet, too", "[data]")
{
    const Data data;
    const std::string csv = "unit,code,stage,status,figures,points,note\n"
                            "stnmt,1.1.3,v2,scored,,0.25,kiểm tra lại\n";
    REQUIRE(data.workspace->importEntries(so, csv, "gõ").ok());
    const report::Workbook workbook = data.workbook(core::ResultStage::Final);
    const SheetTab& points = tab(workbook, "Điểm");
    const auto row = std::find_if(points.rows.begin(), points.rows.end(), [](const auto& one) {
        return one.size() > pointsColumn && textOf(one[unitColumn]) == "stnmt" &&
               textOf(one[codeColumn]) == "1.1.3" && !textOf(one[titleColumn]).empty();
    });
    REQUIRE(row != points.rows.end());
    CHECK(textOf((*row)[pointsColumn]) == "0.25");
    CHECK(textOf((*row)[11]) == "0.25");
    CHECK(textOf((*row)[4]) == "thẩm định lần 2"); // of the glossary
    const std::string cell = report::cellReference(11, static_cast<int>(row - points.rows.begin()));
    CHECK((*row)[pointsColumn].formula.find("IF(ISNUMBER(" + cell + ")") != std::string::npos);
}

TEST_CASE("The sheet of entries is read back by our own import", "[data]")
{
    const Data data;
    for (const core::ResultStage stage : core::resultStages) {
        const report::Workbook workbook = data.workbook(stage);
        auto rows = exchange::SheetRows::open(tableOf(workbook), exchange::entryColumns());
        REQUIRE(rows.ok());
        CHECK(rows->sheetName() == "Nhập liệu");
        const auto plan = data.workspace->planEntries(so, *rows);
        REQUIRE(plan.ok());
        CHECK(plan->changed == 0);
        CHECK(plan->rows > 1000); // all stages, whichever is asked for
        const SheetTab& units = tab(workbook, "Đơn vị");
        CHECK(units.rows.size() ==
              1 + static_cast<std::size_t>((*data.workspace->load(so))->unitCount()));
        CHECK(textOf(units.rows.front().front()) == "unit");
    }
}

TEST_CASE("All data as one table: a line for each item of each unit, a last one for the unit",
          "[data]")
{
    const Data data;
    const auto csv =
        app::dataCsv(*data.workspace, so, core::ResultStage::Final, core::Language::English);
    REQUIRE(csv.ok());
    const app::ScoreBook& scores = **data.workspace->load(so);
    const auto evaluation = scores.evaluation(core::ResultStage::Final);
    CHECK(csv->starts_with("\xEF\xBB\xBFUnit id;Unit;Code;"));
    int totals = 0;
    for (const engine::Standing& standing : evaluation->ranking.standings) {
        const core::Unit& unit = scores.units()[static_cast<std::size_t>(standing.unit)];
        std::string index = core::formatFixed(standing.index, 4);
        std::replace(index.begin(), index.end(), '.', ',');
        const std::string end =
            ";" + index + ";" + std::to_string(standing.rank) + ";" +
            scores.set().classes[static_cast<std::size_t>(standing.unitClass)].title + ";";
        const std::size_t at = csv->find("\n" + unit.id + ";" + unit.name + ";;Total;");
        REQUIRE(at != std::string::npos);
        const std::string line = csv->substr(at + 1, csv->find('\n', at + 1) - at - 1);
        CHECK(line.find(end) != std::string::npos);
        ++totals;
    }
    CHECK(totals == scores.unitCount());
    // Each line says of what it is, and whether the result is final (issue 8.8): the sample lacks
    // nothing, with one entry taken away it is provisional.
    const std::string ofIt = ";" + scores.assessment().title + ";final result;";
    CHECK(csv->find(ofIt + "\r\n") != std::string::npos);
    CHECK(csv->find("provisional") == std::string::npos);
    CHECK(csv->find("Status: second verification") != std::string::npos);
    REQUIRE(data.workspace
                ->importEntries(so,
                                "unit,code,stage,status,figures,points,note\n"
                                "stnmt,1.1.3,v1,,,,\nstnmt,1.1.3,v2,,,,\n",
                                "gõ")
                .ok());
    data.workspace->forgetLoaded();
    const auto tentative =
        app::dataCsv(*data.workspace, so, core::ResultStage::Final, core::Language::Vietnamese);
    REQUIRE(tentative.ok());
    CHECK(tentative->find(";kết quả cuối;tạm\r\n") != std::string::npos);
    CHECK(tentative->find(";scored;") == std::string::npos); // words, no codes
    const auto book = app::dataWorkbook(*data.workspace, so, core::ResultStage::Final,
                                        core::Language::Vietnamese);
    REQUIRE(book.ok());
    CHECK(textOf(tab(*book, "Điểm").rows[1].front()).ends_with("KẾT QUẢ TẠM"));
    // Each line has as many fields as the first.
    const auto fields = [](const std::string& line) {
        int count = 0;
        bool isQuoted = false;
        for (const char c : line) {
            isQuoted = c == '"' ? !isQuoted : isQuoted;
            count += c == ';' && !isQuoted ? 1 : 0;
        }
        return count;
    };
    std::string line;
    int wanted = -1;
    bool isOpen = false;
    for (const char c : *csv) {
        isOpen = c == '"' ? !isOpen : isOpen;
        if (c != '\n' || isOpen) {
            line += c;
            continue;
        }
        wanted = wanted < 0 ? fields(line) : wanted;
        if (fields(line) != wanted)
            FAIL_CHECK(line);
        line.clear();
    }
}

TEST_CASE("What no workbook can hold is told, and is a table", "[data]")
{
    const Data data;
    std::string units = "unit,name,group\n";
    for (int i = 0; i < 800; ++i)
        units += "cq-" + std::to_string(i) + ",Cơ quan " + std::to_string(i) + ",so\n";
    REQUIRE(data.workspace->importUnits(units).ok());
    data.workspace->forgetLoaded();
    const auto made = app::dataWorkbook(*data.workspace, so, core::ResultStage::Final,
                                        core::Language::Vietnamese);
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().code == "data.too-large");
    CHECK(app::dataCsv(*data.workspace, so, core::ResultStage::Final, core::Language::Vietnamese)
              .ok());
}
