#include "app/Report.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

namespace {

std::string paperText(app::Workspace& workspace, const char* name, core::ResultStage stage,
                      const std::string& unit = {})
{
    const app::Report* kind = app::ReportCatalogue::shipped().find(name);
    REQUIRE(kind != nullptr);
    const auto document =
        kind->document(workspace, {"so-2021", stage, unit, core::Language::Vietnamese,
                                   kind->values(workspace, "so-2021", stage)});
    if (!document)
        return document.error().code;
    std::string text;
    for (const report::Section& section : document->sections) {
        for (const report::Block& block : section.blocks) {
            if (const auto* paragraph = std::get_if<report::Paragraph>(&block)) {
                for (const report::Run& run : paragraph->runs)
                    text += run.text;
                text += '\n';
            }
            if (const auto* table = std::get_if<report::Table>(&block)) {
                for (const report::Row& row : table->rows) {
                    for (const report::Cell& cell : row.cells) {
                        for (const report::Run& run : cell.runs)
                            text += run.text;
                        text += '\n';
                    }
                }
            }
        }
    }
    return text;
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Papers are made of the facts of the book", "[paper]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    // resources/samples/bac-kan-2021/office.py
    const std::string decision = paperText(*workspace, "decision", core::ResultStage::Final);
    CHECK(contains(decision, "/QĐ-UBND\n"));
    CHECK(contains(decision, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC KẠN\n"));
    CHECK(contains(decision, "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"));
    CHECK(contains(decision, "- Lưu: VT, SNV."));
    CHECK(contains(decision, "Phụ lục I\n"));
    const std::string notice = paperText(*workspace, "notice", core::ResultStage::V1, "vpubnd");
    CHECK(contains(notice, "SỞ NỘI VỤ\n"));
    CHECK(contains(notice, "/TB-SNV\n"));
    CHECK(contains(notice, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n"));
    // resources/samples/bac-kan-2021/entries-so-2021.csv
    CHECK(contains(notice, "\n2\n2\n1,95\nSố liệu khớp nhưng tài liệu kiểm chứng mới đủ"));
    CHECK(paperText(*workspace, "notice", core::ResultStage::Self, "vpubnd") ==
          "report.notice-stage");
    CHECK(paperText(*workspace, "notice", core::ResultStage::V1, "nowhere") == "app.no-unit");
}
