#include "app/BookFromPackage.h"

#include "app/packages/Assigning.h"
#include "app/packages/PackageError.h"
#include "package/PartNames.h"
#include "store/Office.h"

namespace app {

core::Result<BookOrigin> bookOrigin(std::string_view bytes)
{
    auto envelope = package::inspectPackage(bytes);
    if (!envelope)
        return std::move(envelope).error();
    if (!packageKind(envelope->kind).makesBook())
        return packageError(
            core::ErrorKind::InvalidData, "package.makes-no-book",
            {core::Param::text("kind", std::string(package::name(envelope->kind)))});
    // The book that is made has no key yet.
    if (envelope->receiver)
        return packageError(
            core::ErrorKind::InvalidData, "package.sealed-no-book",
            {core::Param::text("fingerprint", package::fingerprint(*envelope->receiver))});
    const auto body = package::bodyOf(bytes, nullptr);
    if (!body)
        return body.error();
    const auto parts = package::partsOf(*body, packageKind(envelope->kind).parts());
    if (!parts)
        return parts.error();
    const auto assignment = package::readAssignment(parts->find(package::assignmentPart)->second);
    if (!assignment)
        return assignment.error();
    BookOrigin origin;
    origin.assessment = assignment->assessment.title;
    if (!envelope->unit.empty())
        origin.unit = assignment->units.front().unit.name;
    origin.title = origin.assessment + " – " + (origin.unit.empty() ? "thẩm định" : origin.unit);
    origin.envelope = *std::move(envelope);
    return origin;
}

core::Status makeBookFrom(const std::filesystem::path& file, std::string_view bytes,
                          const std::string& name, const PackageChoice& choice,
                          const std::string& title, const std::string& author)
{
    const auto origin = bookOrigin(bytes);
    if (!origin)
        return origin.error();
    store::BookInfo info;
    info.title = title.empty() ? origin->title : title;
    return Workspace::create(
        file, info,
        [&](Workspace& book) -> core::Status {
            const auto plan = planPackage(book, bytes, name);
            if (!plan)
                return plan.error();
            if (core::Status applied = applyPackage(book, *plan, choice); !applied)
                return applied;
            return origin->unit.empty() ? core::Status()
                                        : store::Offices::put(book.book(), origin->unit, false);
        },
        author);
}

} // namespace app
