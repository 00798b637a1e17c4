#include "office/Xlsx.h"

#include "core/PathText.h"
#include "core/UnfinishedFile.h"
#include "office/Package.h"

#include <pugixml.hpp>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>

namespace office {

namespace {

namespace fs = std::filesystem;
using report::SheetCell;
using Look = SheetCell::Look;

constexpr int paperA4 = 9;
constexpr int bodyPoints = 11;
constexpr int notePoints = 10;
constexpr int titlePoints = 14;
constexpr std::size_t lineHeight = 15; ///< points

// The file format keeps numbers as digits, but libxlsxwriter takes them as binary floating point.
// This is the only place below the screen where one stands: it is made of exact digits, and its
// shortest form gives the same digits back, up to fifteen of them.
using LibraryNumber = double;

LibraryNumber libraryNumber(const report::Number& number)
{
    LibraryNumber value = 0;
    std::from_chars(number.digits.data(), number.digits.data() + number.digits.size(), value);
    return value;
}

/// The shortest digits that mean the same to who reads them, without an exponent; a text that is no
/// number stays.
void appendShortest(std::string& out, std::string_view digits)
{
    LibraryNumber value = 0;
    const char* end = digits.data() + digits.size();
    std::array<char, 64> shortest{};
    if (const auto read = std::from_chars(digits.data(), end, value);
        read.ec == std::errc() && read.ptr == end) {
        const auto written = std::to_chars(shortest.data(), shortest.data() + shortest.size(),
                                           value, std::chars_format::fixed);
        if (written.ec == std::errc())
            digits = {shortest.data(), static_cast<std::size_t>(written.ptr - shortest.data())};
    }
    out += digits;
}

/// A sheet as the library wrote it, its numbers in their shortest form: it prints sixteen digits,
/// 9.97 as 9.970000000000001. Values are found by their marks, since "<" in a text is escaped; a
/// cell with a type (t="s", "str", "b", "e") holds no number.
std::string withShortestNumbers(std::string_view sheet)
{
    constexpr std::string_view cellMark = "<c r=";
    constexpr std::string_view cellEnd = "</c>";
    constexpr std::string_view valueMark = "<v>";
    constexpr std::string_view valueEnd = "</v>";
    std::string out;
    out.reserve(sheet.size());
    for (std::size_t at = sheet.find(cellMark); at != std::string_view::npos;
         at = sheet.find(cellMark)) {
        const std::string_view tag = sheet.substr(at, sheet.find('>', at) - at);
        const std::size_t kept = at + tag.size();
        if (!tag.ends_with('/') && tag.find(" t=\"") == std::string_view::npos) {
            const std::string_view cell = sheet.substr(0, sheet.find(cellEnd, kept));
            const std::size_t from = cell.find(valueMark, kept);
            const std::size_t to = cell.find(valueEnd, kept);
            if (from < to && to != std::string_view::npos) {
                const std::size_t begin = from + valueMark.size();
                out += sheet.substr(0, begin);
                appendShortest(out, sheet.substr(begin, to - begin));
                sheet.remove_prefix(to);
                continue;
            }
        }
        out += sheet.substr(0, kept);
        sheet.remove_prefix(kept);
    }
    out += sheet;
    return out;
}

/// The library's temporary files could not be written whole.
core::Error notWritten(const fs::path& folder)
{
    return {core::ErrorKind::Storage,
            "office.not-written",
            {core::Param::text("folder", core::pathText(folder))},
            {}};
}

/// The library says of each workbook that nobody has computed it; here each formula has its result,
/// and who reads the zeros among them must not take them for missing (exchange::readXlsx).
std::string withComputed(std::string workbook)
{
    constexpr std::string_view said = " fullCalcOnLoad=\"1\"";
    if (const auto at = workbook.find(said); at != std::string::npos)
        workbook.erase(at, said.size());
    return workbook;
}

/// Room that the library's temporary files may take: texts repeat, numbers are some sixty bytes.
std::uintmax_t roomFor(const report::Workbook& workbook)
{
    constexpr std::uintmax_t least = std::uintmax_t{256} << 10U;
    constexpr std::uintmax_t perCell = 150;
    std::uintmax_t cells = 0;
    for (const report::SheetTab& tab : workbook.tabs) {
        for (const auto& row : tab.rows)
            cells += row.size();
    }
    return least + cells * perCell;
}

/// A disk that fills up cuts the library's temporary files, and the library does not notice it.
bool isWhole(const Package& package)
{
    const auto& parts = package.parts();
    return std::all_of(parts.begin(), parts.end(), [](const auto& part) {
        pugi::xml_document document;
        return static_cast<bool>(
            document.load_buffer(part.second.data(), part.second.size(), pugi::parse_minimal));
    });
}

std::string numberFormat(int decimals)
{
    if (decimals < 0)
        return "General";
    if (decimals == 0)
        return "#,##0";
    return "#,##0." + std::string(static_cast<std::size_t>(decimals), '0');
}

int alignment(report::Align align)
{
    switch (align) {
    case report::Align::Center:
        return LXW_ALIGN_CENTER;
    case report::Align::Right:
        return LXW_ALIGN_RIGHT;
    case report::Align::Left:
    case report::Align::Justify:
        break;
    }
    return LXW_ALIGN_LEFT;
}

class XlsxWriter {
public:
    XlsxWriter(const report::Workbook& workbook, lxw_workbook* file)
        : m_workbook(workbook), m_file(file)
    {}

