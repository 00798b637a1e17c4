#include "app/CorrectionLists.h"

#include "app/StageWords.h"
#include "app/Wording.h"
#include "core/NumberText.h"
#include "core/Text.h"
#include "core/UnitGroups.h"
#include "exchange/JsonWriter.h"
#include "report/CsvLine.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace app {

namespace {

using core::Text;
using exchange::SetChange;
using List = CorrectionLists::List;

std::string said(const Text& text, core::Language language)
{
    return std::string(text.in(language));
}

/// A part of a member's name in words; one that is not here is told as the file names it.
struct MemberWord {
    std::string_view member;
    Text words;
};

constexpr std::array memberWords = {
    MemberWord{"title", {"tên", "title"}},
    MemberWord{"year", {"năm", "year"}},
    MemberWord{"level", {"cấp", "level"}},
    MemberWord{"decision", {"quyết định", "decision"}},
    MemberWord{"sample", {"bộ mẫu", "sample"}},
    MemberWord{"max", {"điểm tối đa", "maximum"}},
    MemberWord{"decimals", {"số chữ số thập phân", "decimals"}},
    MemberWord{"ties", {"đồng hạng", "ties"}},
    MemberWord{"holidays", {"ngày nghỉ", "holidays"}},
    MemberWord{"workdays", {"ngày làm bù", "days worked instead"}},
    MemberWord{"attributes", {"thuộc tính đơn vị", "attributes of units"}},
    MemberWord{"classes", {"mức xếp loại", "classes"}},
    MemberWord{"classRules", {"điều kiện xếp loại", "class rules"}},
    MemberWord{"bonus", {"điểm thưởng", "bonus"}},
    MemberWord{"penalty", {"điểm trừ", "penalty"}},
    MemberWord{"total", {"tổng điểm", "total"}},
    MemberWord{"indexScale", {"thang của chỉ số", "scale of the index"}},
    MemberWord{"quotas", {"tỷ lệ xếp loại", "quotas"}},
    MemberWord{"verifier", {"nơi thẩm định", "verifier"}},
    MemberWord{"by", {"người chấm", "scored by"}},
    MemberWord{"ifNone", {"khi không phát sinh", "where nothing arose"}},
    MemberWord{"evidence", {"tài liệu kiểm chứng", "evidence"}},
    MemberWord{"guide", {"hướng dẫn", "guide"}},
    MemberWord{"roundTo", {"làm tròn đến", "rounded to"}},
    MemberWord{"scale", {"hệ số điểm tối đa", "scale of the maximum"}},
    MemberWord{"rule", {"quy tắc", "rule"}},
    MemberWord{"group", {"nhóm", "group"}},
    MemberWord{"item", {"tiêu chí mất điểm", "criterion that loses points"}},
    MemberWord{"effect", {"hệ quả xếp loại", "effect on the class"}},
    MemberWord{"of", {"loại số liệu", "kind of figure"}},
    MemberWord{"figureDecimals", {"số lẻ của số liệu", "decimals of the figure"}},
    MemberWord{"source", {"nguồn số liệu", "source"}},
    MemberWord{"parent", {"thuộc mục", "belongs to"}},
    MemberWord{"order", {"thứ tự", "order"}},
};

/// Below the first part: of a rule, a class, a part of the total.
constexpr std::array partWords = {
    MemberWord{"tiers", {"mức", "tier"}},
    MemberWord{"options", {"mức chọn", "option"}},
    MemberWord{"items", {"mục", "item"}},
    MemberWord{"parts", {"phần", "part"}},
    MemberWord{"steps", {"bước", "step"}},
    MemberWord{"levels", {"mức", "level"}},
    MemberWord{"cases", {"trường hợp", "case"}},
    MemberWord{"deductions", {"mức trừ", "deduction"}},
    MemberWord{"knots", {"mốc", "point of the line"}},
    MemberWord{"terms", {"số hạng", "term"}},
    MemberWord{"weights", {"trọng số", "weight"}},
    MemberWord{"variables", {"biến", "variable"}},
    MemberWord{"expression", {"công thức", "formula"}},
    MemberWord{"kind", {"loại", "kind"}},
    MemberWord{"id", {"mã", "id"}},
    MemberWord{"title", {"tên", "title"}},
    MemberWord{"points", {"điểm", "points"}},
    MemberWord{"percent", {"phần trăm", "percent"}},
    MemberWord{"from", {"từ", "from"}},
    MemberWord{"above", {"trên", "above"}},
    MemberWord{"at", {"tại", "at"}},
    MemberWord{"target", {"chỉ tiêu", "target"}},
    MemberWord{"floor", {"sàn", "floor"}},
    MemberWord{"cap", {"trần", "cap"}},
    MemberWord{"max", {"tối đa", "maximum"}},
    MemberWord{"base", {"điểm gốc", "base"}},
    MemberWord{"each", {"mỗi lần", "each"}},
    MemberWord{"low", {"thấp", "low"}},
    MemberWord{"high", {"cao", "high"}},
};

template<std::size_t count>
std::string worded(const std::array<MemberWord, count>& words, std::string_view part,
                   core::Language language)
{
    const auto found = std::ranges::find(words, part, &MemberWord::member);
    return found == words.end() ? std::string(part) : said(found->words, language);
}

/// Lists whose elements have no id: they are told by their place, from 1 as people count.
constexpr std::array countedLists = {
    std::string_view("tiers"),      std::string_view("knots"), std::string_view("table"),
    std::string_view("all"),        std::string_view("by"),    std::string_view("quotas"),
    std::string_view("classRules"),
};

/// "1" for the first of a counted list, "«dung-han»" for what has an id.
std::string elementText(std::string_view list, std::string_view element)
{
    std::size_t place = 0;
    const auto read = std::from_chars(element.data(), element.data() + element.size(), place);
    if (std::ranges::find(countedLists, list) != countedLists.end() &&
        read.ptr == element.data() + element.size())
        return std::to_string(place + 1);
    return "«" + std::string(element) + "»";
}

/// "quy tắc: mức 1, từ" for "rule.tiers[0].from".
std::string memberText(std::string_view member, core::Language language)
{
    std::string text;
    bool isFirst = true;
    while (!member.empty()) {
        const std::size_t name = std::min(member.find_first_of(".["), member.size());
        const std::string_view part = member.substr(0, name);
        member.remove_prefix(name);
        if (!text.empty())
            text += text.find(": ") == std::string::npos ? ": " : ", ";
        text += isFirst ? worded(memberWords, part, language) : worded(partWords, part, language);
        isFirst = false;
        if (member.starts_with('[')) {
            const std::size_t end = std::min(member.find(']'), member.size() - 1);
            text += ' ' + elementText(part, member.substr(1, end - 1));
            member.remove_prefix(end + 1);
        }
        if (member.starts_with('.'))
            member.remove_prefix(1);
    }
    return text;
}

/// Members whose values are numbers, by the last part of their names: "2.5" is a number there and a
/// code elsewhere.
bool isNumber(std::string_view member)
{
    static constexpr std::array numbers = {
        std::string_view("max"),    std::string_view("points"),  std::string_view("percent"),
        std::string_view("from"),   std::string_view("above"),   std::string_view("target"),
        std::string_view("floor"),  std::string_view("ceiling"), std::string_view("base"),
        std::string_view("cap"),    std::string_view("each"),    std::string_view("low"),
        std::string_view("high"),   std::string_view("at"),      std::string_view("step"),
        std::string_view("start"),  std::string_view("roundTo"), std::string_view("share"),
        std::string_view("times"),  std::string_view("least"),   std::string_view("atLeast"),
        std::string_view("divide"), std::string_view("size"),    std::string_view("most"),
        std::string_view("upTo"),   std::string_view("never"),   std::string_view("indexScale")};
    const std::size_t dot = member.find_last_of('.');
    const std::string_view last = dot == std::string_view::npos ? member : member.substr(dot + 1);
    return std::ranges::find(numbers, last) != numbers.end();
}

std::string changeValue(const SetChange& change, const std::optional<std::string>& value,
                        core::Language language)
{
    if (!value)
        return {};
    // The level of a set is the group of units that it is for.
    if (change.code.empty() && change.member == "level")
        return core::groupTitle(*value, language);
    const bool isMaximum =
        change.kind == SetChange::Kind::Added || change.kind == SetChange::Kind::Removed;
    const bool isPlain =
        !value->empty() && value->find_first_not_of("-0123456789.") == std::string::npos;
    return isPlain && (isMaximum || isNumber(change.member)) ? core::toVietnamese(*value) : *value;
}

Text kindWord(SetChange::Kind kind)
{
    switch (kind) {
    case SetChange::Kind::Added:
        return {"thêm", "added"};
    case SetChange::Kind::Removed:
        return {"bỏ", "removed"};
    case SetChange::Kind::Moved:
        return {"chuyển chỗ", "moved"};
    case SetChange::Kind::Changed:
        break;
    }
    return {"đổi", "changed"};
}

std::string pointsText(const std::optional<core::Points>& points, core::Points max,
                       core::Language language)
{
    if (!points)
        return said({"chưa có điểm", "no points"}, language);
    std::string text = core::format(*points, core::NumberStyle::Vietnamese);
    return max.isZero() ? text : text + '/' + core::format(max, core::NumberStyle::Vietnamese);
}

std::string indexText(const CorrectedStanding& standing)
{
    constexpr int decimals = 2;
    return standing.index ? core::toVietnamese(core::formatFixed(*standing.index, decimals)) + '%'
                          : std::string();
}

std::string classTitle(const ScoreBook& scores, const std::string& id)
{
    const int found = scores.set().findClass(id);
    return found < 0 ? std::string() : scores.set().classes[static_cast<std::size_t>(found)].title;
}

std::string rankText(const CorrectedStanding& standing, core::Language language)
{
    return standing.rank > 0 ? std::to_string(standing.rank)
                             : said({"không xếp hạng", "not ranked"}, language);
}

} // namespace

