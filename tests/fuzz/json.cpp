// Index sets: a sound one, written and read again, is the same.

#include "Fuzz.h"

#include "exchange/SampleManifest.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    static_cast<void>(exchange::readSampleManifest(text));
    const auto read = exchange::readIndexSet(text);
    if (!read || !read->sound())
        return 0;
    const std::string written = exchange::writeIndexSet(read->set);
    const auto again = exchange::readIndexSet(written);
    fuzz::require(again.ok() && again->sound());
    fuzz::require(exchange::writeIndexSet(again->set) == written);
    return 0;
}
