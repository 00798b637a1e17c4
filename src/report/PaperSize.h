#pragma once

#include "report/Document.h"

/// A4 (ISO 216), the paper of Nghị định 30/2020/NĐ-CP, Phụ lục I. Lengths in 1/100 mm.
namespace report {

inline constexpr int paperShort = 21'000;
inline constexpr int paperLong = 29'700;

/// How wide the text of a section is.
constexpr int bodyWidth(const Margins& margins, bool landscape)
{
    return landscape ? paperLong - margins.landscapeLeft - margins.right
                     : paperShort - margins.left - margins.right;
}

} // namespace report
