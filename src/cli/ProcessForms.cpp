#include "cli/ProcessForms.h"

#include "app/AssessmentCopy.h"
#include "app/ProcessDesk.h"
#include "app/Viewer.h"
#include "app/Wording.h"
#include "cli/OpenBook.h"
#include "cli/TextTable.h"
#include "core/DateText.h"
#include "core/NumberText.h"
#include "exchange/ProcessJson.h"
#include "store/Publications.h"

#include <array>
#include <charconv>

namespace cli {

namespace {

std::string words(std::string_view family, std::string_view code, core::Language language)
{
    return app::text(core::Error{{}, std::string(family) + std::string(code), {}, {}}, language);
}

/// A day as people or programs write it; Usage "cli.bad-date" (option, value).
core::Result<std::string> dayOf(const Arguments& arguments, std::string_view option)
{
    const std::string value = arguments.value(option).value_or(std::string());
    if (value.empty())
        return std::string();
    if (auto date = core::readDate(value))
        return *std::move(date);
    return core::Error{
        core::ErrorKind::Usage,
        "cli.bad-date",
        {core::Param::text("option", std::string(option)), core::Param::text("value", value)},
        {}};
}

std::string reasonIn(const Arguments& arguments)
{
    return arguments.value("--reason").value_or(std::string());
}

constexpr std::array<std::string_view, 5> dateOptions = {
    "--self-from", "--self-until", "--verify1-until", "--appeal-until", "--verify2-until"};

core::Status printState(const Arguments& arguments, Streams streams)
{
    auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    const std::string& id = arguments["--assessment"];
    auto view = app::ProcessDesk(**workspace, id).view();
    if (!view)
        return view.error();
    const app::Viewer viewer((*workspace)->book());
    std::erase_if(view->order, [&viewer](const std::string& unit) { return !viewer.sees(unit); });
    const core::Process& process = view->process;
    if (arguments.has("--json"))
        return print(exchange::processJson(id, process, view->units, view->order, view->today),
                     streams);
    const core::Language language = arguments.language();
    const bool vietnamese = language == core::Language::Vietnamese;
    std::string text = (vietnamese ? "Bước: " : "Phase: ") +
                       words("phase.", core::name(process.phase), language) + '\n';
    std::size_t next = 0;
    for (const std::string* date : process.dates.inOrder()) {
        const std::string_view option = dateOptions[next++];
        if (!date->empty())
            text +=
                words("date.", option.substr(2), language) + ": " + core::dateText(*date) + '\n';
    }
    if (!process.decisionNumber.empty())
        text += (vietnamese ? "Quyết định: " : "Decision: ") + process.decisionNumber + ", " +
                core::dateText(process.decisionDate) + '\n';
    TextTable table("lll");
    for (const std::string& unit : view->order) {
        const core::UnitProcess& one = view->units.at(unit);
        table.row({unit, words("sheet.", core::name(one.state), language),
                   core::dateText(core::deadlineOf(process, one))});
    }
    if (view->isClockBehind)
        streams.messages << (vietnamese
                                 ? "Chú ý: đồng hồ máy chậm hơn thay đổi cuối cùng của sổ; thời "
                                   "hạn tính theo thay đổi đó.\n"
                                 : "Note: the clock is behind the book's last change, by which "
                                   "dates are judged.\n");
    return print(text + table.text(), streams);
}

/// What of last year the lock leaves unconfirmed is told, not asked.
core::Status lockSheet(app::ProcessDesk& desk, const std::string& unit, const Arguments& arguments,
                       Streams streams)
{
    if (core::Status locked = desk.lock(unit, reasonIn(arguments)); !locked)
        return locked;
    std::vector<core::Problem> left;
    if (const auto codes = desk.unconfirmed(unit)) {
        for (const std::string& code : *codes)
            left.push_back({core::Severity::Warning, "check.unconfirmed", code, {}});
    }
    tell(left, arguments.language(), streams.messages);
    return {};
}

core::Status moveOn(const Arguments& arguments, Streams streams)
{
    const auto date = dayOf(arguments, "--date");
    const auto until = dayOf(arguments, "--until");
    if (!date || !until)
        return date ? until.error() : date.error();
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    app::ProcessDesk desk(**workspace, arguments["--assessment"]);
    const std::string& to = arguments["--to"];
    if (const auto unit = arguments.value("--unit")) {
        const auto state = core::unitStateNamed(to);
        if (state == core::UnitState::Locked)
            return lockSheet(desk, *unit, arguments, streams);
        if (state == core::UnitState::Reopened)
            return desk.reopen(*unit, *until, reasonIn(arguments));
        return core::Error{core::ErrorKind::Usage, "process.no-unit-move", {}, {}};
    }
    const auto phase = core::phaseNamed(to);
    if (!phase)
        return core::Error{
            core::ErrorKind::Usage, "cli.unknown-phase", {core::Param::text("value", to)}, {}};
    return desk.move({*phase, reasonIn(arguments),
                      arguments.value("--decision").value_or(std::string()), *date});
}

core::Status extend(const Arguments& arguments, Streams)
{
    const auto until = dayOf(arguments, "--until");
    if (!until)
        return until.error();
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    return app::ProcessDesk(**workspace, arguments["--assessment"])
        .extend(arguments["--unit"], *until, reasonIn(arguments));
}

core::Status setDates(const Arguments& arguments, Streams)
{
    core::ProcessDates dates;
    std::array<std::string*, 5> places = {&dates.selfFrom, &dates.selfUntil, &dates.verify1Until,
                                          &dates.appealUntil, &dates.verify2Until};
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    app::ProcessDesk desk(**workspace, arguments["--assessment"]);
    const auto now = desk.view();
    if (!now)
        return now.error();
    dates = now->process.dates; // what is not named stays
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!arguments.has(dateOptions[i]))
            continue;
        auto date = dayOf(arguments, dateOptions[i]);
        if (!date)
            return date.error();
        *places[i] = *std::move(date);
    }
    int complaints = now->process.complaints;
    if (const auto value = arguments.value("--complaints")) {
        const auto [end, fault] =
            std::from_chars(value->data(), value->data() + value->size(), complaints);
        if (fault != std::errc() || end != value->data() + value->size() || complaints < 0)
            return core::Error{
                core::ErrorKind::Usage,
                "cli.bad-number",
                {core::Param::text("option", "--complaints"), core::Param::text("value", *value)},
                {}};
    }
    return desk.setTerms(dates, complaints, reasonIn(arguments));
}

