#include "cli/Run.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <string>

TEST_CASE("backup makes a whole copy beside a book that is being written", "[cli][backup]")
{
    const support::TemporaryFolder folder;
    const auto writer = support::sampleBook(folder);
    const auto book = utf8(writer->book().file());
    const auto copy = folder / u8"copy.cchc";
    const Outcome made = run({"backup", book, "--to", utf8(copy)});
    CHECK(made.code == 0);
    CHECK(made.out.empty());
    CHECK(run({"check", utf8(copy)}).code == 0);
    CHECK(run({"rank", utf8(copy), "--assessment", "so-2021", "--json"}).out ==
          run({"rank", book, "--assessment", "so-2021", "--json"}).out);
    // A file that is there is never replaced.
    CHECK(run({"backup", book, "--to", utf8(copy)}).code == 6);
    CHECK(run({"backup", book}).code == 2);
}

TEST_CASE("restore makes a book of a whole backup, and replaces none", "[cli][backup]")
{
    const support::TemporaryFolder folder;
    const std::string book = utf8(folder / u8"sổ.cchc");
    const std::string backup = utf8(folder / u8"sao lưu.bak");
    const std::string restored = utf8(folder / u8"lấy lại.cchc");
    sampleBook(book);
    REQUIRE(run({"backup", book, "--to", backup}).code == 0);
    const std::string bytes = bytesOf(folder / u8"sao lưu.bak");
    SECTION("whole")
    {
        const Outcome made = run({"restore", backup, "--to", restored});
        CHECK(made.code == 0);
        CHECK(made.out.empty());
        CHECK(run({"check", restored}).code == 0);
        CHECK(run({"entries", "export", restored, "--assessment", "so-2021"}).out ==
              run({"entries", "export", book, "--assessment", "so-2021"}).out);
        CHECK(run({"audit", "verify", restored}).out == run({"audit", "verify", book}).out);
        CHECK(run({"restore", backup, "--to", restored}).code == 6);
    }
    SECTION("a book that is there stays")
    {
        const std::string before = bytesOf(folder / u8"sổ.cchc");
        CHECK(run({"restore", backup, "--to", book}).code == 6);
        CHECK((bytesOf(folder / u8"sổ.cchc") == before));
    }
    SECTION("a damaged one is refused")
    {
        // A page in the middle, which no opening reads.
        std::string damaged = bytes;
        damaged.replace(damaged.size() / 2, 16, 16, '\x5A');
        std::ofstream(folder / u8"sao lưu.bak", std::ios::binary) << damaged;
        const int code = run({"restore", backup, "--to", restored}).code;
        CHECK((code == 4 || code == 5));
        CHECK_FALSE(std::filesystem::exists(folder / u8"lấy lại.cchc"));
    }
    SECTION("what is missing, or is none, is said")
    {
        CHECK(run({"restore", backup + "x", "--to", restored}).code == 3);
        CHECK(run({"restore", backup}).code == 2);
        std::ofstream(folder / u8"sao lưu.bak") << "không phải sổ";
        CHECK(run({"restore", backup, "--to", restored}).code == 4);
    }
    SECTION("of an older version: the backup stays, the book is one of today")
    {
        const std::filesystem::path old = folder / u8"cũ.v3.bak";
        std::filesystem::copy_file(TEST_DATA "/books/v3.cchc", old);
        const std::string before = bytesOf(old);
        const Outcome made = run({"restore", utf8(old), "--to", restored});
        CHECK(made.code == 0);
        CHECK(made.messages.find("phiên bản 3") != std::string::npos);
        CHECK((bytesOf(old) == before));
        const Outcome checked = run({"audit", "verify", restored});
        CHECK(checked.code == 0);
        CHECK(checked.messages.find("phiên bản") == std::string::npos);
    }
}

namespace {

/// A book that is no sample, with one unit and one assessment.
struct OwnBook {
    support::TemporaryFolder folder;
    std::string book = utf8(folder / u8"sổ.cchc");
    std::string units = utf8(folder / u8"đơn vị.csv");
    std::string set = std::string(PROJECT_ROOT) + "/resources/sets/so-2021.json";

    OwnBook()
    {
        std::ofstream(folder / u8"đơn vị.csv", std::ios::binary)
            << "unit,name,group\nstp,Sở Tư pháp,so\n";
        REQUIRE(
            run({"new", book, "--set", set, "--units", units, "--group", "so", "--year", "2021"})
                .code == 0);
        REQUIRE(run({"assessment", "dates", book, "--assessment", "so-2021", "--self-until",
                     "31/12/2199"})
                    .code == 0);
    }
    int copies(const std::string& cause) const
    {
        if (!std::filesystem::exists(folder / u8"sao-luu"))
            return 0;
        int count = 0;
        for (const auto& item : std::filesystem::directory_iterator(folder / u8"sao-luu"))
            count += utf8(item.path().filename()).ends_with("-" + cause + ".cchc") ? 1 : 0;
        return count;
    }
    Outcome importEntries(const std::string& note) const
    {
        std::ofstream(folder / u8"điểm.csv", std::ios::binary)
            << "unit,code,stage,status,figures,points,note\nstp,1.1.1,self,unproven,,," << note
            << "\n";
        return run(
            {"entries", "import", book, utf8(folder / u8"điểm.csv"), "--assessment", "so-2021"});
    }
};

} // namespace

TEST_CASE("Imports and moves on the command line are copied before, as in the window",
          "[cli][backup]")
{
    const OwnBook own;
    CHECK(own.copies("nhap") == 0); // a new book has nothing to lose
    REQUIRE(own.importEntries("chưa có kế hoạch").code == 0);
    CHECK(own.copies("nhap") == 1);
    // A script that goes on importing.
    REQUIRE(own.importEntries("chưa có báo cáo").code == 0);
    REQUIRE(run({"units", "import", own.book, own.units}).code == 0);
    CHECK(own.copies("nhap") == 1);
    CHECK(
        run({"assessment", "move", own.book, "--assessment", "so-2021", "--to", "verify1"}).code ==
        4); // the sheet is open
    CHECK(own.copies("buoc") == 0);
    REQUIRE(run({"assessment", "move", own.book, "--assessment", "so-2021", "--to", "verify1",
                 "--reason", "xong"})
                .code == 0);
    CHECK(own.copies("buoc") == 1);
    for (const auto& item : std::filesystem::directory_iterator(own.folder / u8"sao-luu"))
        CHECK(run({"check", utf8(item.path())}).code == 0);
}

TEST_CASE("A backup that cannot be made is told and keeps nobody from working", "[cli][backup]")
{
    const OwnBook own;
    std::ofstream(own.folder / u8"sao-luu") << "một tệp đứng chỗ thư mục";
    const Outcome imported = own.importEntries("chưa có kế hoạch");
    CHECK(imported.code == 0);
    CHECK(imported.messages.find("Chưa sao lưu được, vẫn làm tiếp: ") != std::string::npos);
    CHECK(run({"entries", "export", own.book, "--assessment", "so-2021"})
              .out.find("chưa có kế hoạch") != std::string::npos);
    const Outcome moved = run({"assessment", "move", own.book, "--assessment", "so-2021", "--to",
                               "verify1", "--reason", "done", "--lang", "en"});
    CHECK(moved.code == 0);
    CHECK(moved.messages.find("No backup was made, the work goes on: ") != std::string::npos);
}
