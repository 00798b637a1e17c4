// Shared figures as the pages show them: typed once, without points, and told by their titles.

#include "engine/SharedFigures.h"
#include "app/EntryReader.h"
#include "app/EntrySteps.h"
#include "models/book/Session.h"
#include "models/entry/CellHistory.h"
#include "models/matrix/CriterionList.h"
#include "models/matrix/MatrixModel.h"
#include "models/sheet/SheetBlock.h"
#include "models/sheet/SheetCells.h"
#include "models/sheet/SheetModel.h"
#include "support/NewBook.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>

namespace {

const char* const sharedSet = R"({
  "format": "cchc-index-set/2", "id": "thu", "title": "Bộ thử", "year": 2026, "level": "xa",
  "max": "12", "decimals": 2, "ties": "skip",
  "classes": [{"id": "a", "title": "Tốt", "from": "50"}, {"id": "b", "title": "Yếu"}],
  "figures": [{"id": "bao-cao-tre", "title": "Số báo cáo gửi muộn", "of": "count"},
              {"id": "tiep-nhan", "title": "Hồ sơ tiếp nhận", "of": "count"}],
  "areas": [{"code": "1", "title": "Việc", "items": [
    {"code": "1.1", "title": "Gửi báo cáo", "max": "4",
     "rule": {"kind": "deduct",
              "events": [{"id": "muon", "title": "Muộn", "points": "1", "figure": "bao-cao-tre"}]}},
    {"code": "1.2", "title": "Ban hành kế hoạch", "max": "6",
     "rule": {"kind": "tiers", "of": "days", "calendar": "all",
              "tiers": [{"above": "0", "points": "0"}, {"points": "6"}]}},
    {"code": "1.3", "title": "Hồ sơ trực tuyến", "max": "2",
     "rule": {"kind": "proportional", "of": "ratio", "d": {"figure": "tiep-nhan"}}}]}]})";

std::unique_ptr<app::Workspace> sharedBook(const std::filesystem::path& file)
{
    auto made = support::newBook(file, "Sổ thử");
    REQUIRE(made);
    app::Workspace& book = **made;
    REQUIRE(book.importSet(sharedSet));
    REQUIRE(book.importUnits("unit,name,group\na,Xã A,xa\n"));
    REQUIRE(book.addAssessment({"y", "Năm 2026", "thu", "xa", 2026, "2026-01-01", "2026-12-31"}));
    return std::move(made).value();
}

struct SharedSheet {
    support::TemporaryFolder folder;
    models::Session session{sharedBook(folder.path() / "thu.cchc")};
    models::SheetModel sheet;

    SharedSheet()
    {
        REQUIRE(session.setAssessment(QStringLiteral("y")));
        session.setStage(core::Stage::Self);
        sheet.setSession(&session);
    }

    int leaf(const char* code) const { return session.scores().set().findLeaf(code); }
    QModelIndex cell(const char* code, models::SheetColumn column) const
    {
        return sheet.indexOfLeaf(leaf(code), position(column));
    }
    QString shown(const char* code, models::SheetColumn column) const
    {
        return cell(code, column).data().toString();
    }
    void type(const char* code, const QString& text)
    {
        REQUIRE(sheet.setData(cell(code, models::SheetColumn::Figures), text, Qt::EditRole));
    }
};

using models::SheetColumn;

} // namespace

TEST_CASE("A shared figure stands in the sheet by its title, without points", "[shared]")
{
    SharedSheet opened;
    CHECK(opened.sheet.index(0, 0).data().toString() == QStringLiteral("Số liệu dùng chung"));
    opened.type("figure:bao-cao-tre", QStringLiteral("1"));
    const QModelIndex title = opened.cell("figure:bao-cao-tre", SheetColumn::CodeTitle);
    CHECK(title.data().toString() == QStringLiteral("Số báo cáo gửi muộn"));
    CHECK(title.data(models::SheetModel::ShownCodeRole).toString().isEmpty());
    // Files and copied blocks have the code.
    CHECK(title.data(models::SheetModel::CodeRole).toString() ==
          QStringLiteral("figure:bao-cao-tre"));
    CHECK(opened.shown("figure:bao-cao-tre", SheetColumn::Figures) == QStringLiteral("1"));
    for (const SheetColumn column :
         {SheetColumn::Max, SheetColumn::Self, SheetColumn::V1, SheetColumn::V2}) {
        CHECK(opened.shown("figure:bao-cao-tre", column).isEmpty());
        CHECK(opened.sheet.index(0, position(column)).data().toString().isEmpty());
    }
    opened.session.setStage(core::Stage::V1);
    CHECK(opened.sheet.entryColumn(title) == position(SheetColumn::Figures));
    CHECK_FALSE(
        opened.sheet.readOnlyReason(opened.cell("figure:bao-cao-tre", SheetColumn::V1)).isEmpty());
}

