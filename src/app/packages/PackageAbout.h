#pragma once

#include "app/packages/PackageKind.h"
#include "core/IndexSet.h"

#include <string>
#include <vector>

/// What packages about an assessment, or one unit of it, have in common on their way out.
namespace app {

/// Names the assessment in the envelope, and the set by which it is scored. NotFound
/// "app.no-assessment", "store.no-set".
core::Status nameAssessment(const Workspace& workspace, const PackageAsk& ask,
                            package::Envelope& envelope);
/// The unit, too. NotFound "app.no-unit" (unit, assessment) where the assessment does not have it.
core::Status nameUnit(const Workspace& workspace, const PackageAsk& ask,
                      package::Envelope& envelope);
/// Adds the unit's documents, with what is in them.
core::Status addDocuments(package::Parts& parts, const store::Book& book, const PackageAsk& ask);

/// Whether an item of this fate is written.
bool isFateTaken(CellFate fate, const PackageChoice& choice);

/// The last package of a kind about the same that was taken in; nothing where none was.
core::Result<std::optional<store::PackageRow>> lastReceived(const store::Book& book,
                                                            package::Kind kind,
                                                            const std::string& assessment,
                                                            const std::string& unit);

} // namespace app
