#include "package/SurveyParts.h"

#include "exchange/Csv.h"
#include "exchange/JsonWriter.h"
#include "package/PartJson.h"
#include "package/PartNames.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace package {

namespace {

using core::SurveyBatch;
using core::SurveyKeying;
using core::SurveyLine;

constexpr std::string_view batchList = "batches";
constexpr std::size_t longestBatchId = 64;
/// `option` empty: ballots that chose none.
constexpr std::array<std::string_view, 6> ballotColumns = {"batch", "keying", "unit",
                                                           "code",  "option", "ballots"};

std::optional<std::int64_t> ballotsFrom(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isNumber = fault == std::errc() && end == text.data() + text.size() && value >= 0 &&
                          value <= core::mostBallots && std::to_string(value) == text;
    return isNumber ? std::optional(value) : std::nullopt;
}

/// "first" or "second", and what it is a number of.
std::string memberOf(std::string_view keying, std::string_view what)
{
    return std::string(keying).append(what);
}

SurveyKeying keyingOf(Members& members, std::string_view which)
{
    SurveyKeying read;
    read.person = members.line(memberOf(which, "Person"));
    for (const auto& [what, number] :
         {std::pair{"Sent", &read.sent}, std::pair{"Returned", &read.returned},
          std::pair{"Valid", &read.valid}}) {
        const std::string text = members.text(memberOf(which, what));
        if (text.empty())
            continue;
        *number = ballotsFrom(text);
        if (!*number)
            members.refuse(memberOf(which, what));
    }
    return read;
}

SurveyBatch batchOf(Members& members)
{
    SurveyBatch read;
    read.id = members.line("id");
    read.form = members.line("form");
    read.audience = members.line("audience");
    read.counter = members.line("counter");
    read.note = members.lines("note");
    read.dropped = members.lines("dropped");
    read.first = keyingOf(members, "first");
    read.second = keyingOf(members, "second");
    if (read.id.empty() || read.id.size() > longestBatchId)
        members.refuse("id");
    return read;
}

void writeKeying(exchange::JsonWriter& out, std::string_view which, const SurveyKeying& keying)
{
    const auto number = [&](std::string_view what, const std::optional<std::int64_t>& value) {
        out.text(memberOf(which, what), value ? std::to_string(*value) : std::string());
    };
    out.text(memberOf(which, "Person"), keying.person);
    number("Sent", keying.sent);
    number("Returned", keying.returned);
    number("Valid", keying.valid);
}

/// The rows of `ballots.csv` on their way into their batches.
class BallotRows {
public:
    explicit BallotRows(std::vector<SurveyBatch>& batches)
    {
        for (SurveyBatch& batch : batches)
            m_batches.emplace(batch.id, &batch);
    }

    /// Takes one row; the column that does not fit.
    std::optional<std::string_view> add(const std::vector<std::string>& cells)
    {
        const auto batch = m_batches.find(cells[0]);
        if (batch == m_batches.end())
            return ballotColumns[0];
        if (cells[1] != "1" && cells[1] != "2")
            return ballotColumns[1];
        if (cells[2].empty() || cells[3].empty())
            return ballotColumns[cells[2].empty() ? 2 : 3];
        const auto ballots = ballotsFrom(cells[5]);
        if (!ballots || *ballots == 0)
            return ballotColumns[5];
        if (!m_options.insert({cells[0], cells[1], cells[2], cells[3], cells[4]}).second)
            return ballotColumns[4];
        auto& lines = (cells[1] == "1" ? batch->second->first : batch->second->second).lines;
        const auto [place, isNew] =
            m_lines.try_emplace({cells[0], cells[1], cells[2], cells[3]}, lines.size());
        if (isNew)
            lines.push_back({cells[2], cells[3], {}, 0});
        if (cells[4].empty())
            lines[place->second].blank = *ballots;
        else
            lines[place->second].counts.push_back({cells[4], *ballots});
        return std::nullopt;
    }

private:
    std::map<std::string, SurveyBatch*, std::less<>> m_batches;
    std::map<std::array<std::string, 4>, std::size_t> m_lines;
    std::set<std::array<std::string, 5>> m_options;
};

} // namespace

std::string batchesJson(const std::vector<SurveyBatch>& batches)
{
    exchange::JsonWriter out;
    out.beginObject();
    out.beginList(batchList);
    for (const SurveyBatch& batch : batches) {
        out.beginObject();
        out.text("id", batch.id);
        out.text("form", batch.form);
        out.text("audience", batch.audience);
        out.text("counter", batch.counter);
        out.text("note", batch.note);
        out.text("dropped", batch.dropped);
        writeKeying(out, "first", batch.first);
        writeKeying(out, "second", batch.second);
        out.endObject();
    }
    out.endList();
    out.endObject();
    return out.take();
}

std::string ballotsCsv(const std::vector<SurveyBatch>& batches)
{
    std::string out;
    exchange::appendCsvRow(out, {ballotColumns.begin(), ballotColumns.end()});
    for (const SurveyBatch& batch : batches) {
        for (const auto& keying : {std::pair{"1", &batch.first}, std::pair{"2", &batch.second}}) {
            for (const SurveyLine& line : keying.second->lines) {
                const auto row = [&](const std::string& option, std::int64_t ballots) {
                    if (ballots > 0)
                        exchange::appendCsvRow(out, {batch.id, keying.first, line.unit, line.code,
                                                     option, std::to_string(ballots)});
                };
                for (const SurveyLine::Count& count : line.counts)
                    row(count.option, count.ballots);
                row({}, line.blank);
            }
        }
    }
    return out;
}

core::Result<std::vector<SurveyBatch>> readBatches(std::string_view json, std::string_view csv)
{
    std::vector<SurveyBatch> batches;
    core::Status done = readListPart(json, batchesPart, batchList, [&batches](Members& members) {
        batches.push_back(batchOf(members));
    });
    if (!done)
        return std::move(done).error();
    std::set<std::string> ids;
    for (std::size_t i = 0; i < batches.size(); ++i) {
        if (!ids.insert(batches[i].id).second)
            return badPart(batchesPart, i + 1, "id");
    }
    const auto table = exchange::readCsv(csv);
    const bool hasColumns = table && std::equal(table->header.begin(), table->header.end(),
                                                ballotColumns.begin(), ballotColumns.end());
    if (!hasColumns)
        return badPart(ballotsPart, 0, {});
    BallotRows rows(batches);
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        if (const auto column = rows.add(table->rows[i].cells))
            return badPart(ballotsPart, i + 1, *column);
    }
    for (SurveyBatch& batch : batches) {
        core::arrange(batch.first);
        core::arrange(batch.second);
    }
    return batches;
}

} // namespace package
