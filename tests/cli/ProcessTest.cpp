#include "cli/Run.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

struct Office {
    support::TemporaryFolder folder;
    std::string book = utf8(support::sampleBook(folder)->book().file());

    Outcome assessment(std::vector<std::string> words, const std::string& id = "so-2021") const
    {
        std::vector<std::string> all = {"assessment", words.front(), book};
        all.insert(all.end(), words.begin() + 1, words.end());
        all.insert(all.end(), {"--assessment", id});
        return run(all);
    }
    Outcome importBonus(const std::string& points) const
    {
        const auto file = folder / u8"thưởng.csv";
        std::ofstream(file) << "unit,code,stage,status,figures,points,note\n"
                            << "stnmt,bonus,self,scored,," << points << ",sáng kiến\n";
        return run({"entries", "import", book, utf8(file), "--assessment", "so-2021"});
    }
};

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("An assessment is led to its publication by commands, and closed by what was reached",
          "[cli][process]")
{
    const Office office;
    CHECK(has(office.assessment({"state", "--json"}).out, "\"phase\": \"none\""));
    CHECK(office.assessment({"dates", "--self-until", "31/02/2199"}).code == 2);
    CHECK(office.assessment({"dates", "--self-from", "01/01/2020", "--self-until", "1/1/2019"})
              .code == 4);
    CHECK(office.assessment({"dates", "--self-from", "01/01/2198"}).code == 0);
    const Outcome early = office.importBonus("0.5");
    CHECK(early.code == 7);
    CHECK(has(early.messages, "01/01/2198"));
    CHECK(office.assessment({"dates", "--self-from", "", "--self-until", "2199-12-31"}).code == 0);
    CHECK(office.importBonus("0.5").code == 0);

    CHECK(office.assessment({"move", "--unit", "stnmt", "--to", "open"}).code == 2);
    CHECK(office.assessment({"move", "--unit", "stnmt", "--to", "locked"}).code == 0);
    const Outcome locked = office.importBonus("0.75");
    CHECK(locked.code == 7);
    CHECK(has(locked.messages, "Phiếu đã chốt"));
    CHECK(office.assessment({"move", "--unit", "stnmt", "--to", "reopened"}).code == 2);
    CHECK(office
              .assessment({"move", "--unit", "stnmt", "--to", "reopened", "--reason", "sai số",
                           "--until", "31/12/2199"})
              .code == 0);
    CHECK(office.importBonus("0.75").code == 0);
    const Outcome extended = office.assessment(
        {"extend", "--unit", "stnmt", "--until", "30/12/2199", "--reason", "bão"});
    CHECK(extended.code == 0);
    CHECK(has(office.assessment({"state"}).out, "30/12/2199"));

    const Outcome open = office.assessment({"move", "--to", "verify1"});
    CHECK(open.code == 4);
    CHECK(has(open.messages, "19 đơn vị"));
    CHECK(office.assessment({"move", "--to", "xong"}).code == 2);
    CHECK(office.assessment({"move", "--to", "published"}).code == 6);
    CHECK(office.assessment({"move", "--to", "verify1", "--reason", "hết hạn"}).code == 0);
    CHECK(office.assessment({"ask", "--unit", "stnmt", "--code", "1.1.1", "--text", "Đâu?"}).code ==
          0);
    CHECK(office.assessment({"answer", "--unit", "stnmt", "--code", "1.1.1", "--text", "Đây."})
              .code == 7);
    CHECK(office.assessment({"move", "--to", "appeal"}).code == 0);
    const Outcome unanswered = office.assessment({"move", "--to", "council"});
    CHECK(unanswered.code == 4);
    CHECK(has(unanswered.messages, "Còn 1 việc dang dở"));
    CHECK(has(unanswered.messages, "stnmt: câu hỏi về 1.1.1 chưa trả lời"));
    CHECK(office.assessment({"answer", "--unit", "stnmt", "--code", "1.1.1", "--text", "Đây."})
              .code == 0);
    CHECK(office.assessment({"move", "--to", "council"}).code == 0);
    CHECK(office.assessment({"move", "--to", "approved"}).code == 4);
    CHECK(office
              .assessment(
                  {"move", "--to", "approved", "--decision", "12/QĐ-UBND", "--date", "01/03/2022"})
              .code == 0);
    CHECK(office.assessment({"published"}).code == 3);
    CHECK(office.assessment({"move", "--to", "published"}).code == 0);
    const Outcome later = office.importBonus("1");
    CHECK(later.code == 7);
    CHECK(has(later.messages, "12/QĐ-UBND"));
    CHECK(office.assessment({"published"}).out ==
          run({"rank", office.book, "--assessment", "so-2021", "--json"}).out);
    CHECK(office.assessment({"published", "--number", "2"}).code == 3);
    CHECK(run({"check", office.book}).code == 0);
    CHECK(run({"audit", "verify", office.book}).code == 0);

    const std::string state = office.assessment({"state", "--json"}).out;
    CHECK(has(state, "\"phase\": \"published\""));
    CHECK(has(state, "\"number\": \"12/QĐ-UBND\""));
    CHECK(has(state, "\"next\": [\n    \"council\"\n  ]"));
    CHECK(run({"assessment", "copy", office.book, "--from", "so-2021", "--id", "so-2022", "--year",
               "2022"})
              .code == 0);
    CHECK(has(office.assessment({"state", "--json"}, "so-2022").out, "\"phase\": \"self\""));
}

