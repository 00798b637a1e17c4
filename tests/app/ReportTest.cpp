#include "app/Report.h"
#include "app/OfficeFacts.h"
#include "app/ProcessDesk.h"
#include "app/RankingReportKind.h"
#include "app/Reports.h"
#include "app/SheetEditor.h"
#include "core/NumberText.h"
#include "support/NewBook.h"
#include "support/PeopleBook.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>

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
                               kind->values(*workspace, "huyen-2021", core::ResultStage::Final)};
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

TEST_CASE("Reports: a book knows the offices that it was told, as a sample is", "[reports]")
{
    const support::TemporaryFolder folder;
    const auto sample = support::sampleBook(folder);
    CHECK(app::reportLines(sample->book()).at("authority") == "Ủy ban nhân dân tỉnh Bắc Kạn");
    const auto other = support::newBook(folder / u8"khác.cchc", sample->info().title);
    REQUIRE(other.ok());
    CHECK(app::reportLines((*other)->book()).empty());
    for (const app::Report& kind : app::ReportCatalogue::shipped().all()) {
        const app::ReportValues values = kind.values(**other, "so-2021", core::ResultStage::Final);
        for (const char* line : {"authority", "superior", "issuer", "place"}) {
            if (values.has(line))
                CHECK(values.text(line).empty());
        }
    }
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
    CHECK(kind.needsUnit());
    app::ReportRequest request{"huyen-2021", core::ResultStage::Final, "na-ri",
                               core::Language::Vietnamese,
                               kind.values(*workspace, "huyen-2021", core::ResultStage::Final)};
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
    CHECK(document->author == "Huyện Na Rì");
    CHECK(document->language == core::Language::Vietnamese);

    SECTION("its parts are named in the file's list of contents")
    {
        std::string parts;
        for (const report::Block& block : document->sections.front().blocks) {
            const auto* paragraph = std::get_if<report::Paragraph>(&block);
            if (paragraph != nullptr && paragraph->bookmark.level == 1)
                parts += paragraph->bookmark.title + "\n";
        }
        CHECK(parts == "I. Theo lĩnh vực\nII. Theo tiêu chí\nIII. Danh mục tài liệu kiểm chứng\n");
    }
    SECTION("the notes below the criteria stay with the rows of sums")
    {
        const auto& blocks = document->sections.front().blocks;
        const auto notes =
            std::find_if(blocks.begin(), blocks.end(), [](const report::Block& block) {
                const auto* paragraph = std::get_if<report::Paragraph>(&block);
                return paragraph && paragraph->runs.front().text.starts_with("Dấu –");
            });
        REQUIRE((notes != blocks.begin() && notes != blocks.end()));
        const auto& rows = std::get<report::Table>(*std::prev(notes)).rows;
        CHECK(std::all_of(rows.end() - 4, rows.end(),
                          [](const report::Row& row) { return row.keepWithNext; }));
    }
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

namespace {

using Cells = std::vector<std::vector<report::SheetCell>>;

core::Decimal numberOf(const report::SheetCell& cell)
{
    const auto* number = std::get_if<report::Number>(&cell.value);
    return number == nullptr ? core::Decimal()
                             : core::readNumber(number->digits, core::NumberField::Data,
                                                core::Decimal::maxDecimals)
                                   .value();
}

/// What "=ROUND(ROUND((SUM(E7,E9)+E80-E81)*100,8),0)/100" gives, exactly; nothing for others.
std::optional<core::Ratio> sumOf(const std::string& formula, const Cells& rows)
{
    const auto begin = formula.find("SUM(");
    if (begin == std::string::npos)
        return std::nullopt;
    core::Ratio sum;
    bool isMinus = false;
    for (std::size_t i = begin + 4; i < formula.size() && formula[i] != '*'; ++i) {
        if (formula[i] == '-')
            isMinus = true;
        if (formula[i] < 'A' || formula[i] > 'Z')
            continue;
        const auto column = static_cast<std::size_t>(formula[i] - 'A');
        std::size_t length = 0;
        const auto row = static_cast<std::size_t>(std::stoi(formula.substr(i + 1), &length));
        const core::Ratio value = core::Ratio::of(numberOf(rows.at(row - 1).at(column)));
        sum = (isMinus ? core::subtract(sum, value) : core::add(sum, value)).value();
        i += length;
    }
    return sum;
}

} // namespace

TEST_CASE("Reports: a unit's workbook is live and holds the engine's results", "[reports]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const app::Report* kind = app::ReportCatalogue::shipped().find("sheet");
    REQUIRE(kind != nullptr);
    CHECK(kind->formats() == std::vector<std::string_view>{".pdf", ".docx", ".xlsx", ".csv"});
    for (const core::ResultStage stage : core::resultStages) {
        const app::ReportRequest request{"huyen-2021", stage, "na-ri", core::Language::Vietnamese,
                                         kind->values(*workspace, "huyen-2021", stage)};
        const auto workbook = kind->workbook(*workspace, request);
        REQUIRE(workbook.ok());
        const report::SheetTab& tab = workbook->tabs.front();
        int formulas = 0;
        for (const auto& row : tab.rows) {
            for (const report::SheetCell& cell : row) {
                if (const auto sum = sumOf(cell.formula, tab.rows)) {
                    ++formulas;
                    INFO(cell.formula);
                    CHECK(*sum == core::Ratio::of(numberOf(cell)));
                }
            }
        }
        CHECK(formulas > 60);
        if (stage != core::ResultStage::Final)
            continue;
        // The published result of huyện Na Rì: 75,75 of 100 (domain, section 2).
        const auto& total = tab.rows.at(tab.rows.size() - 2);
        CHECK(numberOf(total.at(6)) == core::Decimal(7575, 2));
        const report::SheetCell& index = tab.rows.back().at(6);
        CHECK(numberOf(index) == core::Decimal(7575, 2));
        CHECK(index.formula.find("/D") != std::string::npos);
    }
}

TEST_CASE("Reports: what is provisional says so in CSV and workbook of a unit", "[reports]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const app::Report* kind = app::ReportCatalogue::shipped().find("sheet");
    // At the self stage of the sample every unit is whole; one entry taken away makes it lacking.
    const auto loaded = workspace->load("huyen-2021");
    REQUIRE(loaded.ok());
    const int unit = (*loaded)->unitIndex("na-ri");
    core::Edit edit;
    edit.unit = "na-ri";
    edit.stage = core::Stage::Self;
    edit.leaf = 0;
    edit.before = (*loaded)->sheet(unit).at(core::Stage::Self, 0);
    REQUIRE(app::SheetEditor(workspace->book(), **loaded).apply({edit}).ok());
    const app::ReportRequest request{
        "huyen-2021", core::ResultStage::Self, "na-ri", core::Language::Vietnamese,
        kind->values(*workspace, "huyen-2021", core::ResultStage::Self)};
    const auto workbook = kind->workbook(*workspace, request);
    REQUIRE(workbook.ok());
    const report::SheetTab& tab = workbook->tabs.front();
    CHECK(std::get<std::string>(tab.rows.at(1).front().value).ends_with(" · KẾT QUẢ TẠM"));
    CHECK(tab.footer.starts_with("Kết quả tạm · "));
    const auto csv = kind->csv(*workspace, request);
    REQUIRE(csv.ok());
    CHECK(csv->find(";Kết quả tự chấm;tạm\r\n") != std::string::npos);
}

TEST_CASE("Reports: where a unit stands among the others its officer reads when it is published",
          "[reports][roles]")
{
    support::PeopleBook people;
    const app::Report& kind = *app::ReportCatalogue::shipped().find("sheet");
    const app::ReportRequest request{
        "so-2021", core::ResultStage::Final, "vpubnd", core::Language::Vietnamese,
        kind.values(*people.workspace, "so-2021", core::ResultStage::Final)};
    const auto tellsRank = [&](const char* user) {
        people.signIn(user);
        const auto document = kind.document(*people.workspace, request);
        REQUIRE(document.ok());
        const std::string text = textOf(*document);
        CHECK(text.find("; xếp loại Xuất sắc") != std::string::npos);
        return text.find("; hạng 1/") != std::string::npos;
    };
    CHECK(tellsRank("an")); // no process yet: nothing is hidden that will be told one day
    app::ProcessDesk desk(*people.workspace, "so-2021");
    people.signIn("lan");
    REQUIRE(desk.setTerms({"2026-01-01", "", "", "", ""}, 1, "").ok());
    CHECK_FALSE(tellsRank("an"));
    for (const char* other : {"lan", "minh", "ba"})
        CHECK(tellsRank(other));
    people.signIn("lan");
    for (const core::Phase phase : {core::Phase::Verify1, core::Phase::Council})
        REQUIRE(desk.move({phase, "cho thử", "", ""}).ok());
    REQUIRE(desk.move({core::Phase::Approved, "cho thử", "12/QĐ-UBND", "2026-02-12"}).ok());
    CHECK_FALSE(tellsRank("an"));
    people.signIn("lan");
    REQUIRE(desk.move({core::Phase::Published, "", "", ""}).ok());
    CHECK(tellsRank("an"));
}

TEST_CASE("Reports: a decided result is no draft and goes with its decision, a correction is told",
          "[reports][process]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const app::Report& kind = *app::ReportCatalogue::shipped().find("ranking");
    app::ProcessDesk desk(*workspace, "so-2021");
    const auto isDraft = [&](core::ResultStage stage) {
        return kind.values(*workspace, "so-2021", stage).isOn("draft");
    };
    const auto paper = [&] {
        const auto document = kind.document(
            *workspace, {"so-2021",
                         core::ResultStage::Final,
                         {},
                         core::Language::Vietnamese,
                         kind.values(*workspace, "so-2021", core::ResultStage::Final)});
        REQUIRE(document.ok());
        return textOf(*document);
    };
    REQUIRE(desk.setTerms({}, -1, "").ok());
    REQUIRE(desk.move({core::Phase::Verify1, "thử", {}, {}}).ok());
    REQUIRE(desk.move({core::Phase::Council, {}, {}, {}}).ok());
    CHECK(isDraft(core::ResultStage::Final));
    CHECK(paper().find("12/QĐ-UBND") == std::string::npos);
    REQUIRE(desk.move({core::Phase::Approved, "thử", "12/QĐ-UBND", "2023-03-15"}).ok());
    CHECK_FALSE(isDraft(core::ResultStage::Final));
    CHECK(isDraft(core::ResultStage::V1));
    REQUIRE(desk.move({core::Phase::Published, {}, {}, {}}).ok());
    // Both annexes, by the decision's year and not by that after the assessment's.
    std::string text = paper();
    const std::string attached = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 15 tháng 3 năm 2023";
    CHECK(text.find(attached) != text.rfind(attached));
    CHECK(text.find("Đính chính") == std::string::npos);

    REQUIRE(desk.move({core::Phase::Council, "sai 1.1.1", {}, {}}).ok());
    CHECK(isDraft(core::ResultStage::Final));
    REQUIRE(desk.move({core::Phase::Approved, "thử", "20/QĐ-UBND", "2023-04-20"}).ok());
    for (const bool isPublished : {false, true}) {
        if (isPublished)
            REQUIRE(desk.move({core::Phase::Published, "sai 1.1.1", {}, {}}).ok());
        CHECK_FALSE(isDraft(core::ResultStage::Final));
        text = paper();
        CHECK(text.find("Quyết định số 20/QĐ-UBND ngày 20 tháng 4 năm 2023") != std::string::npos);
        CHECK(text.find("(Đính chính lần 1, thay bảng kèm theo Quyết định số 12/QĐ-UBND ngày "
                        "15/03/2023)") != std::string::npos);
    }
}
