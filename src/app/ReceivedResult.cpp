#include "app/ReceivedResult.h"

#include "app/packages/PackageAbout.h"
#include "app/packages/PackageError.h"
#include "package/PartNames.h"

namespace app {

core::Result<std::optional<ReceivedResult>>
receivedResult(const store::Book& book, const std::string& assessment, const std::string& unit)
{
    const auto row = lastReceived(book, package::Kind::Result, assessment, unit);
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<ReceivedResult>();
    const auto kept = keptOf(book, **row);
    const auto sender = store::Packages::partner(book, (*row)->key);
    if (!kept || !sender)
        return kept ? sender.error() : kept.error();
    const auto head = kept->find(package::resultPart);
    const auto list = kept->find(package::criteriaPart);
    if (head == kept->end())
        return std::optional<ReceivedResult>(); // it came, but was left out
    if (list == kept->end())
        return packageError(core::ErrorKind::Integrity, "store.damaged");
    auto result = package::readResultJson(head->second);
    auto criteria = package::readCriteriaJson(list->second);
    if (!result || !criteria)
        return result ? criteria.error() : result.error();
    ReceivedResult received;
    received.made = (*row)->made;
    received.sequence = (*row)->sequence;
    received.result = *std::move(result);
    received.criteria = *std::move(criteria);
    if (*sender)
        received.office = (*sender)->name;
    return std::optional(std::move(received));
}

} // namespace app
