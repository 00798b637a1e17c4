#include "cli/Run.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

TEST_CASE("office show and set tell the facts of the office", "[cli][office]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(support::sampleBook(folder)->book().file());
    const auto file = folder / u8"cơ quan.json";
    const auto write = [&](const std::string& text) {
        std::ofstream(file, std::ios::binary) << text;
    };
    const Outcome shown = run({"office", "show", book});
    REQUIRE(shown.code == 0);
    const auto facts = nlohmann::json::parse(shown.out);
    // resources/samples/bac-kan-2021/office.py
    CHECK(facts.at("authority") == "Ủy ban nhân dân tỉnh Bắc Kạn");
    CHECK(facts.at("decision.recipients").at(0) == "Như Điều 3");
    CHECK(facts.at("notice.signer.name") == "");

    write(R"({"notice.signer.name": "Trần An", "place": ""})");
    CHECK(run({"office", "set", book, utf8(file)}).code == 0);
    const auto after = nlohmann::json::parse(run({"office", "show", book}).out);
    CHECK(after.at("notice.signer.name") == "Trần An");
    CHECK(after.at("place") == "");
    CHECK(after.at("authority") == facts.at("authority"));
    // What was shown can be given back whole.
    write(shown.out);
    CHECK(run({"office", "set", book, utf8(file)}).code == 0);
    CHECK(run({"office", "show", book}).out == shown.out);

    write(R"({"where": "Bắc Kạn"})");
    const Outcome refused = run({"office", "set", book, utf8(file)});
    CHECK(refused.code == 4);
    CHECK(refused.messages.starts_with("Chưa ghi: không có mục «where». Các mục: superior, "));
    CHECK(run({"check", book}).code == 0);
}
