#pragma once

#include "core/Result.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// A ZIP archive in memory, read part by part. What it claims is checked before anything is
/// unpacked: number of parts, size of each and of all, and how much one grows. Errors (InvalidData)
/// begin with the caller's prefix: ".damaged" (part where known),
/// ".too-large" (limit in bytes, or parts), ".encrypted".
class ZipArchive {
public:
    struct Limits {
        std::size_t parts = 4096;
        std::size_t partBytes = std::size_t{256} << 20U;
        std::size_t allBytes = std::size_t{512} << 20U;
        std::size_t growth = 250; ///< unpacked : packed, of parts above `growthFrom`
        std::size_t growthFrom = std::size_t{4} << 20U; ///< small parts may well be all blanks
        /// What stands in front of each part has to say the same as the directory at the end, so
        /// that no other reader finds something else in the archive. Not every office program
        /// writes so.
        bool isStrict = false;
    };

    /// The bytes must outlive the archive.
    static core::Result<ZipArchive> open(std::string_view bytes, std::string_view prefix,
                                         const Limits& limits);
    static core::Result<ZipArchive> open(std::string_view bytes, std::string_view prefix)
    {
        return open(bytes, prefix, Limits());
    }
    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;
    ~ZipArchive();

    bool has(std::string_view name) const;
    /// Of all parts as the archive has them, in its order; one that stands twice is there twice.
    const std::vector<std::string>& names() const;
    /// A part's bytes. Names are matched as packages want it: without regard to the case of ASCII
    /// letters, "\" as "/", no leading "/". Nothing where there is no such part.
    core::Result<std::optional<std::string>> read(std::string_view name) const;

private:
    struct Impl;
    explicit ZipArchive(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace exchange
