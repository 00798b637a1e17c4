#include "report/TaskReport.h"
#include "report/SampleRanking.h"
#include "support/Blocks.h"

#include <catch2/catch.hpp>

using report::TaskInput;

namespace {

core::Task taskOf(const char* id, const char* unit, core::TaskState state)
{
    core::Task task;
    task.id = id;
    task.unit = unit;
    task.title = "Việc " + task.id;
    task.source = "12/KL-UBND";
    task.sourceDate = "2022-03-18";
    task.head = "Ông A";
    task.person = "Bà B";
    task.phone = "0123";
    task.deadline = "2022-06-30";
    task.code = "2.1";
    task.state = state;
    return task;
}

/// Invented tasks of two units.
struct Ordered {
    core::Assessment assessment = {"so-2021", "Đánh giá năm 2021", "so-2021", "so", 2021, "", ""};
    TaskInput input;

    Ordered()
    {
        input.assessment = sample::here(assessment);
        input.today = "2022-07-01";
        core::Task done = taskOf("1", "a", core::TaskState::Done);
        done.result = "Đã ban hành";
        input.lines = {{done, "Sở A", "Đã xong", false},
                       {taskOf("2", "a", core::TaskState::Open), "Sở A", "Quá hạn", true},
                       {taskOf("3", "b", core::TaskState::Dropped), "Sở B", "Đã thôi", false}};
    }
};

} // namespace

TEST_CASE("tasks: counted by unit, told one by one", "[tasks]")
{
    Ordered ordered;
    const report::Document all = taskReport(ordered.input, {});
    const auto tables = support::tablesOf(all.sections.at(0));
    REQUIRE(tables.size() == 2);
    CHECK(support::linesOf(*tables[0]) ==
          std::vector<std::string>{"1|Sở A|2|1|1|1|–", "2|Sở B|1|–|–|–|1", "|Cộng|3|1|1|1|1"});
    CHECK(support::linesOf(*tables[1]) ==
          std::vector<std::string>{
              "Sở A",
              "1|Việc 1|2.1|12/KL-UBND (18/03/2022)|Ông A\nBà B, 0123|30/06/2022|Đã xong|Đã ban "
              "hành",
              "2|Việc 2|2.1|12/KL-UBND (18/03/2022)|Ông A\nBà B, 0123|30/06/2022|Quá hạn|", "Sở B",
              "1|Việc 3|2.1|12/KL-UBND (18/03/2022)|Ông A\nBà B, 0123|30/06/2022|Đã thôi|"});

    SECTION("only what is open")
    {
        const report::Document open = taskReport(ordered.input, {{}, true});
        CHECK(support::linesOf(*support::tablesOf(open.sections.at(0)).at(0)).size() == 2);
        CHECK(taskFile(ordered.input, {{}, true})
                  .csv()
                  .find("Sở A;2;Việc 2;2.1;12/KL-UBND (18/03/2022);Ông A;Bà B;;0123;30/06/2022;Quá "
                        "hạn;;Đánh giá năm 2021;;\r\n") != std::string::npos);
    }
    SECTION("nothing was given")
    {
        ordered.input.lines.clear();
        CHECK(support::tablesOf(taskReport(ordered.input, {}).sections.at(0)).empty());
    }
}
