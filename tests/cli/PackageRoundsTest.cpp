// The kinds of packages after the self-assessment, as they are typed.
#include "cli/Run.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <set>

namespace {

constexpr const char* roundYear = "so-2021";
constexpr const char* roundUnit = "stnmt";
constexpr const char* far = "31/12/2199"; // whatever day the machine believes it is

struct RoundBooks {
    support::TemporaryFolder folder;
    std::string province = utf8(folder.path() / "tỉnh.cchc");
    std::string unit = utf8(folder.path() / "đơn vị.cchc");
    std::string file = utf8(folder.path() / "gói.cchcx");

    RoundBooks()
    {
        for (const std::string& book : {province, unit})
            REQUIRE(run({"new", book, "--sample", "bac-kan-2021"}).code == 0);
    }
    int begin(const std::string& book)
    {
        return run({"assessment", "dates", book, "--assessment", roundYear, "--self-until", far,
                    "--appeal-until", far})
            .code;
    }
    int phase(const char* to)
    {
        std::vector<std::string> words = {"assessment", "move", province, "--assessment",
                                          roundYear,    "--to", to,       "--reason",
                                          "kế hoạch"};
        if (std::string_view(to) == "approved")
            words.insert(words.end(), {"--decision", "12/QĐ-UBND", "--date", "01/03/2022"});
        return run(words).code;
    }
    Outcome send(const std::string& book, const char* kind, const char* of = roundUnit)
    {
        std::vector<std::string> words = {"package", "export",       book,      "--kind",
                                          kind,      "--assessment", roundYear, "--out",
                                          file,      "--office",     "Cơ quan"};
        if (*of != '\0')
            words.insert(words.end(), {"--unit", of});
        return run(words);
    }
    nlohmann::json told() const
    {
        return nlohmann::json::parse(run({"package", "inspect", file, "--json"}).out);
    }
    int take(const std::string& book) const
    {
        return run({"package", "import", book, file, "--confirm",
                    told()["fingerprint"].get<std::string>()})
            .code;
    }
};

} // namespace

TEST_CASE("Questions, answers and another day go to and fro on the command line", "[cli][package]")
{
    RoundBooks books;
    CHECK(books.send(books.province, "appeal-request").code == 7); // no process: nothing is asked
    CHECK(books.send(books.province, "extension").code == 6);
    for (const std::string& book : {books.province, books.unit})
        REQUIRE(books.begin(book) == 0);
    REQUIRE(run({"assessment", "extend", books.province, "--assessment", roundYear, "--unit",
                 roundUnit, "--until", far, "--reason", "lũ lụt"})
                .code == 0);
    REQUIRE(books.send(books.province, "extension").code == 0);
    CHECK(books.told()["content"][0]["text"] == far);
    CHECK(books.told()["content"][1]["text"] == "lũ lụt");
    CHECK(books.take(books.unit) == 0);
    REQUIRE(books.phase("verify1") == 0);
    REQUIRE(run({"assessment", "ask", books.province, "--assessment", roundYear, "--unit",
                 roundUnit, "--code", "1.3.1", "--text", "Văn bản nào?"})
                .code == 0);
    REQUIRE(books.phase("appeal") == 0);
    REQUIRE(books.send(books.province, "appeal-request").code == 0);
    CHECK(books.told()["content"][0]["name"] == "1.3.1");
    CHECK(books.take(books.unit) == 0);
    REQUIRE(run({"assessment", "answer", books.unit, "--assessment", roundYear, "--unit", roundUnit,
                 "--code", "1.3.1", "--text", "Văn bản 12"})
                .code == 0);
    REQUIRE(books.send(books.unit, "appeal").code == 0);
    CHECK(books.told()["content"][0]["text"] == "Văn bản 12");
    CHECK(books.take(books.province) == 0);
    const Outcome listed =
        run({"history", "list", books.province, "--assessment", roundYear, "--code", "1.3.1"});
    CHECK(listed.out.find("Văn bản 12") != std::string::npos);
    for (const std::string& book : {books.province, books.unit})
        CHECK(run({"audit", "verify", book}).code == 0);
}

