// What is known of one entry is said alike by the sheet, the matrix and their filters.
#include "core/FiguresText.h"
#include "models/book/Session.h"
#include "models/entry/CellHistory.h"
#include "models/entry/EntryForm.h"
#include "models/entry/ShownCell.h"
#include "models/matrix/MatrixModel.h"
#include "models/sheet/SheetFilter.h"
#include "models/sheet/SheetModel.h"
#include "store/Database.h"
#include "support/SampleBook.h"

#include <QSignalSpy>

using core::EntryStatus;
using core::Stage;
using models::EntryForm;
using models::MatrixColumn;
using models::MatrixModel;
using models::Session;
using models::SheetColumn;
using models::SheetFilter;
using models::SheetModel;

namespace {

/// One unit's sheet, and one criterion over all units, of one book.
struct TwoPages {
    explicit TwoPages(std::string_view code = "3.4.1") : leaf(session.scores().set().findLeaf(code))
    {
        open();
    }
    explicit TwoPages(int place) : leaf(place) { open(); }

    void open()
    {
        sheet.setSession(&session);
        sheet.setUnit(unit);
        matrix.setSession(&session);
        matrix.setLeaf(leaf);
    }
    QModelIndex inSheet(SheetColumn column) const
    {
        return sheet.indexOfLeaf(leaf, position(column));
    }
    QModelIndex inMatrix(MatrixColumn column) const { return matrix.indexOf(unit, column); }
    const core::Entry& entry() const { return session.scores().sheet(unit).at(stage(), leaf); }
    Stage stage() const { return session.stage(); }

    /// Past the texts, as an import would.
    void put(core::Entry entry)
    {
        const core::Status done =
            session.edit({session.editor().makeEdit(unit, stage(), leaf, std::move(entry))});
        INFO((done.ok() ? std::string() : done.error().code));
        REQUIRE(done.ok());
    }
    void checkStates(const char* word) const
    {
        const QModelIndex left = inSheet(SheetColumn::State);
        const QModelIndex right = inMatrix(MatrixColumn::State);
        CHECK(left.data().toString() == QString::fromUtf8(word));
        CHECK(right.data().toString() == QString::fromUtf8(word));
        CHECK(left.data(models::IconRole) == right.data(models::IconRole));
        CHECK(left.data(models::ToneRole) == right.data(models::ToneRole));
    }

    support::TemporaryFolder folder;
    Session session{support::sampleBook(folder)};
    SheetModel sheet;
    MatrixModel matrix;
    int unit = session.scores().unitIndex("vpubnd");
    int leaf;
};

int bonusLeaf()
{
    const support::TemporaryFolder folder;
    return (*support::sampleBook(folder)->load("so-2021"))->set().bonusLeaf();
}

} // namespace

TEST_CASE("Both pages say one state in one word", "[cell]")
{
    TwoPages pages;
    pages.checkStates("Chấp nhận");
    pages.put({});
    pages.checkStates("Chưa TĐ");
    pages.session.setStage(Stage::Self);
    pages.checkStates("Đã tự chấm");
    pages.put({});
    pages.checkStates("Chưa chấm");
}

TEST_CASE("Both pages say the same of a bonus", "[cell]")
{
    TwoPages pages(bonusLeaf());
    if (!pages.inSheet(SheetColumn::State).isValid())
        return; // a set without bonus shows none
    pages.checkStates("");
    core::Entry bonus;
    bonus.status = EntryStatus::Scored;
    bonus.points = core::Points::fromUnits(5000);
    bonus.note = "sáng kiến cấp tỉnh";
    pages.put(bonus);
    pages.checkStates("Đã nhập");
}

