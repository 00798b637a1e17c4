#include "core/OfficeFacts.h"

#include <catch2/catch.hpp>

#include <set>

using core::OfficeFact;

TEST_CASE("Each fact of the office has its own place and name", "[office]")
{
    core::OfficeFacts facts;
    std::set<std::string> names;
    for (const OfficeFact& fact : core::allOfficeFacts()) {
        CHECK(names.insert(fact.name).second);
        CHECK(core::officeFactNamed(fact.name) == &fact);
        CHECK(fact.in(facts).empty()); // no other fact has written there
        fact.in(facts) = fact.name;
    }
    CHECK(facts.of(core::PaperKind::Notice).signer.title == "notice.signer.title");
    CHECK(facts.authoritySuperior == "authority.superior");
    CHECK(core::officeFactNamed("signer") == nullptr);
}

// Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 7.
TEST_CASE("A signer's lines are those of the decree", "[office]")
{
    using Lines = std::vector<std::string>;
    CHECK(core::signerLines({"Ủy ban nhân dân", "KT.", "Chủ tịch", "Phó Chủ tịch", ""}) ==
          Lines{"TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"});
    CHECK(core::signerLines({"", "TL.", "Chủ tịch", "Giám đốc Sở Nội vụ", ""}) ==
          Lines{"TL. Chủ tịch", "Giám đốc Sở Nội vụ"});
    CHECK(core::signerLines({"", "", "Giám đốc", "", "Nguyễn Văn An"}) == Lines{"Giám đốc"});
    CHECK(core::signerLines({}).empty());
}

TEST_CASE("A fact is kept without blanks at its ends and empty lines", "[office]")
{
    const OfficeFact& lines = *core::officeFactNamed("decision.recipients");
    const OfficeFact& line = *core::officeFactNamed("place");
    CHECK(core::tidyFact(lines, " Như Điều 3 \n\n  Bộ Nội vụ\n") == "Như Điều 3\nBộ Nội vụ");
    CHECK(core::tidyFact(line, " Bắc Kạn ") == "Bắc Kạn");
    CHECK(core::linesOf("").empty());
}
