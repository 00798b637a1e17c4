#include "app/Cell.h"
#include "app/EntryReader.h"
#include "app/LastYear.h"
#include "app/Samples.h"
#include "app/SheetEditor.h"
#include "core/FiguresText.h"
#include "support/SampleBook.h"

namespace {

using app::Cell;
using app::CellState;
using app::FiguresFrom;
using core::Entry;
using core::EntryStatus;
using core::Points;
using core::Stage;

/// Departments of 2021 in memory; entries are put past the editor, to stand for what a book may
/// hold.
struct Cells {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("so-2021");
    app::SheetEditor editor{workspace->book(), scores};
    int unit = scores.unitIndex("stnmt");

    int leaf(const char* code) const { return scores.set().findLeaf(code); }
    Entry scored(const char* code, const char* figures) const
    {
        auto parsed = core::parseFigures(figures, scores.set().leafNode(leaf(code)));
        REQUIRE(parsed.ok());
        Entry entry;
        entry.status = EntryStatus::Scored;
        entry.figures = *parsed;
        return entry;
    }
    static Entry typed(std::int64_t units)
    {
        Entry entry;
        entry.status = EntryStatus::Scored;
        entry.points = Points::fromUnits(units);
        return entry;
    }
    static Entry with(EntryStatus status)
    {
        Entry entry;
        entry.status = status;
        return entry;
    }
    void put(int place, const Entry& self, const Entry& v1, const Entry& v2 = {})
    {
        scores.setEntry(unit, Stage::Self, place, self);
        scores.setEntry(unit, Stage::V1, place, v1);
        scores.setEntry(unit, Stage::V2, place, v2);
    }
    Cell at(Stage stage, int place, bool isTyped = false) const
    {
        return app::cellAt(editor, {unit, stage, place}, isTyped);
    }
    int firstBy(core::ScoredBy by) const
    {
        for (int place = 0; place < scores.set().leafCount(); ++place) {
            if (scores.set().leafNode(place).by == by)
                return place;
        }
        return -1;
    }
};

} // namespace

TEST_CASE("The state of a criterion, by what its stages say", "[cell]")
{
    Cells f;
    const int leaf = f.leaf("3.4.1"); // n of d on time: 3 at 100 %, 2,5 from 98 %
    const Entry whole = f.scored("3.4.1", "n=8214;d=8214");
    const Entry late = f.scored("3.4.1", "n=8199;d=8214");
    const Entry none = Cells::with(EntryStatus::None);
    const Entry unproven = Cells::with(EntryStatus::Unproven);
    struct Row {
        const char* what;
        Entry self, v1, v2;
        CellState atSelf, atV1, atV2;
    };
    const std::vector<Row> rows = {
        {"empty", {}, {}, {}, CellState::NotScored, CellState::NotScored, CellState::NotScored},
        {"scored",
         whole,
         {},
         {},
         CellState::SelfScored,
         CellState::NotScored,
         CellState::NotScored},
        {"accepted",
         whole,
         whole,
         {},
         CellState::SelfScored,
         CellState::Accepted,
         CellState::Accepted},
        {"cut", whole, late, {}, CellState::SelfScored, CellState::Cut, CellState::Cut},
        {"cut, and given back", whole, late, whole, CellState::SelfScored, CellState::Cut,
         CellState::Accepted},
        {"raised", late, whole, {}, CellState::SelfScored, CellState::Raised, CellState::Raised},
        {"nothing arose",
         none,
         none,
         {},
         CellState::NothingArose,
         CellState::NothingArose,
         CellState::NothingArose},
        {"no evidence",
         unproven,
         unproven,
         {},
         CellState::Unproven,
         CellState::Unproven,
         CellState::Unproven},
        {"verified where the unit gave nothing",
         {},
         late,
         {},
         CellState::NotScored,
         CellState::Accepted,
         CellState::Accepted},
        {"above 100 %",
         f.scored("3.4.1", "n=9;d=8"),
         {},
         {},
         CellState::Flagged,
         CellState::NotScored,
         CellState::NotScored},
        {"no points come of it",
         f.scored("3.4.1", "n=9;d=0"),
         {},
         {},
         CellState::Faulty,
         CellState::NotScored,
         CellState::NotScored},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        f.put(leaf, row.self, row.v1, row.v2);
        CHECK(f.at(Stage::Self, leaf).state == row.atSelf);
        CHECK(f.at(Stage::V1, leaf).state == row.atV1);
        CHECK(f.at(Stage::V2, leaf).state == row.atV2);
        CHECK(f.at(Stage::V1, leaf, true).state == CellState::Pending);
    }
}

