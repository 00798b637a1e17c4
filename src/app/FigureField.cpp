#include "app/FigureField.h"

#include "app/EntryReader.h"
#include "core/Calendar.h"
#include "core/Codes.h"
#include "core/DateText.h"
#include "core/FiguresText.h"
#include "core/Fold.h"
#include "core/NumberText.h"
#include "core/Trim.h"

#include <algorithm>

namespace app {

using core::FigureSlot;
using core::trimmed;

namespace {

constexpr std::string_view neverText = "không thực hiện";

/// What a figure without a title is called: the last part of its key, or, where that is a word of
/// the format, the code of its words.
std::string keyWord(std::string_view key)
{
    const std::string_view own = key.substr(key.rfind('.') + 1);
    if (own == "done")
        return "figure.done";
    if (own == "due")
        return "figure.due";
    if (own == "waived")
        return "figure.waived";
    return own == core::caseKey ? "figure.case" : std::string(own);
}

/// A day of the calendar; without its year one of the assessment's.
std::optional<std::string> dayIn(std::string_view text, int year)
{
    if (auto day = core::readDate(text))
        return day;
    return core::readDate(std::string(text) + '/' + std::to_string(year));
}

} // namespace

std::vector<std::string_view> figureParts(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> all;
    for (;;) {
        const auto end = text.find_first_of(separators);
        all.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos)
            return all;
        text.remove_prefix(end + 1);
    }
}

core::Error figuresError(const char* code, std::vector<core::Param> params)
{
    return {core::ErrorKind::InvalidData, code, std::move(params), {}};
}

core::Error wrongCount(const char* code, std::size_t given, std::size_t wanted, std::string names)
{
    return figuresError(code, {core::Param::num("given", static_cast<long long>(given)),
                               core::Param::num("wanted", static_cast<long long>(wanted)),
                               core::Param::text("names", std::move(names))});
}

std::string namesOf(const core::Node& node, std::span<const std::size_t> slots,
                    const char* separator)
{
    std::string names;
    for (const std::size_t slot : slots)
        names += (names.empty() ? "" : separator) + figureName(node, node.slots[slot].key);
    return names;
}

std::string tableNames(const core::Node& node, std::span<const std::size_t> slots)
{
    std::vector<std::string_view> rows;
    std::vector<std::string_view> columns;
    const auto add = [](std::vector<std::string_view>& titles, std::string_view title) {
        if (std::ranges::find(titles, title) == titles.end())
            titles.push_back(title);
    };
    for (const std::size_t slot : slots) {
        add(rows, node.slots[slot].row);
        add(columns, node.slots[slot].column);
    }
    std::string names;
    for (const std::string_view row : rows)
        names.append(names.empty() ? "" : "; ").append(row);
    std::string each;
    for (const std::string_view column : columns)
        each.append(each.empty() ? "" : ", ").append(column);
    return names + " × " + each;
}

core::Result<core::Decimal> readNumberOf(const FigureSlot& slot, std::string_view text)
{
    if (text.ends_with('%') && slot.kind == FigureSlot::Kind::Percent)
        text = trimmed(text.substr(0, text.size() - 1));
    auto value = core::readNumber(
        text, slot.decimals == 0 ? core::NumberField::Whole : core::NumberField::Screen,
        slot.decimals);
    if (value)
        return value;
    core::Error error = std::move(value).error();
    error.params.push_back(core::Param::text("key", slot.key));
    return error;
}

bool namesNever(std::string_view text)
{
    const std::string folded = core::fold(text);
    return folded == core::fold(neverText) || folded == core::fold("không") || folded == "never";
}

core::Result<core::Decimal> readFigureField(const FigureSlot& slot, std::string_view text, int year)
{
    text = trimmed(text);
    if (slot.kind != FigureSlot::Kind::Date) {
        return core::readNumber(
            text, slot.decimals == 0 ? core::NumberField::Whole : core::NumberField::Screen,
            slot.decimals);
    }
    if (namesNever(text)) {
        if (slot.mayBeNever)
            return core::Decimal::whole(core::neverDay);
        return figuresError("figures.never-refused", {core::Param::text("key", keyWord(slot.key))});
    }
    if (const auto day = dayIn(text, year))
        return core::Decimal::whole(core::dayNumber(*day));
    return figuresError("figures.bad-date", {core::Param::text("key", keyWord(slot.key)),
                                             core::Param::text("text", std::string(text))});
}

std::string figureFieldText(const FigureSlot& slot, core::Decimal value)
{
    if (slot.kind != FigureSlot::Kind::Date)
        return core::format(value, core::NumberStyle::Vietnamese);
    const auto day = static_cast<int>(value.mantissa());
    return day == core::neverDay ? std::string(neverText) : core::dateText(core::isoDate(day));
}

std::string figureName(const core::Node& node, std::string_view key)
{
    const auto slot = std::find_if(node.slots.begin(), node.slots.end(),
                                   [key](const FigureSlot& own) { return own.key == key; });
    if (slot == node.slots.end())
        return keyWord(key);
    std::string name = slot->title.empty() ? core::figureLabel(node, key) : slot->title;
    if (name.empty())
        name = keyWord(key);
    return slot->group.empty() || name.starts_with("figure.") ? name : slot->group + ": " + name;
}

} // namespace app
