#include "cli/PackageForms.h"

#include "app/HoldingPlace.h"
#include "app/Wording.h"
#include "cli/OpenBook.h"
#include "cli/PackagePlanText.h"
#include "cli/StopRequest.h"
#include "cli/TextTable.h"
#include "cli/TypedHints.h"
#include "core/Codes.h"
#include "core/PathText.h"
#include "core/Trim.h"

#include <array>
#include <filesystem>

namespace cli {

namespace {

using app::PackageFate;
using app::PackageResult;

/// Where a package waits, or would, and what to do.
std::string heldText(const PackageResult& result, core::Language language)
{
    const bool vietnamese = language == core::Language::Vietnamese;
    const std::string advice = app::heldWords(result.status.error().code, language);
    if (result.held == 0)
        return (vietnamese ? "Sẽ giữ ở chỗ chờ. " : "Would be held. ") + advice;
    const std::string number = std::to_string(result.held);
    return (vietnamese ? "Giữ ở chỗ chờ, số " : "Held, number ") + number + ". " + advice +
           " (package admit BOOK " + number + ")";
}

/// What became of one of several, in a line.
void tellResult(const PackageResult& result, const app::PackageChoice& choice, bool isDryRun,
                core::Language language, std::ostream& out)
{
    const bool vietnamese = language == core::Language::Vietnamese;
    out << result.name << ": ";
    if (result.plan)
        out << result.plan->envelope.office << (vietnamese ? ", gói số " : ", package ")
            << result.plan->envelope.sequence << ": ";
    switch (result.fate) {
    case PackageFate::Taken:
        tellCount(*result.plan, choice, isDryRun, language, out);
        break;
    case PackageFate::Same:
        out << (vietnamese ? "đã nhập trước đó, không có gì thay đổi.\n"
                           : "imported before, nothing changed.\n");
        break;
    case PackageFate::Held:
        out << heldText(result, language) << ' ' << app::text(result.status.error(), language)
            << '\n';
        break;
    case PackageFate::Refused:
        out << app::text(result.status.error(), language)
            << typedHint(result.status.error(), language) << '\n';
        break;
    }
    // Which units and criteria, each with the file that they are of: a line may be looked for.
    std::vector<core::Problem> named;
    if (result.plan)
        named = result.plan->remarks;
    if (!result.status) {
        const auto& details = result.status.error().details;
        named.insert(named.end(), details.begin(), details.end());
    }
    for (const core::Problem& one : named)
        out << result.name << ": " << app::lineText(one, language) << '\n';
}

/// How many of a batch came to what.
struct BatchCount {
    std::size_t all = 0;
    std::array<std::size_t, 4> fates{}; ///< by PackageFate

