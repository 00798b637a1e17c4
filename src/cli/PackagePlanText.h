#pragma once

#include "app/PackageInbox.h"
#include "core/Language.h"
#include "exchange/JsonWriter.h"

#include <ostream>

namespace cli {

/// The bytes of a package. InvalidData "package.too-large" (limit); those of readBytes().
core::Result<std::string> packageBytes(std::string_view file);

/// The members of an envelope, inside an object.
void writeEnvelope(exchange::JsonWriter& json, const package::Envelope& envelope);
/// What became of a package and its plan, as an object.
void writeResult(exchange::JsonWriter& json, const app::PackageResult& result, bool isDryRun);
/// The differences as a table.
void printPlan(const app::PackagePlan& plan, const app::PackageChoice& choice,
               core::Language language, std::ostream& out);
/// What was, or would be, imported, in a line.
void tellCount(const app::PackagePlan& plan, const app::PackageChoice& choice, bool isDryRun,
               core::Language language, std::ostream& out);

} // namespace cli
