#include "StoredZip.h"

namespace fuzz {

namespace {

constexpr std::string_view localMark("PK\x03\x04", 4);
constexpr std::string_view centralMark("PK\x01\x02", 4);
constexpr std::string_view endMark("PK\x05\x06", 4);
constexpr std::size_t localSize = 30;

std::uint32_t crcOf(std::string_view bytes)
{
    constexpr std::uint32_t polynomial = 0xEDB88320U;
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1U ^ ((crc & 1U) != 0 ? polynomial : 0U);
    }
    return ~crc;
}

void append(std::string& out, std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i, value >>= 8U)
        out += static_cast<char>(value & 0xFFU);
}

std::size_t numberAt(std::string_view text, std::size_t at, std::size_t bytes)
{
    std::size_t value = 0;
    for (std::size_t i = bytes; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(text[at + i]);
    return value;
}

/// What the local header and the central directory say alike, from the version needed on.
std::string facts(const ZipPart& part)
{
    std::string text;
    append(text, 20, 2);
    append(text, 0, 2); // flags
    append(text, 0, 2); // stored
    append(text, 0, 2);
    append(text, 0x21, 2); // 1980-01-01
    append(text, crcOf(part.bytes), 4);
    append(text, part.bytes.size(), 4);
    append(text, part.bytes.size(), 4);
    append(text, part.name.size(), 2);
    append(text, 0, 2);
    return text;
}

} // namespace

std::optional<std::vector<ZipPart>> readStoredZip(std::string_view archive)
{
    std::vector<ZipPart> parts;
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

std::string writeStoredZip(const std::vector<ZipPart>& parts)
{
    std::string archive;
    std::string central;
    for (const ZipPart& part : parts) {
        const std::size_t place = archive.size();
        archive.append(localMark).append(facts(part)).append(part.name).append(part.bytes);
        central.append(centralMark);
        append(central, 20, 2); // made by
        central.append(facts(part));
        append(central, 0, 2 + 2 + 2 + 4); // comment, disk, attributes
        append(central, place, 4);
        central.append(part.name);
    }
    const std::size_t begin = archive.size();
    archive.append(central).append(endMark);
    append(archive, 0, 4);
    append(archive, parts.size(), 2);
    append(archive, parts.size(), 2);
    append(archive, central.size(), 4);
    append(archive, begin, 4);
    append(archive, 0, 2);
    return archive;
}

} // namespace fuzz
