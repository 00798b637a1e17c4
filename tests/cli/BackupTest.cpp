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
    REQUIRE(run({"new", book, "--sample", "bac-kan-2021"}).code == 0);
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
