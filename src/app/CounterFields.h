#pragma once

#include "core/DossierCounter.h"

#include <optional>
#include <string>
#include <string_view>

/// What the texts beside a table's counters say: its level, field and form.
namespace app {

/// "Cấp huyện", "huyen", "UBND xã …".
std::optional<core::DossierSource::Level> levelSaid(std::string_view text);
/// "06a", "Biểu số II.06a/VPCP/KSTT"; "10", "10 cột".
std::optional<core::DossierForm> formSaid(std::string_view text);

/// A field in one line: a cell may break it.
std::string fieldText(std::string_view text);
/// A field as it is compared: capitals and blanks do not count.
std::string fieldKey(std::string_view field);
/// Whether a field's name stands for all fields together, as an empty one does: "Tổng cộng",
/// "Tất cả các lĩnh vực".
bool isWholeField(std::string_view field);
/// A field as it is told; the whole has no name of its own.
std::string fieldName(const std::string& field);

} // namespace app
