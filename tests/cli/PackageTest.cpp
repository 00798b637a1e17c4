#include "cli/Run.h"
#include "cli/StopRequest.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <csignal>
#include <fstream>

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
    // A plan speaks in the words of the window, no codes.
    const std::string rows = utf8(folder.path() / "sửa.csv");
    std::ofstream(folder.path() / "sửa.csv")
        << "unit,code,stage,status,figures,points,note\nstnmt,1.1.3,self,scored,n=1;d=4,,\n";
    REQUIRE(run({"entries", "import", unit, rows, "--assessment", "so-2021"}).code == 0);
    REQUIRE(run(sending).code == 0);
    const std::string plan = run({"package", "import", province, file, "--dry-run"}).out;
    CHECK(plan.find("1/4") != std::string::npos);
    CHECK(plan.find("n=1") == std::string::npos);
    CHECK(plan.find("scored") == std::string::npos);
}

TEST_CASE("A verifier's book refuses what was not given to it on the command line",
          "[cli][package]")
{
    const support::TemporaryFolder folder;
    const std::string province = utf8(folder.path() / "tỉnh.cchc");
    const std::string file = utf8(folder.path() / "giao.cchcx");
    const std::string verifier = utf8(folder.path() / "thẩm định.cchc");
    sampleBook(province);
    // Area 1 is given, and area 2 later.
    const auto give = [&](const char* area) {
        REQUIRE(run({"package", "export", province, "--kind", "verify-assign", "--assessment",
                     "so-2021", "--areas", area, "--out", file, "--office", "UBND tỉnh"})
                    .code == 0);
        return nlohmann::json::parse(run({"package", "inspect", file, "--json"}).out)["fingerprint"]
            .get<std::string>();
    };
    const std::string fingerprint = give("1");
    REQUIRE(run({"new", verifier, "--from", file, "--confirm", fingerprint}).code == 0);
    const auto import = [&](const char* code) {
        const std::filesystem::path csv = folder.path() / "điểm.csv";
        std::ofstream(csv) << "unit,code,stage,status,figures,points,note\nstnmt," << code
                           << ",v1,scored,n=1;d=2,,thiếu tài liệu\n";
        return run({"entries", "import", verifier, utf8(csv), "--assessment", "so-2021"});
    };
    CHECK(import("1.1.3").code == 0);
    const Outcome refused = import("2.1.1");
    CHECK(refused.code == 7); // contract, section 4
    CHECK(refused.messages.find("2.1.1") != std::string::npos);
    CHECK(refused.messages.find("gói giao thẩm định khác") != std::string::npos);
    give("2");
    REQUIRE(run({"package", "import", verifier, file}).code == 0);
    CHECK(import("2.1.1").code == 0);
    CHECK(run({"audit", "verify", verifier}).code == 0);
}

