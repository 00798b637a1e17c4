// Tables of other programs at the command line: what is chosen, what is left out, exit codes.

#include "cli/Run.h"
#include "support/StoredZip.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

namespace {

/// The sample's book and files beside it.
struct TableFolder {
    support::TemporaryFolder folder;
    std::string book = (folder.path() / "mau.cchc").string();

    TableFolder() { sampleBook(book); }
    std::string write(const char* name, const std::string& bytes) const
    {
        std::ofstream(folder.path() / name, std::ios::binary) << bytes;
        return (folder.path() / name).string();
    }
    Outcome import(const char* verb, const std::string& file,
                   std::vector<std::string> options = {}) const
    {
        std::vector<std::string> words = {verb,           "import",  book,       file,
                                          "--assessment", "so-2021", "--dry-run"};
        words.insert(words.end(), options.begin(), options.end());
        return run(std::move(words));
    }
};

bool says(const Outcome& outcome, const char* text)
{
    return outcome.messages.find(text) != std::string::npos;
}

std::string sheetXml(const char* direct)
{
    return std::string("<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Đơn vị</t></is></c>"
                       "<c r='B1' t='inlineStr'><is><t>Trực tiếp</t></is></c></row><row r='2'>"
                       "<c r='A2' t='inlineStr'><is><t>Sở Tài chính</t></is></c><c r='B2'><v>") +
           direct + "</v></c></row></sheetData>";
}

} // namespace

TEST_CASE("The sheet that is read is named, and another one can be chosen", "[cli][foreign]")
{
    const TableFolder opened;
    const std::string file = opened.write(
        "quy.xlsx",
        support::workbookOf({{"Quý I", "", sheetXml("7")}, {"Cả năm", "", sheetXml("8")}}));
    const Outcome first = opened.import("dossiers", file);
    CHECK(first.code == 0);
    CHECK(says(first, "Trang tính: Quý I\n"));
    CHECK(says(first, "các trang khác cũng có số liệu: Cả năm"));
    CHECK(first.out.find("→ 7") != std::string::npos);
    const Outcome second = opened.import("dossiers", file, {"--sheet", "cả năm"});
    CHECK(second.out.find("→ 8") != std::string::npos);
    const Outcome none = opened.import("dossiers", file, {"--sheet", "Quý II"});
    CHECK(none.code == 3);
    CHECK(says(none, "Các trang: Quý I, Cả năm."));
}

TEST_CASE("A workbook of form II.06a is imported as such, and the list shows the form",
          "[cli][form06a]")
{
    // The form's head of three rows, merged, its numbers, and Na Rì 2021 (domain section 4).
    const std::vector<std::vector<std::string>> rows = {
        {"STT", "Đơn vị", "Số lượng hồ sơ nhận giải quyết", "", "", "",
         "Số lượng hồ sơ đã giải quyết", "", "", "", "Số lượng hồ sơ đang giải quyết", "", ""},
        {"", "", "Tổng số", "Trong kỳ", "", "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn",
         "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"},
        {"", "", "", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "", "", "", "", "", "", "", ""},
        {"(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)", "(9)",
         "(10)", "(11)=(12)+(13)", "(12)", "(13)"},
        {"1", "Huyện Na Rì", "19938", "2186", "17340", "412", "19651", "13287", "6249", "115",
         "287", "287", "0"}};
    std::string xml = "<sheetData>";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        xml += "<row r='" + std::to_string(row + 1) + "'>";
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const std::string& text = rows[row][column];
            if (text.empty())
                continue;
            const std::string place = "<c r='" + std::string(1, static_cast<char>('A' + column)) +
                                      std::to_string(row + 1);
            const bool isNumber = text.find_first_not_of("0123456789") == std::string::npos;
            xml += isNumber ? place + "'><v>" + text + "</v></c>"
                            : place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
        }
        xml += "</row>";
    }
    xml += "</sheetData><mergeCells>";
    for (const char* merge :
         {"A1:A3", "B1:B3", "C1:F1", "C2:C3", "D2:E2", "F2:F3", "G1:J1", "G2:G3", "H2:H3", "I2:I3",
          "J2:J3", "K1:M1", "K2:K3", "L2:L3", "M2:M3"})
        xml += std::string("<mergeCell ref='") + merge + "'/>";
    const TableFolder opened;
    const std::string file =
        opened.write("06a.xlsx", support::workbookOf({{"II.06a", "", xml + "</mergeCells>"}}));
    const auto import = [&](std::vector<std::string> more) {
        std::vector<std::string> words = {"dossiers", "import",       opened.book,
                                          file,       "--assessment", "huyen-2021"};
        words.insert(words.end(), more.begin(), more.end());
        return run(std::move(words));
    };
    const auto listed = [&] {
        std::istringstream lines(
            run({"dossiers", "list", opened.book, "--assessment", "huyen-2021"}).out);
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with("na-ri ") && line.find(" huyen ") != std::string::npos)
                return line;
        }
        return std::string();
    };
    CHECK(listed().find("  10  ") != std::string::npos);
    const Outcome dry = import({"--dry-run"});
    CHECK(dry.code == 0);
    CHECK(says(dry, "bảng theo biểu II.06a"));
    CHECK(says(dry, "→ nhận trực tiếp và bưu chính, một cột (direct-postal)\n"));
    CHECK(dry.out.find("Na Rì, cấp huyện · Tất cả, biểu mẫu: 10 cột → II.06a\n") !=
          std::string::npos);
    CHECK(dry.out.find("Na Rì, cấp huyện · Tất cả, nhận qua bưu chính: 874 → –\n") !=
          std::string::npos);
    CHECK(import({}).code == 0);
    const std::string row = listed();
    CHECK(row.find("  06a  ") != std::string::npos);
    CHECK(row.find("17340") != std::string::npos);
    CHECK(row.find("19938") != std::string::npos);
    CHECK(run({"audit", "verify", opened.book}).code == 0);
    CHECK(says(import({}), "Đã thay đổi 0 ô, 8 ô như cũ"));
}

