#include "app/NamedFigures.h"

#include "app/EntryReader.h"
#include "app/FigureField.h"
#include "core/Calendar.h"
#include "core/FiguresText.h"
#include "core/Fold.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"

#include <algorithm>
#include <optional>

namespace app {

using core::FigureSlot;

namespace {

/// What people call the tick of a day that was accepted after the last one; it has no title.
constexpr std::string_view waivedText = "được chấp thuận nộp sau hạn cuối";

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

class NamedReader {
public:
    NamedReader(const core::Node& node, int year) : m_node(node), m_year(year) {}

    core::Result<core::Figures> read(std::string_view text)
    {
        for (const std::string_view part : figureParts(text, ";")) {
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
        core::Error error =
            wrongCount("figures.values", m_given, values.size(), namesOf(m_node, values, "; "));
        for (const FigureSlot& slot : m_node.slots) {
            const bool isNamed = slot.kind == FigureSlot::Kind::Tick && !slot.title.empty();
            if (!isNamed || !core::isAsked(slot, m_figures))
                continue;
            error.params.push_back(core::Param::text("tick", slot.title));
            break;
        }
        return error;
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
        for (const std::string_view number : figureParts(part, "/")) {
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
        return figuresError(slot.key == core::caseKey ? "figures.unknown-case"
                                                      : "figures.no-such-level",
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
        return figuresError(
            "figures.never-refused",
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
        return figuresError("figures.unknown-key", {core::Param::text("key", std::string(number))});
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
        return figuresError("figures.unknown-key", {core::Param::text("key", std::string(text)),
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
            return figuresError(
                "figures.repeated",
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

} // namespace

bool areNamed(const core::Node& node)
{
    const bool isOne = core::takes(node.rule, core::RuleInput::Option) ||
                       core::takes(node.rule, core::RuleInput::Ticks);
    return !isOne && std::any_of(node.slots.begin(), node.slots.end(), [](const FigureSlot& slot) {
        return slot.kind == FigureSlot::Kind::Date || slot.kind == FigureSlot::Kind::Option ||
               slot.kind == FigureSlot::Kind::Tick;
    });
}

core::Result<core::Figures> readNamedFigures(const core::Node& node, std::string_view text,
                                             int year)
{
    return NamedReader(node, year).read(text);
}

std::string namedFiguresText(const core::Node& node, const core::Figures& figures)
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
    const auto read = readNamedFigures(node, text, 0);
    // Titles may be alike or hold a ";", figures may be missing: then they are written with keys.
    return read && *read == figures ? text : core::formatFigures(figures, node);
}

} // namespace app
