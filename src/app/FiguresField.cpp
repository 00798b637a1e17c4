// Figures of a criterion typed or pasted as one text: see readFiguresText in EntryReader.h.
#include "app/EntryReader.h"

#include "core/Calendar.h"
#include "core/DateText.h"
#include "core/FiguresText.h"
#include "core/Fold.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "engine/RuleValue.h"

#include <algorithm>

namespace app {

namespace {

using core::FigureSlot;
using core::trimmed;

std::vector<std::string_view> parts(std::string_view text, std::string_view separators)
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

core::Error invalid(const char* code, std::vector<core::Param> params)
{
    return {core::ErrorKind::InvalidData, code, std::move(params), {}};
}

/// An option's points; a share of the maximum in the finest points there are.
std::optional<core::Points> worthOf(const core::Node& node, const core::Choice& option)
{
    return core::roundToPoints(engine::optionPoints(option, node.max), core::Points::maxDecimals);
}

core::Result<core::Figures> readOption(const core::Node& node, std::string_view text)
{
    const std::span<const core::Choice> options = core::choicesOf(*node.rule);
    const std::string wanted = core::fold(text);
    std::vector<std::size_t> found;
    const auto take = [&found](std::size_t option) {
        if (std::find(found.begin(), found.end(), option) == found.end())
            found.push_back(option);
    };
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].id == text || core::fold(options[i].title) == wanted)
            take(i);
    }
    if (found.empty()) {
        // The points of an option name it where no other is worth the same.
        const auto points =
            core::readPoints(text, core::NumberField::Screen, core::Points::maxDecimals);
        for (std::size_t i = 0; points && i < options.size(); ++i) {
            if (worthOf(node, options[i]) == *points)
                take(i);
        }
    }
    if (found.empty()) {
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (core::fold(options[i].title).starts_with(wanted))
                take(i);
        }
    }
    if (found.size() != 1)
        return invalid("figures.unknown-option", {core::Param::text("option", std::string(text)),
                                                  core::Param::text("known", optionWorths(node))});
    core::Figures figures;
    figures.set(0, core::Decimal::whole(static_cast<std::int64_t>(found.front())));
    return figures;
}

/// What the figures of a criterion are called, as they are typed in one text.
std::string figureNames(const core::Node& node)
{
    std::string names;
    for (const core::FigureSlot& slot : node.slots)
        names += (names.empty() ? "" : " / ") + figureName(node, slot.key);
    return names;
}

core::Result<core::Figures> readTicks(const core::Node& node, std::string_view text)
{
    core::Figures figures;
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot)
        figures.set(slot, core::Decimal());
    if (text == "0")
        return figures;
    for (const std::string_view part : parts(text, ";+")) {
        std::size_t found = node.slots.size();
        for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
            if (node.slots[slot].key == part ||
                core::fold(node.slots[slot].title) == core::fold(part) ||
                std::to_string(slot + 1) == part)
                found = slot;
        }
        if (found == node.slots.size())
            return invalid("figures.unknown-key", {core::Param::text("key", std::string(part))});
        if (!figures.at(found).isZero())
            return invalid("figures.repeated", {core::Param::text("key", std::string(part))});
        figures.set(found, core::Decimal::whole(1));
    }
    return figures;
}

} // namespace

