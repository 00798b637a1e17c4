#include "cli/CorrectionForms.h"

#include "app/CorrectionLists.h"
#include "app/Wording.h"
#include "cli/OpenBook.h"
#include "cli/TextTable.h"
#include "core/LocalTime.h"
#include "core/PathText.h"
#include "core/Trim.h"
#include "exchange/IndexSetJson.h"
#include "exchange/SetDifference.h"

#include <chrono>
#include <filesystem>
#include <utility>

namespace cli {

namespace {

using app::CorrectionLists;
using app::CorrectionPlan;

bool isFileName(const std::string& value)
{
    std::error_code ignored;
    return std::filesystem::is_regular_file(pathOf(value), ignored);
}

/// A set with faults can be compared, too; they are told.
core::Result<core::IndexSet> setIn(const core::Result<std::string>& text, core::Language language,
                                   Streams streams)
{
    if (!text)
        return text.error();
    auto read = exchange::readIndexSet(*text);
    if (!read)
        return std::move(read).error();
    tell(read->faults, language, streams.messages);
    return std::move(read->set);
}

core::Status printDifference(const core::Result<core::IndexSet>& before,
                             const core::Result<core::IndexSet>& after, const Arguments& arguments,
                             Streams streams)
{
    if (!before || !after)
        return before ? after.error() : before.error();
    if (arguments.has("--json"))
        return print(exchange::differenceJson(*before, *after), streams);
    TextTable table("llllll");
    for (const exchange::SetChange& change : exchange::setDifference(*before, *after))
        table.row(app::changeRow(change, arguments.language()));
    return print(table.text(), streams);
}

core::Status compareFiles(const Arguments& arguments, Streams streams)
{
    const core::Language language = arguments.language();
    return printDifference(setIn(readText(arguments["FILE"]), language, streams),
                           setIn(readText(arguments["OTHER"]), language, streams), arguments,
                           streams);
}

core::Status compareInBook(const Arguments& arguments, Streams streams)
{
    const auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    const auto named = [&](std::string_view option) {
        const std::string& value = arguments[option];
        return setIn(isFileName(value) ? readText(value) : (*workspace)->exportSet(nfc(value)),
                     arguments.language(), streams);
    };
    return printDifference(named("--before"), named("--after"), arguments, streams);
}

void printLists(const CorrectionPlan& plan, core::Language language, Streams streams)
{
    using List = CorrectionLists::List;
    const bool vietnamese = language == core::Language::Vietnamese;
    const CorrectionLists lists(plan, language, CorrectionLists::Units::ById);
    const std::pair<List, const char*> heads[] = {
        {List::Changes, vietnamese ? "Khác gì" : "Differences"},
        {List::Faults, vietnamese ? "Không còn nhập được" : "Could not be entered any more"},
        {List::Scores, vietnamese ? "Điểm đổi" : "Scores that move"},
        {List::Standings, vietnamese ? "Kết quả đơn vị đổi" : "Results of units that move"}};
    for (const auto& [list, head] : heads) {
        streams.out << head << ": " << lists.size(list) << '\n';
        if (lists.size(list) == 0)
            continue;
        TextTable table(std::string(lists.columns(list).size(), 'l'));
        table.row(lists.columns(list));
        for (std::size_t i = 0; i < lists.size(list); ++i)
            table.row(lists.row(list, i));
        streams.out << table.text();
    }
}

core::Status correct(const Arguments& arguments, Streams streams)
{
    const bool isDryRun = arguments.has("--dry-run");
    const std::string reason = arguments.value("--reason").value_or(std::string());
    if (!isDryRun && core::trimmed(reason).empty())
        return core::Error{core::ErrorKind::Usage,
                           "cli.option-missing",
                           {core::Param::text("option", "--reason")},
                           {}};
    const auto workspace = isDryRun ? openToRead(arguments) : openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    app::SetCorrection correction(**workspace, arguments["--assessment"]);
    const std::string& set = arguments["--set"];
    core::Result<CorrectionPlan> plan = CorrectionPlan();
    if (isFileName(set)) {
        const auto text = readText(set);
        if (!text)
            return text.error();
        plan = correction.planText(*text);
    } else {
        plan = correction.planSet(nfc(set));
    }
    if (!plan)
        return plan.error();
    const core::Language language = arguments.language();
    tell(plan->remarks, language, streams.messages);
    if (!isDryRun) {
        if (core::Status done = correction.apply(*plan, reason); !done)
            return done;
    }
    if (arguments.has("--json"))
        return print(app::correctionJson(*plan, !isDryRun, language), streams);
    printLists(*plan, language, streams);
    const bool vietnamese = language == core::Language::Vietnamese;
    streams.messages << (isDryRun ? (vietnamese ? "Bộ chỉ số sẽ là " : "The set would be ")
                                  : (vietnamese ? "Bộ chỉ số nay là " : "The set is now "))
                     << plan->assessment.setId << ".\n";
    return {};
}

} // namespace

Form correctForm()
{
    return {"correct BOOK",
            {assessmentOption(),
             {"--set",
              "FILE|ID",
              true,
              {"bộ chỉ số mới: tệp JSON, hoặc mã trong sổ",
               "the new index set: a JSON file, or an id of the book"}},
             {"--reason",
              "R",
              false,
              {"lý do, ghi vào nhật ký; cần khi không có --dry-run",
               "the reason, kept in the history; needed without --dry-run"}},
             dryRunOption(),
             jsonOption()},
            {"Sửa bộ chỉ số đang dùng bằng một bản mới: khác gì, điểm nào và hạng nào đổi.",
             "Corrects the index set in use by a new version: what differs, which scores and ranks "
             "move."},
            correct};
}

std::vector<Form> compareForms()
{
    return {{"compare FILE OTHER",
             {jsonOption()},
             {"Hai bộ chỉ số (JSON) khác nhau chỗ nào.", "How two index sets (JSON) differ."},
             compareFiles},
            {"compare BOOK",
             {{"--before",
               "FILE|ID",
               true,
               {"bộ trước: mã trong sổ, hoặc tệp", "the older set: an id of the book, or a file"}},
              {"--after",
               "FILE|ID",
               true,
               {"bộ sau: mã trong sổ, hoặc tệp", "the newer set: an id of the book, or a file"}},
              jsonOption()},
             {"Hai bộ chỉ số trong sổ khác nhau chỗ nào.", "How two index sets of a book differ."},
             compareInBook}};
}

} // namespace cli