TEST_CASE("An officer of one unit is told the state of that one", "[cli][process]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(folder / u8"b.cchc");
    sampleBook(book, true);
    const std::string password = utf8(folder / u8"password");
    std::ofstream(password) << "mau-2021\n";
    for (const bool isJson : {false, true}) {
        std::vector<std::string> words{"assessment",   "state",           book,
                                       "--assessment", "so-2021",         "--user",
                                       "stnmt",        "--password-file", password};
        if (isJson)
            words.emplace_back("--json");
        const Outcome state = run(words);
        CHECK(state.code == 0);
        CHECK(state.out.find("stnmt") != std::string::npos);
        CHECK(state.out.find("bqlkcn") == std::string::npos);
        CHECK(state.out.find("snv") == std::string::npos);
    }
}

// Contract, section 4: a reason that is missing, or blank, is a fault of the command line.
TEST_CASE("A missing reason ends with 2, whichever verb asks for it", "[cli][process]")
{
    const Office office;
    REQUIRE(office.assessment({"dates", "--self-until", "31/12/2199"}).code == 0);
    REQUIRE(office.assessment({"move", "--unit", "stnmt", "--to", "locked"}).code == 0);
    const std::string set = std::string(PROJECT_ROOT) + "/resources/sets/so-2021.json";
    const std::vector<std::vector<std::string>> wants = {
        {"move", "--unit", "stnmt", "--to", "reopened"},
        {"extend", "--unit", "snv", "--until", "30/12/2199"},
        {"correct", "--set", set}};
    for (const auto& words : wants) {
        for (const bool isBlank : {false, true}) {
            auto all = words;
            if (isBlank)
                all.insert(all.end(), {"--reason", "  "});
            const Outcome outcome = office.assessment(all);
            INFO(words.front() << ": " << outcome.messages);
            CHECK(outcome.code == 2);
        }
    }
    REQUIRE(office.assessment({"move", "--to", "verify1", "--reason", "xong"}).code == 0);
    CHECK(office.assessment({"move", "--to", "self"}).code == 2);
    CHECK(run({"survey", "batch", "drop", office.book, "--assessment", "so-2021", "--batch", "1"})
              .code == 2);
}

