#pragma once

#include "core/Entry.h"
#include "core/IndexSet.h"
#include "core/Language.h"
#include "core/NumberText.h"

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

/// How the points of figures come about by the rule alone, or what prevents them.
std::string ruleLine(const core::IndexSet& set, const core::Node& node,
                     const core::Figures& figures, const core::Ratio& highest,
                     core::Language language);

} // namespace engine
