#include "report/RankingContext.h"

#include "core/Names.h"
#include "core/NumberText.h"
#include "engine/ExplainClass.h"
#include "engine/ExplainTotals.h"

#include <algorithm>
#include <map>

namespace report {

namespace {

constexpr std::size_t mostNames = 40; ///< in one sentence; a province has thousands of communes
constexpr int bodySize = 24;          ///< half points
constexpr int noteSize = 22;

constexpr std::size_t mostCodes = 12;    ///< of criteria in one note
constexpr std::size_t mostReasons = 300; ///< lines under a ranking
constexpr std::size_t mostAlone = 3;     ///< units with one reason that have a line each

std::string vietnamese(core::Decimal value)
{
    return core::format(value, core::NumberStyle::Vietnamese);
}

Paragraph labelled(std::string_view label, std::string text)
{
    Paragraph paragraph =
        textParagraph({{std::string(label), true}, {std::move(text)}}, bodySize, Align::Left);
    paragraph.before = 120;
    return paragraph;
}

std::string classCounts(const RankingContext& context)
{
    const Say& say = context.say;
    const int ranked = static_cast<int>(context.standings().size());
    std::string text = join(" ", std::to_string(ranked),
                            ranked == 1 ? say(" đơn vị", " unit") : say(" đơn vị", " units"));
    const std::vector<int>& counts = context.input.ranking->classCounts;
    for (std::size_t i = 0; i < counts.size() && i < context.set.classes.size(); ++i) {
        text += join(i == 0 ? "; " : ", ", context.set.classes[i].title, " ",
                     std::to_string(counts[i]));
        if (counts[i] > 0)
            text += join(" (", RankingContext::percent(counts[i], ranked), ")");
    }
    text += ".";
    std::vector<core::Ratio> indexes;
    for (const engine::Standing& standing : context.standings())
        indexes.push_back(standing.index);
    if (const auto mean = meanOf(indexes))
        text += join(say(" Trung bình chỉ số: ", " Mean index: "), context.index(*mean), "%.");
    return text;
}

std::string notScored(const RankingContext& context)
{
    std::vector<std::string> names;
    for (const int unit : context.input.ranking->notScored)
        names.push_back(context.unitName(unit));
    return join(" ", listed(names, mostNames, "; ", context.say), ".");
}

// ---- the numbered notes ----

/// The criteria that have a rounding of their own: " (1.2, 3.4: tới bội số của 0,25)".
std::string ownRoundings(const RankingContext& context)
{
    const Say& say = context.say;
    std::map<core::Points, std::vector<std::string>> codes;
    for (const core::Node& node : context.set.nodes) {
        if (node.roundTo)
            codes[*node.roundTo].push_back(node.code);
    }
    std::string text;
    for (const auto& [step, owned] : codes)
        text += join(text.empty() ? " (" : "; ",
                     owned.size() > mostCodes
                         ? join(std::to_string(owned.size()), say(" tiêu chí", " criteria"))
                         : listed(owned, mostCodes, ", ", say),
                     say(": tới bội số của ", ": to multiples of "),
                     core::format(step, core::NumberStyle::Vietnamese));
    return text.empty() ? text : text + ')';
}

std::string roundingNote(const RankingContext& context)
{
    const Say& say = context.say;
    const std::string decimals = std::to_string(context.set.decimals);
    std::string rounding = join(
        say("Điểm từng tiêu chí làm tròn ", "The points of each criterion are rounded to "),
        decimals, say(" chữ số thập phân", context.set.decimals == 1 ? " decimal" : " decimals"));
    if (context.set.decimals == 0)
        rounding = say("Điểm từng tiêu chí làm tròn đến số nguyên",
                       "The points of each criterion are rounded to whole numbers");
    return join(rounding, ownRoundings(context),
                say(", nửa làm tròn lên; hạng và loại tính trên giá trị chưa làm tròn.",
                    ", halves upward; ranks and classes come from unrounded values."));
}

/// Ranks around the first tie of this very ranking ("9, 9, 11"); a made-up one where there is none.
std::string tieExample(const RankingContext& context)
{
    const auto& standings = context.standings();
    for (std::size_t i = 0; i + 1 < standings.size(); ++i) {
        if (standings[i].rank != standings[i + 1].rank)
            continue;
        std::size_t last = i + 1;
        while (last + 1 < standings.size() && standings[last + 1].rank == standings[i].rank)
            ++last;
        if (last - i > 3 || last + 1 == standings.size())
            continue;
        std::string text = std::to_string(standings[i].rank);
        for (std::size_t k = i + 1; k <= last + 1; ++k)
            text += join(", ", std::to_string(standings[k].rank));
        return text;
    }
    return context.set.ties == core::Ties::Skip ? "1, 1, 3" : "1, 1, 2";
}

std::string tiesNote(const RankingContext& context)
{
    const Say& say = context.say;
    const bool skip = context.set.ties == core::Ties::Skip;
    return join(
        say("Các đơn vị bằng chỉ số được xếp cùng hạng, ", "Units of equal index share a rank; "),
        skip ? say("hạng kế tiếp bỏ cách (", "the next rank is skipped (")
             : say("hạng kế tiếp không bỏ cách (", "the next rank follows on ("),
        tieExample(context), ").");
}

/// Two units whose printed indexes agree and whose ranks do not: a reader would take it for a
/// mistake.
std::string sameLookNote(const RankingContext& context)
{
    const auto& standings = context.standings();
    for (std::size_t i = 0; i + 1 < standings.size(); ++i) {
        const auto& upper = standings[i];
        const auto& lower = standings[i + 1];
        if (upper.rank == lower.rank || context.index(upper.index) != context.index(lower.index))
            continue;
        int decimals = 3;
        const auto text = [&](const core::Ratio& index) {
            return core::formatFixed(index, decimals, core::NumberStyle::Vietnamese);
        };
        while (decimals < 12 && text(upper.index) == text(lower.index))
            ++decimals;
        return join(
            context.say("Chỉ số in giống nhau mà khác hạng là khác nhau trước khi làm tròn (hạng ",
                        "Indexes that look alike but differ in rank differ before rounding (rank "),
            std::to_string(upper.rank), ": ", text(upper.index), "%; ",
            context.say("hạng ", "rank "), std::to_string(lower.rank), ": ", text(lower.index),
            "%).");
    }
    return {};
}

/// "Sở Tài chính (7.3.2); Sở Y tế, Sở Xây dựng (2.3)": units with the same criteria left out stand
/// together.
std::string reducedUnits(const RankingContext& context, bool& isCut)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> byCodes;
    std::size_t named = 0;
    std::size_t all = 0;
    for (const engine::Standing& standing : context.standings()) {
        if (!context.isReduced(standing.unit))
            continue;
        ++all;
        if (all > mostNames)
            continue;
        ++named;
        const std::string out = context.leftOut(standing.unit);
        const std::string down = context.cutDown(standing.unit);
        isCut = isCut || !down.empty();
        const std::string codes = join(out, out.empty() || down.empty() ? "" : ", ", down);
        auto group = std::find_if(byCodes.begin(), byCodes.end(),
                                  [&](const auto& other) { return other.first == codes; });
        if (group == byCodes.end())
            group = byCodes.insert(byCodes.end(), {codes, {}});
        group->second.push_back(context.unitName(standing.unit));
    }
    std::vector<std::string> parts;
    parts.reserve(byCodes.size());
    for (const auto& [codes, names] : byCodes)
        parts.push_back(join(listed(names, names.size(), ", ", context.say), " (", codes, ")"));
    std::string text = listed(parts, parts.size(), "; ", context.say);
    if (all > named)
        text += join(context.say(" và ", " and "), std::to_string(all - named),
                     context.say(" đơn vị khác có điểm tối đa áp dụng dưới ",
                                 " more whose applicable maximum is below "),
                     context.points(context.stageMax()));
    return text;
}

std::string denominatorNote(const RankingContext& context)
{
    const Say& say = context.say;
    std::string text(say("Chỉ số = điểm đạt / điểm tối đa áp dụng × 100.",
                         "Index = points / applicable maximum × 100."));
    bool isCut = false;
    const std::string units = reducedUnits(context, isCut);
    if (!units.empty() && isCut)
        text += join(say(" Điểm tối đa áp dụng không gồm điểm của tiêu chí không áp dụng và phần "
                         "giảm theo hệ số đối với đơn vị: ",
                         " The applicable maximum leaves out criteria that do not apply to a unit, "
                         "and what a scale takes off: "),
                     units, ".");
    else if (!units.empty())
        text += join(
            say(" Điểm tối đa áp dụng không gồm điểm của tiêu chí không áp dụng đối với đơn vị: ",
                " The applicable maximum leaves out criteria that do not apply to a unit: "),
            units, ".");
    if (context.input.stage == core::ResultStage::Self && context.stageMax() < context.set.max)
        text += say(
            " Bước tự chấm không gồm tiêu chí do điều tra xã hội học hoặc cơ quan thẩm định chấm.",
            " The self-scored result leaves out criteria scored by survey or by the verifying "
            "office.");
    return text;
}

std::string classNote(const RankingContext& context)
{
    const Say& say = context.say;
    const core::IndexSet& set = context.set;
    std::string text;
    for (std::size_t i = 0; i < set.classes.size(); ++i) {
        const core::UnitClass& unitClass = set.classes[i];
        text += join(i == 0 ? "" : "; ", unitClass.title);
        if (unitClass.from)
            text += join(say(" từ ", " from "), vietnamese(*unitClass.from), "%");
        else if (i > 0 && set.classes[i - 1].from)
            text += join(say(" dưới ", " below "), vietnamese(*set.classes[i - 1].from), "%");
        for (const core::ClassRule& rule : set.classRules) {
            if (rule.unitClass != unitClass.id)
                continue;
            for (const core::ClassCondition& condition : rule.all)
                text += join(say(" và ", " and "),
                             engine::conditionText(set, condition, say.language()));
        }
    }
    if (text.empty())
        return text;
    text = join(say("Xếp loại: ", "Classes: "), text, ".");
    for (const core::Quota& quota : set.quotas)
        text += join(" ", engine::quotaText(set, quota, say.language()), ".");
    return text;
}

/// What penalty items do to a class: "T4 «…»: hạ 1 bậc xếp loại".
std::string effectNote(const RankingContext& context)
{
    const Say& say = context.say;
    std::string text;
    for (const core::Node& node : context.set.nodes) {
        if (!node.extra || node.extra->effect.kind == core::ClassEffect::Kind::None)
            continue;
        text +=
            join(text.empty() ? "" : "; ", node.code, " «", core::abbreviated(node.title),
                 "»: ", engine::classEffectText(context.set, node.extra->effect, say.language()));
    }
    return text.empty()
               ? text
               : join(say("Mục phạt làm thay đổi loại: ", "Penalty items that change the class: "),
                      text, ".");
}

std::string totalNote(const RankingContext& context)
{
    const Say& say = context.say;
    const core::TotalRule& total = context.set.total;
    const auto points = [](core::Points value) {
        return core::format(value, core::NumberStyle::Vietnamese);
    };
    std::string text;
    if (total.floor)
        text += join(say("Điểm đạt không dưới ", "Points are not below "), points(*total.floor));
    if (total.ceiling)
        text += join(text.empty() ? say("Điểm đạt không quá ", "Points are not above ")
                                  : say(", không quá ", ", not above "),
                     points(*total.ceiling));
    if (!text.empty())
        text += ".";
    if (total.base)
        text +=
            join(text.empty() ? "" : " ",
                 say("Chỉ số tính trên mức gốc ", "The index is a share of "), points(*total.base),
                 say(" điểm, trừ phần không áp dụng.", " points, less what does not apply."));
    return text;
}

/// Who meets the points of a class but not its condition, each with why, and the ties over the
/// border of a quota.
void appendClassReasons(Section& section, const RankingContext& context)
{
    const std::vector<ClassReason> reasons = classReasons(context, mostReasons);
    if (reasons.empty())
        return;
    Paragraph label = labelled(
        context.say("Xếp loại khác với điểm:", "Classes that differ from the points:"), {});
    label.keepWithNext = true;
    section.blocks.emplace_back(std::move(label));
    for (const ClassReason& reason : reasons)
        section.blocks.emplace_back(textParagraph({{join(reason.about, ": "), true}, {reason.text}},
                                                  bodySize, Align::Left));
}

std::string extrasNote(const RankingContext& context)
{
    const Say& say = context.say;
    const core::IndexSet& set = context.set;
    if (!context.hasExtras())
        return {};
    const auto cap = [](core::Points points) {
        return core::format(points, core::NumberStyle::Vietnamese);
    };
    std::string text(say("Điểm thưởng", "Bonus"));
    const auto most = [&](bool isThere, const core::ExtraSection& items, core::Points itsCap) {
        if (!isThere)
            return join(say(" không có", " none"));
        return items.isCapped ? join(say(" tối đa ", " at most "), cap(itsCap))
                              : join(say(" không giới hạn", " without limit"));
    };
    text += most(set.hasBonus(), set.bonus, set.bonusCap);
    text += say(", điểm phạt", ", penalty");
    text += most(set.hasPenalty(), set.penalty, set.penaltyCap);
    text += set.bonusInIndex
                ? say(", đã tính vào điểm đạt và chỉ số.", ", counted in points and index.")
                : say(", ghi riêng, không tính vào điểm đạt và chỉ số.",
                      ", shown beside, not counted in points and index.");
    return text;
}

std::string comparisonNote(const RankingContext& context, const RankingOptions& options)
{
    if (!options.compare || context.input.previousYear == 0)
        return {};
    const auto& ranks = context.input.previousRanks;
    const bool someNew = std::any_of(context.standings().begin(), context.standings().end(),
                                     [&](const engine::Standing& standing) {
                                         const auto unit = static_cast<std::size_t>(standing.unit);
                                         return unit >= ranks.size() || !ranks[unit];
                                     });
    if (!someNew)
        return {};
    return join(context.say("Dấu –: đơn vị không có hạng năm ", "A dash: no rank in "),
                std::to_string(context.input.previousYear), ".");
}

std::string provisionalRemark(const RankingContext& context)
{
    const Say& say = context.say;
    std::vector<std::string> names;
    for (const engine::Standing& standing : context.standings()) {
        const int missing = context.result(standing.unit).missing;
        if (missing > 0)
            names.push_back(
                join(context.unitName(standing.unit), " (", std::to_string(missing), ")"));
    }
    const bool isOpen =
        std::any_of(context.input.ranking->ties.begin(), context.input.ranking->ties.end(),
                    [](const engine::BorderTie& tie) {
                        return tie.outcome == engine::BorderTie::Outcome::Undecided;
                    });
    std::string open =
        isOpen ? std::string(say(" có đơn vị bằng nhau ở ranh giới tỷ lệ chưa xét xong.",
                                 " a tie at the border of a quota is not decided yet."))
               : std::string();
    if (names.empty() && isOpen)
        return open;
    const std::string count = std::to_string(names.size());
    return join(say(" còn ", " "), count,
                names.size() == 1 ? say(" đơn vị thiếu tiêu chí (số tiêu chí thiếu trong ngoặc): ",
                                        " unit lacks criteria (number missing in brackets): ")
                                  : say(" đơn vị thiếu tiêu chí (số tiêu chí thiếu trong ngoặc): ",
                                        " units lack criteria (number missing in brackets): "),
                listed(names, mostNames, ", ", say),
                say(". Tiêu chí thiếu tính 0 điểm.", ". A missing criterion counts 0 points."),
                open);
}

} // namespace

