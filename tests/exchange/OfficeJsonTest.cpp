#include "exchange/OfficeJson.h"

#include <catch2/catch.hpp>

namespace {

std::string faultOf(std::string_view json)
{
    const auto read = exchange::readOfficeJson(json);
    return read ? std::string() : read.error().code;
}

} // namespace

TEST_CASE("The office's facts come back from the file that was written of them", "[office]")
{
    core::OfficeFacts facts;
    for (const core::OfficeFact& fact : core::allOfficeFacts()) {
        if (fact.how != core::OfficeFact::How::Form)
            fact.in(facts) = "«" + fact.name + "»";
    }
    facts.of(core::PaperKind::Decision).bases = "Căn cứ Luật\nCăn cứ Nghị quyết";
    const std::string json = exchange::officeJson(facts);
    const auto texts = exchange::readOfficeJson(json);
    REQUIRE(texts.ok());
    CHECK(texts->size() == core::allOfficeFacts().size()); // each is named, said or not
    core::OfficeFacts read;
    for (const auto& [name, text] : *texts)
        core::officeFactNamed(name)->in(read) = text;
    CHECK(read == facts);
    CHECK(exchange::officeJson(read) == json);
}

TEST_CASE("What is no file of the office's facts is refused", "[office]")
{
    CHECK(exchange::readOfficeJson(R"({"place": null, "decision.bases": "Căn cứ"})")
              ->at("place")
              .empty());
    CHECK(exchange::readOfficeJson("{}")->empty());
    CHECK(faultOf("{") == "office.not-facts");
    CHECK(faultOf("[]") == "office.not-facts");
    CHECK(faultOf("{\"place\": \"\xff\"}") == "office.not-facts");
    CHECK(faultOf(R"({"where": "Bắc Kạn"})") == "office.unknown-fact");
    CHECK(faultOf(R"({"place": "a", "place": "b"})") == "office.fact-twice");
    CHECK(faultOf(R"({"place": 4})") == "office.fact-kind");
    CHECK(faultOf(R"({"decision.bases": ["a", 4]})") == "office.fact-kind");
}
