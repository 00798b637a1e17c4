#include "cli/Run.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

TEST_CASE("survey batch keys ballots twice, lists and counts them", "[cli][survey]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(support::sampleBook(folder)->book().file());
    const auto batch = [&](const std::string& verb, std::vector<std::string> options) {
        std::vector<std::string> words{"survey", "batch", verb, book, "--assessment", "so-2021"};
        words.insert(words.end(), options.begin(), options.end());
        return run(words);
    };
    const auto file = [&](const char* name, const std::string& text) {
        const auto path = folder / std::u8string(name, name + std::string(name).size());
        std::ofstream(path, std::ios::binary) << text;
        return utf8(path);
    };
    const std::string lines =
        file("a.csv", "unit,code,A,b,c,d,blank\nsnv,1.7,30,9,,,1\nsyt,1.7,,,,40,\n");
    const std::vector<std::string> numbers = {"--sent", "50", "--returned", "45", "--valid", "40"};
    const auto with = [&](std::vector<std::string> options) {
        options.insert(options.end(), numbers.begin(), numbers.end());
        return options;
    };

    // The sample's own five come first.
    const Outcome dry =
        batch("add", with({"--form", "02", "--by", "Lan", "--lines", lines, "--dry-run"}));
    CHECK(dry.code == 0);
    CHECK(dry.messages.find("chưa nhập lần 2") != std::string::npos);
    const Outcome added = batch(
        "add", with({"--form", "02", "--by", "Lan", "--audience", "Công chức", "--lines", lines}));
    CHECK(added.code == 0);
    CHECK(added.out == "6\n");
    CHECK(batch("add", with({"--by", "Lan"})).code == 2);
    CHECK(batch("add", {"--form", "02", "--sent", "x"}).code == 2);
    CHECK(batch("add", with({"--form", "02", "--by", "Lan", "--lines",
                             file("b.csv", "unit,code,a\nsnv,1.7,ba\n")}))
              .code == 4);
    CHECK(batch("add",
                with({"--form", "02", "--by", "Lan", "--lines", file("c.csv", "unit,a\nsnv,3\n")}))
              .messages.find("«code»") != std::string::npos);
    const Outcome ragged = batch("add", with({"--form", "02", "--by", "Lan", "--lines",
                                              file("e.csv", "unit,code,a\nsnv,1.7\n")}));
    CHECK(ragged.code == 4);
    CHECK(ragged.messages.starts_with("Chưa nhập: có dòng thừa hoặc thiếu ô.\n  dòng 2: "));

    // A column twice would be added up; a row is of a unit and a criterion.
    const Outcome twice = batch("add", with({"--form", "02", "--by", "Lan", "--lines",
                                             file("f.csv", "unit,code,a,A\nsnv,1.7,3,4\n")}));
    CHECK(twice.code == 4);
    CHECK(twice.messages.find("cột a có hai lần") != std::string::npos);
    const Outcome nobody = batch("add", with({"--form", "02", "--by", "Lan", "--lines",
                                              file("g.csv", "unit,code,a\n,1.7,3\nsnv,,4\n")}));
    CHECK(nobody.code == 4);
    CHECK(nobody.messages.find("dòng 2: cột unit: còn trống") != std::string::npos);
    CHECK(nobody.messages.find("dòng 3: cột code: còn trống") != std::string::npos);
    // core::mostBallots
    const Outcome many = batch("add", {"--form", "02", "--sent", "99999999999"});
    CHECK(many.code == 2);
    CHECK(many.messages.find("từ 0 đến một tỷ") != std::string::npos);
    CHECK(batch("add", {"--form", "02", "--by", "Lan", "--sent", "1000000000", "--dry-run"}).code ==
          0);

    CHECK(batch("second", with({"--batch", "6", "--by", "Lan", "--lines", lines})).code == 4);
    CHECK(batch("second", with({"--batch", "99", "--by", "Minh"})).code == 3);
    const std::string other =
        file("d.csv", "unit,code,a,b,c,d,blank\nsnv,1.7,29,9,,,2\nsyt,1.7,,,,40,\n");
    const Outcome differing =
        batch("second", with({"--batch", "6", "--by", "Minh", "--lines", other}));
    CHECK(differing.code == 0);
    CHECK(differing.out == "unit,code,field,first,second\nsnv,1.7,option-a,30,29\n"
                           "snv,1.7,blank,1,2\n");
    CHECK(batch("list", {}).out.find("6,02,Công chức,50,45,40,,Lan,Minh,differing,") !=
          std::string::npos);
    const Outcome held = batch("count", {"--dry-run"});
    CHECK(held.code == 0);
    CHECK(held.out == "unit,code,before,after\n");
    CHECK(held.messages.find("Đợt 6 (mẫu 02) không được cộng: hai lần nhập khác nhau ở 2 ô") !=
          std::string::npos);

    CHECK(batch("second", with({"--batch", "6", "--lines", lines})).out.empty());
    CHECK(batch("list", {"--json"}).out.find(R"("state": "sound")") != std::string::npos);
    const Outcome plan = batch("count", {"--dry-run"});
    CHECK(plan.out.find("\nsnv,1.7,a=53;b=1;c=10;d=0,a=30;b=9;c=0;d=0\n") != std::string::npos);
    const Outcome noStage = batch("count", {"--stage", "final"});
    CHECK(noStage.code == 2);
    CHECK(noStage.messages.starts_with("Không có bước «final»: dùng v1 hoặc v2.\n"));
    CHECK(batch("count", {}).out == plan.out);
    CHECK(batch("count", {}).out == "unit,code,before,after\n");
    CHECK(run({"history", "list", book, "--unit", "snv", "--code", "1.7"})
              .out.find("cộng các đợt phiếu 1, 2, 6") != std::string::npos);

    CHECK(batch("drop", {"--batch", "6", "--reason", "  "}).code == 2);
    CHECK(batch("drop", {"--batch", "6", "--reason", "nhập trùng"}).code == 0);
    CHECK(batch("list", {}).out.find(",dropped,đã bỏ: nhập trùng,") != std::string::npos);
    for (const char* verb : {"first", "second"}) {
        const Outcome keyed = batch(verb, with({"--batch", "6", "--note", "x"}));
        CHECK(keyed.code == 4);
        CHECK(keyed.messages.find("đợt phiếu số 6 đã bỏ (nhập trùng)") != std::string::npos);
    }
    CHECK(batch("drop", {"--batch", "6", "--reason", "phiếu hỏng"}).code == 0);
    CHECK(batch("reuse", {"--batch", "6"}).code == 0);
    CHECK(batch("first", with({"--batch", "6", "--note", "x"})).code == 0);
    CHECK(batch("list", {}).out.find("\n6,02,Công chức,50,45,40,,Lan,Minh,sound,,x\n") !=
          std::string::npos);
    CHECK(run({"audit", "verify", book}).code == 0);
    CHECK(run({"check", book}).code == 0);
}

