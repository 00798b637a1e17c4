#include "package/ResultParts.h"

#include "exchange/JsonWriter.h"
#include "package/PartJson.h"
#include "package/PartNames.h"

#include <utility>

namespace package {

namespace {

constexpr std::size_t resultHashBytes = 32;
constexpr std::int64_t mostVersions = 1'000'000;
constexpr std::string_view criteriaList = "criteria";

int smallNumberOf(Members& members, std::string_view member, std::int64_t least)
{
    return static_cast<int>(members.number(member, least, mostVersions));
}

PublishedResult resultOf(Members& members)
{
    PublishedResult read;
    read.version = smallNumberOf(members, "version", 1);
    read.corrects = smallNumberOf(members, "corrects", 0);
    read.decisionNumber = members.line("decisionNumber");
    read.decisionDate = members.dayOrNothing("decisionDate");
    read.reason = members.lines("reason");
    read.resultHash = members.hex("resultHash", resultHashBytes);
    read.isProvisional = members.boolean("provisional");
    read.units = smallNumberOf(members, "units", 0);
    read.rank = smallNumberOf(members, "rank", 0);
    read.points = members.line("points");
    read.max = members.line("max");
    read.index = members.line("index");
    read.unitClass = members.line("class");
    read.classReason = members.lines("classReason");
    if (read.corrects >= read.version)
        members.refuse("corrects");
    return read;
}

PublishedCriterion criterionOf(Members& members)
{
    PublishedCriterion read;
    read.code = members.line("code");
    read.max = members.line("max");
    read.self = members.line("self");
    read.v1 = members.line("v1");
    read.v2 = members.line("final");
    read.reasonV1 = members.lines("reasonV1");
    read.reasonV2 = members.lines("reasonV2");
    return read;
}

} // namespace

std::string resultJson(const PublishedResult& result)
{
    exchange::JsonWriter out;
    out.beginObject();
    out.integer("version", result.version);
    out.integer("corrects", result.corrects);
    out.text("decisionNumber", result.decisionNumber);
    out.text("decisionDate", result.decisionDate);
    out.text("reason", result.reason);
    out.text("resultHash", result.resultHash);
    out.boolean("provisional", result.isProvisional);
    out.integer("units", result.units);
    out.integer("rank", result.rank);
    out.text("points", result.points);
    out.text("max", result.max);
    out.text("index", result.index);
    out.text("class", result.unitClass);
    out.text("classReason", result.classReason);
    out.endObject();
    return out.take();
}

std::string criteriaJson(const std::vector<PublishedCriterion>& criteria)
{
    exchange::JsonWriter out;
    out.beginObject();
    out.beginList(criteriaList);
    for (const PublishedCriterion& one : criteria) {
        out.beginObject();
        out.text("code", one.code);
        out.text("max", one.max);
        out.text("self", one.self);
        out.text("v1", one.v1);
        out.text("final", one.v2);
        out.text("reasonV1", one.reasonV1);
        out.text("reasonV2", one.reasonV2);
        out.endObject();
    }
    out.endList();
    out.endObject();
    return out.take();
}

core::Result<PublishedResult> readResultJson(std::string_view json)
{
    PublishedResult read;
    core::Status done =
        readObjectPart(json, resultPart, [&read](Members& members) { read = resultOf(members); });
    return done ? core::Result<PublishedResult>(std::move(read))
                : core::Result<PublishedResult>(std::move(done).error());
}

core::Result<std::vector<PublishedCriterion>> readCriteriaJson(std::string_view json)
{
    std::vector<PublishedCriterion> all;
    core::Status done = readListPart(json, criteriaPart, criteriaList, [&all](Members& members) {
        all.push_back(criterionOf(members));
    });
    return done ? core::Result<std::vector<PublishedCriterion>>(std::move(all))
                : core::Result<std::vector<PublishedCriterion>>(std::move(done).error());
}

} // namespace package
