#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> evidenceSentences()
{
    static constexpr std::array sentences = {
        // Reading and writing files.
        Sentence{"evidence.not-read", "Chưa đính kèm được tệp. Không tệp nào được ghi vào sổ.",
                 "The files were not attached. None of them was written to the book."},
        Sentence{"evidence.missing-file", "không còn tệp này ở chỗ cũ",
                 "the file is no longer there"},
        Sentence{"evidence.folder", "đây là thư mục: chọn các tệp bên trong",
                 "this is a folder: choose the files in it"},
        Sentence{"evidence.not-a-file", "đây không phải tệp thường", "this is no plain file"},
        Sentence{"evidence.forbidden", "máy không cho đọc tệp này",
                 "the system does not let this file be read"},
        Sentence{"evidence.read-failed", "đọc tệp bị lỗi giữa chừng; kiểm tra ổ đĩa hoặc USB",
                 "reading the file failed half-way; look at the disk or USB stick"},
        Sentence{
            "evidence.too-large",
            "tệp {size} MB, nhiều nhất {limit} MB. Tách nhỏ hoặc nén ảnh quét rồi đính kèm lại",
            "the file has {size} MB, at most {limit} MB. Split it or compress its scans"},
        Sentence{"evidence.too-much",
                 "Các tệp cộng lại {size} MB, một lần đính kèm nhiều nhất {limit} MB. Chia làm vài "
                 "lần; không tệp nào được ghi.",
                 "The files have {size} MB together, at most {limit} MB at a time. Attach them in "
                 "parts; none was written."},
        Sentence{"evidence.cancelled", "Đã dừng, không tệp nào được ghi vào sổ.",
                 "Stopped; no file was written to the book."},
        Sentence{"evidence.no-document", "Không còn tài liệu này trong sổ ({document}).",
                 "The document is no longer in the book ({document})."},
        Sentence{"evidence.bad-date", "«{date}» không phải ngày hợp lệ: gõ như 16/12/2021.",
                 "“{date}” is no valid date: type it like 16/12/2021."},
        Sentence{"evidence.valid-order",
                 "Ngày hết hiệu lực {until} đứng trước ngày có hiệu lực {from}.",
                 "The last day {until} lies before the first {from}."},
        Sentence{"evidence.no-replacement",
                 "Đơn vị không có tài liệu {document} để thay: chọn một tài liệu trong danh mục.",
                 "The unit has no document {document} to take its place: choose one of its list."},
        Sentence{"evidence.replaced-in-circle",
                 "«{document}» không thay được: chính nó đã được thay bằng tài liệu này.",
                 "“{document}” cannot take its place: it has itself been replaced by this one."},
        Sentence{"evidence.no-code", "Bộ chỉ số không có tiêu chí {code}.",
                 "The index set has no criterion {code}."},

        // What is wrong with documents, and in a word beside them.
        Sentence{"evidence.unreadable",
                 "Tài liệu «{document}» không mở được: tệp rỗng, bị cắt cụt hoặc sai loại.",
                 "Document “{document}” cannot be opened: it is empty, cut off, or not what its "
                 "name says."},
        Sentence{"evidence.unreadable-word", "không mở được", "unreadable"},
        Sentence{"evidence.no-number-date",
                 "Tài liệu «{document}» chưa có số, ký hiệu và ngày ban hành.",
                 "Document “{document}” has neither number nor date."},
        Sentence{"evidence.no-number-date-word", "thiếu số", "no number"},
        Sentence{"evidence.no-number", "Tài liệu «{document}» chưa có số, ký hiệu.",
                 "Document “{document}” has no number."},
        Sentence{"evidence.no-number-word", "thiếu số", "no number"},
        Sentence{"evidence.no-date", "Tài liệu «{document}» chưa có ngày ban hành.",
                 "Document “{document}” has no date."},
        Sentence{"evidence.no-date-word", "thiếu ngày", "no date"},
        Sentence{"evidence.expired",
                 "Tài liệu «{document}» hết hiệu lực ngày {until}, trước ngày cuối kỳ đánh giá "
                 "({to}).",
                 "Document “{document}” was valid until {until}, before the last day of the period "
                 "({to})."},
        Sentence{"evidence.expired-word", "hết hiệu lực", "expired"},
        Sentence{"evidence.not-yet",
                 "Tài liệu «{document}» có hiệu lực từ {from}, sau ngày cuối kỳ đánh giá ({to}).",
                 "Document “{document}” is valid from {from} on, after the last day of the period "
                 "({to})."},
        Sentence{"evidence.not-yet-word", "chưa hiệu lực", "not in force"},
        Sentence{"evidence.replaced", "Tài liệu «{document}» đã được thay bằng «{other}».",
                 "Document “{document}” has been replaced by “{other}”."},
        Sentence{"evidence.replaced-word", "đã thay", "replaced"},
        Sentence{"evidence.stale-word", "TL hết giá trị", "stale evidence"},
        Sentence{"evidence.before-period",
                 "Tài liệu «{document}» ban hành trước kỳ đánh giá (kỳ từ {from}).",
                 "Document “{document}” was issued before the period (from {from})."},
        Sentence{"evidence.before-period-word", "trước kỳ", "before period"},
        Sentence{"evidence.after-period",
                 "Tài liệu «{document}» ban hành quá lâu sau kỳ đánh giá (kỳ đến {to}).",
                 "Document “{document}” was issued long after the period (to {to})."},
        Sentence{"evidence.after-period-word", "sau kỳ", "after period"},
        Sentence{"evidence.duplicate",
                 "Tài liệu «{document}» trùng nội dung với «{other}»: một tệp dùng chung được cho "
                 "nhiều tiêu chí.",
                 "Document “{document}” has the same content as “{other}”: one file can serve "
                 "several criteria."},
        Sentence{"evidence.duplicate-word", "trùng", "duplicate"},
        Sentence{"evidence.other-unit",
                 "Tài liệu «{document}» cũng có ở đơn vị khác: {unit}{more? và {more} đơn vị nữa}.",
                 "Document “{document}” is also with another unit: {unit}{more? and {more} more}."},
        Sentence{"evidence.other-unit-word", "đơn vị khác cũng nộp", "also with another unit"},
        Sentence{"evidence.missing-word", "thiếu TL", "without evidence"},
        Sentence{"evidence.missing",
                 "Đơn vị tự chấm {points} điểm nhưng chưa có tài liệu kiểm chứng.",
                 "The unit gave itself {points} points without evidence."},
        Sentence{
            "evidence.none",
            "Phiếu chưa có tài liệu kiểm chứng nào; {count} tiêu chí tự chấm có điểm cần tài liệu.",
            "The sheet has no evidence at all; {count} self-scored criteria want it."},
        Sentence{"evidence.file-refused", "Tệp tài liệu mẫu bị hỏng. Cài lại chương trình.",
                 "The sample's table of documents is broken. Install the program again."},
        Sentence{"evidence.missing-column", "thiếu cột «{column}»", "column “{column}” is missing"},
    };
    return sentences;
}

} // namespace app
