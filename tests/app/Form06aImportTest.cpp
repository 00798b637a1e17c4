// Tables of form II.06a of Thông tư 01/2020/TT-VPCP, as one-stop systems and offices write them.

#include "app/TableImport.h"
#include "engine/DossierChecks.h"
#include "support/SampleBook.h"
#include "support/Sentences.h"

#include <algorithm>

namespace {

using core::DossierForm;
using Level = core::DossierSource::Level;
using Kind = exchange::TableCell::Kind;
using Sheet = exchange::TableFile::Sheet;
using Texts = std::vector<std::vector<std::string>>;

/// The three rows of the form's head, with their merged cells left empty, and its numbers.
const std::vector<std::string> head1 = {"STT", "Đơn vị", "Số hồ sơ nhận giải quyết",       "",
                                        "",    "",       "Số lượng hồ sơ đã giải quyết",   "",
                                        "",    "",       "Số lượng hồ sơ đang giải quyết", "",
                                        ""};
const std::vector<std::string> head2 = {
    "",          "",         "Tổng số", "Trong kỳ", "",          "Từ kỳ trước", "Tổng số",
    "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số",  "Trong hạn", "Quá hạn"};
const std::vector<std::string> head3 = {"", "", "", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính"};
const std::vector<std::string> numbers = {
    "(1)", "(2)",  "(3)=(4)+(5)+(6)", "(4)",  "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)",
    "(9)", "(10)", "(11)=(12)+(13)",  "(12)", "(13)"};
/// Huyện Na Rì 2021 (domain section 4) told after the form: 874 by post are among the 17.340.
const std::vector<std::string> naRi = {"1",     "UBND huyện Na Rì",
                                       "19938", "2186",
                                       "17340", "412",
                                       "19651", "13287",
                                       "6249",  "115",
                                       "287",   "287",
                                       "0"};

struct FormBook {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("huyen-2021");
    std::vector<core::Unit> units = *workspace->book().units();
    std::unique_ptr<app::CounterImport> import;

    app::ImportPreview read(const Texts& rows, std::vector<Sheet::Merge> merges = {})
    {
        Sheet sheet;
        sheet.name = "II.06a";
        int number = 0;
        for (const auto& texts : rows) {
            Sheet::Row row;
            row.number = ++number;
            for (const std::string& text : texts) {
                const bool isNumber =
                    !text.empty() && text.find_first_not_of("0123456789-") == std::string::npos;
                row.cells.push_back({text, isNumber ? Kind::Number : Kind::Text});
            }
            sheet.rows.push_back(std::move(row));
        }
        sheet.merges = std::move(merges);
        exchange::TableFile file;
        file.format = exchange::TableFile::Format::Xlsx;
        file.sheets.push_back(std::move(sheet));
        import = std::make_unique<app::CounterImport>(std::move(file), scores, units);
        return import->preview(core::Language::Vietnamese);
    }
    app::ImportPreview read(std::string_view csv)
    {
        auto file = exchange::readTableFile(csv);
        REQUIRE(file.ok());
        import = std::make_unique<app::CounterImport>(*std::move(file), scores, units);
        return import->preview(core::Language::Vietnamese);
    }
    std::string column(std::string_view id) const
    {
        const auto& all = import->targets();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].id == id && !import->columnsOf(i).empty())
                return import->columnName(import->columnsOf(i).front()).substr(0, 1);
        }
        return "–";
    }
    /// "C D E …": the columns of (3) to (13).
    std::string columns() const
    {
        std::string text;
        for (const char* id :
             {"sum-total", "online", "direct-postal", "carried", "sum-finished", "early", "ontime",
              "late", "sum-pending", "pending_intime", "pending_late"})
            text += column(id);
        return text;
    }
    void write()
    {
        REQUIRE(app::DossierEditor(workspace->book(), scores)
                    .apply(import->plan().changes, "nhập")
                    .ok());
    }
    core::DossierCounters row(const char* unit, Level level = Level::District,
                              const char* field = "Tất cả") const
    {
        return app::DossierEditor(workspace->book(), const_cast<app::ScoreBook&>(scores))
            .row(scores.unitIndex(unit), level, field);
    }
};

