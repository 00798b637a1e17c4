#pragma once

#include "core/Language.h"
#include "core/Result.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// The command line after the program's name: words in order, options by name. Options may stand
/// anywhere.
class Arguments {
public:
    /// Usage "cli.option-value" (option) where a value is missing, "cli.option-repeated".
    static core::Result<Arguments> parse(std::span<const std::string> words);

    core::Language language() const { return m_language; }

    /// The next word, or Usage "cli.word-missing" (what).
    core::Result<std::string> word(std::string_view what);
    std::optional<std::string> nextWord();

    /// An option with a value ("--stage v1"); taking marks it as known.
    std::optional<std::string> take(std::string_view option);
    core::Result<std::string> need(std::string_view option);
    /// An option without a value ("--json").
    bool takeFlag(std::string_view option);

    /// Usage "cli.unknown-option" / "cli.extra-word" for what nobody took.
    core::Status finish() const;

private:
    core::Language m_language = core::Language::Vietnamese;
    std::vector<std::string> m_words;
    std::size_t m_next = 0;
    std::map<std::string, std::string> m_options; ///< by name; flags have an empty value
};

} // namespace cli
