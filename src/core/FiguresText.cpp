#include "core/FiguresText.h"

#include "core/Calendar.h"
#include "core/DateText.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "core/Trim.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace core {

namespace {

Error figuresError(std::string code, std::vector<Param> params)
{
    return Error{ErrorKind::InvalidData, std::move(code), std::move(params), {}};
}

constexpr std::string_view neverWord = "never";

std::string knownKeys(const Node& node, const Figures& figures)
{
    std::string keys;
    for (const auto& slot : node.slots) {
        if (isAsked(slot, figures))
            keys += (keys.empty() ? "" : ", ") + slot.key;
    }
    return keys;
}

/// Plain digits, which nearly all figures are: read without more ado. Nothing else is judged here.
std::optional<Decimal> plainWhole(std::string_view text)
{
    if (text.empty() || text.size() > static_cast<std::size_t>(Decimal::maxDigits))
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return Decimal::whole(value);
}

Result<Decimal> parseOption(std::string_view text, const FigureSlot& slot)
{
    for (std::size_t i = 0; slot.options && i < slot.options->size(); ++i) {
        if ((*slot.options)[i].id == text)
            return Decimal::whole(static_cast<std::int64_t>(i));
    }
    return figuresError("figures.unknown-option", {Param::text("option", std::string(text))});
}

Result<Decimal> parseDay(std::string_view text, const FigureSlot& slot)
{
    if (text == neverWord) {
        if (slot.mayBeNever)
            return Decimal::whole(neverDay);
        return figuresError("figures.never-refused", {Param::text("key", slot.key)});
    }
    if (const auto date = readDate(text))
        return Decimal::whole(dayNumber(*date));
    return figuresError("figures.bad-date",
                        {Param::text("key", slot.key), Param::text("text", std::string(text))});
}

Result<Decimal> parseFigure(std::string_view text, const FigureSlot& slot)
{
    if (slot.kind == FigureSlot::Kind::Option)
        return parseOption(text, slot);
    if (slot.kind == FigureSlot::Kind::Date)
        return parseDay(text, slot);
    if (const auto whole = plainWhole(text))
        return *whole;
    auto value = readNumber(text, NumberField::Data, slot.decimals);
    if (value)
        return value;
    Error error = std::move(value).error();
    error.params.push_back(Param::text("key", slot.key));
    return error;
}

/// What formatFigures writes, where the numbers are plain digits: nearly all that a book holds, and
/// a country is read a million entries at a time. Whatever else it is, the long way reads or
/// refuses it.
std::optional<Figures> asWritten(std::string_view text, const Node& node)
{
    Figures figures;
    for (std::size_t i = 0; i < node.slots.size() && i < Figures::maxSlots; ++i) {
        const FigureSlot& slot = node.slots[i];
        if (!isAsked(slot, figures))
            continue;
        // Most keys are one letter.
        const std::size_t length = slot.key.size();
        if (text.size() <= length || text[length] != '=' || text.front() != slot.key[0] ||
            (length > 1 && !text.starts_with(slot.key)))
            continue; // a figure that was not given
        std::size_t end = length + 1;
        while (end < text.size() && text[end] != ';')
            ++end;
        const std::string_view value = text.substr(length + 1, end - length - 1);
        std::optional<Decimal> number;
        if (slot.kind != FigureSlot::Kind::Option && slot.kind != FigureSlot::Kind::Date)
            number = plainWhole(value);
        else if (const auto read = parseFigure(value, slot))
            number = *read;
        if (!number)
            return std::nullopt;
        figures.set(i, *number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return text.empty() ? std::optional(std::move(figures)) : std::nullopt;
}

} // namespace

bool isAsked(const FigureSlot& slot, FiguresView figures)
{
    return slot.isTyped() &&
           (slot.ofCase < 0 || (figures.has(0) && figures.at(0) == Decimal::whole(slot.ofCase)));
}

std::size_t slotOf(const Node& node, std::string_view key, const Figures& figures)
{
    std::size_t slot = 0;
    while (slot < node.slots.size() &&
           (node.slots[slot].key != key || !isAsked(node.slots[slot], figures)))
        ++slot;
    return slot;
}

const NamedFigure* optionOf(const FigureSlot& slot, Decimal figure)
{
    const bool isIndex = slot.options && figure.decimals() == 0 && !figure.isNegative() &&
                         figure.mantissa() < static_cast<std::int64_t>(slot.options->size());
    return isIndex ? &(*slot.options)[static_cast<std::size_t>(figure.mantissa())] : nullptr;
}

namespace {

/// A figure as it is written: "n=19536".
struct Written {
    std::string_view key;
    std::string_view value;
};

/// The parts of the text; which case is chosen comes first, since it says what the others are.
Result<std::vector<Written>> partsOf(std::string_view text)
{
    std::vector<Written> parts;
    while (!text.empty()) {
        const auto end = text.find(';');
        const auto part = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (part.empty())
            continue;
        const auto equals = part.find('=');
        if (equals == std::string_view::npos)
            return figuresError("figures.malformed", {Param::text("text", std::string(part))});
        parts.push_back({trimmed(part.substr(0, equals)), trimmed(part.substr(equals + 1))});
    }
    std::stable_partition(parts.begin(), parts.end(),
                          [](const Written& part) { return part.key == caseKey; });
    return parts;
}

} // namespace

Result<Figures> parseFigures(std::string_view text, const Node& node)
{
    if (auto written = asWritten(text, node))
        return *std::move(written);
    const auto parts = partsOf(text);
    if (!parts)
        return parts.error();
    Figures figures;
    for (const Written& part : *parts) {
        const std::size_t index = slotOf(node, part.key, figures);
        if (index >= std::min(node.slots.size(), Figures::maxSlots)) {
            return figuresError("figures.unknown-key",
                                {Param::text("key", std::string(part.key)),
                                 Param::text("known", knownKeys(node, figures))});
        }
        if (figures.has(index))
            return figuresError("figures.repeated", {Param::text("key", std::string(part.key))});
        auto value = parseFigure(part.value, node.slots[index]);
        if (!value)
            return std::move(value).error();
        figures.set(index, *value);
    }
    return figures;
}

std::string formatFigure(Decimal value, std::size_t slot, const Node& node)
{
    if (slot >= node.slots.size())
        return format(value);
    const FigureSlot& own = node.slots[slot];
    if (own.kind == FigureSlot::Kind::Option) {
        const NamedFigure* option = optionOf(own, value);
        return option != nullptr ? option->id : "?";
    }
    if (own.kind == FigureSlot::Kind::Date)
        return value == Decimal::whole(neverDay) ? std::string(neverWord)
                                                 : isoDate(static_cast<int>(value.mantissa()));
    return format(value);
}

std::string formatFigures(const Figures& figures, const Node& node)
{
    std::string text;
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        // What is taken from a figure of the set stands there.
        if (!figures.has(slot) || !node.slots[slot].isTyped())
            continue;
        if (!text.empty())
            text += ';';
        text += node.slots[slot].key;
        text += '=';
        text += formatFigure(figures.at(slot), slot, node);
    }
    return text;
}

} // namespace core
