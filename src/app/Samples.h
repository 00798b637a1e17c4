#pragma once

#include "app/Workspace.h"
#include "exchange/SampleManifest.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// What the program ships: index sets and sample books, made of files below resources/.
namespace app {

/// An index set inside the program ("bộ mẫu"): what a new book can begin with.
struct ShippedSet {
    std::string id;
    std::string title;
    std::string json;
};
std::vector<ShippedSet> shippedSets();

/// The ids of the shipped samples; each is a folder of resources/samples.
std::vector<std::string> sampleNames();
/// What one of them is made of, and what it is called. NotFound "app.no-sample" (id, samples).
core::Result<exchange::SampleManifest> sample(std::string_view id);
/// Makes a copy of a shipped sample ("bac-kan-2021") in `file`, whole or not at all. NotFound
/// "app.no-sample" (id, samples); those of Workspace::create. `more`: what else is to be in it.
core::Status createSample(const std::filesystem::path& file, std::string_view id,
                          const std::string& author = systemUser(),
                          const Workspace::Fill& more = {});

} // namespace app
