#include "app/ImportChoices.h"
#include "app/OfficesBook.h"
#include "support/Sentences.h"

#include <algorithm>

namespace {

using Cell = exchange::TableCell;
using Kind = exchange::TableCell::Kind;
using Sheet = exchange::TableFile::Sheet;

/// "Đơn vị" and numbers by unit: a small sheet of a workbook.
Sheet sheetOf(const char* name, const std::vector<std::vector<std::string>>& rows)
{
    Sheet sheet;
    sheet.name = name;
    int number = 0;
    for (const auto& texts : rows) {
        Sheet::Row row;
        row.number = ++number;
        for (const std::string& text : texts) {
            const bool isNumber =
                !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
            row.cells.push_back({text, isNumber ? Kind::Number : Kind::Text});
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

std::vector<std::string> passed(const app::ImportPreview& preview)
{
    return support::sentences(preview.passed);
}

} // namespace

TEST_CASE("Two columns of one meaning are asked about, never settled by order", "[foreign]")
{
    OfficesBook opened;
    auto preview = opened.read("Đơn vị;Năm 2020;;Năm 2021;\n"
                               ";Đúng hạn;Quá hạn;Đúng hạn;Quá hạn\n"
                               "Sở Tài chính;100;9;200;1\n");
    REQUIRE(preview.faults.size() == 2);
    CHECK(preview.isBlocked);
    CHECK_FALSE(preview.canSkip());
    CHECK(
        support::sentences(preview.faults)[0] ==
        ": nhiều cột cùng là giải quyết đúng hạn: B: Năm 2020 / Đúng hạn; D: Năm 2021 / Đúng hạn. "
        "Chọn một cột, hoặc chọn cộng chúng lại");
    // A person chooses.
    opened.import->setColumns(opened.target("ontime"), {3});
    opened.import->setColumns(opened.target("late"), {4});
    preview = opened.again();
    CHECK(support::sentences(preview.faults).empty());
    CHECK(opened.after("ontime") == "200");
    CHECK(opened.after("late") == "1");

    CHECK(opened.read("Đơn vị;Quá hạn do đơn vị;Quá hạn do liên thông\nSở Tài chính;2;3\n")
              .isBlocked);
    CHECK(opened.read("Đơn vị;Trong tháng;Lũy kế\n;Trực tiếp;Trực tiếp\nSở Tài chính;2;3\n")
              .isBlocked);
}

TEST_CASE("A heading that says the opposite or something else is never taken", "[foreign]")
{
    OfficesBook opened;
    const char* heading = GENERATE(
        "Chưa đúng hạn", "Không đúng hạn", "Chưa quá hạn", "Sắp quá hạn", "Không trả lại",
        "Đúng hạn kỳ trước", "Đúng hạn cùng kỳ năm trước", "Ước đúng hạn", "Chỉ tiêu trực tuyến",
        "Số ngày quá hạn", "Số thư xin lỗi hồ sơ quá hạn", "Số TTHC trực tuyến",
        "Thanh toán trực tuyến", "Trả kết quả trực tiếp", "Tồn cuối kỳ", "Không trực tuyến",
        "Kế hoạch trước hạn", "Tồn chuyển kỳ sau", "Sớm và đúng hạn", "Trước và đúng hạn",
        "Đúng hạn, trước hạn", "Trực tiếp và trực tuyến", "Trực tuyến, bưu chính công ích",
        "Trực tiếp, trực tuyến, bưu chính");
    INFO(heading);
    // Where every meaning has its own column, it is passed over and named.
    auto preview = opened.read(
        "Đơn vị;Tồn kỳ trước;Trực tiếp;Trực tuyến;Bưu chính;Trước hạn;Đúng hạn;Quá hạn;Trả lại;\"" +
        std::string(heading) + "\"\nSở Tài chính;1;2;3;4;5;6;7;8;99\n");
    CHECK(support::sentences(preview.faults).empty());
    CHECK(support::sentences(preview.warnings).back() ==
          ": cột có số mà không dùng đến: J: " + std::string(heading));
    CHECK(opened.after("late") == "7");
    // Else it is a question, which a person may answer.
    preview = opened.read("Đơn vị;\"" + std::string(heading) + "\"\nSở Tài chính;99\n");
    REQUIRE_FALSE(preview.faults.empty());
    CHECK(preview.isBlocked);
    CHECK(preview.faults[0].code == "table.doubtful-columns");
    REQUIRE(app::mapColumns(*opened.import, "B=late").ok());
    CHECK(support::sentences(opened.again().faults).empty());
    CHECK(opened.after("late") == "99");
}

TEST_CASE("A heading that may mean several things is one question", "[foreign]")
{
    OfficesBook opened;
    const auto preview = opened.read("Đơn vị;Sớm và đúng hạn\nSở Tài chính;99\n");
    CHECK(support::sentences(preview.faults) ==
          std::vector<std::string>{
              ": chưa rõ có phải là giải quyết trước hạn hay giải quyết đúng hạn không: B: Sớm và "
              "đúng hạn. Chọn nghĩa cho cột, hoặc bỏ cột"});
}

TEST_CASE("Headings whose words deny nothing are taken as before", "[foreign]")
{
    OfficesBook opened;
    const auto [heading, id] = GENERATE(table<const char*, const char*>({
        {"Chưa giải quyết quá hạn", "pending_late"},
        {"Đang giải quyết chưa quá hạn", "pending_intime"},
        {"Chưa giải quyết chưa đến hạn", "pending_intime"},
        {"Không đủ điều kiện, trả lại", "returned"},
        {"Hồ sơ TTHC trực tuyến", "online"},
        {"Tồn năm trước chuyển sang", "carried"},
        {"Đã trả kết quả đúng hạn", "ontime"},
    }));
    INFO(heading);
    opened.read("Đơn vị;\"" + std::string(heading) + "\"\nSở Tài chính;99\n");
    CHECK(opened.after(id) == "99");
}

TEST_CASE("Parts of one meaning are added, all of them or none", "[foreign]")
{
    OfficesBook opened;
    auto preview = opened.read("Đơn vị;Hủy hồ sơ;\n;Từ chối;Công dân rút\n"
                               "Sở Tài chính;5;3\nSở Y tế;-;-\n");
    CHECK(support::sentences(preview.faults).empty());
    CHECK(opened.columns("returned") == "B: Hủy hồ sơ / Từ chối + C: Hủy hồ sơ / Công dân rút");
    CHECK(opened.after("returned") == "8");
    preview = opened.read("Đơn vị;Từ chối;Rút\nSở Tài chính;5;\n");
    REQUIRE(preview.faults.size() == 1);
    CHECK(preview.faults[0].code == "table.part-empty");
    CHECK(preview.faults[0].place == "row 2, column 3");

    opened.read("Đơn vị;DVC trực tuyến toàn trình;DVC trực tuyến một phần\nSở Tài chính;40;2\n");
    CHECK(opened.after("online") == "42");
    opened.read("Đơn vị;Trực tuyến mức 3;Trực tuyến mức 4\nSở Tài chính;1;2\n");
    CHECK(opened.after("online") == "3");
}

TEST_CASE("Words in brackets do not beat the name before them", "[foreign]")
{
    OfficesBook opened;
    const auto preview =
        opened.read("Đơn vị;Đã xử lý;;Đang xử lý;\n"
                    ";Đúng hạn (bao gồm cả hồ sơ trả lại, xin rút);Quá hạn;Đúng hạn (cả chờ bổ "
                    "sung);Quá hạn\nSở Tài chính;7;8;9;10\n");
    CHECK(support::sentences(preview.faults).empty());
    CHECK(opened.after("ontime") == "7");
    CHECK(opened.after("late") == "8");
    CHECK(opened.after("pending_intime") == "9");
    CHECK(opened.after("pending_late") == "10");
    CHECK(opened.columns("returned").empty());
    // A rate beside the number, in either order.
    opened.read("Đơn vị;Đúng hạn;\n;Tỷ lệ;Số lượng\nSở Tài chính;99;7\n");
    CHECK(opened.after("ontime") == "7");
    opened.read("Đơn vị;Đúng hạn (%);Đúng hạn\nSở Tài chính;99;6\n");
    CHECK(opened.after("ontime") == "6");
}

TEST_CASE("The column whose cells name units is the unit", "[foreign]")
{
    OfficesBook opened;
    const auto [csv, column] = GENERATE(table<const char*, const char*>({
        {"Mã đơn vị;Tên đơn vị;Trực tiếp\n000.00.12;Sở Tài chính;7\n", "B: Tên đơn vị"},
        {"Cấp đơn vị;Tên đơn vị;Trực tiếp\nSở;Sở Tài chính;7\n", "B: Tên đơn vị"},
        {"Đơn vị cấp trên;Đơn vị;Trực tiếp\nUBND tỉnh;Sở Tài chính;7\n", "B: Đơn vị"},
        {"Đơn vị tính;Cơ quan;Trực tiếp\nHồ sơ;Sở Tài chính;7\n", "B: Cơ quan"},
        {"Sở, ban, ngành;Trực tiếp\nSở Tài chính;7\n", "A: Sở, ban, ngành"},
        {"Lĩnh vực giải quyết;Trực tiếp\nSở Tài chính;7\n", "A: Lĩnh vực giải quyết"},
        {"Cơ quan;Số hồ sơ đơn vị tiếp nhận trực tiếp\nSở Tài chính;7\n", "A: Cơ quan"},
        {"Mã đơn vị;Tên đơn vị;Trực tiếp\nstc;Sở Tài chính;7\n", "A: Mã đơn vị"},
    }));
    INFO(csv);
    const auto preview = opened.read(csv);
    CHECK(support::sentences(preview.faults).empty());
    CHECK(opened.columns("unit") == column);
    CHECK(opened.after("direct") == "7");
}

TEST_CASE("Two columns that name different units are asked about", "[foreign]")
{
    OfficesBook opened;
    const auto preview = opened.read("Đơn vị gửi;Đơn vị nhận;Trực tiếp\nSở Y tế;Sở Tài chính;7\n");
    REQUIRE(preview.faults.size() == 1);
    CHECK(preview.faults[0].code == "table.rival-columns");
}

TEST_CASE("Rows that are no figures are passed over, counted and named", "[foreign]")
{
    OfficesBook opened;
    const auto preview = opened.read(
        {sheetOf("S", {{"STT", "Đơn vị", "Trực tiếp", "Quá hạn"},
                       {"(a)", "(b)", "(1)", "(2)"},
                       {"I", "KHỐI SỞ, BAN, NGÀNH", "14", "2"},
                       {"1", "Sở Tài chính", "7", "1"},
                       {"STT", "Đơn vị", "Trực tiếp", "Quá hạn"},
                       {"2", "Sở Y tế", "7", "1"},
                       {"3", "Huyện Na Rì", "7", "1"},
                       {"II", "Khối khác"},
                       {"Tổng cộng", "", "21", "3"},
                       {"Ghi chú: số liệu đến 15/12"},
                       {"", "Người lập biểu", "", "Bắc Kạn, ngày 31 tháng 12 năm 2021"}})});
    CHECK(support::sentences(preview.faults).empty());
    CHECK(preview.rows == 2);
    CHECK(preview.skipped == 7);
    CHECK(passed(preview) ==
          std::vector<std::string>{"S!A3: dòng cộng: «KHỐI SỞ, BAN, NGÀNH»",
                                   "S!A5: dòng tiêu đề lặp lại", "S!A7: đơn vị khác: «Huyện Na Rì»",
                                   "S!A8: không có số: «Khối khác»", "S!A9: dòng cộng: «Tổng cộng»",
                                   "S!A10: không có số: «Ghi chú: số liệu đến 15/12»",
                                   "S!A11: không có số: «Người lập biểu»"});
    // A row of numbers without a unit is none of these.
    const auto nameless = opened.read("Đơn vị;Trực tiếp\nSở Y tế;7\n;8\n");
    REQUIRE(nameless.faults.size() == 1);
    CHECK(nameless.faults[0].code == "table.no-unit");
}

TEST_CASE("A unit merged down holds for its rows; a merged figure for none", "[foreign]")
{
    OfficesBook opened;
    Sheet sheet = sheetOf("S", {{"Đơn vị", "Lĩnh vực", "Trực tiếp", "Cấp"},
                                {"Sở Tài chính", "Công sản", "1", "Huyện"},
                                {"", "Giá", "2", "Huyện"},
                                {"Sở Y tế", "Dược", "3", "Huyện"}});
    sheet.merges.push_back({2, 3, 0, 0});
    sheet.covered.push_back({3, 2, "9"});
    auto preview = opened.read({sheet});
    CHECK(support::sentences(preview.faults).empty());
    REQUIRE(preview.lines.size() == 3);
    CHECK(preview.lines[1].subject == "Sở Tài chính");
    CHECK(preview.lines[1].what == "cấp huyện · Giá, nhận trực tiếp");
    CHECK(support::sentences(preview.warnings)[0] ==
          "S!C3: «9» nằm dưới ô gộp nên không ai thấy; không được đọc");

    sheet.merges.push_back({3, 4, 2, 2});
    preview = opened.read({sheet});
    REQUIRE(preview.faults.size() == 2);
    CHECK(support::sentences(preview.faults)[0] ==
          "S!C3: Trực tiếp: một ô gộp cho các dòng 3 đến 4; ghi số của từng dòng");

    Sheet wide = sheetOf("S", {{"Đơn vị", "Trực tiếp", "Bưu chính"}, {"Sở Tài chính", "7"}});
    wide.merges.push_back({2, 2, 1, 2});
    preview = opened.read({wide});
    REQUIRE(preview.faults.size() == 1);
    CHECK(preview.faults[0].code == "table.merged-columns");
}

TEST_CASE("The first sheet that is seen and has units and figures is read, and named", "[foreign]")
{
    OfficesBook opened;
    Sheet hidden = sheetOf("Nam2020", {{"Đơn vị", "Trực tiếp"}, {"Sở Tài chính", "9"}});
    hidden.hidden = true;
    const Sheet cover = sheetOf("Bìa", {{"Đơn vị báo cáo", "Sở Nội vụ"}, {"Kỳ", "2021"}});
    Sheet first = sheetOf("Quý I", {{"Đơn vị", "Trực tiếp"}, {"Sở Tài chính", "7"}});
    first.rows[1].hidden = true;
    const Sheet second = sheetOf("Cả năm", {{"Đơn vị", "Trực tiếp"}, {"Sở Tài chính", "8"}});
    auto preview = opened.read({hidden, cover, first, second});
    CHECK(opened.import->sheet() == 2);
    CHECK(opened.after("direct") == "7");
    REQUIRE(preview.warnings.size() >= 2);
    CHECK(support::sentences(preview.warnings)[0] ==
          ": đang đọc trang «Quý I»; các trang khác cũng có số liệu: Cả năm");
    CHECK(support::sentences(preview.warnings)[1] == ": đã đọc cả 1 dòng đang ẩn: 2");
    CHECK(opened.import->setSheet("CẢ NĂM"));
    opened.again();
    CHECK(opened.after("direct") == "8");
    CHECK_FALSE(opened.import->setSheet("Quý II"));
    CHECK(opened.import->sheetNames() == "Nam2020, Bìa, Quý I, Cả năm");
}

TEST_CASE("A formula without its result is refused with the cell named", "[foreign]")
{
    OfficesBook opened;
    Sheet sheet = sheetOf("S", {{"Đơn vị", "Trực tiếp"}, {"Sở Tài chính", "7"}, {"Sở Y tế", "="}});
    sheet.rows[2].cells[1] = {"=10+1", Kind::Formula};
    const auto preview = opened.read({sheet});
    REQUIRE(preview.faults.size() == 1);
    CHECK(preview.faults[0].code == "table.formula-cell");
    CHECK(preview.faults[0].place == "S!B3");
}

TEST_CASE("A column whose formulas all give zero is said to be one", "[foreign]")
{
    OfficesBook opened;
    Sheet sheet = sheetOf("S", {{"Đơn vị", "Trực tiếp", "Ghi"}, {"Sở Tài chính", "0", "0"}});
    sheet.zeroColumns = {1, 2};
    const auto preview = opened.read({sheet});
    const auto warnings = support::sentences(preview.warnings);
    REQUIRE(!warnings.empty());
    CHECK(warnings[0].starts_with(": mọi công thức của cột đều có kết quả 0: B: Trực tiếp. "));
}

TEST_CASE("Numbers are read as other programs write them", "[foreign]")
{
    OfficesBook opened;
    const auto [text, number] = GENERATE(table<const char*, const char*>({
        {"1205.0", "1205"},
        {"1205,00", "1205"},
        {"1.205", "1205"},
        {"1 205", "1205"},
        {"12 345 678", "12345678"},
        {"-", "–"},
        {"–", "–"},
        {"1,205", "refused"},
        {"1205,5", "refused"},
        {"1 2", "refused"},
        {"12 34", "refused"},
        {"0,000", "refused"},
        {"x", "refused"},
        {"1205 hồ sơ", "refused"},
        {"+5", "refused"},
        {"(12)", "refused"},
    }));
    INFO(text);
    Sheet sheet = sheetOf("S", {{"Đơn vị", "Trực tiếp", "Quá hạn"}, {"Sở Tài chính", text, "1"}});
    sheet.rows[1].cells[1].kind = Kind::Text;
    const auto preview = opened.read({sheet});
    CHECK((preview.faults.empty() ? opened.after("direct") : "refused") == number);
}

TEST_CASE("One column for direct and post together makes the table one of form II.06a", "[foreign]")
{
    OfficesBook opened;
    // Thông tư 01/2020/TT-VPCP, form 06a: one column for two ways.
    auto preview = opened.read("Cơ quan;Tiếp nhận;;;Đã giải quyết;;\n"
                               ";Trong kỳ;;Từ kỳ trước;Trước hạn;Đúng hạn;Quá hạn\n"
                               ";Trực tuyến;Trực tiếp, dịch vụ bưu chính;;;;\n"
                               "Sở Tài chính;74;250;2;133;185;0\n");
    CHECK(support::sentences(preview.faults).empty());
    CHECK(opened.columns("direct-postal") == "C: Trong kỳ / Trực tiếp, dịch vụ bưu chính");
    CHECK(opened.after("direct") == "250");
    CHECK(opened.after("postal") == "–"); // the form does not have it
    CHECK(opened.import->plan().changes.at(0).after.form == core::DossierForm::Form06a);
    CHECK(preview.warnings.at(0).code == "counters.form-06a-told");
    // The book has them apart, 205 and 42: the file says nothing else.
    preview = opened.read("Đơn vị;Trực tiếp, dịch vụ bưu chính\nSở Tài chính;247\n");
    CHECK(preview.unchanged == 2);
    CHECK(preview.lines.empty());
    // Where what was returned has a column, the table is not of the form: on time does not hold it.
    preview = opened.read("Đơn vị;Trực tiếp, bưu chính;Trả lại\nSở Tài chính;250;3\n");
    CHECK(opened.after("direct") == "250");
    CHECK(opened.import->plan().changes.at(0).after.form == core::DossierForm::TenCounters);
    CHECK(opened.import->plan().changes.at(0).after.postal == 0);
    CHECK(std::any_of(preview.warnings.begin(), preview.warnings.end(),
                      [](const auto& one) { return one.code == "counters.joint"; }));
    preview = opened.read("Đơn vị;Trực tiếp, bưu chính;Trực tiếp\nSở Tài chính;247;205\n");
    REQUIRE(preview.faults.size() == 1);
    CHECK(preview.faults[0].code == "counters.joint-and-parts");
}

TEST_CASE("A field is one, however it is written", "[foreign]")
{
    OfficesBook opened;
    for (const char* field : {"Tất cả", "TẤT CẢ", "Tất  cả", "Tất cả\u00A0", "\"Tất\ncả\""}) {
        INFO(field);
        const auto preview =
            opened.read("Đơn vị;Lĩnh vực;Trực tiếp\nSở Tài chính;" + std::string(field) + ";205\n");
        CHECK(preview.unchanged == 1);
        CHECK(preview.lines.empty());
    }
    const auto twice =
        opened.read("Đơn vị;Lĩnh vực;Trực tiếp\nSở Tài chính;Giá;1\nSở Tài chính;GIÁ ;2\n");
    REQUIRE(twice.faults.size() == 1);
    CHECK(twice.faults[0].code == "counters.duplicate");
    // Neither row is believed.
    CHECK(twice.lines.empty());
    CHECK(twice.faultyRows == 2);
}

TEST_CASE("A sum among the fields is compared with its parts and passed over", "[foreign]")
{
    OfficesBook opened;
    const char* name =
        GENERATE("Cộng", "Tổng cộng:", "TỔNG  SỐ", "Tất cả", "Tất cả\u00A0các lĩnh vực", "");
    INFO(name);
    const std::string csv = "Đơn vị;Cấp;Lĩnh vực;Đúng hạn;Quá hạn\n"
                            "Sở Tài chính;Huyện;Giá;60;0\nSở Tài chính;Huyện;Công sản;40;2\n"
                            "Sở Tài chính;Huyện;" +
                            std::string(name);
    auto preview = opened.read(csv + ";100;2\n");
    CHECK(support::sentences(preview.faults).empty());
    CHECK(preview.rows == 2);
    CHECK(preview.lines.size() == 4);
    CHECK(opened.import->plan().changes.size() == 2);
    CHECK(preview.skipped == 1);
    REQUIRE(preview.passed.size() == 1);
    CHECK(preview.passed[0].code == "table.passed-whole");

    // Another sum, or only some of the counters: both are named, nothing of them is taken.
    for (const char* figures : {";101;2\n", ";100;\n"}) {
        preview = opened.read(csv + figures);
        REQUIRE(preview.faults.size() == 1);
        CHECK(preview.faults[0].code == "counters.whole-differs");
        CHECK(preview.faultyRows == 3);
        CHECK(preview.lines.empty());
    }
    preview = opened.read("Đơn vị;Cấp;Lĩnh vực;Đúng hạn\nSở Y tế;Huyện;Dược;7\n"
                          "Sở Y tế;Huyện;Tổng số;8\n");
    CHECK(support::sentences(preview.faults) ==
          std::vector<std::string>{
              "dòng 3, cột 4: giải quyết đúng hạn: dòng «Tổng số» ghi 8, cộng các lĩnh vực (Dược) "
              "được 7; sửa cho khớp, hoặc bỏ dòng «Tổng số»"});
    // Alone it is the whole, under the name that the book has for it.
    preview = opened.read("Đơn vị;Lĩnh vực;Trực tiếp\nSở Tài chính;Tổng cộng;206\n");
    CHECK(support::sentences(preview.faults).empty());
    REQUIRE(preview.lines.size() == 1);
    CHECK(preview.lines[0].what == "cấp tỉnh · Tất cả, nhận trực tiếp");
}

TEST_CASE("Parts never come to stand beside the book's whole, nor a whole beside parts",
          "[foreign]")
{
    OfficesBook opened;
    auto preview = opened.read("Đơn vị;Lĩnh vực;Trực tiếp\nSở Tài chính;Giá;7\n");
    CHECK(support::sentences(preview.faults) ==
          std::vector<std::string>{
              "dòng 2, cột 2: Sở Tài chính, cấp tỉnh: sổ đã có số chung «Tất cả»; thêm số từng "
              "lĩnh vực thì một hồ sơ thành hai. Xóa dòng ấy trong sổ, hoặc chỉ nhập số chung"});
    CHECK(preview.lines.empty());
    opened.read("Đơn vị;Cấp;Lĩnh vực;Trực tiếp\nSở Tài chính;Xã;Giá;7\n");
    REQUIRE(app::DossierEditor(opened.workspace->book(), opened.scores)
                .apply(opened.import->plan().changes, "x")
                .ok());
    preview = opened.read("Đơn vị;Cấp;Lĩnh vực;Trực tiếp\nSở Tài chính;Xã;Tổng cộng;9\n");
    REQUIRE(preview.faults.size() == 1);
    CHECK(preview.faults[0].code == "counters.whole-beside-parts");
    // More of the same kind stands beside it as before.
    preview = opened.read("Đơn vị;Cấp;Lĩnh vực;Trực tiếp\nSở Tài chính;Xã;Công sản;9\n");
    CHECK(support::sentences(preview.faults).empty());
}

TEST_CASE("Faulty rows can be left out, the rest is whole", "[foreign]")
{
    OfficesBook opened;
    const auto preview = opened.read("Đơn vị;Trực tiếp;Quá hạn\n"
                                     "Sở Tài chính;7;1\n"
                                     "Sở Y tế;8;ba\n"
                                     "Sở Lạ;9;1\n");
    CHECK_FALSE(preview.canWrite());
    CHECK(preview.canSkip());
    CHECK(preview.faultyRows == 2);
    REQUIRE(preview.lines.size() == 2);
    CHECK(opened.import->plan().changes.size() == 1);
    CHECK(opened.import->plan().changes[0].unit == "stc");
    CHECK(opened.import->plan().changes[0].after.direct == 7);
}

TEST_CASE("One unit for all rows, where the table names none", "[foreign]")
{
    OfficesBook opened;
    auto preview = opened.read("Lĩnh vực;Trực tiếp\nDược;7\nKhám bệnh;8\nTổng cộng;15\n");
    REQUIRE(preview.faults.size() == 1);
    CHECK(preview.faults[0].code == "table.missing-column");
    opened.import->setUnit(opened.scores.unitIndex("syt"));
    opened.import->setChoice(1); // the sample's counters are of the province
    preview = opened.again();
    CHECK(support::sentences(preview.faults).empty());
    REQUIRE(preview.lines.size() == 2);
    CHECK(preview.lines[0].subject == "Sở Y tế");
    CHECK(passed(preview) == std::vector<std::string>{"dòng 4, cột 1: dòng cộng: «Tổng cộng»"});
    // Rows of another unit do not become its own.
    opened.read("Đơn vị;Trực tiếp\nSở Tài chính;7\nSở Y tế;8\n");
    opened.import->setUnit(opened.scores.unitIndex("syt"));
    preview = opened.again();
    CHECK(opened.after("direct") == "8");
    CHECK(passed(preview) ==
          std::vector<std::string>{"dòng 2, cột 1: đơn vị khác: «Sở Tài chính»"});
}

TEST_CASE("Columns are mapped by letter or name, and remembered", "[foreign]")
{
    OfficesBook opened;
    const char* csv = "Đơn vị;A1;Số đến;Số đến;Rút\nSở Tài chính;1;2;3;4\n";
    opened.read(csv);
    REQUIRE(app::mapColumns(*opened.import, "A1=direct; D = online ;Rút=").ok());
    opened.again();
    CHECK(opened.columns("direct") == "B: A1");
    CHECK(opened.columns("online") == "D: Số đến");
    CHECK(opened.columns("returned").empty());
    const std::string choices = app::choicesText(*opened.import);
    const std::string layout = app::layoutText(*opened.import);
    REQUIRE(app::mapColumns(*opened.import, "C=online;D=online").ok());
    opened.again();
    CHECK(opened.after("online") == "5");

    CHECK(app::mapColumns(*opened.import, "Số đến=direct").error().code == "table.columns-alike");
    CHECK(app::mapColumns(*opened.import, "Số đi=direct").error().code == "table.no-column");
    CHECK(app::mapColumns(*opened.import, "A=xyz").error().code == "table.unknown-meaning");
    CHECK(app::mapColumns(*opened.import, "A").error().code == "table.bad-map");

    opened.read(csv);
    CHECK(app::layoutText(*opened.import) == layout);
    app::setChoices(*opened.import, choices);
    CHECK(opened.columns("direct") == "B: A1");
    CHECK(opened.columns("online") == "D: Số đến");
    CHECK(opened.columns("returned").empty());
    // A memory that does not fit is no choice.
    app::setChoices(*opened.import, "direct=99;xyz=1;online=;carried=a");
    CHECK(opened.columns("direct") == "B: A1");
    CHECK(opened.columns("online").empty());
}

TEST_CASE("Of a file that is wrong from end to end a thousand faults are kept", "[foreign]")
{
    OfficesBook opened;
    std::string csv = "Đơn vị;Trực tiếp\n";
    for (int i = 0; i < 1500; ++i)
        csv += "Sở Y tế;" + std::string(300, 'x') + "\n";
    const auto preview = opened.read(csv);
    REQUIRE(preview.faults.size() == core::FaultList::kept + 1);
    // The first row's number, then number and duplicate of each.
    CHECK(support::sentences(preview.faults).back() == ": và 1.999 lỗi nữa");
    CHECK(support::sentences(preview.faults)[0].size() < 250);
    CHECK(support::sentences(preview.faults)[0].find("x…x") != std::string::npos);
}
