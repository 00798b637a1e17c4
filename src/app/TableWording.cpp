#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> tableSentences()
{
    static constexpr std::array sentences = {
        Sentence{"table.too-large",
                 "Chưa nhập: tệp lớn hơn {limit} MB. Xuất từng phần rồi nhập lần lượt.",
                 "Nothing was imported: the file is larger than {limit} MB. Export it in parts and "
                 "import one after the other."},
        Sentence{"table.no-header",
                 "Không tìm thấy dòng tiêu đề: trong 100 dòng đầu không có tên cột nào quen thuộc. "
                 "Chọn trang tính khác, hoặc "
                 "đặt tên cột như trong hướng dẫn.",
                 "No header was found: none of the first 100 rows names a known column. Choose "
                 "another sheet, or name the "
                 "columns as the help says."},
        Sentence{"table.missing-column", "chưa chọn cột cho {column}",
                 "no column is chosen for {column}"},
        Sentence{"table.no-rows", "dưới dòng tiêu đề không có dòng số liệu nào",
                 "there is no row of figures below the header"},
        Sentence{"table.code-ambiguous",
                 "{column}: bảng tính ghi {value} dạng số nên không phân biệt được với {other}; "
                 "định dạng cột mã là chữ",
                 "{column}: the workbook keeps {value} as a number, so it may be {other}; make the "
                 "column text"},
        Sentence{"table.sheets-alike",
                 "Chưa nhập: nhiều trang tính cùng có các cột này: {sheets}. Chỉ để lại một trang.",
                 "Nothing was imported: several sheets have these columns: {sheets}. Keep one of "
                 "them only."},
        Sentence{"table.error-cell", "{column}: ô báo lỗi {value} trong bảng tính",
                 "{column}: the cell is an error of the workbook, {value}"},
        Sentence{"table.target-unit", "đơn vị", "the unit"},
        Sentence{"table.target-counters", "ít nhất một số liệu", "at least one counter"},
        Sentence{"table.target-code", "mã tiêu chí", "the criterion's code"},
        Sentence{"table.target-values", "số phiếu hoặc tỷ lệ", "ballots or a percentage"},
        Sentence{"table.target-level", "cấp", "level"},
        Sentence{"table.target-field", "lĩnh vực", "field"},
        Sentence{"table.target-assessment", "đợt chấm", "assessment"},
        Sentence{"table.target-percent", "tỷ lệ hài lòng, %", "satisfaction, %"},
        Sentence{"table.target-sum-received", "để đối chiếu: tổng mới nhận",
                 "to compare: all received"},
        Sentence{"table.target-sum-total", "để đối chiếu: tổng tiếp nhận", "to compare: total"},
        Sentence{"table.target-sum-finished", "để đối chiếu: tổng đã giải quyết",
                 "to compare: all finished"},
        Sentence{"table.target-sum-pending", "để đối chiếu: tổng đang giải quyết",
                 "to compare: all pending"},
        Sentence{"table.choice-level", "Cấp của mọi dòng", "Level of all rows"},
        Sentence{"table.choice-criterion", "Tiêu chí của mọi dòng", "Criterion of all rows"},
        Sentence{"table.choice-none", "(chọn tiêu chí)", "(choose a criterion)"},
        Sentence{
            "table.web-page",
            "Chưa đọc được: đây là trang web mang tên .xls hay .csv. Mở bằng chương trình bảng "
            "tính rồi lưu lại dạng .xlsx.",
            "Not read: this is a web page under the name .xls or .csv. Open it in a "
            "spreadsheet program and save it as .xlsx."},
        Sentence{
            "table.packed",
            "Chưa đọc được: đây là tệp nén, như bảng tính .gnumeric. Mở bằng chương trình bảng "
            "tính rồi lưu lại dạng .xlsx hoặc .ods.",
            "Not read: this is a packed file, such as a .gnumeric workbook. Open it in the "
            "spreadsheet program and save it as .xlsx or .ods."},
        Sentence{
            "table.is-book",
            "Chưa đọc được: đây là sổ CCHC (*.cchc), không phải bảng tính. Chọn tệp bảng tính; "
            "muốn gửi số liệu của sổ này thì tạo gói từ sổ.",
            "Not read: this is a CCHC book (*.cchc) and no spreadsheet. Choose the "
            "spreadsheet; to send what the book holds make a package of it."},
        Sentence{"table.is-package",
                 "Chưa đọc được: đây là gói dữ liệu (*.cchcx), không phải bảng tính. Nhập ở trang "
                 "Trao đổi, hoặc bằng: package import SỔ TỆP.",
                 "Not read: this is a package (*.cchcx) and no spreadsheet. Import it on the page "
                 "Exchange, or by: package import BOOK FILE."},
        Sentence{
            "table.xml-sheet",
            "Chưa đọc được: đây là bảng tính XML của Excel 2003. Mở bằng chương trình bảng tính "
            "rồi lưu lại dạng .xlsx.",
            "Not read: this is an XML spreadsheet of Excel 2003. Open it in a spreadsheet "
            "program and save it as .xlsx."},
        Sentence{
            "table.xml",
            "Chưa đọc được: đây là tệp XML, không phải bảng tính. Xuất lại dạng .xlsx hoặc CSV.",
            "Not read: this is an XML file and no spreadsheet. Export it as .xlsx or CSV."},
        Sentence{"table.rival-columns",
                 "nhiều cột cùng là {meaning}: {columns}. Chọn một cột, hoặc chọn cộng chúng lại",
                 "several columns are {meaning}: {columns}. Choose one of them, or choose to add "
                 "them"},
        Sentence{"table.doubtful-columns",
                 "chưa rõ có phải là {meaning}{or1? hay {or1}}{or2? hay {or2}} không: {columns}. "
                 "Chọn nghĩa cho cột, hoặc bỏ cột",
                 "not clear whether this is {meaning}{or1? or {or1}}{or2? or {or2}}: {columns}. "
                 "Choose what the column means, or "
                 "leave it out"},
        Sentence{"table.columns-left-out", "cột có số mà không dùng đến: {columns}",
                 "columns with numbers that are not used: {columns}"},
        Sentence{
            "table.formula-cell",
            "{column}: ô có công thức chưa được tính (tệp không lưu kết quả, hoặc lưu số 0 cho mọi "
            "công thức). Mở bằng chương trình bảng tính, lưu lại rồi nhập",
            "{column}: the cell has a formula that nobody computed (the file has no result, or a "
            "zero for every formula). Open the file in a spreadsheet program, save it and import "
            "it again"},
        Sentence{"table.merged-figure",
                 "{column}: một ô gộp cho các dòng {first} đến {last}; ghi số của từng dòng",
                 "{column}: one merged cell stands for rows {first} to {last}; write the number of "
                 "each row"},
        Sentence{"table.merged-columns", "{column}: một ô gộp cho nhiều cột; ghi số của từng cột",
                 "{column}: one merged cell stands for several columns; write the number of each"},
        Sentence{"table.part-empty",
                 "{column}: ô trống, mà cột này được cộng với cột khác; ghi 0 nếu không có",
                 "{column}: the cell is empty, but this column is added to another one; write 0 "
                 "where there is none"},
        Sentence{
            "table.no-unit",
            "dòng có số nhưng không có tên đơn vị; ghi tên, hoặc chọn đơn vị chung cho mọi dòng",
            "the row has numbers but no unit; write its name, or choose one unit for all rows"},
        Sentence{"table.more-faults", "và {count} lỗi nữa", "and {count} more faults"},
        Sentence{"table.hint-sheet",
                 "chọn trang tính khác bằng --sheet «TÊN»; các trang của tệp: {known}",
                 "choose another sheet with --sheet “NAME”; the file has: {known}"},
        Sentence{"table.hint-map",
                 "cho biết cột nghĩa là gì bằng --map «CỘT=NGHĨA», bỏ một cột bằng --map «CỘT=»",
                 "say what a column means with --map “COLUMN=MEANING”, leave one out with --map "
                 "“COLUMN=”"},
        Sentence{"table.hint-unit", "chọn đơn vị chung cho mọi dòng bằng --unit «MÃ»",
                 "choose one unit for all rows with --unit “ID”"},
        Sentence{"table.hint-names",
                 "cho biết tên là đơn vị nào bằng --names «TÊN=MÃ», bỏ các dòng của tên ấy bằng "
                 "--names «TÊN=»",
                 "say which unit a name means with --names “NAME=UNIT”, leave its rows out with "
                 "--names “NAME=”"},
        Sentence{"table.hint-skip", "bỏ {count} dòng sai và nhập phần còn lại bằng --skip-faulty",
                 "leave {count} faulty rows out and import the rest with --skip-faulty"},
        Sentence{"table.passed-sums", "dòng cộng{value?: «{value}»}",
                 "a row of sums{value?: “{value}”}"},
        Sentence{"table.passed-whole", "dòng «{value}» bằng tổng các lĩnh vực",
                 "the row “{value}” is the sum of its fields"},
        Sentence{"table.passed-heading", "dòng tiêu đề lặp lại", "the header again"},
        Sentence{"table.passed-numbers",
                 "các số cột thiếu hoặc sai thứ tự nên không dùng được; cột được đọc theo tên",
                 "the column numbers are incomplete or out of order; the columns are read by their "
                 "names"},
        Sentence{"table.passed-blank", "không có số{value?: «{value}»}",
                 "without a number{value?: “{value}”}"},
        Sentence{"table.passed-unit", "đơn vị khác: «{value}»", "another unit: “{value}”"},
        Sentence{"table.passed-name", "đã chọn bỏ tên này: «{value}»",
                 "left out by choice: “{value}”"},
        Sentence{"table.passed-assessment", "của đợt khác: «{value}»",
                 "of another assessment: “{value}”"},
        Sentence{"table.hidden-rows", "đã đọc cả {count} dòng đang ẩn: {rows}",
                 "{count} hidden rows were read, too: {rows}"},
        Sentence{"table.covered-value",
                 "«{value}» nằm dưới ô gộp nên không ai thấy; không được đọc",
                 "“{value}” stands under a merged cell where nobody sees it; it is not read"},
        Sentence{"table.zero-formulas",
                 "mọi công thức của cột đều có kết quả 0: {columns}. Nếu không đúng thì chưa ai "
                 "tính bảng này: mở bằng chương trình bảng tính, lưu lại rồi nhập",
                 "every formula of the column gives 0: {columns}. If that is wrong nobody has "
                 "computed this sheet: open it in a spreadsheet program, save it and import it "
                 "again"},
        Sentence{"table.other-sheets",
                 "đang đọc trang «{sheet}»; các trang khác cũng có số liệu: {sheets}",
                 "reading the sheet “{sheet}”; other sheets have figures, too: {sheets}"},
        Sentence{"table.bad-map", "Chưa nhập: «{value}» phải có dạng CỘT=NGHĨA.",
                 "Nothing was imported: “{value}” must read COLUMN=MEANING."},
        Sentence{"table.bad-names", "Chưa nhập: «{value}» phải có dạng TÊN=MÃ ĐƠN VỊ.",
                 "Nothing was imported: “{value}” must read NAME=UNIT."},
        Sentence{"table.unknown-unit", "Chưa nhập: trong đợt chấm không có đơn vị mã «{value}».",
                 "Nothing was imported: the assessment has no unit “{value}”."},
        Sentence{"table.no-column", "Chưa nhập: không có cột «{value}». Các cột của tệp: {known}.",
                 "Nothing was imported: there is no column “{value}”. The file has: {known}."},
        Sentence{"table.column-twice",
                 "Chưa nhập: cột {column} được cho nghĩa hai lần. Ghi mỗi cột một lần.",
                 "Nothing was imported: column {column} is given a meaning twice. Name each column "
                 "once."},
        Sentence{"table.columns-alike",
                 "Chưa nhập: nhiều cột tên «{value}»: {columns}. Ghi chữ cái của cột.",
                 "Nothing was imported: several columns are named “{value}”: {columns}. Write the "
                 "column's letter."},
        Sentence{"table.unknown-meaning",
                 "Chưa nhập: không có nghĩa «{value}». Các nghĩa: {known}.",
                 "Nothing was imported: there is no meaning “{value}”. There are: {known}."},
        Sentence{"table.no-sheet",
                 "Chưa nhập: tệp không có trang tính «{value}». Các trang: {known}.",
                 "Nothing was imported: the file has no sheet “{value}”. It has: {known}."},
        Sentence{"table.into-dossiers", "Ghi vào số liệu hồ sơ của đợt «{assessment}»",
                 "Written to the dossiers of “{assessment}”"},
        Sentence{"table.into-v1", "Ghi vào thẩm định lần 1 của đợt «{assessment}»",
                 "Written to the first verification of “{assessment}”"},
        Sentence{"table.into-v2", "Ghi vào thẩm định lần 2 của đợt «{assessment}»",
                 "Written to the second verification of “{assessment}”"},
        Sentence{"table.target-form", "biểu mẫu", "form"},
        Sentence{"table.target-direct-postal", "nhận trực tiếp và bưu chính, một cột",
                 "received directly and by post, in one column"},
        Sentence{"table.target-option", "số phiếu «{title}»", "ballots “{title}”"},
    };
    return sentences;
}

} // namespace app
