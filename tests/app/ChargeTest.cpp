#include "app/ChargeEditor.h"
#include "app/LiveAssessment.h"
#include "app/StepText.h"
#include "app/TaskList.h"
#include "support/PeopleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>

using core::Charge;

namespace {

struct ChargeOffice {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    std::shared_ptr<app::ScoreBook> scores = *workspace->load("so-2021");
    app::ChargeEditor editor{workspace->book(), *scores};

    std::string put(const char* unit, const char* code, const Charge& charge)
    {
        return support::codeOf(editor.put(unit, code, charge, "phụ trách"));
    }
    app::ChargeMap charges() const { return {scores->set(), *editor.all()}; }
    Charge of(const char* unit, const char* code) const
    {
        return charges().of(unit, app::nodeOfCode(scores->set(), code));
    }
};

} // namespace

TEST_CASE("Who is in charge comes from the nearest place that names somebody", "[charge]")
{
    ChargeOffice f;
    CHECK(f.put("stnmt", "", {"Bế Ngân", "Lường Sơn", "Chánh Văn phòng", "0209"}) == "");
    CHECK(f.put("stnmt", "3", {"", "Hà Minh", "Trưởng phòng", ""}) == "");
    CHECK(f.put("stnmt", "3.4.1", {"Đàm Khánh", "", "", ""}) == "");
    // The person of the area, without the telephone of the unit's; the head of the criterion.
    CHECK(f.of("stnmt", "3.4.1") == Charge{"Đàm Khánh", "Hà Minh", "Trưởng phòng", ""});
    CHECK(f.of("stnmt", "1.1.1") == Charge{"Bế Ngân", "Lường Sơn", "Chánh Văn phòng", "0209"});
    CHECK(f.of("syt", "1.1.1").isEmpty());
    const int node = app::nodeOfCode(f.scores->set(), "3.4.1");
    CHECK(f.charges().personFrom("stnmt", node) == "3");
    CHECK(f.charges().personFrom("stnmt", -1) == "");
    CHECK_FALSE(f.charges().personFrom("syt", node));
}

TEST_CASE("What cannot be said of who is in charge is refused", "[charge]")
{
    ChargeOffice f;
    CHECK(f.put("nowhere", "", {"A", "", "", ""}) == "app.no-unit");
    CHECK(f.put("stnmt", "9.9.9", {"A", "", "", ""}) == "process.no-code");
    CHECK(f.put("stnmt", "3", {"A", "", "Trưởng phòng", ""}) == "charge.no-person");
    CHECK(f.put("stnmt", "3", {"  ", " ", "", ""}) == "");
    CHECK(f.editor.all()->empty());
}

TEST_CASE("A change of who is in charge is a step", "[charge]")
{
    ChargeOffice f;
    app::LiveAssessment live(f.workspace->book(), f.scores);
    const std::string label = app::chargeLabel(*f.scores, "stnmt", "3.4.1");
    const auto done = live.commit(
        app::ChargeCommand{label, [&](app::ChargeEditor& editor) {
                               return editor.put("stnmt", "3.4.1", {"", "Hà Minh", "", ""}, label);
                           }});
    REQUIRE(done.ok());
    CHECK(done->charges);
    CHECK_FALSE(done->moveResults());
    CHECK(app::stepWords(live.steps().undoLabel().value_or(""), core::Language::English)
              .starts_with("in charge: 3.4.1, "));
    const auto undone = live.commit(app::StepCommand{true, ""});
    REQUIRE(undone.ok());
    CHECK(undone->charges);
    CHECK(f.editor.all()->empty());
    CHECK(f.workspace->book().verifyHistory().ok());
}

TEST_CASE("The administrator and the unit itself say who is in charge", "[charge][accounts]")
{
    support::PeopleBook people;
    const auto scores = *people.workspace->load("so-2021");
    app::ChargeEditor editor(people.book(), *scores);
    const auto put = [&](const char* unit) {
        return support::codeOf(editor.put(unit, "", {"", std::string("Trần Bình"), "", ""}, ""));
    };
    CHECK(put("stnmt") == "");
    people.signIn("an");
    CHECK(put("vpubnd") == "");
    CHECK(put("stnmt") == "gate.other-unit");
    CHECK(editor.all()->size() == 1); // and sees its own alone
    people.signIn("minh");
    CHECK(put("vpubnd") == "gate.other-role");
    people.signIn("ba");
    CHECK(put("vpubnd") == "gate.reader");
    // Whoever does not ask first is refused by the book.
    CHECK(support::codeOf(store::Charges::write(people.book(), "so-2021",
                                                {{"syt", "", {}, {"A", "", "", ""}}}, "")) ==
          "gate.reader");
}

TEST_CASE("People have the criteria in their charge, with points lost there and tasks", "[charge]")
{
    ChargeOffice f;
    CHECK(f.put("stnmt", "3", {"", "Hà Minh", "Trưởng phòng", "0209"}) == "");
    core::Task task;
    task.id = "1";
    task.unit = "stnmt";
    task.title = "Rà soát";
    task.person = "Hà Minh";
    task.phone = "0209";
    task.code = "3.4.1"; // in their charge already: counted once
    const int unit = f.scores->unitIndex("stnmt");
    core::Points lost;
    int criteria = 0;
    for (int leaf = 0; leaf < f.scores->set().leafCount(); ++leaf) {
        if (!f.scores->set().leafCode(leaf).starts_with("3."))
            continue;
        ++criteria;
        if (const auto own = app::lostPoints(*f.scores, unit, leaf))
            lost += *own;
    }
    const auto people = app::taskPeople(*f.scores, f.charges(), std::vector{task}, "2022-07-01");
    REQUIRE(people.size() == 1);
    CHECK(people[0].person == "Hà Minh");
    CHECK(people[0].duty == "Trưởng phòng");
    CHECK(people[0].criteria == criteria);
    CHECK(criteria > 1);
    CHECK(people[0].open == 1);
    CHECK(people[0].lost == lost);
    CHECK_FALSE(lost.isZero());
    CHECK(people[0].units == std::vector<std::string>{"stnmt"});
    const auto proposed =
        app::taskFor(*f.scores, f.charges(), {}, unit, f.scores->set().findLeaf("3.4.1"),
                     core::Language::Vietnamese);
    CHECK(proposed.person == "Hà Minh");
    CHECK(proposed.duty == "Trưởng phòng");
}
