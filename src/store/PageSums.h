#pragma once

#include <cstdint>
#include <optional>
#include <span>

struct sqlite3_file;

namespace store {

/// Books from this schema version on carry a sum in the last 8 bytes of each page
/// (docs/storage.md).
inline constexpr std::int32_t firstSummedVersion = 4;
/// What SQLite is told to leave free at the end of each page.
inline constexpr int pageSumBytes = 8;

/// The name of the file layer through which books are opened. It puts the sum on each page that is
/// written to a summed book and compares it at each reading; a page that is not what was written
/// fails the reading (SQLITE_IOERR_DATA). Made at the first call; nothing where SQLite has none to
/// build on.
const char* pageSumLayer();

/// Whether the first 100 bytes of a file say that its pages carry sums.
bool hasPageSums(std::span<const unsigned char> header);

/// Whether a file with room for sums, but of a version before them, carries on some page another
/// sum than that page's: then it was of a later version, and something has set the version back.
/// (A migration that was broken off leaves right sums and pages without any.) Throws Failure:
/// Storage "store.io".
bool carriesOtherSums(sqlite3_file& file);

/// Puts the sums on all pages of a file that has the room for them and that nobody else writes;
/// synced when the call returns. Throws Failure: Storage "store.io".
void sealPages(sqlite3_file& file);

/// The page at which the last reading of this thread failed; asking forgets it.
std::optional<std::int64_t> takeDamagedPage();

} // namespace store
