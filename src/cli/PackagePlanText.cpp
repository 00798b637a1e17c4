#include "cli/PackagePlanText.h"

#include "app/Blanks.h"
#include "app/Wording.h"
#include "cli/EntryLine.h"
#include "cli/OpenBook.h"
#include "cli/TextTable.h"
#include "store/Hash.h"

#include <filesystem>

namespace cli {

namespace {

using app::CellFate;
using app::PackagePlan;
using package::Envelope;

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

/// An entry of a plan: one that has any has the set of their assessment, too.
std::string cellLine(const PackagePlan& plan, const app::PackageCell& cell,
                     const core::Entry& entry)
{
    return entryLine(entry, plan.year->set, cell.edit.leaf);
}

void writePlan(exchange::JsonWriter& json, const PackagePlan& plan)
{
    json.text("order", orderName(plan.order));
    json.text("sender", keyName(plan.key));
    json.integer("same", plan.same);
    json.integer("blank", static_cast<std::int64_t>(plan.blank.size()));
    json.beginList("entries");
    for (const app::PackageCell& cell : plan.cells) {
        json.beginObject();
        json.text("unit", cell.edit.unit);
        json.text("stage", core::name(cell.edit.stage));
        json.text("code", cell.code);
        json.text("fate", fateName(cell.fate));
        json.text("base", cellLine(plan, cell, cell.base));
        json.text("book", cellLine(plan, cell, cell.edit.before));
        json.text("package", cellLine(plan, cell, cell.edit.after));
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
}

std::string_view resultName(app::PackageFate fate)
{
    switch (fate) {
    case app::PackageFate::Taken:
        return "taken";
    case app::PackageFate::Same:
        return "same";
    case app::PackageFate::Held:
        return "held";
    case app::PackageFate::Refused:
        break;
    }
    return "refused";
}

} // namespace

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

void writeResult(exchange::JsonWriter& json, const app::PackageResult& result, bool isDryRun)
{
    json.beginObject();
    json.integer("schema", 1);
    json.text("file", result.name);
    json.text("result", resultName(result.fate));
    json.boolean("applied", !isDryRun && result.fate == app::PackageFate::Taken);
    if (result.held > 0)
        json.integer("held", result.held);
    json.text("error", result.status ? std::string() : result.status.error().code);
    if (result.plan) {
        writeEnvelope(json, result.plan->envelope);
        writePlan(json, *result.plan);
    }
    json.endObject();
}

void printPlan(const PackagePlan& plan, core::Language language, std::ostream& out)
{
    const bool vietnamese = language == core::Language::Vietnamese;
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
                   cellLine(plan, cell, cell.edit.before), "→",
                   cellLine(plan, cell, cell.edit.after), word(cell.fate)});
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
    for (const app::PackageItem& item : plan.items)
        table.row({std::string(item.what.in(language)) + " " + item.name, item.before, "→",
                   item.after, word(item.fate)});
    out << table.text();
}

void tellBlanks(const std::vector<std::string>& codes, std::string_view unit,
                core::Language language, std::ostream& out)
{
    if (codes.empty())
        return;
    core::Problem remark = app::blankRemark(codes);
    remark.place = unit;
    out << app::lineText(remark, language) << '\n';
}

void tellCount(const PackagePlan& plan, const app::PackageChoice& choice, bool isDryRun,
               core::Language language, std::ostream& out)
{
    const bool vietnamese = language == core::Language::Vietnamese;
    out << (isDryRun ? (vietnamese ? "Sẽ nhập " : "Would import ")
                     : (vietnamese ? "Đã nhập " : "Imported "));
    const app::PackageCount count = app::countOf(plan, choice);
    out << count.taken << (vietnamese ? " mục, giữ của sổ " : " items, kept the book's ")
        << count.kept << (vietnamese ? ", xung đột " : ", in conflict ") << count.conflicts
        << (vietnamese ? ", như cũ " : ", alike ") << plan.same << ".\n";
    // Whoever names parts does not see from their names what of this kind belongs to none of them.
    if (count.leftOut > 0)
        out << (vietnamese ? "Không nhập vì không thuộc phần đã chọn (--parts): "
                           : "Not imported, of no part that was chosen (--parts): ")
            << app::leftOutText(plan, choice, language)
            << (vietnamese ? ". Mọi thứ không phải ô điểm hay tài liệu thuộc phần units.\n"
                           : ". Whatever is no score and no document is of the part units.\n");
}

} // namespace cli
