#pragma once

#include "core/Language.h"
#include "core/Result.h"

#include <array>
#include <string>
#include <vector>

namespace app {

/// What a refusal names one by one, as a list: where, and what stands there. The same in the
/// window and in a file.
class RefusalList {
public:
    using Line = std::array<std::string, 2>;

    RefusalList(const core::Error& error, core::Language language);

    const Line& columns() const { return m_columns; }
    const std::vector<Line>& lines() const { return m_lines; }
    /// For a spreadsheet, as CorrectionLists::csv.
    std::string csv() const;

private:
    Line m_columns;
    std::vector<Line> m_lines;
};

} // namespace app
