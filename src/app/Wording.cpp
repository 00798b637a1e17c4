#include "app/Wording.h"

#include "app/StepText.h"
#include "app/WordingTable.h"
#include "core/DateText.h"
#include "core/HiddenLetter.h"
#include "core/NumberText.h"
#include "core/Trim.h"
#include "core/UnitGroups.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

namespace app {

namespace {

using Params = std::span<const core::Param>;

constexpr std::size_t longestQuote = 160; ///< letters of a text that a sentence repeats

const Sentence* find(std::string_view code)
{
    static const auto byCode = [] {
        std::unordered_map<std::string_view, const Sentence*> map;
        for (const auto table :
             {bookSentences(), fileSentences(), setSentences(), entrySentences(),
              dossierSentences(), tableSentences(), flagSentences(), evidenceSentences(),
              stepSentences(), totalsSentences(), accountSentences(), processSentences(),
              taskSentences(), surveySentences(), correctionSentences(), packageSentences(),
              formSentences()}) {
            for (const Sentence& sentence : table)
                map.emplace(sentence.code, &sentence);
        }
        return map;
    }();
    const auto found = byCode.find(code);
    return found == byCode.end() ? nullptr : found->second;
}

const core::Param* paramNamed(Params params, std::string_view name)
{
    const auto found = std::find_if(params.begin(), params.end(),
                                    [name](const core::Param& one) { return one.name == name; });
    return found == params.end() ? nullptr : &*found;
}

std::string fill(std::string_view sentence, Params params, core::Language language);

/// "2026-11-28T18:29:12" → "18:29 28/11/2026"; anything else as it is.
std::string momentText(std::string_view moment)
{
    constexpr std::size_t day = 10;
    if (moment.size() < 16 || moment[day] != 'T' || !core::isDate(moment.substr(0, day)))
        return std::string(moment);
    return std::string(moment.substr(day + 1, 5)) + ' ' + core::dateText(moment.substr(0, day));
}

/// Names in a row: each may be the code of its words.
std::string namesText(std::string_view names, core::Language language)
{
    std::string text;
    while (!names.empty()) {
        const auto end = std::min(names.find("; "), names.find(" / "));
        const std::string_view name = names.substr(0, end);
        const Sentence* words = name.starts_with("figure.") ? find(name) : nullptr;
        text += words == nullptr                         ? std::string(name)
                : language == core::Language::Vietnamese ? std::string(words->vietnamese)
                                                         : std::string(words->english);
        names.remove_prefix(std::min(end, names.size()));
        const auto separator = std::min<std::size_t>(names.starts_with(';') ? 2 : 3, names.size());
        text += names.substr(0, separator);
        names.remove_prefix(separator);
    }
    return text;
}

std::string valueOf(const core::Param& param, Params params, core::Language language)
{
    if (param.number)
        return core::toVietnamese(param.value);
    if (param.name == "since")
        return momentText(param.value);
    if (param.name == "group")
        return core::groupTitle(param.value, language);
    if (param.name == "place")
        return placeText(param.value, language);
    // A reason or label that the book keeps as a code.
    if (param.value.starts_with("@step."))
        return stepWords(param.value, language);
    // A problem inside a problem (a formula inside a set) is named by its code and shares the
    // parameters.
    if (const Sentence* nested = find(param.value);
        nested != nullptr && param.value.find('.') != std::string::npos)
        return fill(language == core::Language::Vietnamese ? nested->vietnamese : nested->english,
                    params, language);
    if (param.name == "names")
        return namesText(param.value, language);
    // What a file says may be a page long.
    const bool isQuoted = param.name == "value" || param.name == "text" || param.name == "column";
    return core::harmless(isQuoted ? core::shortened(param.value, longestQuote) : param.value);
}

/// Puts parameters into "{name}" and "{name?text}".
std::string fill(std::string_view sentence, Params params, core::Language language)
{
    std::string text;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (sentence[i] != '{') {
            text += sentence[i];
            continue;
        }
        int depth = 1;
        std::size_t end = i + 1;
        while (end < sentence.size() && depth > 0) {
            depth += sentence[end] == '{' ? 1 : sentence[end] == '}' ? -1 : 0;
            ++end;
        }
        const std::string_view inside = sentence.substr(i + 1, end - i - 2);
        const auto question = inside.find('?');
        const core::Param* param = paramNamed(params, inside.substr(0, question));
        if (question != std::string_view::npos) {
            if (param != nullptr && !param->value.empty())
                text += fill(inside.substr(question + 1), params, language);
        } else if (param != nullptr) {
            text += valueOf(*param, params, language);
        }
        i = end - 1;
    }
    return text;
}

std::string sentenceFor(std::string_view code, Params params, core::Language language)
{
    if (const Sentence* sentence = find(code))
        return fill(language == core::Language::Vietnamese ? sentence->vietnamese
                                                           : sentence->english,
                    params, language);
    // A code without a sentence is a fault of ours; the code and its values are still better than
    // nothing.
    std::string text(code);
    for (const core::Param& param : params)
        text += " " + param.name + "=" + param.value;
    return text;
}

/// A way through an index set, "areas[0].items[2]", in words: "lĩnh vực thứ 1, mục thứ 3". One with
/// a step that has no word stays as it is.
std::string pathText(std::string_view path, bool vietnamese)
{
    struct Step {
        std::string_view name;
        std::string_view vi;
        std::string_view en;
    };
    static constexpr std::array steps = {
        Step{"classes", "loại thứ ", "class "},
        Step{"classRules", "điều kiện xếp loại thứ ", "class rule "},
        Step{"quotas", "tỷ lệ thứ ", "quota "},
        Step{"areas", "lĩnh vực thứ ", "area "},
        Step{"items", "mục thứ ", "item "},
        Step{"all", "điều kiện thứ ", "condition "},
        Step{"figures", "số liệu dùng chung thứ ", "shared figure "},
        Step{"attributes", "thuộc tính thứ ", "attribute "},
        Step{"values", "giá trị thứ ", "value "},
        Step{"bonus", "điểm thưởng", "bonus"},
        Step{"penalty", "điểm trừ", "penalty"},
    };
    const bool isSection = path == core::bonusCode || path == core::penaltyCode;
    if (!isSection && path.find('[') == std::string_view::npos)
        return std::string(path);
    std::string words;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('.', at), path.size());
        const std::string_view part = path.substr(at, end - at);
        const std::size_t bracket = part.find('[');
        const auto step = std::find_if(steps.begin(), steps.end(), [&](const Step& each) {
            return each.name == part.substr(0, bracket);
        });
        if (step == steps.end())
            return std::string(path);
        words += words.empty() ? "" : ", ";
        words += vietnamese ? step->vi : step->en;
        if (bracket != std::string_view::npos) {
            int number = 0;
            for (const char digit : part.substr(bracket + 1, part.size() - bracket - 2))
                number = number * 10 + (digit - '0');
            words += std::to_string(number + 1);
        }
        at = end + 1;
    }
    return words;
}

} // namespace

