// The command line as scripts use it: exit codes, bytes, and what a refusal leaves behind.

#include "cli/Run.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

struct Folder {
    support::TemporaryFolder folder;

    std::string path(std::u8string_view name) const
    {
        const auto text = (folder / name).u8string();
        return {text.begin(), text.end()};
    }
    std::string write(std::u8string_view name, const std::string& bytes) const
    {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return path(name);
    }
    std::string read(std::u8string_view name) const
    {
        std::ifstream stream(folder / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    std::string sample() const
    {
        const std::string book = path(u8"mẫu.cchc");
        sampleBook(book);
        return book;
    }
};

const char* const tinySet = R"({
  "format": "cchc-index-set/1", "id": "nho", "title": "Bộ nhỏ", "year": 2021, "level": "so", "decision": "", "sample": true, "max": "10",
  "decimals": 2, "ties": "skip",
  "classes": [{"id": "tot", "title": "Tốt", "from": "80"}, {"id": "yeu", "title": "Yếu"}],
  "areas": [{"code": "1", "title": "Lĩnh vực một", "max": "10", "items": [
    {"code": "1.1", "title": "Tỷ lệ", "max": "6", "by": "unit", "ifNone": "na", "rule": {"kind": "proportional", "of": "ratio"}},
    {"code": "1.2", "title": "Tay", "max": "4", "by": "unit", "ifNone": null, "rule": {"kind": "manual"}}]}]
})";

/// A small book with two units and an assessment "a".
std::string smallBook(const Folder& folder)
{
    const std::string book = folder.path(u8"nhỏ.cchc");
    REQUIRE(run({"new", book}).code == 0);
    REQUIRE(run({"set", "import", book, folder.write(u8"nho.json", tinySet)}).code == 0);
    REQUIRE(run({"units", "import", book,
                 folder.write(u8"dv.csv", "unit,name,group\na,Sở A,so\nb,Sở B,so\n")})
                .code == 0);
    REQUIRE(run({"assessment", "new", book, "--id", "a", "--set", "nho", "--group", "so", "--year",
                 "2021"})
                .code == 0);
    return book;
}

const std::string entriesHeader = "unit,code,stage,status,figures,points,note\n";

} // namespace

TEST_CASE("CLI: the sample ranks as published", "[cli]")
{
    const Folder folder;
    const std::string book = folder.sample();
    const Outcome rank = run({"rank", book, "--assessment", "so-2021", "--json"});
    CHECK(rank.code == 0);
    CHECK(rank.messages.empty());
    CHECK(rank.out.find(R"("class": "xuat-sac",)") != std::string::npos);
    CHECK(rank.out ==
          run({"rank", book, "--json", "--assessment=so-2021", "--stage", "final"}).out);
    CHECK(run({"stats", book, "--assessment", "so-2021"}).out.find("73/87") != std::string::npos);
    CHECK(
        run({"sheet", book, "--assessment", "huyen-2021", "--unit", "na-ri"}).out.find("75,75%") !=
        std::string::npos);
    CHECK(run({"audit", "verify", book}).code == 0);
    CHECK(run({"check", book}).code == 0);
    CHECK(run({"check", book, "--lang", "en"}).out == "The book is sound.\n");
}

TEST_CASE("CLI: exit codes of the contract", "[cli]")
{
    const Folder folder;
    const std::string book = smallBook(folder);
    CHECK(run({}).code == 2);
    CHECK(run({"gì"}).code == 2);
    CHECK(run({"rank", book}).code == 2);
    CHECK(run({"rank", book, "--assessment", "a", "--stage", "v9"}).code == 2);
    CHECK(run({"rank", book, "--assessment", "a", "--lạ", "x"}).code == 2);
    CHECK(run({"rank", folder.path(u8"không có.cchc"), "--assessment", "a"}).code == 3);
    CHECK(run({"rank", book, "--assessment", "z"}).code == 3);
    CHECK(run({"sheet", book, "--assessment", "a", "--unit", "z"}).code == 3);
    CHECK(run({"set", "import", book, folder.write(u8"hỏng.json", "{")}).code == 4);
    CHECK(run({"new", book}).code == 6);
    CHECK(run({"assessment", "new", book, "--id", "a", "--set", "nho", "--group", "so", "--year",
               "2021"})
              .code == 6);
    for (const std::string id : {"a b", "-x", ".x", "á"}) {
        CAPTURE(id);
        CHECK(run({"assessment", "new", book, "--id", id, "--set", "nho", "--group", "so", "--year",
                   "2021"})
                  .code == 4);
        CHECK(run({"assessment", "copy", book, "--from", "a", "--id", id, "--year", "2022"}).code ==
              4);
    }
    CHECK(run({"report", "ranking", book, "--assessment", "a", "--out",
               folder.path(u8"thư mục không có/x.pdf")})
              .code == 8);
    CHECK(run({"report", "ranking", book, "--assessment", "a", "--out", folder.path(u8"x.odt")})
              .code == 2);
    CHECK(run({"--help"}).code == 0);
}