TEST_CASE("Faulty rows are left out where that is asked, and listed", "[cli][foreign]")
{
    const TableFolder opened;
    const std::string file =
        opened.write("lan.csv", "Đơn vị;Trực tiếp\nSở Tài chính;7\nSở Lạ;8\nTổng cộng;15\n");
    CHECK(opened.import("dossiers", file).code == 4);
    const Outcome outcome = opened.import("dossiers", file, {"--skip-faulty"});
    CHECK(outcome.code == 0);
    CHECK(says(outcome, "dòng 4, cột 1: dòng cộng: «Tổng cộng»\n"));
    CHECK(says(outcome, "Không nhập 1 dòng sai:\ndòng 3, cột 1: Đơn vị: không có đơn vị «Sở Lạ»"));
    // A column that nobody chose is no faulty row.
    const std::string rivals =
        opened.write("hai.csv", "Đơn vị;2020;2021\n;Trực tiếp;Trực tiếp\nSở Tài chính;7;8\n");
    CHECK(opened.import("dossiers", rivals, {"--skip-faulty"}).code == 4);
    const Outcome mapped = opened.import("dossiers", rivals, {"--map", "C=direct"});
    CHECK(mapped.code == 0);
    CHECK(mapped.out.find("→ 8") != std::string::npos);
    CHECK(opened.import("dossiers", rivals, {"--map", "C=abc"}).code == 2);
    const Outcome twice = opened.import("dossiers", rivals, {"--map", "C=direct;C=late"});
    CHECK(twice.code == 2);
    CHECK(twice.messages.find("cho nghĩa hai lần") != std::string::npos);
}

