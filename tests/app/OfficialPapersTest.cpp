#include "app/Report.h"
#include "report/TextWidth.h"
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

TEST_CASE("The sum of the self-assessment keeps together in its column", "[paper]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const app::Report& kind = *app::ReportCatalogue::shipped().find("notice");
    const auto document = kind.document(
        *workspace, {"so-2021", core::ResultStage::V1, "vpubnd", core::Language::Vietnamese,
                     kind.values(*workspace, "so-2021", core::ResultStage::V1)});
    REQUIRE(document.ok());
    const report::Table* sums = nullptr;
    for (const report::Block& block : document->sections.front().blocks) {
        const auto* table = std::get_if<report::Table>(&block);
        if (table != nullptr && table->ruled && sums == nullptr)
            sums = table;
    }
    REQUIRE(sums != nullptr);
    // The unit scores 81 of the 100 points itself (resources/sets/so-2021.json).
    CHECK(sums->rows.back().cells[2].runs.front().text == "75,74 trên\u00A081,00");
    CHECK(sums->columns[2].width >=
          report::textWidth("trên 81,00", sums->size, true) + 2 * sums->cellPadding);
}
