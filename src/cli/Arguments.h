#pragma once

#include "core/Language.h"
#include "core/Result.h"

#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cli {

struct Form;

/// What an option lists: "1,2" → 1 and 2.
std::vector<std::string> wordsIn(std::string_view list);

/// The command line after the program's name: words in order, options by name. Options may stand
/// anywhere.
class Arguments {
public:
    /// `isFlag` tells which options stand without a value. Usage "cli.option-value" (option) where
    /// a value is missing, "cli.option-repeated", "cli.unknown-language".
    static core::Result<Arguments> parse(std::span<const std::string> words,
                                         const std::function<bool(std::string_view)>& isFlag);

    core::Language language() const { return m_language; }
    /// Where is said what happens besides (a backup that could not be made): standard error.
    std::ostream& messages() const { return *m_messages; }
    void setMessages(std::ostream& messages) { m_messages = &messages; }
    /// All words, the verb's own among them.
    const std::vector<std::string>& words() const { return m_words; }

    /// How well the options fit a form: 2 all that it needs and no others, 1 no others, else 0.
    int fitness(const Form& form) const;
    /// Holds the words after the verb and the options against a form, which then names them. Usage
    /// "cli.word-missing" (what), "cli.extra-word" (word), "cli.unknown-option",
    /// "cli.option-missing" (option).
    core::Status fit(const Form& form);

    /// A word that the form gives a name to ("BOOK"), an option that it needs ("--assessment").
    const std::string& operator[](std::string_view name) const;
    /// All that is given for a last word of the form with "…" behind it ("FILE…").
    const std::vector<std::string>& rest() const { return m_rest; }
    /// An option's value; nothing where it is not given.
    std::optional<std::string> value(std::string_view option) const;
    /// Whether a flag or an option is given.
    bool has(std::string_view option) const { return m_options.contains(option); }

    /// Who works on a book with accounts: --as where the form has it (there --user is the account
    /// that is meant), else --user; empty where nobody is named.
    const std::string& actor() const;
    /// The actor's password, asked for by the runner before the form is run.
    const std::string& password() const { return m_password; }
    void setPassword(std::string password) { m_password = std::move(password); }
    void wipePassword();

private:
    bool isKnown(const std::string& option, const Form& form) const;

    core::Language m_language = core::Language::Vietnamese;
    std::ostream* m_messages = nullptr;
    std::vector<std::string> m_words;
    std::vector<std::string> m_rest;
    std::map<std::string, std::string, std::less<>> m_named; ///< words by their name in the form
    std::string m_actorOption = "--user";
    std::string m_password;
    std::map<std::string, std::string, std::less<>>
        m_options; ///< by name; flags have an empty value
};

} // namespace cli
