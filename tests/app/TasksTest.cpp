#include "app/LiveAssessment.h"
#include "app/StepText.h"
#include "app/TaskList.h"
#include "exchange/TasksCsv.h"
#include "support/PeopleBook.h"

#include <catch2/catch.hpp>

using app::TaskEditor;
using core::Task;
using core::TaskState;

namespace {

struct Conference {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    std::shared_ptr<app::ScoreBook> shared = *workspace->load("so-2021");
    const app::ScoreBook& scores = *shared;
    TaskEditor editor{workspace->book(), scores};

    Task put(Task task)
    {
        const auto id = editor.put(task, "giao");
        REQUIRE(id.ok());
        task.id = *id;
        return task;
    }
    std::string refusal(const Task& task)
    {
        const auto id = editor.put(task, "giao");
        return id ? std::string() : id.error().code;
    }
};

Task given(const char* title = "Rà soát hồ sơ trễ hạn")
{
    Task task;
    task.unit = "stnmt";
    task.title = title;
    task.source = "12/KL-UBND";
    task.sourceDate = "2022-02-10";
    task.person = "Trần Thị B";
    task.phone = "0209";
    task.deadline = "2022-06-30";
    task.code = "3.4.1";
    return task;
}

} // namespace

TEST_CASE("A task is overdue from the day after its last one, while it is open", "[tasks]")
{
    Task task = given();
    CHECK_FALSE(core::isOverdue(task, "2022-06-30"));
    CHECK(core::isOverdue(task, "2022-07-01"));
    task.state = TaskState::Done;
    CHECK_FALSE(core::isOverdue(task, "2022-07-01"));
    task = given();
    task.deadline.clear();
    CHECK_FALSE(core::isOverdue(task, "2099-01-01"));
}

TEST_CASE("A task gets a number of its own; what is wrong with one is told", "[tasks]")
{
    Conference f;
    CHECK(f.put(given()).id == "1");
    CHECK(f.put(given()).id == "2");
    Task task = given("  ");
    CHECK(f.refusal(task) == "task.no-title");
    task = given();
    task.unit = "nowhere";
    CHECK(f.refusal(task) == "task.no-unit");
    task = given();
    task.code = "99.9";
    CHECK(f.refusal(task) == "task.no-code");
    task = given();
    task.deadline = "2022-02-30";
    CHECK(f.refusal(task) == "task.bad-deadline");
    task.deadline = "2022-02-09";
    CHECK(f.refusal(task) == "task.early-deadline");
    task = given();
    task.sourceDate = "2022-13-01";
    CHECK(f.refusal(task) == "task.bad-source-date");
    task = given();
    task.state = TaskState::Done;
    CHECK(f.refusal(task) == "task.no-result");
    task.result = "xong";
    task.evidence = "không có";
    CHECK(f.refusal(task) == "task.no-evidence");
    task = given();
    task.id = "7";
    CHECK(f.refusal(task) == "task.none");
    CHECK(f.editor.all()->size() == 2);
}

TEST_CASE("A change of a task is a step: undone and done again", "[tasks]")
{
    Conference f;
    app::LiveAssessment live(f.workspace->book(), f.shared);
    Task task = given();
    const auto write = [&](const Task& before) {
        const std::string label = app::taskLabel(before, task);
        return live.commit(app::TaskCommand{label, [&](TaskEditor& editor) -> core::Status {
                                                const auto id = editor.put(task, label);
                                                if (!id)
                                                    return id.error();
                                                task.id = *id;
                                                return {};
                                            }});
    };
    auto changes = write({});
    REQUIRE(changes.ok());
    CHECK(changes->tasks);
    CHECK_FALSE(changes->moveResults());
    const Task before = task;
    task.state = TaskState::Done;
    task.result = "Không còn hồ sơ trễ hạn";
    REQUIRE(write(before).ok());
    CHECK(app::stepWords(live.steps().undoLabel().value_or(""), core::Language::Vietnamese) ==
          "xong nhiệm vụ: Rà soát hồ sơ trễ hạn");
    changes = live.commit(app::StepCommand{true, ""});
    REQUIRE(changes.ok());
    CHECK(changes->tasks);
    CHECK(*live.tasks().all() == std::vector{before});
    REQUIRE(live.commit(app::StepCommand{false, ""}).ok());
    CHECK(*live.tasks().all() == std::vector{task});
}