TEST_CASE("Hidden letters are refused by name in reasons, decisions and titles", "[cli][process]")
{
    const Office office;
    REQUIRE(office.assessment({"dates", "--self-until", "31/12/2199"}).code == 0);
    const std::string turned = "h\u1EBFt h\u1EA1n \u202Egnod";
    const auto refused = [](const Outcome& outcome, const std::string& letter) {
        INFO(outcome.messages);
        CHECK(outcome.code == 4);
        CHECK(has(outcome.messages, letter));
    };
    refused(office.assessment({"move", "--to", "verify1", "--reason", turned}), "U+202E");
    refused(office.assessment({"move", "--to", "verify1", "--reason", "a\nb"}), "xuống dòng");
    refused(office.assessment(
                {"extend", "--unit", "snv", "--until", "30/12/2199", "--reason", "\x1B[2J"}),
            "U+001B");
    REQUIRE(office.assessment({"move", "--to", "verify1", "--reason", "hết hạn"}).code == 0);
    // An answer has lines, and no turns of direction.
    refused(office.assessment({"ask", "--unit", "snv", "--code", "1.1.1", "--text", turned}),
            "U+202E");
    CHECK(office.assessment({"ask", "--unit", "snv", "--code", "1.1.1", "--text", "Đâu?\nSao?"})
              .code == 0);
    // In a list it is one line.
    CHECK(has(run({"history", "list", office.book, "--unit", "snv"}).out, "Đâu? Sao?"));
    REQUIRE(office.assessment({"move", "--to", "council", "--reason", "thôi"}).code == 0);
    refused(office.assessment({"move", "--to", "approved", "--decision", "12/Q\u2066Đ", "--date",
                               "1/3/2022", "--reason", "thiếu"}),
            "U+2066");
    refused(run({"assessment", "rename", office.book, "--id", "so-2021", "--title", turned}),
            "U+202E");
    refused(run({"assessment", "new", office.book, "--id", "moi", "--set", "so-2021", "--group",
                 "so", "--year", "2022", "--title", "a\tb"}),
            "U+0009");
    const auto units = office.folder / u8"đơn vị.csv";
    std::ofstream(units) << "unit,name,group\nmoi,S\u1EDF \u202Eiom,so\n";
    refused(run({"units", "import", office.book, utf8(units)}), "U+202E");
}

TEST_CASE("An id that differs in capital letters only is a clash, which says with what",
          "[cli][process]")
{
    const Office office;
    const auto clash = [](const Outcome& outcome, int code, const std::string& existing) {
        INFO(outcome.messages);
        CHECK(outcome.code == code);
        CHECK(has(outcome.messages, "«" + existing + "»"));
    };
    clash(run({"assessment", "new", office.book, "--id", "SO-2021", "--set", "so-2021", "--group",
               "so", "--year", "2022"}),
          6, "so-2021");
    const auto units = office.folder / u8"đơn vị.csv";
    std::ofstream(units) << "unit,name,group\nSNV,Sở khác,so\n";
    clash(run({"units", "import", office.book, utf8(units)}), 4, "snv");
    clash(run({"units", "import", office.book, utf8(units), "--dry-run"}), 4, "snv");
    std::string set = bytesOf(std::string(PROJECT_ROOT) + "/resources/sets/so-2021.json");
    const std::string own = "\"id\": \"so-2021\"";
    REQUIRE(has(set, own));
    set.replace(set.find(own), own.size(), "\"id\": \"So-2021\"");
    const auto file = office.folder / u8"bộ.json";
    std::ofstream(file, std::ios::binary) << set;
    clash(run({"set", "import", office.book, utf8(file)}), 6, "so-2021");
    const std::string decimals = "\"decimals\": 2";
    REQUIRE(has(set, decimals));
    set.replace(set.find(decimals), decimals.size(), "\"decimals\": 1");
    std::ofstream(file, std::ios::binary) << set;
    clash(office.assessment({"correct", "--set", utf8(file), "--dry-run"}), 6, "so-2021");
}