TEST_CASE("A refused paste names a shared figure by its title", "[shared][block]")
{
    SharedSheet opened;
    const QModelIndex figure = opened.cell("figure:bao-cao-tre", SheetColumn::Figures);
    const QModelIndex criterion = opened.cell("1.1", SheetColumn::Figures);
    const auto outcome = models::SheetBlock(opened.sheet)
                             .paste(QStringLiteral("x\nx"), {figure, criterion}, {figure},
                                    position(SheetColumn::Figures));
    REQUIRE(outcome.refused.size() == 2);
    CHECK(outcome.refused[0].place == QStringLiteral("Số báo cáo gửi muộn")); // set above
    CHECK(outcome.refused[1].place == QStringLiteral("1.1"));
}

TEST_CASE("Points of shared figures alone are shown, and add up", "[shared]")
{
    SharedSheet opened;
    CHECK(opened.shown("1.1", SheetColumn::Self).isEmpty());
    opened.type("figure:bao-cao-tre", QStringLiteral("1"));
    CHECK(opened.shown("1.1", SheetColumn::Self) == QStringLiteral("3")); // 4 − 1 × 1
    CHECK(opened.shown("1.1", SheetColumn::Figures) == QStringLiteral("1"));
    CHECK(opened.sheet.index(1, position(SheetColumn::Self)).data().toString() ==
          QStringLiteral("3,00"));
}

TEST_CASE("A figure of the set stands in its place among the typed ones", "[shared]")
{
    SharedSheet opened;
    opened.type("figure:tiep-nhan", QStringLiteral("1083"));
    opened.type("1.3", QStringLiteral("552"));
    CHECK(opened.shown("1.3", SheetColumn::Figures) == QStringLiteral("552/1.083"));
}

TEST_CASE("What shared figures score is neither accepted nor told as missing", "[shared]")
{
    SharedSheet opened;
    opened.type("figure:bao-cao-tre", QStringLiteral("1"));
    opened.session.setStage(core::Stage::V1);
    const app::SheetEditor& editor = opened.session.editor();
    const app::Place figure{0, core::Stage::V1, opened.leaf("figure:bao-cao-tre")};
    const app::Place scored{0, core::Stage::V1, opened.leaf("1.1")};
    // Before the figure is accepted the criterion has no points at this stage.
    const std::vector<app::Place> both = {figure, scored};
    CHECK(app::planAccept(editor, both).notScored.size() == 1);
    REQUIRE(opened.sheet.setData(opened.cell("figure:bao-cao-tre", SheetColumn::Figures),
                                 QStringLiteral("1"), Qt::EditRole));
    const app::StepPlan alone = app::planAccept(editor, std::vector<app::Place>{scored});
    REQUIRE(alone.refused);
    CHECK(alone.refused->error.code == "step.counts-unentered");
    CHECK(opened.shown("1.1", SheetColumn::V1) == QStringLiteral("3"));
    // Nothing is said of a stage that nobody has begun.
    CHECK(opened.shown("1.1", SheetColumn::V2).isEmpty());
    CHECK(opened.sheet.index(1, position(SheetColumn::V2)).data().toString().isEmpty());
}

