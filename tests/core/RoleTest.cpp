// The table of roles, cell by cell (design, section 6).
#include "core/Role.h"

#include <catch2/catch.hpp>

using core::Holder;
using core::Role;
using core::Stage;

namespace {

const std::vector<std::string> own = {"1.2.3", "1.2", "1"};
const std::vector<std::string> foreign = {"2.1", "2"};

} // namespace

TEST_CASE("Names of roles are those of the contract", "[role]")
{
    const std::vector<std::string_view> names = {"admin", "verifier", "unit", "reader"};
    for (std::size_t i = 0; i < core::roles.size(); ++i) {
        CHECK(core::name(core::roles[i]) == names[i]);
        CHECK(core::roleNamed(names[i]) == core::roles[i]);
    }
    CHECK_FALSE(core::roleNamed("Admin"));
    CHECK_FALSE(core::roleNamed(""));
}

TEST_CASE("Who may enter what: each role, stage, unit and place", "[role]")
{
    struct Row {
        Role role;
        bool isHeld; ///< to area 1
        // self, v1, v2 of: own unit and area, own unit foreign area, other unit own area, both
        // other
        const char* allowed[4];
    };
    const Row rows[] = {
        {Role::Administrator, false, {"YYY", "YYY", "YYY", "YYY"}},
        {Role::Administrator, true, {"YYY", "YYY", "YYY", "YYY"}},
        {Role::Verifier, false, {"nYY", "nYY", "nYY", "nYY"}},
        {Role::Verifier, true, {"nYY", "nnn", "nYY", "nnn"}},
        {Role::UnitOfficer, false, {"Ynn", "Ynn", "nnn", "nnn"}},
        {Role::UnitOfficer, true, {"Ynn", "nnn", "nnn", "nnn"}},
        {Role::Reader, false, {"nnn", "nnn", "nnn", "nnn"}},
        {Role::Reader, true, {"nnn", "nnn", "nnn", "nnn"}},
    };
    for (const Row& row : rows) {
        Holder holder{row.role, row.role == Role::UnitOfficer ? "u1" : "", {}, {}};
        if (row.isHeld)
            holder.areas = {"1"};
        for (int place = 0; place < 4; ++place) {
            for (const Stage stage : core::stages) {
                INFO(core::name(row.role)
                     << " held " << row.isHeld << " place " << place << ' ' << core::name(stage));
                CHECK(core::mayEnter(holder, place < 2 ? "u1" : "u2", stage,
                                     place % 2 == 0 ? own : foreign) ==
                      (row.allowed[place][static_cast<int>(stage)] == 'Y'));
            }
        }
    }
}

TEST_CASE("Criteria are assigned one by one or with all below them", "[role]")
{
    Holder holder{Role::Verifier, "", {}, {}};
    holder.criteria = GENERATE(std::vector<std::string>{"1.2.3"}, std::vector<std::string>{"1.2"});
    CHECK(core::covers(holder, own));
    CHECK_FALSE(core::covers(holder, std::vector<std::string>{"1.2.30", "1.20", "1"}));
    CHECK_FALSE(core::covers(holder, foreign));
    CHECK_FALSE(core::covers(holder, {}));
    holder.areas = {"2"};
    CHECK(core::covers(holder, foreign));
}

TEST_CASE("Evidence, management and reading: each role", "[role]")
{
    struct Row {
        Role role;
        const char* allowed; ///< supply own, supply other, manage, see own, see other, see all
    };
    const Row rows[] = {{Role::Administrator, "YYYYYY"},
                        {Role::Verifier, "nnnYYY"},
                        {Role::UnitOfficer, "YnnYnn"},
                        {Role::Reader, "nnnYYY"}};
    for (const Row& row : rows) {
        INFO(core::name(row.role));
        const Holder holder{row.role, row.role == Role::UnitOfficer ? "u1" : "", {}, {}};
        const std::string found{
            core::maySupply(holder, "u1") ? 'Y' : 'n', core::maySupply(holder, "u2") ? 'Y' : 'n',
            core::mayManage(holder) ? 'Y' : 'n',       core::maySee(holder, "u1") ? 'Y' : 'n',
            core::maySee(holder, "u2") ? 'Y' : 'n',    core::maySeeAll(holder) ? 'Y' : 'n'};
        CHECK(found == row.allowed);
    }
}
