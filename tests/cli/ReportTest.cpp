// Reports on the command line: their options come from the catalogue, a workbook holds what
// rank --json says.

#include "cli/ReportVerb.h"
#include "cli/Run.h"
#include "core/NumberText.h"
#include "exchange/Xlsx.h"
#include "office/Package.h"
#include "render/Pages.h"
#include "support/PdfArchive.h"
#include "support/PdfPicture.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace {

struct Book {
    support::TemporaryFolder folder;
    std::string file = path(u8"sổ mẫu.cchc");

    Book() { support::sampleBook(folder); }
    std::string path(std::u8string_view name) const
    {
        const std::u8string text = (folder / name).u8string();
        return {text.begin(), text.end()};
    }
    std::string read(std::u8string_view name) const
    {
        std::ifstream stream(folder / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    }
};

} // namespace

TEST_CASE("CLI: the ranking as a workbook holds the results of rank --json", "[cli][report]")
{
    const Book book;
    for (const char* stage : {"self", "v1", "final"}) {
        INFO(stage);
        REQUIRE(run({"report", "ranking", book.file, "--assessment", "so-2021", "--stage", stage,
                     "--out", book.path(u8"x.xlsx")})
                    .code == 0);
        const std::string bytes = book.read(u8"x.xlsx");
        const auto sheets = exchange::readXlsx(bytes);
        REQUIRE(sheets.ok());
        REQUIRE(sheets->size() == 3);
        const auto json = nlohmann::json::parse(
            run({"rank", book.file, "--assessment", "so-2021", "--stage", stage, "--json"}).out);
        std::map<std::string, std::vector<std::string>> rows; // by unit id
        for (const auto& row : sheets->front().rows) {
            std::vector<std::string> cells;
            for (const auto& cell : row.cells)
                cells.push_back(cell.text);
            if (cells.size() > 6)
                rows[cells[1]] = cells;
        }
        std::map<std::string, std::string> classes;
        for (const auto& one : {std::pair{"xuat-sac", "Xuất sắc"},
                                {"tot", "Tốt"},
                                {"kha", "Khá"},
                                {"trung-binh", "Trung bình"},
                                {"yeu", "Yếu"}})
            classes[one.first] = one.second;
        for (const auto& unit : json.at("units")) {
            const auto& row = rows[unit.at("unit").get<std::string>()];
            REQUIRE(row.size() > 6);
            const auto same = [](const std::string& cell, const std::string& told) {
                const auto left = core::readNumber(cell, core::NumberField::Data, 4);
                const auto right = core::readNumber(told, core::NumberField::Data, 4);
                REQUIRE(left.ok());
                REQUIRE(right.ok());
                CHECK(*left == *right);
            };
            CHECK(row[0] == std::to_string(unit.at("rank").get<int>()));
            same(row[3], unit.at("points").get<std::string>());
            same(row[4], unit.at("max").get<std::string>());
            same(row[5], unit.at("index").get<std::string>());
            CHECK(row[6] == classes[unit.at("class").get<std::string>()]);
        }
        REQUIRE(run({"report", "ranking", book.file, "--assessment", "so-2021", "--stage", stage,
                     "--out", book.path(u8"y.xlsx")})
                    .code == 0);
        CHECK(book.read(u8"y.xlsx") == bytes);
    }
}

TEST_CASE("CLI: the ranking as a Word file says what rank --json says, unit after unit",
          "[cli][report]")
{
    const Book book;
    for (const char* stage : {"self", "final"}) {
        INFO(stage);
        const std::vector<std::string> words{"report",  "ranking", book.file, "--assessment",
                                             "so-2021", "--stage", stage,     "--out"};
        const auto made = [&](const char8_t* name) {
            auto all = words;
            all.push_back(book.path(name));
            REQUIRE(run(all).code == 0);
            return book.read(name);
        };
        const std::string bytes = made(u8"x.docx");
        CHECK(made(u8"y.docx") == bytes);
        const auto package = office::Package::read(bytes);
        REQUIRE(package.ok());
        const std::string& text = package->parts().at("word/document.xml");
        const auto json = nlohmann::json::parse(
            run({"rank", book.file, "--assessment", "so-2021", "--stage", stage, "--json"}).out);
        REQUIRE(json.at("units").size() == 19);
        std::size_t at = 0;
        for (const auto& unit : json.at("units")) {
            INFO(unit.at("name"));
            at = text.find(">" + unit.at("name").get<std::string>() + "<", at);
            REQUIRE(at != std::string::npos);
            std::string total = unit.at("points").get<std::string>();
            std::replace(total.begin(), total.end(), '.', ',');
            // Totals stand with two decimals at least.
            const std::size_t cell = text.find(">" + total, at);
            CHECK(cell != std::string::npos);
            CHECK(cell < text.find("</w:tr>", at));
        }
    }
}

