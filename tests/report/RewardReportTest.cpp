#include "report/RewardReport.h"
#include "report/SampleRanking.h"
#include "support/Blocks.h"

#include <catch2/catch.hpp>

#include <algorithm>

using report::RewardRule;

namespace {

std::vector<std::string> rewardLines(const report::RankingInput& input,
                                     const report::RewardOptions& options)
{
    const report::Document document = rewardReport(input, options);
    const auto tables = support::tablesOf(document.sections.at(0));
    return tables.empty() ? std::vector<std::string>() : support::linesOf(*tables[0]);
}

} // namespace

// The departments of the pictured annexes (SampleRanking.h), whose ranks and last year's are there.
TEST_CASE("reward: by class, by rank, by ranks gained, ties taken along", "[reward]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    report::RewardOptions options;
    CHECK(rewardLines(s.input, options) ==
          std::vector<std::string>{
              "1|Văn phòng UBND tỉnh|92,76|Hạng 1; xếp loại Xuất sắc; tăng 1 hạng so với năm 2020",
              "2|Sở Công Thương|90,83|Hạng 2; xếp loại Xuất sắc"});

    SECTION("the first nine are ten: two share the ninth place")
    {
        options.rule = RewardRule::First;
        options.count = 9;
        CHECK(rewardLines(s.input, options).size() == 10);
        const auto texts = support::paragraphsOf(rewardReport(s.input, options).sections.at(0));
        CHECK(std::find(texts.begin(), texts.end(), "Thêm 1 đơn vị bằng đơn vị cuối danh sách.") !=
              texts.end());
    }
    SECTION("ranks gained")
    {
        options.rule = RewardRule::Improved;
        options.count = 1;
        CHECK(rewardLines(s.input, options) ==
              std::vector<std::string>{"1|Sở Tài nguyên và Môi trường|84,62|Hạng 9; xếp loại Tốt; "
                                       "tăng 3 hạng so với năm 2020"});
        s.input.previousYear = 0;
        CHECK(rewardLines(s.input, options).empty());
    }
    SECTION("who lacks criteria is marked")
    {
        s.results.at(0).missing = 1;
        s.rank();
        CHECK(rewardLines(s.input, options).at(0).starts_with("1|Văn phòng UBND tỉnh *|"));
    }
}
