#pragma once

#include "store/Book.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>

namespace support {

/// Changes the title of a book under a clock that stands at noon in Việt Nam (05:00 UTC) of a day:
/// afterwards the machine's own clock is behind the book's last change.
inline void writeAt(const std::filesystem::path& file, std::chrono::year_month_day day)
{
    using namespace std::chrono;
    store::OpenOptions options;
    options.clock = [day] {
        return milliseconds((sys_days(day) + hours(5)).time_since_epoch()).count();
    };
    const auto book = store::Book::open(file, store::OpenMode::ReadWrite, "ai", options);
    REQUIRE(book.ok());
    REQUIRE((*book)->setTitle("đồng hồ chạy trước").ok());
}

} // namespace support
