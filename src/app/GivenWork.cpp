#include "app/GivenWork.h"

#include "app/Gate.h"
#include "app/packages/PackageKind.h"
#include "package/PartNames.h"

#include <algorithm>

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

core::Status GivenWork::findComparison(const store::Book& book, std::string_view assessment,
                                       const std::vector<store::PackageRow>& given)
{
    const auto isWork = [&](const store::PackageRow& row) { return row.assessment == assessment; };
    if (given.empty() || std::any_of(given.begin(), given.end(), isWork))
        return {};
    const auto all = book.assessments();
    if (!all)
        return all.error();
    for (const core::Assessment& one : *all) {
        if (one.id == assessment)
            m_comparison = one;
    }
    for (const store::PackageRow& row : given) {
        const auto isBrought = store::Packages::hasBrought(book, row, assessment);
        if (!isBrought)
            return isBrought.error();
        if (*isBrought)
            m_with = row.assessment;
    }
    return {};
}

core::Result<GivenWork> GivenWork::of(const store::Book& book, std::string_view assessment)
{
    // Read once, whatever is asked: of a province's book none, of thousands.
    const auto rows = store::Packages::receivedOf(book, package::name(package::Kind::Assign),
                                                  package::name(package::Kind::VerifyAssign));
    if (!rows)
        return rows.error();
    GivenWork given;
    for (const store::PackageRow& row : *rows) {
        if (row.assessment != assessment || row.kind != package::name(package::Kind::VerifyAssign))
            continue;
        const auto assignment = assignmentIn(book, row);
        if (!assignment)
            return assignment.error();
        if (!given.m_codes)
            given.m_codes.emplace();
        given.m_codes->insert(assignment->codes.begin(), assignment->codes.end());
    }
    if (core::Status known = given.findComparison(book, assessment, *rows); !known)
        return known.error();
    return given;
}

std::optional<core::Error> GivenWork::refusal(core::Action action, std::string_view code) const
{
    if (!m_with.empty())
        return core::Error{core::ErrorKind::NotPermitted,
                           "gate.only-compared",
                           {core::Param::text("assessment", m_comparison.id),
                            core::Param::text("year", std::to_string(m_comparison.year)),
                            core::Param::text("own", m_with)},
                           {}};
    if (!m_codes || !isEntering(action) || code.empty() || m_codes->contains(code))
        return std::nullopt;
    return core::Error{core::ErrorKind::NotPermitted,
                       "gate.not-given",
                       {core::Param::text("code", std::string(code))},
                       {}};
}

} // namespace app
