#pragma once

#include <cstddef>
#include <string_view>

/// The columns of an entries file, in their order. Internal to its reader and its writer.
namespace exchange {

enum EntryColumn : std::size_t {
    UnitId,
    Code,
    StageName,
    Status,
    FiguresText,
    PointsText,
    Note,
    EntryColumnCount
};
inline constexpr std::string_view entryColumnNames[EntryColumnCount] = {
    "unit", "code", "stage", "status", "figures", "points", "note"};

} // namespace exchange
