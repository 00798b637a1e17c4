#include "cli/Run.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

TEST_CASE("A package goes from book to book on the command line", "[cli][package]")
{
    const support::TemporaryFolder folder;
    const std::string unit = utf8(folder.path() / "đơn vị.cchc");
    const std::string province = utf8(folder.path() / "tỉnh.cchc");
    const std::string file = utf8(folder.path() / "tự chấm.cchcx");
    for (const std::string& book : {unit, province})
        REQUIRE(run({"new", book, "--sample", "bac-kan-2021"}).code == 0);
    const std::vector<std::string> sending = {"package", "export",       unit,      "--kind",
                                              "self",    "--assessment", "so-2021", "--unit",
                                              "stnmt",   "--out",        file};
    CHECK(run(sending).code == 3); // nobody has said who sends it
    std::vector<std::string> named = sending;
    named.insert(named.end(), {"--office", "Sở TN và MT"});
    REQUIRE(run(named).code == 0);
    const auto told = nlohmann::json::parse(run({"package", "inspect", file, "--json"}).out);
    CHECK(told["kind"] == "self");
    CHECK(told["unit"] == "stnmt");
    CHECK(told["sequence"] == 1);
    const std::string fingerprint = told["fingerprint"];

    CHECK(run({"package", "import", unit, file}).code == 6); // its own
    const Outcome unknown = run({"package", "import", province, file, "--json"});
    CHECK(unknown.code == 5);
    CHECK(nlohmann::json::parse(unknown.out)["sender"] == "first");
    CHECK(nlohmann::json::parse(unknown.out)["applied"] == false);
    // The screen does not give the whole of it away.
    CHECK(unknown.messages.find(fingerprint) == std::string::npos);
    CHECK(unknown.messages.find("____") != std::string::npos);
    // A dry run ends as the import would, and writes nothing.
    CHECK(run({"package", "import", province, file, "--dry-run"}).code == 5);
    CHECK(run({"package", "import", province, file, "--dry-run", "--confirm", fingerprint}).code ==
          0);
    const Outcome done =
        run({"package", "import", province, file, "--confirm", fingerprint, "--json"});
    CHECK(done.code == 0);
    CHECK(nlohmann::json::parse(done.out)["applied"] == true);
    const Outcome again = run({"package", "import", province, file, "--lang", "en"});
    CHECK(again.code == 0);
    CHECK(again.messages.find("imported before") != std::string::npos);
    CHECK(run({"audit", "verify", province}).code == 0);
}

TEST_CASE("What is asked wrongly of packages is told", "[cli][package]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(folder.path() / "sổ.cchc");
    const std::string file = utf8(folder.path() / "gói.cchcx");
    REQUIRE(run({"new", book, "--sample", "bac-kan-2021"}).code == 0);
    CHECK(run({"package", "export", book, "--kind", "khác", "--out", file}).code == 2);
    CHECK(run({"package", "export", book, "--kind", "set", "--out", file}).code == 2);
    CHECK(
        run({"package", "export", book, "--kind", "self", "--assessment", "so-2021", "--out", file})
            .code == 2);
    CHECK(run({"package", "export", book, "--kind", "set", "--set", "so-2021", "--new-key", "--out",
               file})
              .code == 2);
    CHECK(run({"package", "export", book, "--kind", "set", "--set", "không-có", "--office", "A",
               "--out", file})
              .code == 3);
    CHECK(run({"package", "export", book, "--kind", "self", "--assessment", "so-2021", "--unit",
               "không-có", "--out", file})
              .code == 3);
    CHECK(run({"package", "inspect", file}).code == 3);
    CHECK(run({"package", "inspect", book}).code == 4);
    CHECK(run({"package", "import", book, book}).code == 4);
    CHECK(run({"package", "import", book, file, "--prefer", "mine"}).code == 2);
    // A refused export changes neither name nor key.
    CHECK(run({"package", "export", book, "--kind", "set", "--set", "so-2021", "--out",
               utf8(folder.path() / "không có" / "gói.cchcx"), "--office", "A"})
              .code == 8);
    CHECK(
        run({"package", "export", book, "--kind", "set", "--set", "so-2021", "--out", file}).code ==
        3);
    for (const char* name : {" ", "A\nB"})
        CHECK(run({"package", "export", book, "--kind", "set", "--set", "so-2021", "--out", file,
                   "--office", name})
                  .code == 4);
    CHECK(run({"package", "export", book, "--kind", "set", "--set", "so-2021", "--out", file,
               "--office", std::string(20'000, 'a')})
              .code == 4);
    // Another book is not replaced.
    const std::string other = utf8(folder.path() / "sổ khác.cchc");
    REQUIRE(run({"new", other, "--sample", "bac-kan-2021"}).code == 0);
    const std::string before = bytesOf(folder.path() / "sổ khác.cchc");
    CHECK(run({"package", "export", book, "--kind", "set", "--set", "so-2021", "--office", "A",
               "--out", other})
              .code == 6);
    CHECK(run({"history", "export", book, "--out", other}).code == 6);
    CHECK(bytesOf(folder.path() / "sổ khác.cchc") == before);
    // The package is never written over the book.
    CHECK(run({"package", "export", book, "--kind", "set", "--set", "so-2021", "--office", "A",
               "--out", book})
              .code == 6);
}
