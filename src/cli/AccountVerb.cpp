#include "app/Accounts.h"
#include "app/Coverage.h"
#include "app/Permission.h"
#include "app/StepText.h"
#include "app/Wording.h"
#include "cli/OpenBook.h"
#include "cli/Password.h"
#include "cli/TextTable.h"
#include "exchange/Csv.h"
#include "exchange/JsonWriter.h"

#include <utility>

namespace cli {

namespace {

using core::Role;

core::Error usage(const char* code, const std::string& value)
{
    return {core::ErrorKind::Usage, code, {core::Param::text("value", value)}, {}};
}

/// What the options say of a person over what is known already. Usage "cli.unknown-role" (value).
core::Result<app::Person> personOf(const Arguments& arguments, const store::Account& known)
{
    app::Person person{arguments["--user"], known.shown, known.holder};
    if (const auto named = arguments.value("--role")) {
        const auto role = core::roleNamed(*named);
        if (!role)
            return usage("cli.unknown-role", *named);
        // What belongs to another role does not follow into this one.
        if (*role != person.holder.role)
            person.holder = {*role, "", {}, {}};
    }
    if (const auto shown = arguments.value("--name"))
        person.shown = *shown;
    if (const auto unit = arguments.value("--unit"))
        person.holder.unit = *unit;
    if (const auto areas = arguments.value("--areas"))
        person.holder.areas = wordsIn(*areas);
    if (const auto criteria = arguments.value("--criteria"))
        person.holder.criteria = wordsIn(*criteria);
    return person;
}

core::Result<app::FreshKey> newKey(const Arguments& arguments)
{
    auto password = passwordFrom(arguments["--new-password-file"]);
    if (!password)
        return std::move(password).error();
    auto key = app::freshKey(*password);
    store::wipe(*password);
    return key;
}

core::Status addAccount(const Arguments& arguments, Streams)
{
    const auto person = personOf(arguments, {});
    if (!person)
        return person.error();
    auto workspace = openToManage(arguments);
    if (!workspace)
        return workspace.error();
    store::Book& book = (*workspace)->book();
    const auto any = store::Accounts(book).any();
    if (!any)
        return any.error();
    const auto key = newKey(arguments);
    if (!key)
        return key.error();
    app::AccountEditor people(book);
    return *any ? people.add(*person, *key) : people.addFirst(*person, *key);
}

core::Status changeAccount(const Arguments& arguments, Streams)
{
    auto workspace = openToManage(arguments);
    if (!workspace)
        return workspace.error();
    store::Book& book = (*workspace)->book();
    const auto known = store::Accounts(book).find(arguments["--user"]);
    if (!known)
        return known.error();
    const auto person = personOf(arguments, known->value_or(store::Account()));
    if (!person)
        return person.error();
    const auto active = arguments.value("--active");
    if (active && *active != "yes" && *active != "no")
        return usage("cli.yes-or-no", *active);
    return book.inOneTransaction([&]() -> core::Status {
        app::AccountEditor people(book);
        if (core::Status done = people.change(*person); !done || !active)
            return done;
        return people.setActive(person->name, *active == "yes");
    });
}

core::Status resetAccount(const Arguments& arguments, Streams)
{
    auto workspace = openToManage(arguments);
    if (!workspace)
        return workspace.error();
    const auto key = newKey(arguments);
    if (!key)
        return key.error();
    return app::AccountEditor((*workspace)->book()).reset(arguments["--user"], *key);
}

core::Status changePassword(const Arguments& arguments, Streams)
{
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    store::Book& book = (*workspace)->book();
    const auto own = store::Accounts(book).signedInKey();
    if (!own)
        return core::Error{core::ErrorKind::NotFound, "accounts.none", {}, {}};
    auto password = passwordFrom(arguments["--new-password-file"]);
    if (!password)
        return password.error();
    const auto key = app::underPassword(own, *password);
    store::wipe(*password);
    return key ? app::AccountEditor(book).setOwnPassword(*key) : core::Status(key.error());
}

core::Status recoverAccount(const Arguments& arguments, Streams streams)
{
    auto workspace = openUnsigned(arguments);
    if (!workspace)
        return workspace.error();
    store::Book& book = (*workspace)->book();
    const auto key = newKey(arguments);
    if (!key)
        return key.error();
    core::Status done =
        app::AccountEditor(book).recover(arguments["--admin"], *key, app::systemUser());
    if (done)
        tellRecoveries(book, arguments.language(), streams.messages);
    return done;
}

std::string joined(const std::vector<std::string>& codes)
{
    std::string text;
    for (const std::string& code : codes)
        text += (text.empty() ? "" : ", ") + code;
    return text;
}

std::string roleText(Role role, core::Language language)
{
    return app::text(
        core::Problem{core::Severity::Note, "role." + std::string(core::name(role)), {}, {}},
        language);
}

std::string jsonOf(const std::vector<store::Account>& accounts)
{
    exchange::JsonWriter json;
    const auto list = [&json](const char* name, const std::vector<std::string>& codes) {
        json.beginList(name);
        for (const std::string& code : codes)
            json.text(code);
        json.endList();
    };
    json.beginObject();
    json.integer("schema", 1);
    json.beginList("accounts");
    for (const store::Account& account : accounts) {
        json.beginObject();
        json.text("user", account.name);
        json.text("name", account.shown);
        json.text("role", core::name(account.holder.role));
        json.text("unit", account.holder.unit);
        list("areas", account.holder.areas);
        list("criteria", account.holder.criteria);
        json.boolean("active", account.isActive);
        json.integer("passwords", account.passwords);
        json.integer("recoveries", account.recoveries);
        json.endObject();
    }
    json.endList();
    json.endObject();
    return json.take();
}

core::Status listAccounts(const Arguments& arguments, Streams streams)
{
    const auto workspace = openToSee(arguments);
    if (!workspace)
        return workspace.error();
    const store::Book& book = (*workspace)->book();
    const auto accounts = store::Accounts(book).all();
    if (!accounts)
        return accounts.error();
    if (arguments.has("--json"))
        return print(jsonOf(*accounts), streams);
    const bool vietnamese = arguments.language() == core::Language::Vietnamese;
    TextTable table("llllll");
    table.row(vietnamese ? std::vector<std::string>{"Đăng nhập", "Tên", "Vai trò", "Đơn vị",
                                                    "Lĩnh vực, tiêu chí", "Trạng thái"}
                         : std::vector<std::string>{"Sign-in", "Name", "Role", "Unit",
                                                    "Areas, criteria", "State"});
    for (const store::Account& account : *accounts) {
        std::vector<std::string> codes = account.holder.areas;
        codes.insert(codes.end(), account.holder.criteria.begin(), account.holder.criteria.end());
        table.row({account.name, account.shown, roleText(account.holder.role, arguments.language()),
                   account.holder.unit, joined(codes),
                   account.isActive ? (vietnamese ? "đang dùng" : "active")
                                    : (vietnamese ? "đã khóa" : "closed")});
    }
    streams.out << table.text();
    tellRecoveries(book, arguments.language(), streams.out);
    return {};
}

Option userOption(const char* vietnamese, const char* english)
{
    return {"--user", "NAME", true, {vietnamese, english}};
}

Option newPasswordOption()
{
    return {"--new-password-file",
            "FILE",
            true,
            {"tệp mà dòng đầu là mật khẩu mới", "a file whose first line is the new password"}};
}

Option roleOption(bool isNeeded)
{
    return {"--role",
            "admin|verifier|unit|reader",
            isNeeded,
            {"quản trị, thẩm định viên, cán bộ đơn vị, người xem",
             "administrator, verifier, unit officer, reader"}};
}

/// What a person may be said to be, behind the role.
std::vector<Option> personOptions()
{
    return {{"--name", "SHOWN", false, {"họ tên hiện trên màn hình", "the name shown"}},
            {"--unit", "UNIT", false, {"đơn vị của cán bộ đơn vị", "the unit of a unit officer"}},
            {"--areas",
             "1,2",
             false,
             {"chỉ những lĩnh vực này; không ghi cả hai: mọi lĩnh vực",
              "these areas only; neither given: all"}},
            {"--criteria",
             "1.1.1,…",
             false,
             {"chỉ những tiêu chí này và phần dưới chúng",
              "these criteria and what is below them only"}}};
}

std::vector<Option> options(std::vector<Option> first, std::vector<Option> more,
                            std::vector<Option> last)
{
    first.insert(first.end(), more.begin(), more.end());
    first.insert(first.end(), last.begin(), last.end());
    return first;
}

/// Names parted by one blank.
std::string namesIn(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : " ") + name;
    return text;
}

core::Status listCoverage(const Arguments& arguments, Streams streams)
{
    const auto opened = withAssessment(openToSee(arguments), arguments);
    if (!opened)
        return opened.error();
    const auto accounts = store::Accounts(opened->book()).all();
    if (!accounts)
        return accounts.error();
    const core::IndexSet& set = opened->scores->set();
    if (const auto named = unitOf(*opened, arguments); !named)
        return named.error();
    const std::string& unit = arguments["--unit"];
    std::string out;
    exchange::appendCsvRow(out, {"code", "title", "verifiers", "officers"});
    for (const app::CriterionCover& cover : app::coverageOf(set, *accounts, unit)) {
        if (arguments.has("--uncovered") && cover.isCovered())
            continue;
        const core::Node& node = set.leafNode(cover.leaf);
        exchange::appendCsvRow(
            out, {node.code, node.title, namesIn(cover.verifiers), namesIn(cover.officers)});
    }
    return print(out, streams);
}

} // namespace

