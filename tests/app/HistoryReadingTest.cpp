// What the page of the history and the command line show of it.

#include "app/HistoryReading.h"

#include "app/CorrectionLists.h"
#include "app/DossierEditor.h"
#include "app/EvidenceEditor.h"
#include "app/HistoryText.h"
#include "app/SheetEditor.h"
#include "app/StepText.h"
#include "app/TaskEditor.h"
#include "app/Wording.h"
#include "core/DateText.h"
#include "core/LocalTime.h"
#include "support/SampleBook.h"

#include <fstream>

using app::HistoryLine;
using app::HistoryQuestion;
using app::HistoryReading;
using core::Language;

namespace {

struct Sample {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("so-2021");
    app::SheetEditor editor{workspace->book(), scores};

    HistoryLine last(Language language = Language::Vietnamese)
    {
        auto reading = HistoryReading::open(*workspace, {}, language);
        REQUIRE(reading.ok());
        const auto lines = reading->next(1);
        REQUIRE(lines.ok());
        REQUIRE(lines->size() == 1);
        return lines->front();
    }
    std::vector<HistoryLine> all(HistoryQuestion question)
    {
        auto reading = HistoryReading::open(*workspace, std::move(question), Language::Vietnamese);
        REQUIRE(reading.ok());
        auto lines = app::readHistory(*reading, 1'000'000);
        REQUIRE(lines.ok());
        CHECK(reading->isAtEnd());
        return *std::move(lines);
    }
    void score(std::string_view unit, std::string_view code, core::Points points, std::string note)
    {
        const int leaf = scores.set().findLeaf(code);
        core::Entry entry =
            editor.withPoints(scores.unitIndex(unit), core::Stage::V2, leaf, points);
        entry.note = std::move(note);
        REQUIRE(
            editor.apply({editor.makeEdit(scores.unitIndex(unit), core::Stage::V2, leaf, entry)})
                .ok());
    }
};

} // namespace

