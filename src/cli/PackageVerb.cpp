#include "app/PackageExport.h"
#include "app/PackageImport.h"
#include "app/packages/PackageKind.h"
#include "cli/EntryLine.h"
#include "cli/OpenBook.h"
#include "cli/TextTable.h"
#include "core/PathText.h"
#include "exchange/JsonWriter.h"
#include "store/Hash.h"

#include <filesystem>
#include <tuple>

namespace cli {

namespace {

using app::CellFate;
using app::PackagePlan;
using package::Envelope;

core::Error packageUsage(const char* code, std::string_view option)
{
    return {core::ErrorKind::Usage, code, {core::Param::text("option", std::string(option))}, {}};
}

core::Result<app::PackageAsk> askOf(const Arguments& arguments)
{
    app::PackageAsk ask;
    const auto kind = package::kindNamed(arguments["--kind"]);
    if (!kind)
        return core::Error{core::ErrorKind::Usage,
                           "cli.unknown-kind",
                           {core::Param::text("kind", arguments["--kind"])},
                           {}};
    ask.kind = *kind;
    ask.isFreshKey = arguments.has("--new-key");
    ask.isSealed = arguments.has("--seal");
    if (const auto office = arguments.value("--office")) {
        ask.office = *office;
        if (office->empty())
            return core::Error{core::ErrorKind::InvalidData, "office.no-name", {}, {}};
    } else if (ask.isFreshKey) {
        return packageUsage("cli.option-missing", "--office");
    }
    const auto take = [&](std::string_view option, std::string& text) -> core::Status {
        const auto given = arguments.value(option);
        if (!given || given->empty())
            return packageUsage("cli.option-missing", option);
        text = *given;
        return {};
    };
    const app::PackageKind::Needs needs = app::packageKind(*kind).needs();
    for (const auto& [isNeeded, option, text] :
         {std::tuple{needs.set, "--set", &ask.set},
          std::tuple{needs.assessment, "--assessment", &ask.assessment},
          std::tuple{needs.unit, "--unit", &ask.unit}}) {
        if (!isNeeded)
            continue;
        if (core::Status taken = take(option, *text); !taken)
            return taken.error();
    }
    return ask;
}

core::Status exportPackageFile(const Arguments& arguments, Streams streams)
{
    const auto ask = askOf(arguments);
    if (!ask)
        return ask.error();
    const auto workspace = openToWriteAll(arguments);
    if (!workspace)
        return workspace.error();
    const auto made = app::exportPackage(**workspace, *ask, pathOf(arguments["--out"]), timeNow());
    if (!made)
        return made.error();
    const bool vietnamese = arguments.language() == core::Language::Vietnamese;
    streams.messages << (vietnamese ? "Đã tạo gói số " : "Made package number ") << made->sequence
                     << ": " << arguments["--out"] << '\n'
                     << (vietnamese ? "Dấu vân tay khóa: " : "Fingerprint of the key: ")
                     << package::fingerprint(made->key) << '\n';
    return {};
}

/// The bytes of a file that is no open book.
core::Result<std::string> packageBytes(std::string_view file)
{
    std::error_code fault;
    const auto size = std::filesystem::file_size(pathOf(file), fault);
    if (!fault && size > package::Limits().fileBytes)
        return core::Error{
            core::ErrorKind::InvalidData,
            "package.too-large",
            {core::Param::num("limit", static_cast<long long>(package::Limits().fileBytes))},
            {}};
    return readBytes(file);
}

void writeEnvelope(exchange::JsonWriter& json, const Envelope& envelope)
{
    json.text("kind", package::name(envelope.kind));
    json.text("office", envelope.office);
    json.text("account", envelope.account);
    json.text("fingerprint", package::fingerprint(envelope.key));
    json.text("key", store::toHex(envelope.key));
    json.text("receiver", envelope.receiver ? package::fingerprint(*envelope.receiver) : "");
    json.text("book", envelope.book);
    json.text("assessment", envelope.assessment);
    json.text("unit", envelope.unit);
    json.text("set", envelope.set);
    json.text("setHash", envelope.setHash);
    json.integer("sequence", envelope.sequence);
    json.text("made", envelope.made);
    json.beginObject("history");
    json.integer("rows", envelope.historyRows);
    json.text("head", envelope.historyHead);
    json.endObject();
    json.beginObject("body");
    json.integer("size", envelope.bodySize);
    json.text("hash", envelope.bodyHash);
    json.endObject();
}

core::Status inspectPackageFile(const Arguments& arguments, Streams streams)
{
    const auto bytes = packageBytes(arguments["FILE"]);
    if (!bytes)
        return bytes.error();
    const auto envelope = package::inspectPackage(*bytes);
    if (!envelope)
        return envelope.error();
    if (arguments.has("--json")) {
        exchange::JsonWriter json;
        json.beginObject();
        json.integer("schema", 1);
        writeEnvelope(json, *envelope);
        json.endObject();
        return print(json.take(), streams);
    }
    const bool vietnamese = arguments.language() == core::Language::Vietnamese;
    const auto line = [&](const char* inVietnamese, const char* inEnglish,
                          const std::string& value) {
        if (!value.empty())
            streams.out << (vietnamese ? inVietnamese : inEnglish) << ": " << value << '\n';
    };
    line("Loại", "Kind",
         std::string(package::name(envelope->kind))
             .append(" – ")
             .append(app::packageKind(envelope->kind).title().in(arguments.language())));
    line("Bên gửi", "Sender", envelope->office);
    line("Người lập", "Made by", envelope->account);
    line("Dấu vân tay khóa", "Fingerprint of the key", package::fingerprint(envelope->key));
    if (envelope->receiver)
        line("Chỉ bên nhận có khóa này đọc được", "Only readable by whoever has the key",
             package::fingerprint(*envelope->receiver));
    line("Đợt", "Assessment", envelope->assessment);
    line("Đơn vị", "Unit", envelope->unit);
    line("Bộ chỉ số", "Index set", envelope->set);
    line("Số", "Number", std::to_string(envelope->sequence));
    line("Lập lúc", "Made", envelope->made);
    line("Đầu nhật ký bên gửi", "Head of the sender's history", envelope->historyHead);
    return {};
}

std::string_view fateName(CellFate fate)
{
    switch (fate) {
    case CellFate::Take:
        return "take";
    case CellFate::Keep:
        return "keep";
    case CellFate::Conflict:
        break;
    }
    return "conflict";
}

std::string_view orderName(app::PackageOrder order)
{
    switch (order) {
    case app::PackageOrder::New:
        return "new";
    case app::PackageOrder::Known:
        return "known";
    case app::PackageOrder::Older:
        break;
    }
    return "older";
}

std::string_view keyName(app::SenderKey key)
{
    switch (key) {
    case app::SenderKey::Confirmed:
        return "confirmed";
    case app::SenderKey::First:
        return "first";
    case app::SenderKey::Other:
        break;
    }
    return "other";
}

std::string planJson(const PackagePlan& plan, const core::IndexSet& set, bool isApplied)
{
    exchange::JsonWriter json;
    json.beginObject();
    json.integer("schema", 1);
    writeEnvelope(json, plan.envelope);
    json.text("order", orderName(plan.order));
    json.text("sender", keyName(plan.key));
    json.boolean("applied", isApplied);
    json.integer("same", plan.same);
    json.beginList("entries");
    for (const app::PackageCell& cell : plan.cells) {
        json.beginObject();
        json.text("unit", cell.edit.unit);
        json.text("stage", core::name(cell.edit.stage));
        json.text("code", cell.code);
        json.text("fate", fateName(cell.fate));
        json.text("base", entryLine(cell.base, set, cell.edit.leaf));
        json.text("book", entryLine(cell.edit.before, set, cell.edit.leaf));
        json.text("package", entryLine(cell.edit.after, set, cell.edit.leaf));
        json.endObject();
    }
    json.endList();
    json.beginList("documents");
    for (const app::PackageDocument& document : plan.documents) {
        json.beginObject();
        json.text("document", document.change.after.id);
        json.text("file", document.change.after.fileName);
        json.text("fate", fateName(document.fate));
        json.endObject();
    }
    json.endList();
    json.beginList("items");
    for (const app::PackageItem& item : plan.items) {
        json.beginObject();
        json.text("what", item.what.english);
        json.text("name", item.name);
        json.text("fate", fateName(item.fate));
        json.text("book", item.before);
        json.text("package", item.after);
        json.endObject();
    }
    json.endList();
    json.endObject();
    return json.take();
}

void printPlan(const PackagePlan& plan, const core::IndexSet& set, bool vietnamese,
               std::ostream& out)
{
    const auto word = [vietnamese](CellFate fate) {
        switch (fate) {
        case CellFate::Take:
            return vietnamese ? "lấy của gói" : "from the package";
        case CellFate::Keep:
            return vietnamese ? "giữ của sổ" : "the book's stays";
        case CellFate::Conflict:
            break;
        }
        return vietnamese ? "XUNG ĐỘT" : "CONFLICT";
    };
    TextTable table("lllll");
    for (const app::PackageCell& cell : plan.cells)
        table.row({plan.envelope.unit.empty() ? cell.edit.unit + " " + cell.code : cell.code,
                   entryLine(cell.edit.before, set, cell.edit.leaf), "→",
                   entryLine(cell.edit.after, set, cell.edit.leaf), word(cell.fate)});
    for (const app::PackageDocument& document : plan.documents) {
        const core::Document& before = document.change.before;
        const bool isOtherContent =
            !before.id.empty() && before.fileHash != document.change.after.fileHash;
        std::string what;
        if (isOtherContent)
            what = vietnamese ? "nội dung khác" : "other content";
        table.row(
            {document.change.after.fileName, before.fileName, "→", what, word(document.fate)});
    }
    const core::Language language =
        vietnamese ? core::Language::Vietnamese : core::Language::English;
    for (const app::PackageItem& item : plan.items)
        table.row({std::string(item.what.in(language)) + " " + item.name, item.before, "→",
                   item.after, word(item.fate)});
    out << table.text();
}

/// What was, or would be, imported.
void tellCount(const PackagePlan& plan, const app::PackageChoice& choice, bool isDryRun,
               bool vietnamese, std::ostream& out)
{
    out << (isDryRun ? (vietnamese ? "Sẽ nhập " : "Would import ")
                     : (vietnamese ? "Đã nhập " : "Imported "));
    const app::PackageCount count = app::countOf(plan, choice);
    out << count.taken << (vietnamese ? " mục, giữ của sổ " : " items, kept the book's ")
        << count.kept << (vietnamese ? ", xung đột " : ", in conflict ") << count.conflicts
        << (vietnamese ? ", như cũ " : ", alike ") << plan.same << ".\n";
}

core::Result<app::PackageChoice> choiceOf(const Arguments& arguments)
{
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
    return choice;
}

/// The set by which the entries of a plan are read; empty where it has none.
core::Result<core::IndexSet> setOfPlan(const app::Workspace& workspace, const PackagePlan& plan)
{
    if (plan.envelope.assessment.empty())
        return core::IndexSet();
    const app::YearReader reader(workspace.book());
    return reader.assessment(plan.envelope.assessment).andThen([&reader](const auto& one) {
        return reader.setOf(one);
    });
}

core::Status importPackageFile(const Arguments& arguments, Streams streams)
{
    const auto choice = choiceOf(arguments);
    if (!choice)
        return choice.error();
    const bool isDryRun = arguments.has("--dry-run");
    const auto bytes = packageBytes(arguments["FILE"]);
    if (!bytes)
        return bytes.error();
    const auto workspace = isDryRun ? openToSee(arguments) : openToWriteAll(arguments);
    if (!workspace)
        return workspace.error();
    const auto plan =
        app::planPackage(**workspace, *bytes, core::pathText(pathOf(arguments["FILE"]).filename()));
    if (!plan)
        return plan.error();
    const auto set = setOfPlan(**workspace, *plan);
    if (!set)
        return set.error();
    const bool vietnamese = arguments.language() == core::Language::Vietnamese;
    const bool isJson = arguments.has("--json");
    core::Status applied;
    if (!isDryRun)
        applied = app::applyPackage(**workspace, *plan, *choice);
    else if (auto refused = app::packageRefusal((*workspace)->book(), *plan, *choice))
        applied = *std::move(refused); // what the import would end with
    const bool isApplied = !isDryRun && applied.ok() && plan->order == app::PackageOrder::New;
    // The plan is shown whatever becomes of it: who has to confirm or choose sees what about.
    if (isJson)
        (void)print(planJson(*plan, *set, isApplied), streams);
    else
        printPlan(*plan, *set, vietnamese, streams.out);
    if (!applied)
        return applied;
    if (plan->order == app::PackageOrder::Known) {
        streams.messages << (vietnamese ? "Gói này đã nhập trước đó: không có gì thay đổi.\n"
                                        : "This package was imported before: nothing changed.\n");
        return {};
    }
    tellCount(*plan, *choice, isDryRun, vietnamese, streams.messages);
    return {};
}

} // namespace

Verb packageVerb()
{
    return {
        "package",
        {{"export BOOK",
          {{"--kind", "set|self", true, {"loại gói", "what it brings"}},
           {"--out", "FILE", true, {"tệp gói (*.cchcx)", "the package (*.cchcx)"}},
           {"--set", "ID", false, {"bộ chỉ số (loại set)", "the index set (kind set)"}},
           {"--assessment", "ID", false, {"đợt chấm (loại self)", "the assessment (kind self)"}},
           {"--unit", "U", false, {"đơn vị (loại self)", "the unit (kind self)"}},
           {"--office",
            "NAME",
            false,
            {"tên cơ quan gửi, đặt một lần", "name of the sending office, given once"}},
           {"--new-key",
            "",
            false,
            {"tạo khóa ký mới (cùng --office)", "a new signing key (with --office)"}},
           {"--seal",
            "",
            false,
            {"chỉ bên nhận đã xác nhận khóa mới đọc được",
             "only the receiver, whose key is confirmed, can read it"}}},
          {"Tạo gói đã ký để gửi: bộ chỉ số, hoặc phiếu tự chấm của một đơn vị kèm tài liệu.",
           "Makes a signed package to send: an index set, or a unit's self-assessment with its "
           "evidence."},
          exportPackageFile},
         {"inspect FILE",
          {jsonOption()},
          {"Kiểm tra chữ ký và cho biết gói là gì, không cần sổ.",
           "Checks the signature and tells what a package is, without a book."},
          inspectPackageFile},
         {"import BOOK FILE",
          {dryRunOption(),
           {"--confirm",
            "FINGERPRINT",
            false,
            {"dấu vân tay đọc từ giấy của bên gửi", "the fingerprint as on the sender's paper"}},
           {"--prefer",
            "ours|theirs",
            false,
            {"khi hai bên cùng sửa một mục", "where both sides changed the same"}},
           jsonOption()},
          {"So gói với sổ, cho xem khác biệt, rồi nhập trọn vẹn hoặc không gì cả.",
           "Compares a package with the book, shows the differences, then imports it whole or not "
           "at all."},
          importPackageFile}}};
}

} // namespace cli