TEST_CASE("Criteria that units do not score are outside at their stage", "[cell]")
{
    Cells f;
    const int survey = f.firstBy(core::ScoredBy::Survey);
    REQUIRE(survey >= 0);
    const Cell atSelf = f.at(Stage::Self, survey);
    CHECK(atSelf.state == CellState::Outside);
    REQUIRE(atSelf.readOnly);
    CHECK(atSelf.readOnly->code == "entry.survey-self");
    CHECK_FALSE(f.at(Stage::V1, survey).readOnly);
    CHECK(f.at(Stage::V1, survey).state == CellState::Survey);
    CHECK_FALSE(f.at(Stage::V1, survey).difference);
    CHECK_FALSE(f.at(Stage::V1, survey).lacksEvidence);
    if (const int office = f.firstBy(core::ScoredBy::Office); office >= 0)
        CHECK(f.at(Stage::Self, office).readOnly->code == "entry.office-self");
}

TEST_CASE("The note is that of the entry that counts", "[cell]")
{
    Cells f;
    const int leaf = f.leaf("3.4.1");
    Entry cut = f.scored("3.4.1", "n=99;d=100");
    cut.note = "một hồ sơ trễ hạn";
    f.put(leaf, f.scored("3.4.1", "n=100;d=100"), cut);
    CHECK(f.at(Stage::Self, leaf).note.empty());
    CHECK(f.at(Stage::V1, leaf).note == cut.note);
    CHECK(f.at(Stage::V1, leaf).isNoteOwn);
    CHECK(f.at(Stage::V2, leaf).note == cut.note);
    CHECK_FALSE(f.at(Stage::V2, leaf).isNoteOwn);
    // An entry of its own has its own note, be it none.
    f.put(leaf, f.scored("3.4.1", "n=100;d=100"), cut, f.scored("3.4.1", "n=100;d=100"));
    CHECK(f.at(Stage::V2, leaf).note.empty());
    CHECK(f.at(Stage::V2, leaf).isNoteOwn);
}

TEST_CASE("Bonus and penalty: one state, and nothing is missing where they are empty", "[cell]")
{
    Cells f;
    const int bonus = f.scores.set().bonusLeaf();
    struct Row {
        Entry self, v1;
        CellState atSelf, atV1;
    };
    const std::vector<Row> rows = {
        {{}, {}, CellState::NotScored, CellState::NotScored},
        {{}, Cells::typed(10000), CellState::NotScored, CellState::Accepted},
        {Cells::typed(10000), Cells::typed(10000), CellState::SelfScored, CellState::Accepted},
        {Cells::typed(10000), Cells::typed(5000), CellState::SelfScored, CellState::Cut},
    };
    for (const Row& row : rows) {
        f.put(bonus, row.self, row.v1);
        CHECK(f.at(Stage::Self, bonus).state == row.atSelf);
        CHECK(f.at(Stage::V1, bonus).state == row.atV1);
        CHECK(f.at(Stage::V1, bonus).isExtra);
        CHECK(f.at(Stage::V1, bonus).points == row.v1.points);
        CHECK_FALSE(f.at(Stage::V1, bonus).lacksEvidence);
    }
    CHECK(app::isManual(f.scores.set(), bonus));
    CHECK(app::maximumOf(f.scores.set(), bonus) == f.scores.set().bonusCap);
}

