// A self-assessment with criteria that nobody has scored says so on its way.
#include "app/Blanks.h"
#include "app/PackageImport.h"
#include "app/Wording.h"
#include "app/packages/PackageKind.h"
#include "support/Packages.h"

#include <algorithm>

namespace blanks {

using package::Kind;
using support::bookOf;
using support::codeOf;
using support::madePackage;
using support::MadePackage;

constexpr const char* so = "so-2021";
constexpr const char* unitId = "stnmt";

std::vector<std::string> blankIn(app::Workspace& book)
{
    auto codes = app::packageKind(Kind::Self)
                     .blanks(book, {.kind = Kind::Self, .assessment = so, .unit = unitId});
    REQUIRE(codeOf(codes) == "");
    return *std::move(codes);
}

TEST_CASE("What is blank in a self-assessment is counted where it goes out and where it comes in",
          "[package]")
{
    const support::TemporaryFolder folder;
    const support::TemporaryFolder provinceFolder;
    const auto province = support::officeBook(provinceFolder, "UBND tỉnh");
    // The sample's unit has scored all that it scores itself.
    CHECK(blankIn(*province).empty());
    const auto unit = bookOf(madePackage(*province, folder, {Kind::Assign, so, unitId, {}}),
                             folder.path() / "đơn vị.cchc");
    // resources/sets/so-2021.json: 66 criteria with a rule, of which 5 are surveys (1.7 is one).
    const std::vector<std::string> blank = blankIn(*unit);
    REQUIRE(blank.size() == 61);
    CHECK(std::find(blank.begin(), blank.end(), "1.7") == blank.end());
    const core::Problem remark = app::blankRemark(blank);
    CHECK(app::text(remark, core::Language::Vietnamese) ==
          "còn 61 tiêu chí chưa chấm (1.1.1, 1.1.2, 1.1.3, 1.2.1, 1.2.2, 1.3.1, 1.3.2, 1.4.1, …)");

    REQUIRE(
        codeOf(unit->importEntries(
            so, "unit,code,stage,status,figures,points,note\nstnmt,1.1.3,self,scored,n=1;d=2,,\n",
            "gõ")) == "");
    CHECK(blankIn(*unit).size() == 60);
    const MadePackage self = madePackage(*unit, folder, {Kind::Self, so, unitId, {}});
    // The province has the unit's scores of before: the package takes them away.
    const auto plan = app::planPackage(*province, self.bytes, "tự chấm.cchcx");
    REQUIRE(codeOf(plan) == "");
    CHECK(plan->blank == blankIn(*unit));
    // Without a book rows are counted: of all that can be entered one is.
    const auto body = package::bodyOf(self.bytes, nullptr);
    REQUIRE(codeOf(body) == "");
    const auto told = app::packageKind(Kind::Self).told(*body);
    REQUIRE(codeOf(told) == "");
    REQUIRE(told->size() == 1);
    const auto scores = unit->load(so);
    REQUIRE(codeOf(scores) == "");
    const int rows = (*scores)->set().entryCount();
    CHECK(told->front().after == std::to_string(rows - 1) + "/" + std::to_string(rows));
}

} // namespace blanks
