#include "cli/Run.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

TEST_CASE("charge says who does what, by place and by person", "[cli][charge]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(support::sampleBook(folder)->book().file());
    const auto charge = [&](const std::string& verb, std::vector<std::string> options) {
        std::vector<std::string> words{"charge", verb, book, "--assessment", "so-2021"};
        words.insert(words.end(), options.begin(), options.end());
        return run(words);
    };
    CHECK(charge("set", {"--unit", "stnmt", "--head", "Bế Ngân"}).code == 0);
    CHECK(charge("set", {"--unit", "stnmt", "--code", "3.4.1", "--person", "Hà Minh", "--duty",
                         "Trưởng phòng", "--phone", "0209"})
              .code == 0);
    // Decomposed, as a Mac types it: kept as every other text of the book.
    CHECK(charge("set", {"--unit", "stnmt", "--head", "Be\u0302\u0301 Nga\u0302n"}).code == 0);
    CHECK(charge("set", {"--unit", "nowhere", "--head", "x"}).code == 3);
    CHECK(charge("set", {"--unit", "stnmt", "--code", "9.9", "--head", "x"}).code == 3);
    CHECK(charge("set", {"--unit", "stnmt", "--duty", "x"}).code == 4);
    const std::string all = charge("list", {}).out;
    CHECK(all.starts_with("unit,name,code,title,head,person,duty,phone\nstnmt,"));
    CHECK(all.find(",,,Bế Ngân,,,\n") != std::string::npos);
    CHECK(all.find(",Hà Minh,Trưởng phòng,0209\n") != std::string::npos);
    // 0,5 points lost at 3.4.1: the same number as of a task for it.
    CHECK(charge("list", {"--people"}).out ==
          "person,duty,phone,units,criteria,lost,open,overdue,done\n"
          "Hà Minh,Trưởng phòng,0209,stnmt,1,0.5,0,0,0\n");
    CHECK(charge("list", {"--unit", "syt"}).out == "unit,name,code,title,head,person,duty,phone\n");
    CHECK(charge("set", {"--unit", "stnmt"}).code == 0);
    CHECK(charge("list", {}).out.find("Bế Ngân") == std::string::npos);
    CHECK(run({"check", book}).code == 0);
}