    std::size_t of(PackageFate fate) const { return fates[static_cast<std::size_t>(fate)]; }
    void add(PackageFate fate) { ++fates[static_cast<std::size_t>(fate)]; }
};

/// The last line of a batch; where something was refused or waits it is what the command ends with,
/// since why was told beside each file.
core::Problem totalLine(const BatchCount& count, bool isDryRun)
{
    const auto number = [](const char* name, std::size_t value) {
        return core::Param::num(name, static_cast<long long>(value));
    };
    return {core::Severity::Note,
            isDryRun ? "package.batch-plan" : "package.batch",
            {},
            {number("all", count.all), number("taken", count.of(PackageFate::Taken)),
             number("same", count.of(PackageFate::Same)),
             number("held", count.of(PackageFate::Held)),
             number("refused", count.of(PackageFate::Refused))}};
}

/// The exit code of all: the highest of theirs, but what is wrong inside the program before all.
core::Status worstOf(core::Status worst, const core::Status& one)
{
    if (one || (!worst && worst.error().kind == core::ErrorKind::Internal))
        return worst;
    const bool isWorse = worst.ok() || one.error().kind == core::ErrorKind::Internal ||
                         one.error().kind > worst.error().kind;
    return isWorse ? one : worst;
}

} // namespace

core::Result<app::PackageChoice> choiceOf(const Arguments& arguments)
{
    for (const char* option : {"--confirm", "--parts"}) {
        if (const auto given = arguments.value(option); given && core::trimmed(*given).empty())
            return core::Error{core::ErrorKind::Usage,
                               "cli.option-value",
                               {core::Param::text("option", option)},
                               {}};
    }
    app::PackageChoice choice;
    choice.fingerprint = arguments.value("--confirm").value_or(std::string());
    if (const auto prefer = arguments.value("--prefer")) {
        if (*prefer != "ours" && *prefer != "theirs")
            return core::Error{core::ErrorKind::Usage,
                               "cli.unknown-side",
                               {core::Param::text("value", *prefer)},
                               {}};
        choice.prefer = *prefer == "ours" ? app::Side::Ours : app::Side::Theirs;
    }
    if (const auto parts = arguments.value("--parts")) {
        for (const std::string& word : wordsIn(*parts)) {
            const auto part = app::packagePartNamed(word);
            if (!part)
                return core::Error{core::ErrorKind::Usage,
                                   "cli.unknown-part",
                                   {core::Param::text("value", word)},
                                   {}};
            choice.parts.insert(*part);
        }
    }
    return choice;
}

std::vector<Option> importOptions()
{
    return {dryRunOption(),
            {"--confirm",
             "FINGERPRINT",
             false,
             {"dấu vân tay đọc từ giấy của bên gửi; nhiều bên: cách nhau bằng dấu phẩy",
              "the fingerprint as on the sender's paper; of several senders: parted by commas"}},
            {"--prefer",
             "ours|theirs",
             false,
             {"khi hai bên cùng sửa một mục", "where both sides changed the same"}},
            {"--parts",
             "self,verification,evidence,units",
             false,
             {"chỉ nhập các phần này", "import these parts alone"}},
            jsonOption()};
}

core::Status tellWhole(const PackageResult& result, const app::PackageChoice& choice,
                       const Arguments& arguments, Streams streams)
{
    if (!result.plan)
        return result.status;
    const bool isDryRun = arguments.has("--dry-run");
    const core::Language language = arguments.language();
    // The plan is shown whatever becomes of it: who has to confirm or choose sees what about.
    if (arguments.has("--json")) {
        exchange::JsonWriter json;
        writeResult(json, result, isDryRun);
        (void)print(json.take(), streams);
    } else {
        printPlan(*result.plan, choice, language, streams.out);
    }
    tell(result.plan->remarks, language, streams.messages);
    if (result.fate == PackageFate::Taken)
        tellCount(*result.plan, choice, isDryRun, language, streams.messages);
    else if (result.fate == PackageFate::Same)
        streams.messages << (language == core::Language::Vietnamese
                                 ? "Gói này đã nhập trước đó: không có gì thay đổi.\n"
                                 : "This package was imported before: nothing changed.\n");
    else if (result.fate == PackageFate::Held)
        streams.messages << heldText(result, language) << '\n';
    return result.status;
}

namespace {

core::Status importOne(app::Workspace& workspace, const std::string& file,
                       const app::PackageChoice& choice, const Arguments& arguments,
                       Streams streams)
{
    const auto bytes = packageBytes(file);
    if (!bytes)
        return bytes.error();
    const bool isDryRun = arguments.has("--dry-run");
    return tellWhole(app::PackageInbox(workspace).take(
                         *bytes, core::pathText(pathOf(file).filename()), choice, isDryRun),
                     choice, arguments, streams);
}

/// Each by itself: what is refused keeps no other from being imported.
core::Status importMany(app::Workspace& workspace, const std::vector<std::filesystem::path>& files,
                        const app::PackageChoice& choice, const Arguments& arguments,
                        Streams streams)
{
    const bool isDryRun = arguments.has("--dry-run");
    app::PackageInbox inbox(workspace);
    core::Status worst;
    BatchCount count;
    bool isStopped = false;
    bool isFirst = true;
    const StopRequest stop;
    for (const std::filesystem::path& file : files) {
        if (stop.isAsked()) {
            isStopped = true;
            worst = core::Error{core::ErrorKind::Conflict,
                                "package.stopped",
                                {core::Param::num("done", &file - files.data()),
                                 core::Param::num("all", static_cast<long long>(files.size()))},
                                {}};
            break;
        }
        const auto bytes = packageBytes(core::pathText(file));
        PackageResult result;
        if (bytes) {
            result = inbox.take(*bytes, core::pathText(file.filename()), choice, isDryRun);
        } else {
            result.name = core::pathText(file.filename());
            result.status = bytes.error();
        }
        if (arguments.has("--json")) {
            exchange::JsonWriter json;
            writeResult(json, result, isDryRun);
            streams.out << (isFirst ? "[" : ",\n") << core::trimmed(json.take());
            isFirst = false;
        }
        // On standard output nothing but the data is written.
        tellResult(result, choice, isDryRun, arguments.language(),
                   arguments.has("--json") ? streams.messages : streams.out);
        worst = worstOf(std::move(worst), result.status);
        ++count.all;
        count.add(result.fate);
    }
    if (arguments.has("--json"))
        streams.out << (isFirst ? "[]\n" : "]\n");
    core::Problem total = totalLine(count, isDryRun);
    if (worst || isStopped) {
        streams.messages << app::text(total, arguments.language()) << '\n';
        return worst;
    }
    return core::Error{worst.error().kind, std::move(total.code), std::move(total.params), {}};
}

core::Status importPackages(const Arguments& arguments, Streams streams)
{
    const auto choice = choiceOf(arguments);
    if (!choice)
        return choice.error();
    const std::vector<std::string>& named = arguments.rest();
    std::error_code ignored;
    const bool isOne =
        named.size() == 1 && !std::filesystem::is_directory(pathOf(named.front()), ignored);
    std::vector<std::filesystem::path> paths;
    paths.reserve(named.size());
    for (const std::string& one : named)
        paths.push_back(pathOf(one));
    auto files =
        isOne ? core::Result<std::vector<std::filesystem::path>>(paths) : app::packageFiles(paths);
    if (!files)
        return std::move(files).error();
    const auto workspace =
        arguments.has("--dry-run") ? openToSee(arguments) : openToWriteAll(arguments);
    if (!workspace)
        return workspace.error();
    if (isOne)
        return importOne(**workspace, named.front(), *choice, arguments, streams);
    files = app::byUnits((*workspace)->book(), *files);
    return files ? importMany(**workspace, *files, *choice, arguments, streams)
                 : core::Status(files.error());
}

} // namespace

std::vector<Form> packageImportForms()
{
    return {
        {"import BOOK FILE…",
         importOptions(),
         {"So gói với sổ, cho xem khác biệt, rồi nhập trọn vẹn hoặc không gì cả. Nhiều tệp hoặc "
          "thư mục: từng gói một, mỗi gói một dòng.",
          "Compares a package with the book, shows the differences, then imports it whole or "
          "not at all. Several files or folders: one by one, a line each."},
         importPackages}};
}

} // namespace cli
