#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What is the same wherever a figure is read from a text or written as one: alone in its field, or
/// among others (readFiguresText in EntryReader.h).
namespace app {

/// Parted by any of the separators, each trimmed; an empty text is one empty part.
std::vector<std::string_view> figureParts(std::string_view text, std::string_view separators);

core::Error figuresError(const char* code, std::vector<core::Param> params);
/// "figures.count" or "figures.values": so many are given, so many wanted, by these names.
core::Error wrongCount(const char* code, std::size_t given, std::size_t wanted, std::string names);
/// What the figures are called that are typed in one text, in their order.
std::string namesOf(const core::Node& node, std::span<const std::size_t> slots,
                    const char* separator);

/// The same of figures that are a table, each row and each column told once: "A · B · C, mỗi hàng
/// X, Y" would be a wall if every cell of it were told.
std::string tableNames(const core::Node& node, std::span<const std::size_t> slots);

/// A number as it stands among others; "86,25%" is one where it is a percentage.
core::Result<core::Decimal> readNumberOf(const core::FigureSlot& slot, std::string_view text);
/// Whether it says that something is never done: «không thực hiện», and what people type for it.
bool namesNever(std::string_view text);

} // namespace app