bool says(const std::vector<core::Problem>& problems, std::string_view code)
{
    return std::any_of(problems.begin(), problems.end(),
                       [code](const auto& one) { return one.code == code; });
}

} // namespace

TEST_CASE("The form with its merged head and its numbers is read column by column", "[form06a]")
{
    FormBook opened;
    const auto preview = opened.read({{"Biểu số II.06a/VPCP/KSTT"},
                                      {"TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"},
                                      head1,
                                      head2,
                                      head3,
                                      numbers,
                                      naRi,
                                      {"", "TỔNG CỘNG", "19938", "2186", "17340", "412", "19651",
                                       "13287", "6249", "115", "287", "287", "0"}},
                                     {{3, 5, 0, 0}, {3, 5, 1, 1}, {3, 3, 2, 5}, {4, 4, 3, 4}});
    CHECK(support::sentences(preview.faults) == std::vector<std::string>{});
    CHECK(opened.columns() == "CDEFGHIJKLM");
    CHECK(opened.column("unit") == "B");
    CHECK(preview.rows == 1);
    CHECK(preview.skipped == 1);
    CHECK(support::sentences(preview.warnings).front() ==
          ": bảng theo biểu II.06a (Thông tư 01/2020/TT-VPCP): trực tiếp và bưu chính là một số, "
          "đúng hạn đã gồm hồ sơ chờ bổ sung, trả lại, rút");
    // (3) = (7) + (11): nothing is left to explain, and the file's sums are its numbers'.
    CHECK(preview.warnings.size() == 2);
    CHECK(support::sentences(preview.warnings).back() ==
          ": 1 dòng của sổ chuyển sang biểu mẫu II.06a: Huyện Na Rì · Tất cả; số mà biểu mẫu ấy "
          "không có thì không giữ");

    // Every number that comes or goes is told before it is written.
    std::vector<std::string> lines;
    for (const app::ImportLine& line : preview.lines)
        lines.push_back(line.what + ": " + line.before + " → " + line.after);
    CHECK(lines ==
          std::vector<std::string>{"cấp huyện · Tất cả, biểu mẫu: 10 cột → II.06a",
                                   "cấp huyện · Tất cả, nhận trực tiếp, bưu chính: 16.466 → 17.340",
                                   "cấp huyện · Tất cả, nhận qua bưu chính: 874 → ",
                                   "cấp huyện · Tất cả, giải quyết quá hạn:  → 115",
                                   "cấp huyện · Tất cả, trả lại, rút: 0 → "});
    opened.write();
    const core::DossierCounters row = opened.row("na-ri");
    CHECK(row.form == DossierForm::Form06a);
    CHECK(row.direct == 17340);
    CHECK_FALSE(row.postal);
    CHECK_FALSE(row.returned);
    CHECK(row.late == 115);
    CHECK(engine::dossierTotals(row).total == 19938);
    CHECK(engine::dossierTotals(row).rest == 0);
    // Importing twice is importing once.
    const auto again = opened.import->preview(core::Language::Vietnamese);
    CHECK(again.lines.empty());
    CHECK(again.unchanged == 8);
}

TEST_CASE("The numbers name the columns however they and the head are written", "[form06a]")
{
    const std::vector<std::string> plain = {"1", "2", "3=4+5+6", "4",        "5",  "6", "7=8+9+10",
                                            "8", "9", "10",      "11=12+13", "12", "13"};
    const std::vector<std::string> letters = {
        "(a)",  "(b)", "(1)=(2)+(3)+(4)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)",
        "(10)", "(11)"};
    const std::vector<std::string> bare = {"1", "2", "3",  "4",  "5",  "6", "7",
                                           "8", "9", "10", "11", "12", "13"};
    // What a spreadsheet program makes of "(1)".
    const std::vector<std::string> negative = {
        "-1", "-2",  "(3) = (4) + (5) + (6)", "-4",  "-5", "-6", "(7)=(8)+(9)+(10)", "-8",
        "-9", "-10", "(11)=(12)+(13)",        "-12", "-13"};
    const auto row = GENERATE_COPY(plain, letters, bare, negative, numbers);
    INFO(row[2]);
    FormBook opened;
    auto preview = opened.read({head1, head2, head3, row, naRi});
    CHECK(support::sentences(preview.faults) == std::vector<std::string>{});
    CHECK(opened.columns() == "CDEFGHIJKLM");
    CHECK(preview.rows == 1);
    CHECK(opened.import->plan().changes.at(0).after.form == DossierForm::Form06a);
    CHECK(opened.import->plan().changes.at(0).after.pendingInTime == 287);
}

