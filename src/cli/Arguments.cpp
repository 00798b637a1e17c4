#include "cli/Arguments.h"

#include "cli/Verb.h"
#include "store/Keys.h"

#include <algorithm>
#include <utility>

namespace cli {

namespace {

core::Error usage(std::string code, std::string name, std::string_view value)
{
    return {core::ErrorKind::Usage,
            std::move(code),
            {core::Param::text(std::move(name), std::string(value))},
            {}};
}

/// What stands behind a word of a form that may be given several times.
constexpr std::string_view anyNumber = "…";

} // namespace

std::vector<std::string> wordsIn(std::string_view list)
{
    std::vector<std::string> words(1);
    for (const char letter : list) {
        if (letter == ',' || letter == ' ')
            words.emplace_back();
        else
            words.back() += letter;
    }
    std::erase(words, std::string());
    return words;
}

core::Result<Arguments> Arguments::parse(std::span<const std::string> words,
                                         const std::function<bool(std::string_view)>& isFlag)
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
        if (equals != std::string::npos) {
            name = word.substr(0, equals);
            value = word.substr(equals + 1);
        } else if (!isFlag(word)) {
            if (i + 1 == words.size())
                return usage("cli.option-value", "option", word);
            value = words[++i];
        }
        if (!arguments.m_options.emplace(name, value).second)
            return usage("cli.option-repeated", "option", name);
    }
    if (const auto language = arguments.value("--lang")) {
        if (*language == "en")
            arguments.m_language = core::Language::English;
        else if (*language != "vi")
            return usage("cli.unknown-language", "value", *language);
        arguments.m_options.erase("--lang");
    }
    return arguments;
}

int Arguments::fitness(const Form& form) const
{
    const bool knowsAll = std::all_of(m_options.begin(), m_options.end(), [&](const auto& given) {
        return isKnown(given.first, form);
    });
    const bool hasAll =
        std::all_of(form.options.begin(), form.options.end(),
                    [this](const Option& one) { return !one.isNeeded || has(one.name); });
    return knowsAll ? (hasAll ? 2 : 1) : 0;
}

core::Status Arguments::fit(const Form& form)
{
    for (const auto& [name, value] : m_options) {
        if (!isKnown(name, form))
            return usage("cli.unknown-option", "option", name);
    }
    // What is typed enters the book in one form; the name of a file is the file system's.
    for (auto& [name, value] : m_options) {
        if (!form.isFile(name))
            value = nfc(std::move(value));
    }
    if (form.has(asOption().name))
        m_actorOption = asOption().name;
    std::size_t next = 1;
    for (const std::string& part : form.parts()) {
        if (next == m_words.size())
            return usage("cli.word-missing", "what", part);
        m_named[part] = m_words[next++];
        if (part.ends_with(anyNumber)) {
            m_rest.assign(m_words.begin() + static_cast<std::ptrdiff_t>(next) - 1, m_words.end());
            next = m_words.size();
        }
    }
    if (next != m_words.size())
        return usage("cli.extra-word", "word", m_words[next]);
    for (const Option& option : form.options) {
        const auto given = m_options.find(option.name);
        const bool isBlank =
            given == m_options.end() || (given->second.empty() && !option.isFlag());
        if (option.isNeeded && isBlank)
            return usage("cli.option-missing", "option", option.name);
    }
    return {};
}

bool Arguments::isKnown(const std::string& option, const Form& form) const
{
    // Every verb on a book may be told who works on it.
    const bool isPersonal = option == "--user" || option == "--password-file";
    return form.has(option) || (isPersonal && form.takesBook());
}

const std::string& Arguments::actor() const
{
    return (*this)[m_actorOption];
}

void Arguments::wipePassword()
{
    store::wipe(m_password);
}

const std::string& Arguments::operator[](std::string_view name) const
{
    static const std::string none;
    const auto& from = name.starts_with("--") ? m_options : m_named;
    const auto found = from.find(name);
    return found == from.end() ? none : found->second;
}

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const auto found = m_options.find(option);
    return found == m_options.end() ? std::nullopt : std::optional(found->second);
}

} // namespace cli
