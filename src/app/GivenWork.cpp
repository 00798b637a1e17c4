#include "app/GivenWork.h"

#include "app/Gate.h"
#include "app/packages/PackageKind.h"
#include "package/PartNames.h"

namespace app {

core::Result<package::Assignment> assignmentIn(const store::Book& book,
                                               const store::PackageRow& row)
{
    const auto kept = keptOf(book, row);
    if (!kept)
        return kept.error();
    const auto part = kept->find(package::assignmentPart);
    if (part == kept->end())
        return core::Error{core::ErrorKind::Integrity, "store.damaged", {}, {}};
    return package::readAssignment(part->second);
}

core::Result<GivenWork> GivenWork::of(const store::Book& book, std::string_view assessment)
{
    const auto rows =
        store::Packages::about(book, package::name(package::Kind::VerifyAssign), assessment);
    if (!rows)
        return rows.error();
    GivenWork given;
    for (const store::PackageRow& row : *rows) {
        if (!row.isReceived)
            continue;
        const auto assignment = assignmentIn(book, row);
        if (!assignment)
            return assignment.error();
        if (!given.m_codes)
            given.m_codes.emplace();
        given.m_codes->insert(assignment->codes.begin(), assignment->codes.end());
    }
    return given;
}

std::optional<core::Error> GivenWork::refusal(core::Action action, std::string_view code) const
{
    if (!m_codes || !isEntering(action) || code.empty() || m_codes->contains(code))
        return std::nullopt;
    return core::Error{core::ErrorKind::NotPermitted,
                       "gate.not-given",
                       {core::Param::text("code", std::string(code))},
                       {}};
}

} // namespace app