TEST_CASE("A name typed decomposed is the same person", "[cli][survey]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(support::sampleBook(folder)->book().file());
    // The sample's batch 5 was keyed once, by Nguyễn Thị Lan.
    CHECK(run({"survey", "batch", "second", book, "--assessment", "so-2021", "--batch", "5", "--by",
               "nguye\u0302\u0303n thi\u0323 lan", "--sent", "48"})
              .code == 4);
}

TEST_CASE("An officer of one unit sees no batch, nor whether there is one", "[cli][survey]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(folder / u8"b.cchc");
    sampleBook(book, true);
    const std::string password = utf8(folder / u8"password");
    std::ofstream(password) << "mau-2021\n";
    const auto batch = [&](const std::string& verb, std::vector<std::string> options) {
        std::vector<std::string> words{"survey",          "batch",   verb,     book,
                                       "--assessment",    "so-2021", "--user", "stnmt",
                                       "--password-file", password};
        words.insert(words.end(), options.begin(), options.end());
        return run(words);
    };
    for (const std::string number : {"1", "99"}) {
        CHECK(batch("first", {"--batch", number, "--sent", "1"}).code == 7);
        CHECK(batch("second", {"--batch", number, "--sent", "1"}).code == 7);
        CHECK(batch("drop", {"--batch", number, "--reason", "x"}).code == 7);
    }
    CHECK(batch("add", {"--form", "02"}).code == 7);
    CHECK(batch("list", {}).code == 7);
    CHECK(batch("count", {"--dry-run"}).code == 7);
    const Outcome counted = batch("count", {});
    CHECK(counted.code == 7);
    CHECK(counted.out.empty());
    CHECK(counted.messages == "Cán bộ đơn vị chỉ xem được phần của đơn vị mình («stnmt»).\n");
}
