#include "cli/PackagePlanText.h"

#include "app/EntryWords.h"
#include "cli/EntryLine.h"
#include "cli/OpenBook.h"
#include "cli/TextTable.h"
#include "core/DateText.h"
#include "core/PathText.h"
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

/// The same for people.
std::string cellWords(const PackagePlan& plan, const app::PackageCell& cell,
                      const core::Entry& entry, bool vietnamese)
{
    const std::string words =
        app::entryWords(plan.year->set, cell.edit.leaf, entry,
                        vietnamese ? core::Language::Vietnamese : core::Language::English);
    return words.empty() ? "–" : words;
}

std::string orDash(std::string text)
{
    return text.empty() ? "–" : std::move(text);
}

/// A document as people tell two versions of it apart.
std::string documentLine(const core::Document& document, bool vietnamese)
{
    if (document.id.empty())
        return {};
    std::string text = document.fileName;
    const auto add = [&text](std::string_view before, std::string_view value) {
        if (!value.empty())
            text.append(", ").append(before).append(value);
    };
    add("", document.title);
    add(vietnamese ? "số " : "number ", document.number);
    add(vietnamese ? "ngày " : "of ", core::dateText(document.date));
    add("", document.office);
    add(vietnamese ? "có hiệu lực từ " : "valid from ", core::dateText(document.validFrom));
    add(vietnamese ? "hết hiệu lực " : "valid until ", core::dateText(document.validUntil));
    std::string codes;
    for (const std::string& code : document.codes)
        codes.append(codes.empty() ? "" : " ").append(code);
    add(vietnamese ? "cho " : "for ", codes);
    if (!document.replacedBy.empty())
        add("", vietnamese ? "đã thay bằng tài liệu khác" : "replaced");
    if (document.removed)
        add("", vietnamese ? "đã gỡ" : "removed");
    constexpr std::size_t digits = 8;
    add(vietnamese ? "nội dung " : "content ", document.fileHash.substr(0, digits));
    return text;
}

void writePlan(exchange::JsonWriter& json, const PackagePlan& plan)
{
    json.text("order", orderName(plan.order));
    json.text("sender", keyName(plan.key));
    json.integer("same", plan.same);
    json.integer("blank", static_cast<std::int64_t>(plan.blank.size()));
    json.beginList("remarks");
    for (const core::Problem& one : plan.remarks)
        json.text(one.code);
    json.endList();
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
        json.text("base", documentLine(document.base, false));
        json.text("book", documentLine(document.change.before, false));
        json.text("package", documentLine(document.change.after, false));
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
    auto bytes = readBytes(file);
    constexpr std::string_view archive("PK\x03\x04", 4);
    constexpr std::string_view oldOffice("\xD0\xCF\x11\xE0", 4);
    if (bytes && (bytes->starts_with(archive) || bytes->starts_with(oldOffice)))
        return core::Error{core::ErrorKind::InvalidData,
                           "package.is-table",
                           {core::Param::text("file", core::pathText(pathOf(file).filename()))},
                           {}};
    return bytes;
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

void printPlan(const PackagePlan& plan, const app::PackageChoice& made, core::Language language,
               std::ostream& out)
{
    const app::PackageChoice choice = plan.counting(made);
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
    // Of a conflict also what both knew last.
    const auto wordOf = [&](const auto& difference, const std::string& base) {
        if (app::isLeftOut(difference, choice))
            return std::string(vietnamese ? "không nhập" : "not imported");
        std::string text = word(difference.fate);
        if (difference.fate == CellFate::Conflict && !base.empty())
            text.append(vietnamese ? " (lần trước: " : " (last: ").append(base).append(")");
        return text;
    };
    TextTable table("lllll");
    for (const app::PackageCell& cell : plan.cells)
        table.row({plan.envelope.unit.empty() ? cell.edit.unit + " " + cell.code : cell.code,
                   cellWords(plan, cell, cell.edit.before, vietnamese), "→",
                   cellWords(plan, cell, cell.edit.after, vietnamese),
                   wordOf(cell, cellWords(plan, cell, cell.base, vietnamese))});
    for (const app::PackageDocument& document : plan.documents)
        table.row({document.change.after.fileName, documentLine(document.change.before, vietnamese),
                   "→", documentLine(document.change.after, vietnamese),
                   wordOf(document, orDash(documentLine(document.base, vietnamese)))});
    for (const app::PackageItem& item : plan.items)
        table.row({std::string(item.what.in(language)) + " " + app::itemName(item, language),
                   app::itemText(item, item.before, language), "→",
                   app::itemText(item, item.after, language), wordOf(item, {})});
    out << table.text();
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
            << (vietnamese ? ". Mọi thứ không phải ô điểm hay tài liệu thuộc phần units. Phần còn "
                             "lại nhập sau được từ chính tệp này.\n"
                           : ". Whatever is no score and no document is of the part units. The "
                             "rest can be imported from the same file later.\n");
}

} // namespace cli
