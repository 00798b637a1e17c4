// Figures of a criterion typed or pasted as one text: see readFiguresText in EntryReader.h.
#include "app/EntryReader.h"
#include "app/FigureField.h"
#include "app/NamedFigures.h"
#include "core/Codes.h"
#include "core/FiguresText.h"
#include "core/Fold.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "engine/RuleValue.h"

#include <algorithm>
#include <utility>

namespace app {

using core::trimmed;

namespace {

/// An option's points; a share of the maximum in the finest points there are.
std::optional<core::Points> worthOf(const core::Node& node, const core::Choice& option)
{
    return core::roundToPoints(engine::optionPoints(option, node.max), core::Points::maxDecimals);
}

/// What a text may name: "Ban hành đúng hạn", "Ban hành muộn".
std::string optionTitles(std::span<const core::Choice> options,
                         const std::vector<std::size_t>& which)
{
    std::string titles;
    for (const std::size_t option : which)
        titles += (titles.empty() ? "«" : ", «") + options[option].title + "»";
    return titles;
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
    if (found.size() > 1)
        return figuresError(core::codes::figuresAmbiguousOption,
                            {core::Param::text("option", std::string(text)),
                             core::Param::text("which", optionTitles(options, found))});
    if (found.empty())
        return figuresError("figures.unknown-option",
                            {core::Param::text("option", std::string(text)),
                             core::Param::text("known", optionWorths(node))});
    core::Figures figures;
    figures.set(0, core::Decimal::whole(static_cast<std::int64_t>(found.front())));
    return figures;
}

/// Whether a value without a name may stand for the figure: one that is typed, but for last year's
/// of a shared figure, which are named.
bool isBare(const core::Node& node, std::size_t slot)
{
    const bool isShared = node.section == core::Section::Figures;
    return node.slots[slot].isTyped() && (!isShared || slot < node.slots.size() / 2);
}

core::Result<core::Figures> readTicks(const core::Node& node, std::string_view text)
{
    core::Figures figures;
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot)
        figures.set(slot, core::Decimal());
    if (text == "0")
        return figures;
    for (const std::string_view part : figureParts(text, ";+")) {
        std::size_t found = node.slots.size();
        for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
            if (node.slots[slot].key == part ||
                core::fold(node.slots[slot].title) == core::fold(part) ||
                std::to_string(slot + 1) == part)
                found = slot;
        }
        if (found == node.slots.size())
            return figuresError("figures.unknown-key",
                                {core::Param::text("key", std::string(part))});
        if (!figures.at(found).isZero())
            return figuresError("figures.repeated", {core::Param::text("key", std::string(part))});
        figures.set(found, core::Decimal::whole(1));
    }
    return figures;
}

/// All figures of the criterion are the set's, typed once for all that use them.
core::Error sharedAlone(const core::IndexSet& set, const core::Node& node)
{
    std::string names;
    for (const core::FigureSlot& slot : node.slots) {
        const std::string name =
            "«" + (slot.fromLeaf >= 0 ? set.leafNode(slot.fromLeaf).title : slot.from.figure) + "»";
        if (!slot.from.figure.empty() && names.find(name) == std::string::npos)
            names += (names.empty() ? "" : ", ") + name;
    }
    return {core::ErrorKind::InvalidData,
            "figures.shared-alone",
            {core::Param::text("figures", std::move(names))},
            {}};
}

} // namespace

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

core::Result<core::Figures> readFiguresText(const core::IndexSet& set, const core::Node& node,
                                            std::string_view text, int year)
{
    text = trimmed(text);
    // Beside a figure that names a criterion every one is written with its name.
    if (text.find('=') != std::string_view::npos || node.namesItem())
        return core::parseFigures(text, node);
    if (core::takes(node.rule, core::RuleInput::Option))
        return readOption(node, text);
    if (core::takes(node.rule, core::RuleInput::Ticks))
        return readTicks(node, text);
    if (areNamed(node))
        return readNamedFigures(node, text, year);

    std::vector<std::size_t> typed;
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        if (isBare(node, slot))
            typed.push_back(slot);
    }
    if (typed.empty() && node.isSharedOnly)
        return sharedAlone(set, node);
    const std::vector<std::string_view> given = figureParts(text, "/;");
    if (given.size() != typed.size()) {
        const bool isTable = !typed.empty() && !node.slots[typed.front()].column.empty();
        core::Error error =
            wrongCount("figures.count", given.size(), typed.size(),
                       isTable ? tableNames(node, typed) : namesOf(node, typed, " / "));
        // Of a table of tasks cells may be left out.
        if (isTable)
            error.params.push_back(core::Param::num("table", 1));
        return error;
    }
    core::Figures figures;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i].empty())
            continue;
        const auto value = readNumberOf(node.slots[typed[i]], given[i]);
        if (!value)
            return value.error();
        figures.set(typed[i], *value);
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
    bool isAllBare = true;
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot)
        isAllBare = isAllBare && (!figures.has(slot) || isBare(node, slot));
    if (!isAllBare)
        return core::formatFigures(figures, node);
    if (areNamed(node))
        return namedFiguresText(node, figures);
    std::string text;
    const bool isChecklist = core::takes(node.rule, core::RuleInput::Ticks);
    bool isFirst = true;
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        if (isChecklist) {
            if (figures.has(slot) && !figures.at(slot).isZero())
                text += (text.empty() ? "" : ";") + std::to_string(slot + 1);
            continue;
        }
        if (!isBare(node, slot))
            continue;
        if (!std::exchange(isFirst, false))
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