TEST_CASE("Who gives tasks, and who says what came of them", "[tasks][roles]")
{
    support::PeopleBook people;
    const auto scores = *people.workspace->load("so-2021");
    TaskEditor editor(people.book(), *scores);
    Task own = given();
    own.unit = "vpubnd";
    own.id = *editor.put(own, "giao");
    Task other = given();
    other.id = *editor.put(other, "giao");
    const auto refusal = [&](Task task, const char* user) {
        people.signIn(user);
        return support::codeOf(editor.put(std::move(task), "sửa"));
    };
    Task done = own;
    done.state = TaskState::Done;
    done.result = "Xong";
    Task later = own;
    later.deadline = "2023-01-01";
    CHECK(refusal(given(), "minh") == "gate.administrator");
    CHECK(refusal(done, "minh") == "gate.administrator");
    CHECK(refusal(later, "an") == "gate.administrator");
    CHECK(refusal(other, "an").empty()); // no change
    other.result = "Xong";
    CHECK(refusal(other, "an") == "gate.administrator");
    CHECK(refusal(done, "an").empty());
    CHECK(refusal(done, "ba") == "gate.reader");
    // A unit sees its own, the others all.
    people.signIn("an");
    CHECK(editor.all()->size() == 1);
    people.signIn("ba");
    CHECK(editor.all()->size() == 2);
}

TEST_CASE("A task is proposed from the points a unit has lost", "[tasks]")
{
    Conference f;
    const int unit = f.scores.unitIndex("stnmt");
    const int leaf = f.scores.set().findLeaf("3.4.1");
    // Sample: 8.199 of 8.214 at the first verification are 2,5 of 3 points.
    REQUIRE(app::lostPoints(f.scores, unit, leaf) == core::Points::fromUnits(5000));
    const Task last = f.put(given());
    Task other = given();
    other.unit = "syt";
    other.person = "Ai đó";
    (void)f.put(other);
    const auto tasks = *f.editor.all();
    const Task made = app::taskFor(f.scores, {}, tasks, unit, leaf, core::Language::Vietnamese);
    CHECK(made.title.starts_with("Khắc phục 0,5 điểm mất ở 3.4.1 "));
    CHECK(made.id.empty());
    CHECK(made.unit == "stnmt");
    CHECK(made.code == "3.4.1");
    CHECK(made.person == last.person);
    CHECK(made.source == last.source);
    CHECK(made.deadline.empty());
}