TEST_CASE("CLI: faulty entries name their row and change nothing", "[cli]")
{
    const Folder folder;
    const std::string book = smallBook(folder);
    const auto good = folder.write(
        u8"tốt.csv", entriesHeader + "a,1.1,self,scored,n=1;d=2,,\nb,1.2,self,scored,,\"2,5\",\n");
    REQUIRE(run({"entries", "import", book, good, "--assessment", "a"}).code == 0);
    const std::string before = run({"entries", "export", book, "--assessment", "a"}).out;

    const auto refused = [&](const std::string& rows, const char* says) {
        INFO(rows);
        const Outcome outcome =
            run({"entries", "import", book, folder.write(u8"xấu.csv", entriesHeader + rows),
                 "--assessment", "a"});
        CHECK(outcome.code == 4);
        INFO(outcome.messages);
        CHECK(outcome.messages.find(says) != std::string::npos);
        CHECK(run({"entries", "export", book, "--assessment", "a"}).out == before);
    };
    refused("a,1.2,self,scored,,12.5,\n", "12,5 phải từ 0 đến điểm tối đa 4");
    refused("a,1.2,self,scored,,\"12,5\",\n", "12,5 phải từ 0 đến điểm tối đa 4");
    refused("a,1.2,self,scored,,1.234,\n", "«1.234» có nhiều hơn 2 chữ số thập phân");
    refused("a,1.2,self,scored,,3,\nx,1.2,self,scored,,1,\n",
            "dòng 3: cột unit: không có đơn vị «x»");
    refused("a,1.1,self,scored,n=1;d=0,,\n", "Mẫu số");
    refused("a,1.1,self,scored,n=1;d=2,4,\n", "khác điểm theo số liệu");
    refused("a,1.1,v1,scored,n=1;d=2,4,\n", "Cần ghi lý do");
    refused("a,1,self,scored,,4,\n", "nhóm tiêu chí");
    refused("a,1.2,self,none,,,\n", "không cho chọn «không phát sinh»");
    refused("a,1.2,self,scored,,3,\"cắt giữa chừng\na,1.1", "dòng 2: dấu ngoặc kép không đóng");
    refused("a,1.2,self,scored\n", "có 4 ô, phải có 7");
}

TEST_CASE("CLI: a dry run says what would change and changes nothing", "[cli]")
{
    const Folder folder;
    const std::string book = smallBook(folder);
    const auto file =
        folder.write(u8"số liệu.csv", entriesHeader + "a,1.1,self,scored,n=1;d=2,,\n");
    const std::string bytes = folder.read(u8"nhỏ.cchc");
    const Outcome dry = run({"entries", "import", book, file, "--assessment", "a", "--dry-run"});
    CHECK(dry.code == 0);
    CHECK(dry.out == "a 1.1 self: – → scored n=1;d=2\n");
    CHECK(folder.read(u8"nhỏ.cchc") == bytes);
    CHECK(run({"entries", "import", book, file, "--assessment", "a"}).code == 0);
    CHECK(run({"entries", "import", book, file, "--assessment", "a", "--dry-run"}).out.empty());
}

TEST_CASE("CLI: an export read back changes nothing and a unit without entries is named", "[cli]")
{
    const Folder folder;
    const std::string book = smallBook(folder);
    const auto file = folder.write(
        u8"a.csv", entriesHeader + "a,1.1,v1,scored,n=9;d=10,,\na,1.2,v1,scored,,4,\"Ghi "
                                   "chú, có \"\"ngoặc\"\"\nvà dòng mới\"\n");
    REQUIRE(run({"entries", "import", book, file, "--assessment", "a"}).code == 0);
    const std::string exported = run({"entries", "export", book, "--assessment", "a"}).out;
    const Outcome again = run({"entries", "import", book, folder.write(u8"b.csv", exported),
                               "--assessment", "a", "--dry-run"});
    CHECK(again.code == 0);
    CHECK(again.out.empty());
    const std::string json = run({"rank", book, "--assessment", "a", "--json"}).out;
    CHECK(json.find(R"("notScored": [)") != std::string::npos);
    CHECK(json.find("Sở B") != std::string::npos);
    CHECK(json.find(R"("points": "9.4")") != std::string::npos);
}

