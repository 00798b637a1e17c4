#include "report/ComparisonReport.h"
#include "report/SampleRanking.h"
#include "support/Blocks.h"

#include <catch2/catch.hpp>

using core::ResultStage;
using report::ComparisonInput;
using report::ComparisonLine;
using report::ComparisonOptions;
using sample::pts;

namespace {

ComparisonLine lineOf(const core::IndexSet& set, const char* code,
                      std::vector<std::optional<core::Points>> points)
{
    ComparisonLine line;
    line.node = set.find(code);
    REQUIRE(line.node >= 0);
    for (std::size_t i = 0; i < points.size(); ++i)
        line.points[i] = points[i];
    return line;
}

/// Two units: one cut by half a point and answered, given back a quarter; one raised by a tenth.
/// Invented figures; the sums are added by hand.
struct Case {
    core::Assessment assessment = {"so-2021", "Đánh giá năm 2021", "so-2021", "so", 2021, "", ""};
    core::IndexSet set = sample::makeSet(sample::eightAreas());
    ComparisonInput input;
    ComparisonOptions options;

    Case()
    {
        input.assessment = sample::here(assessment);
        input.set = sample::here(set);
        input.origin.resultHash = "5f3c9a17d2e4b0c1a2";
        ComparisonLine cut = lineOf(set, "2.1", {pts(800), pts(750), pts(775)});
        cut.self = "8/8";
        cut.counted = "7/8 → 7,75/8";
        cut.reason1 = "Thiếu một văn bản";
        cut.answer = "Đã gửi bổ sung";
        cut.isComplaint = true;
        cut.reason2 = "Công nhận một nửa";
        ComparisonLine same = lineOf(set, "2.2", {pts(200), pts(200), pts(200)});
        ComparisonLine raised = lineOf(set, "4.1", {pts(890), pts(900), pts(900)});
        ComparisonLine survey = lineOf(set, "8.1", {std::nullopt, pts(1100), pts(1100)});
        survey.isOfUnit = false;
        input.units = {{"Sở Nội vụ", {pts(8000), pts(9000), pts(9025)}, {cut, same, survey}},
                       {"Sở Y tế", {pts(7990), pts(8000), pts(8000)}, {raised}}};
    }
};

} // namespace

TEST_CASE("comparison: who was cut, who was raised, and what was said", "[comparison]")
{
    Case c;
    const report::Document document = comparisonReport(c.input, c.options);
    CHECK(document.title ==
          "Bảng đối chiếu tự chấm – thẩm định năm 2021 của các sở, ban, ngành (Kết quả cuối)");
    const report::Section& section = document.sections.at(0);
    CHECK(section.landscape);
    const auto tables = support::tablesOf(section);
    REQUIRE(tables.size() == 2);
    CHECK(support::linesOf(*tables[0]) ==
          std::vector<std::string>{"1|Sở Nội vụ|80,00|90,00|90,25|1|−0,25|–|–|1|1",
                                   "2|Sở Y tế|79,90|80,00|80,00|–|–|1|+0,10|–|–",
                                   "|Cộng||||1|−0,25|1|+0,10|1|1"});
    CHECK(support::linesOf(*tables[1]) ==
          std::vector<std::string>{
              "Sở Nội vụ",
              "2.1|Tiêu chí|8|8|7,5|7,75|−0,25|Tự chấm: 8/8\nThẩm định: 7/8 → 7,75/8\nLý do lần "
              "1: Thiếu một văn bản\nKhiếu nại: Đã gửi bổ sung\nLý do lần 2: Công nhận một nửa",
              "Sở Y tế", "4.1|Tiêu chí|9|8,9|9|9|+0,1|"});

    SECTION("all criteria: a survey has no self-score, what stayed has no change")
    {
        c.options.isAll = true;
        c.options.reasons = false;
        const auto all = comparisonReport(c.input, c.options);
        CHECK(support::linesOf(*support::tablesOf(all.sections.at(0)).at(1)) ==
              std::vector<std::string>{"Sở Nội vụ", "2.1|Tiêu chí|8|8|7,5|7,75|−0,25",
                                       "2.2|Tiêu chí|2|2|2|2|0", "8.1|Tiêu chí|12|x|11|11|",
                                       "Sở Y tế", "4.1|Tiêu chí|9|8,9|9|9|+0,1"});
    }
    SECTION("by criterion")
    {
        c.options.order = ComparisonOptions::Order::Criterion;
        c.options.reasons = false;
        const auto grouped = comparisonReport(c.input, c.options);
        CHECK(support::linesOf(*support::tablesOf(grouped.sections.at(0)).at(1)) ==
              std::vector<std::string>{"2.1. Tiêu chí", "1|Sở Nội vụ|8|8|7,5|7,75|−0,25",
                                       "4.1. Tiêu chí", "1|Sở Y tế|9|8,9|9|9|+0,1"});
    }
    SECTION("after the first verification nothing of the second is told")
    {
        c.input.stage = ResultStage::V1;
        const auto first = comparisonReport(c.input, c.options);
        const auto lines = support::linesOf(*support::tablesOf(first.sections.at(0)).at(1));
        CHECK(lines.at(1).starts_with("2.1|Tiêu chí|8|8|7,5|−0,5|Tự chấm: 8/8"));
        CHECK(lines.at(1).find("lần 2") == std::string::npos);
        CHECK(support::linesOf(*support::tablesOf(first.sections.at(0)).at(0)).at(0) ==
              "1|Sở Nội vụ|80,00|90,00|1|−0,50|–|–");
    }
    SECTION("at the self stage it says that there is nothing to compare")
    {
        c.input.stage = ResultStage::Self;
        const auto self = comparisonReport(c.input, c.options);
        CHECK(support::tablesOf(self.sections.at(0)).empty());
    }
    SECTION("what is provisional says so")
    {
        c.input.isProvisional = true;
        const auto open = comparisonReport(c.input, c.options);
        CHECK(open.title.ends_with("(Kết quả cuối; kết quả tạm)"));
        CHECK(open.footer.starts_with("Kết quả tạm"));
    }
}

TEST_CASE("comparison: the table files hold the same lines, differences live", "[comparison]")
{
    Case c;
    const std::string csv = comparisonFile(c.input, c.options).csv();
    CHECK(csv.find("Sở Nội vụ;2.1;Tiêu chí;8;8;7,5;7,75;-0,25;8/8;7/8 → 7,75/8;;Thiếu một văn "
                   "bản;;Đã gửi bổ sung;khiếu nại;Công nhận một nửa;Đánh giá năm 2021;Kết quả "
                   "cuối;\r\n") != std::string::npos);
    CHECK(csv.find(";2.2;") == std::string::npos);

    const report::Workbook workbook = comparisonFile(c.input, c.options).workbook();
    const auto& row = workbook.tabs.at(0).rows.at(5);
    CHECK(std::get<report::Number>(row.at(7).value).digits == "-0.25");
    CHECK(row.at(7).formula == "=ROUND(ROUND((G6-E6)*10000,8),0)/10000");
}
