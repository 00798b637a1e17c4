#include "app/Log.h"
#include "app/Wording.h"
#include "cli/Help.h"
#include "cli/OpenBook.h"
#include "cli/Password.h"
#include "cli/TypedHints.h"
#include "core/Codes.h"
#include "core/Utf8.h"

#include <QString>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace cli {

namespace {

int report(const core::Error& error, core::Language language, std::ostream& messages)
{
    // The details stand in lines of their own below the sentence.
    const std::string text = app::text(error, language);
    messages << text << typedHint(error, language)
             << app::fullText(error, language).substr(text.size()) << '\n';
    return static_cast<int>(error.kind);
}

bool isFlag(std::string_view name, std::span<const Verb> known)
{
    if (name == "--help" || name == "--version")
        return true;
    for (const Verb& verb : known)
        for (const Form& form : verb.forms)
            for (const Option& option : form.options)
                if (option.name == name)
                    return option.isFlag();
    // An option of no verb takes no word from the others: it is refused as what it is.
    return name != "--lang" && name != "--user" && name != "--password-file";
}

/// The words of a form that are its own ("import").
std::vector<std::string> ownWords(const Form& form)
{
    std::vector<std::string> parts = form.parts();
    std::erase_if(parts, [](const std::string& part) { return part[0] >= 'A' && part[0] <= 'Z'; });
    return parts;
}

bool isMeant(const Form& form, const Arguments& arguments)
{
    const std::vector<std::string> own = ownWords(form);
    const std::vector<std::string>& words = arguments.words();
    return words.size() > own.size() && std::equal(own.begin(), own.end(), words.begin() + 1) &&
           std::all_of(form.options.begin(), form.options.end(), [&](const Option& option) {
               return !option.isNeeded || !option.isFlag() || arguments.has(option.name);
           });
}

/// Of the forms that are meant the one that fits the options best; none where none is meant.
const Form* chosenForm(const Verb& verb, const Arguments& arguments)
{
    const Form* chosen = nullptr;
    int best = -1;
    for (const Form& form : verb.forms) {
        const int fits = isMeant(form, arguments) ? arguments.fitness(form) : -1;
        if (fits > best) {
            best = fits;
            chosen = &form;
        }
    }
    return chosen;
}

/// Usage "cli.word-missing" (what) or "cli.unknown-verb" (word) where the arguments fit no form's
/// own words.
core::Error noForm(const Verb& verb, const Arguments& arguments)
{
    std::string known;
    for (const Form& form : verb.forms)
        for (const std::string& word : ownWords(form))
            known += (known.empty() ? "" : "|") + word;
    const bool isMissing = arguments.words().size() == 1;
    return {core::ErrorKind::Usage,
            isMissing ? "cli.word-missing" : "cli.unknown-verb",
            {isMissing ? core::Param::text("what", known)
                       : core::Param::text("word", verb.name + ' ' + arguments.words()[1])},
            {}};
}

/// Where somebody is named who works on the book: from the file, else from the terminal.
core::Status takePassword(Arguments& arguments, core::Language language, Streams streams)
{
    if (arguments.actor().empty())
        return {};
    auto password = arguments.has("--password-file")
                        ? passwordFrom(arguments["--password-file"])
                        : askPassword(language == core::Language::Vietnamese
                                          ? "Mật khẩu của " + arguments.actor()
                                          : "Password of " + arguments.actor(),
                                      streams.messages);
    if (!password)
        return password.error();
    arguments.setPassword(*std::move(password));
    return {};
}

/// Tells in which language it speaks.
int run(std::span<const std::string> words, Streams streams, std::span<const Verb> known,
        core::Language& language)
{
    auto arguments =
        Arguments::parse(words, [known](std::string_view option) { return isFlag(option, known); });
    if (!arguments)
        return report(arguments.error(), core::Language::Vietnamese, streams.messages);
    arguments->setMessages(streams.messages);
    language = arguments->language();
    if (arguments->has("--version")) {
        streams.out << "cchc-cli " CCHC_VERSION "\n";
        return 0;
    }
    const bool wantsHelp = arguments->has("--help");
    if (arguments->words().empty()) {
        printUsage(wantsHelp ? streams.out : streams.messages, known, language);
        return wantsHelp ? 0 : static_cast<int>(core::ErrorKind::Usage);
    }
    const std::string& name = arguments->words().front();
    const auto verb = std::find_if(known.begin(), known.end(),
                                   [&name](const Verb& one) { return one.name == name; });
    if (verb == known.end()) {
        const int code = report(
            {core::ErrorKind::Usage, "cli.unknown-verb", {core::Param::text("word", name)}, {}},
            language, streams.messages);
        printUsage(streams.messages, known, language);
        return code;
    }
    if (wantsHelp) {
        printHelp(streams.out, *verb, language);
        return 0;
    }
    const Form* form = chosenForm(*verb, *arguments);
    if (form == nullptr) {
        const int code = report(noForm(*verb, *arguments), language, streams.messages);
        for (const Form& one : verb->forms)
            streams.messages << "  cchc-cli " << usageOf(*verb, one) << '\n';
        return code;
    }
    core::Status done = arguments->fit(*form);
    if (done && !(*arguments)["BOOK"].empty())
        tell(app::Workspace::remarks(pathOf((*arguments)["BOOK"])), language, streams.messages);
    if (done)
        done = takePassword(*arguments, language, streams);
    if (done)
        done = form->run(*arguments, streams);
    // Whether a reason is needed is often only known from the book: it is missing on the command
    // line all the same (contract, section 4).
    if (!done && done.error().code == core::codes::processReasonNeeded)
        done = core::Error{core::ErrorKind::Usage, done.error().code, {}, {}};
    arguments->wipePassword();
    if (done)
        return 0;
    const int code = report(done.error(), language, streams.messages);
    if (done.error().kind == core::ErrorKind::Usage)
        streams.messages << "  cchc-cli " << usageOf(*verb, *form) << '\n';
    return code;
}

} // namespace