TEST_CASE("CLI: a set whose areas sum to 99,55 under 100 is told so", "[cli]")
{
    const Folder folder;
    std::string text = tinySet;
    text.replace(text.find(R"("max": "10",)"), 12, R"("max": "99.55",)");
    const Outcome outcome = run({"set", "check", folder.write(u8"sai.json", text)});
    CHECK(outcome.code == 4);
    CHECK(outcome.messages.find("cộng lại 10 điểm, bộ chỉ số ghi 99,55") != std::string::npos);
    CHECK(run({"set", "check", folder.write(u8"đúng.json", tinySet)}).code == 0);
}

TEST_CASE("CLI: what is only to be said of a set is marked and stands last", "[cli]")
{
    const Folder folder;
    std::string text = tinySet;
    text.replace(text.find("cchc-index-set/1"), 16, "cchc-index-set/2");
    text.insert(
        text.find(R"("areas")"),
        R"("attributes": [{"id": "vung", "title": "Vùng", "values": [{"id": "a", "title": "A"}]}], )");
    const Outcome sound = run({"set", "check", folder.write(u8"tốt.json", text), "--lang", "en"});
    CHECK(sound.code == 0);
    CHECK(sound.messages == "Remark: attribute 1: the attribute “vung” is used nowhere\n");
    CHECK(sound.out.ends_with("No faults, 1 remarks.\n"));
    text.replace(text.find(R"("max": "10",)"), 12, R"("max": "99.55",)");
    const Outcome faulty = run({"set", "check", folder.write(u8"sai.json", text)});
    CHECK(faulty.code == 4);
    CHECK(faulty.messages.find("ghi 99,55\n  Lưu ý: thuộc tính thứ 1: ") != std::string::npos);
}

TEST_CASE("CLI: a verb that only reads brings a book of an older version up to date", "[cli]")
{
    const Folder folder;
    std::ifstream old(std::string(TEST_DATA) + "/books/v2.cchc", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(old)), {});
    const std::string book = folder.write(u8"cũ.cchc", bytes);
    CHECK(run({"audit", "verify", book}).code == 0);
    CHECK(folder.read(u8"cũ.cchc") != bytes);
    // The book as it was stays beside it.
    CHECK(std::filesystem::exists(folder.folder / u8"cũ.cchc.v2.bak"));
}

TEST_CASE("CLI: a foreign or cut book is refused and stays as it is", "[cli]")
{
    const Folder folder;
    const std::string book = smallBook(folder);
    std::string bytes = folder.read(u8"nhỏ.cchc");
    bytes.resize(bytes.size() / 2);
    const std::string cut = folder.write(u8"cắt.cchc", bytes);
    CHECK(run({"rank", cut, "--assessment", "a"}).code == 4);
    CHECK(folder.read(u8"cắt.cchc") == bytes);
    const std::string foreign = folder.write(u8"lạ.cchc", "Đây là một tệp văn bản, không phải sổ.");
    const Outcome outcome = run({"entries", "import", foreign, cut, "--assessment", "a"});
    CHECK(outcome.code == 4);
    CHECK(outcome.messages.find("không phải sổ CCHC") != std::string::npos);
}

TEST_CASE("CLI: the printed list is written whole, twice the same", "[cli]")
{
    const Folder folder;
    const std::string book = folder.sample();
    for (const auto& [name, begins] :
         {std::pair{u8"một.pdf", "%PDF"}, std::pair{u8"một.csv", "\xEF\xBB\xBF"}}) {
        REQUIRE(
            run({"report", "ranking", book, "--assessment", "so-2021", "--out", folder.path(name)})
                .code == 0);
        const std::string first = folder.read(name);
        CHECK(first.starts_with(begins));
        REQUIRE(
            run({"report", "ranking", book, "--assessment", "so-2021", "--out", folder.path(name)})
                .code == 0);
        CHECK(folder.read(name) == first);
    }
    CHECK(run({"report", "--list"}).out.find("ranking") != std::string::npos);
}

