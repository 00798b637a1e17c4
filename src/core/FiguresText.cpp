#include "core/FiguresText.h"

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

std::string knownKeys(const Node& node)
{
    std::string keys;
    for (const auto& slot : node.slots)
        keys += (keys.empty() ? "" : ", ") + slot.key;
    return keys;
}

std::span<const Choice> optionsOf(const Node& node)
{
    return node.rule ? choicesOf(*node.rule) : std::span<const Choice>();
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

Result<Decimal> parseFigure(std::string_view text, const FigureSlot& slot, const Node& node)
{
    if (slot.kind != FigureSlot::Kind::Option) {
        if (const auto whole = plainWhole(text))
            return *whole;
    }
    if (slot.kind == FigureSlot::Kind::Option) {
        const std::span<const Choice> options = optionsOf(node);
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (options[i].id == text)
                return Decimal::whole(static_cast<std::int64_t>(i));
        }
        return figuresError("figures.unknown-option", {Param::text("option", std::string(text))});
    }
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
        const std::size_t length = slot.key.size();
        if (text.size() <= length || text[length] != '=' || !text.starts_with(slot.key))
            continue; // a figure that was not given
        std::size_t end = length + 1;
        while (end < text.size() && text[end] != ';')
            ++end;
        const std::string_view value = text.substr(length + 1, end - length - 1);
        std::optional<Decimal> number;
        if (slot.kind != FigureSlot::Kind::Option)
            number = plainWhole(value);
        else if (const auto option = parseFigure(value, slot, node))
            number = *option;
        if (!number)
            return std::nullopt;
        figures.set(i, *number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return text.empty() ? std::optional(std::move(figures)) : std::nullopt;
}

} // namespace

Result<Figures> parseFigures(std::string_view text, const Node& node)
{
    if (auto written = asWritten(text, node))
        return *std::move(written);
    Figures figures;
    while (!text.empty()) {
        const auto end = text.find(';');
        const auto part = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (part.empty())
            continue;
        const auto equals = part.find('=');
        if (equals == std::string_view::npos)
            return figuresError("figures.malformed", {Param::text("text", std::string(part))});
        const auto key = trimmed(part.substr(0, equals));
        const auto slot = std::find_if(node.slots.begin(), node.slots.end(),
                                       [&](const auto& each) { return each.key == key; });
        const auto index = static_cast<std::size_t>(slot - node.slots.begin());
        if (slot == node.slots.end() || index >= Figures::maxSlots) {
            return figuresError("figures.unknown-key", {Param::text("key", std::string(key)),
                                                        Param::text("known", knownKeys(node))});
        }
        if (figures.has(index))
            return figuresError("figures.repeated", {Param::text("key", std::string(key))});
        auto value = parseFigure(trimmed(part.substr(equals + 1)), *slot, node);
        if (!value)
            return std::move(value).error();
        figures.set(index, *value);
    }
    return figures;
}

std::string formatFigure(Decimal value, std::size_t slot, const Node& node)
{
    if (slot < node.slots.size() && node.slots[slot].kind == FigureSlot::Kind::Option) {
        const std::span<const Choice> options = optionsOf(node);
        if (value.decimals() != 0 || value.isNegative() ||
            value.mantissa() >= static_cast<std::int64_t>(options.size()))
            return "?";
        return options[static_cast<std::size_t>(value.mantissa())].id;
    }
    return format(value);
}

std::string formatFigures(const Figures& figures, const Node& node)
{
    std::string text;
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        if (!figures.has(slot))
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
