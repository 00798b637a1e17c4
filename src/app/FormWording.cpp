#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> formSentences()
{
    static constexpr std::array sentences = {
        Sentence{"data.too-large",
                 "Bảng tính sẽ có {lines} dòng điểm, quá {limit} dòng. Chưa ghi gì. Xuất ra CSV.",
                 "The workbook would have {lines} lines of points, more than {limit}. Nothing was "
                 "written. Export as CSV."},
        Sentence{
            "form.refused", "Chưa nhập phiếu: có ô chưa đúng, trong sổ không có gì thay đổi.",
            "The form was not imported: some cells are not right; nothing in the book changed."},
        Sentence{"form.no-sheet",
                 "Chưa nhập: tệp này không phải phiếu tự chấm do chương trình xuất. Dùng lệnh xuất "
                 "phiếu để lấy phiếu mới, hoặc nhập bảng này như một bảng số liệu.",
                 "Nothing was imported: this file is no form that the program made. Export a form, "
                 "or import the table as a table of entries."},
        Sentence{
            "form.sheets-alike",
            "Chưa nhập: nhiều trang tính cùng là phiếu tự chấm: {sheets}. Chỉ để lại một trang.",
            "Nothing was imported: several sheets are forms: {sheets}. Keep one of them only."},
        Sentence{
            "form.version",
            "Chưa nhập: phiếu thuộc phiên bản khác ({value}). Xuất phiếu lại bằng chương trình "
            "này, hoặc cập nhật chương trình.",
            "Nothing was imported: the form is of another version ({value}). Export it again "
            "with this program, or update the program."},
        Sentence{
            "form.damaged-keys",
            "Chưa nhập: trang ẩn «Khóa» của phiếu đã bị sửa. Khôi phục trang ấy từ phiếu gốc; "
            "nếu không được, xóa hẳn trang rồi nhập theo mã, nêu rõ đợt chấm và đơn vị.",
            "Nothing was imported: the hidden sheet «Khóa» was changed. Restore it from the form "
            "as it was sent; else delete it and import by codes, naming assessment and unit."},
        Sentence{"form.row-twice",
                 "dòng này có hai lần trong phiếu (dòng kia: {other}); xóa một dòng",
                 "this row is there twice (the other one: {other}); delete one"},
        Sentence{
            "form.unknown-row",
            "có nội dung «{value}» ở một dòng không thuộc phiếu; chuyển vào đúng dòng hoặc xóa",
            "“{value}” stands in a row that is none of the form; move it or delete it"},
        Sentence{
            "form.no-keys",
            "trang hoặc cột ẩn có khóa không còn: các dòng được nhận theo mã tiêu chí và tên số "
            "liệu; ô trống không xóa điểm đã có",
            "the hidden sheet or column with the keys is gone: rows are known by code and name "
            "of the figure; an empty cell takes nothing away"},
        Sentence{
            "form.heading-changed",
            "dòng trên đầu phiếu ghi đợt «{value}», trong sổ đợt này tên là «{own}»: nhập theo "
            "trang khóa của phiếu",
            "above the table the form names the assessment “{value}”, which the book calls "
            "“{own}”: imported by the form's sheet of keys"},
        Sentence{"form.rows-gone", "{count} dòng của phiếu đã bị xóa: các ô ấy không thay đổi",
                 "{count} rows of the form were deleted: what they held does not change"},
        Sentence{
            "form.whose",
            "Chưa nhập: phiếu không còn cho biết là của đợt nào, đơn vị nào. Chọn đợt và đơn vị.",
            "Nothing was imported: the form does not say any more whose it is. Name assessment "
            "and unit."},
        Sentence{
            "form.other-assessment",
            "Chưa nhập: phiếu là của đợt {value}, không phải {own}. Mở đúng đợt, hoặc xuất "
            "phiếu của đợt {own}.",
            "Nothing was imported: the form is of the assessment {value}, not {own}. Open that "
            "assessment, or export the form of {own}."},
        Sentence{
            "form.other-heading",
            "Chưa nhập: {keys?trang khóa của phiếu là của «{own}», nhưng dòng trên đầu ghi "
            "«{value}»: có thể số liệu của đơn vị khác đã được chép vào phiếu này. Xem lại số "
            "liệu là của ai, rồi nhập đúng phiếu}{none?phiếu không còn trang khóa, và dòng trên "
            "đầu ghi «{value}», không phải «{own}». Chọn đúng đợt và đơn vị ghi trên phiếu}; nếu "
            "dòng đó sai thì sửa dòng đó trong tệp, lưu lại rồi nhập.",
            "Nothing was imported: {keys?the form's sheet of keys is of “{own}”, but above the "
            "table it says “{value}”: another unit's figures may have been copied into it. Find "
            "out whose they are, then import the right form}{none?the form has lost its sheet of "
            "keys, and above the table it says “{value}”, not “{own}”. Choose the assessment and "
            "unit that it names}; if that line is wrong, mend it in the file, save it and import "
            "it again."},
        Sentence{
            "form.other-unit",
            "Chưa nhập: phiếu là của đơn vị {value}, không phải {own}. Chọn đúng đơn vị hoặc "
            "đúng tệp.",
            "Nothing was imported: the form is of the unit {value}, not {own}. Choose that unit, "
            "or another file."},
        Sentence{"form.no-such-assessment",
                 "Chưa nhập: trong sổ không có đợt {value} của phiếu. Mở đúng sổ.",
                 "Nothing was imported: the book has no assessment {value}, of which the form is. "
                 "Open the right book."},
        Sentence{
            "form.no-such-unit",
            "Chưa nhập: đợt {assessment} không có đơn vị {value} của phiếu. Mở đúng sổ hoặc đúng "
            "đợt.",
            "Nothing was imported: the assessment {assessment} has no unit {value}, of which the "
            "form is. Open the right book or assessment."},
        Sentence{
            "form.other-set",
            "Chưa nhập: phiếu được lập theo một phiên bản khác của bộ chỉ số ({set}). Xuất phiếu "
            "mới rồi chép các ô màu vàng sang.",
            "Nothing was imported: the form was made for another version of the index set "
            "({set}). Export a new form and copy the yellow cells."},
        Sentence{"form.other-case",
                 "cột {column}: số liệu này thuộc trường hợp khác với trường hợp đã chọn; "
                 "xóa ô này hoặc chọn lại trường hợp",
                 "column {column}: this figure belongs to another case than the one chosen; clear "
                 "the cell "
                 "or choose the other case"},
        Sentence{
            "form.unknown-status",
            "cột {column}: «{value}» không phải một tình trạng; chọn «Có phát sinh», «Không phát "
            "sinh», «Chưa có tài liệu» hoặc để trống",
            "column {column}: “{value}” is no status; choose one of the list, or leave it empty"},
        Sentence{"form.unknown-figure", "cột {column}: tiêu chí không có số liệu tên «{value}»",
                 "column {column}: the criterion has no figure “{value}”"},
        Sentence{"form.not-entered-here",
                 "cột {column}: {value} không do đơn vị nhập (dòng tổng, điều tra xã hội học hoặc "
                 "cơ quan "
                 "thẩm định chấm); xóa nội dung ở dòng này",
                 "column {column}: {value} is not for the unit to enter (a sum, a survey, or the "
                 "verifying "
                 "office); clear the row"},
        Sentence{
            "form.percent-here",
            "cột {column}: ô này không phải tỷ lệ nhưng ghi {value}; gõ số thường",
            "column {column}: the cell is no percentage but says {value}; type a plain number"},
        Sentence{
            "form.date-here",
            "cột {column}: chương trình bảng tính đã đổi ô này thành ngày ({value}); gõ lại số",
            "column {column}: the spreadsheet has made a date of it ({value}); type the number "
            "again"},
        Sentence{"form.not-yes", "cột {column}: «{value}» không phải «Có» hay «Không»",
                 "column {column}: “{value}” is neither «Có» nor «Không»"},
        Sentence{"form.kept",
                 "tiêu chí {code}: phiếu không sửa, còn sổ đã khác lúc xuất phiếu; giữ của sổ",
                 "criterion {code}: not changed in the form, while the book has changed since the "
                 "export; the book's stays"},
        Sentence{"form.changed-since",
                 "tiêu chí {code}: cả phiếu và sổ đều đã sửa từ lúc xuất phiếu; lấy của phiếu",
                 "criterion {code}: both form and book have changed since the export; the form's "
                 "counts"},
        Sentence{
            "form.note-alone",
            "tiêu chí {code}: chỉ có ghi chú, chưa có số liệu hay tình trạng; ghi chú không vào "
            "sổ",
            "criterion {code}: a note alone, without figures or status; it does not get into "
            "the book"},
        Sentence{"form.hint-skip",
                 "Thêm --skip-faulty để bỏ {count} tiêu chí sai và nhập phần còn lại.",
                 "Add --skip-faulty to leave {count} faulty criteria out and import the rest."},
    };
    return sentences;
}

} // namespace app
