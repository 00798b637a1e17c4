#include "app/Coverage.h"
#include "app/SheetEditor.h"
#include "support/PeopleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>

using core::Role;

namespace {

const app::CriterionCover& coverOf(const std::vector<app::CriterionCover>& all,
                                   const core::IndexSet& set, const char* code)
{
    const int leaf = set.findLeaf(code);
    const auto found =
        std::find_if(all.begin(), all.end(), [leaf](const auto& one) { return one.leaf == leaf; });
    REQUIRE(found != all.end());
    return *found;
}

} // namespace

TEST_CASE("Each criterion has its verifiers, and what nobody verifies is told", "[coverage]")
{
    support::PeopleBook people;
    const auto scores = *people.workspace->load("so-2021");
    const auto cover = [&](std::string_view unit) {
        return app::coverageOf(scores->set(), *store::Accounts(people.book()).all(), unit);
    };
    // "minh" verifies all, "nam" area 1 alone; "an" is of vpubnd.
    CHECK(coverOf(cover({}), scores->set(), "1.1.1").verifiers ==
          std::vector<std::string>{"minh", "nam"});
    CHECK(coverOf(cover({}), scores->set(), "2.1.1").verifiers == std::vector<std::string>{"minh"});
    CHECK(coverOf(cover({}), scores->set(), "1.1.1").officers.empty());
    CHECK(coverOf(cover("vpubnd"), scores->set(), "1.1.1").officers ==
          std::vector<std::string>{"an"});
    REQUIRE(support::codeOf(app::AccountEditor(people.book()).setActive("minh", false)) == "");
    const auto left = cover({});
    CHECK(coverOf(left, scores->set(), "1.1.1").isCovered());
    CHECK_FALSE(coverOf(left, scores->set(), "2.1.1").isCovered());
}

TEST_CASE("Lead offices inside one unit score the criteria that they have", "[coverage][roles]")
{
    support::PeopleBook people;
    app::AccountEditor editor(people.book());
    const auto add = [&](const char* name, std::vector<std::string> areas,
                         std::vector<std::string> criteria) {
        REQUIRE(
            support::codeOf(editor.add(
                {name, "", {Role::UnitOfficer, "vpubnd", std::move(areas), std::move(criteria)}},
                support::quickKey(support::quickPassword))) == "");
    };
    add("tochuc", {"4"}, {"1.1.1"});
    add("thuchiện", {}, {"2.1"});
    const auto scores = *people.workspace->load("so-2021");
    const auto all =
        app::coverageOf(scores->set(), *store::Accounts(people.book()).all(), "vpubnd");
    CHECK(coverOf(all, scores->set(), "1.1.1").officers ==
          std::vector<std::string>{"an", "tochuc"});
    CHECK(coverOf(all, scores->set(), "2.1.1").officers ==
          std::vector<std::string>{"an", "thuchiện"});
    app::SheetEditor sheet(people.book(), *scores);
    const auto clear = [&](const char* unit, const char* code) {
        return support::codeOf(sheet.apply({sheet.makeEdit(
            scores->unitIndex(unit), core::Stage::Self, scores->set().findLeaf(code), {})}));
    };
    people.signIn("tochuc");
    CHECK(clear("vpubnd", "1.1.1") == "");
    CHECK(clear("vpubnd", "2.1.1") == "gate.other-criterion");
    CHECK(clear("snv", "1.1.1") == "gate.other-unit");
    people.signIn("thuchiện");
    CHECK(clear("vpubnd", "2.1.1") == "");
    CHECK(clear("vpubnd", "1.1.2") == "gate.other-criterion");
}
