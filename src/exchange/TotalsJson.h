#pragma once

#include "core/IndexSet.h"
#include "exchange/JsonFields.h"
#include "exchange/JsonWriter.h"

#include <functional>
#include <span>
#include <string_view>

/// What an index set says of totals and classes (contract, section 1b): everything of its head that
/// is no list of criteria. Format 1 knows less of it.
namespace exchange {

/// Keys of the head that only format 2 knows.
std::span<const std::string_view> totalsKeys();

/// Reads classes, class rules, caps, total, index scale and quotas.
void readTotals(const JsonFields& root, int format, core::IndexSet& set);
/// The items of a section of the head, to be read like criteria; nullptr where there are none.
const JsonValue* sectionItems(const JsonFields& root, core::Section section);
/// "bonus" or "penalty".
std::string_view sectionName(core::Section section);

/// Keys that an item of a section has besides those of criteria.
std::span<const std::string_view> extraKeys(core::Section section);
core::ExtraItem readExtra(const JsonFields& fields, core::Section section);
void writeExtra(JsonWriter& out, const core::ExtraItem& extra);

/// `writeItems(section)` writes the list of items; it is asked only where there are some.
/// `isFormat2` is set where format 1 cannot say it.
void writeTotals(JsonWriter& out, const core::IndexSet& set, bool& isFormat2,
                 const std::function<void(const core::ExtraSection& section)>& writeItems);

} // namespace exchange