TEST_CASE("A self-assessment with blanks is made, and says so on both sides", "[cli][package]")
{
    const support::TemporaryFolder folder;
    const std::string province = utf8(folder.path() / "tỉnh.cchc");
    const std::string unit = utf8(folder.path() / "đơn vị.cchc");
    const std::string file = utf8(folder.path() / "gói.cchcx");
    sampleBook(province);
    const auto fingerprint = [&] {
        return nlohmann::json::parse(run({"package", "inspect", file, "--json"}).out)["fingerprint"]
            .get<std::string>();
    };
    const auto exported = [&](const std::string& book, const char* kind, const char* language) {
        return run({"package", "export", book, "--kind", kind, "--assessment", "so-2021", "--unit",
                    "stnmt", "--out", file, "--office", "A", "--lang", language});
    };
    // The sample's sheet is whole: nothing is said.
    const Outcome whole = exported(province, "self", "vi");
    CHECK(whole.code == 0);
    CHECK(whole.messages.find("chưa chấm") == std::string::npos);
    REQUIRE(exported(province, "assign", "vi").code == 0);
    REQUIRE(run({"new", unit, "--from", file, "--confirm", fingerprint()}).code == 0);
    // A sealed one says for whom it is; without that office's key what is known, and what to do.
    const std::string office = fingerprint();
    const Outcome sealed =
        run({"package", "export", unit, "--kind", "dossiers", "--assessment", "so-2021", "--unit",
             "stnmt", "--out", file, "--office", "B", "--seal", "--lang", "en"});
    CHECK(sealed.messages.find("Sealed for: A, " + office) != std::string::npos);
    const Outcome nobody =
        run({"package", "export", unit, "--kind", "dossiers", "--assessment", "so-2021", "--unit",
             "stnmt", "--out", file, "--seal-for", "X", "--lang", "en"});
    CHECK(nobody.code == 3);
    CHECK(nobody.messages.find("confirmed are the keys of: A.") != std::string::npos);
    CHECK(nobody.messages.find("Leave out --seal and --seal-for.") != std::string::npos);
    // 61 as in tests/app/BlanksTest.cpp. It is made as before.
    const Outcome blank = exported(unit, "self", "vi");
    CHECK(blank.code == 0);
    CHECK(blank.messages.find(file + "\nLưu ý: stnmt: còn 61 tiêu chí chưa chấm (1.1.1, ") !=
          std::string::npos);
    CHECK(exported(unit, "self", "en").messages.find("criteria not scored yet: 61 (1.1.1, ") !=
          std::string::npos);
    const auto told = nlohmann::json::parse(run({"package", "inspect", file, "--json"}).out);
    REQUIRE(told["content"].size() == 1);
    CHECK(told["content"][0]["what"] == "blank entries");
    const Outcome plan = run(
        {"package", "import", province, file, "--dry-run", "--json", "--confirm", fingerprint()});
    CHECK(plan.code == 0);
    CHECK(nlohmann::json::parse(plan.out)["blank"] == 61);
    CHECK(plan.messages.find("stnmt: còn 61 tiêu chí chưa chấm") != std::string::npos);
}

