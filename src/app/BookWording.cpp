#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> bookSentences()
{
    static constexpr std::array sentences = {
        Sentence{
            "store.no-file", "Sổ không có nội dung của tài liệu này (mã {hash}). Đính kèm lại tệp.",
            "The book does not hold this document's content (hash {hash}). Attach the file again."},
        Sentence{"store.partner-changed",
                 "Khóa của bên gửi{office? «{office}»} đã thay đổi từ chỗ khác. Mở lại sổ rồi làm "
                 "lại.",
                 "The key of the sender{office? “{office}”} was changed elsewhere. Open the book "
                 "anew, then do it again."},
        Sentence{"store.file-damaged",
                 "Nội dung tài liệu trong sổ đã hỏng (mã {hash}). Điểm và nhật ký không bị ảnh "
                 "hưởng; lấy tệp từ bản sao lưu rồi "
                 "đính kèm lại.",
                 "A document's content in the book is damaged (hash {hash}). Scores and history "
                 "are not touched; take the file "
                 "from a backup and attach it again."},
        Sentence{"store.document-changed",
                 "Chưa ghi: tài liệu này vừa được thay đổi ở cửa sổ khác. Xem lại rồi làm lại; sổ "
                 "chưa thay đổi gì.",
                 "Not written: this document was changed elsewhere meanwhile. Look again and "
                 "repeat; the book is unchanged."},
        Sentence{"store.task-changed",
                 "Chưa ghi: nhiệm vụ này vừa được thay đổi ở cửa sổ khác. Xem lại rồi làm lại; sổ "
                 "chưa thay đổi gì.",
                 "Not written: this task was changed elsewhere meanwhile. Look again and repeat; "
                 "the book is unchanged."},
        Sentence{"store.process-changed",
                 "Chưa ghi: tiến trình{unit? của {unit}}{code? ở {code}} vừa được thay đổi ở chỗ "
                 "khác. Xem lại rồi làm lại; sổ chưa thay đổi gì.",
                 "Not written: the process{unit? of {unit}}{code? at {code}} was changed elsewhere "
                 "meanwhile. Look again and repeat; the book is unchanged."},
        Sentence{"store.survey-changed",
                 "Chưa ghi: đợt phiếu số {batch} vừa được thay đổi ở cửa sổ khác. Xem lại rồi làm "
                 "lại; sổ chưa thay đổi gì.",
                 "Not written: batch {batch} was changed elsewhere meanwhile. Look again and "
                 "repeat; the book is unchanged."},
        Sentence{"store.carried-changed",
                 "Chưa ghi: số mang sang ở {code} vừa được thay đổi ở cửa sổ khác. Xem lại rồi làm "
                 "lại; sổ chưa thay đổi gì.",
                 "Not written: what was carried over at {code} was changed elsewhere meanwhile. "
                 "Look again and repeat; the book is unchanged."},
        Sentence{"store.charge-changed",
                 "Chưa ghi: người phụ trách ở đây vừa được thay đổi ở cửa sổ khác. Xem lại rồi làm "
                 "lại; sổ chưa thay đổi gì.",
                 "Not written: who is in charge here was changed elsewhere meanwhile. Look again "
                 "and repeat; the book is unchanged."},
        Sentence{
            "store.fact-changed",
            "Chưa ghi: thông tin cơ quan «{fact}» vừa được thay đổi ở cửa sổ khác. Xem lại rồi "
            "làm lại; sổ chưa thay đổi gì.",
            "Not written: the office's fact “{fact}” was changed elsewhere meanwhile. Look "
            "again and repeat; the book is unchanged."},
        Sentence{"report.notice-stage",
                 "Thông báo kết quả thẩm định có từ thẩm định lần 1. Chọn bước khác tự chấm.",
                 "A notice of the verification begins with the first verification. Choose another "
                 "stage than the self-assessment."},
        Sentence{"office.not-facts",
                 "Chưa ghi: tệp không phải JSON thông tin cơ quan{line? (dòng {line}, cột "
                 "{column})}. In mẫu bằng «office show».",
                 "Not written: the file is no JSON of the office's facts{line? (line {line}, "
                 "column {column})}. “office show” prints one."},
        Sentence{"office.unknown-fact",
                 "Chưa ghi: không có mục «{fact}».{known? Các mục: {known}.}",
                 "Not written: there is no fact “{fact}”.{known? Known: {known}.}"},
        Sentence{"office.fact-twice", "Chưa ghi: mục «{fact}» có hai lần trong tệp.",
                 "Not written: the fact “{fact}” stands twice in the file."},
        Sentence{"office.fact-kind",
                 "Chưa ghi: mục «{fact}» phải là một chuỗi hoặc danh sách chuỗi.",
                 "Not written: the fact “{fact}” has to be a text or a list of texts."},
        Sentence{"office.long-fact", "Chưa ghi: mục «{fact}» dài quá {limit} byte.",
                 "Not written: the fact “{fact}” is longer than {limit} bytes."},
        Sentence{"office.bad-form",
                 "Chưa ghi: «{value}» không phải cách ký của mục «{fact}». Dùng {known}, hoặc để "
                 "trống.",
                 "Not written: “{value}” is no form of signing for “{fact}”. Use {known}, or "
                 "nothing."},
        Sentence{"store.lineage-changed",
                 "Chưa ghi: nguồn gốc đơn vị này vừa được thay đổi ở cửa sổ khác. Xem lại rồi làm "
                 "lại; sổ chưa thay đổi gì.",
                 "Not written: the origin of this unit was changed elsewhere meanwhile. Look again "
                 "and repeat; the book is unchanged."},
        Sentence{"app.own-file",
                 "«{file}» là chính sổ đang mở (hoặc tệp đi kèm sổ), không đọc vào sổ và không ghi "
                 "đè được. Cần một bản sao thì dùng Tệp › Sao chép sổ….",
                 "“{file}” is the open book itself (or a file beside it); it cannot be read into "
                 "the book or replaced. For a copy use File › Copy book…."},
        Sentence{"store.no-step", "Không còn bước nào.", "There is no step left."},
        Sentence{
            "store.step-overtaken",
            "Chưa làm được «{label}»: giá trị ở đó đã được thay bằng cách khác (nhập tệp) hoặc "
            "đang được dùng. Sổ chưa thay đổi gì; xem lịch sử ô để lấy lại giá trị cũ.",
            "“{label}” could not be taken: the value there was replaced otherwise (by an "
            "import) or is in use. The book is unchanged; the history of the cell gives old "
            "values back."},
        Sentence{"store.exists", "Chưa lập sổ: tệp {file} đã có. Chọn tên khác; tệp cũ còn nguyên.",
                 "No book was made: {file} exists already. Choose another name; the old file is "
                 "untouched."},
        Sentence{
            "store.cannot-create",
            "Chưa lập được tệp{file? {file}}. Kiểm tra thư mục có ghi được và ổ còn chỗ không.",
            "The file{file? {file}} could not be made. Check that the folder can be written "
            "and the disk has room."},
        Sentence{"store.not-found",
                 "Chưa mở được sổ: không có tệp{file? {file}}. Kiểm tra đường dẫn, hoặc cắm lại "
                 "USB rồi mở lại.",
                 "The book was not opened: there is no file{file? {file}}. Check the path, or plug "
                 "in the USB drive and open "
                 "it again."},
        Sentence{"store.not-a-book",
                 "Chưa mở được{file? {file}}: tệp này không phải sổ CCHC (*.cchc). Tệp còn nguyên.",
                 "{file?{file} was }not opened: this file is no CCHC book (*.cchc). The file is "
                 "untouched."},
        Sentence{"store.newer",
                 "Chưa mở được sổ: sổ do bản chương trình mới hơn lập (phiên bản {found}, bản này "
                 "biết đến {known}). Cập nhật "
                 "chương trình rồi mở lại; sổ còn nguyên.",
                 "The book was not opened: a newer program made it (version {found}, this one "
                 "knows {known}). Update the "
                 "program; the book is untouched."},
        Sentence{"store.truncated",
                 "Chưa mở được sổ: tệp bị cắt mất một phần (còn {found} byte, phải có {expected}). "
                 "Lấy lại bản chép đầy đủ "
                 "hoặc bản sao lưu; tệp này không bị thay đổi.",
                 "The book was not opened: part of the file is missing ({found} of {expected} "
                 "bytes). Fetch a whole copy or a "
                 "backup; this file was not changed."},
        Sentence{
            "store.damaged",
            "Sổ bị hỏng hoặc đã bị chương trình khác sửa{page? (trang {page} của tệp không như đã "
            "ghi)}. Không ghi gì thêm vào sổ; mở bản sao lưu gần nhất.",
            "The book is damaged, or another program has changed it{page? (page {page} of the "
            "file is not what was written)}. Nothing more was written; open the latest backup."},
        Sentence{
            "store.schema-extra",
            "Chưa mở sổ: trong tệp có «{name}» không phải của chương trình; tệp đã bị chương trình "
            "khác sửa cấu trúc. Tệp còn nguyên; mở bản sao lưu gần nhất.",
            "The book was not opened: its file holds “{name}”, which is not the program's; another "
            "program has changed its structure. The file is untouched; open the latest backup."},
        Sentence{
            "store.schema-missing",
            "Chưa mở sổ: trong tệp thiếu «{name}» của chương trình; tệp đã bị chương trình khác "
            "sửa cấu trúc. Tệp còn nguyên; mở bản sao lưu gần nhất.",
            "The book was not opened: its file lacks the program's “{name}”; another program has "
            "changed its structure. The file is untouched; open the latest backup."},
        Sentence{
            "store.schema-changed",
            "Chưa mở sổ: «{name}» trong tệp không như chương trình lập; tệp đã bị chương trình "
            "khác sửa cấu trúc. Tệp còn nguyên; mở bản sao lưu gần nhất.",
            "The book was not opened: “{name}” in its file is not as the program makes it; another "
            "program has changed its structure. The file is untouched; open the latest backup."},
        Sentence{
            "store.bad-value",
            "Sổ có giá trị không thể có (bảng {table}, dòng {row}, cột {column}): tệp đã bị chương "
            "trình khác sửa. Không tính gì từ sổ này; mở bản sao lưu gần nhất.",
            "The book holds a value that cannot be (table {table}, row {row}, column {column}): "
            "another program has changed the file. Nothing is computed from it; open the latest "
            "backup."},
        Sentence{
            "store.set-damaged",
            "Bộ chỉ số «{set}» trong sổ không như đã ghi: tệp đã bị chương trình khác sửa. Mở bản "
            "sao lưu gần nhất.",
            "Index set “{set}” in the book is not what was written: another program has changed "
            "the file. Open the latest backup."},
        Sentence{"store.unreadable",
                 "Chưa đọc được tệp{file? {file}}. Kiểm tra quyền đọc hoặc ổ đĩa rồi thử mở lại.",
                 "The file{file? {file}} could not be read. Check the permissions or the drive, "
                 "then open it again."},
        Sentence{"store.full",
                 "Chưa ghi được vào sổ: ổ đĩa đã đầy. Sổ vẫn nguyên vẹn. Dọn bớt tệp rồi ghi lại.",
                 "Nothing was written: the disk is full. The book is whole. Make room, then write "
                 "again."},
        Sentence{"store.full-at-opening",
                 "Chưa ghi được: khi mở sổ, ổ đĩa đã đầy nên sổ chỉ mở để xem. Sổ vẫn nguyên vẹn. "
                 "Dọn bớt tệp trên ổ đó, hoặc sao chép sổ sang ổ khác, rồi mở lại.",
                 "Nothing was written: the disk was full when the book was opened, so that it can "
                 "only be read. The book is whole. Make room on that disk, or copy the book to "
                 "another one, then open it again."},
        Sentence{"store.read-only",
                 "Chưa ghi được: sổ đang mở để đọc. Sổ chưa thay đổi gì; mở lại sổ để ghi rồi làm "
                 "lại.",
                 "Nothing was written: the book is open for reading. It is unchanged; open it for "
                 "writing, then do it again."},
        Sentence{"store.busy",
                 "Chưa ghi được: chương trình khác đang giữ sổ. Sổ vẫn nguyên vẹn; chờ một lát rồi "
                 "làm lại.",
                 "Nothing was written: another program is holding the book. The book is whole; "
                 "wait a moment and do it again."},
        Sentence{
            "store.io",
            "Chưa đọc hoặc ghi được sổ: ổ đĩa báo lỗi{sqlite? (mã {sqlite})}. Chép sổ sang ổ khác "
            "rồi mở lại; nếu chép cũng lỗi, mở bản sao lưu gần nhất.",
            "The book could not be read or written: the drive reports an error{sqlite? (code "
            "{sqlite})}. Copy the book to another drive and open it there; if copying fails too, "
            "open the latest backup."},
        Sentence{"store.too-big", "Chưa ghi được: nội dung quá lớn cho một ô.",
                 "Nothing was written: the content is too large for one cell."},
        Sentence{
            "store.constraint",
            "Chưa ghi được: dữ liệu trái với quy tắc của sổ{sqlite? (mã {sqlite})}. Sổ chưa thay "
            "đổi gì.",
            "Nothing was written: the data breaks a rule of the book{sqlite? (code {sqlite})}. The "
            "book is unchanged."},
        Sentence{
            "store.sqlite",
            "Chưa làm được việc này với sổ{sqlite? (mã {sqlite})}. Sổ chưa thay đổi gì; đóng sổ, "
            "mở lại rồi thử lần nữa.",
            "This could not be done with the book{sqlite? (code {sqlite})}. The book is unchanged; "
            "close it, open it again and repeat."},
        Sentence{"store.no-memory",
                 "Máy không đủ bộ nhớ. Đóng bớt chương trình rồi làm lại; sổ chưa thay đổi gì.",
                 "There is not enough memory. Close other programs and do it again; the book is "
                 "unchanged."},
        Sentence{"store.unexpected",
                 "Chưa làm được. Sổ chưa thay đổi gì; đóng sổ, mở lại rồi thử lần nữa.",
                 "Not done. The book is unchanged; close it, open it again and repeat."},
        Sentence{
            "store.lock-lost",
            "Chưa ghi: chương trình khác đã giành quyền ghi sổ này trong lúc sổ đang mở ở đây. "
            "Đóng sổ rồi mở lại để thấy điều đã ghi, sau đó làm lại thao tác vừa rồi.",
            "Nothing was written: another program has taken over the writing of this book "
            "while it was open here. Close it and open it again to see what was written, then "
            "do the last step again."},
        Sentence{"store.transaction-lost",
                 "Chưa ghi được: lần ghi bị ngắt giữa chừng. Sổ trở lại như trước; làm lại thao "
                 "tác vừa rồi.",
                 "Nothing was written: the write was broken off. The book is as before; do the "
                 "last step again."},
        Sentence{"store.migrations",
                 "Bản chương trình này thiếu tệp nâng cấp sổ{file? ({file})}. Cài lại chương "
                 "trình; sổ chưa thay đổi gì.",
                 "This program lacks a file for upgrading books{file? ({file})}. Install it again; "
                 "the book is unchanged."},
        Sentence{"store.entry-changed",
                 "Chưa ghi: ô {code} của {unit} vừa được cửa sổ khác sửa. Mở lại phiếu để xem giá "
                 "trị mới rồi sửa tiếp.",
                 "Not written: cell {code} of {unit} has just been changed in another window. Open "
                 "the sheet again to see the "
                 "new value."},
        Sentence{"store.unit-changed",
                 "Chưa ghi: đơn vị «{unit}» đã được sửa bằng cách khác. Xem lại ở trang Đợt và đơn "
                 "vị.",
                 "Not written: unit “{unit}” was changed otherwise. See the page Assessments and "
                 "units."},
        Sentence{"store.unit-in-use",
                 "«{unit}» đã có điểm, hồ sơ, tài liệu hoặc ô chờ ghi nên không rút khỏi sổ được; "
                 "bấm Del ở trang Đợt và đơn vị để kết thúc đơn vị",
                 "“{unit}” has scores, dossiers, documents or cells waiting and cannot leave the "
                 "book; press Del on the page Assessments and units to end it"},
        Sentence{"store.empty-id", "Chưa ghi: thiếu mã.", "Not written: an id is missing."},
        Sentence{"store.bad-stage", "Không có bước «{stage}».", "There is no stage “{stage}”."},
        Sentence{"store.bad-status", "Không có trạng thái «{status}».",
                 "There is no status “{status}”."},
        Sentence{"store.no-unit", "Không có đơn vị «{unit}» trong sổ.",
                 "There is no unit “{unit}” in the book."},
        Sentence{"store.no-assessment", "Không có đợt chấm «{assessment}» trong sổ.",
                 "There is no assessment “{assessment}” in the book."},
        Sentence{"store.no-set", "Không có bộ chỉ số «{set}» trong sổ. Nhập bộ chỉ số trước.",
                 "There is no index set “{set}” in the book. Import it first."},
        Sentence{"store.assessment-exists", "Chưa lập: đợt chấm «{assessment}» đã có trong sổ.",
                 "Not made: assessment “{assessment}” is in the book already."},
        Sentence{
            "store.id-case",
            "Chưa lập «{id}»: mã chỉ khác chữ hoa, chữ thường với «{existing}» đã có trong sổ. "
            "Đặt mã khác.",
            "“{id}” was not made: the id differs from “{existing}”, which the book has, in "
            "capital letters only. Choose another."},
        Sentence{"text.hidden-letter",
                 "Chưa ghi: {field} có ký tự ẩn {letter}. Xóa ký tự đó, hoặc gõ lại thay vì dán.",
                 "Not written: {field} holds the hidden character {letter}. Delete it, or type "
                 "instead of pasting."},
        Sentence{"text.line-break",
                 "Chưa ghi: {field} chỉ có một dòng, đang có dấu xuống dòng ({letter}).",
                 "Not written: {field} is one line, and holds a line break ({letter})."},
        Sentence{"text.reason", "lý do", "the reason"},
        Sentence{"text.office", "tên cơ quan", "the name of the office"},
        Sentence{"text.decision-number", "số quyết định", "the decision's number"},
        Sentence{"text.title", "tên", "the name"},
        Sentence{"text.question", "câu hỏi", "the question"},
        Sentence{"text.answer", "giải trình", "the answer"},
        Sentence{"store.same-set", "Đợt chấm đã dùng bộ chỉ số «{set}».",
                 "The assessment uses index set “{set}” already."},
        Sentence{
            "store.set-in-use",
            "Chưa thay bộ chỉ số «{set}»: đợt chấm {assessment} đang dùng. Đặt mã khác cho bộ mới.",
            "Index set “{set}” was not replaced: assessment {assessment} uses it. Give the new set "
            "another id."},
        Sentence{"store.history-broken",
                 "Nhật ký bị sửa từ dòng {row}: mã nối không khớp. Mở bản sao lưu gần nhất.",
                 "The history was tampered with at row {row}: the chain does not match. Open the "
                 "latest backup."},
        Sentence{
            "store.history-mismatch",
            "Nội dung sổ không khớp nhật ký: {action}{assessment? {assessment}}{unit? "
            "{unit}}{stage? {stage}}{code? {code}}. Chương trình khác đã sửa sổ; mở bản sao lưu "
            "gần nhất.",
            "The book does not agree with its history: {action}{assessment? {assessment}}{unit? "
            "{unit}}{stage? {stage}}{code? {code}}. Another program has changed the book; open the "
            "latest backup."},
        Sentence{
            "app.no-folder",
            "Chưa lập sổ: không có thư mục {folder}. Lập thư mục đó trước, hoặc chọn nơi khác.",
            "No book was made: there is no folder {folder}. Make it first, or choose another "
            "place."},
        Sentence{"app.no-sample", "Không có tỉnh mẫu «{id}». Các tỉnh mẫu có sẵn: {samples}.",
                 "There is no sample “{id}”. These are there: {samples}."},
        Sentence{"app.no-assessment",
                 "Không có đợt chấm «{id}» trong sổ. Xem danh sách bằng lệnh assessment list.",
                 "There is no assessment “{id}” in the book. See assessment list."},
        Sentence{
            "app.bad-assessment-id",
            "Chưa lập đợt chấm: mã đợt «{id}» phải bắt đầu bằng chữ hoặc số và chỉ gồm chữ không "
            "dấu, số, «.», «-», «_».",
            "No assessment was made: its id “{id}” must begin with a letter or digit and hold "
            "letters, digits, “.”, “-” and “_” only."},
        Sentence{"app.no-title", "Chưa đổi tên: tên mới còn trống.",
                 "Nothing was renamed: the new name is blank."},
        Sentence{"app.no-unit", "Không có đơn vị «{unit}»{assessment? trong đợt {assessment}}.",
                 "There is no unit “{unit}”{assessment? in {assessment}}."},
        Sentence{"app.no-units-in-group",
                 "Chưa lập đợt chấm: sổ chưa có đơn vị nào thuộc nhóm «{id}». Nhập danh sách đơn "
                 "vị trước.",
                 "No assessment was made: the book has no unit in group “{id}”. Import the units "
                 "first."},
        Sentence{"app.set-unreadable", "Chưa mở được đợt chấm: bộ chỉ số «{set}» trong sổ có lỗi.",
                 "The assessment was not opened: its index set “{set}” is faulty."},
        Sentence{"app.entry-unreadable",
                 "Chưa mở được đợt chấm: ô {code} có nội dung không đọc được («{text}»). Sổ đã bị "
                 "chương trình khác sửa.",
                 "The assessment was not opened: cell {code} holds what cannot be read (“{text}”). "
                 "Another program has changed "
                 "the book."},
        Sentence{"store.locked",
                 "Sổ đang được {user} mở trên máy {host} từ {since}. Bạn xem được, chưa ghi được; "
                 "chờ người đó đóng sổ rồi làm lại.",
                 "{user} has the book open on {host} since {since}. You can read it, not write; do "
                 "it again when it has been closed there."},
        Sentence{
            "store.locked-unnamed",
            "Sổ đang được mở để ghi ở nơi khác; chưa rõ ai đang mở. Bạn xem được, chưa ghi được; "
            "đóng sổ ở cửa sổ hoặc máy kia rồi làm lại.",
            "The book is open for writing elsewhere; it is not known by whom. You can read it, not "
            "write; close it in the other window or on the other computer, then do it again."},
        Sentence{
            "store.foreign-lock",
            "Bên cạnh sổ có «{file}» không phải của chương trình, nằm đúng chỗ của khóa ghi: bạn "
            "xem được, chưa ghi được. Chuyển nó đi nơi khác rồi mở lại sổ.",
            "Beside the book lies “{file}”, which is not the program's, in the place of its lock: "
            "you can read the book, not write. Move that away and open the book again."},
        Sentence{
            "store.busy-opening",
            "Chưa mở được sổ: chương trình khác đang giữ tệp{file? {file}}. Sổ còn nguyên; đóng "
            "chương trình đó, hoặc chờ một lát, rồi mở lại.",
            "The book was not opened: another program is holding the file{file? {file}}. It is "
            "untouched; close that program, or wait a moment, and open it again."},
        Sentence{
            "store.path-too-long",
            "Đường dẫn hoặc tên tệp sổ quá dài ({length} byte, nhiều nhất {most}; một chữ có dấu "
            "là hai hoặc ba byte). Đặt tên ngắn hơn, hoặc chuyển sổ ra thư mục ngoài.",
            "The path or the name of the book is too long ({length} bytes, at most {most}; a "
            "letter with marks is two or three bytes). Give it a shorter name, or move it to a "
            "folder further out."},
        Sentence{"app.read-only",
                 "Tệp sổ hoặc thư mục không cho ghi: bạn xem được, chưa ghi được. Chép sổ sang nơi "
                 "ghi được rồi mở lại.",
                 "The book's file or folder cannot be written: you can read it, not write. Copy it "
                 "to where it can be written."},
        Sentence{"sample.manifest",
                 "Tỉnh mẫu trong chương trình bị hỏng ({what}). Cài lại chương trình.",
                 "The sample inside the program is broken ({what}). Install the program again."},
        Sentence{"history.not-a-day", "«{value}» không phải ngày hợp lệ: gõ như 16/12/2021.",
                 "“{value}” is no day: write it as 16/12/2021."},
        Sentence{"history.cancelled", "Đã dừng.", "Stopped."},
        Sentence{"cli.bad-limit", "Số dòng «{value}» không hợp lệ: gõ số từ 1 đến {limit}.",
                 "“{value}” is no number of rows: from 1 to {limit}."},
        Sentence{"cli.option-value", "Tùy chọn {option} cần một giá trị.",
                 "Option {option} needs a value."},
        Sentence{"cli.option-repeated", "Tùy chọn {option} viết hai lần.",
                 "Option {option} is given twice."},
        Sentence{"cli.option-missing", "Thiếu tùy chọn {option}.", "Option {option} is missing."},
        Sentence{"cli.unknown-option", "Không có tùy chọn {option}.",
                 "There is no option {option}."},
        Sentence{"cli.unknown-language", "Không có ngôn ngữ «{value}»: dùng vi hoặc en.",
                 "There is no language “{value}”: use vi or en."},
        Sentence{"cli.unknown-kind", "Không có loại gói «{kind}». Các loại: {kinds}.",
                 "There is no kind “{kind}” of packages. There are: {kinds}."},
        Sentence{
            "cli.unknown-part",
            "Không có phần «{value}» của gói: dùng self, verification, evidence, units.",
            "There is no part “{value}” of packages: use self, verification, evidence, units."},
        Sentence{"cli.unknown-side", "Không có cách chọn «{value}»: dùng ours hoặc theirs.",
                 "There is no choice “{value}”: use ours or theirs."},
        Sentence{"cli.unknown-stage", "Không có bước «{value}»: dùng self, v1 hoặc final.",
                 "There is no stage “{value}”: use self, v1 or final."},
        Sentence{"cli.unknown-verifying-stage", "Không có bước «{value}»: dùng v1 hoặc v2.",
                 "There is no stage “{value}”: use v1 or v2."},
        Sentence{"cli.unknown-verb", "Không có lệnh «{word}».", "There is no verb “{word}”."},
        Sentence{"cli.unknown-format",
                 "Chưa xuất được {value}: tên tệp phải kết thúc bằng {known}.",
                 "{value} was not written: the name must end in {known}."},
        Sentence{"cli.word-missing", "Thiếu {what}.", "{what} is missing."},
        Sentence{"cli.extra-word", "Thừa «{word}».", "“{word}” is too much."},
        Sentence{"report.unknown-option", "Báo cáo này không có tùy chọn {option}.",
                 "This report has no option {option}."},
        Sentence{"report.option-value", "Tùy chọn {option} không nhận «{value}»: dùng {known}.",
                 "Option {option} does not take “{value}”: use {known}."},
        Sentence{"office.not-written",
                 "Chưa lập được bảng tính: không ghi được tệp tạm vào {folder} (ổ đĩa đầy hoặc "
                 "không cho ghi). Sổ vẫn nguyên vẹn; dọn bớt tệp ở đó rồi làm lại.",
                 "The workbook was not made: its temporary file could not be written in {folder} "
                 "(the disk is full, or it cannot be written). The book is whole; make room "
                 "there, then do it again."},
        Sentence{"office.not-taken",
                 "Chưa lập được bảng tính: có nội dung quá dài cho một ô. Rút ngắn ghi chú dài "
                 "nhất rồi làm lại, hoặc xuất ra PDF.",
                 "The workbook was not made: some text is too long for a cell. Shorten the longest "
                 "note, then do it again, or export as PDF."},
        Sentence{"office.damaged", "Chưa lập được bảng tính: tệp tạm hỏng. Làm lại.",
                 "The workbook was not made: its temporary file is damaged. Do it again."},
        Sentence{"office.not-packed", "Chưa lập được bảng tính: máy không đủ bộ nhớ. Làm lại.",
                 "The workbook was not made: there is not enough memory. Do it again."},
        Sentence{"cli.bad-year", "Năm «{value}» không hợp lệ: gõ bốn chữ số, như 2021.",
                 "“{value}” is no year: type four digits, such as 2021."},
        Sentence{"cli.unknown-role",
                 "Không có vai trò «{value}»: dùng admin, verifier, unit hoặc reader.",
                 "There is no role “{value}”: use admin, verifier, unit or reader."},
        Sentence{"cli.yes-or-no", "Không nhận «{value}»: dùng yes hoặc no.",
                 "“{value}” is not taken: use yes or no."},
        Sentence{"cli.no-password", "Dòng đầu của tệp mật khẩu {file} còn trống.",
                 "The first line of the password file {file} is blank."},
        Sentence{"cli.password-needed",
                 "Cần mật khẩu: ghi --password-file TỆP, hoặc chạy lệnh ở cửa sổ lệnh để gõ.",
                 "A password is needed: give --password-file FILE, or run this on a terminal and "
                 "type it."},
        Sentence{"cli.no-file", "Không có tệp {file}.", "There is no file {file}."},
        Sentence{"cli.is-folder", "{file} là thư mục, không phải tệp. Ghi tên tệp trong đó.",
                 "{file} is a folder, no file. Name a file in it."},
        Sentence{"cli.unreadable", "Chưa đọc được tệp {file}.", "{file} could not be read."},
    };
    return sentences;
}

} // namespace app