TEST_CASE("At v2 stand the points and the reason of v1 that are kept, muted", "[cell]")
{
    TwoPages pages;
    core::Entry cut = pages.entry();
    cut.figures.set(0, cut.figures.at(1));
    cut.points = core::Points::fromUnits(10000);
    cut.note = "thiếu sổ theo dõi";
    pages.put(cut);
    pages.session.setStage(Stage::V2);
    const auto check = [&](const QModelIndex& cell, const char* text) {
        CHECK(cell.data().toString() == QString::fromUtf8(text));
        CHECK(cell.data(models::ToneRole).toInt() == static_cast<int>(models::Tone::Muted));
        // Editing begins with what the stage itself says.
        CHECK(cell.data(Qt::EditRole).toString().isEmpty());
    };
    check(pages.inSheet(SheetColumn::V2), "1");
    check(pages.inSheet(SheetColumn::Note), "thiếu sổ theo dõi");
    check(pages.inMatrix(MatrixColumn::Points), "1");
    check(pages.inMatrix(MatrixColumn::Reason), "thiếu sổ theo dõi");
}

TEST_CASE("Figures typed one by one show in their one text, and what was typed before comes back",
          "[entry]")
{
    TwoPages pages;
    models::EntryForm form(pages.session, pages.unit, pages.session.stage(), pages.leaf);
    REQUIRE(form.setText(0, QStringLiteral("12")));
    REQUIRE(form.setText(1, QStringLiteral("15")));
    CHECK(form.text(models::EntryForm::figuresField) == QStringLiteral("12/15"));
    const auto before = form.typed();
    REQUIRE(form.setText(models::EntryForm::figuresField, QStringLiteral("1/2")));
    form.goBackTo(before);
    CHECK(form.typed() == before);
    CHECK(form.text(models::EntryForm::figuresField) == QStringLiteral("12/15"));
}

TEST_CASE("What an office scores is not called a survey", "[cell]")
{
    app::Cell cell;
    cell.state = app::CellState::Outside;
    cell.place.stage = Stage::Self;
    cell.by = core::ScoredBy::Office;
    CHECK(models::stateCell(cell).text == QStringLiteral("Cơ quan TĐ chấm"));
    cell.by = core::ScoredBy::Survey;
    CHECK(models::stateCell(cell).text == QStringLiteral("Điều tra XHH"));
    cell.state = app::CellState::NotApplicable;
    CHECK(models::stateCell(cell).text == QStringLiteral("Không áp dụng"));
}

TEST_CASE("The history tells the figures where they alone have changed", "[history]")
{
    TwoPages pages;
    core::Entry late = pages.entry();
    late.note = "đối chiếu sổ theo dõi";
    for (const int onTime : {985, 990}) {
        late.figures.set(0, core::Decimal::whole(onTime));
        late.figures.set(1, core::Decimal::whole(1000));
        pages.put(late);
    }
    // 98,5 % and 99 % are both worth 2,5.
    const models::HistoryLine line =
        models::CellHistory(pages.session, pages.unit, pages.leaf).line(0);
    CHECK(line.before == QStringLiteral("985/1.000"));
    CHECK(line.after == QStringLiteral("990/1.000"));
}

TEST_CASE("A status that waits for its reason is shown by both pages", "[cell]")
{
    TwoPages pages("1.3.2");
    QSignalSpy asked(&pages.matrix, &MatrixModel::reasonNeeded);
    REQUIRE_FALSE(pages.matrix.setStatus({pages.unit}, EntryStatus::None).refused);
    REQUIRE(asked.size() == 1);
    pages.checkStates("Chưa ghi");
    const QModelIndex left = pages.inSheet(SheetColumn::V1);
    const QModelIndex right = pages.inMatrix(MatrixColumn::Points);
    CHECK(left.data(models::IconRole).toString() == QStringLiteral("pen"));
    CHECK(right.data(models::IconRole).toString() == QStringLiteral("pen"));
    // Each page shows it as it shows a nothing that is entered.
    CHECK(left.data().toString() == QStringLiteral("không phát sinh"));
    CHECK(right.data().toString() == QStringLiteral("–"));
    for (const QModelIndex& cell : {left, right})
        CHECK(cell.data(Qt::AccessibleTextRole)
                  .toString()
                  .contains(QStringLiteral("không phát sinh, chưa ghi")));
}

