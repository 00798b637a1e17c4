#include "engine/FigureWords.h"

#include "core/DateText.h"
#include "engine/Phrases.h"
#include "engine/RuleValue.h"

#include <algorithm>

namespace engine {

using core::Decimal;
using core::Figures;

std::string figureWord(core::FiguresView figures, std::size_t slot)
{
    return figures.has(slot) ? number(figures.at(slot)) : "?";
}

std::string valueWord(core::ValueOf of, core::FiguresView figures)
{
    if (of == core::ValueOf::Ratio)
        return figureWord(figures, 0) + '/' + figureWord(figures, 1);
    return figureWord(figures, 0) + unitSign(of);
}

std::string dayWord(const core::DayCount& days, core::FiguresView figures, core::Language language)
{
    const auto day = [&](std::size_t slot) -> std::string {
        if (!figures.has(slot))
            return "?";
        const auto number = static_cast<int>(figures.at(slot).mantissa());
        return number == core::neverDay ? say(language, "không thực hiện", "never done")
                                        : core::dateText(core::isoDate(number));
    };
    if (days.due)
        return day(0);
    // What was never done needs no due day.
    return figures.has(0) || !figures.has(1) ? day(0) + std::string(arrow) + day(1) : day(1);
}

std::string dayTitle(core::ValueOf of, const core::DayCount& days, core::Language language)
{
    if (of != core::ValueOf::Days)
        return {};
    std::string text = days.working
                           ? say(language, " theo số ngày làm việc chậm", " by working days late")
                           : say(language, " theo số ngày chậm", " by days late");
    if (days.due)
        text += say(language, ", hạn ", ", due ") + core::dateText(core::isoDate(*days.due));
    return text;
}

void addDayRows(std::vector<RuleRow>& rows, const core::DayCount& days, core::Language language)
{
    if (days.never)
        rows.push_back({say(language, "không thực hiện", "never done"), number(*days.never)});
    if (days.latest)
        rows.push_back({say(language, "nhận chậm nhất ngày ", "accepted up to ") +
                            core::dateText(core::isoDate(*days.latest)),
                        {}});
}

std::string sumWord(core::FiguresView figures, std::size_t count)
{
    core::Int128 sum = 0;
    for (std::size_t slot = 0; slot < std::min(count, Figures::maxSlots); ++slot) {
        if (figures.has(slot))
            sum += core::Int128(figures.at(slot).mantissa()) *
                   powerOfTen(Decimal::maxDecimals - figures.at(slot).decimals());
    }
    std::string text = core::formatFixed(core::Ratio(sum, powerOfTen(Decimal::maxDecimals)),
                                         Decimal::maxDecimals, core::NumberStyle::Vietnamese);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == ',')
        text.pop_back();
    return text;
}

std::string listWord(core::FiguresView figures, std::size_t count, const char* sign)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += (i == 0 ? "" : sign) + figureWord(figures, i);
    return text;
}

} // namespace engine
