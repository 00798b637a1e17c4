#pragma once

#include "core/Result.h"
#include "exchange/TableFile.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// A unit's form: a workbook that a unit fills in (docs/contract.md, section 2b). Here is how its
/// cells are found again, whatever a person has done to the sheet: columns inserted, rows sorted,
/// sheets renamed or added. What the cells mean is app/FormImport.h.
namespace exchange {

/// What the columns of the form are. A hidden row names them, a hidden column names the rows.
enum class FormColumn : std::size_t {
    Key,
    Code,
    Title,
    Max,
    Rule,
    Label,
    Value,
    Status,
    Note,
    Points,
    Applicable
};
inline constexpr std::size_t formColumnCount = 11;
/// The names in the hidden row; the first is the mark of the form and its version.
inline constexpr std::array<std::string_view, formColumnCount> formColumnKeys = {
    "cchc-form/1", "code",   "title", "max",    "rule",      "label",
    "value",       "status", "note",  "points", "applicable"};
/// What people read above the columns.
inline constexpr std::array<std::string_view, formColumnCount> formHeadings = {
    "Khóa", "Mã",         "Lĩnh vực, tiêu chí", "Điểm tối đa", "Cách chấm điểm", "Số liệu",
    "Nhập", "Tình trạng", "Ghi chú, lý do",     "Điểm",        "Tối đa áp dụng"};

/// Before what stands above the table.
inline constexpr std::string_view formUnitLabel = "Đơn vị: ";
inline constexpr std::string_view formAssessmentLabel = "Đợt chấm: ";
/// Between the title of the assessment and that of its set.
inline constexpr std::string_view formSetLabel = " · Bộ chỉ số: ";

/// The first cell of the hidden sheet with the keys.
inline constexpr std::string_view formKeysMark = "cchc-form-keys/1";
inline constexpr std::string_view formKeysSheet = "Khóa";
/// Names before the values in the hidden sheet, and the headings of its rows.
inline constexpr std::array<std::string_view, 4> formFacts = {"assessment", "unit", "set",
                                                              "setHash"};
inline constexpr std::array<std::string_view, 8> formKeyHeadings = {
    "key", "code", "figure", "first", "status", "figures", "points", "note"};
/// In the place of a figure's key: the points are typed there; the criterion has no figure.
inline constexpr std::string_view formPoints = "=points";
inline constexpr std::string_view formNothing = "=none";

/// A row of the form in which something may be entered.
struct FormLine {
    std::string code;
    std::string figure; ///< key of the figure, formPoints or formNothing; empty: told by the label
    std::string label;  ///< as the sheet has it
    bool isFirst = false;  ///< status and note of the criterion stand here
    bool isNumber = false; ///< the code is a number in the sheet: "1.10" has lost its zero
    int row = 0;           ///< in the sheet, from 1; 0: the row is gone
    TableCell value;
    TableCell status;
    TableCell note;
};

/// What the book held of a criterion when the form was made, as in an entries file.
struct FormBase {
    std::string status;
    std::string figures;
    std::string points;
    std::string note;
};

struct FormFile {
    bool hasKeys = false; ///< the hidden sheet is there, and with it whose form this is
    std::string assessment;
    std::string unit;
    std::string set;
    std::string setHash; ///< hex
    /// What people read above the table, where it says so: "Sở Y tế (syt)", title of assessment and
    /// set. Compared with the keys or, where these are gone, with what is asked for.
    std::string saidUnit;
    std::string saidAssessment;
    std::string sheet;                          ///< name of the sheet that was filled in
    std::array<int, formColumnCount> columns{}; ///< from 1; 0: not there
    std::vector<FormLine> lines;
    std::map<std::string, FormBase> base; ///< by code
    std::vector<core::Problem> faults;    ///< places as "Phiếu tự chấm!G23"
    std::vector<core::Problem> remarks;

    std::string place(int row, FormColumn column) const;
};

/// Finds form and keys among the sheets. InvalidData "form.no-sheet" where no sheet is a form,
/// "form.sheets-alike" (sheets) where several are, "form.version" (value) where a later program
/// made it, "form.damaged-keys" where the hidden sheet does not say what it must. Faults:
/// "form.row-twice" (other), "form.unknown-row" (value). Remarks: "form.no-keys", "form.rows-gone"
/// (count).
core::Result<FormFile> readForm(const TableFile& file);

} // namespace exchange
