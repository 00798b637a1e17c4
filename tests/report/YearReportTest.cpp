#include "report/YearReport.h"
#include "report/SampleRanking.h"
#include "support/Blocks.h"

#include <catch2/catch.hpp>

using report::YearInput;

namespace {

/// Three units: one in both years, one new, one not ranked this year. Invented figures.
struct TwoYears {
    core::Assessment assessment = {"so-2021", "Đánh giá năm 2021", "so-2021", "so", 2021, "", ""};
    YearInput input;

    TwoYears()
    {
        input.assessment = sample::here(assessment);
        input.yearBefore = 2020;
        input.areas = {
            {"1", "Chỉ đạo", "Chỉ đạo"}, {"2", "Thể chế", "Thể chế cũ"}, {"3", "Mới", ""}};
        const auto index = [](int thousandths) { return core::Ratio(thousandths, 1000); };
        input.units = {
            {"Sở A",
             {index(80'005), 2, "Tốt", {index(90'000), index(70'000), std::nullopt}},
             {index(82'344), 1, "Tốt", {index(90'040), index(65'000), index(1000)}}},
            {"Sở B", {{}, 0, "", {{}, {}, {}}}, {index(70'000), 2, "Khá", {{}, {}, {}}}},
            {"Sở C", {index(60'000), 3, "Khá", {{}, {}, {}}}, {{}, 0, "", {{}, {}, {}}}}};
    }
};

} // namespace

TEST_CASE("year: changes are those of the printed numbers, units of one year have none", "[year]")
{
    TwoYears years;
    const report::Document document = yearReport(years.input, {});
    const auto tables = support::tablesOf(document.sections.at(0));
    REQUIRE(tables.size() == 3);
    // 80,005 prints as 80,01 and 82,344 as 82,34: the paper says +2,33, not 2,339 rounded.
    CHECK(support::linesOf(*tables[0]) ==
          std::vector<std::string>{"1|Sở A|80,01|82,34|+2,33|2|1|+1|Tốt|Tốt",
                                   "2|Sở B|–|70,00|–|–|2|–|–|Khá", "3|Sở C|60,00|–|–|3|–|–|Khá|–"});
    CHECK(support::linesOf(*tables[1]) ==
          std::vector<std::string>{"1|Chỉ đạo|90,00|90,04|+0,04|1|0",
                                   "2|Thể chế|70,00|65,00|−5,00|0|1", "3|Mới|–|–|–|–|–"});
    CHECK(support::linesOf(*tables[2]) == std::vector<std::string>{"1|Sở A|0,0|−5,0"});
    const auto texts = support::paragraphsOf(document.sections.at(0));
    const auto has = [&texts](const std::string& text) {
        return std::find(texts.begin(), texts.end(), text) != texts.end();
    };
    CHECK(has("So với năm 2020: 1 đơn vị tăng hạng, 0 giữ nguyên, 0 giảm hạng (trong 1 đơn vị được "
              "xếp hạng cả hai năm)."));
    CHECK(has("Trung bình của các đơn vị được xếp hạng cả hai năm. Lĩnh vực 2 năm trước là «Thể "
              "chế cũ». Lĩnh vực 3 năm trước không có."));
}

TEST_CASE("year: the table file reckons the change again", "[year]")
{
    TwoYears years;
    const report::TableFile file = yearFile(years.input, core::Language::Vietnamese);
    const report::Workbook workbook = file.workbook();
    const auto& row = workbook.tabs.at(0).rows.at(5);
    CHECK(std::get<report::Number>(row.at(3).value).digits == "2.3300000000");
    CHECK(row.at(3).formula ==
          "=ROUND(ROUND((ROUND(ROUND((C6)*100,8),0)/100-ROUND(ROUND((B6)*100,8),0)/100)*100,8),0)/"
          "100");
    CHECK(file.csv().find("Sở A;80,0050;82,3440;2,3300;2;1;1;Tốt;Tốt;90,0000;90,0400;70,0000;"
                          "65,0000;Đánh giá năm 2021;Kết quả cuối;\r\n") != std::string::npos);
}
