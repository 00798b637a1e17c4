// The texts in which history keeps values: what is read of a book that anyone may have written.

#include "Fuzz.h"

#include "store/Canonical.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    if (const auto entry = store::storedEntryFrom(text); entry && !text.empty())
        fuzz::require(store::storedEntryFrom(store::canonicalText(*entry)) == entry ||
                      entry->isEmpty());
    if (const auto document = store::documentFrom(text, "d"); document && !text.empty())
        fuzz::require(store::documentFrom(store::canonicalText(*document), "d") == document);
    if (const auto counters =
            store::countersFrom(text, core::DossierSource::Level::Commune, "lĩnh vực"))
        fuzz::require(store::countersFrom(store::canonicalText(*counters), counters->level,
                                          counters->field) == counters);
    return 0;
}
