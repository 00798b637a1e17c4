#include "cli/OpenBook.h"

#include "app/Accounts.h"
#include "app/Backups.h"
#include "app/BookDay.h"
#include "app/Gate.h"
#include "app/Permission.h"
#include "app/Wording.h"
#include "core/Codes.h"
#include "core/DateText.h"
#include "core/LocalTime.h"
#include "core/NumberText.h"
#include "core/PathText.h"

#include <chrono>
#include <utility>

namespace cli {

namespace {

using Opened = core::Result<std::unique_ptr<app::Workspace>>;

/// A wrong password counts, also where the book was opened to be read only.
void countElsewhere(const Arguments& arguments, const app::SignInTry& attempt)
{
    const auto writer = app::Workspace::open(pathOf(arguments["BOOK"]), store::OpenMode::ReadWrite);
    if (writer)
        app::countFailure((*writer)->book(), attempt, timeNow());
}

core::Status signIn(const Arguments& arguments, store::Book& book)
{
    const auto any = store::Accounts(book).any();
    if (!any)
        return any.error();
    if (!*any)
        return {};
    if (arguments.actor().empty())
        return core::Error{core::ErrorKind::NotPermitted, "gate.sign-in", {}, {}};
    const auto attempt = app::beginSignIn(book, arguments.actor(), timeNow());
    if (!attempt)
        return attempt.error();
    const auto key = app::tryPassword(*attempt, arguments.password());
    const auto account = app::finishSignIn(book, *attempt, key, timeNow());
    if (account)
        return {};
    if (book.isReadOnly() && account.error().code == core::codes::signInWrong)
        countElsewhere(arguments, *attempt);
    return account.error();
}

/// A dated copy beside the book, as the window makes it; where it cannot be made that is told, and
/// the work goes on.
void copyBefore(const app::Workspace& workspace, app::BackupCause cause, const Arguments& arguments)
{
    std::string moment = core::localTime(timeNow());
    std::ranges::replace(moment, 'T', ' ');
    const app::CopiesBefore copies =
        app::copyBefore(workspace, cause, {workspace.book().file().parent_path()}, moment);
    if (!copies.error)
        return;
    arguments.messages() << (arguments.language() == core::Language::Vietnamese
                                 ? "Chưa sao lưu được, vẫn làm tiếp: "
                                 : "No backup was made, the work goes on: ")
                         << app::text(*copies.error, arguments.language()) << '\n';
}

Opened open(const Arguments& arguments, store::OpenMode mode)
{
    auto workspace = app::Workspace::open(pathOf(arguments["BOOK"]), mode);
    if (!workspace)
        return workspace;
    (*workspace)->setCopyBefore([&arguments](const app::Workspace& own, app::BackupCause cause) {
        copyBefore(own, cause, arguments);
    });
    if (core::Status signedIn = signIn(arguments, (*workspace)->book()); !signedIn)
        return signedIn.error();
    return workspace;
}

/// What the role says against it; nothing in a book without accounts.
template<typename Refusal>
Opened unless(Opened workspace, Refusal refusal)
{
    if (!workspace)
        return workspace;
    const auto self = store::Accounts((*workspace)->book()).signedIn();
    if (!self)
        return workspace;
    if (auto refused = refusal(self->holder))
        return *std::move(refused);
    return workspace;
}

} // namespace

Option assessmentOption()
{
    return {"--assessment",
            "ID",
            true,
            {"đợt chấm, như assessment list ghi", "the assessment, as assessment list names it"}};
}

Option unitOption(bool isNeeded)
{
    return {"--unit", "U", isNeeded, {"mã đơn vị", "the unit's id"}};
}

Option stageOption()
{
    return {"--stage",
            "self|v1|final",
            false,
            {"tự chấm, thẩm định lần 1, kết quả (khi không ghi)",
             "self-score, first verification, result (the default)"}};
}

Option jsonOption()
{
    return {"--json", "", false, {"in dạng JSON", "print JSON"}};
}

Option dryRunOption()
{
    return {"--dry-run",
            "",
            false,
            {"chỉ in những gì sẽ thay đổi, không ghi", "print what would change, write nothing"}};
}

Option yearOption()
{
    return {"--year", "YEAR", true, {"năm, bốn chữ số", "year, four digits"}};
}

Option todayOption()
{
    return {"--today",
            "DATE",
            false,
            {"tính quá hạn theo ngày này thay cho hôm nay", "the day to judge by, if not today"}};
}

core::Result<std::unique_ptr<app::Workspace>> openToRead(const Arguments& arguments)
{
    // A book of an older version becomes one of today where it can be written, as the window makes
    // it; a verified copy of it stays beside it. Elsewhere it is read as it is.
    const bool isEarlier = store::earlierVersionOf(pathOf(arguments["BOOK"])).has_value();
    return open(arguments, isEarlier ? store::OpenMode::ReadWrite : store::OpenMode::ReadOnly);
}

core::Result<std::unique_ptr<app::Workspace>> openToWrite(const Arguments& arguments)
{
    auto workspace = open(arguments, store::OpenMode::ReadWrite);
    if (!workspace || !(*workspace)->isReadOnly())
        return workspace;
    return *app::Gate((*workspace)->book()).refusal();
}

core::Result<std::unique_ptr<app::Workspace>> openToSee(const Arguments& arguments)
{
    return unless(openToRead(arguments), [&](const core::Holder& holder) {
        return arguments.has("--unit") ? app::seeRefusal(holder, arguments["--unit"])
                                       : app::seeAllRefusal(holder);
    });
}

core::Result<std::unique_ptr<app::Workspace>> openToWriteAll(const Arguments& arguments)
{
    return unless(openToWrite(arguments), app::seeAllRefusal);
}

core::Result<std::unique_ptr<app::Workspace>> openToManage(const Arguments& arguments)
{
    return unless(openToWrite(arguments), app::manageRefusal);
}

core::Result<std::unique_ptr<app::Workspace>> openUnsigned(const Arguments& arguments)
{
    auto workspace = app::Workspace::open(pathOf(arguments["BOOK"]), store::OpenMode::ReadWrite);
    if (!workspace)
        return workspace;
    if (auto refused = (*workspace)->book().refusal())
        return *std::move(refused);
    return workspace;
}

core::Result<AssessmentBook> withAssessment(core::Result<std::unique_ptr<app::Workspace>> opened,
                                            const Arguments& arguments)
{
    if (!opened)
        return std::move(opened).error();
    auto scores = (*opened)->load(arguments["--assessment"]);
    if (!scores)
        return std::move(scores).error();
    return AssessmentBook{*std::move(opened), *std::move(scores)};
}

core::Result<std::optional<int>> unitOf(const AssessmentBook& opened, const Arguments& arguments)
{
    const auto named = arguments.value("--unit");
    if (!named)
        return std::optional<int>();
    if (const auto self = store::Accounts(opened.book()).signedIn()) {
        if (auto refused = app::seeRefusal(self->holder, *named))
            return *std::move(refused);
    }
    if (const int unit = opened.scores->unitIndex(*named); unit >= 0)
        return std::optional(unit);
    return core::Error{core::ErrorKind::NotFound,
                       "app.no-unit",
                       {core::Param::text("unit", *named),
                        core::Param::text("assessment", opened.scores->assessment().id)},
                       {}};
}

void tellRecoveries(const store::Book& book, core::Language language, std::ostream& out)
{
    const auto recoveries = app::recoveriesOf(book);
    if (!recoveries)
        return;
    for (const app::Recovery& one : *recoveries)
        out << app::text(app::recoveredNote(one), language) << '\n';
}

core::Result<BookAndText> openWithText(const Arguments& arguments)
{
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return std::move(workspace).error();
    auto text = readText(arguments["FILE"]);
    if (!text)
        return std::move(text).error();
    return BookAndText{*std::move(workspace), *std::move(text)};
}

core::Result<ImportRequest> openImport(const Arguments& arguments)
{
    ImportRequest request;
    request.isDryRun = arguments.has("--dry-run");
    // A dry run writes nothing: an older book stays one.
    auto workspace =
        request.isDryRun ? open(arguments, store::OpenMode::ReadOnly) : openToWrite(arguments);
    if (!workspace)
        return std::move(workspace).error();
    auto bytes = readText(arguments["FILE"]);
    if (!bytes)
        return std::move(bytes).error();
    if (bytes->starts_with("CCHCX\r\n"))
        return core::Error{
            core::ErrorKind::InvalidData,
            "cli.is-package",
            {core::Param::text("file", core::pathText(pathOf(arguments["FILE"]).filename()))},
            {}};
    request.workspace = *std::move(workspace);
    request.bytes = *std::move(bytes);
    request.name = core::pathText(pathOf(arguments["FILE"]).filename());
    request.assessment = arguments["--assessment"];
    return request;
}

std::int64_t timeNow()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

core::Status print(std::string_view text, Streams streams)
{
    streams.out << text;
    return {};
}

void tell(const std::vector<core::Problem>& problems, core::Language language, std::ostream& out)
{
    for (const core::Problem& problem : problems) {
        if (!problem.place.empty())
            out << app::placeText(problem.place, language) << ": ";
        out << app::text(problem, language) << '\n';
    }
}

void tellSheet(std::string_view name, core::Language language, std::ostream& out)
{
    out << (language == core::Language::Vietnamese ? "Trang tính: " : "Sheet: ") << name << '\n';
}

core::Result<int> yearOf(const Arguments& arguments)
{
    constexpr int first = 1900;
    constexpr int last = 2999;
    const std::string& text = arguments["--year"];
    const auto number = core::readNumber(text, core::NumberField::Data, 0);
    if (!number || number->mantissa() < first || number->mantissa() > last)
        return core::Error{
            core::ErrorKind::Usage, "cli.bad-year", {core::Param::text("value", text)}, {}};
    return static_cast<int>(number->mantissa());
}

core::Result<std::string> todayOf(const Arguments& arguments, const store::Book& book)
{
    const std::string typed(arguments.value("--today").value_or(std::string()));
    if (typed.empty())
        return app::bookDay(book);
    if (auto date = core::readDate(typed))
        return *std::move(date);
    return core::Error{core::ErrorKind::Usage,
                       "cli.bad-date",
                       {core::Param::text("option", "--today"), core::Param::text("value", typed)},
                       {}};
}

core::Result<core::ResultStage> stageOf(const Arguments& arguments)
{
    const auto name = arguments.value("--stage");
    if (!name)
        return core::ResultStage::Final;
    if (const auto stage = core::resultStageNamed(*name))
        return *stage;
    return core::Error{
        core::ErrorKind::Usage, "cli.unknown-stage", {core::Param::text("value", *name)}, {}};
}

} // namespace cli