TEST_CASE("Each unit gets its published result as a file of its own", "[cli][package]")
{
    RoundBooks books;
    CHECK(run({"package", "result", books.unit, "--assessment", roundYear, "--unit", roundUnit})
              .code == 3);
    CHECK(books.send(books.province, "result").code == 6); // not published
    REQUIRE(books.begin(books.province) == 0);
    for (const char* to : {"verify1", "appeal", "council", "approved", "published"})
        REQUIRE(books.phase(to) == 0);
    const auto results = books.folder.path() / "kết quả";
    const std::vector<std::string> all = {
        "package", "export", books.province, "--kind",      "result",   "--assessment", roundYear,
        "--unit",  "all",    "--out",        utf8(results), "--office", "Sở Nội vụ"};
    std::ofstream(results) << "tệp"; // where the folder would be made
    const Outcome nowhere = run(all);
    CHECK(nowhere.code == 8);
    CHECK(nowhere.messages.find("Chưa tạo gói nào") != std::string::npos);
    std::filesystem::remove(results);
    REQUIRE(run(all).code == 0); // the folder is made
    const auto ranking = nlohmann::json::parse(
        run({"rank", books.province, "--assessment", roundYear, "--json"}).out);
    std::set<int> numbers;
    for (const auto& standing : ranking["units"]) {
        const std::string id = standing["unit"];
        books.file = utf8(results / ("result-so-2021-" + id + ".cchcx"));
        CHECK(books.told()["unit"] == id);
        numbers.insert(books.told()["sequence"].get<int>());
        if (id == roundUnit)
            REQUIRE(books.take(books.unit) == 0);
    }
    // Each has its own number, from 1 on.
    CHECK(numbers.size() == ranking["units"].size());
    CHECK(*numbers.rbegin() == static_cast<int>(numbers.size()));
    const Outcome shown = run({"package", "result", books.unit, "--assessment", roundYear, "--unit",
                               roundUnit, "--json"});
    REQUIRE(shown.code == 0);
    const auto received = nlohmann::json::parse(shown.out);
    // Expected: the province's own ranking and sheet.
    for (const auto& standing : ranking["units"]) {
        if (standing["unit"] != roundUnit)
            continue;
        for (const char* member : {"rank", "points", "max", "index", "class"})
            CHECK(received["result"][member] == standing[member]);
    }
    CHECK(received["result"]["decision"]["number"] == "12/QĐ-UBND");
    const auto sheet =
        nlohmann::json::parse(run({"sheet", books.province, "--assessment", roundYear, "--unit",
                                   roundUnit, "--stage", "final", "--json"})
                                  .out);
    REQUIRE(received["criteria"].size() == sheet["items"].size());
    for (std::size_t i = 0; i < sheet["items"].size(); ++i) {
        const auto& item = sheet["items"][i];
        CHECK(received["criteria"][i]["code"] == item["code"]);
        CHECK(received["criteria"][i]["final"] ==
              (item["points"].is_null() ? nlohmann::json("") : item["points"]));
    }
    const Outcome words = run({"package", "result", books.unit, "--assessment", roundYear, "--unit",
                               roundUnit, "--lang", "en"});
    CHECK(words.out.find("Decision: 12/QĐ-UBND, 01/03/2022") != std::string::npos);
    CHECK(run({"audit", "verify", books.unit}).code == 0);
}

TEST_CASE("Tasks, counters and ballots are packages, too", "[cli][package]")
{
    RoundBooks books;
    CHECK(books.send(books.province, "tasks").code == 3); // there are none
    REQUIRE(run({"task", "add", books.province, "--assessment", roundYear, "--unit", roundUnit,
                 "--title", "Rà soát"})
                .code == 0);
    // Only one unit has any: the others are told, and passed over.
    const auto folder = books.folder.path() / "nhiệm vụ";
    std::filesystem::create_directory(folder);
    const Outcome all =
        run({"package", "export", books.province, "--kind", "tasks", "--assessment", roundYear,
             "--unit", "all", "--out", utf8(folder), "--office", "Sở Nội vụ"});
    CHECK(all.code == 0);
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
    books.file = utf8(folder / "tasks-so-2021-stnmt.cchcx");
    CHECK(books.take(books.unit) == 0);
    REQUIRE(run({"task", "done", books.unit, "--assessment", roundYear, "--task", "1", "--result",
                 "đã xong"})
                .code == 0);
    books.file = utf8(books.folder.path() / "gói.cchcx");
    REQUIRE(books.send(books.unit, "task-results").code == 0);
    CHECK(books.take(books.province) == 0);
    CHECK(run({"task", "list", books.province, "--assessment", roundYear}).out.find("đã xong") !=
          std::string::npos);
    CHECK(books.send(books.unit, "dossiers").code == 0);
    CHECK(books.take(books.province) == 0);
    CHECK(books.send(books.unit, "survey", "").code == 0);
    CHECK(books.send(books.unit, "dossiers", "không-có").code == 3);
    CHECK(run({"audit", "verify", books.province}).code == 0);
}
