#pragma once

#include "core/Language.h"
#include "core/Text.h"
#include "store/Book.h"

#include <string>
#include <string_view>
#include <utility>

namespace app {

/// What is done to a value of the book, by the kind of its row: "Sửa đơn vị". The kind's own name
/// where this program does not know it.
std::string historyAction(const store::HistoryRow& row, core::Language language);

/// Before and after of a row of any kind: the fields that differ, each with its name ("nhóm: so").
/// A text that cannot be read as fields stays as it is.
std::pair<std::string, std::string> historyFields(const store::HistoryRow& row,
                                                  core::Language language);

} // namespace app