core::Status copy(const Arguments& arguments, Streams)
{
    const auto year = yearOf(arguments);
    if (!year)
        return year.error();
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    app::AssessmentCopy copy;
    copy.from = arguments["--from"];
    copy.id = arguments["--id"];
    copy.year = *year;
    copy.title = arguments.value("--title").value_or(std::string());
    copy.withAnswers = arguments.has("--with-answers");
    return app::copyAssessment(**workspace, copy);
}

core::Status ask(const Arguments& arguments, Streams)
{
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    return app::ProcessDesk(**workspace, arguments["--assessment"])
        .ask(arguments["--unit"], arguments["--code"], nfc(arguments["--text"]));
}

core::Status answer(const Arguments& arguments, Streams)
{
    auto workspace = openToWrite(arguments);
    if (!workspace)
        return workspace.error();
    return app::ProcessDesk(**workspace, arguments["--assessment"])
        .answer(arguments["--unit"], arguments["--code"], nfc(arguments["--text"]),
                arguments.has("--complaint"));
}

core::Status printPublished(const Arguments& arguments, Streams streams)
{
    auto workspace = openToRead(arguments);
    if (!workspace)
        return workspace.error();
    const auto all = store::Publications::of((*workspace)->book(), arguments["--assessment"]);
    if (!all)
        return all.error();
    const auto wanted = arguments.value("--number");
    for (auto one = all->rbegin(); one != all->rend(); ++one) {
        if (!wanted || std::to_string(one->version) == *wanted)
            return print(one->result, streams);
    }
    return core::Error{core::ErrorKind::NotFound, "process.not-published", {}, {}};
}

Option reasonOption()
{
    return {"--reason", "R", false, {"lý do, ghi vào nhật ký", "the reason, kept in the history"}};
}

Option codeOption()
{
    return {"--code", "CODE", true, {"mã tiêu chí", "the criterion's code"}};
}

