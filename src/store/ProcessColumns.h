#pragma once

#include "core/DateText.h"
#include "store/Database.h"

#include <cstdint>
#include <string>

/// Columns of the tables that say how far an assessment has come. Internal to the store.
namespace store {

/// The field by which a refused reason is named.
inline constexpr const char* reasonField = "text.reason";

/// A column that holds a day or nothing.
inline std::string dateIn(const Query& row, int column)
{
    std::string text = row.text(column);
    if (!text.empty() && !core::isDate(text))
        row.failValue(column);
    return text;
}

inline int numberIn(const Query& row, int column, std::int64_t low)
{
    constexpr std::int64_t most = 1'000'000;
    return static_cast<int>(row.within(column, low, most));
}

inline std::string dateOrNothing(const std::string& date)
{
    if (!date.empty() && !core::isDate(date))
        fail(core::ErrorKind::InvalidData, "store.bad-date", {core::Param::text("date", date)});
    return date;
}

} // namespace store
