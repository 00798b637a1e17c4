#pragma once

#include "app/Samples.h"
#include "app/Workspace.h"

#include <memory>
#include <string>

namespace support {

/// A new, empty book, open.
inline core::Result<std::unique_ptr<app::Workspace>> newBook(const std::filesystem::path& file,
                                                             const std::string& title)
{
    if (const core::Status made = app::Workspace::create(file, title); !made)
        return made.error();
    return app::Workspace::open(file);
}

/// The sample province, open.
inline core::Result<std::unique_ptr<app::Workspace>> newSample(const std::filesystem::path& file)
{
    if (const core::Status made = app::createSample(file, "bac-kan-2021"); !made)
        return made.error();
    return app::Workspace::open(file);
}

} // namespace support
