#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> taskSentences()
{
    static constexpr std::array sentences = {
        Sentence{"charge.no-person", "Chức vụ, điện thoại là của ai: ghi tên người thực hiện.",
                 "Whose duty and telephone are these: name the person."},
        Sentence{"cli.unknown-origin", "Cách «{value}» không có: merged, split hoặc renamed.",
                 "“{value}” is no way to come about: merged, split or renamed."},
        Sentence{"lineage.none", "Đơn vị không có dòng nguồn gốc số {id}.",
                 "The unit has no origin number {id}."},
        Sentence{"lineage.no-origin", "Chưa ghi đơn vị cũ: chọn trong sổ hoặc gõ tên cũ.",
                 "The old unit is not said: choose it from the book or type its name."},
        Sentence{"lineage.no-name", "Đổi tên thì ghi tên cũ.", "A renamed unit says its old name."},
        Sentence{"lineage.itself", "Đơn vị không thể là đơn vị cũ của chính nó.",
                 "A unit cannot come from itself."},
        Sentence{"task.none", "Đợt chấm này không có nhiệm vụ số {task}.",
                 "This assessment has no task {task}."},
        Sentence{"task.open", "chưa xong", "open"},
        Sentence{"task.done", "đã xong", "done"},
        Sentence{"task.dropped", "đã thôi", "dropped"},
        Sentence{"task.no-title", "Chưa ghi «Việc phải làm».", "“What is to be done” is not said."},
        Sentence{"task.no-unit", "Đợt chấm này không có đơn vị «{unit}».",
                 "This assessment has no unit “{unit}”."},
        Sentence{"task.no-code", "Bộ chỉ số không có tiêu chí {code}.",
                 "The index set has no criterion {code}."},
        Sentence{"task.bad-date", "«{date}» không phải ngày hợp lệ: gõ như 16/12/2021.",
                 "“{date}” is no valid date: type it like 16/12/2021."},
        Sentence{"task.bad-source-date",
                 "Ngày văn bản: «{date}» không phải ngày hợp lệ, gõ như 16/12/2021.",
                 "Date of the document: “{date}” is no valid date, type it like 16/12/2021."},
        Sentence{"task.bad-deadline", "Hạn: «{date}» không phải ngày hợp lệ, gõ như 16/12/2021.",
                 "Deadline: “{date}” is no valid date, type it like 16/12/2021."},
        Sentence{"task.early-deadline", "Hạn {date} trước ngày ban hành văn bản giao ({source}).",
                 "The deadline {date} is before the document that orders it ({source})."},
        Sentence{"task.no-result",
                 "Nhiệm vụ đã xong thì ghi kết quả; thôi không làm thì ghi lý do.",
                 "A task that is done says its result, one that is dropped why."},
        Sentence{"task.no-evidence", "Đơn vị không có tài liệu «{document}».",
                 "The unit has no document “{document}”."},
    };
    return sentences;
}

} // namespace app