TEST_CASE("The numbers say what a merged or shortened head leaves open", "[form06a]")
{
    FormBook opened;
    // Two rows of a head, no word of it a counter's; the sums are told by the numbers.
    auto preview = opened.read(
        {{"TT", "Cơ quan", "Nhận", "", "", "", "Trả", "", "", "", "Còn"},
         {"", "", "TS", "TT", "TrT, BC", "KT", "TS", "TH", "ĐH", "QH", "TS", "TH", "QH"},
         numbers,
         naRi});
    CHECK(support::sentences(preview.faults) == std::vector<std::string>{});
    CHECK(opened.columns() == "CDEFGHIJKLM");
    CHECK(opened.import->plan().changes.at(0).after.direct == 17340);
    // "Quá hạn" twice under one merged name would be two columns of one meaning.
    preview = opened.read({{"STT", "Đơn vị", "Hồ sơ"},
                           {"", "", "Tổng số", "Trực tuyến", "Trực tiếp", "Kỳ trước", "Tổng số",
                            "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"},
                           numbers,
                           naRi});
    CHECK(support::sentences(preview.faults) == std::vector<std::string>{});
    CHECK(opened.columns() == "CDEFGHIJKLM");
    CHECK(opened.import->plan().changes.at(0).after.form == DossierForm::Form06a);
    // Rows of fields, of one unit that is chosen.
    std::vector<std::string> field = naRi;
    field[1] = "Đất đai";
    std::vector<std::string> top = head1;
    top[1] = "Lĩnh vực giải quyết";
    opened.read({top, head2, head3, numbers, field});
    opened.import->setUnit(opened.scores.unitIndex("ba-be"));
    opened.import->setChoice(0); // the book has fields of neither unit there
    preview = opened.import->preview(core::Language::Vietnamese);
    CHECK(support::sentences(preview.faults) == std::vector<std::string>{});
    opened.write();
    CHECK(opened.row("ba-be", Level::Province, "Đất đai").late == 115);
}

