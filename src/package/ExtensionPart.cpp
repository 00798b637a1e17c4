#include "package/ExtensionPart.h"

#include "exchange/JsonWriter.h"
#include "package/PartJson.h"
#include "package/PartNames.h"

#include <utility>

namespace package {

namespace {

Extension extensionOf(Members& members)
{
    Extension read;
    const auto state = core::unitStateNamed(members.text("state"));
    if (!state)
        members.refuse("state");
    read.sheet.state = state.value_or(core::UnitState::Open);
    read.sheet.until = members.dayOrNothing("until");
    if (read.sheet.until.empty())
        members.refuse("until");
    const auto work = core::phaseNamed(members.text("of"));
    if (work != core::Phase::Self && work != core::Phase::Appeal)
        members.refuse("of");
    read.sheet.untilOf = work.value_or(core::Phase::Self);
    read.reason = members.line("reason");
    return read;
}

} // namespace

std::string extensionJson(const Extension& extension)
{
    exchange::JsonWriter out;
    out.beginObject();
    out.text("state", core::name(extension.sheet.state));
    out.text("until", extension.sheet.until);
    out.text("of", core::name(extension.sheet.untilOf));
    out.text("reason", extension.reason);
    out.endObject();
    return out.take();
}

core::Result<Extension> readExtensionJson(std::string_view json)
{
    Extension read;
    core::Status done = readObjectPart(json, extensionPart,
                                       [&read](Members& members) { read = extensionOf(members); });
    return done ? core::Result<Extension>(std::move(read))
                : core::Result<Extension>(std::move(done).error());
}

} // namespace package
