#include "package/DocumentsJson.h"

#include "core/DateText.h"
#include "core/HiddenLetter.h"
#include "exchange/JsonWriter.h"
#include "package/Members.h"

#include <algorithm>
#include <set>

namespace package {

namespace {

using core::Document;
using exchange::JsonValue;

constexpr std::size_t fileHashBytes = 32;
constexpr std::size_t longestId = 64;

/// The name of a file as it may stand in a line among others: what breaks lines or turns the
/// direction of writing would make people read another name.
std::string plainName(std::string name)
{
    name = core::harmless(name);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return name;
}

Document readOne(Members& members)
{
    Document read;
    read.id = members.line("id");
    read.fileHash = members.hex("file", fileHashBytes);
    read.size = members.number("size", 0);
    read.fileName = plainName(members.text("fileName"));
    read.kind = members.line("kind");
    read.unreadable = members.boolean("unreadable");
    read.title = members.line("title");
    read.number = members.line("number");
    read.date = members.text("date");
    read.office = members.line("office");
    read.removed = members.boolean("removed");
    read.codes = members.texts("codes");
    read.validFrom = members.text("validFrom");
    read.validUntil = members.text("validUntil");
    read.revision = members.line("revision");
    read.replacedBy = members.line("replacedBy");
    for (const auto& [member, day] :
         {std::pair{"date", &read.date}, std::pair{"validFrom", &read.validFrom},
          std::pair{"validUntil", &read.validUntil}}) {
        if (!day->empty() && !core::isDate(*day))
            members.refuse(member);
    }
    if (read.id.empty() || read.id.size() > longestId)
        members.refuse("id");
    if (read.fileName.empty() || read.fileName.find('\0') != std::string::npos)
        members.refuse("fileName");
    if (!read.validFrom.empty() && !read.validUntil.empty() && read.validUntil < read.validFrom)
        members.refuse("validUntil");
    if (std::set<std::string>(read.codes.begin(), read.codes.end()).size() != read.codes.size())
        members.refuse("codes");
    return read;
}

const Document* documentNamed(const std::vector<Document>& all, std::string_view id)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const Document& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// What takes a document's place is another of them, and does not lead back to it.
bool isReplacedWell(const std::vector<Document>& all, const Document& document)
{
    const Document* next = &document;
    for (std::size_t steps = 0; !next->replacedBy.empty(); ++steps) {
        next = documentNamed(all, next->replacedBy);
        if (next == nullptr || steps == all.size())
            return false;
    }
    return true;
}

} // namespace

std::string documentsJson(const std::vector<Document>& documents)
{
    exchange::JsonWriter out;
    out.beginObject();
    out.beginList("documents");
    for (const Document& document : documents) {
        out.beginObject();
        out.text("id", document.id);
        out.text("file", document.fileHash);
        out.integer("size", document.size);
        out.text("fileName", document.fileName);
        out.text("kind", document.kind);
        out.boolean("unreadable", document.unreadable);
        out.text("title", document.title);
        out.text("number", document.number);
        out.text("date", document.date);
        out.text("office", document.office);
        out.boolean("removed", document.removed);
        out.beginList("codes");
        for (const std::string& code : document.codes)
            out.text(code);
        out.endList();
        out.text("validFrom", document.validFrom);
        out.text("validUntil", document.validUntil);
        out.text("revision", document.revision);
        out.text("replacedBy", document.replacedBy);
        out.endObject();
    }
    out.endList();
    out.endObject();
    return out.take();
}

core::Result<std::vector<Document>> readDocumentsJson(std::string_view json)
{
    const auto bad = [](std::size_t number, const std::string& member) {
        return core::Error{
            core::ErrorKind::Integrity,
            "package.bad-documents",
            number == 0 ? std::vector<core::Param>()
                        : std::vector{core::Param::num("number", static_cast<long long>(number)),
                                      core::Param::text("member", member)},
            {}};
    };
    const auto parsed = exchange::parseJson(json, "package");
    if (!parsed || !parsed->is(JsonValue::Kind::Object) || parsed->items.size() != 1)
        return bad(0, {});
    const JsonValue* list = parsed->find("documents");
    if (list == nullptr || !list->is(JsonValue::Kind::List))
        return bad(0, "documents");
    std::vector<Document> all;
    for (const JsonValue& one : list->items) {
        if (!one.is(JsonValue::Kind::Object))
            return bad(all.size() + 1, {});
        Members members(one);
        Document read = readOne(members);
        const bool isRepeated = std::any_of(
            all.begin(), all.end(), [&read](const Document& other) { return other.id == read.id; });
        if (isRepeated)
            members.refuse("id");
        if (const std::string refused = members.refused(); !refused.empty())
            return bad(all.size() + 1, refused);
        all.push_back(std::move(read));
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!isReplacedWell(all, all[i]))
            return bad(i + 1, "replacedBy");
    }
    return all;
}

} // namespace package
