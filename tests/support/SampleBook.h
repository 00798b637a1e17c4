#pragma once

#include "app/Samples.h"
#include "app/Workspace.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>

namespace support {

/// The sample province in a book of the test's own. It is made once a program and copied, because
/// making it writes thousands of entries.
inline std::unique_ptr<app::Workspace> sampleBook(const TemporaryFolder& folder,
                                                  std::u8string_view name = u8"sổ mẫu.cchc")
{
    static const TemporaryFolder master;
    const auto original = master / u8"mẫu.cchc";
    if (!std::filesystem::exists(original)) {
        const auto made = app::createSample(original, "bac-kan-2021");
        REQUIRE(made.ok());
    }
    const auto file = folder / name;
    std::filesystem::copy_file(original, file);
    auto opened = app::Workspace::open(file);
    REQUIRE(opened.ok());
    return *std::move(opened);
}

} // namespace support
