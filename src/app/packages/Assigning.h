#pragma once

#include "app/packages/PackageKind.h"
#include "package/Assignment.h"

#include <memory>
#include <string>
#include <vector>

/// What the kinds that give somebody work have in common: assignment.json, the set, last year's
/// figures, and the book that is made of them.
namespace app {

/// An assignment that was read, and how far the book knows what it is about.
struct AssignedWork : PackageContent {
    package::Assignment assignment;
    bool isNew = false;      ///< the book does not have the assessment
    bool isLastThere = true; ///< it has last year's, or none comes
    /// Units of last year that are no more, whose figures are those of a unit that is given work.
    std::vector<core::Unit> predecessors = {};
};
const AssignedWork& workOf(const PackagePlan& plan);

/// The units of an assignment, by their ids.
std::vector<std::string> unitIds(const package::Assignment& assignment);

/// The assignment of an assessment for these units, without codes; last year's where the book has
/// it. Adds the parts that go with it.
core::Result<package::Assignment> assignmentOf(const Workspace& workspace,
                                               const core::Assessment& assessment,
                                               const std::vector<std::string>& units);
core::Status addAssignmentParts(package::Parts& parts, Workspace& workspace,
                                const package::Assignment& assignment, const std::string& setText);

/// Reads what came. InvalidData "package.wrong-content", "package.other-year" (assessment, year,
/// own), "package.assigned-other-set" (set, own); Conflict "package.other-units-book" (unit, own,
/// assessment): it is the own book of another unit; "package.other-work" (assessment): the book has
/// the assessment for another purpose, as packages of the kind `other` made it; those of
/// readAssignment() and readSoundSet().
core::Result<std::shared_ptr<AssignedWork>>
readWork(const PackagePlan& plan, const Workspace& workspace, package::Kind other);
/// What of it this book says otherwise (PackagePlan::items).
core::Status compareWork(PackagePlan& plan, const Workspace& workspace, const AssignedWork& work,
                         bool isProcessTaken);
/// A set in use is corrected, not replaced. Conflict "store.set-in-use" (set, assessment).
std::optional<core::Error> workRefusal(const store::Book& book, const PackagePlan& plan);
/// Writes set, units, last year and the assessment; what goes into it is the kind's. Inside the
/// caller's transaction.
core::Status writeWork(Workspace& workspace, const PackagePlan& plan, const AssignedWork& work,
                       const std::string& reason);

} // namespace app
