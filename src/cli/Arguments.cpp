#include "cli/Arguments.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cli {

namespace {

constexpr std::array flags = {std::string_view("--json"), std::string_view("--dry-run"),
                              std::string_view("--list"), std::string_view("--help"),
                              std::string_view("--version")};

core::Error usage(std::string code, std::string name, std::string_view value)
{
    return {core::ErrorKind::Usage,
            std::move(code),
            {core::Param::text(std::move(name), std::string(value))},
            {}};
}

} // namespace

core::Result<Arguments> Arguments::parse(std::span<const std::string> words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!word.starts_with("--") || word == "--") {
            arguments.m_words.push_back(word);
            continue;
        }
        std::string name = word;
        std::string value;
        const auto equals = word.find('=');
        const bool isFlag = std::find(flags.begin(), flags.end(), word) != flags.end();
        if (equals != std::string::npos) {
            name = word.substr(0, equals);
            value = word.substr(equals + 1);
        } else if (!isFlag) {
            if (i + 1 == words.size())
                return usage("cli.option-value", "option", word);
            value = words[++i];
        }
        if (!arguments.m_options.emplace(name, value).second)
            return usage("cli.option-repeated", "option", name);
    }
    if (const auto language = arguments.take("--lang")) {
        if (*language == "en")
            arguments.m_language = core::Language::English;
        else if (*language != "vi")
            return usage("cli.unknown-language", "value", *language);
    }
    return arguments;
}

core::Result<std::string> Arguments::word(std::string_view what)
{
    if (auto next = nextWord())
        return *std::move(next);
    return usage("cli.word-missing", "what", what);
}

std::optional<std::string> Arguments::nextWord()
{
    if (m_next == m_words.size())
        return std::nullopt;
    return m_words[m_next++];
}

std::optional<std::string> Arguments::take(std::string_view option)
{
    const auto found = m_options.find(std::string(option));
    if (found == m_options.end())
        return std::nullopt;
    std::string value = std::move(found->second);
    m_options.erase(found);
    return value;
}

core::Result<std::string> Arguments::need(std::string_view option)
{
    if (auto value = take(option); value && !value->empty())
        return *std::move(value);
    return usage("cli.option-missing", "option", option);
}

bool Arguments::takeFlag(std::string_view option)
{
    return take(option).has_value();
}

core::Status Arguments::finish() const
{
    if (!m_options.empty())
        return usage("cli.unknown-option", "option", m_options.begin()->first);
    if (m_next != m_words.size())
        return usage("cli.extra-word", "word", m_words[m_next]);
    return {};
}

} // namespace cli
