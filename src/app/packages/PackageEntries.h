#pragma once

#include "app/packages/PackagePlan.h"
#include "core/IndexSet.h"
#include "core/Stage.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Entries and documents that a package brings: what several kinds have in common.
namespace app {

class Workspace;

/// The assessment that a package names, with the very set by whose text it was made. InvalidData
/// "package.other-assessment" (assessment), "package.other-set" (set, own).
core::Result<core::IndexSet> boundSet(const PackagePlan& plan, const Workspace& workspace);
/// InvalidData "package.other-unit" (unit, assessment), where the assessment does not have it.
core::Status knowsUnit(const PackagePlan& plan, const Workspace& workspace);

/// What a package may say of entries, and has to say: all of it.
struct EntryScope {
    std::vector<core::Stage> stages;
    std::vector<std::string> units;
    std::vector<std::string> codes;
};

/// Compares the part `entries.csv` with the book, cell by cell (PackagePlan::cells). InvalidData
/// "package.wrong-content" where it speaks of anything else, "package.not-whole" (found, expected);
/// those of exchange::planEntries.
core::Status compareEntries(PackagePlan& plan, Workspace& workspace, const core::IndexSet& set,
                            const PackageBase& base, const EntryScope& scope);
/// Writes the cells that are taken.
core::Status writeEntries(Workspace& workspace, const PackagePlan& plan,
                          const PackageChoice& choice, const std::string& reason);

/// Compares a unit's documents, the part `part` (PackagePlan::documents); `files` gets the names of
/// the parts that hold their contents. Integrity "package.bad-documents" (number, member) where one
/// serves what the set does not have, or is not as large as it says; InvalidData
/// "package.part-missing" (part).
core::Status compareDocuments(PackagePlan& plan, const Workspace& workspace,
                              const core::IndexSet& set, const PackageBase& base,
                              const std::string& unit, std::string_view part,
                              std::set<std::string>& files);
/// No content comes that no document names. InvalidData "package.odd-part" (part).
core::Status namesAllFiles(const PackagePlan& plan, const std::set<std::string>& files);
/// Writes the documents that are taken, and what is in them.
core::Status writeDocuments(Workspace& workspace, const PackagePlan& plan,
                            const PackageChoice& choice, const std::string& reason);

} // namespace app