    bool write()
    {
        bool isWritten = true;
        for (const report::SheetTab& tab : m_workbook.tabs) {
            lxw_worksheet* sheet = workbook_add_worksheet(m_file, tab.name.c_str());
            isWritten = isWritten && sheet != nullptr && writeTab(*sheet, tab);
        }
        return isWritten;
    }

private:
    lxw_format* formatOf(const SheetCell& cell, bool isNumber)
    {
        const int decimals = isNumber ? cell.decimals : -1;
        const auto key = std::tuple(cell.look, decimals, cell.align, cell.columns > 1, cell.wraps,
                                    cell.isOpen, cell.fill, cell.format);
        lxw_format*& format = m_formats[key];
        if (format != nullptr)
            return format;
        format = workbook_add_format(m_file);
        format_set_font_name(format, "Times New Roman");
        format_set_font_size(format, bodyPoints);
        format_set_align(format, static_cast<std::uint8_t>(alignment(cell.align)));
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        if (!cell.format.empty())
            format_set_num_format(format, cell.format.c_str());
        else if (isNumber)
            format_set_num_format(format, numberFormat(decimals).c_str());
        if (cell.wraps) {
            format_set_text_wrap(format);
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        }
        if (cell.isOpen)
            format_set_unlocked(format);
        switch (cell.look) {
        case Look::Title:
            format_set_bold(format);
            format_set_font_size(format, titlePoints);
            break;
        case Look::Header:
            format_set_bold(format);
            format_set_text_wrap(format);
            format_set_border(format, LXW_BORDER_THIN);
            format_set_bg_color(format, 0xE4E4E4);
            break;
        case Look::Strong:
            format_set_bold(format);
            if (isNumber || cell.fill >= 0)
                format_set_border(format, LXW_BORDER_THIN);
            break;
        case Look::Note:
            format_set_font_size(format, notePoints);
            if (cell.columns > 1) {
                format_set_text_wrap(format);
                format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
            }
            break;
        case Look::Plain:
            format_set_border(format, LXW_BORDER_THIN);
            break;
        }
        if (cell.fill >= 0)
            format_set_bg_color(format, static_cast<lxw_color_t>(cell.fill));
        return format;
    }

    bool writeTab(lxw_worksheet& sheet, const report::SheetTab& tab)
    {
        for (std::size_t i = 0; i < tab.widths.size(); ++i) {
            lxw_row_col_options options = {};
            options.hidden = (tab.hiddenFrom >= 0 && static_cast<int>(i) >= tab.hiddenFrom) ||
                             isAmong(tab.hiddenColumns, i);
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column_opt(&sheet, column, column,
                                     static_cast<LibraryNumber>(tab.widths[i]), nullptr, &options);
        }
        bool isWritten = true;
        for (std::size_t row = 0; row < tab.rows.size(); ++row) {
            int column = 0;
            for (const SheetCell& cell : tab.rows[row]) {
                isWritten = writeCell(sheet, static_cast<int>(row), column, cell) && isWritten;
                column += cell.columns;
            }
            fitHeight(sheet, tab, row);
        }
        for (const report::CellCheck& check : tab.checks)
            isWritten = writeCheck(sheet, check) && isWritten;
        setPage(sheet, tab);
        if (tab.isProtected)
            protect(sheet);
        if (tab.isHidden)
            worksheet_hide(&sheet);
        return isWritten;
    }

    static bool isAmong(const std::vector<int>& numbers, std::size_t number)
    {
        return std::find(numbers.begin(), numbers.end(), static_cast<int>(number)) != numbers.end();
    }

