#include "exchange/ZipArchive.h"

#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <map>

namespace exchange {

namespace {

using core::Param;

core::Error zipError(std::string_view prefix, std::string_view code, std::vector<Param> params = {})
{
    return {core::ErrorKind::InvalidData, std::string(prefix).append(code), std::move(params), {}};
}

std::string keyOf(std::string_view name)
{
    while (!name.empty() && (name.front() == '/' || name.front() == '\\'))
        name.remove_prefix(1);
    std::string key(name);
    for (char& c : key) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        else if (c == '\\')
            c = '/';
    }
    return key;
}

/// A number of `bytes` bytes, the lowest first; 0 where there are not so many.
std::uint64_t numberAt(std::string_view text, std::size_t at, std::size_t bytes)
{
    std::uint64_t number = 0;
    if (at > text.size() || text.size() - at < bytes)
        return 0;
    for (std::size_t i = bytes; i-- > 0;)
        number = (number << 8U) | static_cast<unsigned char>(text[at + i]);
    return number;
}

/// The most entries of which an end of the archive tells (APPNOTE.TXT 6.3.10, sections 4.3.14 to
/// 4.3.16). The library makes room for all of them before anybody can count.
std::uint64_t entriesTold(std::string_view bytes)
{
    constexpr std::string_view endMark("PK\x05\x06", 4);
    constexpr std::string_view locatorMark("PK\x06\x07", 4);
    constexpr std::size_t locatorBytes = 20;
    constexpr std::size_t offsetInLocator = 8;
    constexpr std::size_t countInEnd = 10;
    constexpr std::size_t countInEnd64 = 32;
    constexpr std::size_t longestEnd = 22 + 65'535;
    std::uint64_t most = 0;
    const std::size_t from = bytes.size() - std::min(bytes.size(), longestEnd);
    for (std::size_t at = bytes.find(endMark, from); at != std::string_view::npos;
         at = bytes.find(endMark, at + 1)) {
        most = std::max(most, numberAt(bytes, at + countInEnd, 2));
        if (at < locatorBytes || bytes.substr(at - locatorBytes, 4) != locatorMark)
            continue;
        const std::uint64_t end64 = numberAt(bytes, at - locatorBytes + offsetInLocator, 8);
        if (end64 < bytes.size())
            most =
                std::max(most, numberAt(bytes, static_cast<std::size_t>(end64) + countInEnd64, 8));
    }
    return most;
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

struct ZipArchive::Impl {
    struct CloseArchive {
        void operator()(zip_t* open) const { zip_discard(open); }
    };
    std::unique_ptr<zip_t, CloseArchive> archive;
    std::string prefix;
    struct Part {
        zip_uint64_t index = 0;
        std::size_t size = 0;
    };
    std::map<std::string, Part, std::less<>> parts;
    std::vector<std::string> names;
};

ZipArchive::ZipArchive(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

core::Result<ZipArchive> ZipArchive::open(std::string_view bytes, std::string_view prefix,
                                          const Limits& limits)
{
    const auto tooMany = [&] {
        return zipError(prefix, ".too-large",
                        {Param::num("parts", static_cast<long long>(limits.parts))});
    };
    if (entriesTold(bytes) > limits.parts)
        return tooMany();
    auto impl = std::make_unique<Impl>();
    impl->prefix = prefix;
    zip_error_t fault;
    zip_error_init(&fault);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &fault);
    if (source != nullptr)
        impl->archive.reset(zip_open_from_source(
            source, ZIP_RDONLY | (limits.isStrict ? ZIP_CHECKCONS : 0), &fault));
    zip_error_fini(&fault);
    if (!impl->archive) {
        if (source != nullptr)
            zip_source_free(source);
        return zipError(prefix, ".damaged");
    }

    const zip_int64_t count = zip_get_num_entries(impl->archive.get(), 0);
    if (count < 0 || static_cast<std::size_t>(count) > limits.parts)
        return tooMany();
    std::size_t all = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
        if (zip_stat_index(impl->archive.get(), i, ZIP_FL_ENC_GUESS, &stat) != 0 ||
            (stat.valid & needed) != needed)
            return zipError(prefix, ".damaged");
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            return zipError(prefix, ".encrypted");
        const bool grows =
            stat.size > limits.growthFrom && stat.size / limits.growth > stat.comp_size;
        if (stat.size > limits.partBytes || limits.allBytes - all < stat.size || grows) {
            return zipError(prefix, ".too-large",
                            {Param::text("part", stat.name),
                             Param::num("limit", static_cast<long long>(limits.partBytes))});
        }
        all += stat.size;
        impl->names.emplace_back(stat.name);
        // Of two parts with one name the first counts.
        impl->parts.try_emplace(keyOf(stat.name), Impl::Part{i, stat.size});
    }
    return ZipArchive(std::move(impl));
}

bool ZipArchive::has(std::string_view name) const
{
    return m_impl->parts.contains(keyOf(name));
}

const std::vector<std::string>& ZipArchive::names() const
{
    return m_impl->names;
}

core::Result<std::optional<std::string>> ZipArchive::read(std::string_view name) const
{
    const auto part = m_impl->parts.find(keyOf(name));
    if (part == m_impl->parts.end())
        return std::optional<std::string>();
    const auto damaged = [&] {
        return zipError(m_impl->prefix, ".damaged", {Param::text("part", std::string(name))});
    };
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(m_impl->archive.get(), part->second.index, 0));
    if (!file)
        return damaged();
    // Never more than was claimed, and the end must be the end: then the library has compared the
    // checksum.
    std::string bytes(part->second.size, '\0');
    std::size_t got = 0;
    while (got < bytes.size()) {
        const zip_int64_t read = zip_fread(file.get(), bytes.data() + got, bytes.size() - got);
        if (read <= 0)
            return damaged();
        got += static_cast<std::size_t>(read);
    }
    char beyond = 0;
    if (zip_fread(file.get(), &beyond, 1) != 0)
        return damaged();
    return std::optional<std::string>(std::move(bytes));
}

} // namespace exchange