TEST_CASE("What a cell is worth, before, now and to the verifier", "[cell]")
{
    Cells f;
    const int leaf = f.leaf("3.4.1");
    f.put(leaf, f.scored("3.4.1", "n=8214;d=8214"), f.scored("3.4.1", "n=8199;d=8214"));
    const Cell self = f.at(Stage::Self, leaf);
    CHECK(self.points == Points::whole(3));
    CHECK_FALSE(self.before);
    CHECK_FALSE(self.difference);
    const Cell v1 = f.at(Stage::V1, leaf);
    CHECK(v1.points == Points::fromUnits(25000));
    CHECK(v1.before == Points::whole(3));
    CHECK(v1.difference == Points::fromUnits(-5000));
    CHECK(v1.status == EntryStatus::Scored);
    // Nothing of its own, and v1 counts on: no points stand in the column, the difference does.
    const Cell v2 = f.at(Stage::V2, leaf);
    CHECK_FALSE(v2.points);
    CHECK(v2.status == EntryStatus::Empty);
    CHECK(v2.counting == Points::fromUnits(25000));
    CHECK(v2.before == Points::fromUnits(25000));
    CHECK(v2.difference == Points::fromUnits(-5000));

    // 2020 in the sample: n=7146;d=7146.
    const app::LastYear last(*f.workspace, f.scores);
    CHECK(app::cellAt(f.editor, {f.unit, Stage::V1, leaf}, false, &last).lastYear ==
          Points::whole(3));
    CHECK_FALSE(v1.lastYear);
}

TEST_CASE("A cell agrees with the evaluation of the whole group", "[cell]")
{
    Cells f;
    for (const Stage stage : core::stages) {
        const auto evaluation = f.scores.evaluation(app::resultStageOf(stage));
        for (int unit = 0; unit < f.scores.unitCount(); ++unit) {
            const engine::UnitResult& result = evaluation->results[static_cast<std::size_t>(unit)];
            for (int leaf = 0; leaf < f.scores.set().leafCount(); ++leaf) {
                const engine::NodeResult& node = result.nodes[static_cast<std::size_t>(
                    f.scores.set().leaves[static_cast<std::size_t>(leaf)])];
                const auto worth = node.scored && !node.applicable.isZero()
                                       ? std::optional(node.points)
                                       : std::nullopt;
                const Cell cell = app::cellAt(f.editor, {unit, stage, leaf});
                if (cell.counting != worth || cell.flags != node.flags)
                    FAIL(core::name(stage) << ' ' << unit << ' ' << f.scores.set().leafCode(leaf));
            }
        }
    }
    SUCCEED();
}

TEST_CASE("Whose figures are shown", "[cell]")
{
    Cells f;
    const int leaf = f.leaf("3.4.1");
    const Entry whole = f.scored("3.4.1", "n=8214;d=8214");
    const Entry late = f.scored("3.4.1", "n=8199;d=8214");
    f.put(leaf, whole, {});
    CHECK(f.at(Stage::Self, leaf).figuresFrom == FiguresFrom::Own);
    CHECK(f.at(Stage::V1, leaf).figuresFrom == FiguresFrom::Previous);
    CHECK(f.at(Stage::V1, leaf).figures == whole.figures);
    f.put(leaf, whole, late);
    CHECK(f.at(Stage::V2, leaf).figures == late.figures);
    f.put(leaf, Cells::with(EntryStatus::None), {});
    CHECK(f.at(Stage::V1, leaf).figures.empty());
    // Drawn from the counters of the unit, where the set names them and nothing is typed.
    f.put(leaf, Cells::with(EntryStatus::Scored), {});
    CHECK(f.at(Stage::Self, leaf).figuresFrom == FiguresFrom::Dossiers);
    CHECK_FALSE(f.at(Stage::Self, leaf).figures.empty());
}

