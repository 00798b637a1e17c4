#include "store/Hash.h"
#include "store/Office.h"
#include "support/Packages.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

/// Packages that come in any order, again and again, while the book is worked on: through the real
/// planning and applying, against a model of three values a cell.
namespace package_order {

using package::Kind;
using support::madePackage;
using support::MadePackage;

template<typename T>
std::string refused(const T& result)
{
    return support::codeOf(result);
}

/// Four criteria that are typed as counts (contract, section 1: `count`).
constexpr const char* smallSet = R"({"format": "cchc-index-set/1", "id": "nho", "title": "Bộ nhỏ",
 "year": 2021, "level": "so", "decision": "", "sample": false, "max": "400", "decimals": 2,
 "ties": "skip", "classes": [{"id": "tot", "title": "Tốt", "from": "50"},
 {"id": "yeu", "title": "Yếu"}], "bonus": {"cap": "0", "inIndex": true}, "penalty": {"cap": "0"},
 "areas": [{"code": "1", "title": "Một", "max": "400", "items": [
 {"code": "1.1", "title": "A", "max": "100", "by": "unit", "rule": {"kind": "count", "each": "1"}},
 {"code": "1.2", "title": "B", "max": "100", "by": "unit", "rule": {"kind": "count", "each": "1"}},
 {"code": "1.3", "title": "C", "max": "100", "by": "unit", "rule": {"kind": "count", "each": "1"}},
 {"code": "1.4", "title": "D", "max": "100", "by": "unit", "rule": {"kind": "count", "each": "1"}}
 ]}]})";

constexpr std::array units = {"a", "b"};
constexpr std::array codes = {"1.1", "1.2", "1.3", "1.4"};
/// What each of a unit's three packages says of the four criteria; 0: nothing is entered.
constexpr std::array<std::array<int, 4>, 3> said = {{{1, 2, 0, 4}, {1, 3, 5, 4}, {6, 3, 0, 7}}};

using Values = std::map<std::pair<std::string, std::string>, int>; ///< by unit and code; 0: nothing

std::string rowOf(const std::string& unit, const std::string& code, int value)
{
    return unit + "," + code + ",self," +
           (value == 0 ? ",,,\n" : "scored,n=" + std::to_string(value) + ",,\n");
}

void enter(app::Workspace& workspace, const std::string& rows)
{
    REQUIRE(refused(workspace.importEntries(
                "nho-2021", "unit,code,stage,status,figures,points,note\n" + rows, "gõ")) == "");
}

/// A province with two units, and three packages of each.
struct Small {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> province;
    std::map<std::string, std::vector<MadePackage>> packages;
    std::shared_ptr<const app::YearFrame> year; ///< goes from plan to plan, as among many

    Small()
    {
        const auto file = folder.path() / "tỉnh.cchc";
        REQUIRE(refused(app::Workspace::create(file, "Tỉnh")) == "");
        province = *app::Workspace::open(file);
        REQUIRE(refused(province->importSet(smallSet)) == "");
        REQUIRE(refused(province->importUnits("unit,name,group\na,Sở A,so\nb,Sở B,so\n")) == "");
        REQUIRE(refused(province->addAssessment({"nho-2021", "Đợt", "nho", "so", 2021, "", ""})) ==
                "");
        REQUIRE(refused(store::Offices::put(province->book(), "Tỉnh", false)) == "");
        for (const std::string unit : units) {
            const auto book = support::bookOf(
                madePackage(*province, folder, {Kind::Assign, "nho-2021", unit, {}}),
                folder.path() / (unit + ".cchc"));
            for (const auto& values : said) {
                std::string rows;
                for (std::size_t i = 0; i < codes.size(); ++i)
                    rows += rowOf(unit, codes[i], values[i]);
                enter(*book, rows);
                packages[unit].push_back(
                    madePackage(*book, folder, {Kind::Self, "nho-2021", unit, {}}));
            }
        }
    }
};

/// Three values a cell: what the book has, and what the last package said.
struct Model {
    Values ours;
    Values base;
    std::map<std::string, std::size_t> newest; ///< by unit; packages from 1

    std::set<std::string> conflicts(const std::string& unit, std::size_t number) const
    {
        std::set<std::string> all;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const int theirs = said[number - 1][i];
            const int own = at(ours, unit, codes[i]);
            const int known = at(base, unit, codes[i]);
            if (own != theirs && known != own && known != theirs)
                all.insert(codes[i]);
        }
        return all;
    }
    void take(const std::string& unit, std::size_t number)
    {
        for (std::size_t i = 0; i < codes.size(); ++i) {
            int& own = ours[{unit, codes[i]}];
            int& known = base[{unit, codes[i]}];
            if (own == known)
                own = said[number - 1][i]; // else the book's stays: changed here
            known = said[number - 1][i];
        }
        newest[unit] = number;
    }
    static int at(const Values& values, const std::string& unit, const std::string& code)
    {
        const auto found = values.find({unit, code});
        return found == values.end() ? 0 : found->second;
    }
};

