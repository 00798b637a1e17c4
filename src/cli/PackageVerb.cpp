#include "app/PackageExport.h"
#include "app/packages/PackageKind.h"
#include "cli/OpenBook.h"
#include "cli/PackageForms.h"
#include "cli/PackagePlanText.h"
#include "cli/PackageRounds.h"
#include "core/Trim.h"
#include "exchange/JsonWriter.h"
#include "store/Accounts.h"
#include "store/Hash.h"
#include "store/Packages.h"

#include <ostream>
#include <tuple>

namespace cli {

namespace {

using package::Envelope;

core::Error packageUsage(const char* code, std::string_view option)
{
    return {core::ErrorKind::Usage, code, {core::Param::text("option", std::string(option))}, {}};
}

/// "assign|self|…"
std::string kindChoice()
{
    std::string text;
    for (const app::PackageKind* kind : app::packageKinds())
        text.append(text.empty() ? "" : "|").append(package::name(kind->kind()));
    return text;
}

/// Which criteria are meant: those named, or those of an account.
core::Result<core::Holder> partOf(const Arguments& arguments, const store::Book& book)
{
    core::Holder part;
    part.areas = wordsIn(arguments.value("--areas").value_or(std::string()));
    part.criteria = wordsIn(arguments.value("--codes").value_or(std::string()));
    const auto name = arguments.value("--account");
    if (!name)
        return part;
    const auto account = store::Accounts(book).find(*name);
    if (!account)
        return account.error();
    if (!*account)
        return core::Error{
            core::ErrorKind::NotFound, "accounts.unknown", {core::Param::text("user", *name)}, {}};
    return (*account)->holder;
}

core::Result<app::PackageAsk> askOf(const Arguments& arguments)
{
    app::PackageAsk ask;
    const auto kind = package::kindNamed(arguments["--kind"]);
    if (!kind)
        return core::Error{core::ErrorKind::Usage,
                           "cli.unknown-kind",
                           {core::Param::text("kind", arguments["--kind"]),
                            core::Param::text("kinds", kindChoice())},
                           {}};
    ask.kind = *kind;
    ask.isFreshKey = arguments.has("--new-key");
    ask.isSealed = arguments.has("--seal") || arguments.has("--seal-for");
    ask.receiver = arguments.value("--seal-for").value_or(std::string());
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
    if (const auto stage = arguments.value("--stage")) {
        ask.stage = core::stageNamed(*stage);
        if (!ask.stage || *ask.stage == core::Stage::Self)
            return core::Error{core::ErrorKind::Usage,
                               "cli.unknown-verifying-stage",
                               {core::Param::text("value", *stage)},
                               {}};
    }
    const app::PackageKind::Needs needs = app::packageKind(*kind).needs();
    // An empty list would be all criteria; of other kinds they would be passed over.
    for (const char* option : {"--codes", "--areas", "--account", "--stage"}) {
        const auto given = arguments.value(option);
        if (given && core::trimmed(*given).empty())
            return packageUsage("cli.option-value", option);
        if (given && !needs.codes)
            return core::Error{core::ErrorKind::Usage,
                               "cli.option-of-other-kind",
                               {core::Param::text("option", option),
                                core::Param::text("kind", std::string(package::name(*kind)))},
                               {}};
    }
    if (const auto office = arguments.value("--seal-for"); office && core::trimmed(*office).empty())
        return packageUsage("cli.option-value", "--seal-for");
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

/// For whom a sealed one is, by the name under which the key was confirmed.
core::Status tellReceiver(const store::Book& book, const Envelope& made, bool vietnamese,
                          std::ostream& out)
{
    if (!made.receiver)
        return {};
    const auto partner = store::Packages::partner(book, store::toHex(*made.receiver));
    if (!partner)
        return partner.error();
    out << (vietnamese ? "Niêm phong cho: " : "Sealed for: ")
        << (*partner ? (*partner)->name + ", " : std::string())
        << package::fingerprint(*made.receiver) << '\n';
    return {};
}

core::Status exportPackageFile(const Arguments& arguments, Streams streams)
{
    auto ask = askOf(arguments);
    if (!ask)
        return ask.error();
    const auto workspace = openToWriteAll(arguments);
    if (!workspace)
        return workspace.error();
    if (app::packageKind(ask->kind).needs().codes) {
        auto part = partOf(arguments, (*workspace)->book());
        if (!part)
            return std::move(part).error();
        ask->part = *std::move(part);
    }
    if (ask->unit == allUnits)
        return exportForAll(**workspace, *ask, arguments["--out"], arguments.language(), streams);
    const auto made = app::exportPackage(**workspace, *ask, pathOf(arguments["--out"]), timeNow());
    if (!made)
        return made.error();
    const bool vietnamese = arguments.language() == core::Language::Vietnamese;
    streams.messages << (vietnamese ? "Đã tạo gói số " : "Made package number ") << made->sequence
                     << ": " << arguments["--out"] << '\n';
    tellBlanks(**workspace, *ask, arguments.language(), streams.messages);
    streams.messages << (vietnamese ? "Dấu vân tay khóa: " : "Fingerprint of the key: ")
                     << package::fingerprint(made->key) << '\n';
    return tellReceiver((*workspace)->book(), *made, vietnamese, streams.messages);
}

core::Status inspectPackageFile(const Arguments& arguments, Streams streams)
{
    const auto bytes = packageBytes(arguments["FILE"]);
    if (!bytes)
        return bytes.error();
    const auto envelope = package::inspectPackage(*bytes);
    if (!envelope)
        return envelope.error();
    // What is sealed is for its receiver's book alone.
    const auto body = envelope->receiver
                          ? core::Result<package::Body>(package::Body(std::string_view()))
                          : package::bodyOf(*bytes, nullptr);
    if (!body)
        return body.error();
    const auto told =
        envelope->receiver
            ? core::Result<std::vector<app::PackageItem>>(std::vector<app::PackageItem>())
            : app::packageKind(envelope->kind).told(*body);
    if (!told)
        return told.error();
    std::vector<core::Problem> remarks;
    if (envelope->sequence > package::farAhead)
        remarks.push_back(package::farAheadRemark(envelope->sequence, 0));
    if (arguments.has("--json")) {
        exchange::JsonWriter json;
        json.beginObject();
        json.integer("schema", 1);
        writeEnvelope(json, *envelope);
        json.beginList("remarks");
        for (const core::Problem& one : remarks)
            json.text(one.code);
        json.endList();
        json.beginList("content");
        for (const app::PackageItem& item : *told) {
            json.beginObject();
            json.text("what", item.what.english);
            json.text("name", item.name);
            json.text("text", item.after);
            json.endObject();
        }
        json.endList();
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
    for (const app::PackageItem& item : *told)
        streams.out << "  " << item.what.in(arguments.language()) << (item.name.empty() ? "" : " ")
                    << app::itemName(item, arguments.language()) << ": "
                    << app::itemText(item, item.after, arguments.language()) << '\n';
    tell(remarks, arguments.language(), streams.messages);
    return {};
}

} // namespace

Verb packageVerb()
{
    Verb verb = {
        "package",
        {{"export BOOK",
          {{"--kind", kindChoice(), true, {"loại gói", "what it brings"}},
           {"--out",
            "FILE",
            true,
            {"tệp gói (*.cchcx); với --unit all là thư mục",
             "the package (*.cchcx); with --unit all a folder"}},
           {"--set", "ID", false, {"bộ chỉ số (loại set)", "the index set (kind set)"}},
           {"--codes",
            "CODES",
            false,
            {"chỉ các tiêu chí này, cách nhau bằng dấu phẩy (loại verify-assign)",
             "these criteria alone, parted by commas (kind verify-assign)"}},
           {"--areas",
            "CODES",
            false,
            {"chỉ các lĩnh vực này (loại verify-assign)",
             "these areas alone (kind verify-assign)"}},
           {"--account",
            "NAME",
            false,
            {"các tiêu chí của tài khoản thẩm định này (loại verify-assign)",
             "the criteria of this verifier's account (kind verify-assign)"}},
           {"--stage",
            "v1|v2",
            false,
            {"thẩm định lần 1 hay lần 2 (loại verify-assign; mặc định theo bước của đợt)",
             "first or second verification (kind verify-assign; as the phase says by default)"}},
           {"--assessment",
            "ID",
            false,
            {"đợt chấm (mọi loại trừ set)", "the assessment (all kinds but set)"}},
           {"--unit",
            "U|all",
            false,
            {"đơn vị; all: mỗi đơn vị một gói (các loại gói của một đơn vị)",
             "the unit; all: a package for each (kinds that are of one unit)"}},
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
             "only the receiver, whose key is confirmed, can read it"}},
           {"--seal-for",
            "OFFICE",
            false,
            {"như --seal, cho cơ quan có tên này (khi có nhiều cơ quan đã xác nhận khóa)",
             "like --seal, for the office of that name (where keys of several are confirmed)"}}},
          {"Tạo gói đã ký để gửi: giao việc cho đơn vị hoặc cơ quan thẩm định, phiếu tự chấm kèm "
           "tài liệu, kết quả thẩm định, giải trình, gia hạn, kết quả công bố, nhiệm vụ, số liệu, "
           "bộ chỉ số. Phiếu còn tiêu chí chưa chấm vẫn tạo được và cho biết còn bao nhiêu.",
           "Makes a signed package to send: work for a unit or a verifier's office, a "
           "self-assessment with its evidence, a verification, questions and answers, another day, "
           "a published result, tasks, figures, an index set. A sheet with criteria not scored yet "
           "is sent all the same, and how many they are is told."},
          exportPackageFile},
         {"inspect FILE",
          {jsonOption()},
          {"Kiểm tra chữ ký và cho biết gói là gì, không cần sổ.",
           "Checks the signature and tells what a package is, without a book."},
          inspectPackageFile}}};
    for (const auto& forms : {packageImportForms(), holdingForms(), receivedResultForms()})
        verb.forms.insert(verb.forms.end(), forms.begin(), forms.end());
    return verb;
}

} // namespace cli
