// What "history" prints of a book.

#include "cli/Run.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using Json = nlohmann::json;

namespace {

std::string bookOf(const support::TemporaryFolder& folder)
{
    const std::string book = utf8(folder / u8"mau.cchc");
    sampleBook(book);
    return book;
}

} // namespace

TEST_CASE("The history is listed by unit and criterion, newest or oldest first", "[history]")
{
    const support::TemporaryFolder folder;
    const std::string book = bookOf(folder);
    const Outcome newest =
        run({"history", "list", book, "--unit", "na-ri", "--code", "3.1.1", "--json"});
    REQUIRE(newest.code == 0);
    const Json json = Json::parse(newest.out);
    CHECK(json["complete"] == true);
    // Two assessments of the districts, self and v1 each, and the document that serves it.
    REQUIRE(json["rows"].size() == 5);
    for (const Json& row : json["rows"])
        CHECK(row["unit"] == "na-ri");
    CHECK(json["rows"][0]["number"] > json["rows"][4]["number"]);
    const Json oldest = Json::parse(run({"history", "list", book, "--unit", "na-ri", "--code",
                                         "3.1.1", "--oldest-first", "--json"})
                                        .out);
    CHECK(oldest["rows"][0] == json["rows"][4]);
    // The head is that of the last row of all.
    const Json last = Json::parse(run({"history", "list", book, "--limit", "1", "--json"}).out);
    CHECK(last["head"] == last["rows"][0]["hash"]);
    CHECK(last["complete"] == false);
}

TEST_CASE("A list that is cut says so, and names of people filter it", "[history]")
{
    const support::TemporaryFolder folder;
    const std::string book = bookOf(folder);
    const Outcome cut = run({"history", "list", book, "--limit", "3"});
    CHECK(cut.code == 0);
    CHECK(std::count(cut.out.begin(), cut.out.end(), '\n') == 4);
    CHECK(cut.messages.find("--limit") != std::string::npos);
    const Outcome nobody = run({"history", "list", book, "--user", "không ai"});
    CHECK(nobody.code == 0);
    CHECK(std::count(nobody.out.begin(), nobody.out.end(), '\n') == 1);
    CHECK(nobody.messages.empty());
    for (const char* limit : {"0", "x", "1000000", "-1"})
        CHECK(run({"history", "list", book, "--limit", limit}).code == 2);
    CHECK(run({"history", "list", book, "--from", "30/02/2021"}).code == 2);
    CHECK(run({"history", "list", book, "--to", "1/1/2001", "--json"}).out.find("\"rows\": []") !=
          std::string::npos);
}

TEST_CASE("The whole history goes into a CSV file, a line a row", "[history]")
{
    const support::TemporaryFolder folder;
    const std::string book = bookOf(folder);
    const std::string file = utf8(folder / u8"nhật ký.csv");
    const Outcome written = run({"history", "export", book, "--out", file, "--lang", "en"});
    REQUIRE(written.code == 0);
    const std::string bytes = bytesOf(folder / u8"nhật ký.csv");
    const Json last = Json::parse(run({"history", "list", book, "--limit", "1", "--json"}).out);
    CHECK(std::count(bytes.begin(), bytes.end(), '\n') == last["rows"][0]["number"].get<int>() + 1);
    CHECK(written.messages.find(std::to_string(last["rows"][0]["number"].get<int>()) + " rows") !=
          std::string::npos);
    CHECK(run({"history", "export", book, "--out", book}).code == 6);
}
