#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Language.h"
#include "core/NumberText.h"
#include "engine/Between.h"
#include "engine/Evaluate.h"

/// Small pieces of the explaining lines. Internal to the engine.
namespace engine {

inline constexpr std::string_view arrow = " → ";

/// The sentence in the language asked for.
inline std::string say(core::Language language, const char* vietnamese, const char* english)
{
    return language == core::Language::Vietnamese ? vietnamese : english;
}

template<typename Number>
std::string number(Number value)
{
    return core::format(value, core::NumberStyle::Vietnamese);
}

/// "2,5/3"
inline std::string outOf(core::Points points, core::Points max)
{
    return number(points) + '/' + number(max);
}

/// The sign behind a value of `of`: "%" for rates.
inline std::string unitSign(core::ValueOf of)
{
    return of == core::ValueOf::Ratio || of == core::ValueOf::Percent ? "%" : "";
}

/// The same in the language asked for, with days: "2 ngày".
inline std::string unitSign(core::ValueOf of, core::Language language)
{
    return of == core::ValueOf::Days ? say(language, " ngày", " days") : unitSign(of);
}

/// How the points of figures come about by the rule, and what scales make of them, or what prevents
/// them.
std::string ruleLine(const core::IndexSet& set, const core::Node& node, core::FiguresView figures,
                     const UnitFacts& unit, const Scaled& scaled, const Highest& highest,
                     core::Language language);
/// What flags say, one short sentence after the other.
std::string flagLine(const core::IndexSet& set, const core::Node& node, core::FiguresView figures,
                     Flags flags, core::Language language);
/// "20 × 0,5 = 10 điểm tối đa"
std::string scaleLine(const core::Node& node, const Scaled& scaled, core::Language language);

} // namespace engine
