#include "package/AppealParts.h"

#include "core/Trim.h"
#include "exchange/JsonWriter.h"
#include "package/PartJson.h"
#include "package/PartNames.h"

#include <set>
#include <utility>

namespace package {

namespace {

constexpr std::string_view questionList = "questions";
constexpr std::string_view answerList = "answers";
constexpr std::int64_t mostContested = 1'000'000;

AppealRequest requestOf(Members& members)
{
    AppealRequest read;
    read.dates.selfFrom = members.dayOrNothing("selfFrom");
    read.dates.selfUntil = members.dayOrNothing("selfUntil");
    read.dates.verify1Until = members.dayOrNothing("verify1Until");
    read.dates.appealUntil = members.dayOrNothing("appealUntil");
    read.dates.verify2Until = members.dayOrNothing("verify2Until");
    read.complaints = static_cast<int>(members.number("complaints", -1, mostContested));
    read.until = members.dayOrNothing("until");
    if (core::faultyDate(read.dates))
        members.refuse("appealUntil");
    return read;
}

AppealQuestion questionOf(Members& members)
{
    AppealQuestion read;
    read.code = members.line("code");
    read.question = members.lines("question");
    if (core::trimmed(read.question).empty())
        members.refuse("question");
    return read;
}

AppealAnswer answerOf(Members& members)
{
    AppealAnswer read;
    read.code = members.line("code");
    read.answer = members.lines("answer");
    read.isComplaint = members.boolean("complaint");
    if (core::trimmed(read.answer).empty())
        members.refuse("answer");
    return read;
}

template<typename T>
core::Result<std::vector<T>> eachOnce(core::Status done, std::vector<T> all, std::string_view part)
{
    if (!done)
        return std::move(done).error();
    std::set<std::string> codes;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!codes.insert(all[i].code).second)
            return badPart(part, i + 1, "code");
    }
    return all;
}

} // namespace

std::string requestJson(const AppealRequest& request)
{
    exchange::JsonWriter out;
    out.beginObject();
    out.text("selfFrom", request.dates.selfFrom);
    out.text("selfUntil", request.dates.selfUntil);
    out.text("verify1Until", request.dates.verify1Until);
    out.text("appealUntil", request.dates.appealUntil);
    out.text("verify2Until", request.dates.verify2Until);
    out.integer("complaints", request.complaints);
    out.text("until", request.until);
    out.endObject();
    return out.take();
}

std::string questionsJson(const std::vector<AppealQuestion>& list)
{
    exchange::JsonWriter out;
    out.beginObject();
    out.beginList(questionList);
    for (const AppealQuestion& one : list) {
        out.beginObject();
        out.text("code", one.code);
        out.text("question", one.question);
        out.endObject();
    }
    out.endList();
    out.endObject();
    return out.take();
}

std::string answersJson(const std::vector<AppealAnswer>& answers)
{
    exchange::JsonWriter out;
    out.beginObject();
    out.beginList(answerList);
    for (const AppealAnswer& one : answers) {
        out.beginObject();
        out.text("code", one.code);
        out.text("answer", one.answer);
        out.boolean("complaint", one.isComplaint);
        out.endObject();
    }
    out.endList();
    out.endObject();
    return out.take();
}

core::Result<AppealRequest> readRequestJson(std::string_view json)
{
    AppealRequest read;
    core::Status done =
        readObjectPart(json, requestPart, [&read](Members& members) { read = requestOf(members); });
    return done ? core::Result<AppealRequest>(std::move(read))
                : core::Result<AppealRequest>(std::move(done).error());
}

core::Result<std::vector<AppealQuestion>> readQuestionsJson(std::string_view json)
{
    std::vector<AppealQuestion> all;
    core::Status done = readListPart(json, questionsPart, questionList, [&all](Members& members) {
        all.push_back(questionOf(members));
    });
    return eachOnce(std::move(done), std::move(all), questionsPart);
}

core::Result<std::vector<AppealAnswer>> readAnswersJson(std::string_view json)
{
    std::vector<AppealAnswer> all;
    core::Status done = readListPart(json, answersPart, answerList, [&all](Members& members) {
        all.push_back(answerOf(members));
    });
    return eachOnce(std::move(done), std::move(all), answersPart);
}

} // namespace package
