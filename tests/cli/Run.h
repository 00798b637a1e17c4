#pragma once

#include "cli/Verb.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <sstream>
#include <string>
#include <vector>

/// What the command line answers.
struct Outcome {
    int code = 0;
    std::string out;
    std::string messages;
};

inline Outcome run(std::vector<std::string> words, std::span<const cli::Verb> verbs = cli::verbs())
{
    std::ostringstream out;
    std::ostringstream messages;
    const int code = cli::runCommandLine(words, {out, messages}, verbs);
    return {code, out.str(), messages.str()};
}

/// A path as a word of the command line.
inline std::string utf8(const std::filesystem::path& file)
{
    const auto text = file.u8string();
    return {text.begin(), text.end()};
}

inline std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The sample province in a book of the test's own: made once a program by the verb itself, and
/// copied, because making it writes thousands of entries. Two copies are one book to packages.
inline void sampleBook(const std::string& book, bool withAccounts = false)
{
    static const support::TemporaryFolder masters;
    const auto master = masters / (withAccounts ? u8"có tài khoản.cchc" : u8"mẫu.cchc");
    if (!std::filesystem::exists(master)) {
        std::vector<std::string> words{"new", utf8(master), "--sample", "bac-kan-2021"};
        if (withAccounts)
            words.emplace_back("--with-accounts");
        REQUIRE(run(words).code == 0);
    }
    std::filesystem::copy_file(master, book);
}