TEST_CASE("CLI: all data goes out as a workbook that our own imports read back", "[cli][report]")
{
    const Book book;
    const std::string file = book.path(u8"tất cả.xlsx");
    REQUIRE(run({"report", "data", book.file, "--assessment", "so-2021", "--out", file}).code == 0);
    const auto entries = run({"entries", "import", book.file, file, "--assessment", "so-2021",
                              "--dry-run", "--lang", "en"});
    CHECK(entries.code == 0);
    CHECK(entries.out.empty());
    CHECK(entries.messages.find("Would change 0 entries") != std::string::npos);
    // The list of units is found among its sheets: the 19 departments of the sample, nothing new.
    const Outcome units = run({"units", "import", book.file, file, "--dry-run", "--lang", "en"});
    CHECK(units.code == 0);
    CHECK(units.messages.find("19 units: 0 new, 0 changed, 19 unchanged") != std::string::npos);
    REQUIRE(run({"report", "data", book.file, "--assessment", "so-2021", "--out",
                 book.path(u8"tất cả.csv")})
                .code == 0);
    CHECK(book.read(u8"tất cả.csv").starts_with("\xEF\xBB\xBFMã đơn vị;"));
    // It is no paper.
    CHECK(run({"report", "data", book.file, "--assessment", "so-2021", "--out",
               book.path(u8"tất cả.pdf")})
              .code == 2);
    CHECK(run({"report", "data", book.file, "--assessment", "không có", "--out", file}).code == 3);
}

TEST_CASE("CLI: a report's options are those of its row", "[cli][report]")
{
    const Book book;
    app::Report kind;
    kind.name = "note";
    kind.title = {"Ghi chú", "Note"};
    kind.options = {app::ReportOption::flag("loud", {"To", "Loud"}, false),
                    app::ReportOption::line("text", {"Nội dung", "Text"})};
    kind.csv = [](app::Workspace&, const app::ReportRequest& request) {
        return core::Result<std::string>(request.assessment + "|" + request.values.text("text") +
                                         "|" + request.values.text("loud"));
    };
    app::ReportCatalogue catalogue = app::ReportCatalogue::shipped();
    catalogue.add(kind);
    const std::vector<cli::Verb> verbs = {cli::reportVerb(catalogue)};

    const std::string list = run({"report", "--list"}, verbs).out;
    CHECK(list.find("\nnote ") != std::string::npos);
    CHECK(list.find(" Ghi chú\n") != std::string::npos);
    const std::string help = run({"report", "--help", "--lang", "en"}, verbs).out;
    CHECK(help.find("report note BOOK --assessment ID [--stage self|v1|final] --out FILE "
                    "[--loud yes|no] [--text TEXT]") != std::string::npos);
    const auto note = [&](std::vector<std::string> more) {
        std::vector<std::string> words = {"report",
                                          "note",
                                          book.file,
                                          "--assessment",
                                          "so-2021",
                                          "--out",
                                          book.path(u8"ghi.csv")};
        words.insert(words.end(), more.begin(), more.end());
        return run(words, verbs);
    };
    CHECK(note({"--text", "Xin chào", "--loud", "yes"}).code == 0);
    CHECK(book.read(u8"ghi.csv") == "so-2021|Xin chào|yes");
    CHECK(note({"--loud", "maybe"}).code == 2);
    CHECK(note({"--colour", "red"}).code == 2);
    CHECK(run({"report", "note", book.file, "--assessment", "so-2021", "--out",
               book.path(u8"ghi.pdf")},
              verbs)
              .messages.find("phải kết thúc bằng .csv") != std::string::npos);
    CHECK(run({"report", "letter", book.file}, verbs).code == 2);
}

TEST_CASE("CLI: the sheet of a unit is printed, the authority can be named", "[cli][report]")
{
    const Book book;
    REQUIRE(run({"report", "sheet", book.file, "--assessment", "huyen-2021", "--unit", "na-ri",
                 "--stage", "self", "--out", book.path(u8"phiếu.pdf")})
                .code == 0);
    CHECK(book.read(u8"phiếu.pdf").starts_with("%PDF-"));
    CHECK(run({"report", "sheet", book.file, "--assessment", "huyen-2021", "--out",
               book.path(u8"x.pdf")})
              .code == 2);
    CHECK(run({"report", "sheet", book.file, "--assessment", "huyen-2021", "--unit", "z", "--out",
               book.path(u8"x.pdf")})
              .code == 3);
    CHECK(run({"report", "sheet", book.file, "--assessment", "huyen-2021", "--unit", "na-ri",
               "--out", book.path(u8"x.odt")})
              .code == 2);
    CHECK(run({"report", "sheet", book.file, "--assessment", "huyen-2021", "--unit", "na-ri",
               "--out", book.path(u8"x.xlsx")})
              .code == 0);
    CHECK(book.read(u8"x.xlsx").starts_with("PK"));
    CHECK(run({"report", "ranking", book.file, "--assessment", "so-2021", "--authority",
               "Ủy ban nhân dân tỉnh Thái Nguyên", "--out", book.path(u8"x.pdf")})
              .code == 0);
}

TEST_CASE("CLI: every report's PDF is fit for archives and looks as its pages", "[cli][report]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    for (const app::Report& report : app::ReportCatalogue::shipped().all()) {
        if (!report.document)
            continue; // tables alone
        const auto documentOf = [&](const char* assessment, const char* unit,
                                    core::Language language) {
            return report.document(
                *workspace, {assessment, core::ResultStage::Final, unit, language,
                             report.values(*workspace, assessment, core::ResultStage::Final)});
        };
        INFO(report.name);
        const auto vietnamese = documentOf("so-2021", "snv", core::Language::Vietnamese);
        REQUIRE(vietnamese.ok());
        const render::Pages pages(*vietnamese);
        const QByteArray pdf = render::toPdf(pages, *vietnamese);
        pdfreader::checkArchive(pdf);
        CHECK(support::worstDifference(pdf, pages) <= support::smoothing);

        const auto english = documentOf("huyen-2021", "na-ri", core::Language::English);
        REQUIRE(english.ok());
        pdfreader::checkArchive(render::toPdf(render::Pages(*english), *english));
    }
}