Values entered(const app::Workspace& workspace)
{
    Values values;
    for (const std::string unit : units) {
        const auto rows = workspace.book().entriesOf("nho-2021", unit);
        REQUIRE(refused(rows) == "");
        for (const store::EntryRow& row : *rows)
            values[{unit, row.code}] = std::stoi(row.entry.figures.substr(2));
    }
    return values;
}

/// One package, asked of the book and of the model.
void deliver(Small& small, Model& model, const std::string& unit, std::size_t number)
{
    const MadePackage& made = small.packages[unit][number - 1];
    const auto plan = app::planPackage(*small.province, made.bytes, "gói.cchcx", small.year);
    REQUIRE(refused(plan) == "");
    small.year = plan->year;
    const std::size_t newest = model.newest[unit];
    if (number < newest) {
        // Older ones that came in time are known; the others are refused.
        const core::Status done =
            app::applyPackage(*small.province, *plan, {made.fingerprint, app::Side::Ours});
        if (plan->order == app::PackageOrder::Known)
            REQUIRE(refused(done) == "");
        else
            REQUIRE(refused(done) == "package.older");
        return;
    }
    if (number == newest) {
        REQUIRE(plan->order == app::PackageOrder::Known);
        REQUIRE(refused(app::applyPackage(*small.province, *plan, {})) == "");
        return;
    }
    // Each conflict is listed, and nothing is written before it is decided.
    std::set<std::string> listed;
    for (const core::Problem& one : plan->conflicts({}))
        listed.insert(one.place);
    REQUIRE(listed == model.conflicts(unit, number));
    if (!listed.empty())
        REQUIRE(refused(app::applyPackage(*small.province, *plan, {made.fingerprint, {}})) ==
                "package.conflicts");
    REQUIRE(refused(app::applyPackage(*small.province, *plan,
                                      {made.fingerprint, app::Side::Ours})) == "");
    model.take(unit, number);
}

/// What the book's people type: other values than any package says.
struct LocalEdit {
    const char* unit;
    const char* code;
    int value;
};
constexpr std::array<LocalEdit, 3> edits = {{{"a", "1.2", 50}, {"a", "1.3", 51}, {"b", "1.1", 52}}};

/// All packages and edits in a random order, some packages again. Returns the state's hash; the
/// book is as before afterwards.
std::string runOnce(Small& small, std::mt19937& random)
{
    // An event: an edit, or a package of a unit.
    std::vector<std::size_t> events;
    const std::size_t packageCount = units.size() * said.size();
    for (std::size_t i = 0; i < packageCount + edits.size(); ++i)
        events.push_back(i);
    for (int again = 0; again < 3; ++again)
        events.push_back(random() % packageCount);
    for (std::size_t i = events.size(); i-- > 1;)
        std::swap(events[i], events[random() % (i + 1)]);
    std::string hash;
    const core::Error back{core::ErrorKind::Internal, "test.back", {}, {}};
    const core::Status rolledBack = small.province->book().inOneTransaction([&]() -> core::Status {
        Model model;
        for (const std::size_t event : events) {
            if (event < packageCount) {
                deliver(small, model, units[event / said.size()], event % said.size() + 1);
                continue;
            }
            const LocalEdit& edit = edits[event - packageCount];
            enter(*small.province, rowOf(edit.unit, edit.code, edit.value));
            model.ours[{edit.unit, edit.code}] = edit.value;
        }
        const Values now = entered(*small.province);
        for (const std::string unit : units) {
            for (const char* code : codes)
                REQUIRE(Model::at(now, unit, code) == Model::at(model.ours, unit, code));
        }
        hash = store::hashHex(*small.province->exportEntries("nho-2021"));
        return back;
    });
    REQUIRE(refused(rolledBack) == "test.back");
    small.province->forgetLoaded();
    return hash;
}

void runMany(int times)
{
    Small small;
    std::mt19937 random(20211215);
    std::set<std::string> states;
    for (int i = 0; i < times; ++i)
        states.insert(runOnce(small, random));
    // Nothing is lost: whatever the order, the book ends with what was typed here over what each
    // unit said last.
    CHECK(states.size() == 1);
}

} // namespace package_order

TEST_CASE("Packages in any order, again and beside edits, give the same book", "[package]")
{
    package_order::runMany(300);
}

TEST_CASE("Ten thousand orders of packages and edits", "[.long]")
{
    package_order::runMany(10'000);
}
