#pragma once

#include "cli/Arguments.h"
#include "core/Result.h"

#include <filesystem>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace cli {

/// Where a verb writes: data to `out`, messages to `messages`.
struct Streams {
    std::ostream& out;
    std::ostream& messages;
};

/// One verb of the command line. `run` takes its words and options from the arguments and returns
/// an error whose kind is the exit code.
struct Verb {
    std::string_view name;
    std::string_view usage;
    core::Status (*run)(Arguments& arguments, Streams streams);
};

// One file per verb.
core::Status runNew(Arguments& arguments, Streams streams);
core::Status runSet(Arguments& arguments, Streams streams);
core::Status runUnits(Arguments& arguments, Streams streams);
core::Status runAssessment(Arguments& arguments, Streams streams);
core::Status runEntries(Arguments& arguments, Streams streams);
core::Status runDossiers(Arguments& arguments, Streams streams);
core::Status runRank(Arguments& arguments, Streams streams);
core::Status runSheet(Arguments& arguments, Streams streams);
core::Status runStats(Arguments& arguments, Streams streams);
core::Status runReport(Arguments& arguments, Streams streams);
core::Status runAudit(Arguments& arguments, Streams streams);
core::Status runCheck(Arguments& arguments, Streams streams);

/// A second word of a verb ("set check") and what it runs.
struct Action {
    std::string_view name;
    core::Status (*run)(Arguments& arguments, Streams streams);
};
/// Runs the action named by the next word; Usage "cli.unknown-verb" / "cli.word-missing".
core::Status runAction(std::string_view verb, std::span<const Action> actions, Arguments& arguments,
                       Streams streams);

/// Runs the command line `words` (without the program's name) and returns the exit code of the
/// contract, section 4.
int runCommandLine(std::span<const std::string> words, Streams streams);

/// A path from UTF-8, on every system.
std::filesystem::path pathOf(std::string_view utf8);
/// The whole file, texts NFC-normalised. NotFound "cli.no-file", Storage "cli.unreadable".
core::Result<std::string> readText(std::string_view file);
/// A text in its NFC form; bytes that are not UTF-8 (a workbook) as they are.
std::string nfc(std::string bytes);

} // namespace cli
