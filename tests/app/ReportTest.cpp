#include "app/Report.h"
#include "app/BookFacts.h"
#include "app/RankingReportKind.h"
#include "app/Reports.h"
#include "support/NewBook.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

namespace {

/// A report that no other file knows.
app::Report roster()
{
    app::Report kind;
    kind.name = "roster";
    kind.title = {"Danh sách đơn vị", "Units"};
    kind.fileStem = "Danh-sach";
    kind.options = {app::ReportOption::flag("ids", {"Kèm mã", "With ids"}, false),
                    app::ReportOption::choice("order", {"Thứ tự", "Order"},
                                              {{"book", {"như trong sổ", "as in the book"}},
                                               {"reverse", {"ngược lại", "reversed"}}}),
                    app::ReportOption::line("place", {"Địa danh", "Place"})};
    kind.csv = [](app::Workspace& workspace, const app::ReportRequest& request) {
        return workspace.load(request.assessment).andThen([&](const auto& scores) {
            std::string text = request.values.text("place") + "\n";
            for (const core::Unit& unit : scores->units()) {
                const std::string line =
                    (request.values.isOn("ids") ? unit.id + ";" : "") + unit.name + "\n";
                text = request.values.text("order") == "reverse" ? line + text : text + line;
            }
            return core::Result<std::string>(std::move(text));
        });
    };
    return kind;
}

std::string textOf(const report::Document& document)
{
    std::string text;
    const auto add = [&text](const std::vector<report::Run>& runs) {
        for (const report::Run& run : runs)
            text += run.text;
        text += '\n';
    };
    for (const report::Section& section : document.sections) {
        for (const report::Block& block : section.blocks) {
            if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
                add(paragraph->runs);
            if (const auto* table = std::get_if<report::Table>(&block)) {
                for (const auto* rows : {&table->header, &table->rows})
                    for (const report::Row& row : *rows)
                        for (const report::Cell& cell : row.cells)
                            add(cell.runs);
            }
        }
    }
    return text;
}

} // namespace

TEST_CASE("Reports: one is added by its row alone", "[reports]")
{
    app::ReportCatalogue catalogue = app::ReportCatalogue::shipped();
    const std::size_t before = catalogue.all().size();
    catalogue.add(roster());
    REQUIRE(catalogue.all().size() == before + 1);
    const app::Report* kind = catalogue.find("roster");
    REQUIRE(kind != nullptr);
    CHECK(app::ReportCatalogue::shipped().find("roster") == nullptr);
    CHECK(kind->formats() == std::vector<std::string_view>{".csv"});

    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    app::ReportRequest request{"huyen-2021",
                               core::ResultStage::Final,
                               {},
                               core::Language::Vietnamese,
                               kind->values(*workspace)};
    REQUIRE(request.values.set("ids", "yes").ok());
    REQUIRE(request.values.set("order", "reverse").ok());
    const auto text = kind->csv(*workspace, request);
    REQUIRE(text.ok());
    CHECK(text->starts_with("pac-nam;Huyện Pác Nặm\n"));
    CHECK(text->ends_with("\nBắc Kạn\n")); // the sample says where it is
}

TEST_CASE("Reports: an option takes what its schema allows", "[reports]")
{
    app::ReportValues values(roster().options);
    CHECK_FALSE(values.isOn("ids"));
    CHECK(values.text("order") == "book");
    const auto refused = [&values](const char* option, const char* value) {
        const core::Status status = values.set(option, value);
        REQUIRE_FALSE(status.ok());
        CHECK(status.error().kind == core::ErrorKind::Usage);
        return status.error().code;
    };
    CHECK(refused("ids", "maybe") == "report.option-value");
    CHECK(refused("order", "by name") == "report.option-value");
    CHECK(refused("colour", "red") == "report.unknown-option");
    CHECK(values.text("order") == "book");
}

