#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> correctionSentences()
{
    static constexpr std::array sentences = {
        Sentence{"correction.same", "Bộ chỉ số chọn giống hệt bộ đang dùng. Không có gì để sửa.",
                 "The set chosen is the very set in use. There is nothing to correct."},
        Sentence{"correction.held",
                 "Chưa sửa bộ chỉ số: bộ mới không còn chỗ cho {count} mục đã có trong đợt. Không "
                 "có gì được ghi. "
                 "Giữ các tiêu chí, mức chọn, số liệu này trong bộ mới, hoặc bỏ các mục này trước.",
                 "The set was not corrected: the new one has no place for {count} items that the "
                 "assessment holds. "
                 "Nothing was written. Keep these criteria, options and figures in the new set, or "
                 "take the items "
                 "away before."},
        Sentence{"correction.overtaken",
                 "Chưa sửa bộ chỉ số: sổ đã thay đổi sau khi lập danh sách. Xem lại danh sách mới.",
                 "The set was not corrected: the book has changed since the lists were made. Look "
                 "at the new lists."},
        Sentence{"correction.other-year",
                 "bộ mới là của năm {year}, đợt chấm của năm {own}: xem có nhầm tệp không",
                 "the new set is of {year}, the assessment of {own}: see whether it is the right "
                 "file"},
        Sentence{"correction.other-level",
                 "bộ mới là của cấp «{level}», bộ đang dùng của cấp «{own}»: xem có nhầm tệp không",
                 "the new set is of the level “{level}”, the one in use of “{own}”: see whether it "
                 "is the right file"},
        Sentence{"correction.held-entry", "{unit}: có điểm đã nhập ({stage})",
                 "{unit}: an entry ({stage})"},
        Sentence{"correction.held-figures",
                 "{unit}: số liệu «{figures}» ({stage}) không đọc được theo quy tắc mới",
                 "{unit}: the figures “{figures}” ({stage}) cannot be read by the new rule"},
        Sentence{"correction.held-carried",
                 "{unit}: câu trả lời năm trước mang sang, chưa xác nhận",
                 "{unit}: last year's answer, not confirmed yet"},
        Sentence{"correction.held-document", "{unit}: tài liệu «{title}»",
                 "{unit}: the document “{title}”"},
        Sentence{"correction.held-ballots", "{unit}: phiếu điều tra, mẫu «{form}»",
                 "{unit}: ballots of the form “{form}”"},
        Sentence{"correction.held-appeal", "{unit}: câu hỏi hoặc giải trình",
                 "{unit}: a question or justification"},
        Sentence{"correction.held-task", "{unit}: nhiệm vụ «{title}»",
                 "{unit}: the task “{title}”"},
        Sentence{"correction.held-charge", "{unit}: người phụ trách", "{unit}: people in charge"},
        Sentence{"correction.held-draft", "{unit}: nội dung đang gõ dở",
                 "{unit}: what is being typed"},
        Sentence{"correction.held-account", "tài khoản {user} được giao phần này",
                 "account {user} is held to it"},
    };
    return sentences;
}

} // namespace app