std::vector<std::string> changeRow(const SetChange& change, core::Language language)
{
    return {said(kindWord(change.kind), language),
            change.code.empty() ? said({"cả bộ", "the set"}, language)
                                : placeText(change.code, language),
            change.title,
            memberText(change.member, language),
            changeValue(change, change.before, language),
            changeValue(change, change.after, language)};
}

std::vector<std::string> CorrectionLists::columns(List list) const
{
    const auto all = [this](std::initializer_list<Text> texts) {
        std::vector<std::string> columns;
        for (const Text& text : texts)
            columns.push_back(said(text, m_language));
        return columns;
    };
    switch (list) {
    case List::Changes:
        return all({{"Thay đổi", "Change"},
                    {"Mã", "Code"},
                    {"Tên", "Title"},
                    {"Nội dung", "Member"},
                    {"Trước", "Before"},
                    {"Sau", "After"}});
    case List::Faults:
        return all({{"Đơn vị", "Unit"}, {"Mã", "Code"}, {"Bước", "Stage"}, {"Lỗi", "Fault"}});
    case List::Scores:
        return all({{"Đơn vị", "Unit"},
                    {"Mã", "Code"},
                    {"Bước", "Stage"},
                    {"Trước", "Before"},
                    {"Sau", "After"},
                    {"Cách tính trước", "How it was"},
                    {"Cách tính sau", "How it will be"}});
    case List::Standings:
        break;
    }
    return all({{"Đơn vị", "Unit"},
                {"Bước", "Stage"},
                {"Điểm trước", "Points before"},
                {"Điểm sau", "Points after"},
                {"Chỉ số trước", "Index before"},
                {"Chỉ số sau", "Index after"},
                {"Hạng trước", "Rank before"},
                {"Hạng sau", "Rank after"},
                {"Xếp loại trước", "Class before"},
                {"Xếp loại sau", "Class after"}});
}

