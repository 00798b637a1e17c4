// Packages: what another office, or anybody in its name, has sent. The signature keeps changed
// bytes from going deep, so that its parts are read by themselves, too.

#include "Fuzz.h"

#include "package/AppealParts.h"
#include "package/Assignment.h"
#include "package/DocumentsJson.h"
#include "package/ExtensionPart.h"
#include "package/PackageFile.h"
#include "package/PartNames.h"
#include "package/ResultParts.h"
#include "package/Sealing.h"
#include "package/TasksJson.h"

namespace {

/// What a part says, written again, says the same.
template<typename Read, typename Write>
void goesRound(std::string_view text, const Read& read, const Write& write)
{
    const auto first = read(text);
    if (!first)
        return;
    const std::string written = write(*first);
    const auto again = read(std::string_view(written));
    fuzz::require(again.ok());
    fuzz::require(write(*again) == written);
}

} // namespace

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
    goesRound(text, package::readAssignment, package::assignmentJson);
    goesRound(text, package::readAnswer, package::answerJson);
    goesRound(text, package::readRequestJson, package::requestJson);
    goesRound(text, package::readQuestionsJson, package::questionsJson);
    goesRound(text, package::readAnswersJson, package::answersJson);
    goesRound(text, package::readExtensionJson, package::extensionJson);
    goesRound(text, package::readResultJson, package::resultJson);
    goesRound(text, package::readCriteriaJson, package::criteriaJson);
    goesRound(
        text, [](std::string_view json) { return package::readTasksJson(json, "stnmt"); },
        package::tasksJson);
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
