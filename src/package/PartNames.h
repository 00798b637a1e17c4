#pragma once

#include <array>
#include <string>
#include <string_view>

/// The names of the parts of a body (docs/exchange-format.md).
namespace package {

inline constexpr std::string_view setPart = "set.json";
inline constexpr std::string_view entriesPart = "entries.csv";
inline constexpr std::string_view documentsPart = "documents.json";
inline constexpr std::string_view filesFolder = "files/";

/// What each kind has to have.
inline constexpr std::array setParts = {setPart};
inline constexpr std::array selfParts = {entriesPart, documentsPart};

/// Where the content of a file lies.
inline std::string filePart(std::string_view hash)
{
    return std::string(filesFolder).append(hash);
}

} // namespace package
