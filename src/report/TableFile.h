#pragma once

#include "core/Points.h"
#include "core/Ratio.h"
#include "report/Parts.h"
#include "report/Workbook.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// A plain table for spreadsheets: said once, written as CSV and as a workbook of one tab.
class TableFile {
public:
    struct Head {
        std::string title; ///< in the first line of the tab, and of the file's properties
        std::string tab;   ///< at most 31 characters
        std::string assessment;
        std::string stage; ///< "Kết quả cuối"; empty where the table is of none
        bool isProvisional = false;
        Origin origin;
    };

    TableFile(Head head, core::Language language) : m_head(std::move(head)), m_say(language) {}

    /// All columns come before the first row. `width` in characters.
    void column(std::string_view title, int width);
    /// Begins a row; its cells follow in the order of the columns.
    void row() { m_rows.emplace_back(); }
    void text(std::string_view value);
    void number(core::Points points);
    void number(std::int64_t value);
    /// In % or other share: four decimals in CSV, ten in the workbook, where two are shown.
    void number(const core::Ratio& ratio);
    template<typename Value>
    void numberOrNothing(const std::optional<Value>& value)
    {
        if (value)
            number(*value);
        else
            nothing();
    }
    void nothing() { m_rows.back().emplace_back(); }
    /// Makes the last number the result of a formula, in the workbook.
    void formula(std::string formula);
    /// "E6" of a column, from 0, in the row that is being made.
    std::string here(int column) const;
    bool isEmpty() const { return m_rows.empty(); }

    /// UTF-8 with its mark; each line also says assessment, stage and whether it is provisional.
    std::string csv() const;
    Workbook workbook() const;

private:
    struct Column {
        std::string title;
        int width = 0;
    };
    struct Value {
        std::string text; ///< or the digits of a number as the workbook has them
        std::string csvDigits;
        std::string formula;
        bool isNumber = false;
        int decimals = -1;
    };
    static constexpr int headRows = 5;

    Head m_head;
    Say m_say;
    std::vector<Column> m_columns;
    std::vector<std::vector<Value>> m_rows;
};

} // namespace report
