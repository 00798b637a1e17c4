// Workbooks. Seeds are stored, not compressed, and the mutator changes a part inside and puts the
// archive right again, so that what is changed reaches the readers of XML, of cells and of numbers;
// every eighth time the archive itself is changed.

#include "Fuzz.h"

#include "exchange/TableFile.h"
#include "support/StoredZip.h"

#include <cstring>
#include <optional>
#include <utility>
#include <vector>

namespace {

/// Names and bytes of the parts of an archive that is not compressed.
using Parts = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view localMark("PK\x03\x04", 4);
constexpr std::size_t localSize = 30;

std::size_t numberAt(std::string_view text, std::size_t at, std::size_t bytes)
{
    std::size_t value = 0;
    for (std::size_t i = bytes; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(text[at + i]);
    return value;
}

/// Nothing where the text is no such archive.
std::optional<Parts> readStoredZip(std::string_view archive)
{
    Parts parts;
    std::size_t at = 0;
    while (archive.substr(at).starts_with(localMark)) {
        if (archive.size() - at < localSize)
            return std::nullopt;
        const std::size_t method = numberAt(archive, at + 8, 2);
        const std::size_t size = numberAt(archive, at + 18, 4);
        const std::size_t name = numberAt(archive, at + 26, 2);
        const std::size_t extra = numberAt(archive, at + 28, 2);
        const std::size_t whole = localSize + name + extra + size;
        if (method != 0 || archive.size() - at < whole)
            return std::nullopt;
        parts.push_back({std::string(archive.substr(at + localSize, name)),
                         std::string(archive.substr(at + localSize + name + extra, size))});
        at += whole;
    }
    if (parts.empty())
        return std::nullopt;
    return parts;
}

} // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned int seed)
{
    constexpr unsigned int archiveItself = 8;
    constexpr std::size_t growth = 256;
    auto parts = readStoredZip(fuzz::textOf(data, size));
    if (!parts || seed % archiveItself == 0)
        return LLVMFuzzerMutate(data, size, most);
    std::string& part = (*parts)[seed / archiveItself % parts->size()].second;
    const std::size_t before = part.size();
    part.resize(before + growth);
    part.resize(
        LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(part.data()), before, before + growth));
    const std::string archive = support::storedZip(*parts);
    if (archive.size() > most)
        return LLVMFuzzerMutate(data, size, most);
    std::memcpy(data, archive.data(), archive.size());
    return archive.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto table = exchange::readTableFile(fuzz::textOf(data, size));
    if (!table)
        return 0;
    for (const exchange::TableFile::Sheet& sheet : table->sheets) {
        for (const exchange::TableFile::Row& row : sheet.rows)
            fuzz::require(row.number > 0 && !row.cells.empty());
    }
    return 0;
}
