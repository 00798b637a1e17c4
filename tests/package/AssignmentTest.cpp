#include "package/Assignment.h"

#include <catch2/catch.hpp>

#include <array>

namespace assignments {

package::Assignment sample()
{
    package::Assignment given;
    given.assessment = {"so-2021", "Sở, ban, ngành", "so-2021",   "so",
                        2021,      "2021-01-01",     "2021-12-31"};
    given.assessment.previous = "so-2020";
    given.process.phase = core::Phase::Self;
    given.process.dates = {"2021-12-01", "2021-12-20", "", "", ""};
    given.units.push_back({{"stnmt", "Sở TN và MT", "so", "", "", "", "", {{"vung", "mien-nui"}}},
                           {core::UnitState::Reopened, "2021-12-25", core::Phase::Self}});
    given.codes = {"1.1.1", "1.1.10"};
    given.last = given.assessment;
    given.last->id = "so-2020";
    return given;
}

std::string changed(std::string_view from, std::string_view to)
{
    std::string json = package::assignmentJson(sample());
    const std::size_t at = json.find(from);
    REQUIRE(at != std::string::npos);
    return json.replace(at, from.size(), to);
}

/// The member that a text is refused for; "-" where it is taken.
std::string refusedAt(std::string_view json)
{
    const auto read = package::readAssignment(json);
    if (read)
        return "-";
    CHECK(read.error().code == "package.bad-assignment");
    CHECK(read.error().kind == core::ErrorKind::Integrity);
    return read.error().params.front().value;
}

} // namespace assignments

using namespace assignments;

TEST_CASE("What is given to do is read as it was written", "[assignment]")
{
    const std::string json = package::assignmentJson(sample());
    const auto read = package::readAssignment(json);
    REQUIRE(read);
    CHECK(package::assignmentJson(*read) == json);
    CHECK(read->assessment == sample().assessment);
    CHECK(read->units.front().unit == sample().units.front().unit);
    CHECK(read->units.front().process == sample().units.front().process);
    CHECK(read->last == sample().last);
}

TEST_CASE("An assignment that is not of the format is refused by its member", "[assignment]")
{
    // docs/exchange-format.md: every member, in that order, no others, days and ids as they are.
    const std::array<std::array<std::string_view, 3>, 9> cases = {
        {{"\"so-2021\"", "\"a b\"", "assessment.id"},
         {"2021-12-20", "2021-13-20", "process.selfUntil"},
         {"2021-12-20", "2021-11-20", "process.selfFrom"},
         {"\"phase\": \"self\"", "\"phase\": \"never\"", "process.phase"},
         {"vung=mien-nui", "mien-nui", "units.attributes"},
         {"\"reopened\"", "\"ajar\"", "units.state"},
         {"\"1.1.10\"", "\"1.1.1\"", "codes"},
         {"\"title\": \"Sở, ban, ngành\"", "\"title\": \"\"", "assessment.title"},
         {"\"stage\"", "\"stages\"", "stage"}}};
    for (const auto& [from, to, member] : cases) {
        INFO(from << " → " << to);
        CHECK(refusedAt(changed(from, to)) == member);
    }
    CHECK(refusedAt("[]").empty());
    CHECK(refusedAt("{}") == "assessment");
    using Texts = std::vector<std::string>;
    const std::string identity(64, 'a');
    for (const Texts& answered : {Texts{identity}, Texts{identity, std::string(64, 'b')}})
        CHECK(package::readAnswer(package::answerJson(answered)).value() == answered);
    // Of one alone no list, in a list none twice.
    CHECK(package::answerJson({identity}).find('[') == std::string::npos);
    for (const Texts& answered :
         {Texts{}, Texts{"kia"}, Texts{identity, identity}, Texts{identity, "kia"}})
        CHECK_FALSE(package::readAnswer(package::answerJson(answered)));
    CHECK_FALSE(package::readAnswer("{\"answers\": [\"" + identity + "\"]}"));
}
