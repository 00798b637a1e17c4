#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> surveySentences()
{
    static constexpr std::array sentences = {
        // Why a batch is set aside.
        Sentence{"ballots.missing", "chưa nhập {field}", "{field} is not keyed"},
        Sentence{"ballots.field-sent", "số phiếu phát ra", "the number sent"},
        Sentence{"ballots.field-returned", "số phiếu thu về", "the number returned"},
        Sentence{"ballots.field-valid", "số phiếu hợp lệ", "the number of valid ballots"},
        Sentence{"ballots.returned-over-sent",
                 "thu về {returned} phiếu, nhiều hơn {sent} phiếu phát ra",
                 "{returned} ballots returned, more than the {sent} sent"},
        Sentence{"ballots.valid-over-returned",
                 "{valid} phiếu hợp lệ, nhiều hơn {returned} phiếu thu về",
                 "{valid} valid ballots, more than the {returned} returned"},
        Sentence{"ballots.sum-differs",
                 "{unit}, tiêu chí {code}: cộng các mức và phiếu trống được {sum}, số phiếu hợp lệ "
                 "là {valid}",
                 "{unit}, criterion {code}: options and blanks add up to {sum}, the valid ballots "
                 "are {valid}"},
        Sentence{"ballots.no-lines", "chưa nhập số phiếu của đơn vị nào",
                 "no unit's ballots are keyed"},
        Sentence{"ballots.differ", "hai lần nhập khác nhau ở {count} ô",
                 "the two keyings differ in {count} cells"},
        Sentence{"ballots.waiting", "chưa nhập lần 2", "it waits for the second keying"},
        Sentence{"ballots.dropped", "đã bỏ: {reason}", "dropped: {reason}"},

        // What keeps a batch from being written.
        Sentence{"survey-batch.none", "Đợt chấm này không có đợt phiếu số {batch}.",
                 "This assessment has no batch {batch} of ballots."},
        Sentence{"survey-batch.dropped",
                 "Chưa ghi: đợt phiếu số {batch} đã bỏ ({reason}). Dùng lại đợt ấy rồi mới nhập.",
                 "Not written: batch {batch} is dropped ({reason}). Use it again, then key it."},
        Sentence{"survey-batch.no-form", "Chưa ghi mẫu phiếu.", "The form is not named."},
        Sentence{"survey-batch.no-person", "Chưa ghi người nhập số liệu.",
                 "Who keys the figures is not named."},
        Sentence{"survey-batch.unkeyed", "Nhập lần 1 trước rồi mới nhập lần 2.",
                 "The first keying comes before the second."},
        Sentence{"survey-batch.same-person",
                 "Lần 2 phải do người khác nhập: {person} đã nhập lần kia.",
                 "The second keying must be another person's: {person} has made the other."},
        Sentence{"survey-batch.bad-number",
                 "«{value}» không phải số phiếu: cần số nguyên, từ 0 đến một tỷ.",
                 "“{value}” is no number of ballots: a whole number from 0 to one billion is "
                 "wanted."},
        Sentence{"survey-batch.no-unit", "Đợt chấm này không có đơn vị «{unit}».",
                 "This assessment has no unit “{unit}”."},
        Sentence{
            "survey-batch.not-ballots",
            "Tiêu chí {code} không chấm theo số phiếu từng mức, không nhập theo đợt phiếu được.",
            "Criterion {code} is not scored by ballots per option; no batch can hold it."},
        Sentence{"survey-batch.no-option", "Tiêu chí {code} không có mức «{option}».",
                 "Criterion {code} has no option “{option}”."},
        Sentence{"survey-batch.line-twice", "Đơn vị {unit}, tiêu chí {code} được nhập hai dòng.",
                 "Unit {unit}, criterion {code} stands in two lines."},
        Sentence{"survey-batch.file-refused", "Chưa nhập đợt phiếu: tệp có chỗ sai.",
                 "The batch was not keyed: the file has faults."},
        Sentence{"survey-batch.missing-column", "thiếu cột «{column}»",
                 "column “{column}” is missing"},
        Sentence{"survey-batch.double-column", "cột {column} có hai lần",
                 "column {column} is there twice"},
        Sentence{"survey-batch.empty", "cột {column}: còn trống", "column {column}: empty"},
        Sentence{"survey-batch.cell", "cột {column}: «{value}» không phải số phiếu",
                 "column {column}: “{value}” is no number of ballots"},

        // Counting.
        Sentence{"survey-count.no-answers",
                 "{unit}, tiêu chí {code}: mọi phiếu đều bỏ trống, giữ nguyên phiếu điểm",
                 "{unit}, criterion {code}: all ballots are blank, the entry stays as it is"},
        Sentence{"survey-count.refused", "Chưa cộng các đợt phiếu: có ô chưa ghi được.",
                 "The batches were not counted: some entries cannot be written."},
        Sentence{"survey-count.aside", "Đợt {batch} (mẫu {form}) không được cộng: {reason}",
                 "Batch {batch} (form {form}) is not counted: {reason}"},
    };
    return sentences;
}

} // namespace app
