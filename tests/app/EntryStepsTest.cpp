#include "app/EntrySteps.h"
#include "app/SheetEditor.h"
#include "core/FiguresText.h"
#include "exchange/SampleSet.h"
#include "support/NewBook.h"
#include "support/SampleBook.h"

namespace {

using app::Place;
using app::StepPlan;
using core::Entry;
using core::EntryStatus;
using core::Points;
using core::Stage;

/// Departments of 2021, verified at v1 but for what a test empties in memory.
struct Steps {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    std::shared_ptr<app::ScoreBook> scores = *workspace->load("so-2021");
    app::SheetEditor editor{workspace->book(), *scores};

    Place at(const char* unit, const char* code, Stage stage = Stage::V1) const
    {
        return {scores->unitIndex(unit), stage, scores->set().findLeaf(code)};
    }
    void put(const Place& place, Entry entry)
    {
        scores->setEntry(place.unit, place.stage, place.leaf, std::move(entry));
    }
    Entry figures(const Place& place, const char* text) const
    {
        auto parsed = core::parseFigures(text, scores->set().leafNode(place.leaf));
        REQUIRE(parsed.ok());
        Entry entry;
        entry.status = EntryStatus::Scored;
        entry.figures = *parsed;
        return entry;
    }
    const Entry& entry(const Place& place) const
    {
        return scores->sheet(place.unit).at(place.stage, place.leaf);
    }
};

std::string codeOf(const StepPlan& plan)
{
    return plan.refused ? plan.refused->error.code : std::string();
}

} // namespace

TEST_CASE("A status is set, waits for its reason, and is taken back", "[steps]")
{
    Steps f;
    const Place one = f.at("stnmt", "1.3.2");
    f.put(one, {});
    REQUIRE(f.entry(f.at("stnmt", "1.3.2", Stage::Self)).status == EntryStatus::Scored);
    const std::vector places = {one};
    const StepPlan asked = app::planStatus(f.editor, places, EntryStatus::None);
    CHECK(asked.edits.empty());
    REQUIRE(asked.waiting);
    CHECK(asked.waiting->place == one);
    CHECK(asked.waiting->text.field == app::field::status);
    CHECK(asked.waiting->text.text == "none");

    const std::vector many = {one, f.at("stnmt", "1.5")};
    f.put(many[1], {});
    f.put(f.at("stnmt", "1.5", Stage::Self), {});
    CHECK(codeOf(app::planStatus(f.editor, many, EntryStatus::None)) == "step.reason-each");

    Entry none;
    none.status = EntryStatus::None;
    none.note = "không có việc này trong năm";
    f.put(one, none);
    f.put(many[1], none);
    const StepPlan back = app::planStatus(f.editor, many, EntryStatus::None);
    REQUIRE(back.edits.size() == 2);
    CHECK(back.edits.front().after == Entry());
    const StepPlan cleared = app::planStatus(f.editor, places, EntryStatus::Empty);
    REQUIRE(cleared.edits.size() == 1);
    CHECK(cleared.edits.front().after == Entry());
}

TEST_CASE("What a step is refused for", "[steps]")
{
    Steps f;
    const std::vector choice = {f.at("stnmt", "1.1.1")};
    const std::vector survey = {f.at("stnmt", "1.7", Stage::Self)};
    const std::vector surveyV1 = {f.at("stnmt", "1.7")};
    const std::vector self = {f.at("stnmt", "3.4.1", Stage::Self)};
    const StepPlan none = app::planStatus(f.editor, choice, EntryStatus::None);
    CHECK(codeOf(none) == "step.none-refused");
    CHECK(none.refused->place == choice.front());
    CHECK(codeOf(app::planStatus(f.editor, survey, EntryStatus::Unproven)) == "entry.survey-self");
    CHECK(codeOf(app::planAccept(f.editor, self)) == "step.no-stage-before");
    CHECK(codeOf(app::planAccept(f.editor, surveyV1)) == "step.none-before");
    const std::vector verified = {f.at("stnmt", "1.1.1"), f.at("syt", "1.1.1")};
    CHECK(codeOf(app::planAccept(f.editor, verified)) == "step.all-verified");
    f.put(f.at("stnmt", "3.4.1", Stage::Self), f.figures(f.at("stnmt", "3.4.1"), "n=1;d=0"));
    const std::vector broken = {f.at("stnmt", "3.4.1")};
    CHECK(codeOf(app::planAccept(f.editor, broken)) == "step.not-computable");
    CHECK(app::planAccept(f.editor, {}).edits.empty());
}

