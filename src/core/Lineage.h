#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace core {

enum class LineageKind {
    Merged, ///< another unit was merged into it
    Split,  ///< it was split off from another
    Renamed ///< it had another name
};

/// Where a unit comes from, with the document that decided it. Dates are "YYYY-MM-DD" or empty.
struct Lineage {
    std::string id; ///< unique of the unit
    LineageKind kind = LineageKind::Merged;
    std::string origin;    ///< id of the other unit; empty where it was renamed
    std::string oldName;   ///< what it, or the other unit, was called
    std::string document;  ///< number of the document that decided it
    std::string dated;     ///< of the document
    std::string effective; ///< from which day it works so

    bool operator==(const Lineage&) const = default;
};

inline constexpr std::array<std::pair<LineageKind, std::string_view>, 3> lineageKinds{{
    {LineageKind::Merged, "merged"},
    {LineageKind::Split, "split"},
    {LineageKind::Renamed, "renamed"},
}};

/// "merged", "split", "renamed": as files, history and the command line call it.
constexpr std::string_view lineageKindName(LineageKind kind)
{
    return lineageKinds[static_cast<std::size_t>(kind)].second;
}
constexpr std::optional<LineageKind> lineageKindNamed(std::string_view name)
{
    for (const auto& [kind, word] : lineageKinds)
        if (word == name)
            return kind;
    return std::nullopt;
}

} // namespace core