namespace {

/// «không thực hiện», and what people type for it.
constexpr std::string_view neverText = "không thực hiện";

bool namesNever(std::string_view text)
{
    const std::string folded = core::fold(text);
    return folded == core::fold(neverText) || folded == core::fold("không") || folded == "never";
}

/// A day of the calendar; without its year one of the assessment's.
std::optional<std::string> dayIn(std::string_view text, int year)
{
    if (auto day = core::readDate(text))
        return day;
    return core::readDate(std::string(text) + '/' + std::to_string(year));
}

/// Whether the figures are written with their names where they stand in one text: days, ticks
/// beside values, figures that only one case asks for.
bool isNamed(const core::Node& node)
{
    const bool isOne = core::takes(node.rule, core::RuleInput::Option) ||
                       core::takes(node.rule, core::RuleInput::Ticks);
    return !isOne && std::any_of(node.slots.begin(), node.slots.end(), [](const FigureSlot& slot) {
        return slot.kind == FigureSlot::Kind::Date || slot.kind == FigureSlot::Kind::Option ||
               slot.kind == FigureSlot::Kind::Tick;
    });
}

} // namespace

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
        return invalid("figures.never-refused", {core::Param::text("key", slot.key)});
    }
    if (const auto day = dayIn(text, year))
        return core::Decimal::whole(core::dayNumber(*day));
    return invalid("figures.bad-date", {core::Param::text("key", slot.key),
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
    for (const FigureSlot& slot : node.slots) {
        if (slot.key == key && !slot.title.empty())
            return slot.title;
    }
    const std::string label = core::figureLabel(node, key);
    return label.empty() ? std::string(key) : label;
}

std::string optionWorths(const core::Node& node)
{
    std::string worths;
    for (const core::Choice& option : core::choicesOf(*node.rule)) {
        if (const auto points = worthOf(node, option))
            worths += (worths.empty() ? "" : " · ") +
                      core::format(*points, core::NumberStyle::Vietnamese);
    }
    return worths;
}

core::Result<core::Figures> readFiguresText(const core::Node& node, std::string_view text)
{
    text = trimmed(text);
    // Beside a figure that names a criterion every one is written with its name.
    if (text.find('=') != std::string_view::npos || node.namesItem())
        return core::parseFigures(text, node);
    if (core::takes(node.rule, core::RuleInput::Option))
        return readOption(node, text);
    if (core::takes(node.rule, core::RuleInput::Ticks))
        return readTicks(node, text);
    // A single day needs no name.
    if (node.slots.size() == 1 && node.slots.front().kind == FigureSlot::Kind::Date) {
        const auto day = readFigureField(node.slots.front(), text, 0);
        if (!day)
            return day.error();
        core::Figures figures;
        figures.set(0, *day);
        return figures;
    }

    const std::vector<std::string_view> given = parts(text, "/;");
    if (given.size() != node.slots.size()) {
        return invalid("figures.count",
                       {core::Param::num("given", static_cast<long long>(given.size())),
                        core::Param::num("wanted", static_cast<long long>(node.slots.size())),
                        core::Param::text("names", figureNames(node))});
    }
    core::Figures figures;
    for (std::size_t slot = 0; slot < given.size(); ++slot) {
        if (given[slot].empty())
            continue;
        const int decimals = node.slots[slot].decimals;
        const std::string_view number =
            given[slot].ends_with('%') && node.slots[slot].kind == FigureSlot::Kind::Percent
                ? trimmed(given[slot].substr(0, given[slot].size() - 1))
                : given[slot];
        auto value = core::readNumber(
            number, decimals == 0 ? core::NumberField::Whole : core::NumberField::Screen, decimals);
        if (!value) {
            core::Error error = std::move(value).error();
            error.params.push_back(core::Param::text("key", node.slots[slot].key));
            return error;
        }
        figures.set(slot, *value);
    }
    return figures;
}

std::string figuresFieldText(const core::Node& node, const core::Figures& figures)
{
    if (figures.empty())
        return {};
    if (node.namesItem())
        return core::formatFigures(figures, node);
    if (core::takes(node.rule, core::RuleInput::Option)) {
        const std::span<const core::Choice> options = core::choicesOf(*node.rule);
        const auto option = static_cast<std::size_t>(figures.at(0).mantissa());
        return option < options.size() ? options[option].title : std::string();
    }
    if (node.slots.size() == 1 && node.slots.front().kind == FigureSlot::Kind::Date)
        return figureFieldText(node.slots.front(), figures.at(0));
    if (isNamed(node))
        return core::formatFigures(figures, node);
    std::string text;
    const bool isChecklist = core::takes(node.rule, core::RuleInput::Ticks);
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        if (isChecklist) {
            if (figures.has(slot) && !figures.at(slot).isZero())
                text += (text.empty() ? "" : ";") + std::to_string(slot + 1);
            continue;
        }
        if (slot > 0)
            text += '/';
        if (figures.has(slot)) {
            // Without thousands dots: a spreadsheet and every number field read it alike.
            std::string number = core::format(figures.at(slot));
            std::replace(number.begin(), number.end(), '.', ',');
            text += number;
        }
    }
    return isChecklist && text.empty() ? "0" : text;
}

} // namespace app
