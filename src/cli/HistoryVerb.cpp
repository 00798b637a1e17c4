#include "app/HistoryReading.h"
#include "app/Reports.h"
#include "cli/OpenBook.h"
#include "cli/TextTable.h"
#include "core/DateText.h"

#include <charconv>

namespace cli {

namespace {

constexpr int usualLimit = 1000;
constexpr int largestLimit = 100'000; // a terminal's table is padded whole; a file has no limit

core::Result<int> limitOf(const Arguments& arguments)
{
    const std::string text = arguments.value("--limit").value_or(std::to_string(usualLimit));
    int limit = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), limit);
    if (fault != std::errc() || end != text.data() + text.size() || limit < 1 ||
        limit > largestLimit)
        return core::Error{
            core::ErrorKind::Usage,
            "cli.bad-limit",
            {core::Param::text("value", text), core::Param::num("limit", largestLimit)},
            {}};
    return limit;
}

core::Result<app::HistoryQuestion> questionOf(const Arguments& arguments)
{
    const auto value = [&](std::string_view option) {
        return arguments.value(option).value_or(std::string());
    };
    app::HistoryQuestion question;
    question.filter.assessment = value("--assessment");
    question.filter.unit = value("--unit");
    question.filter.code = value("--code");
    question.filter.author = value("--user");
    question.filter.oldestFirst = arguments.has("--oldest-first");
    question.words = value("--words");
    const auto day = [&](std::string_view option) {
        const std::string text = value(option);
        return core::readDate(text).value_or(text);
    };
    if (core::Status set = question.setDays(day("--from"), day("--to")); !set)
        return core::Error{core::ErrorKind::Usage, set.error().code, set.error().params, {}};
    return question;
}

core::Status listHistory(const Arguments& arguments, Streams streams)
{
    const auto limit = limitOf(arguments);
    if (!limit)
        return limit.error();
    auto question = questionOf(arguments);
    if (!question)
        return std::move(question).error();
    const auto workspace = openToSee(arguments);
    if (!workspace)
        return workspace.error();
    const core::Language language = arguments.language();
    auto reading = app::HistoryReading::open(**workspace, *std::move(question), language);
    if (!reading)
        return reading.error();
    if (arguments.has("--json")) {
        const auto head = (*workspace)->book().historyHead();
        if (!head)
            return head.error();
        const auto json = app::historyJson(*reading, *head, *limit);
        return json ? print(*json, streams) : core::Status(json.error());
    }
    const auto lines = app::readHistory(*reading, *limit);
    if (!lines)
        return lines.error();
    const bool vietnamese = language == core::Language::Vietnamese;
    TextTable table("rlllllllll");
    table.row(vietnamese ? std::vector<std::string>{"Số", "Thời gian", "Người", "Việc", "Đơn vị",
                                                    "Mã", "Bước", "Trước", "Sau", "Lý do"}
                         : std::vector<std::string>{"Number", "Time", "Person", "Action", "Unit",
                                                    "Code", "Stage", "Before", "After", "Reason"});
    for (const auto& [row, words] : *lines)
        table.row({std::to_string(row.number), app::HistoryText::time(row), row.author, words.what,
                   row.unit, row.action == "entry" ? row.code : words.place, words.stage,
                   words.before, words.after, words.reason});
    streams.out << table.text();
    if (!reading->isAtEnd())
        streams.messages << (vietnamese ? "Còn dòng chưa in: tăng --limit, hoặc history export.\n"
                                        : "More rows are there: raise --limit, or history "
                                          "export.\n");
    return {};
}

core::Status exportHistory(const Arguments& arguments, Streams streams)
{
    auto question = questionOf(arguments);
    if (!question)
        return std::move(question).error();
    const auto workspace = openToSee(arguments);
    if (!workspace)
        return workspace.error();
    const auto written =
        app::writeHistory(**workspace, *question, arguments.language(), pathOf(arguments["--out"]));
    if (!written)
        return written.error();
    streams.messages << arguments["--out"] << ": " << *written
                     << (arguments.language() == core::Language::Vietnamese ? " dòng\n"
                                                                            : " rows\n");
    return {};
}

std::vector<Option> filterOptions()
{
    // --user is whose rows are meant: who reads needs another name.
    Option reader = asOption();
    reader.value = "NAME";
    reader.meaning = {"tên đăng nhập của người đọc", "sign-in name of who reads"};
    return {reader,
            {"--assessment", "ID", false, {"chỉ của đợt chấm này", "of this assessment only"}},
            {"--unit", "UNIT", false, {"chỉ của đơn vị này", "of this unit only"}},
            {"--code",
             "CODE",
             false,
             {"chỉ của tiêu chí này, kể cả tài liệu chứng minh cho nó",
              "of this criterion only, with the documents that serve it"}},
            {"--user", "NAME", false, {"chỉ những gì người này ghi", "what this person wrote"}},
            {"--from",
             "DATE",
             false,
             {"từ ngày này, như 2021-12-16 hoặc 16/12/2021",
              "from this day on, as 2021-12-16 or 16/12/2021"}},
            {"--to", "DATE", false, {"đến hết ngày này", "to the end of this day"}},
            {"--words",
             "TEXT",
             false,
             {"chỉ dòng có những chữ này, không cần dấu",
              "rows with these words only, marks do not count"}},
            {"--oldest-first", "", false, {"cũ nhất trước", "the oldest first"}}};
}

std::vector<Option> with(std::vector<Option> options, const std::vector<Option>& more)
{
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

} // namespace

Verb historyVerb()
{
    return {"history",
            {{"list BOOK",
              with(filterOptions(), {{"--limit",
                                      "COUNT",
                                      false,
                                      {"nhiều nhất bao nhiêu dòng; không ghi: 1000",
                                       "how many rows at most; absent: 1000"}},
                                     jsonOption()}),
              {"Liệt kê nhật ký của sổ, mới nhất trước.",
               "Lists the book's history, the newest first."},
              listHistory},
             {"export BOOK",
              with(filterOptions(), {{"--out", "FILE", true, {"tệp .csv", "a file .csv"}}}),
              {"Ghi nhật ký ra tệp CSV.", "Writes the history to a CSV file."},
              exportHistory}}};
}

} // namespace cli