std::vector<std::string> Form::parts() const
{
    std::istringstream text(words);
    return {std::istream_iterator<std::string>(text), {}};
}

int runCommandLine(std::span<const std::string> words, Streams streams, std::span<const Verb> known)
{
    try {
        core::Language language = core::Language::Vietnamese;
        const int code = run(words, streams, known, language);
        // A full disk shows only when the last of the output goes out.
        if (streams.out.flush() || code != 0)
            return code;
        return report({core::ErrorKind::Storage, "file.not-printed", {}, {}}, language,
                      streams.messages);
    } catch (const std::exception& fault) {
        streams.messages << "cchc-cli: " << fault.what() << '\n';
        return static_cast<int>(core::ErrorKind::Internal);
    }
}

bool Form::isFile(std::string_view option) const
{
    return option == "--password-file" ||
           std::any_of(options.begin(), options.end(), [option](const Option& one) {
               return one.name == option && (one.value.starts_with("FILE") || one.value == "BOOK" ||
                                             one.value == "FOLDER");
           });
}

bool Form::has(std::string_view option) const
{
    return std::any_of(options.begin(), options.end(),
                       [option](const Option& one) { return one.name == option; });
}

bool Form::takesBook() const
{
    const std::vector<std::string> all = parts();
    return std::find(all.begin(), all.end(), "BOOK") != all.end();
}

Option asOption()
{
    return {"--as",
            "ADMIN",
            false,
            {"tên đăng nhập của người quản trị đang làm việc này",
             "sign-in name of the administrator who does this"}};
}

core::Result<std::string> readBytes(std::string_view file)
{
    const auto failed = [file](core::ErrorKind kind, std::string code) {
        return core::Error{
            kind, std::move(code), {core::Param::text("file", std::string(file))}, {}};
    };
    const std::filesystem::path path = pathOf(file);
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return failed(core::ErrorKind::NotFound, "cli.no-file");
    if (std::filesystem::is_directory(path, ignored))
        return failed(core::ErrorKind::InvalidData, "cli.is-folder");
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
    return bytes;
}

core::Result<std::string> readText(std::string_view file)
{
    auto read = readBytes(file);
    if (!read)
        return read;
    std::string bytes = *std::move(read);
    // Text enters the book in one form. Bytes that are not UTF-8 are left as they are for the
    // reader to name.
    if (auto text = core::fromUtf16(bytes))
        bytes = *std::move(text);
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