Verb accountVerb()
{
    const Option someone = userOption("tên đăng nhập của tài khoản", "the account's sign-in name");
    return {
        "account",
        {{"add BOOK",
          options({someone, roleOption(true)}, personOptions(), {newPasswordOption(), asOption()}),
          {"Thêm tài khoản; tài khoản đầu tiên (quản trị) biến sổ thành sổ có tài khoản.",
           "Adds an account; the first one (an administrator's) makes the book one with accounts."},
          addAccount},
         {"change BOOK",
          options({someone, roleOption(false)}, personOptions(),
                  {{"--active",
                    "yes|no",
                    false,
                    {"mở hoặc khóa tài khoản", "open or close the account"}},
                   asOption()}),
          {"Sửa tên, vai trò, phân công của tài khoản; khóa hoặc mở.",
           "Changes an account's name, role and places; closes or opens it."},
          changeAccount},
         {"list BOOK", {jsonOption()}, {"Liệt kê tài khoản.", "Lists the accounts."}, listAccounts},
         {"coverage BOOK",
          {assessmentOption(),
           {"--unit",
            "UNIT",
            false,
            {"kèm ai tự chấm tiêu chí của đơn vị này", "with who scores it in this unit"}},
           {"--uncovered",
            "",
            false,
            {"chỉ tiêu chí chưa có ai thẩm định", "only what nobody verifies"}}},
          {"In ai thẩm định tiêu chí nào (CSV).", "Prints who verifies which criterion (CSV)."},
          listCoverage},
         {"reset BOOK",
          {someone, newPasswordOption(), asOption()},
          {"Người quản trị đặt lại mật khẩu cho người khác (khóa ký mới, có ghi nhật ký).",
           "An administrator resets somebody's password (a new signing key, in the history)."},
          resetAccount},
         {"password BOOK",
          {userOption("tên đăng nhập của bạn", "your sign-in name"), newPasswordOption()},
          {"Đổi mật khẩu của chính mình.", "Changes one's own password."},
          changePassword},
         {"recover BOOK",
          {{"--admin",
            "NAME",
            true,
            {"tên đăng nhập của người quản trị", "the administrator's sign-in name"}},
           newPasswordOption()},
          {"Phục hồi mật khẩu quản trị đã quên, không cần mật khẩu cũ; dấu phục hồi ở lại trong "
           "nhật ký.",
           "Recovers a forgotten administrator's password without the old one; the history keeps "
           "the mark."},
          recoverAccount}}};
}

} // namespace cli
