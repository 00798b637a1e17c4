#pragma once

#include "cli/Verb.h"

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
