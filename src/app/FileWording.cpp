#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> fileSentences()
{
    static constexpr std::array sentences = {
        Sentence{"file.full",
                 "Chưa ghi được {file}: ổ đĩa đã đầy. Tệp cũ cùng tên, nếu có, giữ nguyên. Dọn bớt "
                 "tệp hoặc chọn ổ khác rồi làm lại.",
                 "{file} was not written: the disk is full. An old file of that name is untouched. "
                 "Make room or choose another disk, then do it again."},
        Sentence{"file.forbidden",
                 "Chưa ghi được {file}: thư mục hoặc ổ đĩa không cho ghi. Tệp cũ cùng tên, nếu có, "
                 "giữ nguyên. Chọn nơi khác rồi làm lại.",
                 "{file} was not written: its folder or disk cannot be written. An old file of "
                 "that name is untouched. Choose another place, then do it again."},
        Sentence{
            "file.no-folder",
            "Chưa ghi được {file}: không có thư mục đó. Lập thư mục trước, hoặc chọn nơi khác.",
            "{file} was not written: there is no such folder. Make it first, or choose "
            "another place."},
        Sentence{
            "app.no-backup-folder",
            "Chưa sao lưu được sổ: không lập được thư mục {folder}. Chọn nơi sao lưu khác, còn "
            "chỗ và cho ghi; sổ vẫn nguyên vẹn.",
            "The book was not backed up: the folder {folder} cannot be made. Choose another "
            "place with room that can be written; the book is untouched."},
        Sentence{"file.not-plain",
                 "Chưa ghi được {file}: tên này là của thư mục hoặc thiết bị. Chọn tên khác.",
                 "{file} was not written: the name is that of a folder or a device. Choose another "
                 "name."},
        Sentence{"file.is-other-book",
                 "Chưa ghi: {file} là một sổ khác, không được thay bằng tệp xuất. Chọn tên khác.",
                 "Not written: {file} is another book, which must not be replaced by what is "
                 "written out. Choose another name."},
        Sentence{"file.name-too-long",
                 "Chưa ghi được {file}: tên hoặc đường dẫn quá dài. Chọn tên ngắn hơn.",
                 "{file} was not written: the name or the path is too long. Choose a shorter one."},
        Sentence{"file.disk",
                 "Chưa ghi được {file}: ổ đĩa báo lỗi (mã {number}). Tệp cũ cùng tên, nếu có, giữ "
                 "nguyên. Chọn ổ khác rồi làm lại.",
                 "{file} was not written: the disk reports an error (number {number}). An old file "
                 "of that name is untouched. Choose another disk, then do it again."},
        Sentence{"file.exists", "Chưa ghi {file}: tệp đã có. Chọn tên khác; tệp cũ còn nguyên.",
                 "{file} was not written: it exists already. Choose another name; the old file is "
                 "untouched."},
        Sentence{"file.is-book",
                 "Chưa ghi {file}: đó chính là sổ đang mở. Chọn tên khác; sổ còn nguyên.",
                 "{file} was not written: it is the open book itself. Choose another name; the "
                 "book is untouched."},
        Sentence{"file.not-printed",
                 "Chưa in hết kết quả ra đầu ra chuẩn (ổ đĩa đầy, hoặc nơi nhận đã đóng). Phần đã "
                 "in không trọn vẹn, đừng dùng. Nếu lệnh này ghi vào sổ thì sổ đã được ghi.",
                 "The result was not wholly printed to standard output (the disk is full, or the "
                 "reader is gone). What was printed is not whole, do not use it. Where this "
                 "command writes into the book, the book is written."},
        Sentence{"store.leftover",
                 "Chưa lập {file}: cạnh đó còn {leftover} của một sổ đã bị chuyển đi hoặc xóa; sổ "
                 "mới sẽ bị lẫn với nó. Chuyển tệp đó sang thư mục khác (có thể còn chứa điểm mới "
                 "nhất của sổ cũ) hoặc chọn tên khác.",
                 "{file} was not made: beside it lies {leftover} of a book that was moved or "
                 "deleted; a new book would be mixed with it. Move that file elsewhere (it may "
                 "hold the newest edits of the old book) or choose another name."},
        Sentence{"store.no-plain-log",
                 "Chưa mở hoặc lập được sổ{file? {file}}: {leftover} bên cạnh không phải là tệp "
                 "thường (là thư mục, ống dẫn hoặc thiết bị). Chuyển nó đi chỗ khác rồi làm lại; "
                 "chưa tệp nào bị thay đổi.",
                 "The book{file? {file}} was not opened or made: {leftover} beside it is no plain "
                 "file (a folder, a pipe or a device). Move it elsewhere, then try again; no file "
                 "was changed."},
        Sentence{"store.foreign-log",
                 "Chưa mở được sổ{file? {file}}: tệp {leftover} bên cạnh là của một sổ khác, ghi "
                 "đè vào sẽ hỏng sổ này. Chuyển tệp đó sang thư mục khác (đừng xóa: có thể còn "
                 "chứa điểm mới nhất của sổ trước đây ở chỗ này) rồi mở lại; chưa tệp nào bị thay "
                 "đổi.",
                 "The book{file? {file}} was not opened: {leftover} beside it belongs to another "
                 "book and would damage this one. Move that file elsewhere (do not delete it: it "
                 "may hold the newest edits of the book that stood here before), then open the "
                 "book again; no file was changed."},
        Sentence{"store.needs-recovery",
                 "Chưa đọc được sổ{file? {file}}: lần ghi trước bị ngắt giữa chừng, phần dở nằm ở "
                 "{leftover}, mà nơi này không cho ghi nên chưa thu hồi được. Chép cả hai tệp sang "
                 "một ổ ghi được rồi mở ở đó; sổ còn nguyên.",
                 "The book{file? {file}} could not be read: its last writing was broken off, what "
                 "is left of that stands in {leftover}, and this place cannot be written, so that "
                 "it cannot be tidied up. Copy both files to a disk that can be written and open "
                 "the book there; it is untouched."},
        Sentence{"store.log-not-tried",
                 "Chưa mở được sổ{file? {file}}: lần ghi trước bị ngắt giữa chừng; phần dở nằm ở "
                 "{leftover} phải được thử trên một bản chép trước khi thu hồi, mà chưa chép được "
                 "(ổ đĩa đầy hoặc báo lỗi). Dọn bớt tệp, hoặc chép cả hai tệp sang ổ khác, rồi mở "
                 "lại; chưa tệp nào bị thay đổi.",
                 "The book{file? {file}} was not opened: its last writing was broken off; what is "
                 "left of that in {leftover} has to be tried on a copy before it is taken back, "
                 "and that copy could not be made (the disk is full or reports an error). Make "
                 "room, or copy both files to another disk, then open the book; no file was "
                 "changed."},
        Sentence{"app.earlier-version",
                 "Sổ này do bản chương trình trước lập (phiên bản {found} của tệp). Khi được ghi "
                 "vào, chương trình chuyển sổ sang phiên bản nay và giữ bản cũ bên cạnh; nếu "
                 "không, tệp giữ nguyên và được đọc qua một bản chép trong bộ nhớ.",
                 "An earlier program made this book (version {found} of the file). Where it may "
                 "be written, the program brings it to the present version and keeps the old one "
                 "beside it; else the file stays as it is and is read through a copy in memory."},
        Sentence{"app.left-open",
                 "Đây là bản chép riêng tệp sổ khi {user} (máy {host}) đang mở để ghi từ {since}: "
                 "điểm sửa sau cùng có thể thiếu. Lấy bản mới bằng «Tệp › Sao chép sổ…» hoặc lệnh "
                 "backup, hoặc chép khi sổ đã đóng.",
                 "This is a copy of the book's file alone, made while {user} ({host}) had it open "
                 "for writing since {since}: the newest edits may be missing. Fetch a new one by "
                 "“File › Copy the book…” or the verb backup, or copy the book when it is closed."},
    };
    return sentences;
}

} // namespace app
