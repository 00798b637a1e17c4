#include "app/HistoryReading.h"

#include "app/WriteOut.h"
#include "core/Codes.h"
#include "core/DateText.h"
#include "core/Fold.h"
#include "core/LocalTime.h"
#include "core/Text.h"
#include "exchange/JsonWriter.h"
#include "report/CsvLine.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace app {

namespace {

constexpr int partSize = 1000; ///< lines read at once where words are sought or a file is made

core::Error notADay(std::string_view value)
{
    return {core::ErrorKind::InvalidData,
            "history.not-a-day",
            {core::Param::text("value", std::string(value))},
            {}};
}

std::string csvHead(core::Language language)
{
    static constexpr std::array columns = {
        core::Text{"Số", "Number"},           core::Text{"Thời gian", "Time"},
        core::Text{"Người", "Person"},        core::Text{"Việc", "Action"},
        core::Text{"Đợt chấm", "Assessment"}, core::Text{"Mã đơn vị", "Unit id"},
        core::Text{"Đơn vị", "Unit"},         core::Text{"Mã", "Code"},
        core::Text{"Nội dung", "What of it"}, core::Text{"Bước", "Stage"},
        core::Text{"Trước", "Before"},        core::Text{"Sau", "After"},
        core::Text{"Lý do", "Reason"},        core::Text{"Mã băm", "Hash"},
    };
    report::CsvLine line;
    for (const core::Text& column : columns)
        line.text(column.in(language));
    return line.end();
}

std::string csvLine(const HistoryLine& line)
{
    report::CsvLine csv;
    csv.text(std::to_string(line.row.number));
    for (const std::string& text :
         {HistoryText::time(line.row), line.row.author, line.words.what, line.row.assessment,
          line.row.unit, line.words.unit, line.row.code, line.words.place, line.words.stage,
          line.words.before, line.words.after, line.words.reason, line.row.hash})
        csv.text(text);
    return csv.end();
}

} // namespace

core::Status HistoryQuestion::setDays(std::string_view from, std::string_view to)
{
    filter.from.reset();
    filter.until.reset();
    if (!from.empty() && !(filter.from = core::dayStart(from)))
        return notADay(from);
    if (to.empty())
        return {};
    if (!core::isDate(to))
        return notADay(to);
    filter.until = core::dayStart(core::isoDate(core::dayNumber(to) + 1));
    return {};
}

core::Result<HistoryReading> HistoryReading::open(Workspace& workspace, HistoryQuestion question,
                                                  core::Language language, HistoryText::Load load)
{
    const auto range = store::HistoryReader(workspace.book()).range(question.filter);
    if (!range)
        return range.error();
    return HistoryReading(workspace, std::move(question), HistoryText(workspace, language, load),
                          *range);
}

HistoryReading::HistoryReading(Workspace& workspace, HistoryQuestion question, HistoryText text,
                               const store::HistoryRange& range)
    : m_workspace(workspace), m_question(std::move(question)),
      m_sought(core::fold(m_question.words)), m_text(std::move(text)), m_rest(range),
      m_all(range.size())
{}

bool HistoryReading::isWanted(const HistoryLine& line) const
{
    if (m_sought.empty())
        return true;
    const HistoryWords& words = line.words;
    const std::array texts = {&words.what,  &words.unit,   &words.place,   &words.before,
                              &words.after, &words.reason, &line.row.code, &line.row.author};
    return std::ranges::any_of(texts, [&](const std::string* text) {
        return core::fold(*text).find(m_sought) != std::string::npos;
    });
}

core::Result<std::vector<HistoryLine>> HistoryReading::next(int limit)
{
    std::vector<HistoryLine> lines;
    // Rows that do not have the words are looked at by the thousand.
    const int asked = m_sought.empty() ? limit : std::min(limit, partSize);
    auto part = store::HistoryReader(m_workspace.book()).part(m_question.filter, m_rest, asked);
    if (!part)
        return part.error();
    m_rest = part->rest;
    for (store::HistoryRow& row : part->rows) {
        HistoryLine line{std::move(row), {}};
        line.words = m_text.words(line.row);
        if (isWanted(line))
            lines.push_back(std::move(line));
    }
    return lines;
}

core::Result<std::vector<HistoryLine>> readHistory(HistoryReading& reading, int limit)
{
    std::vector<HistoryLine> all;
    while (!reading.isAtEnd() && std::cmp_less(all.size(), limit)) {
        auto lines = reading.next(limit - static_cast<int>(all.size()));
        if (!lines)
            return lines.error();
        std::ranges::move(*lines, std::back_inserter(all));
    }
    return all;
}

core::Result<std::int64_t> writeHistory(Workspace& workspace, const HistoryQuestion& question,
                                        core::Language language, const std::filesystem::path& file,
                                        const std::function<bool(std::int64_t, std::int64_t)>& goOn)
{
    auto reading = HistoryReading::open(workspace, question, language);
    if (!reading)
        return reading.error();
    std::int64_t count = 0;
    const auto make = [&](const WritePart& write) -> core::Status {
        std::string bytes(report::CsvLine::byteOrderMark);
        bytes += csvHead(language);
        while (!reading->isAtEnd()) {
            if (goOn && !goOn(reading->looked(), reading->all()))
                return core::Error{core::ErrorKind::Usage, core::codes::historyCancelled, {}, {}};
            const auto lines = reading->next(partSize);
            if (!lines)
                return lines.error();
            for (const HistoryLine& line : *lines)
                bytes += csvLine(line);
            count += static_cast<std::int64_t>(lines->size());
            if (core::Status written = write(bytes); !written)
                return written;
            bytes.clear();
        }
        return write(bytes);
    };
    if (core::Status written = writeOut(workspace.book(), file, make); !written)
        return written.error();
    return count;
}

core::Result<std::string> historyJson(HistoryReading& reading, std::string_view head, int limit)
{
    const auto lines = readHistory(reading, limit);
    if (!lines)
        return lines.error();
    exchange::JsonWriter json;
    json.beginObject();
    json.integer("schema", 1);
    json.text("head", head);
    json.boolean("complete", reading.isAtEnd());
    json.beginList("rows");
    for (const auto& [row, words] : *lines) {
        json.beginObject();
        json.integer("number", row.number);
        json.text("time", row.time);
        json.text("user", row.author);
        json.text("action", row.action);
        json.text("assessment", row.assessment);
        json.text("unit", row.unit);
        json.text("stage", row.stage);
        json.text("code", row.code);
        json.text("before", row.before);
        json.text("after", row.after);
        json.text("reason", row.reason);
        json.text("hash", row.hash);
        json.beginObject("words");
        json.text("action", words.what);
        json.text("unit", words.unit);
        json.text("place", words.place);
        json.text("stage", words.stage);
        json.text("before", words.before);
        json.text("after", words.after);
        json.text("reason", words.reason);
        json.endObject();
        json.endObject();
    }
    json.endList();
    json.endObject();
    return json.take();
}

} // namespace app
