#include "report/SampleRanking.h"
#include "report/Workbook.h"

#include <catch2/catch.hpp>

using namespace report;

namespace {

const SheetCell& cell(const Workbook& workbook, std::size_t tab, std::size_t row,
                      std::size_t column)
{
    return workbook.tabs.at(tab).rows.at(row).at(column);
}
std::string digits(const SheetCell& cell)
{
    return std::get<Number>(cell.value).digits;
}
std::string text(const SheetCell& cell)
{
    return std::get<std::string>(cell.value);
}

/// Columns without bonus and with last year: rank 0, id, name, points 3, maximum, index, class 6,
/// missing, last year's rank, change, key 10.
constexpr std::size_t firstUnit = 5;
constexpr std::size_t keyColumn = 10;

} // namespace

TEST_CASE("references and the one form of rounding", "[workbook]")
{
    CHECK(cellReference(0, 0) == "A1");
    CHECK(cellReference(25, 9) == "Z10");
    CHECK(cellReference(26, 9, true) == "$AA$10");
    CHECK(cellReference(701, 0) == "ZZ1");
    CHECK(cellReference(702, 0) == "AAA1");
    CHECK(tabReference("Bà's") == "'Bà''s'!");
    CHECK(roundedFormula("D5/E5*100", 2) == "ROUND(ROUND((D5/E5*100)*100,8),0)/100");
    // Fifteen digits are all there are: 100 with six decimals leaves six for the inner rounding.
    CHECK(roundedFormula("x", 6) == "ROUND(ROUND((x)*1000000,6),0)/1000000");
    CHECK(roundedFormula("x", 10) == "ROUND(ROUND((x)*10000000000,2),0)/10000000000");
}

TEST_CASE("a ranking's workbook is live and holds the engine's results", "[workbook]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    const Workbook workbook = rankingWorkbook(s.input, core::Language::Vietnamese);
    CHECK(workbook.date == "2022-02-12T09:30:00Z");
    REQUIRE(workbook.tabs.size() == 3);
    const SheetTab& list = workbook.tabs[0];
    CHECK(list.firstHeader == 4);
    CHECK(list.hiddenFrom == static_cast<int>(keyColumn));
    CHECK(text(cell(workbook, 0, 1, 0)) == "Đánh giá năm 2021 · Kết quả cuối");

    // Thanh tra tỉnh, rank 17: 62,52 of 79,50 (the pictured annex).
    const std::size_t row = firstUnit + 16;
    CHECK(digits(cell(workbook, 0, row, 0)) == "17");
    CHECK(cell(workbook, 0, row, 0).formula == "=COUNTIF($K$6:$K$24,\">\"&K22)+1");
    CHECK(text(cell(workbook, 0, row, 2)) == "Thanh tra tỉnh");
    CHECK(digits(cell(workbook, 0, row, 3)) == "62.52");
    CHECK(cell(workbook, 0, row, 3).formula.starts_with("=ROUND(ROUND(('Lĩnh vực'!C22+"));
    CHECK(digits(cell(workbook, 0, row, 5)) == "78.64");
    CHECK(cell(workbook, 0, row, 5).formula == "=ROUND(ROUND((D22/E22*100)*100,8),0)/100");
    CHECK(text(cell(workbook, 0, row, 6)) == "Khá");
    CHECK(cell(workbook, 0, row, 6).formula.starts_with("=IF(AND(K22>='Xếp loại'!$A$7,"));
    CHECK(digits(cell(workbook, 0, row, keyColumn)) == "78.641509"); // 6252/7950
    // Two of equal index share a rank, and the next is skipped.
    CHECK(digits(cell(workbook, 0, firstUnit + 8, 0)) == "9");
    CHECK(digits(cell(workbook, 0, firstUnit + 9, 0)) == "9");
    CHECK(digits(cell(workbook, 0, firstUnit + 10, 0)) == "11");
    // Limits ascend.
    CHECK(digits(cell(workbook, 2, 2, 0)) == "0");
    CHECK(text(cell(workbook, 2, 6, 1)) == "Xuất sắc");
    CHECK(text(cell(workbook, 2, 6, 2)) == "3");
    CHECK(digits(cell(workbook, 2, 6, 3)) == "80");
    // Nobody provisional: nothing says so.
    CHECK(text(cell(workbook, 0, 4, 0)) == "Hạng");
    CHECK(list.footer.find("tạm") == std::string::npos);
}

TEST_CASE("ranks that follow on count each rank once", "[workbook]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    s.set.ties = core::Ties::Dense;
    int rank = 0;
    for (std::size_t i = 0; i < s.ranking.standings.size(); ++i) {
        auto& standing = s.ranking.standings[i];
        rank += i == 0 || !(standing.index == s.ranking.standings[i - 1].index) ? 1 : 0;
        standing.rank = rank;
    }
    const Workbook workbook = rankingWorkbook(s.input, core::Language::Vietnamese);
    CHECK(cell(workbook, 0, firstUnit + 10, 0).formula ==
          "=SUMIF($K$6:$K$24,\">\"&K16,$L$6:$L$24)+1");
    CHECK(digits(cell(workbook, 0, firstUnit + 10, 0)) == "10");
    CHECK(digits(cell(workbook, 0, firstUnit + 9, keyColumn + 1)) == "0");
    CHECK(digits(cell(workbook, 0, firstUnit + 10, keyColumn + 1)) == "1");
}

TEST_CASE("a class or rank that the formulas would not give again is a plain value", "[workbook]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    std::swap(s.ranking.standings[0].rank, s.ranking.standings[1].rank);
    s.ranking.standings[2].unitClass = 0;
    const Workbook workbook = rankingWorkbook(s.input, core::Language::Vietnamese);
    for (std::size_t i = 0; i < 19; ++i) {
        CHECK(cell(workbook, 0, firstUnit + i, 0).formula.empty());
        CHECK(cell(workbook, 0, firstUnit + i, 6).formula.empty());
    }
    CHECK(digits(cell(workbook, 0, firstUnit, 0)) == "2");
}

TEST_CASE("a provisional workbook says so in every sheet and on every page", "[workbook]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    s.results[0].missing = 1;
    s.rank();
    const Workbook workbook = rankingWorkbook(s.input, core::Language::Vietnamese);
    for (std::size_t tab = 0; tab < 2; ++tab) {
        CHECK(text(cell(workbook, tab, 1, 0)).ends_with(" · KẾT QUẢ TẠM"));
        CHECK(workbook.tabs[tab].footer.starts_with("Kết quả tạm · "));
    }
    CHECK(text(cell(workbook, 0, 4, 0)) == "Hạng (tạm)");
    CHECK(text(cell(workbook, 0, 4, 6)) == "Xếp loại (tạm)");
}
