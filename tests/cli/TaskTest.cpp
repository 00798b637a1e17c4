#include "cli/Run.h"
#include "support/SampleBook.h"
#include "support/WrittenAt.h"

#include <catch2/catch.hpp>

TEST_CASE("task gives, lists and ends what is ordered of units", "[cli][tasks]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(support::sampleBook(folder)->book().file());
    const auto task = [&](const std::string& verb, std::vector<std::string> options) {
        std::vector<std::string> words{"task", verb, book, "--assessment", "so-2021"};
        words.insert(words.end(), options.begin(), options.end());
        return run(words);
    };
    const Outcome added =
        task("add", {"--unit", "stnmt", "--title", "Rà soát", "--code", "3.4.1", "--source",
                     "12/KL-UBND", "--deadline", "30/6/2022", "--person", "Trần Thị B"});
    CHECK(added.code == 0);
    CHECK(added.out == "1\n");
    CHECK(task("add", {"--unit", "syt", "--title", "Không hạn"}).out == "2\n");
    CHECK(task("add", {"--unit", "nowhere", "--title", "x"}).code == 3);
    CHECK(task("list", {"--unit", "nowhere"}).code == 3);
    CHECK(task("add", {"--unit", "syt"}).code == 2);

    const std::string header =
        "task,unit,name,code,title,source,source_date,deadline,head,person,duty,phone,state,"
        "result,evidence";
    const Outcome all = task("list", {});
    CHECK(all.code == 0);
    CHECK(all.out.starts_with(header + ",overdue\n1,stnmt,"));
    CHECK(all.out.find(",2022-06-30,,Trần Thị B,") != std::string::npos);
    CHECK(task("list", {"--unit", "syt"}).out.find("\n1,") == std::string::npos);
    CHECK(task("list", {"--overdue", "--today", "31/2/2022"}).code == 2);
    CHECK(task("list", {"--overdue", "--today", "2022-06-30"}).out == header + ",overdue\n");
    const Outcome late = task("list", {"--overdue", "--today", "2022-07-01"});
    CHECK(late.out.starts_with(header + ",overdue\n1,stnmt,"));
    CHECK(late.out.find("\n2,") == std::string::npos);
    const Outcome json = task("list", {"--json", "--today", "2022-07-01"});
    CHECK(json.out.find(R"("lost": "0.5")") != std::string::npos);
    CHECK(json.out.find(R"("overdue": true)") != std::string::npos);

    CHECK(task("done", {"--task", "9", "--result", "xong"}).code == 3);
    CHECK(task("done", {"--task", "1", "--result", "Không còn trễ hạn"}).code == 0);
    CHECK(task("done", {"--task", "2", "--result", "trùng việc", "--dropped"}).code == 0);
    const std::string after = task("list", {}).out;
    CHECK(after.find(",done,Không còn trễ hạn,") != std::string::npos);
    CHECK(after.find(",dropped,trùng việc,") != std::string::npos);
    CHECK(task("list", {"--overdue", "--today", "2022-07-01"}).out == header + ",overdue\n");
    CHECK(run({"audit", "verify", book}).code == 0);
    CHECK(run({"check", book}).code == 0);
}

TEST_CASE("task and charge judge by the book's own day, which never goes back", "[cli][tasks]")
{
    const support::TemporaryFolder folder;
    const auto file = support::sampleBook(folder)->book().file();
    const std::string book = utf8(file);
    const auto list = [&](const char* verb, std::vector<std::string> options) {
        std::vector<std::string> words{verb, "list", book, "--assessment", "so-2021"};
        words.insert(words.end(), options.begin(), options.end());
        return run(words).out;
    };
    REQUIRE(run({"task", "add", book, "--assessment", "so-2021", "--unit", "stnmt", "--title", "a",
                 "--person", "Hà", "--deadline", "10/1/2199"})
                .code == 0);
    REQUIRE(run({"task", "add", book, "--assessment", "so-2021", "--unit", "stnmt", "--title", "b",
                 "--person", "Hà", "--deadline", "11/1/2199"})
                .code == 0);
    // Written on 11/01/2199 in Việt Nam (docs/process.md, "Days"); the clock is earlier again.
    support::writeAt(file, std::chrono::year(2199) / std::chrono::January / 11);
    const std::string late = list("task", {"--overdue"});
    CHECK(late.find("\n1,stnmt,") != std::string::npos);
    CHECK(late.find("\n2,stnmt,") == std::string::npos);
    CHECK(list("task", {"--json"}).find(R"("overdue": true)") != std::string::npos);
    // open, overdue, done
    CHECK(list("charge", {"--people"}).find("\nHà,,,stnmt,0,0,2,1,0\n") != std::string::npos);
}
