#include "app/DocumentGuess.h"

#include "core/Ascii.h"
#include "core/DateText.h"
#include "core/Fold.h"
#include "core/Trim.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace app {

namespace {

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), core::isDigit);
}

std::vector<std::string> tokensOf(std::string_view stem)
{
    std::vector<std::string> tokens;
    std::string token;
    const auto flush = [&] {
        if (!token.empty())
            tokens.push_back(std::exchange(token, {}));
    };
    for (const char c : stem) {
        if (c == '_' || c == ' ' || c == ',' || c == '(' || c == ')')
            flush();
        else
            token += c;
    }
    flush();
    return tokens;
}

/// "BC-STNMT", "QĐ-UBND", "KH-UBND-NC": capitals with a hyphen between them.
bool isSign(std::string_view text)
{
    const auto hyphen = text.find('-');
    if (hyphen == std::string_view::npos || hyphen < 2 || hyphen > 6 || hyphen + 1 == text.size())
        return false;
    // Đ is two bytes; every other letter of a sign is an ASCII capital.
    std::string plain(text);
    for (auto at = plain.find("Đ"); at != std::string::npos; at = plain.find("Đ"))
        plain.replace(at, std::string_view("Đ").size(), "D");
    return std::all_of(
               plain.begin(), plain.end(),
               [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || core::isDigit(c); }) &&
           plain[0] >= 'A';
}

std::optional<std::string> dateOf(std::string_view token)
{
    if (token.find_first_of(".-") != std::string_view::npos) {
        // A day that is followed by the year in four digits; "1.2-2021" and the like are no date.
        const auto date = core::readDate(token);
        return date && token.size() >= 8 ? date : std::nullopt;
    }
    if (token.size() != 8 || !allDigits(token))
        return std::nullopt;
    const std::string text(token);
    if (auto date =
            core::readDate(text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6)))
        return date;
    return core::readDate(text.substr(0, 2) + "/" + text.substr(2, 2) + "/" + text.substr(4));
}

/// "Sở Tài nguyên và Môi trường" → "stnmt".
std::string initials(std::string_view name)
{
    std::string letters;
    const std::string folded = core::fold(name);
    for (const std::string& word : tokensOf(folded)) {
        if (word != "va" && word != "-")
            letters += word.front();
    }
    return letters;
}

} // namespace

DocumentGuess guessFromName(std::string_view fileName, std::string_view unitName)
{
    DocumentGuess guess;
    const auto dot = fileName.rfind('.');
    const std::string_view stem = fileName.substr(0, dot == 0 ? std::string_view::npos : dot);
    std::vector<std::string> words;
    const std::vector<std::string> tokens = tokensOf(stem);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string& token = tokens[i];
        const auto hyphen = token.find('-');
        if (guess.date.empty()) {
            if (const auto date = dateOf(token)) {
                guess.date = *date;
                if (!words.empty() && core::fold(words.back()) == "ngay")
                    words.pop_back();
                continue;
            }
        }
        if (guess.number.empty() && allDigits(token) && token.size() <= 5 &&
            i + 1 < tokens.size() && isSign(tokens[i + 1])) {
            guess.number = token + "/" + tokens[++i];
            continue;
        }
        if (guess.number.empty() && hyphen != std::string::npos && hyphen <= 5 &&
            allDigits(token.substr(0, hyphen)) && isSign(token.substr(hyphen + 1))) {
            guess.number = token.substr(0, hyphen) + "/" + token.substr(hyphen + 1);
            continue;
        }
        words.push_back(token);
    }
    if (guess.number.empty()) {
        std::string title(stem);
        std::replace(title.begin(), title.end(), '_', ' ');
        guess.title = std::string(core::trimmed(title));
        return guess;
    }
    // "BC 412-BC-STNMT": the kind that the number says anyway is no title.
    const std::string sign = guess.number.substr(guess.number.find('/') + 1);
    std::erase(words, sign.substr(0, sign.find('-')));
    std::erase_if(
        words, [](const std::string& word) { return core::fold(word) == "so" && word.size() < 4; });
    for (const std::string& word : words)
        guess.title += (guess.title.empty() ? "" : " ") + word;
    if (core::fold(sign.substr(sign.rfind('-') + 1)) == initials(unitName))
        guess.office = unitName;
    return guess;
}

} // namespace app
