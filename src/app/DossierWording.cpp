#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> dossierSentences()
{
    static constexpr std::array sentences = {
        Sentence{"xlsx.not-xlsx",
                 "Chưa đọc được: tệp không phải bảng tính XLSX. Mở trong Excel hoặc LibreOffice "
                 "rồi lưu lại dạng .xlsx hoặc CSV "
                 "UTF-8.",
                 "Not read: this is no XLSX workbook. Open it in Excel or LibreOffice and save it "
                 "as .xlsx or CSV UTF-8."},
        Sentence{"xlsx.encrypted",
                 "Chưa đọc được: bảng tính có mật khẩu. Mở trong Excel, bỏ mật khẩu rồi lưu lại.",
                 "Not read: the workbook has a password. Open it in Excel, take the password off "
                 "and save it again."},
        Sentence{"xlsx.old-xls",
                 "Chưa đọc được: đây là tệp Excel kiểu cũ (.xls). Mở trong Excel hoặc LibreOffice "
                 "rồi lưu lại dạng .xlsx.",
                 "Not read: this is an Excel file of the old kind (.xls). Open it in Excel or "
                 "LibreOffice and save it as .xlsx."},
        Sentence{
            "xlsx.binary",
            "Chưa đọc được: bảng tính dạng nhị phân (.xlsb). Mở trong Excel rồi lưu lại dạng "
            ".xlsx.",
            "Not read: this is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx."},
        Sentence{"xlsx.damaged",
                 "Chưa đọc được: bảng tính bị hỏng{part? (phần {part})}. Lấy lại tệp từ nơi gốc, "
                 "hoặc mở trong Excel để sửa rồi "
                 "lưu lại.",
                 "Not read: the workbook is damaged{part? (part {part})}. Fetch it again, or open "
                 "it in Excel to repair it and save "
                 "it."},
        Sentence{"xlsx.too-large",
                 "Chưa đọc được: bảng tính quá lớn{part? (phần {part})}{cells? (hơn {cells} ô)}. "
                 "Chép riêng bảng cần nhập sang một "
                 "tệp mới.",
                 "Not read: the workbook is too large{part? (part {part})}{cells? (more than "
                 "{cells} cells)}. Copy the table that "
                 "is "
                 "needed into a new file."},
        Sentence{"xlsx.no-sheets", "Chưa đọc được: bảng tính không có trang tính nào.",
                 "Not read: the workbook has no sheet."},
        Sentence{"counters.refused",
                 "Chưa ghi số liệu hồ sơ: có ô chưa hợp lệ. Sổ chưa thay đổi gì.",
                 "No counters were written: some cells cannot be taken. The book is unchanged."},
        Sentence{"counters.negative", "{counter} ({value}) không được âm",
                 "{counter} ({value}) must not be negative"},
        Sentence{"counters.too-large", "{counter} ({value}) quá lớn",
                 "{counter} ({value}) is too large"},
        Sentence{"counters.bad-field", "tên lĩnh vực dài quá 200 ký tự hoặc có ký tự điều khiển",
                 "the field is longer than 200 characters or holds a control character"},
        Sentence{"counters.total", "Tổng {total} = tồn kỳ trước {old} + tiếp nhận mới {received}.",
                 "Total {total} = carried over {old} + received {received}."},
        Sentence{
            "counters.total-unknown",
            "Chưa cộng được tổng tiếp nhận. Chưa có số{carried? · tồn kỳ trước}{direct? · "
            "nhận trực tiếp}{online? · nhận "
            "trực tuyến}{direct-postal? · nhận trực tiếp, bưu chính}{postal? · nhận qua bưu chính}",
            "The total cannot be summed. Not known{carried? · carried over}{direct? · "
            "received directly}{online? · "
            "received online}{direct-postal? · received directly or by post}{postal? · received by "
            "post}"},
        Sentence{"counters.balanced",
                 "Tiếp nhận {total} = đã giải quyết {finished} + đang giải quyết "
                 "{pending}{given-back? + trả lại {given-back}}.",
                 "Received {total} = finished {finished} + pending {pending}{given-back? + "
                 "returned {given-back}}."},
        Sentence{"counters.unexplained",
                 "Tiếp nhận {total} = đã giải quyết {finished} + đang giải quyết "
                 "{pending}{given-back? + trả lại {given-back}} "
                 "+ còn {rest} chưa rõ; chưa có số{early? · giải quyết trước hạn}{ontime? · giải "
                 "quyết đúng hạn}{late? · giải "
                 "quyết quá hạn}{pending_intime? · đang giải quyết trong hạn}{pending_late? · đang "
                 "giải quyết quá "
                 "hạn}{returned? · trả lại, rút}",
                 "Received {total} = finished {finished} + pending {pending}{given-back? + "
                 "returned {given-back}} + {rest} not "
                 "explained. Not known{early? · finished early}{ontime? · finished on time}{late? "
                 "· finished "
                 "late}{pending_intime? · pending in time}{pending_late? · pending late}{returned? "
                 "· returned or withdrawn}"},
        Sentence{"counters.short",
                 "Tiếp nhận {total} = đã giải quyết {finished} + đang giải quyết "
                 "{pending}{given-back? + trả lại {given-back}} "
                 "+ thiếu {rest}: các số không cộng thành tổng.",
                 "Received {total} = finished {finished} + pending {pending}{given-back? + "
                 "returned {given-back}} + {rest} "
                 "missing: the numbers do not add up."},
        Sentence{"counters.exceeds",
                 "Tiếp nhận {total} = đã giải quyết {finished} + đang giải quyết "
                 "{pending}{given-back? + trả lại {given-back}} "
                 "− thừa {over}: đã kê nhiều hơn số tiếp nhận.",
                 "Received {total} = finished {finished} + pending {pending}{given-back? + "
                 "returned {given-back}} − {over} too "
                 "many: more is accounted for than was received."},
        Sentence{"counters.early-unknown",
                 "Chưa tính được tỷ lệ đúng hạn. Chưa có số{early? · giải quyết trước hạn}{ontime? "
                 "· giải quyết đúng hạn}",
                 "On-time rates cannot be computed. Not known{early? · finished early}{ontime? · "
                 "finished on time}"},
        Sentence{
            "counters.fields-differ",
            "Số {counter} của dòng chung là {all}, cộng các lĩnh vực được {sum}.",
            "{counter}: the row for all fields says {all}, the rows by field add up to {sum}."},
        Sentence{"counters.forms-mixed",
                 "Các dòng theo hai biểu mẫu: cộng được tổng nhận, đã giải quyết, đang giải quyết; "
                 "trực tiếp, bưu chính, đúng hạn và trả lại không cộng riêng được, vì biểu II.06a "
                 "gộp trực tiếp với bưu chính, và đúng hạn đã gồm hồ sơ chờ bổ sung, trả lại, rút.",
                 "The rows follow two forms: what was received, finished and is pending adds up; "
                 "direct, by post, on time and returned do not by themselves, since form II.06a "
                 "keeps direct and by post together, and on time contains what waits for a "
                 "supplement, was returned or withdrawn."},
        Sentence{"counters.not-of-form", "{counter} ({value}) không có trong biểu II.06a",
                 "{counter} ({value}) is no part of form II.06a"},
        Sentence{"counters.form-10", "10 cột", "ten counters"},
        Sentence{"counters.form-06a", "II.06a", "II.06a"},
        Sentence{"counters.name-form", "biểu mẫu", "form"},
        Sentence{"counters.form-06a-told",
                 "bảng theo biểu II.06a (Thông tư 01/2020/TT-VPCP): trực tiếp và bưu chính là một "
                 "số, đúng hạn đã gồm hồ sơ chờ bổ sung, trả lại, rút",
                 "the table is of form II.06a (Thông tư 01/2020/TT-VPCP): direct and by post are "
                 "one number, and on time contains what waits for a supplement, was returned or "
                 "withdrawn"},
        Sentence{"counters.form-changed",
                 "{count} dòng của sổ chuyển sang biểu mẫu {form}: {rows}; số mà biểu mẫu ấy không "
                 "có thì không giữ",
                 "{count} rows of the book are now told after the form {form}: {rows}; numbers "
                 "that it does not have are not kept"},
        Sentence{"counters.name-carried", "tồn kỳ trước", "carried over"},
        Sentence{"counters.name-direct", "nhận trực tiếp", "received directly"},
        Sentence{"counters.name-direct-postal", "nhận trực tiếp, bưu chính",
                 "received directly or by post"},
        Sentence{"counters.name-online", "nhận trực tuyến", "received online"},
        Sentence{"counters.name-postal", "nhận qua bưu chính", "received by post"},
        Sentence{"counters.name-early", "giải quyết trước hạn", "finished early"},
        Sentence{"counters.name-ontime", "giải quyết đúng hạn", "finished on time"},
        Sentence{"counters.name-late", "giải quyết quá hạn", "finished late"},
        Sentence{"counters.name-pending_intime", "đang giải quyết trong hạn", "pending in time"},
        Sentence{"counters.name-pending_late", "đang giải quyết quá hạn", "pending late"},
        Sentence{"counters.name-returned", "trả lại, rút", "returned or withdrawn"},
        Sentence{"counters.unknown-unit", "{column}: không có đơn vị «{value}» trong đợt chấm này",
                 "{column}: no unit “{value}” in this assessment"},
        Sentence{"counters.unit-ambiguous",
                 "{column}: «{value}» có thể là {units}; chọn đơn vị cho tên này, hoặc ghi tên đầy "
                 "đủ hay mã đơn vị trong tệp",
                 "{column}: “{value}” may be {units}; choose the unit of this name, or write the "
                 "full name or the unit's id in the file"},
        Sentence{"counters.percent-cell", "{column}: {value} là tỷ lệ, không phải số hồ sơ",
                 "{column}: {value} is a percentage, not a number of dossiers"},
        Sentence{"counters.duplicate", "«{value}» đã có ở {place}, cùng cấp và lĩnh vực",
                 "“{value}” is there already at {place}, of the same level and field"},
        Sentence{
            "counters.joint",
            "cột «{column}» gộp trực tiếp và bưu chính: ghi cả vào nhận trực tiếp, bưu chính là "
            "0; không tiêu chí nào tách hai số này",
            "the column “{column}” holds what came directly and by post: all of it is kept as "
            "direct, with 0 by post; no criterion parts the two"},
        Sentence{
            "counters.joint-and-parts",
            "cột «{column}» gộp trực tiếp và bưu chính, mà tệp còn có cột riêng; chọn một cách",
            "the column “{column}” holds what came directly and by post, but one of the two "
            "has a column of its own; choose one way"},
        Sentence{"counters.whole-differs",
                 "{counter}: dòng «{field}» ghi {whole}, cộng các lĩnh vực ({parts}) được {sum}; "
                 "sửa cho khớp, hoặc bỏ dòng «{field}»",
                 "{counter}: the row “{field}” says {whole}, its fields ({parts}) add up to {sum}; "
                 "make them agree, or leave out the row “{field}”"},
        Sentence{"counters.parts-beside-whole",
                 "{unit}, {level}: sổ đã có số chung {there}; thêm số từng lĩnh vực thì một hồ sơ "
                 "thành hai. Xóa dòng ấy trong sổ, hoặc chỉ nhập số chung",
                 "{unit}, {level}: the book holds the numbers of all fields, {there}; fields "
                 "beside it would count twice. Delete that row in the book, or import the numbers "
                 "of all fields only"},
        Sentence{"counters.whole-beside-parts",
                 "{unit}, {level}: sổ đã có số từng lĩnh vực {there}; thêm số chung thì một hồ sơ "
                 "thành hai. Xóa các dòng ấy trong sổ, hoặc chỉ nhập số từng lĩnh vực",
                 "{unit}, {level}: the book holds numbers by field, {there}; those of all fields "
                 "beside them would count twice. Delete those rows in the book, or import the "
                 "numbers by field only"},
        Sentence{"counters.file-sum", "{column}: tệp ghi {value}, cộng các số được {sum}",
                 "{column}: the file says {value}, its numbers add up to {sum}"},
        Sentence{"counters.level-tinh", "cấp tỉnh", "province"},
        Sentence{"counters.level-huyen", "cấp huyện", "district"},
        Sentence{"counters.level-xa", "cấp xã", "commune"},
        Sentence{"survey.ballots", "{ballots} phiếu, trung bình {mean}%",
                 "{ballots} ballots, mean {mean}%"},
        Sentence{"survey.unknown-code", "{column}: không có tiêu chí «{value}»",
                 "{column}: there is no criterion “{value}”"},
        Sentence{"survey.not-survey", "{column}: tiêu chí {value} không lấy từ điều tra xã hội học",
                 "{column}: criterion {value} is not scored by a survey"},
        Sentence{"survey.foreign-option", "{column}: tiêu chí {code} không dùng số này; để trống ô",
                 "{column}: criterion {code} takes no such figure; leave the cell empty"},
        Sentence{"survey.bad-ballots",
                 "{column}: «{value}» phải là số phiếu, nguyên và không âm{plain?: bỏ dấu chấm, gõ "
                 "{plain}}",
                 "{column}: “{value}” must be a number of ballots, whole and not negative{plain?: "
                 "leave out the dot, type {plain}}"},
        Sentence{"survey.bad-percent", "{column}: «{value}» không phải tỷ lệ phần trăm",
                 "{column}: “{value}” is no percentage"},
        Sentence{
            "survey.share",
            "{column}: {value} có thể là phần của 1; ghi theo phần trăm, như 83,53 hoặc 83,53%",
            "{column}: {value} may be a share of 1; write percent, like 83.53 or 83.53%"},
        Sentence{"survey.over-hundred", "{column}: {value} lớn hơn 100%, không thể là tỷ lệ",
                 "{column}: {value} is more than 100% and cannot be a rate"},
        Sentence{"survey.dossier-table",
                 "bảng này là số liệu hồ sơ ({columns}), không phải kết quả điều tra. Nhập bằng "
                 "«Nhập số liệu hồ sơ» (dòng lệnh: dossiers import)",
                 "this is a table of dossiers ({columns}), not of a survey. Import it with “Import "
                 "dossier counters” (command line: dossiers import)"},
        Sentence{"survey.hint-criterion",
                 "chọn tiêu chí của mọi dòng bằng --criterion «MÃ»; các tiêu chí: {known}",
                 "choose the criterion of all rows with --criterion “CODE”; there are: {known}"},
        Sentence{"survey.long-percent",
                 "{column}: {value} có hơn bốn số lẻ; chọn làm tròn thành {rounded}, hoặc sửa tệp",
                 "{column}: {value} has more than four decimals; choose to round it to {rounded}, "
                 "or mend the file"},
        Sentence{"survey.rounded", "{value} được làm tròn thành {rounded}",
                 "{value} is rounded to {rounded}"},
        Sentence{
            "survey.refused",
            "Chưa ghi kết quả điều tra: có dòng chưa hợp lệ. Sổ chưa thay đổi gì.",
            "No survey results were written: some rows cannot be taken. The book is unchanged."},
        Sentence{"survey.no-criterion",
                 "Không có tiêu chí điều tra «{value}». Các tiêu chí: {known}.",
                 "There is no survey criterion “{value}”. There are: {known}."},
        Sentence{"survey.no-figures", "dòng này chưa có số phiếu hay tỷ lệ cho tiêu chí {code}",
                 "the row has no ballots and no percentage for criterion {code}"},
        Sentence{"survey.wide-column",
                 "cột {column} có số nhưng tiêu đề không cho biết là mức nào của tiêu chí nào. Ghi "
                 "mã tiêu chí và tên mức ở tiêu đề, hoặc bỏ cột",
                 "column {column} has numbers but its heading does not say which option of which "
                 "criterion it is. Write the criterion's code and the option in the heading, or "
                 "leave the column out"},
        Sentence{
            "survey.questions-unnamed",
            "nhiều nhóm cột cùng các mức ({columns}) mà không nhóm nào ghi mã tiêu chí. Ghi mã "
            "(ví dụ 1.7) ở tiêu đề trên mỗi nhóm, hoặc chọn cột và nhập từng tiêu chí",
            "several groups of columns have the same options ({columns}) and none names its "
            "criterion. Write the code (say 1.7) above each group, or choose columns and "
            "import one criterion after the other"},
        Sentence{"survey.unknown-option",
                 "cột {column} có số nhưng không phải mức nào của phiếu. Chọn cột này cho một mức, "
                 "hoặc bỏ cột",
                 "column {column} has numbers but is no option of the survey. Choose it for an "
                 "option, or leave the column out"},
        Sentence{"survey.sum-differs", "{column}: tệp ghi {value}, cộng các mức được {sum} phiếu",
                 "{column}: the file says {value}, the options add up to {sum} ballots"},
        Sentence{"survey.duplicate", "đơn vị và tiêu chí này đã có ở {place}",
                 "this unit and criterion are there already at {place}"},
    };
    return sentences;
}

} // namespace app
