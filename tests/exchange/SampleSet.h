#pragma once

#include "core/Result.h"
#include "exchange/IndexSetJson.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

/// Shared by the tests of this folder: the small set with one criterion of each kind, and how
/// problems are read.
namespace sample {

inline std::string fileText(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::string allKindsText()
{
    return fileText(std::string(TEST_DATA) + "/exchange/all-kinds.json");
}

/// The text with the first `from` after `after` replaced.
inline std::string replaced(std::string text, std::string_view from, std::string_view to,
                            std::string_view after = {})
{
    const auto start = after.empty() ? 0 : text.find(after);
    REQUIRE(start != std::string::npos);
    const auto place = text.find(from, start);
    INFO("text to replace: " << from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

inline core::IndexSet soundSet(const std::string& text)
{
    auto read = exchange::readIndexSet(text);
    REQUIRE(read.ok());
    for (const auto& fault : read->faults)
        FAIL_CHECK(fault.code << " at " << fault.place);
    return std::move(read->set);
}

inline core::IndexSet allKinds()
{
    return soundSet(allKindsText());
}

/// One criterion for each way of format 2 from figures to points.
inline std::string format2Text()
{
    return fileText(std::string(TEST_DATA) + "/exchange/format-2-kinds.json");
}
inline core::IndexSet format2Kinds()
{
    return soundSet(format2Text());
}

inline std::string param(const std::vector<core::Param>& params, std::string_view name)
{
    for (const auto& param : params) {
        if (param.name == name)
            return param.value;
    }
    return {};
}

/// "code@place" of each problem, for comparing lists.
inline std::vector<std::string> brief(const std::vector<core::Problem>& problems)
{
    std::vector<std::string> texts;
    for (const auto& problem : problems)
        texts.push_back(problem.code + "@" + problem.place);
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace sample
