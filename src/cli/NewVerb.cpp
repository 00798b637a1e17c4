#include "app/BookFromPackage.h"
#include "app/NewBook.h"
#include "app/SamplePeople.h"
#include "app/Samples.h"
#include "cli/OpenBook.h"
#include "cli/PackagePlanText.h"
#include "cli/TextTable.h"
#include "cli/UnitsFile.h"
#include "core/PathText.h"

#include <algorithm>

namespace cli {

namespace {

std::string titleOf(const std::filesystem::path& file)
{
    return core::pathText(file.stem());
}

core::Status makeEmpty(const Arguments& arguments, Streams streams)
{
    const std::filesystem::path file = pathOf(arguments["BOOK"]);
    const auto sample = arguments.value("--sample");
    if (!sample)
        return app::Workspace::create(file, titleOf(file));
    if (!arguments.has("--with-accounts"))
        return app::createSample(file, *sample);
    if (core::Status made = app::createSampleWithPeople(file, *sample); !made)
        return made;
    TextTable table("lll");
    for (const app::SamplePerson& one : app::samplePeople(*sample))
        table.row(
            {std::string(one.name), std::string(core::name(one.role)), std::string(one.shown)});
    const bool vietnamese = arguments.language() == core::Language::Vietnamese;
    streams.messages << (vietnamese ? "Tài khoản (mật khẩu chung: " : "Accounts (password of all: ")
                     << app::samplePassword << "):\n"
                     << table.text();
    return {};
}

/// "bac-kan-2021|hai-cap-2026"
std::string sampleChoice()
{
    std::string text;
    for (const std::string& name : app::sampleNames())
        text += (text.empty() ? "" : "|") + name;
    return text;
}

/// A shipped set by its id, else a file.
core::Result<std::string> setText(const std::string& name)
{
    const auto shipped = app::shippedSets();
    const auto found = std::find_if(shipped.begin(), shipped.end(),
                                    [&name](const app::ShippedSet& one) { return one.id == name; });
    return found == shipped.end() ? readText(name) : found->json;
}

core::Status makeFilled(const Arguments& arguments, Streams streams)
{
    const std::filesystem::path file = pathOf(arguments["BOOK"]);
    app::NewBook wanted;
    wanted.title = arguments.value("--title").value_or(titleOf(file));
    const auto year = yearOf(arguments);
    if (!year)
        return year.error();
    auto set = setText(arguments["--set"]);
    if (!set)
        return std::move(set).error();
    const auto id = exchange::readIndexSet(*set);
    if (!id)
        return id.error();
    const std::string& group = arguments["--group"];
    auto units = readText(arguments["--units"]).andThen([&](const std::string& bytes) {
        return unitsIn(bytes, group, arguments.language(), streams.messages);
    });
    if (!units)
        return std::move(units).error();
    wanted.setJson = *std::move(set);
    wanted.units = *std::move(units);
    wanted.assessment.id = app::assessmentId(group, *year);
    wanted.assessment.title = wanted.title;
    wanted.assessment.setId = id->set.id;
    wanted.assessment.group = group;
    wanted.assessment.year = *year;
    if (core::Status made = app::makeBook(file, wanted); !made)
        return made;
    return print(wanted.assessment.id + '\n', streams);
}

core::Status makeFromPackage(const Arguments& arguments, Streams /*streams*/)
{
    const auto bytes = packageBytes(arguments["--from"]);
    if (!bytes)
        return bytes.error();
    app::PackageChoice choice;
    choice.fingerprint = arguments.value("--confirm").value_or(std::string());
    return app::makeBookFrom(pathOf(arguments["BOOK"]), *bytes,
                             core::pathText(pathOf(arguments["--from"]).filename()), choice,
                             arguments.value("--title").value_or(std::string()));
}

} // namespace

Verb newVerb()
{
    return {
        "new",
        {{"BOOK",
          {{"--sample", sampleChoice(), false, {"sổ mẫu có sẵn", "a copy of that sample"}},
           {"--with-accounts",
            "",
            false,
            {"sổ mẫu đang thẩm định, có tài khoản từng vai trò",
             "the sample in the middle of its work, with accounts of each role"}}},
          {"Lập sổ trống, hoặc sổ mẫu.", "Makes an empty book, or a sample."},
          makeEmpty},
         {"BOOK",
          {{"--set",
            "SET",
            true,
            {"mã bộ chỉ số có sẵn, hoặc tệp JSON", "id of a shipped index set, or a file"}},
           {"--units",
            "FILE",
            true,
            {"danh sách đơn vị, CSV hoặc XLSX", "list of units, CSV or XLSX"}},
           {"--group", "GROUP", true, {"nhóm đơn vị được chấm", "the group of units assessed"}},
           yearOption(),
           {"--title", "T", false, {"tên sổ", "the book's name"}}},
          {"Lập sổ có bộ chỉ số, đơn vị và đợt chấm, tất cả hoặc không gì cả.",
           "Makes a book with index set, units and assessment, all of it or nothing."},
          makeFilled},
         {"BOOK",
          {{"--from",
            "FILE",
            true,
            {"gói giao việc hoặc giao thẩm định đã nhận (*.cchcx)",
             "the assignment that was received (*.cchcx)"}},
           {"--confirm",
            "FINGERPRINT",
            false,
            {"dấu vân tay đọc từ giấy của bên gửi", "the fingerprint as on the sender's paper"}},
           {"--title", "T", false, {"tên sổ", "the book's name"}}},
          {"Lập sổ từ gói giao việc: của đơn vị để tự chấm, của cơ quan thẩm định để thẩm định.",
           "Makes the book of an assignment: a unit's to score itself, a verifier's office's "
           "to verify."},
          makeFromPackage}}};
}

} // namespace cli
