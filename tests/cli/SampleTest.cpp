// The samples as the command line makes them, and the program beside the independent reference.

#include "cli/Run.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

namespace {

using Json = nlohmann::json;

std::string made(const support::TemporaryFolder& folder, const std::string& sample)
{
    const std::string book = utf8(folder / u8"mau.cchc");
    REQUIRE(run({"new", book, "--sample", sample}).code == 0);
    return book;
}

Json ranking(const std::string& book, const std::string& assessment)
{
    const Outcome ranked = run({"rank", book, "--assessment", assessment, "--json"});
    REQUIRE(ranked.code == 0);
    return Json::parse(ranked.out);
}

/// What the reference in tests/reference gives, written down by the sample's generator.
Json expected(const std::string& level)
{
    std::ifstream file(std::string(TEST_DATA) + "/samples/hai-cap-2026-" + level + ".json");
    return Json::parse(file);
}

} // namespace

TEST_CASE("The sample of two tiers ranks as the independent reference does", "[sample]")
{
    const support::TemporaryFolder folder;
    const std::string book = made(folder, "hai-cap-2026");
    const std::map<std::string, std::string> outcomes = {{"so", "decided"}, {"xa", "down"}};
    for (const auto& [level, outcome] : outcomes) {
        INFO(level);
        Json given = ranking(book, level + "-2026");
        // Which units are tied on a border the reference does not tell: the generator does.
        const Json ties = given.at("quotaTies");
        given.erase("quotaTies");
        CHECK(given == expected(level));
        REQUIRE(ties.size() == 1);
        CHECK(ties.front().at("outcome") == outcome);
        CHECK(ties.front().at("places") == 1);
    }
    // catalog.py: each reason by which a class moves is seen.
    std::map<std::string, int> reasons;
    const Json communes = ranking(book, "xa-2026");
    for (const Json& unit : communes.at("units"))
        ++reasons[unit.at("classReason")];
    CHECK(reasons == std::map<std::string, int>{{"", 93},
                                                {"cap", 1},
                                                {"demote", 1},
                                                {"force", 1},
                                                {"quota", 2},
                                                {"rule", 2},
                                                {"tie", 2}});
    CHECK_FALSE(communes.at("provisional"));
    const std::string lines = run({"rank", book, "--assessment", "xa-2026"}).messages;
    CHECK(lines.find("Phường Ngọc Hà: đủ điểm Xuất sắc, tiêu chí 3.1.2 được 0 điểm: Tốt") !=
          std::string::npos);
}

TEST_CASE("A sample that is not shipped is refused with the names of those that are", "[sample]")
{
    const support::TemporaryFolder folder;
    const Outcome refused = run({"new", utf8(folder / u8"mau.cchc"), "--sample", "ha-noi-2026"});
    CHECK(refused.code == 3);
    CHECK(refused.messages.find("ha-noi-2026") != std::string::npos);
    CHECK(refused.messages.find("bac-kan-2021, hai-cap-2026") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / u8"mau.cchc"));
}

TEST_CASE("The sets that are shipped have no fault", "[sample]")
{
    int sets = 0;
    for (const auto& file : std::filesystem::directory_iterator(PROJECT_ROOT "/resources/sets")) {
        const Outcome checked = run({"set", "check", file.path().string()});
        INFO(file.path() << checked.out << checked.messages);
        CHECK(checked.code == 0);
        ++sets;
    }
    CHECK(sets == 5);
}
