#include "cli/PackageRounds.h"

#include "app/Blanks.h"
#include "app/ReceivedResult.h"
#include "app/Wording.h"
#include "app/packages/PackageKind.h"
#include "cli/OpenBook.h"
#include "cli/TextTable.h"
#include "core/DateText.h"
#include "core/NumberText.h"
#include "exchange/JsonWriter.h"
#include "package/PackageFile.h"

#include <algorithm>
#include <filesystem>

namespace cli {

namespace {

void writeResult(exchange::JsonWriter& json, const package::PublishedResult& result)
{
    json.integer("version", result.version);
    json.integer("corrects", result.corrects);
    json.beginObject("decision");
    json.text("number", result.decisionNumber);
    json.text("date", result.decisionDate);
    json.endObject();
    json.text("reason", result.reason);
    json.text("resultHash", result.resultHash);
    json.boolean("provisional", result.isProvisional);
    json.integer("units", result.units);
    json.integer("rank", result.rank);
    json.text("points", result.points);
    json.text("max", result.max);
    json.text("index", result.index);
    json.text("class", result.unitClass);
    json.text("classReason", result.classReason);
}

std::string receivedJson(const app::ReceivedResult& received)
{
    exchange::JsonWriter json;
    json.beginObject();
    json.integer("schema", 1);
    json.text("office", received.office);
    json.text("made", received.made);
    json.integer("sequence", received.sequence);
    json.beginObject("result");
    writeResult(json, received.result);
    json.endObject();
    json.beginList("criteria");
    for (const package::PublishedCriterion& one : received.criteria) {
        json.beginObject();
        json.text("code", one.code);
        json.text("max", one.max);
        json.text("self", one.self);
        json.text("v1", one.v1);
        json.text("final", one.v2);
        json.text("reasonV1", one.reasonV1);
        json.text("reasonV2", one.reasonV2);
        json.endObject();
    }
    json.endList();
    json.endObject();
    return json.take();
}

void printReceived(const app::ReceivedResult& received, const core::IndexSet& set, bool vietnamese,
                   std::ostream& out)
{
    const auto number = [vietnamese](const std::string& value) {
        return vietnamese ? core::toVietnamese(value) : value;
    };
    const auto titled = std::find_if(set.classes.begin(), set.classes.end(), [&](const auto& one) {
        return one.id == received.result.unitClass;
    });
    const package::PublishedResult& result = received.result;
    const auto line = [&](const char* inVietnamese, const char* inEnglish,
                          const std::string& value) {
        if (!value.empty())
            out << (vietnamese ? inVietnamese : inEnglish) << ": " << value << '\n';
    };
    line("Bên gửi", "Sender", received.office);
    line("Quyết định", "Decision",
         result.decisionNumber + ", " + core::dateText(result.decisionDate));
    line("Lần công bố", "Version", std::to_string(result.version));
    line("Lý do đính chính", "Reason of the corrigendum", result.corrects > 0 ? result.reason : "");
    line("Tổng điểm", "Points", number(result.points) + " / " + number(result.max));
    line("Chỉ số", "Index", number(result.index));
    line("Hạng", "Rank",
         result.rank == 0 ? std::string()
                          : std::to_string(result.rank) + "/" + std::to_string(result.units));
    line("Xếp loại", "Class", titled == set.classes.end() ? result.unitClass : titled->title);
    if (result.isProvisional)
        line("Kết quả", "Result",
             vietnamese ? "tạm: còn tiêu chí của nhóm chưa chấm"
                        : "provisional: criteria of the group are not scored");
    line("Mã băm của kết quả", "Hash of the result", result.resultHash);
    TextTable table("lrrrrl");
    if (vietnamese)
        table.row({"mã", "tối đa", "tự chấm", "lần 1", "lần 2", "lý do"});
    else
        table.row({"code", "max", "self", "v1", "final", "reason"});
    for (const package::PublishedCriterion& one : received.criteria)
        table.row({one.code, number(one.max), number(one.self), number(one.v1), number(one.v2),
                   one.reasonV2.empty() ? one.reasonV1 : one.reasonV2});
    out << table.text();
}

core::Status showReceived(const Arguments& arguments, Streams streams)
{
    const auto opened = withAssessment(openToSee(arguments), arguments);
    if (!opened)
        return opened.error();
    const auto unit = unitOf(*opened, arguments);
    if (!unit)
        return unit.error();
    const auto received =
        app::receivedResult(opened->book(), arguments["--assessment"], arguments["--unit"]);
    if (!received)
        return received.error();
    if (!*received)
        return core::Error{core::ErrorKind::NotFound,
                           "package.no-result",
                           {core::Param::text("unit", arguments["--unit"])},
                           {}};
    if (arguments.has("--json"))
        return print(receivedJson(**received), streams);
    printReceived(**received, opened->scores->set(),
                  arguments.language() == core::Language::Vietnamese, streams.out);
    return {};
}

} // namespace

std::vector<Form> receivedResultForms()
{
    return {{"result BOOK",
             {assessmentOption(), unitOption(true), jsonOption()},
             {"Cho xem kết quả công bố của đơn vị do tỉnh gửi (gói loại result).",
              "Shows a unit's published result as the province has sent it (kind result)."},
             showReceived}};
}

void tellBlanks(app::Workspace& workspace, const app::PackageAsk& ask, core::Language language,
                std::ostream& out)
{
    const auto blanks = app::packageKind(ask.kind).blanks(workspace, ask);
    if (!blanks || blanks->empty())
        return;
    core::Problem remark = app::blankRemark(*blanks);
    remark.place = ask.unit;
    out << app::lineText(remark, language) << '\n';
}

core::Status exportForAll(app::Workspace& workspace, app::PackageAsk ask, std::string_view folder,
                          core::Language language, Streams streams)
{
    const app::YearReader reader(workspace.book());
    const auto units = reader.assessment(ask.assessment).andThen([&reader](const auto& one) {
        return reader.unitsOf(one);
    });
    if (!units)
        return units.error();
    std::error_code fault;
    std::filesystem::create_directories(pathOf(folder), fault);
    if (!std::filesystem::is_directory(pathOf(folder), fault))
        return core::Error{core::ErrorKind::Storage,
                           "package.no-folder",
                           {core::Param::text("file", std::string(folder))},
                           {}};
    const bool vietnamese = language == core::Language::Vietnamese;
    int count = 0;
    core::Status passed;
    std::string fingerprint;
    for (const core::Unit& unit : *units) {
        ask.unit = unit.id;
        const std::string name = std::string(package::name(ask.kind))
                                     .append("-")
                                     .append(ask.assessment)
                                     .append("-")
                                     .append(unit.id)
                                     .append(".cchcx");
        const auto made =
            app::exportPackage(workspace, ask, pathOf(folder) / pathOf(name), timeNow());
        if (!made && app::isNothingToSend(made.error())) {
            streams.messages << app::text(made.error(), language) << '\n';
            passed = made.error();
            continue;
        }
        if (!made)
            return made.error();
        tellBlanks(workspace, ask, language, streams.messages);
        ask.office.clear(); // it is named once
        ask.isFreshKey = false;
        fingerprint = package::fingerprint(made->key);
        ++count;
    }
    if (count == 0)
        return passed;
    streams.messages << (vietnamese ? "Đã tạo " : "Made ") << count
                     << (vietnamese ? " gói trong " : " packages in ") << folder << '\n'
                     << (vietnamese ? "Dấu vân tay khóa: " : "Fingerprint of the key: ")
                     << fingerprint << '\n';
    return {};
}

} // namespace cli
