// What was left out of a package can be taken later from the same file.
#include "app/RoundBooks.h"

#include "app/PackageInbox.h"

namespace rounds {

namespace {

using app::PackageFate;
using app::PackageOrder;
using app::PackagePart;

/// A self-assessment with one score and one document that the province does not have.
struct PartsRound : Round {
    std::string first;
    std::string document;

    PartsRound()
    {
        app::ScoreBook& scores = unit.scores();
        app::EvidenceEditor evidence(unit.book(), scores);
        const int index = scores.unitIndex(unitId);
        auto file = evidence.take(index, "Báo cáo 12.txt", "nội dung");
        REQUIRE(codeOf(file) == "");
        REQUIRE(codeOf(evidence.attach(index, {*file}, {"1.1.3"}, false, "đính kèm")) == "");
        unit.workspace->forgetLoaded();
        unit.enter("1.1.3", "self", "n=1;d=4");
        first = unit.send(Kind::Self);
    }
    app::PackageResult takeParts(const std::string& bytes, std::set<PackagePart> parts) const
    {
        return app::PackageInbox(*province.workspace)
            .take(bytes, "gói.cchcx", {unit.fingerprint, Side::Theirs, std::move(parts)}, false);
    }
    int documents() const
    {
        const auto rows = province.book().documents(year);
        return static_cast<int>(std::count_if(rows->begin(), rows->end(), [](const auto& row) {
            return row.unit == unitId && row.document.fileName == "Báo cáo 12.txt";
        }));
    }
    std::string score() const { return figuresAt(province, "self", "1.1.3"); }
    std::size_t received() const { return store::Packages::of(province.book())->size(); }
};

} // namespace

TEST_CASE("What was left out of a package is taken from the same file later", "[package][parts]")
{
    const PartsRound round;
    REQUIRE(round.takeParts(round.first, {PackagePart::Self}).fate == PackageFate::Taken);
    CHECK(round.score() == "n=1;d=4");
    CHECK(round.documents() == 0);
    // The parts that were taken are known, the others are offered.
    const PackagePlan plan = round.province.plan(round.first);
    CHECK(plan.order == PackageOrder::New);
    CHECK(plan.left == std::set{PackagePart::Evidence});
    CHECK(plan.cells.empty());
    CHECK(plan.documents.size() == 1);
    CHECK(round.takeParts(round.first, {PackagePart::Self}).fate == PackageFate::Same);
    CHECK(round.documents() == 0);

    // What this book has done since with what was taken stays.
    round.province.enter("1.1.3", "self", "n=1;d=3");
    REQUIRE(round.takeParts(round.first, {}).fate == PackageFate::Taken);
    CHECK(round.documents() == 1);
    CHECK(round.score() == "n=1;d=3");
    CHECK(round.received() == 1); // it is one package
    CHECK(round.takeParts(round.first, {}).fate == PackageFate::Same);
    CHECK(round.province.plan(round.first).order == PackageOrder::Known);

    // Taken back, it can be taken again.
    REQUIRE(round.province.undo() == "");
    CHECK(round.documents() == 0);
    CHECK(round.received() == 1);
    REQUIRE(round.takeParts(round.first, {PackagePart::Evidence}).fate == PackageFate::Taken);
    CHECK(round.documents() == 1);
    CHECK(round.takeParts(round.first, {}).fate == PackageFate::Same);
    round.province.isSound();
}

TEST_CASE("What was left out of a package that was outdone is not taken any more",
          "[package][parts]")
{
    PartsRound round;
    REQUIRE(round.takeParts(round.first, {PackagePart::Self}).fate == PackageFate::Taken);
    round.unit.enter("1.1.3", "self", "n=2;d=4");
    const std::string second = round.unit.send(Kind::Self);
    REQUIRE(round.takeParts(second, {PackagePart::Self}).fate == PackageFate::Taken);
    CHECK(codeOf(round.takeParts(round.first, {}).status) == "package.older");
    CHECK(round.documents() == 0);
    REQUIRE(round.takeParts(second, {}).fate == PackageFate::Taken);
    CHECK(round.documents() == 1);
    CHECK(round.score() == "n=2;d=4");
    round.province.isSound();
}

TEST_CASE("A request is taken by parts: the scores first, the questions later", "[package][parts]")
{
    Round round;
    round.ask();
    const std::string sent = round.province.send(Kind::AppealRequest);
    PackageChoice choice;
    choice.parts = {PackagePart::Verification};
    REQUIRE(round.unit.take(sent, round.province, choice) == "");
    CHECK(figuresAt(round.unit, "v1", "1.1.3") == "n=1;d=2");
    CHECK(round.unit.appeal("1.3.1").question.empty());
    choice.parts = {PackagePart::Units};
    REQUIRE(round.unit.take(sent, round.province, choice) == "");
    CHECK(round.unit.appeal("1.3.1").question == "Văn bản nào?");
    CHECK(round.unit.plan(sent).order == PackageOrder::Known);
    round.unit.isSound();
}

TEST_CASE("The evidence of a task that was left out is named once it is there", "[package][parts]")
{
    Round round;
    core::Task task;
    task.unit = unitId;
    task.title = "Rà soát hồ sơ trễ hạn";
    const auto put = [&task](Place& place) {
        app::TaskEditor editor(place.book(), place.scores());
        const auto id = editor.put(task, "nhiệm vụ");
        REQUIRE(codeOf(id) == "");
        place.workspace->forgetLoaded();
        return *id;
    };
    task.id = put(round.province);
    REQUIRE(round.unit.take(round.province.send(Kind::Tasks), round.province) == "");
    app::EvidenceEditor evidence(round.unit.book(), round.unit.scores());
    const int index = round.unit.scores().unitIndex(unitId);
    auto file = evidence.take(index, "Biên bản.txt", "biên bản rà soát");
    REQUIRE(codeOf(file) == "");
    REQUIRE(codeOf(evidence.attach(index, {*file}, {"3.4.1"}, false, "đính kèm")) == "");
    const auto rows = round.unit.book().documents(year);
    for (const store::DocumentRow& row : *rows) {
        if (row.unit == unitId && row.document.fileName == "Biên bản.txt")
            task.evidence = row.document.id;
    }
    REQUIRE(!task.evidence.empty());
    round.unit.workspace->forgetLoaded();
    task.state = core::TaskState::Done;
    task.result = "đã rà soát";
    put(round.unit);
    const std::string results = round.unit.send(Kind::TaskResults);
    const auto proof = [&] { return store::Tasks::of(round.province.book(), year)->front(); };
    PackageChoice choice;
    choice.parts = {PackagePart::Units};
    REQUIRE(round.province.take(results, round.unit, choice) == "");
    CHECK(proof().result == "đã rà soát");
    CHECK(proof().evidence.empty());
    REQUIRE(round.province.take(results, round.unit) == "");
    CHECK(proof().evidence == task.evidence);
    CHECK(round.province.plan(results).order == PackageOrder::Known);
    round.province.isSound();
}

} // namespace rounds