TEST_CASE("Numbers of another form are not taken for those of the form", "[form06a]")
{
    FormBook opened;
    // Other sums.
    std::vector<std::string> other = numbers;
    other[2] = "(3)=(4)+(5)";
    opened.read({head1, head2, {"", "", "", "Trực tuyến", "Trực tiếp"}, other, naRi});
    CHECK(opened.column("direct") == "E");
    CHECK(opened.column("direct-postal") == "–");
    // Words that say another counter.
    opened.read({{"STT", "Đơn vị", "Tồn kỳ trước", "Trực tiếp", "Trực tuyến", "Bưu chính",
                  "Đã giải quyết", "Trước hạn", "Đúng hạn", "Quá hạn", "Đang giải quyết trong hạn",
                  "Đang giải quyết quá hạn", "Trả lại"},
                 {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"},
                 naRi});
    CHECK(opened.column("carried") == "C");
    CHECK(opened.column("postal") == "F");
    CHECK(opened.column("returned") == "M");
    CHECK(opened.import->plan().changes.at(0).after.form == DossierForm::TenCounters);
}

TEST_CASE("The sums (3), (7) and (11) of the file are compared with its numbers", "[form06a]")
{
    FormBook opened;
    std::vector<std::string> wrong = naRi;
    wrong[2] = "19937";
    wrong[6] = "19652";
    wrong[10] = "286";
    const auto warned =
        support::sentences(opened.read({head1, head2, head3, numbers, wrong}).warnings);
    CHECK(std::count_if(warned.begin(), warned.end(), [](const std::string& one) {
              return one.find("cộng các số được") != std::string::npos;
          }) == 3);
    CHECK(warned[1] == "II.06a!C5: Số hồ sơ nhận giải quyết / Tổng số: tệp ghi 19.937, cộng các số "
                       "được 19.938");
    // Without the late ones the remainder is shown, as ever: 19.938 − 19.536 − 287 = 115.
    std::vector<std::string> hidden = naRi;
    hidden[6] = hidden[9] = "";
    opened.read({head1, head2, head3, numbers, hidden});
    opened.import->setChoice(0); // a row that the book does not have
    const auto rest = opened.import->preview(core::Language::Vietnamese);
    CHECK(says(rest.warnings, "counters.unexplained"));
    CHECK(support::sentences(rest.warnings)
              .back()
              .find("+ còn 115 chưa rõ; chưa có số · giải quyết "
                    "quá hạn") != std::string::npos);
}

TEST_CASE("The same numbers told after the form change nothing in a row of ten counters",
          "[form06a]")
{
    FormBook opened;
    // Late ones are not known in the book, and neither here.
    std::vector<std::string> same = naRi;
    same[6] = same[9] = "";
    const auto preview = opened.read({head1, head2, head3, numbers, same});
    CHECK(support::sentences(preview.faults) == std::vector<std::string>{});
    CHECK(preview.lines.empty());
    CHECK(preview.unchanged == 8); // seven numbers, one of them for direct and post
    CHECK(opened.import->plan().changes.empty());

    // A row that does not know what was returned has nothing to lose by the form.
    core::DossierCounters row = opened.row("na-ri");
    core::DossierCounters unknown = row;
    unknown.returned.reset();
    REQUIRE(app::DossierEditor(opened.workspace->book(), opened.scores)
                .apply({{"na-ri", row, unknown}}, "thử")
                .ok());
    CHECK(opened.read({head1, head2, head3, numbers, same}).lines.size() == 3);
    CHECK(opened.import->plan().changes.at(0).after.form == DossierForm::Form06a);
}

TEST_CASE("A table of ten counters gives a row of the form its own again", "[form06a]")
{
    FormBook opened;
    opened.read({head1, head2, head3, numbers, naRi});
    opened.write();
    // A table that names none of what the forms tell apart leaves the row its form.
    auto preview = opened.read("Đơn vị;Đúng hạn;Quá hạn\nNa Rì;6250;114\n");
    CHECK(preview.lines.size() == 2);
    CHECK(opened.import->plan().changes.at(0).after.form == DossierForm::Form06a);
    CHECK(opened.import->plan().changes.at(0).after.direct == 17340);

    preview = opened.read("Đơn vị;Trực tiếp;Bưu chính;Trả lại\nNa Rì;16466;874;0\n");
    CHECK(says(preview.warnings, "counters.form-changed"));
    REQUIRE(preview.lines.size() == 4);
    CHECK(preview.lines[0].what == "cấp huyện · Tất cả, biểu mẫu");
    CHECK(preview.lines[0].before == "II.06a");
    opened.write();
    CHECK(opened.row("na-ri").form == DossierForm::TenCounters);
    CHECK(opened.row("na-ri").postal == 874);
    CHECK(opened.row("na-ri").onTime == 6249);
}

TEST_CASE("Our own file says the form of each row", "[form06a]")
{
    FormBook opened;
    const std::string csv =
        "unit,assessment,level,field,carried,direct,online,postal,early,ontime,late,pending_intime,"
        "pending_late,returned,form\n";
    auto preview = opened.read(csv + "na-ri,huyen-2021,tinh,Đất đai,1,2,3,,4,1,0,1,0,,06a\n"
                                     "na-ri,huyen-2021,tinh,Dược,1,2,3,4,5,2,0,1,0,2,10\n");
    CHECK(support::sentences(preview.faults) == std::vector<std::string>{});
    REQUIRE(opened.import->plan().changes.size() == 2);
    CHECK(opened.import->plan().changes[0].after.form == DossierForm::Form06a);
    CHECK(opened.import->plan().changes[1].after.form == DossierForm::TenCounters);
    // Asked for by name, the form changes even where the numbers are the same.
    preview = opened.read(csv + "na-ri,huyen-2021,huyen,Tất cả,412,17340,2186,,13287,6249,,287,0,,"
                                "06a\n");
    CHECK(opened.import->plan().changes.at(0).after.form == DossierForm::Form06a);
    CHECK(preview.lines.at(0).what == "cấp huyện · Tất cả, biểu mẫu");

    preview = opened.read(csv + "na-ri,huyen-2021,tinh,Đất đai,1,2,3,4,4,1,0,1,0,5,06a\n"
                                "na-ri,huyen-2021,tinh,Dược,1,2,3,4,5,2,0,1,0,2,06b\n");
    CHECK(support::sentences(preview.faults) ==
          std::vector<std::string>{
              "dòng 2, cột 8: cột postal: biểu II.06a không có số này («4»); để trống ô",
              "dòng 2, cột 14: cột returned: biểu II.06a không có số này («5»); để trống ô",
              "dòng 3, cột 15: không có biểu mẫu «06b»; dùng 10 hoặc 06a"});
    CHECK(opened.import->plan().changes.empty());
}

TEST_CASE("A whole and its fields may be told after both forms", "[form06a]")
{
    FormBook opened;
    const std::string csv = "Đơn vị;Cấp;Lĩnh vực;Trực tiếp;Bưu chính;Trực tuyến;Biểu mẫu\n"
                            "Na Rì;Tỉnh;Giá;60;5;25;10\nNa Rì;Tỉnh;Dược;7;;3;II.06a\n";
    auto preview = opened.read(csv + "Na Rì;Tỉnh;Tổng số;72;;28;II.06a\n");
    CHECK(support::sentences(preview.faults) == std::vector<std::string>{});
    CHECK(opened.import->plan().changes.size() == 2);
    preview = opened.read(csv + "Na Rì;Tỉnh;Tổng số;71;;28;II.06a\n");
    REQUIRE(preview.faults.size() == 1);
    CHECK(
        support::sentences(preview.faults)[0] ==
        "dòng 4, cột 4: nhận trực tiếp, bưu chính: dòng «Tổng số» ghi 71, cộng các lĩnh vực (Giá, "
        "Dược) được 72; sửa cho khớp, hoặc bỏ dòng «Tổng số»");
}

TEST_CASE("What was returned in a column of its own makes ten counters, numbers or not",
          "[form06a]")
{
    const auto with = [](std::vector<std::string> row, const char* last) {
        row.resize(numbers.size());
        row.emplace_back(last);
        return row;
    };
    for (const bool isNumbered : {true, false}) {
        FormBook opened;
        Texts rows = {with(head1, "Trả lại"), with(head2, ""), with(head3, "")};
        if (isNumbered)
            rows.push_back(with(numbers, "(14)"));
        rows.push_back(with(naRi, "5"));
        opened.read(rows);
        INFO(isNumbered);
        CHECK(opened.column("returned") == "N");
        REQUIRE(opened.import->plan().changes.size() == 1);
        CHECK(opened.import->plan().changes.front().after.form == DossierForm::TenCounters);
        CHECK(opened.import->plan().changes.front().after.returned == 5);
    }
}

TEST_CASE("Column numbers that are incomplete or out of order are no unit and are told",
          "[form06a]")
{
    FormBook opened;
    std::vector<std::string> partial = numbers;
    partial[4] = "";
    std::vector<std::string> turned = numbers;
    std::swap(turned[3], turned[4]);
    std::vector<std::string> typed = {"-1", "-2", "-3", "-5", "-4"}; // what a spreadsheet makes
    for (const auto& row : {partial, turned, typed}) {
        const auto preview = opened.read({head1, head2, head3, row, naRi});
        CHECK(support::sentences(preview.faults) == std::vector<std::string>{});
        CHECK(preview.rows == 1);
        CHECK(preview.skipped == 1);
        CHECK(support::sentences(preview.passed) ==
              std::vector<std::string>{"II.06a!A4: các số cột thiếu hoặc sai thứ tự nên không dùng "
                                       "được; cột được đọc theo tên"});
        CHECK(opened.column("online") == "D"); // by its name
    }
    // Figures are not written in brackets, and a name is none.
    auto few = naRi;
    few[1] = "Na Rì";
    CHECK(opened.read({head1, head2, head3, numbers, few}).rows == 1);
}
