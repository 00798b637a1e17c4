// Packages: what another office, or anybody in its name, has sent. The signature keeps changed
// bytes from going deep, so that its parts are read by themselves, too.

#include "Fuzz.h"

#include "package/DocumentsJson.h"
#include "package/PackageFile.h"
#include "package/PartNames.h"
#include "package/Sealing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    if (const auto envelope = package::readEnvelope(text)) {
        const auto again = package::readEnvelope(package::envelopeJson(*envelope));
        fuzz::require(again && *again == *envelope);
    }
    if (const auto documents = package::readDocumentsJson(text)) {
        const auto again = package::readDocumentsJson(package::documentsJson(*documents));
        fuzz::require(again && *again == *documents);
    }
    package::Limits limits;
    limits.fileBytes = std::size_t{4} << 20U;
    limits.partBytes = std::size_t{1} << 20U;
    (void)package::inspectPackage(text, limits);
    // Sealed by somebody for a key that everybody knows here.
    static const auto receiver = *store::SigningKey::fromSeed(store::Seed());
    if (const auto plain = package::unseal(text, *receiver))
        (void)package::partsOf(*plain, {package::selfParts}, limits);
    // The body without its signature: whoever signs may put into it what he likes.
    if (const auto parts = package::partsOf(text, {package::selfParts}, limits)) {
        for (const auto& [name, bytes] : *parts)
            fuzz::require(bytes.size() <= limits.partBytes);
    }
    return 0;
}
