#include "exchange/OfficeJson.h"

#include "exchange/JsonTree.h"
#include "exchange/JsonWriter.h"

#include <optional>

namespace exchange {

namespace {

using core::Param;

core::Error badOffice(const char* code, std::vector<Param> params)
{
    return {core::ErrorKind::InvalidData, code, std::move(params), {}};
}

core::Error badFact(const char* code, const std::string& fact)
{
    return badOffice(code, {Param::text("fact", fact)});
}

/// Nothing where the value is no text and no list of texts.
std::optional<std::string> factOf(const JsonValue& value)
{
    if (value.is(JsonValue::Kind::Null))
        return std::string();
    if (value.is(JsonValue::Kind::Text))
        return value.text;
    if (!value.is(JsonValue::Kind::List))
        return std::nullopt;
    std::string text;
    for (const JsonValue& line : value.items) {
        if (!line.is(JsonValue::Kind::Text))
            return std::nullopt;
        text += text.empty() ? line.text : '\n' + line.text;
    }
    return text;
}

} // namespace

std::string officeJson(const core::OfficeFacts& facts)
{
    JsonWriter json;
    json.beginObject();
    for (const core::OfficeFact& fact : core::allOfficeFacts()) {
        const std::string& text = fact.in(facts);
        if (fact.how != core::OfficeFact::How::Lines) {
            json.text(fact.name, text);
            continue;
        }
        json.beginList(fact.name);
        for (const std::string& line : core::linesOf(text))
            json.text(line);
        json.endList();
    }
    json.endObject();
    return json.take();
}

core::Result<OfficeFactTexts> readOfficeJson(std::string_view json)
{
    constexpr JsonLimits limits{1U << 20U, 10'000, 4};
    const auto tree = parseJson(json, "office", limits);
    if (!tree)
        return badOffice("office.not-facts", tree.error().params);
    if (!tree->is(JsonValue::Kind::Object))
        return badOffice("office.not-facts", {});
    OfficeFactTexts texts;
    for (std::size_t i = 0; i < tree->items.size(); ++i) {
        const std::string& name = tree->keys[i];
        if (core::officeFactNamed(name) == nullptr) {
            std::string known;
            for (const core::OfficeFact& fact : core::allOfficeFacts())
                known.append(known.empty() ? "" : ", ").append(fact.name);
            return badOffice("office.unknown-fact",
                             {Param::text("fact", name), Param::text("known", std::move(known))});
        }
        auto text = factOf(tree->items[i]);
        if (!text)
            return badFact("office.fact-kind", name);
        if (!texts.emplace(name, *std::move(text)).second)
            return badFact("office.fact-twice", name);
    }
    return texts;
}

} // namespace exchange
