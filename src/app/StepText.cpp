#include "app/StepText.h"

#include "app/EscapedText.h"
#include "app/Wording.h"

namespace app {

namespace {

constexpr char mark = '@';
constexpr std::string_view family = "step.";
constexpr std::string_view stepSigns = "%|=\n\r";

} // namespace

std::string stepText(std::string_view code, const std::vector<core::Param>& params)
{
    std::string text(1, mark);
    text += code;
    for (const core::Param& param : params) {
        text += '|';
        text += param.name;
        text += param.number ? "#=" : "=";
        text += escaped(param.value, stepSigns);
    }
    return text;
}

std::string stepWords(std::string_view stored, core::Language language)
{
    if (!stored.starts_with(mark) || !stored.substr(1).starts_with(family))
        return std::string(stored);
    std::string_view rest = stored.substr(1);
    const auto part = [&rest] {
        const auto bar = rest.find('|');
        const std::string_view first = rest.substr(0, bar);
        rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
        return first;
    };
    core::Problem said;
    said.code = part();
    if (!hasText(said.code))
        return std::string(stored); // of a later program: better than nothing
    while (!rest.empty()) {
        const std::string_view param = part();
        const auto equals = param.find('=');
        std::string_view name = param.substr(0, equals);
        const bool isNumber = name.ends_with('#');
        if (isNumber)
            name.remove_suffix(1);
        std::string value =
            equals == std::string_view::npos ? "" : unescaped(param.substr(equals + 1));
        said.params.push_back({std::string(name), std::move(value), isNumber});
    }
    return text(said, language);
}

} // namespace app