TEST_CASE("A refusal names what could be done, and names are answered", "[cli][foreign]")
{
    const TableFolder opened;
    const std::string file =
        opened.write("ten.csv", "Đơn vị;Trực tiếp\nSở Tài chính;7\nPhòng Kế toán Sở Y tế;8\n");
    const Outcome refused = opened.import("dossiers", file);
    CHECK(refused.code == 4);
    CHECK(says(refused, "bằng --names «TÊN=MÃ»"));
    CHECK(says(refused, "bỏ 1 dòng sai và nhập phần còn lại bằng --skip-faulty"));
    CHECK_FALSE(says(refused, "--sheet"));
    const Outcome named = opened.import("dossiers", file, {"--names", "Phòng Kế toán Sở Y tế=syt"});
    CHECK(named.code == 0);
    CHECK(named.out.find("Sở Y tế") != std::string::npos);
    const Outcome left = opened.import("dossiers", file, {"--names", "Phòng Kế toán Sở Y tế="});
    CHECK(left.code == 0);
    CHECK(left.out.find("Sở Y tế") == std::string::npos);
    CHECK(says(left, "đã chọn bỏ tên này: «Phòng Kế toán Sở Y tế»"));
    CHECK(opened.import("dossiers", file, {"--names", "Phòng=khong-co"}).code == 2);
    CHECK(opened.import("dossiers", file, {"--names", "Phòng"}).code == 2);

    const std::string sheets = opened.write(
        "trang.xlsx",
        support::workbookOf({{"Một", "", "<sheetData/>"}, {"Hai", "", "<sheetData/>"}}));
    CHECK(
        says(opened.import("dossiers", sheets), "bằng --sheet «TÊN»; các trang của tệp: Một, Hai"));
}

TEST_CASE("All rows can be one unit's", "[cli][foreign]")
{
    const TableFolder opened;
    const std::string file =
        opened.write("linh-vuc.csv", "Cấp;Lĩnh vực;Trực tiếp\nHuyện;Dược;7\nHuyện;Khám bệnh;8\n");
    const Outcome asked = opened.import("dossiers", file);
    CHECK(asked.code == 4);
    CHECK(says(asked, "bằng --map «CỘT=NGHĨA»"));
    const Outcome outcome = opened.import("dossiers", file, {"--unit", "syt"});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.find("Sở Y tế, cấp huyện · Dược, nhận trực tiếp: – → 7\n") !=
          std::string::npos);
    CHECK(opened.import("dossiers", file, {"--unit", "khong-co"}).code == 3);
    // Beside the whole that the book holds, parts would be counted twice.
    const std::string parts = opened.write("tinh.csv", "Lĩnh vực;Trực tiếp\nDược;7\n");
    CHECK(opened.import("dossiers", parts, {"--unit", "syt"}).code == 4);
}

TEST_CASE("Entries of a workbook are imported like those of a CSV file", "[cli][foreign]")
{
    const TableFolder opened;
    const auto sheet = [](const char* points) {
        std::string xml = "<sheetData><row r='1'>";
        for (const char* name : {"unit", "code", "stage", "status", "figures", "points", "note"})
            xml += std::string("<c t='inlineStr'><is><t>") + name + "</t></is></c>";
        xml += "</row><row r='2'>";
        for (const char* text : {"snv", "bonus", "v1", "scored", ""})
            xml += std::string("<c t='inlineStr'><is><t>") + text + "</t></is></c>";
        return xml + "<c><v>" + points +
               "</v></c><c t='inlineStr'><is><t>sáng kiến</t></is></c></row></sheetData>";
    };
    const auto file = [&](const char* points) {
        return opened.write("diem.xlsx", support::workbookOf({{"Điểm", "", sheet(points)}}));
    };
    const Outcome dry = opened.import("entries", file("0.5"));
    CHECK(dry.code == 0);
    CHECK(says(dry, "Trang tính: Điểm\n"));
    CHECK(dry.out == "snv bonus v1: – → scored 0.5 «sáng kiến»\n");
    const Outcome bad = opened.import("entries", file("-1"));
    CHECK(bad.code == 4);
    CHECK(says(bad, "dòng 2: "));
    CHECK(run({"entries", "import", opened.book, file("0.5"), "--assessment", "so-2021"}).code ==
          0);
    CHECK(says(opened.import("entries", file("0.5")), "Sẽ thay đổi 0 ô, 1 dòng không đổi."));
}

