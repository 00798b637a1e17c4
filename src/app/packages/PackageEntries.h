#pragma once

#include "app/packages/PackagePlan.h"
#include "core/Assessment.h"
#include "core/IndexSet.h"
#include "exchange/EntriesOut.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Entries and documents that a package brings: what several kinds have in common.
namespace app {

class Workspace;

/// Finds the assessment that a package names (PackagePlan::year), unless the plan has it already;
/// its set, by whose very text the package was made, lives as long. InvalidData
/// "package.other-assessment" (assessment), "package.other-set" (set, own).
core::Result<std::reference_wrapper<const core::IndexSet>> boundSet(PackagePlan& plan,
                                                                    const Workspace& workspace);
/// InvalidData "package.other-unit" (unit, assessment), where the assessment does not have it. Pre:
/// boundSet() has found it.
core::Status knowsUnit(const PackagePlan& plan);

/// All that entries may be made of.
std::vector<std::string> allCodes(const core::IndexSet& set);

/// An assessment with its set, on the way out.
struct Assessed {
    core::Assessment assessment;
    core::IndexSet set;
    std::string setText;
};
/// Names it in the envelope, with the set by which it is scored. Errors: those of YearReader.
core::Result<Assessed> assessedBy(const Workspace& workspace, const std::string& assessment,
                                  package::Envelope& envelope);
/// Adds the contents of documents to a body, each once.
core::Status addFiles(package::Parts& parts, const store::Book& book,
                      const std::vector<core::Document>& documents);

/// Compares the part `entries.csv` with the book, cell by cell (PackagePlan::cells): `scope` is
/// what it may say, and has to say, all of it. InvalidData "package.wrong-content" where it speaks
/// of anything else, "package.not-whole" (found, expected); those of exchange::planEntries.
core::Status compareEntries(PackagePlan& plan, Workspace& workspace, const core::IndexSet& set,
                            const PackageBase& base, const exchange::EntrySelection& scope);
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
