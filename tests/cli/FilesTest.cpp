// A full disk never ends with exit 0, and no output goes over the book it is made of.

#include "cli/Run.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <ostream>
#include <streambuf>

namespace {

namespace fs = std::filesystem;

/// Takes everything, and fails when it has to bring it to the disk, as standard output does.
class FullDisk : public std::streambuf {
protected:
    int_type overflow(int_type letter) override { return traits_type::not_eof(letter); }
    std::streamsize xsputn(const char*, std::streamsize size) override { return size; }
    int sync() override { return -1; }
};

} // namespace

TEST_CASE("Output that does not reach its place ends with 8, not with 0", "[cli][files]")
{
    const support::TemporaryFolder folder;
    const auto book = utf8(support::sampleBook(folder)->book().file());
    FullDisk disk;
    std::ostream out(&disk);
    std::ostringstream messages;
    const std::vector<std::string> words = {"rank", book, "--assessment", "so-2021"};
    CHECK(cli::runCommandLine(words, {out, messages}) == 8);
    CHECK(messages.str().find("không trọn vẹn") != std::string::npos);
    // What has failed otherwise keeps its own code.
    const std::vector<std::string> wrong = {"rank", book, "--assessment", "x"};
    CHECK(cli::runCommandLine(wrong, {out, messages}) == 3);
}

TEST_CASE("A report does not replace the book that it is made of", "[cli][files]")
{
    const support::TemporaryFolder folder;
    const fs::path book = support::sampleBook(folder)->book().file();
    const std::string bytes = bytesOf(book);
    const fs::path out = folder / u8"xếp hạng.csv";
    const bool bySecondName = GENERATE(true, false);
    if (bySecondName)
        fs::create_hard_link(book, out);
    else
        fs::create_symlink(book, out);
    const Outcome made =
        run({"report", "ranking", utf8(book), "--assessment", "so-2021", "--out", utf8(out)});
    CHECK(made.code == 6);
    CHECK(bytesOf(book) == bytes);
}

TEST_CASE("A copy of an open book's file alone says what it may lack", "[cli][files]")
{
    const support::TemporaryFolder folder;
    const auto writer = support::sampleBook(folder);
    const fs::path copy = folder / u8"bản chép.cchc";
    fs::copy_file(writer->book().file(), copy);
    const std::vector<std::string> words = {"rank", utf8(copy), "--assessment", "so-2021"};
    const Outcome read = run(words);
    CHECK(read.code == 0);
    CHECK(read.messages.find("có thể thiếu") != std::string::npos);
    CHECK(run({"rank", utf8(writer->book().file()), "--assessment", "so-2021"}).messages.empty());
}
