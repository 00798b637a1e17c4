#include "package/DocumentsJson.h"

#include "core/DateText.h"
#include "exchange/JsonWriter.h"
#include "package/Members.h"

#include <algorithm>

namespace package {

namespace {

using core::Document;
using exchange::JsonValue;

constexpr std::size_t fileHashBytes = 32;

Document readOne(Members& members)
{
    Document read;
    read.id = members.text("id");
    read.fileHash = members.hex("file", fileHashBytes);
    read.size = members.number("size", 0);
    for (const auto& [member, text] :
         {std::pair{"fileName", &Document::fileName}, std::pair{"kind", &Document::kind}})
        read.*text = members.text(member);
    read.unreadable = members.boolean("unreadable");
    read.title = members.text("title");
    read.number = members.text("number");
    read.date = members.text("date");
    read.office = members.text("office");
    read.removed = members.boolean("removed");
    read.codes = members.texts("codes");
    read.validFrom = members.text("validFrom");
    read.validUntil = members.text("validUntil");
    read.revision = members.text("revision");
    read.replacedBy = members.text("replacedBy");
    for (const auto& [member, day] :
         {std::pair{"date", &read.date}, std::pair{"validFrom", &read.validFrom},
          std::pair{"validUntil", &read.validUntil}}) {
        if (!day->empty() && !core::isDate(*day))
            members.refuse(member);
    }
    if (read.id.empty())
        members.refuse("id");
    return read;
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
        return core::Error{core::ErrorKind::Integrity,
                           "package.bad-documents",
                           {core::Param::num("number", static_cast<long long>(number)),
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
    return all;
}

} // namespace package