std::vector<ClassReason> classReasons(const RankingContext& context, std::size_t most)
{
    const Say& say = context.say;
    std::vector<ClassReason> reasons;
    std::size_t left = 0;
    for (const auto& [reason, units] : engine::stoppedUnits(
             context.set, *context.input.results, *context.input.ranking, say.language())) {
        std::vector<std::string> names;
        names.reserve(units.size());
        for (const int unit : units)
            names.push_back(context.unitName(unit));
        if (names.size() > mostAlone && reasons.size() < most) {
            reasons.push_back({join(std::to_string(names.size()), say(" đơn vị", " units")),
                               join(reason, " (", listed(names, mostReasons, "; ", say), ").")});
            continue;
        }
        for (const std::string& name : names) {
            if (reasons.size() < most)
                reasons.push_back({name, join(reason, ".")});
            else
                ++left;
        }
    }
    if (left > 0)
        reasons.push_back(
            {join(std::to_string(left), say(" đơn vị khác", " more")),
             std::string(say("xem bảng tính hoặc CSV.", "see the workbook or CSV."))});
    for (const engine::BorderTie& tie : context.input.ranking->ties) {
        std::vector<std::string> names;
        for (const int member : tie.members) {
            if (names.size() < mostNames)
                names.push_back(
                    context.unitName(context.standings()[static_cast<std::size_t>(member)].unit));
        }
        reasons.push_back({std::string(say("Ranh giới tỷ lệ", "Border of a quota")),
                           engine::tieLine(context.set, tie, names, say.language())});
    }
    return reasons;
}