TEST_CASE("A dry run of units tells each row and writes nothing", "[cli][foreign]")
{
    const TableFolder opened;
    const std::string before = run({"units", "list", opened.book}).out;
    const auto import = [&](const std::string& csv, std::vector<std::string> options) {
        std::vector<std::string> words = {"units", "import", opened.book,
                                          opened.write("dv.csv", csv)};
        words.insert(words.end(), options.begin(), options.end());
        return run(std::move(words));
    };
    const std::string csv = "unit,name,group\nstc,Sở Tài chính,so\nsnv,Sở Nội vụ mới,so\n"
                            "moi,Sở Mới,so\n";
    const Outcome dry = import(csv, {"--dry-run"});
    CHECK(dry.code == 0);
    CHECK(dry.out == "stc: như trong sổ\n"
                     "snv: tên đơn vị «Sở Nội vụ» → «Sở Nội vụ mới»\n"
                     "moi: mới, «Sở Mới», nhóm so\n");
    CHECK(says(dry, "Sẽ nhập 3 đơn vị: 1 mới, 1 sửa, 1 như trong sổ.\n"));
    CHECK(run({"units", "list", opened.book}).out == before);
    // What the import would refuse, the dry run does, too.
    for (const std::vector<std::string>& options :
         {std::vector<std::string>{"--dry-run"}, std::vector<std::string>{}}) {
        const Outcome taken = import("unit,name,group\nstc2,Sở Tài chính,so\n", options);
        CHECK(taken.code == 4);
        const Outcome formula = import("unit,name,group\nu1,=A1,so\n", options);
        CHECK(formula.code == 4);
        CHECK(says(formula, "«=A1» là công thức"));
    }
    CHECK(import(csv, {}).code == 0);
    CHECK(run({"units", "list", opened.book}).out != before);
}

TEST_CASE("Survey results are imported into a verifying stage, which is said", "[cli][foreign]")
{
    const TableFolder opened;
    const std::string file = opened.write("sipas.csv", "Đơn vị;Mã;SIPAS\nSở Nội vụ;8.1;91,25\n");
    const Outcome dry = opened.import("survey", file, {"--stage", "v2"});
    CHECK(dry.code == 0);
    CHECK(says(dry, "Ghi vào thẩm định lần 2 của đợt «"));
    CHECK(dry.out.find("→ 91,25%") != std::string::npos);
    CHECK(opened.import("survey", file, {"--stage", "self"}).code == 2);
    CHECK(opened.import("survey", file, {"--criterion", "9.9"}).code == 3);

    const Outcome done = run({"survey", "import", opened.book, file, "--assessment", "so-2021"});
    CHECK(done.code == 0);
    CHECK(says(done, "Đã thay đổi 1 ô"));
    CHECK(says(run({"survey", "import", opened.book, file, "--assessment", "so-2021"}),
               "Đã thay đổi 0 ô, 1 ô như cũ"));
    const std::string longer =
        opened.write("dai.csv", "Đơn vị;Mã;SIPAS\nSở Nội vụ;8.1;83,5263157894737\n");
    const Outcome asked = opened.import("survey", longer);
    CHECK(asked.code == 4);
    CHECK(says(asked, "làm tròn thành 83,5263"));
    CHECK(opened.import("survey", longer, {"--round"}).code == 0);
}

TEST_CASE("A rate that speaks of no survey is answered by options", "[cli][survey]")
{
    const TableFolder opened;
    const std::string file =
        opened.write("ty-le.csv", "Đơn vị;Tỷ lệ\nSở Nội vụ;91,25\nSở Tư pháp;88\n");
    const Outcome asked = opened.import("survey", file);
    CHECK(asked.code == 4);
    CHECK(says(asked, "chưa rõ có phải là tỷ lệ hài lòng, % không: B: Tỷ lệ"));
    CHECK(says(asked, "--map «CỘT=NGHĨA»"));
    CHECK(says(asked, "--criterion «MÃ»; các tiêu chí: 1.7, "));
    CHECK(opened.import("survey", file, {"--map", "B=percent"}).code == 4);
    const Outcome answered =
        opened.import("survey", file, {"--map", "B=percent", "--criterion", "8.1"});
    CHECK(answered.code == 0);
    CHECK(says(answered, "Tiêu chí của mọi dòng: 8.1 "));
    CHECK(says(answered, "Sẽ thay đổi 2 ô"));

    const std::string dossiers = opened.write(
        "ho-so.csv", "Đơn vị;Tiếp nhận;Đúng hạn;Quá hạn;Tỷ lệ đúng hạn\nSở Nội vụ;9;8;1;88,9\n");
    const Outcome refused = opened.import("survey", dossiers);
    CHECK(refused.code == 4);
    CHECK(says(refused, "dossiers import"));
    CHECK(opened.import("survey", dossiers, {"--map", "E=percent", "--criterion", "8.1"}).code ==
          4);
    CHECK(opened.import("dossiers", dossiers).code == 0);
}