    /// Columns and rows may be made wider all the same, so that all can be read.
    static void protect(lxw_worksheet& sheet)
    {
        lxw_protection allowed = {};
        allowed.format_columns = 1;
        allowed.format_rows = 1;
        worksheet_protect(&sheet, nullptr, &allowed);
    }

    static std::uint8_t validationOf(report::CellCheck::Kind kind)
    {
        using Kind = report::CellCheck::Kind;
        switch (kind) {
        case Kind::Whole:
            return LXW_VALIDATION_TYPE_INTEGER_FORMULA;
        case Kind::Number:
            return LXW_VALIDATION_TYPE_DECIMAL_FORMULA;
        case Kind::Day:
            return LXW_VALIDATION_TYPE_DATE_FORMULA;
        case Kind::List:
            return LXW_VALIDATION_TYPE_LIST_FORMULA;
        case Kind::Formula:
            break;
        }
        return LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
    }

    /// Bounds are written as formulas: their digits are those that were given.
    static bool writeCheck(lxw_worksheet& sheet, const report::CellCheck& check)
    {
        using Kind = report::CellCheck::Kind;
        const auto formula = [](const std::string& text) { return '=' + text; };
        std::string least = formula(check.least);
        std::string most = formula(check.most);
        std::string list = formula(check.list);
        std::string title = check.title;
        std::string message = check.message;
        lxw_data_validation validation = {};
        validation.validate = validationOf(check.kind);
        validation.ignore_blank = LXW_VALIDATION_ON;
        validation.show_input = LXW_VALIDATION_OFF;
        validation.show_error = LXW_VALIDATION_ON;
        validation.dropdown = LXW_VALIDATION_ON;
        validation.error_type =
            check.isWarning ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP;
        validation.error_title = title.data();
        validation.error_message = message.data();
        if (check.kind == Kind::List || check.kind == Kind::Formula) {
            validation.value_formula = list.data();
        } else if (check.most.empty()) {
            validation.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
            validation.value_formula = least.data();
        } else {
            validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            validation.minimum_formula = least.data();
            validation.maximum_formula = most.data();
        }
        return worksheet_data_validation_cell(&sheet, static_cast<lxw_row_t>(check.row),
                                              static_cast<lxw_col_t>(check.column),
                                              &validation) == LXW_NO_ERROR;
    }

    bool writeCell(lxw_worksheet& sheet, int row, int column, const SheetCell& cell)
    {
        const auto at = static_cast<lxw_row_t>(row);
        const auto in = static_cast<lxw_col_t>(column);
        const auto* number = std::get_if<report::Number>(&cell.value);
        const auto* text = std::get_if<std::string>(&cell.value);
        if (number == nullptr && text == nullptr)
            return true;
        lxw_format* format = formatOf(cell, number != nullptr);
        lxw_error error = LXW_NO_ERROR;
        if (number != nullptr) {
            const LibraryNumber value = libraryNumber(*number);
            error = cell.formula.empty() ? worksheet_write_number(&sheet, at, in, value, format)
                                         : worksheet_write_formula_num(
                                               &sheet, at, in, cell.formula.c_str(), format, value);
        } else if (!cell.formula.empty()) {
            error = worksheet_write_formula_str(&sheet, at, in, cell.formula.c_str(), format,
                                                text->c_str());
        } else if (cell.columns > 1) {
            error = worksheet_merge_range(&sheet, at, in, at,
                                          static_cast<lxw_col_t>(column + cell.columns - 1),
                                          text->c_str(), format);
        } else if (text->empty()) {
            error = worksheet_write_blank(&sheet, at, in, format);
        } else {
            // A text, whatever it begins with: nothing of it is run.
            error = worksheet_write_string(&sheet, at, in, text->c_str(), format);
        }
        return error == LXW_NO_ERROR;
    }

    /// Lines that a text takes in columns of so many characters.
    static std::size_t linesOf(const std::string& text, std::size_t width)
    {
        std::size_t lines = 1;
        std::size_t letters = 0;
        for (const char c : text) {
            letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
            if (c == '\n' || letters == std::max<std::size_t>(width, 1)) {
                ++lines;
                letters = 0;
            }
        }
        return lines;
    }
    static std::size_t widthOf(const report::SheetTab& tab, int column, int columns)
    {
        std::size_t width = 0;
        for (int i = column; i < column + columns; ++i) {
            const auto at = static_cast<std::size_t>(i);
            width += at < tab.widths.size() ? static_cast<std::size_t>(tab.widths[at]) : 8;
        }
        return width;
    }

