#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> totalsSentences()
{
    static constexpr std::array sentences = {
        Sentence{"set.condition",
                 "mỗi điều kiện nêu đúng một trong area, item, figure, noZero, với «from» (figure: "
                 "«from» hoặc «upTo»; noZero: không kèm gì)",
                 "a condition names exactly one of area, item, figure, noZero, with “from” (a "
                 "figure: “from” or “upTo”; noZero: nothing else)"},
        Sentence{"set.class-rule-last",
                 "loại cuối «{class}» không loại ai được: điều kiện này vô tác dụng",
                 "the last class “{class}” is never refused: the condition does nothing"},
        Sentence{"set.free-without-items",
                 "«free» chỉ có nghĩa khi có danh mục: không có danh mục thì luôn gõ điểm được",
                 "“free” means something only with items: without them points are always typed"},
        Sentence{"set.cap-exceeded", "các mục cộng lại {sum} điểm, chỉ tính tối đa {cap}",
                 "the items sum to {sum} points, of which at most {cap} count"},
        Sentence{"set.lost-unknown", "tiêu chí bị mất điểm «{item}» không có trong bộ",
                 "the criterion “{item}” whose points are lost is not in the set"},
        Sentence{"set.effect-unknown", "mục điểm trừ nhắc đến loại «{class}» không có trong bộ",
                 "the penalty item names class “{class}”, which the set lacks"},
        Sentence{"set.effect-nothing",
                 "không quá loại «{class}» là loại cao nhất nên không hạn chế ai",
                 "at most “{class}”, the best class, holds nobody back"},
        Sentence{"set.total-order", "sàn {floor} cao hơn trần {ceiling}",
                 "the floor {floor} is above the ceiling {ceiling}"},
        Sentence{"set.base-not-positive", "mức gốc {base} phải lớn hơn 0",
                 "the base {base} must be above 0"},
        Sentence{"set.base-without-bonus",
                 "có mức gốc thì điểm thưởng, điểm trừ phải tính vào chỉ số (inIndex)",
                 "a base asks for bonus and penalty in the index (inIndex)"},
        Sentence{"set.index-scale", "thang của chỉ số {indexScale} phải lớn hơn 0",
                 "the scale of the index {indexScale} must be above 0"},
        Sentence{"set.quota-unknown",
                 "tỷ lệ nhắc đến {class?loại «{class}»}{atLeast?loại «{atLeast}»}{area?lĩnh vực "
                 "«{area}»} không có trong bộ",
                 "the quota names {class?class “{class}”}{atLeast?class “{atLeast}”}{area?area "
                 "“{area}”}, which the set lacks"},
        Sentence{"set.quota-last", "loại cuối «{class}» không có tỷ lệ: dưới nó không còn loại nào",
                 "the last class “{class}” has no quota: there is none below it"},
        Sentence{"set.quota-twice", "loại «{class}» có hai tỷ lệ",
                 "class “{class}” has two quotas"},
        Sentence{"set.quota-order", "tỷ lệ của loại «{class}» sai thứ tự: loại cao nhất trước",
                 "the quota of class “{class}” is out of order: the best class first"},
        Sentence{"set.quota-at-least",
                 "tỷ lệ của loại «{class}» tính trên số đạt từ «{atLeast}», cao hơn chính nó",
                 "the quota of “{class}” is a share of those at “{atLeast}” or better, which is "
                 "above it"},
        Sentence{"set.quota-key-twice", "thứ tự xét có một tiêu thức viết hai lần",
                 "the order names one key twice"},
        Sentence{"entry.amount-refused",
                 "Bộ chỉ số có danh mục riêng: nhập theo từng mục, không gõ điểm chung.",
                 "The set lists its items: enter each of them, not one amount."},
        Sentence{"entry.decision-stage",
                 "Việc giữ xếp loại khi bằng nhau được quyết định ở bước chốt.",
                 "Who keeps a class in a tie is decided at the final stage."},
        Sentence{"entry.decision-form", "Ghi in=1 (giữ) hoặc in=0 (không giữ), không ghi điểm.",
                 "Enter in=1 (keeps it) or in=0 (does not), without points."},
    };
    return sentences;
}

} // namespace app
