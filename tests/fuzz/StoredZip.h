#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

/// ZIP archives whose parts are stored, not compressed: what a mutator can change inside.
struct ZipPart {
    std::string name;
    std::string bytes;
};

/// Nothing where the text is no such archive.
std::optional<std::vector<ZipPart>> readStoredZip(std::string_view archive);
std::string writeStoredZip(const std::vector<ZipPart>& parts);

} // namespace fuzz