TEST_CASE("A figure that costs a criterion points is entered with its reason", "[shared]")
{
    SharedSheet opened;
    opened.type("figure:bao-cao-tre", QStringLiteral("1"));
    opened.session.setStage(core::Stage::V1);
    int asked = 0;
    QObject::connect(&opened.sheet, &models::SheetModel::reasonNeeded, &opened.sheet,
                     [&asked] { ++asked; });
    const int figure = opened.leaf("figure:bao-cao-tre");
    const auto held = [&](core::Stage stage) {
        return opened.session.scores().sheet(0).at(stage, figure);
    };
    // 4 − 2 × 1 is fewer than 4 − 1 × 1.
    (void)opened.sheet.setData(opened.cell("figure:bao-cao-tre", SheetColumn::Figures),
                               QStringLiteral("2"), Qt::EditRole);
    CHECK(asked == 1);
    CHECK(held(core::Stage::V1).isEmpty());
    const auto read = [&](std::vector<app::FieldText> typed) {
        return app::readEntry(opened.session.editor(), 0, core::Stage::V1, figure, typed,
                              core::Language::Vietnamese);
    };
    CHECK(read({{app::field::figures, "2"}}).needsReason);
    CHECK_FALSE(read({{app::field::figures, "0"}}).needsReason);
    CHECK_FALSE(read({{app::field::figures, "1"}}).needsReason);
    const auto cut =
        read({{app::field::figures, "2"}, {app::field::note, "báo cáo quý III gửi muộn"}});
    REQUIRE(cut.isSound());
    REQUIRE(opened.session.enter({0, core::Stage::V1, figure}, cut.entry).ok());
    CHECK(opened.shown("1.1", SheetColumn::V1) == QStringLiteral("2"));
    const core::IndexSet& set = opened.session.scores().set();
    CHECK(engine::reasonOf(set, opened.session.scores().sheet(0), core::Stage::V1,
                           opened.leaf("1.1")) == "Số báo cáo gửi muộn: báo cáo quý III gửi muộn");
    // The reason was for that figure.
    CHECK(read({{app::field::figures, "3"}}).needsReason);
    // The second verification tells of the criterion once it has the figure.
    CHECK(opened.shown("1.1", SheetColumn::V2).isEmpty());
    opened.session.setStage(core::Stage::V2);
    CHECK(opened.shown("1.1", SheetColumn::V2) == QStringLiteral("2"));
    REQUIRE(opened.sheet.setData(opened.cell("figure:bao-cao-tre", SheetColumn::Figures),
                                 QStringLiteral("1"), Qt::EditRole));
    CHECK(opened.shown("1.1", SheetColumn::V2) == QStringLiteral("3"));
    opened.session.setStage(core::Stage::V1);
    CHECK(opened.shown("1.1", SheetColumn::V2) == QStringLiteral("3"));
}

TEST_CASE("Steps and history tell a shared figure itself", "[shared]")
{
    SharedSheet opened;
    opened.type("figure:bao-cao-tre", QStringLiteral("1"));
    opened.type("figure:bao-cao-tre", QStringLiteral("2"));
    models::CellHistory history(opened.session, 0, opened.leaf("figure:bao-cao-tre"));
    REQUIRE(history.size() == 2);
    CHECK(history.line(0).before == QStringLiteral("1"));
    CHECK(history.line(0).after == QStringLiteral("2"));
    CHECK(history.line(1).before == QStringLiteral("chưa chấm"));
    CHECK(opened.session.undoText() == QStringLiteral("Số báo cáo gửi muộn, Xã A: 1 → 2"));
}

TEST_CASE("Days of the assessment's year are told without it", "[shared]")
{
    SharedSheet opened;
    opened.type("1.2", QStringLiteral("12/1; 2/1"));
    CHECK(opened.shown("1.2", SheetColumn::Figures) == QStringLiteral("12/01→02/01"));
    opened.type("1.2", QStringLiteral("12/1; 30/12/2025"));
    CHECK(opened.shown("1.2", SheetColumn::Figures) == QStringLiteral("12/01→30/12/2025"));
}

TEST_CASE("The matrix takes a shared figure by its title and as figures", "[shared]")
{
    SharedSheet opened;
    opened.session.setStage(core::Stage::V1);
    models::CriterionList criteria;
    criteria.setSession(&opened.session);
    const int figure = opened.leaf("figure:bao-cao-tre");
    CHECK(criteria.code(figure).isEmpty());
    models::MatrixModel matrix;
    matrix.setSession(&opened.session);
    matrix.setLeaf(figure);
    CHECK(matrix.entryColumn() == models::MatrixColumn::Figures);
    CHECK_FALSE(matrix.isUsed(models::MatrixColumn::Points));
    // What the figure scores needs no entry of its own.
    const int scored = opened.leaf("1.1");
    CHECK(criteria.done(scored) == 0);
    opened.type("figure:bao-cao-tre", QStringLiteral("1"));
    CHECK(criteria.done(scored) == 1);
    // The matrix of what it scores counts it, and follows the figure.
    matrix.setLeaf(scored);
    const auto column = [](models::MatrixColumn kind) { return models::position(kind); };
    CHECK(matrix.totals().done() == 1);
    CHECK(matrix.totals().mean() == core::Ratio(3));
    CHECK(matrix.index(0, column(models::MatrixColumn::Figures)).data().toString() ==
          QStringLiteral("1"));
    opened.type("figure:bao-cao-tre", QStringLiteral("2"));
    CHECK(matrix.totals().mean() == core::Ratio(2));
    CHECK(matrix.index(0, column(models::MatrixColumn::Points)).data().toString() ==
          QStringLiteral("2"));
}
