#pragma once

#include "app/PackageExport.h"
#include "cli/Verb.h"

#include <vector>

namespace cli {

/// `package result`: what the province has published of a unit, as it came to the unit's book.
std::vector<Form> receivedResultForms();

/// The word for every unit of the assessment, where a kind of package is of one unit.
inline constexpr std::string_view allUnits = "all";
/// Makes a package for each unit of the assessment in the folder `folder`, each whole and with its
/// own number: KIND-ASSESSMENT-UNIT.cchcx. A unit of which there is nothing to send is told and
/// passed over; the first other refusal ends it, what was made stays. NotFound "cli.no-file"
/// (file) where the folder is not there; what the last unit was passed over for, where there was
/// nothing to send at all.
core::Status exportForAll(app::Workspace& workspace, app::PackageAsk ask, std::string_view folder,
                          core::Language language, Streams streams);

/// What of it was to be scored and is not, in a line: it is made all the same.
void tellBlanks(app::Workspace& workspace, const app::PackageAsk& ask, core::Language language,
                std::ostream& out);

} // namespace cli
