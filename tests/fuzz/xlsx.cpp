// Workbooks. Seeds are stored, not compressed, and the mutator changes a part inside and puts the
// archive right again, so that what is changed reaches the readers of XML, of cells and of numbers;
// every eighth time the archive itself is changed.

#include "Fuzz.h"
#include "StoredZip.h"

#include "exchange/TableFile.h"

#include <algorithm>
#include <cstring>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned int seed)
{
    constexpr unsigned int archiveItself = 8;
    constexpr std::size_t growth = 256;
    auto parts = fuzz::readStoredZip(fuzz::textOf(data, size));
    if (!parts || seed % archiveItself == 0)
        return LLVMFuzzerMutate(data, size, most);
    fuzz::ZipPart& part = (*parts)[seed / archiveItself % parts->size()];
    const std::size_t before = part.bytes.size();
    part.bytes.resize(before + growth);
    part.bytes.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(part.bytes.data()), before,
                                       before + growth));
    const std::string archive = fuzz::writeStoredZip(*parts);
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
