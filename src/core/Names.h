#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

/// Short forms by the abbreviations that offices use themselves (TTHC, CCHC, TN và MT), for narrow
/// columns and lists.
namespace core {

/// "Cải cách thủ tục hành chính" → "Cải cách TTHC"; "Công tác chỉ đạo, điều hành cải cách hành
/// chính" → "Chỉ đạo, điều hành".
std::string shortAreaTitle(std::string_view title);

/// A word or two for a column of the ranking on screen: "TTHC", "Thể chế", "Bộ máy", "TC công". A
/// title without such a word gives shortAreaTitle().
std::string areaKeyword(std::string_view title);

/// The usual abbreviations in a running text: "Tỷ lệ hồ sơ TTHC giải quyết đúng hạn".
std::string abbreviated(std::string_view title);

/// "Sở Tài nguyên và Môi trường" → "Sở TN và MT", "Ban Quản lý các khu công nghiệp" → "BQL các
/// KCN".
std::string shortUnitName(std::string_view name);

/// Names of the offices that verify in a province or a district as a rule: index sets name them by
/// letters alone ("so-noi-vu"), also where they are no units of the book.
std::span<const std::string_view> usualOffices();

/// The same name from the full one to the shortest: in full, its last part abbreviated ("Sở Nông
/// nghiệp và PTNT"), without the province, shortUnitName(). Neighbours may be equal.
std::array<std::string, 4> unitNameForms(std::string_view name);

} // namespace core