std::size_t CorrectionLists::size(List list) const
{
    switch (list) {
    case List::Changes:
        return m_plan.changes.size();
    case List::Faults:
        return m_plan.faults.size();
    case List::Scores:
        return m_plan.scores.size();
    case List::Standings:
        break;
    }
    return m_plan.units.size();
}

std::vector<std::string> CorrectionLists::row(List list, std::size_t row) const
{
    switch (list) {
    case List::Changes:
        return changeRow(m_plan.changes[row], m_language);
    case List::Faults: {
        const CorrectionFault& fault = m_plan.faults[row];
        return {unitText(fault.unit), placeText(fault.code, m_language),
                stageText(fault.stage, m_language), text(fault.problem, m_language)};
    }
    case List::Scores:
        return scoreRow(m_plan.scores[row]);
    case List::Standings:
        break;
    }
    return standingRow(m_plan.units[row]);
}

std::string CorrectionLists::unitText(int unit) const
{
    const core::Unit& one = m_plan.after->units()[static_cast<std::size_t>(unit)];
    return m_units == Units::ByName ? one.name : one.id;
}

std::vector<std::string> CorrectionLists::scoreRow(const CorrectedScore& score) const
{
    auto [before, after] = explainedBoth(*m_plan.before, *m_plan.after, score, m_language);
    return {unitText(score.unit),
            placeText(score.code, m_language),
            stageText(score.stage, m_language),
            pointsText(score.before, score.maxBefore, m_language),
            pointsText(score.after, score.maxAfter, m_language),
            std::move(before),
            std::move(after)};
}

