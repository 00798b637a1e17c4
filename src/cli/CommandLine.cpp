#include "app/Log.h"
#include "app/Wording.h"
#include "cli/Verb.h"

#include <QString>

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <fstream>

namespace cli {

namespace {

constexpr std::array verbs = {
    Verb{"new", "new BOOK [--sample bac-kan-2021]", runNew},
    Verb{"set", "set check FILE | set import BOOK FILE | set export BOOK ID | set list BOOK",
         runSet},
    Verb{"units", "units import BOOK FILE | units list BOOK", runUnits},
    Verb{"assessment",
         "assessment new BOOK --id ID --set SET --group GROUP --year YEAR [--title T] | assessment "
         "list BOOK",
         runAssessment},
    Verb{"entries",
         "entries import BOOK FILE --assessment ID [--dry-run] | entries export BOOK --assessment "
         "ID",
         runEntries},
    Verb{"dossiers",
         "dossiers import BOOK FILE(.csv|.xlsx) --assessment ID [--dry-run] | dossiers list BOOK "
         "--assessment ID",
         runDossiers},
    Verb{"rank", "rank BOOK --assessment ID [--stage self|v1|final] [--json]", runRank},
    Verb{"sheet", "sheet BOOK --assessment ID --unit UNIT [--stage self|v1|final] [--json]",
         runSheet},
    Verb{"stats", "stats BOOK --assessment ID [--stage self|v1|final] [--json]", runStats},
    Verb{"report",
         "report ranking BOOK --assessment ID [--stage self|v1|final] --out FILE(.pdf|.csv) | "
         "report --list",
         runReport},
    Verb{"audit", "audit verify BOOK", runAudit},
    Verb{"check", "check BOOK", runCheck},
};

void printUsage(std::ostream& stream, core::Language language)
{
    stream << (language == core::Language::Vietnamese ? "Cách dùng:" : "Usage:") << '\n';
    for (const Verb& verb : verbs)
        stream << "  cchc-cli " << verb.usage << '\n';
    stream << (language == core::Language::Vietnamese
                   ? "Mọi lệnh nhận --lang vi|en; lệnh in số liệu nhận --json."
                   : "Every verb takes --lang vi|en; verbs that print data take --json.")
           << '\n';
}

int report(const core::Error& error, core::Language language, std::ostream& messages)
{
    messages << app::fullText(error, language) << '\n';
    return static_cast<int>(error.kind);
}

int run(std::span<const std::string> words, Streams streams)
{
    auto arguments = Arguments::parse(words);
    if (!arguments)
        return report(arguments.error(), core::Language::Vietnamese, streams.messages);
    const core::Language language = arguments->language();
    if (arguments->takeFlag("--help")) {
        printUsage(streams.out, language);
        return 0;
    }
    if (arguments->takeFlag("--version")) {
        streams.out << "cchc-cli " CCHC_VERSION "\n";
        return 0;
    }
    const auto name = arguments->nextWord();
    if (!name) {
        printUsage(streams.messages, language);
        return static_cast<int>(core::ErrorKind::Usage);
    }
    const auto verb = std::find_if(verbs.begin(), verbs.end(),
                                   [&name](const Verb& one) { return one.name == *name; });
    if (verb == verbs.end()) {
        const int code = report(
            {core::ErrorKind::Usage, "cli.unknown-verb", {core::Param::text("word", *name)}, {}},
            language, streams.messages);
        printUsage(streams.messages, language);
        return code;
    }
    const core::Status done = verb->run(*arguments, streams);
    if (done)
        return 0;
    const int code = report(done.error(), language, streams.messages);
    if (done.error().kind == core::ErrorKind::Usage)
        streams.messages << "  cchc-cli " << verb->usage << '\n';
    return code;
}

} // namespace

int runCommandLine(std::span<const std::string> words, Streams streams)
{
    try {
        return run(words, streams);
    } catch (const std::exception& fault) {
        streams.messages << "cchc-cli: " << fault.what() << '\n';
        return static_cast<int>(core::ErrorKind::Internal);
    }
}

core::Status runAction(std::string_view verb, std::span<const Action> actions, Arguments& arguments,
                       Streams streams)
{
    std::string known;
    for (const Action& action : actions)
        known += (known.empty() ? "" : "|") + std::string(action.name);
    const auto word = arguments.word(known);
    if (!word)
        return word.error();
    for (const Action& action : actions) {
        if (action.name == *word)
            return action.run(arguments, streams);
    }
    return core::Error{core::ErrorKind::Usage,
                       "cli.unknown-verb",
                       {core::Param::text("word", std::string(verb) + " " + *word)},
                       {}};
}

std::filesystem::path pathOf(std::string_view utf8)
{
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

core::Result<std::string> readText(std::string_view file)
{
    const auto failed = [file](core::ErrorKind kind, std::string code) {
        return core::Error{
            kind, std::move(code), {core::Param::text("file", std::string(file))}, {}};
    };
    const std::filesystem::path path = pathOf(file);
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return failed(core::ErrorKind::NotFound, "cli.no-file");
    if (!std::filesystem::is_regular_file(path, ignored))
        return failed(core::ErrorKind::Storage, "cli.unreadable");
    std::ifstream stream(path, std::ios::binary);
    const std::uintmax_t size = std::filesystem::file_size(path, ignored);
    if (!stream || ignored)
        return failed(core::ErrorKind::Storage, "cli.unreadable");
    std::string bytes(static_cast<std::size_t>(size), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    if (static_cast<std::uintmax_t>(stream.gcount()) != size)
        return failed(core::ErrorKind::Storage, "cli.unreadable");
    // Text enters the book in one form. Bytes that are not UTF-8 are left as they are for the
    // reader to name.
    return nfc(std::move(bytes));
}

namespace {

/// Whether a text is well-formed and in NFC for certain: letters of which there is one form only,
/// as nearly all files have them. Others have to be looked at.
bool isSurelyNfc(std::string_view text)
{
    const auto at = [text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto goesOn = [&](std::size_t i) { return (at(i) & 0xC0U) == 0x80U; };
    for (std::size_t i = 0; i < text.size();) {
        const unsigned byte = at(i);
        if (byte < 0x80U) {
            ++i;
        } else if (byte >= 0xC2U && byte <= 0xCBU && goesOn(i + 1)) {
            i += 2; // U+0080 to U+02FF
        } else if (byte == 0xE1U && at(i + 1) >= 0xB8U && at(i + 1) <= 0xBBU && goesOn(i + 2)) {
            i += 3; // U+1E00 to U+1EFF: the letters of Vietnamese
        } else if (byte == 0xE2U && at(i + 1) == 0x80U && at(i + 2) >= 0x90U &&
                   at(i + 2) <= 0xAFU) {
            i += 3; // U+2010 to U+202F: dashes and quotation marks
        } else {
            return false;
        }
    }
    return true;
}

} // namespace

std::string nfc(std::string bytes)
{
    if (isSurelyNfc(bytes))
        return bytes;
    // In pieces of whole lines: a line feed combines with nothing.
    constexpr std::size_t pieceSize = 1U << 16U;
    std::string composed;
    composed.reserve(bytes.size());
    for (std::string_view rest = bytes; !rest.empty();) {
        const std::size_t end = rest.find('\n', std::min(pieceSize, rest.size()));
        const std::string_view piece = rest.substr(0, end);
        rest.remove_prefix(piece.size());
        const QString text = QString::fromUtf8(piece.data(), static_cast<qsizetype>(piece.size()));
        if (text.toUtf8().toStdString() != piece)
            return bytes;
        composed += text.normalized(QString::NormalizationForm_C).toUtf8().toStdString();
    }
    return composed;
}

} // namespace cli
