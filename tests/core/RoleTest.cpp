// The table of roles, cell by cell (design, section 6).
#include "core/Role.h"

#include <catch2/catch.hpp>

using core::Holder;
using core::Role;

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

TEST_CASE("Who may do what: each role, action, unit and place", "[role]")
{
    struct Row {
        Role role;
        bool isHeld; ///< to area 1
        // In the order of core::actions, of: own unit and area, own unit and foreign area, other
        // unit and own area, both foreign.
        const char* allowed[4];
    };
    const Row rows[] = {
        {Role::Administrator,
         false,
         {"YYYYYYYYYYYYYY", "YYYYYYYYYYYYYY", "YYYYYYYYYYYYYY", "YYYYYYYYYYYYYY"}},
        {Role::Administrator,
         true,
         {"YYYYYYYYYYYYYY", "YYYYYYYYYYYYYY", "YYYYYYYYYYYYYY", "YYYYYYYYYYYYYY"}},
        // self, evidence, dossiers, v1, v2, ask, answer, lock, reopen, extend, dates, title,
        // batches of ballots (of many criteria), another version of the set
        {Role::Verifier,
         false,
         {"nnnYYYnnnnnnYn", "nnnYYYnnnnnnYn", "nnnYYYnnnnnnYn", "nnnYYYnnnnnnYn"}},
        {Role::Verifier,
         true,
         {"nnnYYYnnnnnnYn", "nnnnnnnnnnnnYn", "nnnYYYnnnnnnYn", "nnnnnnnnnnnnYn"}},
        {Role::UnitOfficer,
         false,
         {"YYYnnnYYnnnnnn", "YYYnnnYYnnnnnn", "nnnnnnnnnnnnnn", "nnnnnnnnnnnnnn"}},
        {Role::UnitOfficer,
         true,
         {"YYYnnnYYnnnnnn", "nYYnnnnYnnnnnn", "nnnnnnnnnnnnnn", "nnnnnnnnnnnnnn"}},
        {Role::Reader,
         false,
         {"nnnnnnnnnnnnnn", "nnnnnnnnnnnnnn", "nnnnnnnnnnnnnn", "nnnnnnnnnnnnnn"}},
        {Role::Reader,
         true,
         {"nnnnnnnnnnnnnn", "nnnnnnnnnnnnnn", "nnnnnnnnnnnnnn", "nnnnnnnnnnnnnn"}},
    };
    for (const Row& row : rows) {
        Holder holder{row.role, row.role == Role::UnitOfficer ? "u1" : "", {}, {}};
        if (row.isHeld)
            holder.areas = {"1"};
        for (int place = 0; place < 4; ++place) {
            for (std::size_t action = 0; action < core::actions.size(); ++action) {
                INFO(core::name(row.role)
                     << " held " << row.isHeld << " place " << place << " action " << action);
                CHECK(core::may(holder, core::actions[action], place < 2 ? "u1" : "u2",
                                place % 2 == 0 ? own : foreign) ==
                      (row.allowed[place][action] == 'Y'));
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

TEST_CASE("Management and reading: each role", "[role]")
{
    struct Row {
        Role role;
        const char* allowed; ///< manage, see own, see other, see all
    };
    const Row rows[] = {{Role::Administrator, "YYYY"},
                        {Role::Verifier, "nYYY"},
                        {Role::UnitOfficer, "nYnn"},
                        {Role::Reader, "nYYY"}};
    for (const Row& row : rows) {
        INFO(core::name(row.role));
        const Holder holder{row.role, row.role == Role::UnitOfficer ? "u1" : "", {}, {}};
        const std::string found{
            core::mayManage(holder) ? 'Y' : 'n', core::maySee(holder, "u1") ? 'Y' : 'n',
            core::maySee(holder, "u2") ? 'Y' : 'n', core::maySeeAll(holder) ? 'Y' : 'n'};
        CHECK(found == row.allowed);
    }
}
