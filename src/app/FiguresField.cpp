// Figures of a criterion typed or pasted as one text: see readFiguresText in EntryReader.h.
#include "app/EntryReader.h"

#include "core/Calendar.h"
#include "core/Codes.h"
#include "core/DateText.h"
#include "core/FiguresText.h"
#include "core/Fold.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "engine/RuleValue.h"

#include <algorithm>
#include <utility>

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

/// What a text may name: "Ban hành đúng hạn", "Ban hành muộn".
std::string optionTitles(std::span<const core::Choice> options,
                         const std::vector<std::size_t>& which)
{
    std::string titles;
    for (const std::size_t option : which)
        titles += (titles.empty() ? "«" : ", «") + options[option].title + "»";
    return titles;
}

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
        return invalid(core::codes::figuresAmbiguousOption,
                       {core::Param::text("option", std::string(text)),
                        core::Param::text("which", optionTitles(options, found))});
    if (found.empty())
        return invalid("figures.unknown-option", {core::Param::text("option", std::string(text)),
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

/// What the figures are called that are typed in one text, in their order.
std::string namesOf(const core::Node& node, std::span<const std::size_t> slots,
                    const char* separator)
{
    std::string names;
    for (const std::size_t slot : slots)
        names += (names.empty() ? "" : separator) + figureName(node, node.slots[slot].key);
    return names;
}

core::Error wrongCount(const char* code, std::size_t given, std::size_t wanted, std::string names)
{
    return invalid(code, {core::Param::num("given", static_cast<long long>(given)),
                          core::Param::num("wanted", static_cast<long long>(wanted)),
                          core::Param::text("names", std::move(names))});
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

/// What people call the tick of a day that was accepted after the last one; it has no title.
constexpr std::string_view waivedText = "được chấp thuận nộp sau hạn cuối";

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

namespace {

/// A number as it stands among others; "86,25%" is one where it is a percentage.
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

std::string tickTitle(const FigureSlot& slot)
{
    return slot.title.empty() ? std::string(waivedText) : slot.title;
}

/// The one of several titles that is meant: its id, the whole title, or the beginning of just one.
std::optional<std::size_t> named(const std::vector<core::NamedFigure>& list, std::string_view text)
{
    const std::string wanted = core::fold(text);
    if (wanted.empty())
        return std::nullopt;
    std::vector<std::size_t> begun;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string title = core::fold(list[i].title);
        if (list[i].id == text || title == wanted)
            return i;
        if (title.starts_with(wanted))
            begun.push_back(i);
    }
    return begun.size() == 1 ? std::optional(begun.front()) : std::nullopt;
}

/// Reads the figures of a criterion whose figures are not all numbers: parts parted by ";", the
/// case first, values in their order (neighbouring numbers may be parted by "/"), ticks by name
/// wherever they stand.
class NamedReader {
public:
    NamedReader(const core::Node& node, int year) : m_node(node), m_year(year) {}

    core::Result<core::Figures> read(std::string_view text)
    {
        for (const std::string_view part : parts(text, ";")) {
            if (core::Status done = take(part); !done)
                return std::move(done).error();
        }
        if (isAnyLeft())
            return countError();
        return m_figures;
    }

private:
    bool isValue(std::size_t slot) const
    {
        return core::isAsked(m_node.slots[slot], m_figures) &&
               m_node.slots[slot].kind != FigureSlot::Kind::Tick;
    }
    void skipOthers()
    {
        while (m_next < m_node.slots.size() && !isValue(m_next))
            ++m_next;
    }
    bool isAnyLeft()
    {
        skipOthers();
        return m_next < m_node.slots.size();
    }

    core::Error countError() const
    {
        std::vector<std::size_t> values;
        for (std::size_t slot = 0; slot < m_node.slots.size(); ++slot) {
            if (isValue(slot))
                values.push_back(slot);
        }
        return wrongCount("figures.values", m_given, values.size(), namesOf(m_node, values, "; "));
    }

    core::Status take(std::string_view part)
    {
        skipOthers();
        if (part.empty()) {
            ++m_next;
            return {};
        }
        const bool isOption =
            m_next < m_node.slots.size() && m_node.slots[m_next].kind == FigureSlot::Kind::Option;
        if (isOption)
            return takeOption(part);
        if (const auto tick = tickNamed(part))
            return set(*tick, core::Decimal::whole(1));
        if (namesNever(part))
            return takeNever();
        if (m_next < m_node.slots.size() && m_node.slots[m_next].kind == FigureSlot::Kind::Date) {
            auto day = readFigureField(m_node.slots[m_next], part, m_year);
            return day ? set(m_next++, *day) : core::Status(std::move(day).error());
        }
        for (const std::string_view number : parts(part, "/")) {
            if (core::Status done = takeNumber(number); !done)
                return done;
        }
        return {};
    }

    core::Status takeOption(std::string_view part)
    {
        const FigureSlot& slot = m_node.slots[m_next];
        const auto option = named(*slot.options, part);
        if (option)
            return set(m_next++, core::Decimal::whole(static_cast<std::int64_t>(*option)));
        std::string known;
        for (const core::NamedFigure& each : *slot.options)
            known += (known.empty() ? "" : " · ") + each.title;
        return invalid(slot.key == core::caseKey ? "figures.unknown-case" : "figures.no-such-level",
                       {core::Param::text("option", std::string(part)),
                        core::Param::text("known", std::move(known))});
    }

    core::Status takeNever()
    {
        for (std::size_t slot = m_next; slot < m_node.slots.size(); ++slot) {
            if (!isValue(slot) || !m_node.slots[slot].mayBeNever)
                continue;
            // A due day that nobody typed is not needed.
            m_next = slot + 1;
            return set(slot, core::Decimal::whole(core::neverDay));
        }
        return invalid("figures.never-refused",
                       {core::Param::text("key", m_next < m_node.slots.size()
                                                     ? figureName(m_node, m_node.slots[m_next].key)
                                                     : std::string())});
    }

    core::Status takeNumber(std::string_view number)
    {
        if (!isAnyLeft())
            return takeOrdinal(number);
        const FigureSlot& slot = m_node.slots[m_next];
        if (slot.kind == FigureSlot::Kind::Date || slot.kind == FigureSlot::Kind::Option) {
            ++m_given;
            return countError();
        }
        if (number.empty()) {
            ++m_next;
            return {};
        }
        auto value = readNumberOf(slot, number);
        return value ? set(m_next++, *value) : core::Status(std::move(value).error());
    }

    /// Where there are only ticks a number counts them, as in a checklist; 0: none.
    core::Status takeOrdinal(std::string_view number)
    {
        std::vector<std::size_t> ticks;
        for (std::size_t slot = 0; slot < m_node.slots.size(); ++slot) {
            const FigureSlot& own = m_node.slots[slot];
            if (isValue(slot) && own.kind != FigureSlot::Kind::Option)
                return notAsked(number);
            if (own.kind == FigureSlot::Kind::Tick && core::isAsked(own, m_figures))
                ticks.push_back(slot);
        }
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            if (number == "0")
                m_figures.set(ticks[i], core::Decimal());
            else if (std::to_string(i + 1) == number)
                return set(ticks[i], core::Decimal::whole(1));
        }
        if (number == "0")
            return {};
        return invalid("figures.unknown-key", {core::Param::text("key", std::string(number))});
    }

    /// All values are there: what else is said is one too many, or no tick's name.
    core::Error notAsked(std::string_view text)
    {
        if (text.empty() || (text.front() >= '0' && text.front() <= '9')) {
            ++m_given;
            return countError();
        }
        std::string known;
        for (const FigureSlot& own : m_node.slots) {
            if (own.kind == FigureSlot::Kind::Tick && core::isAsked(own, m_figures))
                known += (known.empty() ? "" : " · ") + tickTitle(own);
        }
        return invalid("figures.unknown-key", {core::Param::text("key", std::string(text)),
                                               core::Param::text("known", std::move(known))});
    }

    std::optional<std::size_t> tickNamed(std::string_view part) const
    {
        std::vector<core::NamedFigure> ticks;
        std::vector<std::size_t> slots;
        for (std::size_t slot = 0; slot < m_node.slots.size(); ++slot) {
            const FigureSlot& own = m_node.slots[slot];
            if (own.kind != FigureSlot::Kind::Tick || !core::isAsked(own, m_figures))
                continue;
            ticks.push_back({own.key, tickTitle(own)});
            slots.push_back(slot);
        }
        const auto found = named(ticks, part);
        return found ? std::optional(slots[*found]) : std::nullopt;
    }

    core::Status set(std::size_t slot, core::Decimal value)
    {
        if (m_figures.has(slot) && !m_figures.at(slot).isZero())
            return invalid("figures.repeated",
                           {core::Param::text("key", figureName(m_node, m_node.slots[slot].key))});
        m_figures.set(slot, value);
        if (m_node.slots[slot].kind != FigureSlot::Kind::Tick)
            ++m_given;
        return {};
    }

    const core::Node& m_node;
    int m_year;
    core::Figures m_figures;
    std::size_t m_next = 0;  ///< where the next value goes
    std::size_t m_given = 0; ///< values
};

/// The text that NamedReader reads.
std::string namedText(const core::Node& node, const core::Figures& figures)
{
    std::string text;
    bool isAfterNumber = false;
    bool isNumberGiven = false;
    const auto append = [&text](const std::string& part, const char* separator) {
        text += (text.empty() ? "" : separator) + part;
    };
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        const FigureSlot& own = node.slots[slot];
        if (!core::isAsked(own, figures))
            continue;
        const bool isNumber = own.kind == FigureSlot::Kind::Count ||
                              own.kind == FigureSlot::Kind::Percent ||
                              own.kind == FigureSlot::Kind::Number;
        if (isNumber) {
            std::string number = figures.has(slot) ? core::format(figures.at(slot)) : std::string();
            std::replace(number.begin(), number.end(), '.', ',');
            isNumberGiven = isNumberGiven || !number.empty();
            append(number, isAfterNumber ? "/" : "; ");
        } else if (!figures.has(slot)) {
            // A missing day: only one that is never done needs none.
        } else if (own.kind == FigureSlot::Kind::Option) {
            const core::NamedFigure* option = core::optionOf(own, figures.at(slot));
            append(option != nullptr ? option->title : "?", "; ");
        } else if (own.kind == FigureSlot::Kind::Date) {
            append(figureFieldText(own, figures.at(slot)), "; ");
        } else if (!figures.at(slot).isZero()) {
            append(tickTitle(own), "; ");
        }
        isAfterNumber = isNumber;
    }
    if (isAfterNumber && !isNumberGiven)
        return core::formatFigures(figures, node);
    const auto read = NamedReader(node, 0).read(text);
    // Titles may be alike or hold a ";", figures may be missing: then they are written with keys.
    return read && *read == figures ? text : core::formatFigures(figures, node);
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
        return invalid("figures.never-refused", {core::Param::text("key", keyWord(slot.key))});
    }
    if (const auto day = dayIn(text, year))
        return core::Decimal::whole(core::dayNumber(*day));
    return invalid("figures.bad-date", {core::Param::text("key", keyWord(slot.key)),
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

core::Result<core::Figures> readFiguresText(const core::Node& node, std::string_view text, int year)
{
    text = trimmed(text);
    // Beside a figure that names a criterion every one is written with its name.
    if (text.find('=') != std::string_view::npos || node.namesItem())
        return core::parseFigures(text, node);
    if (core::takes(node.rule, core::RuleInput::Option))
        return readOption(node, text);
    if (core::takes(node.rule, core::RuleInput::Ticks))
        return readTicks(node, text);
    if (isNamed(node))
        return NamedReader(node, year).read(text);

    std::vector<std::size_t> typed;
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        if (isBare(node, slot))
            typed.push_back(slot);
    }
    const std::vector<std::string_view> given = parts(text, "/;");
    if (given.size() != typed.size())
        return wrongCount("figures.count", given.size(), typed.size(), namesOf(node, typed, " / "));
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
    if (isNamed(node))
        return namedText(node, figures);
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
