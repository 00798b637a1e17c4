#include "app/Report.h"
#include "app/Workspace.h"
#include "support/Blocks.h"
#include "support/PeopleBook.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

report::Document paperOf(app::Workspace& workspace, std::string_view kind, const char* assessment,
                         const std::string& unit = {})
{
    const app::Report* report = app::ReportCatalogue::shipped().find(kind);
    REQUIRE(report != nullptr);
    const auto document = report->document(
        workspace, {assessment, core::ResultStage::Final, unit, core::Language::Vietnamese,
                    report->values(workspace, assessment, core::ResultStage::Final)});
    REQUIRE(document.ok());
    return *document;
}

bool hasLine(const report::Document& document, const std::string& line)
{
    for (const report::Section& section : document.sections) {
        for (const report::Table* table : support::tablesOf(section)) {
            const auto lines = support::linesOf(*table);
            if (std::find(lines.begin(), lines.end(), line) != lines.end())
                return true;
        }
        const auto texts = support::paragraphsOf(section);
        if (std::find(texts.begin(), texts.end(), line) != texts.end())
            return true;
    }
    return false;
}

} // namespace

// Domain, section 4: 2, 14 and 3 of 19; 3/8 areas and 73/87 criteria at the maximum; on time
// 98,69% (huyện) and 99,78% (xã).
TEST_CASE("Papers: the conference gets the figures that were told in 2022", "[reports]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const report::Document offices = paperOf(*workspace, "conference", "so-2021");
    CHECK(hasLine(offices, "Xuất sắc|2|10,53%|Văn phòng UBND tỉnh; Sở Công Thương"));
    CHECK(hasLine(offices, "Có ít nhất một đơn vị đạt điểm tối đa|3/8|73/87"));
    CHECK(hasLine(offices, "Chỉ số trung bình 84,35%; 10/19 đơn vị trên trung bình."));
    // Na Rì knows no late ones: 19.938 − 287 are finished, 19.536 of them on time.
    const report::Document districts = paperOf(*workspace, "conference", "huyen-2021");
    CHECK(hasLine(districts, "Cấp huyện|8|109.486|108.052|1.434|1.312|98,69"));
    CHECK(hasLine(districts, "Cấp xã|8|118.010|117.750|260|1.589|99,78"));
}

// The mean of 2021 is the ranking's own; those of both years are its indexes added by hand in a
// spreadsheet.
TEST_CASE("Papers: this year beside the one before", "[reports]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const report::Document paper = paperOf(*workspace, "year", "so-2021");
    CHECK(hasLine(paper, "1|Văn phòng UBND tỉnh|89,74|92,76|+3,02|2|1|+1|Tốt|Xuất sắc"));
    CHECK(hasLine(paper, "2|Sở Công Thương|90,12|90,83|+0,71|1|2|−1|Xuất sắc|Xuất sắc"));
    CHECK(hasLine(paper, "Chỉ số trung bình của các đơn vị này: 84,35% (2020: 81,76%; +2,59 điểm "
                         "phần trăm)."));

    SECTION("where the book has no year before, it says so")
    {
        const report::Document first = paperOf(*workspace, "year", "so-2020");
        CHECK(hasLine(first, "Sổ không có đợt chấm của năm trước cho nhóm đơn vị này: không có gì "
                             "để so sánh."));
    }
}

TEST_CASE("Papers: a comparison of one unit or of all", "[reports]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const report::Document all = paperOf(*workspace, "comparison", "so-2021");
    // The first table is the head with the office that makes the paper.
    const auto summary = support::linesOf(*support::tablesOf(all.sections.at(0)).at(1));
    CHECK(summary.size() == 20);
    CHECK(summary.at(0).starts_with("1|Văn phòng UBND tỉnh|75,74|91,51|92,76|5|−0,40|"));
    const report::Document one = paperOf(*workspace, "comparison", "so-2021", "vpubnd");
    CHECK(one.title.find("Văn phòng UBND tỉnh") != std::string::npos);
    CHECK(support::linesOf(*support::tablesOf(one.sections.at(0)).at(1)).size() == 1);
    const app::Report& kind = *app::ReportCatalogue::shipped().find("comparison");
    CHECK(kind.document(*workspace, {"so-2021", core::ResultStage::Final, "không-có",
                                     core::Language::Vietnamese,
                                     kind.values(*workspace, "so-2021", core::ResultStage::Final)})
              .error()
              .code == "app.no-unit");
}