TEST_CASE("«thiếu TL» is one mark", "[cell][evidence]")
{
    Cells f;
    int leaf = -1;
    for (int place = 0; place < f.scores.set().leafCount(); ++place) {
        const core::Node& node = f.scores.set().leafNode(place);
        if (node.by == core::ScoredBy::Unit && !node.evidence.empty() &&
            app::isManual(f.scores.set(), place))
            leaf = place;
    }
    const bool isByHand = leaf >= 0;
    if (!isByHand)
        leaf = f.leaf("3.4.1");
    REQUIRE_FALSE(f.scores.set().leafNode(leaf).evidence.empty());
    const Entry some = isByHand ? Cells::typed(5000) : f.scored("3.4.1", "n=8214;d=8214");
    const Entry nothing = isByHand ? Cells::typed(0) : f.scored("3.4.1", "n=0;d=8214");
    struct Row {
        const char* what;
        Entry self;
        bool hasDocument, lacks;
    };
    const std::vector<Row> rows = {
        {"points without a document", some, false, true},
        {"points with one", some, true, false},
        {"0 points want none", nothing, false, false},
        {"empty", {}, false, false},
        {"nothing arose", Cells::with(EntryStatus::None), false, false},
        {"the unit says that it has none", Cells::with(EntryStatus::Unproven), false, true},
        {"it says so, and has sent one since", Cells::with(EntryStatus::Unproven), true, false},
    };
    core::Document paper;
    paper.id = "a";
    paper.codes = {std::string(f.scores.set().leafCode(leaf))};
    for (const Row& row : rows) {
        INFO(row.what);
        f.put(leaf, row.self, {});
        f.scores.setDocuments(f.unit,
                              row.hasDocument ? std::vector{paper} : std::vector<core::Document>());
        CHECK(app::lacksEvidence(f.scores, f.unit, leaf) == row.lacks);
        // The same at every stage: it is about what the unit handed in.
        for (const Stage stage : core::stages)
            CHECK(f.at(stage, leaf).lacksEvidence == row.lacks);
    }
}

TEST_CASE("What F7 and F9 make of an entry", "[cell]")
{
    Cells f;
    Entry entry = f.scored("3.4.1", "n=1;d=2");
    entry.note = "lý do";
    entry.points = Points::whole(1);
    const Entry none = app::withStatus(entry, EntryStatus::None);
    CHECK(none.figures.empty());
    CHECK_FALSE(none.points);
    CHECK(none.note == "lý do");
    const Entry unproven = app::withStatus(entry, EntryStatus::Unproven);
    CHECK(unproven.figures == entry.figures);
    CHECK(app::withStatus(unproven, EntryStatus::Scored).figures == entry.figures);
    CHECK(app::withStatus(none, EntryStatus::Scored) == Entry());
    CHECK(app::withStatus(entry, EntryStatus::Empty) == Entry());
}

TEST_CASE("Emptied figures leave no note behind", "[cell][entry]")
{
    Cells f;
    const int leaf = f.leaf("3.4.1");
    Entry cut = f.scored("3.4.1", "n=8199;d=8214");
    cut.note = "15 hồ sơ trễ hạn";
    f.put(leaf, f.scored("3.4.1", "n=8214;d=8214"), cut);
    const auto read = [&](std::vector<app::FieldText> texts) {
        return app::readEntry(f.editor, f.unit, Stage::V1, leaf, texts, core::Language::Vietnamese);
    };
    const app::EntryReading cleared = read({{app::field::figures, ""}});
    CHECK(cleared.isSound());
    CHECK(cleared.entry == Entry());
    CHECK(read({{app::field::note, "hai lần trễ"}}).entry.note == "hai lần trễ");
}

TEST_CASE("A criterion scaled to nothing is not asked of the unit, and lacks nothing", "[cell]")
{
    const support::TemporaryFolder folder;
    REQUIRE(app::createSample(folder / u8"hai cấp.cchc", "hai-cap-2026").ok());
    const auto workspace = app::Workspace::open(folder / u8"hai cấp.cchc");
    REQUIRE(workspace.ok());
    auto scores = (*workspace)->load("xa-2026");
    REQUIRE(scores.ok());
    const app::SheetEditor editor((*workspace)->book(), **scores);
    const int leaf = (*scores)->set().findLeaf("8.2");
    REQUIRE(leaf >= 0);
    int outside = 0;
    for (int unit = 0; unit < static_cast<int>((*scores)->units().size()); ++unit) {
        const app::Place place{unit, Stage::V1, leaf};
        const auto made = app::resultOf(**scores, place, core::Entry());
        const Cell cell = app::cellAt(editor, place);
        CHECK((cell.state == CellState::NotApplicable) == made.applicable.isZero());
        if (made.applicable.isZero()) {
            ++outside;
            CHECK(app::isDone(**scores, place));
            CHECK_FALSE(cell.points);
        }
    }
    CHECK(outside == 22); // the wards, for which the set has a factor of 0
}