    /// Not every program fits the height of wrapped texts, none that of merged cells.
    static void fitHeight(lxw_worksheet& sheet, const report::SheetTab& tab, std::size_t row)
    {
        std::size_t lines = 1;
        int column = 0;
        for (const SheetCell& cell : tab.rows[row]) {
            const auto* text = std::get_if<std::string>(&cell.value);
            const bool wraps = cell.wraps || cell.look == Look::Header ||
                               (cell.look == Look::Note && cell.columns > 1);
            if (wraps && text != nullptr)
                lines = std::max(lines, linesOf(*text, widthOf(tab, column, cell.columns)));
            column += cell.columns;
        }
        lxw_row_col_options options = {};
        options.hidden = isAmong(tab.hiddenRows, row) ? 1 : 0;
        if (lines > 1 || options.hidden != 0)
            worksheet_set_row_opt(&sheet, static_cast<lxw_row_t>(row),
                                  static_cast<LibraryNumber>(lines * lineHeight), nullptr,
                                  &options);
    }

    static void setPage(lxw_worksheet& sheet, const report::SheetTab& tab)
    {
        worksheet_set_paper(&sheet, paperA4);
        if (tab.landscape)
            worksheet_set_landscape(&sheet);
        worksheet_fit_to_pages(&sheet, 1, 0);
        if (tab.firstHeader >= 0) {
            worksheet_repeat_rows(&sheet, static_cast<lxw_row_t>(tab.firstHeader),
                                  static_cast<lxw_row_t>(tab.lastHeader));
            worksheet_freeze_panes(&sheet, static_cast<lxw_row_t>(tab.lastHeader + 1),
                                   static_cast<lxw_col_t>(tab.fixedColumns));
        }
        // Codes such as 1.10 are texts on purpose.
        worksheet_ignore_errors(&sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
        std::string footer = "&L";
        for (const char c : tab.footer)
            footer += c == '&' ? std::string("&&") : std::string(1, c);
        footer += "&R&P/&N";
        worksheet_set_footer(&sheet, footer.c_str());
    }

    const report::Workbook& m_workbook;
    lxw_workbook* m_file;
    using FormatKey = std::tuple<Look, int, report::Align, bool, bool, bool, int, std::string>;
    std::map<FormatKey, lxw_format*> m_formats;
};

} // namespace

core::Result<std::string> toXlsx(const report::Workbook& workbook)
{
    // The library writes by name only. What a killed program leaves there, the next one deletes.
    std::error_code fault;
    const fs::path folder = fs::temp_directory_path(fault);
    // On a full disk it tells its user in words of its own, before anybody else can.
    std::error_code unknown;
    if (const fs::space_info space = fs::space(folder, unknown);
        !fault && !unknown && space.available < roomFor(workbook))
        return notWritten(folder);
    const core::UnfinishedFile made(folder / "cchc.xlsx", core::UnfinishedFile::Readers::Owner);
    if (fault || !made.made())
        return notWritten(folder);
    std::string temporary = folder.string();
    lxw_workbook_options options = {};
    options.tmpdir = temporary.data();
    lxw_workbook* file = workbook_new_opt(made.path().string().c_str(), &options);
    if (file == nullptr)
        return core::Error{core::ErrorKind::Internal, "office.not-packed", {}, {}};
    const bool isTaken = XlsxWriter(workbook, file).write();
    const lxw_error closed = workbook_close(file);
    if (!isTaken)
        return core::Error{core::ErrorKind::Internal, "office.not-taken", {}, {}};
    if (closed != LXW_NO_ERROR)
        return notWritten(folder);
    std::ifstream stream(made.path(), std::ios::binary);
    const std::string written((std::istreambuf_iterator<char>(stream)),
                              std::istreambuf_iterator<char>());

    // The library's archive carries its own idea of properties, times and digits.
    auto package = Package::read(written);
    if (!package || !isWhole(*package))
        return notWritten(folder);
    for (const auto& [name, content] : package->parts()) {
        if (name.starts_with("xl/worksheets/") && name.ends_with(".xml"))
            package->put(name, withShortestNumbers(content));
        else if (name == "xl/workbook.xml")
            package->put(name, withComputed(content));
    }
    package->put("docProps/core.xml", coreProperties({workbook.title, {}, {}, workbook.date}));
    return package->bytes();
}

} // namespace office
