#include "app/ChargeEditor.h"
#include "app/TaskEditor.h"
#include "app/TaskList.h"
#include "cli/OpenBook.h"
#include "core/DateText.h"
#include "exchange/ChargesCsv.h"

namespace cli {

namespace {

app::ChargeEditor chargesOf(const AssessmentBook& opened)
{
    return {opened.book(), *opened.scores};
}

core::Status listPeople(const AssessmentBook& book, std::vector<store::ChargeRow> rows,
                        const std::string& unit, const std::string& today, Streams streams)
{
    auto tasks = app::TaskEditor(book.book(), *book.scores).all();
    if (!tasks)
        return tasks.error();
    if (!unit.empty()) {
        std::erase_if(rows, [&unit](const store::ChargeRow& row) { return row.unit != unit; });
        std::erase_if(*tasks, [&unit](const core::Task& task) { return task.unit != unit; });
    }
    const app::ChargeMap charges(book.scores->set(), rows);
    std::vector<exchange::PersonLine> lines;
    for (const app::TaskPerson& one : app::taskPeople(*book.scores, charges, *tasks, today))
        lines.push_back(app::personLine(one));
    return print(exchange::writePeople(lines), streams);
}

core::Status listCharges(const Arguments& arguments, Streams streams)
{
    auto book = withAssessment(openToSee(arguments), arguments);
    if (!book)
        return std::move(book).error();
    const auto today = todayOf(arguments, book->book());
    if (!today)
        return today.error();
    if (const auto named = unitOf(*book, arguments); !named)
        return named.error();
    const std::string& unit = arguments["--unit"];
    auto rows = chargesOf(*book).all();
    if (!rows)
        return std::move(rows).error();
    if (arguments.has("--people"))
        return listPeople(*book, *std::move(rows), unit, *today, streams);
    std::vector<exchange::ChargeLine> lines;
    const core::IndexSet& set = book->scores->set();
    for (store::ChargeRow& row : *rows) {
        if (!unit.empty() && row.unit != unit)
            continue;
        const int index = book->scores->unitIndex(row.unit);
        const int node = app::nodeOfCode(set, row.code);
        lines.push_back({row.unit,
                         index < 0 ? std::string()
                                   : book->scores->units()[static_cast<std::size_t>(index)].name,
                         row.code,
                         node < 0 ? std::string() : set.nodes[static_cast<std::size_t>(node)].title,
                         std::move(row.charge)});
    }
    return print(exchange::writeCharges(lines), streams);
}

core::Status setCharge(const Arguments& arguments, Streams)
{
    auto book = withAssessment(openToWrite(arguments), arguments);
    if (!book)
        return std::move(book).error();
    const auto text = [&arguments](std::string_view option) {
        return arguments.value(option).value_or(std::string());
    };
    const std::string unit = text("--unit");
    const std::string code = text("--code");
    return chargesOf(*book).put(unit, code,
                                {text("--head"), text("--person"), text("--duty"), text("--phone")},
                                app::chargeLabel(*book->scores, unit, code));
}

} // namespace

Verb chargeVerb()
{
    return {"charge",
            {{"list BOOK",
              {assessmentOption(),
               unitOption(false),
               {"--people",
                {},
                false,
                {"theo từng người, kèm số tiêu chí, điểm mất và nhiệm vụ",
                 "by person, with their criteria, points lost and tasks"}},
               todayOption()},
              {"In ai phụ trách tiêu chí nào (CSV).", "Prints who is in charge of what (CSV)."},
              listCharges},
             {"set BOOK",
              {assessmentOption(),
               unitOption(true),
               {"--code",
                "CODE",
                false,
                {"tiêu chí, nhóm hoặc lĩnh vực; không ghi: cả đơn vị",
                 "a criterion, group or area; absent: the whole unit"}},
               {"--head", "NAME", false, {"người phụ trách chung", "who answers for it"}},
               {"--person", "NAME", false, {"người thực hiện", "who does it"}},
               {"--duty", "TEXT", false, {"chức vụ người thực hiện", "duty of that person"}},
               {"--phone", "TEXT", false, {"điện thoại", "telephone"}}},
              {"Ghi ai phụ trách; không ghi tên nào thì bỏ.",
               "Says who is in charge; without any name it is taken away."},
              setCharge}}};
}

} // namespace cli