TEST_CASE("Dossier counters are listed and imported, first as a dry run", "[cli]")
{
    const Folder folder;
    const std::string book = folder.sample();
    const auto list = run({"dossiers", "list", book, "--assessment", "huyen-2021"});
    REQUIRE(list.code == 0);
    CHECK(list.out.find("19938") != std::string::npos); // Na Rì's total
    CHECK(list.out.find("115") != std::string::npos);   // and what of it is not explained

    const std::string file =
        folder.write(u8"một cửa.csv", "Đơn vị;Giải quyết quá hạn\nUBND huyện Na Rì;115\n");
    const auto dry =
        run({"dossiers", "import", book, file, "--assessment", "huyen-2021", "--dry-run"});
    CHECK(dry.code == 0);
    CHECK(dry.out == "Huyện Na Rì, cấp huyện · Tất cả, giải quyết quá hạn: – → 115\n");
    CHECK(run({"dossiers", "list", book, "--assessment", "huyen-2021"}).out == list.out);

    const auto done = run({"dossiers", "import", book, file, "--assessment", "huyen-2021"});
    CHECK(done.code == 0);
    CHECK(done.messages.starts_with("Cột A: Đơn vị → đơn vị (unit)\n"
                                    "Cột B: Giải quyết quá hạn → giải quyết quá hạn (late)\n"
                                    "Ghi vào số liệu hồ sơ của đợt «"));
    CHECK(done.messages.ends_with("Đã thay đổi 1 ô, 0 ô như cũ, 0 dòng bỏ qua.\n"));
    CHECK(run({"dossiers", "list", book, "--assessment", "huyen-2021"}).out != list.out);
    CHECK(run({"audit", "verify", book}).code == 0);
    const auto again = run({"dossiers", "import", book, file, "--assessment", "huyen-2021"});
    CHECK(again.code == 0);
    CHECK(again.messages.ends_with("Đã thay đổi 0 ô, 1 ô như cũ, 0 dòng bỏ qua.\n"));

    const auto before = run({"dossiers", "list", book, "--assessment", "huyen-2021"}).out;
    const std::string bad = folder.write(u8"sai.csv", "Đơn vị;Quá hạn\nNa Rì;ba\nSở Lạ;7\n");
    const auto refused = run({"dossiers", "import", book, bad, "--assessment", "huyen-2021"});
    CHECK(refused.code == 4);
    CHECK(refused.messages.find("dòng 2, cột 2: ") != std::string::npos);
    CHECK(refused.messages.find("dòng 3, cột 1: ") != std::string::npos);
    CHECK(run({"dossiers", "list", book, "--assessment", "huyen-2021"}).out == before);

    const std::string locked = std::string(TEST_DATA) + "/xlsx/pass_protected.xlsx";
    CHECK(run({"dossiers", "import", book, locked, "--assessment", "huyen-2021"}).code == 4);
}

TEST_CASE("CLI: dossier counters go out and come in again", "[cli]")
{
    const Folder folder;
    const std::string book = folder.sample();
    const std::vector<std::string> exporting = {"dossiers", "export", book, "--assessment",
                                                "huyen-2021"};
    const Outcome before = run(exporting);
    REQUIRE(before.code == 0);
    // Na Rì 2021, domain section 4; its late ones are not known.
    CHECK(before.out.find(
              "\nna-ri,huyen-2021,huyen,Tất cả,412,16466,2186,874,13287,6249,,287,0,0,10\n") !=
          std::string::npos);
    const auto import = [&](const char8_t* name, const std::string& csv) {
        return run({"dossiers", "import", book, folder.write(name, csv), "--assessment",
                    "huyen-2021", "--lang", "en"});
    };
    CHECK(import(u8"như cũ.csv", before.out).messages.find("Changed 0 counters") !=
          std::string::npos);
    // Other numbers and the other form, and back.
    std::string other = before.out;
    const std::string row = "412,16466,2186,874,13287,6249,,287,0,0,10\n";
    other.replace(other.find(row), row.size(), "1,2,3,,4,5,6,7,8,,06a\n");
    REQUIRE(import(u8"khác.csv", other).code == 0);
    CHECK(run(exporting).out == other);
}

