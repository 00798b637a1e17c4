// A file that goes out is whole under its name, or the old one is.

#include "core/UnfinishedFile.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <set>
#ifndef _WIN32
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void put(const fs::path& file, std::string_view bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

std::set<std::string> namesIn(const fs::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

std::string codeOf(const core::Status& status)
{
    return status ? "" : status.error().code;
}

} // namespace

TEST_CASE("A file is written whole or not at all", "[files]")
{
    const support::TemporaryFolder folder;
    const fs::path file = folder / u8"a.csv";
    CHECK(core::writeWhole(file, "một").ok());
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    CHECK(core::writeWhole(file, std::string(3'000'000, 'x')).ok());
    CHECK(fs::file_size(file) == 3'000'000);
    CHECK((fs::status(file).permissions() & fs::perms::all) ==
          (fs::perms::owner_read | fs::perms::owner_write));

    CHECK(codeOf(core::writeWhole(folder / u8"không có" / u8"a.csv", "ba")) == "file.no-folder");
    fs::create_directory(folder / u8"mục.csv");
    CHECK(codeOf(core::writeWhole(folder / u8"mục.csv", "ba")) == "file.not-plain");
    CHECK(codeOf(core::writeWhole(folder.path() / std::string(300, 'n'), "ba")) ==
          "file.name-too-long");
    CHECK(namesIn(folder.path()) == std::set<std::string>{"a.csv", "mục.csv"});
}

TEST_CASE("What a link stands for is replaced, not the link", "[files]")
{
    const support::TemporaryFolder folder;
    put(folder / u8"a.csv", "cũ");
    fs::create_symlink("a.csv", folder / u8"b.csv");
    CHECK(core::writeWhole(folder / u8"b.csv", "mới").ok());
    CHECK(bytesOf(folder / u8"a.csv") == "mới");
    CHECK(fs::is_symlink(folder / u8"b.csv"));
}

TEST_CASE("A new name is taken only where nothing has it", "[files]")
{
    const support::TemporaryFolder folder;
    const fs::path file = folder / u8"a.cchc";
    core::UnfinishedFile first(file);
    core::UnfinishedFile second(file);
    REQUIRE(first.write("một").ok());
    REQUIRE(second.write("hai").ok());
    CHECK(namesIn(folder.path()).size() == 2);
    CHECK(first.takeNewName().ok());
    CHECK(codeOf(second.takeNewName()) == "file.exists");
    CHECK(bytesOf(file) == "một");
}

TEST_CASE("What is given up goes with its companions; nobody else's file does", "[files]")
{
    const support::TemporaryFolder folder;
    put(folder / u8"a.csv", "cũ");
    put(folder / u8"a.csv.part", "của tôi");
    put(folder / u8"cchc-1.part", "của tôi");
    {
        core::UnfinishedFile file(folder / u8"a.csv");
        REQUIRE(file.write("mới").ok());
        fs::path log = file.path();
        log += "-wal";
        put(log, "nhật ký");
    }
    CHECK(namesIn(folder.path()) == std::set<std::string>{"a.csv", "a.csv.part", "cchc-1.part"});
    CHECK(bytesOf(folder / u8"a.csv") == "cũ");
}

#ifndef _WIN32
TEST_CASE("What a killed program left goes with the next file; what is being made stays", "[files]")
{
    const support::TemporaryFolder folder;
    int ends[2] = {};
    REQUIRE(pipe(ends) == 0);
    const pid_t process = fork();
    REQUIRE(process >= 0);
    if (process == 0) {
        core::UnfinishedFile file(folder / u8"a.csv");
        fs::path log = file.path();
        log += "-wal";
        put(log, "nhật ký");
        if (write(ends[1], "x", 1) != 1)
            _exit(1);
        for (;;)
            pause();
    }
    char byte = 0;
    REQUIRE(read(ends[0], &byte, 1) == 1);
    close(ends[0]);
    close(ends[1]);

    CHECK(core::writeWhole(folder / u8"b.csv", "b").ok());
    CHECK(namesIn(folder.path()).size() == 3);
    kill(process, SIGKILL);
    waitpid(process, nullptr, 0);
    CHECK(core::writeWhole(folder / u8"b.csv", "b").ok());
    CHECK(namesIn(folder.path()) == std::set<std::string>{"b.csv"});
}

TEST_CASE("A second name that a killed program left goes; the file stays", "[files]")
{
    const support::TemporaryFolder folder;
    put(folder / u8"a.cchc", "sổ");
    fs::create_hard_link(folder / u8"a.cchc", folder / u8"cchc-0123abcd.part");
    CHECK(core::writeWhole(folder / u8"b.csv", "b").ok());
    CHECK(namesIn(folder.path()) == std::set<std::string>{"a.cchc", "b.csv"});
}
#endif