std::vector<std::string> CorrectionLists::standingRow(const CorrectedUnit& unit) const
{
    return {unitText(unit.unit),
            stageText(unit.stage, m_language),
            pointsText(unit.before.total, unit.before.whole, m_language),
            pointsText(unit.after.total, unit.after.whole, m_language),
            indexText(unit.before),
            indexText(unit.after),
            rankText(unit.before, m_language),
            rankText(unit.after, m_language),
            classTitle(*m_plan.before, unit.before.unitClass),
            classTitle(*m_plan.after, unit.after.unitClass)};
}

std::string CorrectionLists::csv(List list) const
{
    std::string bytes(report::CsvLine::byteOrderMark);
    const auto add = [&bytes](const std::vector<std::string>& cells) {
        report::CsvLine line;
        for (const std::string& cell : cells)
            line.text(cell);
        bytes += line.end();
    };
    add(columns(list));
    for (std::size_t i = 0; i < size(list); ++i)
        add(row(list, i));
    return bytes;
}

namespace {

void writePoints(exchange::JsonWriter& out, std::string_view key,
                 const std::optional<core::Points>& points)
{
    if (points)
        out.text(key, core::format(*points));
    else
        out.null(key);
}

void writeStanding(exchange::JsonWriter& out, std::string_view key,
                   const CorrectedStanding& standing)
{
    constexpr int indexDecimals = 2; // contract, section 3
    out.beginObject(key);
    out.text("points", core::format(standing.total));
    out.text("max", core::format(standing.whole));
    if (standing.index)
        out.text("index", core::formatFixed(*standing.index, indexDecimals));
    else
        out.null("index");
    if (standing.rank > 0)
        out.integer("rank", standing.rank);
    else
        out.null("rank");
    out.text("class", standing.unitClass);
    out.endObject();
}

} // namespace

std::string correctionJson(const CorrectionPlan& plan, bool isApplied, core::Language language)
{
    const auto idOf = [&plan](int unit) -> const std::string& {
        return plan.after->units()[static_cast<std::size_t>(unit)].id;
    };
    exchange::JsonWriter out;
    out.beginObject();
    out.integer("schema", 1);
    out.text("assessment", plan.assessment.id);
    out.text("before", plan.before->set().id);
    out.text("after", plan.assessment.setId);
    out.boolean("applied", isApplied);
    exchange::writeChanges(out, plan.changes);
    out.beginList("faults");
    for (const CorrectionFault& fault : plan.faults) {
        out.beginObject();
        out.text("unit", idOf(fault.unit));
        out.text("code", fault.code);
        out.text("stage", core::name(fault.stage));
        out.text("fault", fault.problem.code);
        out.endObject();
    }
    out.endList();
    out.beginList("scores");
    for (const CorrectedScore& score : plan.scores) {
        const auto lines = explainedBoth(*plan.before, *plan.after, score, language);
        out.beginObject();
        out.text("unit", idOf(score.unit));
        out.text("code", score.code);
        out.text("stage", core::name(score.stage));
        writePoints(out, "before", score.before);
        writePoints(out, "after", score.after);
        out.text("maxBefore", core::format(score.maxBefore));
        out.text("maxAfter", core::format(score.maxAfter));
        out.text("explainBefore", lines.first);
        out.text("explainAfter", lines.second);
        out.endObject();
    }
    out.endList();
    out.beginList("units");
    for (const CorrectedUnit& unit : plan.units) {
        out.beginObject();
        out.text("unit", idOf(unit.unit));
        out.text("stage", core::name(unit.stage));
        writeStanding(out, "before", unit.before);
        writeStanding(out, "after", unit.after);
        out.endObject();
    }
    out.endList();
    out.endObject();
    return out.take();
}

} // namespace app