TEST_CASE("Reports: only a sample knows its offices", "[reports]")
{
    const support::TemporaryFolder folder;
    const auto sample = support::sampleBook(folder);
    CHECK(app::bookFacts(sample->info()).at("authority") == "Ủy ban nhân dân tỉnh Bắc Kạn");
    const auto other = support::newBook(folder / u8"khác.cchc", sample->info().title);
    REQUIRE(other.ok());
    CHECK(app::bookFacts((*other)->info()).empty());
    for (const app::Report& kind : app::ReportCatalogue::shipped().all())
        CHECK(kind.values(**other).text("authority").empty());
}

TEST_CASE("Reports: what a report is made of outlives an import of units", "[reports]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const auto input = app::rankingInput(*workspace, "so-2021", core::ResultStage::Final);
    REQUIRE(input.ok());
    const std::string before = report::rankingCsv(*input, core::Language::Vietnamese);
    REQUIRE(workspace->importUnits("unit,name,group\nvpubnd,Tên khác,so\n").ok());
    REQUIRE(workspace->load("so-2021").ok());
    CHECK(report::rankingCsv(*input, core::Language::Vietnamese) == before);
}

// Na Rì 2021, domain, section 4: 75,75/100, khá; 19.536 of 19.651 on time.
TEST_CASE("Reports: a unit's sheet has its points, how they came about, reasons, evidence",
          "[reports]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const app::Report& kind = *app::ReportCatalogue::shipped().find("sheet");
    CHECK(kind.ofUnit);
    app::ReportRequest request{"huyen-2021", core::ResultStage::Final, "na-ri",
                               core::Language::Vietnamese, kind.values(*workspace)};
    const auto document = kind.document(*workspace, request);
    REQUIRE(document.ok());
    const std::string text = textOf(*document);
    for (const char* part :
         {"ỦY BAN NHÂN DÂN TỈNH BẮC KẠN\nHUYỆN NA RÌ", "PHIẾU CHẤM ĐIỂM",
          "75,75/100,00 điểm, chỉ số 75,75%; xếp loại Khá; hạng 7/8.", "19.536/19.651 = 99,41%",
          "Lý do lần 1: Văn bản gửi kèm thuộc năm trước", "III. Danh mục tài liệu kiểm chứng",
          "THỦ TRƯỞNG ĐƠN VỊ"}) {
        INFO(part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(document->date.size() == std::string("2022-02-12T09:30:00Z").size());
    CHECK(document->date.ends_with("Z"));

    SECTION("at the self stage nothing of the verification is told")
    {
        request.stage = core::ResultStage::Self;
        const std::string self = textOf(*kind.document(*workspace, request));
        // Upright the body above has less room.
        CHECK(self.starts_with("UBND TỈNH BẮC KẠN\nHUYỆN NA RÌ\n"));
        CHECK(self.find("Lý do lần") == std::string::npos);
        CHECK(self.find("Thẩm định") == std::string::npos);
        CHECK(self.find("; xếp loại ") == std::string::npos);
        CHECK(kind.csv(*workspace, request)->find("thuộc năm trước") == std::string::npos);
    }
    SECTION("what is at its maximum can be left out, reasons and evidence too")
    {
        REQUIRE(request.values.set("criteria", "lost").ok());
        REQUIRE(request.values.set("reasons", "no").ok());
        REQUIRE(request.values.set("evidence", "no").ok());
        const std::string less = textOf(*kind.document(*workspace, request));
        CHECK(less.find("\n1.1.1\n") == std::string::npos);
        CHECK(text.find("\n1.1.1\n") != std::string::npos);
        CHECK(less.find("\n1.1.3\n") != std::string::npos);
        CHECK(less.find("Lý do") == std::string::npos);
        CHECK(less.find("Danh mục tài liệu") == std::string::npos);
    }
    SECTION("a unit that is not there is named")
    {
        request.unit = "na-ry";
        const auto refused = kind.document(*workspace, request);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == "app.no-unit");
    }
}
