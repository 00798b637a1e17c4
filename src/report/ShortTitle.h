#pragma once

#include <string>
#include <string_view>

/// Short forms by the abbreviations that offices use themselves (TTHC, CCHC, TN và MT), for narrow
/// columns and lists.
namespace report {

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

/// The name in full where it is at most `width` (1/100 mm at `size` half points) wide; otherwise
/// its last part abbreviated
/// ("Sở Nông nghiệp và PTNT"), otherwise shortUnitName().
std::string unitNameWithin(std::string_view name, int width, int size);

} // namespace report