TEST_CASE("An emptied figure clears the entry with its note on both pages", "[cell]")
{
    for (const bool isSheet : {true, false}) {
        INFO(isSheet);
        TwoPages pages;
        core::Entry cut = pages.entry();
        cut.figures.set(0, core::Decimal::whole(1));
        cut.note = "lý do của lần trước";
        pages.put(cut);
        REQUIRE(pages.entry().note == "lý do của lần trước");
        if (isSheet)
            CHECK(pages.sheet.setData(pages.inSheet(SheetColumn::Figures), QString()));
        else
            CHECK(pages.matrix.setData(pages.inMatrix(MatrixColumn::Figures), QString()));
        CHECK(pages.entry() == core::Entry());
    }
}

TEST_CASE("«thiếu TL» is one: matrix, filter and mark", "[cell][evidence]")
{
    TwoPages pages;
    // The sample leaves documents out on purpose, not for every unit.
    const app::ScoreBook& scores = pages.session.scores();
    const auto lacksAny = [&scores](int unit) {
        for (int leaf = 0; leaf < scores.set().leafCount(); ++leaf) {
            if (app::lacksEvidence(scores, unit, leaf))
                return true;
        }
        return false;
    };
    for (pages.unit = 0; pages.unit < scores.unitCount() && !lacksAny(pages.unit);)
        ++pages.unit;
    REQUIRE(pages.unit < scores.unitCount());
    pages.sheet.setUnit(pages.unit);
    SheetFilter filter(pages.sheet);
    filter.setShow(SheetFilter::Show::NoEvidence);
    int marked = 0;
    for (int leaf = 0; leaf < scores.set().leafCount(); ++leaf) {
        pages.matrix.setLeaf(leaf);
        const bool isLacking = app::lacksEvidence(scores, pages.unit, leaf);
        const bool inMatrix = pages.inMatrix(MatrixColumn::Outlier)
                                  .data()
                                  .toString()
                                  .contains(QStringLiteral("thiếu TL"));
        const bool inFilter = filter.mapFromSource(pages.sheet.indexOfLeaf(leaf, 0)).isValid();
        INFO(scores.set().leafCode(leaf));
        CHECK(inMatrix == isLacking);
        CHECK(inFilter == isLacking);
        marked += isLacking ? 1 : 0;
    }
    CHECK(marked > 0);
}

TEST_CASE("A line of history that cannot be read says so, and is no empty entry")
{
    const support::TemporaryFolder folder;
    auto workspace = support::sampleBook(folder);
    const auto file = workspace->book().file();
    const std::string unit = (*workspace->load("so-2021"))->units().front().id;
    workspace.reset();
    {
        store::Database book(file, store::Database::Access::Write);
        const std::string guard =
            book.text("SELECT sql FROM sqlite_schema WHERE name = 'history_is_not_changed'");
        book.run("DROP TRIGGER history_is_not_changed");
        book.query("UPDATE history SET after = 'x' WHERE number = (SELECT max(h.number) FROM "
                   "history h JOIN word c ON c.number = h.code JOIN word u ON u.number = h.unit "
                   "JOIN word s ON s.number = h.stage JOIN word a ON a.number = h.assessment WHERE "
                   "c.text = '3.4.1' AND u.text = ?1 AND s.text = 'v1' AND a.text = 'so-2021')")
            .with(unit)
            .run();
        book.run(guard.c_str());
    }
    auto opened = app::Workspace::open(file);
    REQUIRE(opened.ok());
    Session session(*std::move(opened));
    REQUIRE(session.setAssessment(QStringLiteral("so-2021")));
    const models::CellHistory history(session, 0, session.scores().set().findLeaf("3.4.1"));
    int unreadable = 0;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const models::HistoryLine line = history.line(i);
        if (line.entry)
            continue;
        ++unreadable;
        CHECK(line.after == QStringLiteral("không đọc được"));
    }
    CHECK(unreadable == 1);
}