TEST_CASE("What is asked wrongly of packages is told", "[cli][package]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(folder.path() / "sổ.cchc");
    const std::string file = utf8(folder.path() / "gói.cchcx");
    sampleBook(book);
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
    // The other kind of file says by which command it is imported.
    const std::string form = utf8(folder.path() / "phiếu.xlsx");
    REQUIRE(run({"form", "export", book, "--assessment", "so-2021", "--unit", "snv", "--out", form})
                .code == 0);
    const Outcome noPackage = run({"package", "import", book, form});
    CHECK(noPackage.code == 4);
    CHECK(noPackage.messages.find("form import") != std::string::npos);
    {
        std::ofstream out(folder.path() / "giả.cchcx", std::ios::binary);
        out << "CCHCX\r\n\x1a";
    }
    const Outcome noForm = run({"form", "import", book, utf8(folder.path() / "giả.cchcx")});
    CHECK(noForm.code == 4);
    CHECK(noForm.messages.find("package import") != std::string::npos);
    // An empty list of criteria is not all of them; a kind that has none takes no list.
    for (const char* option : {"--codes", "--areas"}) {
        CHECK(run({"package", "export", book, "--kind", "verify-assign", "--assessment", "so-2021",
                   "--office", "A", "--out", file, option, " "})
                  .code == 2);
        CHECK(run({"package", "export", book, "--kind", "self", "--assessment", "so-2021", "--unit",
                   "snv", "--office", "A", "--out", file, option, "1"})
                  .code == 2);
    }
    for (const char* option : {"--parts", "--confirm"})
        CHECK(run({"package", "import", book, file, option, ""}).code == 2);
    CHECK(run({"package", "inspect", utf8(folder.path())}).code == 4);
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
    sampleBook(other);
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

TEST_CASE("Packages of a folder are imported one by one", "[cli][package]")
{
    const support::TemporaryFolder folder;
    const std::string province = utf8(folder.path() / "tỉnh.cchc");
    sampleBook(province);
    const auto exported = [&](const std::string& book, std::vector<std::string> more) {
        std::vector<std::string> words = {"package", "export", book};
        words.insert(words.end(), more.begin(), more.end());
        REQUIRE(run(words).code == 0);
        return nlohmann::json::parse(
                   run({"package", "inspect", more.back(), "--json"}).out)["fingerprint"]
            .get<std::string>();
    };
    const std::filesystem::path inbox = folder.path() / "nhận về";
    std::filesystem::create_directory(inbox);
    std::string fingerprints;
    // The folder of all units' packages is made.
    const std::filesystem::path all = folder.path() / "gửi đi" / "tất cả";
    REQUIRE(run({"package", "export", province, "--kind", "assign", "--assessment", "so-2021",
                 "--unit", "all", "--office", "UBND tỉnh", "--out", utf8(all)})
                .code == 0);
    CHECK(std::filesystem::exists(all / "assign-so-2021-snv.cchcx"));
    for (const std::string unit : {"stnmt", "snv"}) {
        const std::string given = utf8(folder.path() / ("giao " + unit + ".cchcx"));
        const std::string key =
            exported(province, {"--kind", "assign", "--assessment", "so-2021", "--unit", unit,
                                "--office", "UBND tỉnh", "--out", given});
        const std::string book = utf8(folder.path() / (unit + ".cchc"));
        CHECK(run({"new", book, "--from", given}).code == 5); // nobody has compared the key
        REQUIRE(run({"new", book, "--from", given, "--confirm", key}).code == 0);
        // The unit's own name signs what goes back.
        fingerprints += "," + exported(book, {"--kind", "self", "--assessment", "so-2021", "--unit",
                                              unit, "--out", utf8(inbox / (unit + ".cchcx"))});
    }
    // As sticks come: names in capitals, folders in folders, what a system has hidden or deleted.
    std::filesystem::create_directories(inbox / "chép về");
    std::filesystem::create_directories(inbox / "$RECYCLE.BIN");
    std::filesystem::rename(inbox / "stnmt.cchcx", inbox / "chép về" / "STNMT.CCHCX");
    for (const char* name : {"$RECYCLE.BIN/xóa.cchcx", "._snv.cchcx", "đọc.txt"})
        std::filesystem::copy_file(inbox / "snv.cchcx", inbox / name);
    const Outcome unknown = run({"package", "import", province, utf8(inbox)});
    CHECK(unknown.code == 5);
    // In the order of the book's units, whatever their keys; the reason stands beside each file
    // alone, and last how many came to what.
    std::istringstream units(run({"units", "list", province}).out);
    std::string names((std::istreambuf_iterator<char>(units)), {});
    const bool isSnvFirst = names.find("\nsnv,") < names.find("\nstnmt,");
    CHECK((unknown.out.find("snv.cchcx") < unknown.out.find("STNMT.CCHCX")) == isSnvFirst);
    CHECK(unknown.messages == "Tổng cộng 2 gói: đã nhập 0, đã nhập từ trước 0, giữ ở chỗ chờ 0, "
                              "không nhập 2.\n");
    std::filesystem::create_directory(folder.path() / "rỗng");
    const Outcome none = run({"package", "import", province, utf8(folder.path() / "rỗng")});
    CHECK(none.code == 3);
    CHECK(none.messages.find("không có gói nào (*.cchcx)") != std::string::npos);
    const Outcome done = run({"package", "import", province, utf8(inbox), "--confirm",
                              fingerprints.substr(1), "--prefer", "ours", "--json"});
    CHECK(done.code == 0);
    const auto results = nlohmann::json::parse(done.out);
    REQUIRE(results.size() == 2);
    CHECK(done.messages.find("Tổng cộng 2 gói: đã nhập 2") != std::string::npos);
    CHECK(results[0]["result"] == "taken");
    CHECK(results[1]["applied"] == true);
    // One of them again beside one that is no package: the worst counts, the other is done.
    {
        std::ofstream(folder.path() / "lạ.cchcx") << "không phải gói";
    }
    const Outcome mixed = run({"package", "import", province, utf8(inbox / "snv.cchcx"),
                               utf8(folder.path() / "lạ.cchcx"), "--json"});
    CHECK(mixed.code == 4);
    const auto both = nlohmann::json::parse(mixed.out);
    CHECK(both[0]["result"] == "same");
    CHECK(both[1]["result"] == "refused");
    CHECK(both[1]["error"] == "package.not-one");
    CHECK(
        run({"package", "import", province, utf8(folder.path() / "không có"), utf8(inbox)}).code ==
        3);
    CHECK(run({"package", "import", province, utf8(inbox), "--parts", "all"}).code == 2);
    CHECK(run({"audit", "verify", province}).code == 0);
}

TEST_CASE("Ctrl+C asks an import of many to stop", "[cli][package]")
{
    {
        const cli::StopRequest stop;
        CHECK_FALSE(stop.isAsked());
        std::raise(SIGINT);
        CHECK(stop.isAsked());
    }
    const cli::StopRequest later;
    CHECK_FALSE(later.isAsked());
}

TEST_CASE("What waits is listed, admitted and given up on the command line", "[cli][package]")
{
    const support::TemporaryFolder folder;
    const std::string province = utf8(folder.path() / "tỉnh.cchc");
    const std::string unit = utf8(folder.path() / "đơn vị.cchc");
    const std::string given = utf8(folder.path() / "giao.cchcx");
    const std::string late = utf8(folder.path() / "muộn.cchcx");
    const auto keyOf = [](const std::string& file) {
        return nlohmann::json::parse(run({"package", "inspect", file, "--json"}).out)["fingerprint"]
            .get<std::string>();
    };
    sampleBook(province);
    REQUIRE(run({"assessment", "dates", province, "--assessment", "so-2021", "--self-from",
                 "2020-01-01", "--self-until", "2099-12-31"})
                .code == 0);
    REQUIRE(run({"package", "export", province, "--kind", "assign", "--assessment", "so-2021",
                 "--unit", "stnmt", "--office", "UBND tỉnh", "--out", given})
                .code == 0);
    REQUIRE(run({"new", unit, "--from", given, "--confirm", keyOf(given)}).code == 0);
    REQUIRE(run({"package", "export", unit, "--kind", "self", "--assessment", "so-2021", "--unit",
                 "stnmt", "--out", late})
                .code == 0);
    const auto move = [&](const char* to) {
        return run({"assessment", "move", province, "--assessment", "so-2021", "--unit", "stnmt",
                    "--to", to, "--reason", "thử"})
            .code;
    };
    REQUIRE(move("locked") == 0);
    CHECK(run({"package", "import", province, late, "--confirm", keyOf(late), "--prefer", "ours"})
              .code == 7);
    const auto held = nlohmann::json::parse(run({"package", "held", province, "--json"}).out);
    REQUIRE(held["held"].size() == 1);
    CHECK(held["held"][0]["why"] == "gate.locked");
    CHECK(held["held"][0]["fingerprint"] == keyOf(late));
    CHECK(run({"package", "held", province, "--lang", "en"}).out.find("Sheet locked") !=
          std::string::npos);
    CHECK(run({"package", "admit", province, "1", "--prefer", "ours"}).code == 7);
    REQUIRE(move("reopened") == 0);
    CHECK(run({"package", "admit", province, "1", "--prefer", "ours"}).code == 0);
    CHECK(run({"package", "admit", province, "1"}).code == 3);
    // What is no number is not looked for.
    for (const Outcome& wrong : {run({"package", "drop", province, "một", "--reason", "nhầm"}),
                                 run({"package", "admit", province, "abc"})}) {
        CHECK(wrong.code == 2);
        CHECK(wrong.messages.find("NUMBER") != std::string::npos);
    }
    CHECK(run({"audit", "verify", province}).code == 0);
}