TEST_CASE("Accepting many: sheet and matrix leave out the same", "[steps]")
{
    // A column of the matrix, and rows of one sheet.
    for (const bool isColumn : {true, false}) {
        INFO(isColumn);
        Steps f;
        const auto place = [&](int number) {
            static const char* const units[] = {"skhcn", "syt", "ttr", "stnmt"};
            static const char* const codes[] = {"1.1.1", "1.3.1", "1.2", "1.4"};
            Place found = isColumn ? f.at(units[number], "1.1.1") : f.at("skhcn", codes[number]);
            return found;
        };
        std::vector<Place> places;
        for (int number = 0; number < 4; ++number) {
            if (place(number).leaf >= 0)
                places.push_back(place(number));
        }
        REQUIRE(places.size() >= 2);
        const auto self = [](Place at) {
            at.stage = Stage::Self;
            return at;
        };
        // The first is empty and may be accepted, the last says nothing at the self stage.
        f.put(places.front(), {});
        f.put(places.back(), {});
        f.put(self(places.back()), {});
        const StepPlan plan = app::planAccept(f.editor, places);
        CHECK_FALSE(plan.refused);
        REQUIRE(plan.edits.size() == 1);
        CHECK(plan.edits.front().after.figures == f.entry(self(places.front())).figures);
        CHECK(plan.notScored == std::vector{places.back()});
        CHECK(plan.kept == static_cast<int>(places.size()) - 2);
    }
}

TEST_CASE("What cannot be accepted without a reason waits as typed", "[steps]")
{
    Steps f;
    // The self figures are not those of the dossiers (8199 of 8214).
    const Place cut = f.at("stnmt", "3.4.1");
    const std::vector places = {cut};
    const StepPlan plan = app::planAccept(f.editor, places);
    CHECK(plan.edits.empty());
    CHECK(plan.wantsReason == places);
    REQUIRE(plan.waiting);
    CHECK(plan.waiting->text.field == app::field::figures);
    CHECK(plan.waiting->text.text == "8214/8214");
}

TEST_CASE("Last year's figures are taken, and said where they cannot be", "[steps]")
{
    Steps f;
    const app::LastYear last(*f.workspace, *f.scores);
    const std::vector places = {f.at("stnmt", "3.4.1", Stage::Self)};
    const StepPlan plan = app::planLastYear(f.editor, places, last);
    REQUIRE(plan.edits.size() == 1);
    // 2020 in the sample: n=7146;d=7146.
    CHECK(plan.edits.front().after.figures.at(0) == core::Decimal::whole(7146));
    const std::vector survey = {f.at("stnmt", "1.7", Stage::Self)};
    CHECK(codeOf(app::planLastYear(f.editor, survey, last)) == "entry.survey-self");

    const auto first = *f.workspace->load("so-2020");
    const app::LastYear none(*f.workspace, *first);
    CHECK(codeOf(app::planLastYear(f.editor, places, none)) == "step.no-last-year");
}

TEST_CASE("A day of last year is not taken, the figures of a case are", "[steps]")
{
    const support::TemporaryFolder folder;
    auto made = support::newBook(folder / u8"sổ.cchc", "Hai năm");
    REQUIRE(made.ok());
    app::Workspace& book = **made;
    std::string set = sample::fileText(std::string(TEST_DATA) + "/exchange/format-2-kinds.json");
    REQUIRE(book.importSet(set).ok());
    REQUIRE(book.importSet(sample::replaced(sample::replaced(set, "\"kinds-2\"", "\"kinds-1\""),
                                            "2026", "2025"))
                .ok());
    REQUIRE(book.importUnits("unit,name,group\nna-ri,Xã Na Rì,xa\n").ok());
    for (const int year : {2025, 2026}) {
        core::Assessment assessment;
        assessment.id = "xa-" + std::to_string(year);
        assessment.title = assessment.id;
        assessment.setId = year == 2025 ? "kinds-1" : "kinds-2";
        assessment.group = "xa";
        assessment.year = year;
        REQUIRE(book.addAssessment(assessment).ok());
    }
    REQUIRE(book.importEntries("xa-2025",
                               "unit,code,stage,status,figures,points,note\n"
                               "na-ri,1.3,v1,scored,case=co;n=5;d=6,,\n"
                               "na-ri,1.5,v1,scored,done=2026-12-15,,\n",
                               "")
                .ok());
    const auto scores = *book.load("xa-2026");
    const app::SheetEditor editor(book.book(), *scores);
    const app::LastYear last(book, *scores);
    const auto planOf = [&](const char* code) {
        const std::vector places = {Place{0, Stage::Self, scores->set().findLeaf(code)}};
        return app::planLastYear(editor, places, last);
    };
    const StepPlan ofCase = planOf("1.3");
    REQUIRE(ofCase.edits.size() == 1);
    CHECK(ofCase.edits.front().after.figures.at(2) == core::Decimal::whole(6));
    CHECK(codeOf(planOf("1.5")) == "step.last-year-day");
}
