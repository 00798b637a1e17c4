#pragma once

#include "exchange/IndexSetJson.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace fuzz {

inline std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// What must hold whatever the bytes are; libFuzzer keeps the input where it does not.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The set of the tests that has a criterion of every kind.
inline const core::IndexSet& setOfAllKinds()
{
    static const core::IndexSet set = [] {
        std::ifstream file(TEST_DATA "/exchange/all-kinds.json", std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        auto read = exchange::readIndexSet(text);
        require(read.ok() && read->sound());
        return std::move(read->set);
    }();
    return set;
}

} // namespace fuzz
