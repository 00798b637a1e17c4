// Tasks, counters of dossiers and batches of ballots between province and unit: compared piece by
// piece.
#include "app/RoundBooks.h"

namespace rounds {

namespace {

std::string putTask(const Place& place, core::Task task)
{
    const auto id = app::TaskEditor(place.book(), place.scores()).put(std::move(task), "giao");
    REQUIRE(codeOf(id) == "");
    return *id;
}

/// As the book has it; an empty one where it is not there.
core::Task taskIn(const Place& place, const std::string& id)
{
    const auto all = store::Tasks::of(place.book(), year);
    const auto found = std::find_if(all->begin(), all->end(),
                                    [&id](const core::Task& one) { return one.id == id; });
    return found == all->end() ? core::Task() : *found;
}

} // namespace

TEST_CASE("Tasks go to the unit, what came of them comes back", "[package]")
{
    Round round;
    CHECK(round.province.refusedToSend(Kind::Tasks) == "package.no-tasks");
    CHECK(round.unit.refusedToSend(Kind::TaskResults) == "package.no-tasks");
    core::Task task;
    task.unit = unitId;
    task.title = "Rà soát hồ sơ trễ hạn";
    task.source = "12/KL-UBND";
    task.deadline = "2022-06-30";
    task.code = "3.4.1";
    task.id = putTask(round.province, task);
    const std::string orders = round.province.send(Kind::Tasks);
    REQUIRE(round.unit.take(orders, round.province) == "");
    CHECK(taskIn(round.unit, task.id) == task);
    // The unit does it; the province gives more time meanwhile.
    core::Task done = task;
    done.state = core::TaskState::Done;
    done.result = "đã rà soát 12 hồ sơ";
    putTask(round.unit, done);
    core::Task own;
    own.unit = unitId;
    own.title = "Việc riêng của sở";
    const std::string ownId = putTask(round.unit, own);
    core::Task later = task;
    later.deadline = "2022-09-30";
    putTask(round.province, later);
    const std::string results = round.unit.send(Kind::TaskResults);
    CHECK(fates(round.province.plan(results)) == task.id + " take;");
    REQUIRE(round.province.take(results, round.unit) == "");
    core::Task both = later;
    both.state = done.state;
    both.result = done.result;
    CHECK(taskIn(round.province, task.id) == both);
    const std::string again = round.province.send(Kind::Tasks);
    REQUIRE(round.unit.take(again, round.province) == "");
    CHECK(taskIn(round.unit, task.id) == both);
    REQUIRE(round.unit.undo() == "");
    CHECK(taskIn(round.unit, task.id) == done);
    REQUIRE(round.unit.take(again, round.province) == "");
    // Both have said what came of it: asked about, and what only one side changed is kept either
    // way.
    core::Task theirs = both;
    theirs.result = "đã rà soát 15 hồ sơ";
    putTask(round.unit, theirs);
    core::Task ours = both;
    ours.result = "mới rà soát một phần";
    putTask(round.province, ours);
    const std::string conflicting = round.unit.send(Kind::TaskResults);
    CHECK(round.province.take(conflicting, round.unit) == "package.conflicts");
    REQUIRE(round.province.take(conflicting, round.unit, {{}, Side::Ours}) == "");
    CHECK(taskIn(round.province, task.id) == ours);
    CHECK(taskIn(round.province, ownId).title != "Việc riêng của sở"); // nobody else's
    round.unit.isSound();
    round.province.isSound();
}

TEST_CASE("What came of tasks is taken back as a whole, and done again", "[package]")
{
    Round round;
    core::Task task;
    task.unit = unitId;
    task.title = "Rà soát hồ sơ trễ hạn";
    const auto isDone = [&task](const Place& place) {
        return taskIn(place, task.id).state == core::TaskState::Done;
    };
    task.id = putTask(round.province, task);
    REQUIRE(round.unit.take(round.province.send(Kind::Tasks), round.province) == "");
    task.state = core::TaskState::Done;
    task.result = "đã rà soát";
    putTask(round.unit, task);
    const std::string results = round.unit.send(Kind::TaskResults);
    REQUIRE(round.province.take(results, round.unit) == "");
    CHECK(isDone(round.province));
    REQUIRE(round.province.undo() == "");
    CHECK_FALSE(isDone(round.province));
    round.province.isSound();
    // It is not known any more, and can be taken in again.
    REQUIRE(round.province.take(results, round.unit) == "");
    CHECK(isDone(round.province));
    round.province.isSound();
}

TEST_CASE("The evidence of tasks goes with them, as long as the book takes evidence", "[package]")
{
    Round round;
    core::Task task;
    task.unit = unitId;
    task.title = "Rà soát hồ sơ trễ hạn";
    const auto proof = [&task](const Place& place) { return taskIn(place, task.id).evidence; };
    task.id = putTask(round.province, task);
    REQUIRE(round.unit.take(round.province.send(Kind::Tasks), round.province) == "");
    app::ScoreBook& scores = round.unit.scores();
    app::EvidenceEditor evidence(round.unit.book(), scores);
    const int index = scores.unitIndex(unitId);
    auto file = evidence.take(index, "Biên bản.txt", "biên bản rà soát");
    REQUIRE(codeOf(file) == "");
    REQUIRE(codeOf(evidence.attach(index, {*file}, {"3.4.1"}, false, "đính kèm")) == "");
    const auto rows = round.unit.book().documents(year);
    const auto attached = std::find_if(rows->begin(), rows->end(), [](const auto& row) {
        return row.unit == unitId && row.document.fileName == "Biên bản.txt";
    });
    REQUIRE(attached != rows->end());
    const core::Document document = attached->document;
    task.state = core::TaskState::Done;
    task.result = "đã rà soát";
    task.evidence = document.id;
    round.unit.workspace->forgetLoaded();
    putTask(round.unit, task);
    const std::string results = round.unit.send(Kind::TaskResults);
    const PackagePlan plan = round.province.plan(results);
    REQUIRE(plan.documents.size() == 1);
    SECTION("taken whole")
    {
        REQUIRE(round.province.take(results, round.unit) == "");
        CHECK(proof(round.province) == document.id);
        CHECK(round.province.book().fileContent(document.fileHash).value() == "biên bản rà soát");
        REQUIRE(round.province.undo() == "");
        CHECK(proof(round.province).empty());
    }
    SECTION("without evidence the task names none")
    {
        PackageChoice choice;
        choice.parts = {app::PackagePart::Units};
        CHECK(app::leftOutText(plan, choice, core::Language::Vietnamese) ==
              "tài liệu kiểm chứng (1)");
        REQUIRE(round.province.take(results, round.unit, choice) == "");
        CHECK(proof(round.province).empty());
        CHECK(codeOf(round.province.book().fileContent(document.fileHash)) != "");
    }
    SECTION("evidence alone leaves the task as it is")
    {
        PackageChoice choice;
        choice.parts = {app::PackagePart::Evidence};
        CHECK(app::leftOutText(plan, choice, core::Language::English) == "task (1)");
        REQUIRE(round.province.take(results, round.unit, choice) == "");
        CHECK(proof(round.province).empty());
        CHECK(round.province.book().fileContent(document.fileHash).ok());
    }
    SECTION("where the process takes no evidence the result comes alone")
    {
        for (const Phase phase : {Phase::Verify1, Phase::Council})
            round.province.move(phase);
        CHECK(round.province.plan(results).documents.empty());
        REQUIRE(round.province.take(results, round.unit) == "");
        CHECK(proof(round.province).empty());
    }
    round.province.isSound();
}

TEST_CASE("A task of the unit's own with the same number is no task of the province", "[package]")
{
    Round round;
    core::Task own;
    own.unit = unitId;
    own.title = "Việc riêng của sở";
    core::Task given = own;
    given.title = "Việc tỉnh giao";
    REQUIRE(
        app::TaskEditor(round.unit.book(), round.unit.scores()).put(own, "giao").value() ==
        app::TaskEditor(round.province.book(), round.province.scores()).put(given, "giao").value());
    const std::string orders = round.province.send(Kind::Tasks);
    CHECK(round.unit.take(orders, round.province) == "package.conflicts");
    CHECK(round.unit.take(orders, round.province, {{}, Side::Ours}) == "");
    CHECK(store::Tasks::of(round.unit.book(), year)->front().title == "Việc riêng của sở");
}

TEST_CASE("Counters of dossiers come as they are in the unit's book", "[package]")
{
    Round round;
    const auto put = [](const Place& place, const char* field, std::optional<std::int64_t> online) {
        app::DossierEditor editor(place.book(), place.scores());
        const auto level = core::DossierSource::Level::Province;
        const auto before = editor.row(place.scores().unitIndex(unitId), level, field);
        core::DossierCounters after = core::emptyCounters(level, field);
        after.online = online;
        REQUIRE(codeOf(editor.apply({{unitId, before, after}}, "gõ")) == "");
    };
    const auto online = [](const Place& place, const char* field) -> std::string {
        const auto rows = place.book().dossiersOf(year, unitId);
        for (const auto& row : *rows) {
            if (row.field == field)
                return std::to_string(row.online.value_or(-1));
        }
        return "–";
    };
    REQUIRE(round.province.take(round.unit.send(Kind::Dossiers), round.unit) == "");
    put(round.unit, "Đất đai", 12);
    put(round.province, "Môi trường", 5); // the province's own
    const std::string second = round.unit.send(Kind::Dossiers);
    CHECK(fates(round.province.plan(second)) == "tinh Môi trường keep;tinh Đất đai take;");
    REQUIRE(round.province.take(second, round.unit) == "");
    CHECK(online(round.province, "Đất đai") == "12");
    CHECK(online(round.province, "Môi trường") == "5");
    put(round.unit, "Đất đai", std::nullopt);
    put(round.province, "Đất đai", 13);
    const std::string third = round.unit.send(Kind::Dossiers);
    CHECK(round.province.take(third, round.unit) == "package.conflicts");
    CHECK(round.province.take(third, round.unit, {{}, Side::Theirs}) == "");
    CHECK(online(round.province, "Đất đai") == "–");
    REQUIRE(round.province.undo() == "");
    CHECK(online(round.province, "Đất đai") == "13");
    round.province.isSound();
    // Once the sheet is closed none comes in.
    round.province.move(Phase::Verify1);
    put(round.unit, "Đất đai", 20);
    CHECK(round.province.take(round.unit.send(Kind::Dossiers), round.unit) == "gate.locked");
}

TEST_CASE("Batches of two offices stand beside each other", "[package]")
{
    Round round;
    Place third("Chi cục Thống kê", true);
    const auto put = [](const Place& place, const char* person, std::int64_t ballots) {
        core::SurveyBatch batch;
        batch.form = "02";
        batch.audience = "Công chức các sở";
        batch.first = {person, 50, 45, ballots, {{"snv", "1.7", {{"a", ballots}}, 0}}};
        const auto all = store::Surveys::of(place.book(), year);
        for (const core::SurveyBatch& one : *all)
            batch.id = one.first.person == person ? one.id : batch.id;
        const auto id = app::SurveyEditor(place.book(), place.scores()).put(batch, "nhập");
        REQUIRE(codeOf(id) == "");
    };
    const auto counted = [](const Place& place) {
        std::string text;
        const auto all = store::Surveys::of(place.book(), year);
        for (const core::SurveyBatch& one : *all) {
            const bool isMade = one.first.person == "Lan" || one.first.person == "Minh";
            if (isMade && one.id.find('-') != std::string::npos)
                text += one.first.person + "=" +
                        std::to_string(one.first.lines[0].counts[0].ballots) + ";";
        }
        return text;
    };
    put(round.unit, "Lan", 40);
    put(third, "Minh", 30);
    const std::string own = round.unit.send(Kind::Survey, "");
    REQUIRE(round.province.take(own, round.unit) == "");
    REQUIRE(round.province.take(third.send(Kind::Survey, ""), third) == "");
    CHECK(counted(round.province) == "Lan=40;Minh=30;");
    put(third, "Minh", 31);
    const std::string mended = third.send(Kind::Survey, "");
    CHECK(round.province.plan(mended).items.size() == 1);
    REQUIRE(round.province.take(mended, third) == "");
    CHECK(counted(round.province) == "Lan=40;Minh=31;");
    REQUIRE(round.province.undo() == "");
    CHECK(counted(round.province) == "Lan=40;Minh=30;");
    CHECK(round.province.take(own, round.unit) == ""); // known
    round.province.isSound();
}

} // namespace rounds