void appendRankingNotes(Section& section, const RankingContext& context,
                        const RankingOptions& options)
{
    const Say& say = context.say;
    if (context.isProvisional())
        section.blocks.emplace_back(
            labelled(say("* Kết quả tạm:", "* Provisional result:"), provisionalRemark(context)));
    if (!context.standings().empty())
        section.blocks.emplace_back(labelled(say("Tổng hợp:", "Summary:"), classCounts(context)));
    if (!context.input.ranking->notScored.empty())
        section.blocks.emplace_back(
            labelled(say("Chưa có điểm:", "Not scored:"), notScored(context)));
    appendClassReasons(section, context);
    if (!options.footnotes)
        return;

    std::vector<std::string> notes = {roundingNote(context), tiesNote(context)};
    for (std::string note :
         {sameLookNote(context), denominatorNote(context), classNote(context), effectNote(context),
          extrasNote(context), totalNote(context), comparisonNote(context, options)}) {
        if (!note.empty())
            notes.push_back(std::move(note));
    }
    Paragraph label =
        textParagraph({{std::string(say("Ghi chú:", "Notes:")), true, true}}, noteSize);
    label.before = 120;
    label.after = 20;
    label.keepWithNext = true;
    section.blocks.emplace_back(std::move(label));
    for (std::size_t i = 0; i < notes.size(); ++i)
        section.blocks.emplace_back(
            textParagraph({{join(std::to_string(i + 1), ". ", notes[i])}}, noteSize));
}

} // namespace report
