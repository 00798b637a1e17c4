#include "app/StageWords.h"
#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> processSentences()
{
    static constexpr std::array sentences = {
        // what the gate refuses
        Sentence{"gate.not-begun", "Chưa đến kỳ tự chấm: bắt đầu từ {date}.",
                 "The self-assessment has not begun: it begins on {date}."},
        Sentence{"gate.deadline",
                 "Kỳ này đã hết ngày {date}. Muốn làm tiếp, đề nghị quản trị gia hạn hoặc mở lại.",
                 "The last day was {date}. To go on, ask the administrator for an extension or to "
                 "reopen the sheet."},
        Sentence{"gate.locked",
                 "Phiếu đã chốt{date? ngày {date}}{user? ({user})}. Muốn sửa, đề nghị quản trị mở "
                 "lại.",
                 "The sheet is locked{date? since {date}}{user? ({user})}. To change it, ask the "
                 "administrator to reopen it."},
        Sentence{"gate.not-locked",
                 "Đơn vị chưa chốt phiếu và còn trong hạn tự chấm; chốt rồi mới thẩm định được.",
                 "The unit has not locked its sheet and may still work on it; it is verified once "
                 "it is locked."},
        Sentence{"gate.no-complaint",
                 "Đơn vị không khiếu nại {code}; thẩm định lần 2 chỉ chấm lại tiêu chí có khiếu "
                 "nại.",
                 "The unit does not contest {code}; the second verification looks at contested "
                 "criteria only."},
        Sentence{"gate.not-given",
                 "Cơ quan này không được giao thẩm định {code}: đề nghị tỉnh gửi gói giao thẩm "
                 "định khác có tiêu chí này.",
                 "{code} was not given to this office to verify: ask the province for another "
                 "assignment that has it."},
        Sentence{
            "gate.only-compared",
            "Đợt «{assessment}» (năm {year}) đến cùng gói giao việc của đợt «{own}», chỉ để so "
            "sánh: sổ này không ghi gì vào đợt đó, trong sổ không có gì thay đổi. Chọn đợt "
            "«{own}»; phiếu hoặc gói của năm {year} thì nhập vào sổ đã dùng năm đó.",
            "The assessment “{assessment}” (of {year}) came with the assignment of “{own}”, "
            "to be compared with: nothing is written to it in this book, and nothing has "
            "changed. Choose “{own}”; a form or package of {year} belongs into the book of "
            "that year."},
        Sentence{"gate.no-process",
                 "Đợt này chưa mở tiến trình: hãy đặt các mốc thời hạn của đợt này rồi mở tự chấm.",
                 "This assessment has no process yet: set its dates, which opens self-scoring."},
        Sentence{"gate.phase", "Đợt đang ở bước {phase}; việc này không làm ở bước đó.",
                 "The assessment is in the phase “{phase}”, in which this is not done."},
        Sentence{"gate.approved",
                 "Kết quả đã phê duyệt (Quyết định {number} ngày {date}). Muốn sửa, quản trị đưa "
                 "đợt về Hội đồng, có lý do.",
                 "The result is approved (decision {number} of {date}). To change it, the "
                 "administrator takes the assessment back to the council, with a reason."},
        Sentence{"gate.published",
                 "Kết quả đã công bố (Quyết định {number} ngày {date}) và không đổi nữa. Sai sót "
                 "thì lập bản đính chính: đưa đợt về Hội đồng, có lý do.",
                 "The result is published (decision {number} of {date}) and does not change. An "
                 "error is mended by a corrigendum: take the assessment back to the council, with "
                 "a reason."},
        // moving on
        Sentence{"process.no-way", "Từ bước {from} không chuyển thẳng sang bước {to} được.",
                 "From the phase “{from}” there is no way to “{to}”."},
        Sentence{"process.already", "Đợt đang ở bước {phase}.",
                 "The assessment is in the phase “{phase}”."},
        Sentence{"process.reason-needed", "Việc này cần ghi lý do.", "This needs a reason."},
        Sentence{"process.decision-needed",
                 "Phê duyệt cần số và ngày của quyết định (ngày/tháng/năm).",
                 "An approval needs the number and the date of its decision."},
        Sentence{"process.units-open",
                 "Còn {count} đơn vị chưa chốt phiếu và còn trong hạn. Chuyển bước sẽ chốt các "
                 "phiếu đó; nếu vẫn chuyển, ghi lý do.",
                 "{count} units have not locked their sheets and may still work on them. Going on "
                 "locks these sheets; to go on all the same, give a reason."},
        Sentence{"process.unit-open", "chưa chốt phiếu", "not locked"},
        Sentence{"process.left-open",
                 "Còn {count} việc dang dở. Làm xong rồi chuyển bước; nếu vẫn chuyển, ghi lý do.",
                 "Matters left open: {count}. Settle them first; to go on all the same, give a "
                 "reason."},
        Sentence{"process.undecided", "khiếu nại {code} chưa ai quyết định",
                 "the complaint about {code} is not decided"},
        Sentence{"process.unanswered", "câu hỏi về {code} chưa trả lời",
                 "the question about {code} is not answered"},
        Sentence{"process.package-waits",
                 "gói của {office} còn ở chỗ chờ (số {number}, {file}): nhập hoặc bỏ",
                 "a package of {office} waits in the holding place (number {number}, {file}): "
                 "admit it or give it up"},
        Sentence{"process.unverified", "{count} tiêu chí chưa chấm, đang tính 0 điểm",
                 "criteria not scored, which count 0: {count}"},
        Sentence{"process.deadline-ahead", "bước này còn hạn đến hết ngày {date}",
                 "the time of this phase lasts until {date}"},
        Sentence{"process.bad-dates",
                 "{name}: {date} không phải ngày đúng, hoặc sớm hơn mốc đứng trước nó.",
                 "{name}: {date} is no date, or lies before the one that precedes it."},
        Sentence{"process.bad-until", "{date} không phải ngày đúng, hoặc đã qua.",
                 "{date} is no date, or is over."},
        Sentence{"process.no-code", "Bộ chỉ số của đợt không có tiêu chí chấm điểm «{code}».",
                 "The assessment's index set has no scored criterion “{code}”."},
        Sentence{"process.answer-needed", "Khiếu nại cần ghi rõ nội dung.",
                 "A complaint needs its text."},
        Sentence{"process.too-many-complaints",
                 "Mỗi đơn vị được khiếu nại nhiều nhất {most} tiêu chí.",
                 "A unit may contest {most} criteria at the most."},
        Sentence{"process.not-cut",
                 "Điểm thẩm định lần 1 của {code} không thấp hơn điểm tự chấm, nên không có gì để "
                 "khiếu nại.",
                 "The verified score of {code} is not below the unit's own: there is nothing to "
                 "contest."},
        Sentence{"process.no-unit-move",
                 "Đơn vị chỉ chuyển được sang locked (chốt) hoặc reopened (mở lại).",
                 "A unit is moved to locked or reopened only."},
        Sentence{"process.published-differs",
                 "Kết quả đã công bố của đợt {assessment} không còn tính lại được như vậy: sổ hoặc "
                 "chương trình đã khác. Bản đã công bố vẫn đọc được (assessment published).",
                 "The published result of {assessment} does not come out the same any more: the "
                 "book or the program has changed. What was published can still be read "
                 "(assessment published)."},
        Sentence{"store.bad-date", "«{date}» không phải ngày.", "“{date}” is no date."},
        Sentence{"app.no-sample-people", "Sổ mẫu «{id}» không có bản có tài khoản.",
                 "There is no sample “{id}” with accounts."},
        Sentence{"process.same-year", "Đợt chép phải của năm khác; {year} là năm của đợt cũ.",
                 "A copy is of another year; {year} is that of the earlier one."},
        Sentence{"process.not-published", "Đợt này chưa có kết quả nào được công bố (như yêu cầu).",
                 "There is no such published result of this assessment."},
        Sentence{"cli.bad-date", "{option}: «{value}» không phải ngày (ví dụ 31/12/2026).",
                 "{option}: “{value}” is no date (31/12/2026, say)."},
        Sentence{"cli.bad-number", "{option}: «{value}» không phải số.",
                 "{option}: “{value}” is no number."},
        Sentence{
            "cli.unknown-phase",
            "«{value}» không phải bước nào. Các bước: self, verify1, appeal, verify2, council, "
            "approved, published.",
            "“{value}” is no phase. Phases: self, verify1, appeal, verify2, council, "
            "approved, published."},
        // words
        Sentence{"phase.none", "chưa mở tiến trình", "no process"},
        Sentence{"phase.self", stageTexts[0].vietnamese, stageTexts[0].english},
        Sentence{"phase.verify1", stageTexts[1].vietnamese, stageTexts[1].english},
        Sentence{"phase.appeal", "giải trình", "justification"},
        Sentence{"phase.verify2", stageTexts[2].vietnamese, stageTexts[2].english},
        Sentence{"phase.council", "trình Hội đồng", "council"},
        Sentence{"phase.approved", "đã phê duyệt", "approved"},
        Sentence{"phase.published", "đã công bố", "published"},
        Sentence{"date.self-from", "Bắt đầu tự chấm", "Self-assessment begins"},
        Sentence{"date.self-until", "Hết hạn tự chấm", "Self-assessment ends"},
        Sentence{"date.verify1-until", "Hết hạn thẩm định lần 1", "First verification ends"},
        Sentence{"date.appeal-until", "Hết hạn giải trình", "Justification ends"},
        Sentence{"date.verify2-until", "Hết hạn thẩm định lần 2", "Second verification ends"},
        Sentence{"sheet.open", "đang tự chấm", "open"},
        Sentence{"sheet.locked", "đã chốt", "locked"},
        Sentence{"sheet.reopened", "mở lại tự chấm", "reopened"},
    };
    return sentences;
}

} // namespace app
