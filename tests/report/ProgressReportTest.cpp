#include "report/ProgressReport.h"
#include "report/SampleRanking.h"
#include "support/Blocks.h"

#include <catch2/catch.hpp>

#include <algorithm>

using report::ProgressInput;

namespace {

/// Invented figures.
struct Underway {
    core::Assessment assessment = {"so-2021", "Đánh giá năm 2021", "so-2021", "so", 2021, "", ""};
    ProgressInput input;

    Underway()
    {
        input.assessment = sample::here(assessment);
        input.phase = "tự chấm";
        input.today = "2022-01-06";
        input.units = {
            {"Sở A", "Đang tự chấm", false, {59, 60}, {0, 66}, 0, 0, 0, 0, "2022-01-10"},
            {"Sở B", "Quá hạn, chưa chốt", true, {12, 60}, {0, 66}, 0, 0, 0, 0, "2022-01-05"},
            {"Sở C", "Đang giải trình", false, {60, 60}, {66, 66}, 3, 1, 2, 1, ""}};
    }
};

} // namespace

TEST_CASE("progress: what is done of what is asked, who is late", "[progress]")
{
    Underway underway;
    const report::Document all = progressReport(underway.input, {});
    CHECK(all.title == "Tiến độ chấm điểm chỉ số cải cách hành chính năm 2021 của các sở, ban, "
                       "ngành (đến ngày 06/01/2022; bước tự chấm)");
    CHECK(support::linesOf(*support::tablesOf(all.sections.at(0)).at(0)) ==
          std::vector<std::string>{
              "1|Sở A|Đang tự chấm|59/60 (98%)|0/66 (0%)||10/01/2022",
              "2|Sở B|Quá hạn, chưa chốt|12/60 (20%)|0/66 (0%)||05/01/2022",
              "3|Sở C|Đang giải trình|60/60 (100%)|66/66 (100%)|3 câu hỏi, 1 chưa trả lời; 2 khiếu "
              "nại, 1 chưa thẩm định lại|"});
    const auto texts = support::paragraphsOf(all.sections.at(0));
    CHECK(std::find(texts.begin(), texts.end(),
                    "3 đơn vị. Đang tự chấm: 1; Quá hạn, chưa chốt: 1; Đang giải trình: 1.") !=
          texts.end());

    SECTION("only those that are late")
    {
        const report::Document late = progressReport(underway.input, {{}, true});
        CHECK(support::linesOf(*support::tablesOf(late.sections.at(0)).at(0)).size() == 1);
        CHECK(progressFile(underway.input, {{}, true})
                  .csv()
                  .find("Sở B;Quá hạn, chưa chốt;12;60;0;66;0;0;0;0;05/01/2022;Đánh giá năm "
                        "2021;tự chấm;\r\n") != std::string::npos);
    }
    SECTION("nobody is late")
    {
        underway.input.units.erase(underway.input.units.begin() + 1);
        const report::Document late = progressReport(underway.input, {{}, true});
        CHECK(support::tablesOf(late.sections.at(0)).empty());
    }
}
