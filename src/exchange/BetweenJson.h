#pragma once

#include "core/IndexSet.h"
#include "exchange/JsonFields.h"
#include "exchange/JsonWriter.h"

#include <optional>
#include <vector>

/// Members of an index set that stand between criteria (contract, section 1b): shared figures,
/// attributes, scales, thresholds, and what "nothing arose" is worth by another criterion. What
/// they mean is judged by engine::checkSet.
namespace exchange {

/// "figure": ID or "last": ID; not set where there is none. `set` has the figures read so far and
/// may be nullptr.
core::FigureRef readFigureRef(const JsonFields& fields, const core::IndexSet* set);

/// The list "figures" as nodes, the section's first; none where there is no list.
std::vector<core::Node> readFigures(const JsonFields& root);
void writeFigures(JsonWriter& out, const core::IndexSet& set);

std::vector<core::Attribute> readAttributes(const JsonFields& root);
void writeAttributes(JsonWriter& out, const core::IndexSet& set);

std::vector<core::Threshold> readThresholds(const JsonFields& rule);
void writeThresholds(JsonWriter& out, const std::vector<core::Threshold>& thresholds);

/// The member "scale" of an item; nothing where it is absent.
std::optional<core::Scale> readScale(const JsonFields& item, const core::IndexSet& set);
void writeScale(JsonWriter& out, const core::Scale& scale);

/// The object under "ifNone".
core::IfNoneWhen readIfNoneWhen(const JsonFields& item);
void writeIfNoneWhen(JsonWriter& out, const core::IfNoneWhen& when);

inline constexpr Word<core::IfNone> ifNoneWords[] = {{"na", core::IfNone::NotApplicable},
                                                     {"full", core::IfNone::Full},
                                                     {"zero", core::IfNone::Zero}};

} // namespace exchange