Option untilOption(bool isNeeded)
{
    return {"--until",
            "DATE",
            isNeeded,
            {"ngày cuối cùng còn làm được (dd/MM/yyyy)", "the last day (dd/MM/yyyy)"}};
}

Option dateOption(std::string_view name)
{
    const auto meaning = [&](core::Language language) {
        return words("date.", name.substr(2), language);
    };
    return {std::string(name),
            "DATE",
            false,
            {meaning(core::Language::Vietnamese), meaning(core::Language::English)}};
}

} // namespace

std::vector<Form> processForms()
{
    std::vector<Option> dates = {assessmentOption()};
    for (const std::string_view name : dateOptions)
        dates.push_back(dateOption(name));
    dates.push_back({"--complaints",
                     "N",
                     false,
                     {"số tiêu chí mỗi đơn vị được khiếu nại", "how many criteria a unit may "
                                                               "contest"}});
    dates.push_back(reasonOption());
    return {
        {"state BOOK",
         {assessmentOption(), jsonOption()},
         {"Bước, các mốc thời hạn và trạng thái từng đơn vị.",
          "Phase, dates and the state of each unit."},
         printState},
        {"dates BOOK",
         std::move(dates),
         {"Đặt các mốc thời hạn; đợt chưa có tiến trình thì mở tự chấm.",
          "Sets the dates; an assessment without a process begins its self-assessment."},
         setDates},
        {"move BOOK",
         {assessmentOption(),
          unitOption(false),
          {"--to",
           "PHASE|STATE",
           true,
           {"self, verify1, appeal, verify2, council, approved, published; đơn vị: locked, "
            "reopened",
            "self, verify1, appeal, verify2, council, approved, published; a unit: locked, "
            "reopened"}},
          reasonOption(),
          untilOption(false),
          {"--decision", "N", false, {"số quyết định phê duyệt", "number of the approval"}},
          {"--date", "D", false, {"ngày quyết định", "date of the approval"}}},
         {"Chuyển bước cả đợt, hoặc chốt, mở lại phiếu của một đơn vị.",
          "Moves the assessment on, or locks or reopens a unit's sheet."},
         moveOn},
        {"extend BOOK",
         {assessmentOption(), unitOption(true), untilOption(true), reasonOption()},
         {"Gia hạn cho một đơn vị.", "Extends a unit's time."},
         extend},
        {"ask BOOK",
         {assessmentOption(),
          unitOption(true),
          codeOption(),
          {"--text", "T", true, {"câu hỏi; trống: bỏ câu hỏi", "the question; empty: none"}}},
         {"Yêu cầu đơn vị giải trình một tiêu chí.", "Asks a unit about a criterion."},
         ask},
        {"answer BOOK",
         {assessmentOption(),
          unitOption(true),
          codeOption(),
          {"--text", "T", true, {"nội dung giải trình", "the answer"}},
          {"--complaint", "", false, {"là khiếu nại", "as a complaint"}}},
         {"Giải trình của đơn vị; khiếu nại thì tiêu chí được thẩm định lần 2.",
          "A unit's answer; a contested criterion is verified again."},
         answer},
        {"published BOOK",
         {assessmentOption(),
          {"--number",
           "N",
           false,
           {"bản thứ mấy; không ghi: bản mới nhất", "which; absent: the "
                                                    "newest"}}},
         {"Kết quả như đã công bố.", "The results as they were published."},
         printPublished},
        {"copy BOOK",
         {{"--from", "ID", true, {"đợt năm trước", "the earlier assessment"}},
          {"--id", "ID", true, {"mã của đợt mới", "the new assessment's id"}},
          yearOption(),
          {"--title", "T", false, {"tên đợt mới", "the new assessment's name"}},
          {"--with-answers",
           "",
           false,
           {"mang sang điểm tự chấm và tài liệu, chờ xác nhận",
            "self-scores and evidence come along, to be confirmed"}}},
         {"Lập đợt mới theo đợt năm trước: bộ chỉ số, nhóm, mốc thời hạn dời theo năm.",
          "Makes an assessment after an earlier one: set, group, dates moved by the years."},
         copy},
    };
}

} // namespace cli
