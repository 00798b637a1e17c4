#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace exchange {

/// A word of a file format and what it means.
template<typename T>
using Word = std::pair<std::string_view, T>;

template<typename T>
std::optional<T> meaningOf(std::string_view text, std::span<const Word<T>> words)
{
    for (const auto& [word, meaning] : words) {
        if (word == text)
            return meaning;
    }
    return std::nullopt;
}

template<typename T, std::size_t count>
std::string_view wordFor(T meaning, const Word<T> (&words)[count])
{
    for (const auto& [word, each] : words) {
        if (each == meaning)
            return word;
    }
    return {};
}

} // namespace exchange
