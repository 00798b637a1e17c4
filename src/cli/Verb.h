#pragma once

#include "cli/Arguments.h"
#include "core/Language.h"
#include "core/PathText.h"
#include "core/Result.h"

#include <functional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// Where a verb writes: data to `out`, messages to `messages`.
struct Streams {
    std::ostream& out;
    std::ostream& messages;
};

/// What help says, in both languages.
struct Meaning {
    std::string vietnamese;
    std::string english;
};

/// An option of a form: what is taken, checked and told in usage and help.
struct Option {
    std::string name;  ///< "--assessment"
    std::string value; ///< what follows it, as usage shows it ("ID", "vi|en"); empty: a flag
    bool isNeeded = false;
    Meaning meaning;

    bool isFlag() const { return value.empty(); }
};

/// [--as ADMIN]: who works on a book with accounts, where --user is somebody else.
Option asOption();

/// One way to call a verb.
struct Form {
    /// The words after the verb: its own in lower case, then the names of those to be given
    /// ("import BOOK FILE"); one with "…" behind it, the last, may be given several times.
    std::string words;
    std::vector<Option> options;
    Meaning meaning;
    /// Gets arguments that fit the form; returns an error whose kind is the exit code.
    std::function<core::Status(const Arguments& arguments, Streams streams)> run;

    /// `words` one by one.
    std::vector<std::string> parts() const;
    /// Whether it declares the option.
    bool has(std::string_view option) const;
    /// Whether the option names a file.
    bool isFile(std::string_view option) const;
    /// Whether it works on a book, so that --user and --password-file may be given.
    bool takesBook() const;
};

/// A verb of the command line: the forms it has. A form is meant where its own words and needed
/// flags are given; of several the one counts that fits the options best.
struct Verb {
    std::string name;
    std::vector<Form> forms;
};

/// All verbs, in the order of help.
const std::vector<Verb>& verbs();

/// Runs the command line `words` (without the program's name) and returns the exit code of the
/// contract, section 4.
int runCommandLine(std::span<const std::string> words, Streams streams,
                   std::span<const Verb> known = verbs());

using core::pathOf;
/// The whole file as it is. NotFound "cli.no-file", Storage "cli.unreadable".
core::Result<std::string> readBytes(std::string_view file);
/// The same, texts NFC-normalised; UTF-16 with its mark becomes UTF-8.
core::Result<std::string> readText(std::string_view file);
/// A text in its NFC form; bytes that are not UTF-8 (a workbook) as they are.
std::string nfc(std::string bytes);

} // namespace cli
