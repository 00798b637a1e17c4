#include "exchange/ZipWriter.h"

#include <zip.h>

#include <memory>

namespace exchange {

namespace {

struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using NewArchive = std::unique_ptr<zip_t, DiscardArchive>;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using ZipSource = std::unique_ptr<zip_source_t, FreeSource>;

/// The source stays the caller's, too: what the archive wrote into it is read after closing.
NewArchive archiveInto(zip_source_t* source)
{
    zip_error_t error;
    zip_error_init(&error);
    NewArchive archive(zip_open_from_source(source, ZIP_TRUNCATE, &error));
    zip_error_fini(&error);
    if (archive)
        zip_source_keep(source);
    return archive;
}

bool addPart(zip_t* archive, const ZipPart& part)
{
    zip_source_t* bytes =
        zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), /*freep=*/0);
    if (bytes == nullptr)
        return false;
    const zip_int64_t index =
        zip_file_add(archive, std::string(part.name).c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(bytes);
        return false;
    }
    // 1980-01-01 00:00 in the archive's own form, which no time zone moves.
    constexpr zip_uint16_t firstDate = (1U << 5U) | 1U;
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, firstDate, 0) == 0;
}

/// What was written into the source; nothing where it cannot be read whole.
bool takeWritten(zip_source_t* source, std::string& bytes)
{
    if (zip_source_open(source) != 0)
        return false;
    zip_source_seek(source, 0, SEEK_END);
    bytes.resize(static_cast<std::size_t>(zip_source_tell(source)));
    zip_source_seek(source, 0, SEEK_SET);
    const bool isWhole = zip_source_read(source, bytes.data(), bytes.size()) ==
                         static_cast<zip_int64_t>(bytes.size());
    zip_source_close(source);
    return isWhole;
}

} // namespace

core::Result<std::string> writeZip(std::span<const ZipPart> parts)
{
    const core::Error notPacked{core::ErrorKind::Internal, "zip.not-packed", {}, {}};
    const ZipSource source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    NewArchive archive = source ? archiveInto(source.get()) : nullptr;
    if (!archive)
        return notPacked;
    for (const ZipPart& part : parts) {
        if (!addPart(archive.get(), part))
            return notPacked;
    }
    if (zip_close(archive.get()) != 0)
        return notPacked;
    (void)archive.release(); // closing has freed it
    std::string bytes;
    if (!takeWritten(source.get(), bytes))
        return notPacked;
    return bytes;
}

} // namespace exchange
