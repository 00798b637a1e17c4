#include "cli/Run.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

TEST_CASE("evidence lists documents with their life and changes it", "[cli][evidence]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(support::sampleBook(folder)->book().file());
    const auto evidence = [&](const std::string& verb, std::vector<std::string> options) {
        std::vector<std::string> words{"evidence", verb, book, "--assessment", "so-2021"};
        words.insert(words.end(), options.begin(), options.end());
        return run(words);
    };
    const std::string header = "unit,name,document,codes,file,title,number,date,office,valid_from,"
                               "valid_until,revision,replaced_by,removed,problems,resting\n";
    const Outcome all = evidence("list", {"--unit", "stnmt"});
    CHECK(all.code == 0);
    CHECK(all.out.starts_with(header + "stnmt,"));
    CHECK(evidence("list", {"--unit", "stnmt", "--stale"}).out == header);
    CHECK(evidence("list", {"--unit", "nowhere"}).code == 3);

    // resources/samples/bac-kan-2021/documents.py: the plan of one department was issued anew for
    // the first of its criteria, a decision of another ran out on 30/6.
    const std::string stale = evidence("list", {"--stale"}).out;
    CHECK(stale.find("skhcn,") != std::string::npos);
    CHECK(stale.find(",replaced,1.1.2 1.4.1\n") != std::string::npos);
    CHECK(stale.find(",expired,3.3.1 3.3.2\n") != std::string::npos);

    CHECK(evidence("edit", {"--unit", "stnmt", "--document", "tl-1", "--valid-until", "30/6/2021",
                            "--revision", "2"})
              .code == 0);
    const std::string json = evidence("list", {"--unit", "stnmt", "--stale", "--json"}).out;
    CHECK(json.find(R"("valid_until": "2021-06-30")") != std::string::npos);
    CHECK(json.find(R"("revision": "2")") != std::string::npos);
    CHECK(
        evidence("edit", {"--unit", "stnmt", "--document", "tl-1", "--replaced-by", "tl-1"}).code ==
        4);
    CHECK(evidence("edit", {"--unit", "stnmt", "--document", "nothing"}).code == 3);
    CHECK(evidence("edit", {"--unit", "stnmt", "--document", "tl-1", "--valid-until", ""}).code ==
          0);
    CHECK(evidence("list", {"--unit", "stnmt", "--stale"}).out == header);
    CHECK(run({"audit", "verify", book}).code == 0);
    CHECK(run({"check", book}).code == 0);
}
