#include "package/PartJson.h"

#include "exchange/JsonTree.h"

#include <string>

namespace package {

using exchange::JsonValue;

core::Error badPart(std::string_view part, std::size_t number, std::string_view member)
{
    core::Error error{core::ErrorKind::Integrity,
                      "package.bad-part",
                      {core::Param::text("part", std::string(part))},
                      {}};
    if (number > 0)
        error.params.push_back(core::Param::num("number", static_cast<long long>(number)));
    if (!member.empty())
        error.params.push_back(core::Param::text("member", std::string(member)));
    return error;
}

core::Status readObjectPart(std::string_view json, std::string_view part,
                            const std::function<void(Members&)>& read)
{
    const auto parsed = exchange::parseJson(json, "package");
    if (!parsed || !parsed->is(JsonValue::Kind::Object))
        return badPart(part, 0, {});
    Members members(*parsed);
    read(members);
    const std::string refused = members.refused();
    return refused.empty() ? core::Status() : core::Status(badPart(part, 0, refused));
}

core::Status readListPart(std::string_view json, std::string_view part, std::string_view list,
                          const std::function<void(Members&)>& read)
{
    const auto parsed = exchange::parseJson(json, "package");
    if (!parsed || !parsed->is(JsonValue::Kind::Object) || parsed->items.size() != 1 ||
        parsed->keys[0] != list || !parsed->items[0].is(JsonValue::Kind::List))
        return badPart(part, 0, list);
    std::size_t number = 0;
    for (const JsonValue& one : parsed->items[0].items) {
        ++number;
        if (!one.is(JsonValue::Kind::Object))
            return badPart(part, number, {});
        Members members(one);
        read(members);
        if (const std::string refused = members.refused(); !refused.empty())
            return badPart(part, number, refused);
    }
    return {};
}

} // namespace package