TEST_CASE("CLI: a book with set, units and assessment in one step, or none", "[cli]")
{
    const Folder folder;
    const std::string set = folder.write(u8"nho.json", tinySet);
    const std::string units =
        folder.write(u8"dv.csv", "STT;Tên đơn vị;Ghi chú\n1;Sở Nội vụ;a\n2;Sở Tài chính;b\n");
    const std::string book = folder.path(u8"mới.cchc");
    const auto made = [&](const std::string& list) {
        return run({"new", book, "--set", set, "--units", list, "--group", "so", "--year", "2022"});
    };
    const Outcome refused = made(folder.write(u8"hai.csv", "Sở Nội vụ\nSở Nội vụ\n"));
    CHECK(refused.code == 4);
    CHECK(refused.messages.find("dòng 2: tên «Sở Nội vụ» đã có ở dòng 1") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder.folder / u8"mới.cchc"));

    const Outcome done = made(units);
    CHECK(done.code == 0);
    CHECK(done.out == "so-2022\n");
    CHECK(done.messages.find("cột «Ghi chú» không dùng đến\n") != std::string::npos);
    CHECK(run({"units", "list", book}).out ==
          "unit,name,group\nso-noi-vu,Sở Nội vụ,so\nso-tai-chinh,Sở Tài chính,so\n");
    CHECK(run({"assessment", "list", book}).out.starts_with("so-2022  2022  so  nho"));
    CHECK(run({"assessment", "rename", book, "--id", "so-2022", "--title", "Các sở, năm 2022"})
              .code == 0);
    CHECK(run({"assessment", "list", book}).out.find("Các sở, năm 2022") != std::string::npos);
    CHECK(run({"assessment", "rename", book, "--id", "so-2022", "--title", " "}).code == 4);
    CHECK(run({"assessment", "rename", book, "--id", "khong-co", "--title", "Khác"}).code == 3);
    CHECK(run({"check", book}).code == 0);
    CHECK(made(units).code == 6);
    // An option of the other form, and one that is missing.
    CHECK(run({"new", folder.path(u8"x.cchc"), "--set", set}).code == 2);
    CHECK(run({"new", folder.path(u8"không có/x.cchc")}).code == 8);
}

TEST_CASE("CLI: units import reads the contract's file strictly, other lists as people do", "[cli]")
{
    const Folder folder;
    const std::string book = smallBook(folder);
    const auto import = [&](const std::string& text, const char* group) {
        return run({"units", "import", book, folder.write(u8"ds.csv", text), "--group", group});
    };
    // contract, section 2: an unknown column refuses the file
    const Outcome strict = import("unit,name,group,màu\na,Sở A,so,đỏ\n", "so");
    CHECK(strict.code == 4);
    CHECK(strict.messages.find("màu") != std::string::npos);
    CHECK(import("Mã;Tên đơn vị;Màu\nc;Sở C;đỏ\n", "so").code == 0);
    CHECK(run({"units", "list", book}).out.find("c,Sở C,so\n") != std::string::npos);
    // An option of no verb, at the end where no value can follow.
    CHECK(run({"units", "list", book, "--mau"}).messages.starts_with("Không có tùy chọn --mau.\n"));
    // without a group nobody knows where they belong
    CHECK(run({"units", "import", book, folder.write(u8"ds.csv", "Sở D\n")}).code == 4);
}

TEST_CASE("CLI: an imported list leaves other units and what it does not say alone", "[cli]")
{
    const Folder folder;
    const std::string book = smallBook(folder);
    const auto import = [&](const std::string& text, const char* group) {
        return run({"units", "import", book, folder.write(u8"ds.csv", text), "--group", group});
    };
    REQUIRE(import("unit,name,group,parent\nxa-tan-lap,Xã Tân Lập,xa,a\n", "so").code == 0);
    CHECK(import("Tên xã;Thuộc\nXã Tân Lập;b\n", "xa").code == 0);
    const Outcome renamed = import("Mã;Tên\nxa-tan-lap;Xã Tân Lập I\na;Sở A\n", "so");
    CHECK(renamed.code == 0);
    CHECK(renamed.messages.find("Đã nhập 2 đơn vị: 0 mới, 1 sửa, 1 như trong sổ.\n"
                                "  xa-tan-lap: tên đơn vị «Xã Tân Lập» → «Xã Tân Lập I»\n") !=
          std::string::npos);
    CHECK(import("unit,name,group\nxa-tan-lap-2,Xã Tân Lập II,xa\n", "so").code == 0);
    CHECK(run({"units", "list", book}).out ==
          "unit,name,group,parent\na,Sở A,so,\nb,Sở B,so,\n"
          "xa-tan-lap,Xã Tân Lập I,xa,a\nxa-tan-lap-2,Xã Tân Lập II,xa,b\n");
    // what the window refuses is refused here, too
    const Outcome twin = import("unit,name,group\nc,Sở A,so\n", "so");
    CHECK(twin.code == 4);
    CHECK(twin.messages.find("Sở A") != std::string::npos);
    CHECK(import("unit,name,group,parent\nc,Sở C,so,khong-co\n", "so").code == 4);
}
