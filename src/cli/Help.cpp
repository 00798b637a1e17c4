#include "cli/Help.h"

#include "cli/TextTable.h"

#include <algorithm>

namespace cli {

namespace {

const std::string& in(core::Language language, const Meaning& meaning)
{
    return language == core::Language::Vietnamese ? meaning.vietnamese : meaning.english;
}

std::string indented(const std::string& text, const std::string& by)
{
    std::string lines;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = text.find('\n', from);
        lines += by + text.substr(from, end - from + 1);
        from = end + 1;
    }
    return lines;
}

} // namespace

std::string usageOf(const Verb& verb, const Form& form)
{
    std::string line = verb.name;
    if (!form.words.empty())
        line += ' ' + form.words;
    for (const Option& option : form.options) {
        const std::string text = option.isFlag() ? option.name : option.name + ' ' + option.value;
        line += option.isNeeded ? ' ' + text : " [" + text + ']';
    }
    return line;
}

void printUsage(std::ostream& stream, std::span<const Verb> verbs, core::Language language)
{
    const bool vietnamese = language == core::Language::Vietnamese;
    stream << (vietnamese ? "Cách dùng:" : "Usage:") << '\n';
    for (const Verb& verb : verbs) {
        for (const Form& form : verb.forms)
            stream << "  cchc-cli " << usageOf(verb, form) << '\n';
    }
    stream << (vietnamese ? "Mọi lệnh nhận --lang vi|en. Xem từng lệnh: cchc-cli LỆNH --help."
                          : "Every verb takes --lang vi|en. More of one: cchc-cli VERB --help.")
           << '\n';
    const bool hasBooks = std::any_of(verbs.begin(), verbs.end(), [](const Verb& verb) {
        return std::any_of(verb.forms.begin(), verb.forms.end(),
                           [](const Form& form) { return form.takesBook(); });
    });
    if (hasBooks)
        stream << (vietnamese
                       ? "Sổ có tài khoản: thêm --user TÊN; mật khẩu hỏi ở cửa sổ lệnh, hoặc là "
                         "dòng đầu của --password-file TỆP."
                       : "A book with accounts: add --user NAME; the password is asked for on the "
                         "terminal, or is the first line of --password-file FILE.")
               << '\n';
}

void printHelp(std::ostream& stream, const Verb& verb, core::Language language)
{
    for (const Form& form : verb.forms) {
        stream << "cchc-cli " << usageOf(verb, form) << '\n';
        stream << "  " << in(language, form.meaning) << '\n';
        TextTable options("ll");
        for (const Option& option : form.options)
            options.row({option.isFlag() ? option.name : option.name + ' ' + option.value,
                         in(language, option.meaning)});
        stream << indented(options.text(), "    ");
    }
}

} // namespace cli