std::string text(const core::Error& error, core::Language language)
{
    return sentenceFor(error.code, error.params, language);
}

std::string text(const core::Problem& problem, core::Language language)
{
    return sentenceFor(problem.code, problem.params, language);
}

std::string text(engine::Flag flag, core::Language language)
{
    return sentenceFor("flag." + std::string(engine::flagName(flag)), {}, language);
}

std::string placeText(std::string_view place, core::Language language)
{
    constexpr std::string_view row = "row ";
    constexpr std::string_view column = ", column ";
    const bool vietnamese = language == core::Language::Vietnamese;
    if (place.starts_with(row)) {
        std::string rest(place.substr(row.size()));
        if (const auto comma = rest.find(column); vietnamese && comma != std::string::npos)
            rest.replace(comma, column.size(), ", cột ");
        return (vietnamese ? "dòng " : "row ") + rest;
    }
    if (place.starts_with(core::figurePrefix))
        return (vietnamese ? "số liệu dùng chung «" : "shared figure “") +
               std::string(place.substr(core::figurePrefix.size())) + (vietnamese ? "»" : "”");
    return pathText(place, vietnamese);
}

std::string lineText(const core::Problem& problem, core::Language language)
{
    std::string line;
    if (problem.severity != core::Severity::Error)
        line = language == core::Language::Vietnamese ? "Lưu ý: " : "Remark: ";
    if (!problem.place.empty())
        line += placeText(problem.place, language) + ": ";
    return line + text(problem, language);
}

std::string fullText(const core::Error& error, core::Language language)
{
    std::string full = text(error, language);
    for (const core::Problem& problem : error.details) {
        full += "\n  ";
        full += lineText(problem, language);
    }
    return full;
}

bool hasText(std::string_view code)
{
    return find(code) != nullptr;
}

std::string textOr(const std::string& code, const std::string& value, core::Language language)
{
    return hasText(code) ? text(core::Problem{core::Severity::Note, code, {}, {}}, language)
                         : value;
}

} // namespace app