TEST_CASE("People are listed with the points lost at the criteria of their tasks", "[tasks]")
{
    Conference f;
    const int unit = f.scores.unitIndex("stnmt");
    core::Points most;
    std::string code;
    for (int leaf = 0; leaf < f.scores.set().leafCount(); ++leaf) {
        const auto lost = app::lostPoints(f.scores, unit, leaf);
        if (lost && *lost > most) {
            most = *lost;
            code = f.scores.set().leafCode(leaf);
        }
    }
    REQUIRE(code != "3.4.1");
    (void)f.put(given());
    (void)f.put(given("Lần nữa")); // the same criterion of the same unit counts once
    Task second = given("Việc khác");
    second.person = "Lê Văn C";
    second.code = code;
    second.deadline.clear();
    (void)f.put(second);
    Task nobody = given();
    nobody.person.clear();
    (void)f.put(nobody);
    const auto people = app::taskPeople(f.scores, {}, *f.editor.all(), "2022-07-01");
    REQUIRE(people.size() == 2);
    CHECK(people[0].person == "Lê Văn C");
    CHECK(people[0].lost == most);
    CHECK(people[0].overdue == 0);
    CHECK(people[1].person == "Trần Thị B");
    CHECK(people[1].lost == core::Points::fromUnits(5000));
    CHECK(people[1].open == 2);
    CHECK(people[1].overdue == 2);
    CHECK(people[1].units == std::vector<std::string>{"stnmt"});
    CHECK_FALSE(people[1].isUnscored());
    CHECK(app::personLine(people[1]).lost == "0.5"); // 5000 units of 1/10 000 point

    SECTION("where nothing is scored yet nothing is lost yet, which is not 0")
    {
        const int leaf = f.scores.set().findLeaf("3.4.1");
        app::SheetEditor sheets(f.workspace->book(), **f.workspace->load("so-2021"));
        std::vector<core::Edit> edits;
        for (const core::Stage stage : {core::Stage::V2, core::Stage::V1, core::Stage::Self})
            edits.push_back(sheets.makeEdit(unit, stage, leaf, core::Entry()));
        REQUIRE(sheets.apply(edits).ok());
        const auto later = app::taskPeople(f.scores, {}, *f.editor.all(), "2022-07-01");
        REQUIRE(later.size() == 2);
        CHECK(later[1].person == "Trần Thị B");
        CHECK(later[1].isUnscored());
        CHECK(app::personLine(later[1]).lost.empty());
    }
}

TEST_CASE("Tasks are a file of tables", "[tasks]")
{
    Task task = given("Rà soát, báo cáo");
    task.id = "1";
    const std::vector<exchange::TaskLine> lines{{task, "Sở TN&MT"}};
    CHECK(exchange::writeTasks(lines) ==
          "task,unit,name,code,title,source,source_date,deadline,head,person,duty,phone,state,"
          "result,evidence\n"
          "1,stnmt,Sở TN&MT,3.4.1,\"Rà soát, báo cáo\",12/KL-UBND,2022-02-10,2022-06-30,,"
          "Trần Thị B,,0209,open,,\n");
    const std::string told = exchange::writeTasks(lines, "2022-07-01");
    CHECK(told.find("evidence,overdue\n") != std::string::npos);
    CHECK(told.ends_with(",open,,,yes\n"));
}

TEST_CASE("What is overdue is told of every assessment, the longest first", "[tasks]")
{
    Conference c;
    Task early = given("Đào tạo");
    early.deadline = "2022-05-01";
    early.unit = "snv";
    const Task late = c.put(given());
    early = c.put(early);
    Task done = given("Xong rồi");
    done.state = TaskState::Done;
    done.result = "báo cáo 3/BC";
    c.put(done);
    const auto before = *c.workspace->load("so-2020");
    Task last = given("Của hội nghị trước");
    last.source = "9/KL-UBND";
    last.sourceDate = "2021-02-10";
    last.deadline = "2021-06-30";
    REQUIRE(TaskEditor(c.workspace->book(), *before).put(last, "giao").ok());

    const std::vector<core::Assessment> all = *c.workspace->assessments();
    const auto titles = [&](const char* today) {
        std::string text;
        const auto overdue = app::overdueTasks(c.workspace->book(), all, today);
        REQUIRE(overdue.ok());
        for (const app::OverdueTask& one : *overdue)
            text +=
                one.assessment.id + ' ' + one.task.title + ' ' + std::to_string(one.days) + '\n';
        return text;
    };
    CHECK(titles("2021-06-30").empty()); // the last day is still in time
    CHECK(titles("2021-07-01") == "so-2020 Của hội nghị trước 1\n");
    CHECK(titles("2022-07-02") == "so-2020 Của hội nghị trước 367\n"
                                  "so-2021 Đào tạo 62\n"
                                  "so-2021 Rà soát hồ sơ trễ hạn 2\n");
}