TEST_CASE("A row says who scored what, and from what to what", "[history]")
{
    Sample sample;
    sample.workspace->book().setAuthor("Lan");
    // 1.5 of so-2021 is scored by a person: the sample's note of the criterion says so.
    sample.score("snv", "1.5", core::Points::fromUnits(10'000), "chậm báo cáo");
    HistoryLine line = sample.last();
    CHECK(line.row.author == "Lan");
    CHECK(line.words.what == "Chấm điểm");
    CHECK(line.words.unit == "Sở Nội vụ");
    CHECK(line.words.place.starts_with("1.5 "));
    CHECK(line.words.stage == "thẩm định lần 2");
    CHECK(line.words.before == "chưa chấm");
    CHECK(line.words.after == "1");
    CHECK(line.words.reason == "chậm báo cáo");

    sample.score("snv", "1.5", core::Points::fromUnits(5'000), "sửa");
    line = sample.last(Language::English);
    CHECK(line.words.what == "Score changed");
    CHECK(line.words.stage == "second verification");
    CHECK(line.words.before == "1");
    CHECK(line.words.after == "0,5");
}

TEST_CASE("A stage has one word, in the history, in lists and where an assessment stands",
          "[history]")
{
    // docs/conventions.md, the glossary.
    constexpr std::array vietnamese = {"tự chấm", "thẩm định lần 1", "thẩm định lần 2"};
    constexpr std::array english = {"self-assessment", "first verification", "second verification"};
    constexpr std::array phases = {"phase.self", "phase.verify1", "phase.verify2"};
    Sample sample;
    app::CorrectionPlan plan;
    plan.before = plan.after = *sample.workspace->load("so-2021");
    plan.units.resize(1);
    for (const Language language : {Language::Vietnamese, Language::English}) {
        const auto& words = language == Language::Vietnamese ? vietnamese : english;
        app::HistoryText history(*sample.workspace, language, app::HistoryText::Load::Never);
        for (const core::Stage stage : core::stages) {
            const auto at = static_cast<std::size_t>(stage);
            store::HistoryRow row;
            row.action = "entry";
            row.assessment = "so-2021";
            row.unit = "snv";
            row.code = "1.5";
            row.stage = core::name(stage);
            CHECK(history.words(row).stage == words[at]);
            CHECK(app::text(core::Problem{core::Severity::Note, phases[at], {}, {}}, language) ==
                  words[at]);
        }
        const app::CorrectionLists lists(plan, language, app::CorrectionLists::Units::ByName);
        for (const core::ResultStage stage : {core::ResultStage::Self, core::ResultStage::V1}) {
            plan.units[0].stage = stage;
            CHECK(lists.row(app::CorrectionLists::List::Standings, 0)[1] ==
                  words[static_cast<std::size_t>(stage)]);
        }
    }
}

TEST_CASE("Rows of every kind are worded field by field", "[history]")
{
    Sample sample;
    SECTION("a unit")
    {
        auto units = *sample.workspace->book().units();
        core::Unit unit = *std::ranges::find(units, "snv", &core::Unit::id);
        unit.name = "Sở Nội vụ tỉnh";
        unit.validTo = "2025-03-01";
        REQUIRE(sample.workspace->book().putUnits({unit}).ok());
        const auto words = sample.last().words;
        CHECK(words.what == "Sửa đơn vị");
        CHECK(words.before == "Sở Nội vụ");
        CHECK(words.after == "Sở Nội vụ tỉnh, đến ngày: 01/03/2025");
    }
    SECTION("a unit that is new, its group by the name that people read")
    {
        core::Unit unit;
        unit.id = "ba-be-moi";
        unit.name = "Huyện Ba Bể mới";
        unit.group = "huyen";
        REQUIRE(sample.workspace->book().putUnits({unit}).ok());
        CHECK(sample.last().words.after == "Huyện Ba Bể mới, nhóm: Huyện, thành phố");
        CHECK(sample.last(Language::English).words.after ==
              "Huyện Ba Bể mới, group: Districts and cities");
        unit.group = "khối đảng"; // of the book's own: its id is its name
        REQUIRE(sample.workspace->book().putUnits({unit}).ok());
        CHECK(sample.last().words.after == "nhóm: khối đảng");
    }
    SECTION("the title")
    {
        REQUIRE(sample.workspace->book().setTitle("Sổ | khác").ok());
        const auto words = sample.last(Language::English).words;
        CHECK(words.what == "Book renamed");
        CHECK(words.after == "Sổ | khác");
    }
    SECTION("a day of the calendar")
    {
        REQUIRE(sample.workspace->book()
                    .putCalendarDays({{core::dayNumber("2026-09-02"), false, "Quốc khánh"}})
                    .ok());
        const auto words = sample.last().words;
        CHECK(words.what == "Thêm ngày nghỉ, làm bù");
        CHECK(words.place == "02/09/2026");
        CHECK(words.after == "ngày nghỉ, Quốc khánh");
    }
    SECTION("dossier counters")
    {
        core::DossierCounters row =
            core::emptyCounters(core::DossierSource::Level::Province, "Đất đai");
        row.carried = 1200;
        REQUIRE(sample.workspace->book().putDossiers("so-2021", {{"snv", row}}).ok());
        const auto words = sample.last().words;
        CHECK(words.what == "Nhập hồ sơ TTHC");
        CHECK(words.place == "cấp tỉnh · Đất đai");
        CHECK(words.after == "tồn kỳ trước: 1.200");
    }
    SECTION("a document")
    {
        const std::string hash = *sample.workspace->book().addFile("x");
        core::Document document;
        document.id = "d-x";
        document.fileHash = hash;
        document.size = 1;
        document.fileName = "bc.pdf";
        document.codes = {"1.1"};
        REQUIRE(
            sample.workspace->book().writeDocuments("so-2021", {{"snv", {}, document}}, "").ok());
        const auto attached = sample.last().words;
        CHECK(attached.what == "Đính kèm tài liệu");
        CHECK(attached.place == "bc.pdf");
        core::Document removed = document;
        removed.removed = true;
        REQUIRE(sample.workspace->book()
                    .writeDocuments("so-2021", {{"snv", document, removed}}, "")
                    .ok());
        const auto words = sample.last().words;
        CHECK(words.what == "Sửa tài liệu");
        CHECK(words.before == "");
        CHECK(words.after == "đã gỡ");
    }
}

TEST_CASE("Every row of the sample is worded", "[history]")
{
    Sample sample;
    const auto lines = sample.all({});
    REQUIRE(static_cast<std::int64_t>(lines.size()) == *sample.workspace->book().historyLength());
    for (const HistoryLine& line : lines) {
        INFO(line.row.number << " " << line.row.action);
        CHECK(line.words.what != line.row.action);
        CHECK_FALSE(line.words.after.empty());
        // A code that nobody words would stand there as it is.
        CHECK(line.words.reason.find('@') == std::string::npos);
    }
}

TEST_CASE("Words find rows without marks, in any of their columns", "[history]")
{
    Sample sample;
    sample.workspace->book().setAuthor("Nông Thị Đào");
    sample.score("snv", "1.5", core::Points::fromUnits(10'000), "chậm báo cáo quý");
    const auto all = sample.all({});
    for (const char* words : {"cham bao cao", "NONG THI DAO"}) {
        INFO(words);
        const auto found = sample.all({{}, words});
        REQUIRE(found.size() == 1);
        CHECK(found.front().row.number == all.front().row.number);
    }
    CHECK(sample.all({{}, "khong co chu nay"}).empty());
    const auto inUnit = sample.all({{.unit = "stp"}, "so tu phap"});
    CHECK(inUnit.size() == sample.all({{.unit = "stp"}, ""}).size());
}

TEST_CASE("Days are whole days of this machine, both included", "[history]")
{
    Sample sample;
    const HistoryLine last = sample.last();
    const std::string today = core::localTime(*core::momentOf(last.row.time)).substr(0, 10);
    HistoryQuestion question;
    REQUIRE(question.setDays(today, today).ok());
    CHECK(sample.all(question).front().row.number == last.row.number);
    CHECK(*question.filter.until - *question.filter.from >= 23 * 3'600'000);
    REQUIRE(question.setDays("", "2020-01-01").ok());
    CHECK(sample.all(question).empty());
    CHECK(question.setDays("2021-02-30", "").error().code == "history.not-a-day");
    CHECK(question.setDays("", "hôm nay").error().code == "history.not-a-day");
}

TEST_CASE("The CSV holds every row that is asked for, and stopping leaves no file", "[history]")
{
    Sample sample;
    const auto file = sample.folder / u8"nhật ký.csv";
    HistoryQuestion question;
    question.filter.unit = "stp";
    const auto written = app::writeHistory(*sample.workspace, question, Language::Vietnamese, file);
    REQUIRE(written.ok());
    CHECK(*written == static_cast<std::int64_t>(sample.all(question).size()));
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    CHECK(bytes.starts_with("\xEF\xBB\xBFSố;Thời gian;Người;Việc;"));
    CHECK(std::ranges::count(bytes, '\n') == *written + 1);

    const auto other = sample.folder / u8"dở.csv";
    const auto stopped = app::writeHistory(*sample.workspace, {}, Language::Vietnamese, other,
                                           [](std::int64_t, std::int64_t) { return false; });
    CHECK(stopped.error().code == "history.cancelled");
    CHECK_FALSE(std::filesystem::exists(other));
    CHECK(app::writeHistory(*sample.workspace, {}, Language::Vietnamese,
                            sample.workspace->book().file())
              .error()
              .code == "file.is-book");
}

TEST_CASE("The number of a task is no criterion", "[history][tasks]")
{
    Sample sample;
    core::Task task;
    task.unit = "snv";
    task.title = "Rà soát";
    REQUIRE(app::TaskEditor(sample.workspace->book(), sample.scores).put(task, "giao").ok());
    const HistoryLine line = sample.last();
    CHECK(line.row.code == "1");
    CHECK(line.words.place == "số 1");
    CHECK(sample.last(Language::English).words.place == "no. 1");
    HistoryQuestion question;
    question.filter.code = "1"; // the area
    CHECK(sample.all(question).empty());
}
