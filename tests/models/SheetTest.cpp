#include "app/Accounts.h"
#include "app/ProcessDesk.h"
#include "models/book/Session.h"
#include "models/entry/EntryForm.h"
#include "models/sheet/ProblemModel.h"
#include "models/sheet/SheetFilter.h"
#include "models/sheet/SheetModel.h"
#include "models/words/Text.h"
#include "support/SampleBook.h"
#include "support/Steps.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <set>

using core::EntryStatus;
using core::Stage;
using models::EntryForm;
using models::Session;
using models::SheetColumn;
using models::SheetModel;

namespace {

struct OpenedSheet {
    OpenedSheet()
    {
        model.setSession(&session);
        model.setUnit(unit);
    }

    int leaf(std::string_view code) const { return session.scores().set().findLeaf(code); }
    QModelIndex cell(std::string_view code, SheetColumn column) const
    {
        return model.indexOfLeaf(leaf(code), static_cast<int>(column));
    }
    QString text(std::string_view code, SheetColumn column) const
    {
        return cell(code, column).data().toString();
    }
    QString icon(std::string_view code, SheetColumn column) const
    {
        return cell(code, column).data(models::IconRole).toString();
    }
    const core::Entry& entry(std::string_view code, Stage stage = Stage::V1) const
    {
        return session.scores().sheet(unit).at(stage, leaf(code));
    }

    support::TemporaryFolder folder;
    Session session{support::sampleBook(folder)};
    SheetModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    int unit = session.scores().unitIndex("vpubnd");
};

} // namespace

TEST_CASE("The sheet is the tree of the set", "[sheet]")
{
    const OpenedSheet sheet;
    CHECK(sheet.model.rowCount() == 8);
    CHECK(sheet.model.columnCount() == models::sheetColumnCount);
    const QModelIndex area = sheet.model.index(0, 0);
    CHECK(area.data(SheetModel::CodeRole).toString() == QStringLiteral("1"));
    CHECK(area.siblingAtColumn(position(SheetColumn::Max)).data().toString() ==
          QStringLiteral("14,00"));
    const QModelIndex criterion = sheet.cell("3.4.1", SheetColumn::CodeTitle);
    CHECK(criterion.parent().data(SheetModel::CodeRole).toString() == QStringLiteral("3.4"));
    CHECK(criterion.data().toString().contains(QStringLiteral("TTHC")));
    CHECK(
        criterion.data(Qt::ToolTipRole).toString().contains(QStringLiteral("thủ tục hành chính")));
    CHECK(sheet.text("3.4.1", SheetColumn::Max) == QStringLiteral("3"));
}

TEST_CASE("Only the column of the stage can be edited, and survey criteria not by the unit",
          "[sheet]")
{
    OpenedSheet sheet;
    const auto editable = [&sheet](std::string_view code, SheetColumn column) {
        return bool(sheet.cell(code, column).flags() & Qt::ItemIsEditable);
    };
    CHECK(editable("3.4.1", SheetColumn::V1));
    CHECK(editable("1.7", SheetColumn::V1));
    CHECK_FALSE(editable("3.4.1", SheetColumn::Self));
    CHECK(editable("3.4.1", SheetColumn::Figures));
    CHECK(editable("3.4.1", SheetColumn::Note));
    CHECK_FALSE(editable("3.4.1", SheetColumn::Max));
    CHECK_FALSE(editable("3.4.1", SheetColumn::LastYear));
    CHECK_FALSE(sheet.model.index(0, position(SheetColumn::V1)).flags() & Qt::ItemIsEditable);
    CHECK(sheet.model.readOnlyReason(sheet.cell("3.4.1", SheetColumn::Self))
              .contains(QStringLiteral("thẩm định lần 1")));

    sheet.session.setStage(Stage::Self);
    CHECK(editable("3.4.1", SheetColumn::Self));
    CHECK_FALSE(editable("1.7", SheetColumn::Self));
    CHECK(sheet.model.readOnlyReason(sheet.cell("1.7", SheetColumn::Self))
              .contains(QStringLiteral("không tự chấm")));
}

TEST_CASE("A cell can be typed in as soon as the book allows it, and no longer", "[sheet]")
{
    OpenedSheet sheet;
    const QModelIndex cell = sheet.cell("1.1.1", SheetColumn::V1);
    const auto isOpen = [&] {
        const bool isEditable = sheet.model.flags(cell).testFlag(Qt::ItemIsEditable);
        CHECK(isEditable == sheet.model.readOnlyReason(cell).isEmpty());
        return isEditable;
    };
    CHECK(isOpen());
    app::ProcessDesk desk(sheet.session.workspace(), "so-2021");
    REQUIRE(desk.setTerms({{}, "2199-12-31", {}, {}, {}}, 1, {}).ok());
    CHECK_FALSE(isOpen()); // units score themselves
    REQUIRE(desk.move({core::Phase::Verify1, "thử", {}, {}}).ok());
    CHECK(isOpen());
    store::Book& book = sheet.session.workspace().book();
    const auto key = app::freshKey("mật khẩu 1", store::leastCost);
    REQUIRE(key.ok());
    REQUIRE(app::AccountEditor(book)
                .addFirst({"lan", "", {core::Role::Administrator, "", {}, {}}}, *key)
                .ok());
    CHECK(isOpen());
    app::signOut(book);
    CHECK_FALSE(isOpen());
    REQUIRE(app::signIn(book, "lan", "mật khẩu 1", 0).ok());
    CHECK(isOpen());
}

TEST_CASE("One edit announces just the cells that differ", "[sheet]")
{
    OpenedSheet sheet;
    std::set<std::pair<QString, int>> announced;
    QObject::connect(&sheet.model, &QAbstractItemModel::dataChanged, &sheet.model,
                     [&](const QModelIndex& first, const QModelIndex& last) {
                         for (int column = first.column(); column <= last.column(); ++column)
                             announced.emplace(first.data(SheetModel::CodeRole).toString(), column);
                     });
    core::Figures late;
    late.set(0, core::Decimal::whole(1));
    core::Entry after =
        sheet.session.editor().withFigures(sheet.unit, Stage::V1, sheet.leaf("1.1.1"), late);
    after.note = "ban hành sau hạn";
    REQUIRE(sheet.session.edit(
        {sheet.session.editor().makeEdit(sheet.unit, Stage::V1, sheet.leaf("1.1.1"), after)}));

    const auto at = [](const char* code, SheetColumn column) {
        return std::pair(QString::fromLatin1(code), static_cast<int>(column));
    };
    CHECK(announced == std::set{at("1.1.1", SheetColumn::Figures), at("1.1.1", SheetColumn::V1),
                                at("1.1.1", SheetColumn::Difference),
                                at("1.1.1", SheetColumn::State), at("1.1.1", SheetColumn::Note),
                                at("1.1", SheetColumn::V1), at("1", SheetColumn::V1),
                                // Another criterion of the area has been verified twice: final
                                // sums stand there, too, and add up with what they hold.
                                at("1.1.1", SheetColumn::V2), at("1.1", SheetColumn::V2),
                                at("1", SheetColumn::V2)});
    const auto sum = [&sheet](const char* code) {
        const QModelIndex row = sheet.cell(code, SheetColumn::V2).parent();
        return row.siblingAtColumn(position(SheetColumn::V2)).data().toString();
    };
    CHECK(sum("1.1.1") != QString());
    CHECK(sum("1.1.1") == sheet.cell("1.1.1", SheetColumn::V1)
                              .parent()
                              .siblingAtColumn(position(SheetColumn::V1))
                              .data()
                              .toString());
    CHECK(sheet.text("1.1.1", SheetColumn::V1) == QStringLiteral("0,25"));
    CHECK(sheet.text("1.1.1", SheetColumn::Difference) == QStringLiteral("−0,25"));
    CHECK(sheet.text("1.1.1", SheetColumn::State) == QStringLiteral("Cắt điểm"));
    CHECK(sheet.cell("1.1.1", SheetColumn::V1).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("1.1.1, thẩm định lần 1, 0,25 trên 0,5, cắt 0,25"));
}

TEST_CASE("Four nothings look different", "[sheet]")
{
    OpenedSheet sheet;
    const SheetColumn points = SheetColumn::V1;
    const auto place = [&] { return QModelIndexList{sheet.cell("1.3.2", points)}; };

    REQUIRE_FALSE(sheet.model.setStatus(place(), EntryStatus::Empty).refused);
    CHECK(sheet.text("1.3.2", points).isEmpty());
    CHECK(sheet.icon("1.3.2", points).isEmpty());
    CHECK(sheet.text("1.3.2", SheetColumn::State) == QStringLiteral("Chưa TĐ"));

    // It waits for its reason.
    QSignalSpy asked(&sheet.model, &SheetModel::reasonNeeded);
    REQUIRE_FALSE(sheet.model.setStatus(place(), EntryStatus::None).refused);
    CHECK(asked.size() == 1);
    CHECK(sheet.icon("1.3.2", points) == QStringLiteral("pen"));
    EntryForm reason(sheet.session, sheet.unit, Stage::V1, sheet.leaf("1.3.2"));
    REQUIRE(reason.setText(EntryForm::noteField, QStringLiteral("không có kiến nghị")));
    REQUIRE(reason.commit() == EntryForm::Commit::Done);
    // Full points, as the set has it: the sum above holds them. Editing begins with nothing.
    CHECK(sheet.text("1.3.2", points) == sheet.text("1.3.2", SheetColumn::Max));
    CHECK(sheet.icon("1.3.2", points) == QStringLiteral("na"));
    CHECK(sheet.cell("1.3.2", points).data(Qt::EditRole).toString().isEmpty());
    CHECK(sheet.cell("1.3.2", points)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("không phát sinh")));
    CHECK(sheet.text("1.3.2", SheetColumn::State) == QStringLiteral("Không phát sinh"));

    REQUIRE_FALSE(sheet.model.setStatus(place(), EntryStatus::Unproven).refused);
    CHECK(sheet.text("1.3.2", points) == QStringLiteral("0"));
    CHECK(sheet.icon("1.3.2", points) == QStringLiteral("clip"));
    CHECK(sheet.text("1.3.2", SheetColumn::State) == QStringLiteral("Thiếu TL"));

    EntryForm form(sheet.session, sheet.unit, Stage::V1, sheet.leaf("1.3.2"));
    for (const auto& [slot, figure] : {std::pair(0, "4"), std::pair(1, "0"), std::pair(2, "0")})
        REQUIRE(form.setText(slot, QString::fromLatin1(figure)));
    REQUIRE(form.setText(EntryForm::noteField, QStringLiteral("chưa xử lý")));
    REQUIRE(form.commit() == EntryForm::Commit::Done);
    CHECK(sheet.text("1.3.2", points) == QStringLiteral("0"));
    CHECK(sheet.icon("1.3.2", points).isEmpty());
}

TEST_CASE("A refused value is said and kept as a draft, the old one stays", "[sheet]")
{
    OpenedSheet sheet;
    const core::Entry before = sheet.entry("3.4.1");
    QSignalSpy rejected(&sheet.model, &SheetModel::editRejected);
    const QModelIndex cell = sheet.cell("3.4.1", SheetColumn::V1);

    CHECK_FALSE(sheet.model.setData(cell, QStringLiteral("7")));
    REQUIRE(rejected.size() == 1);
    CHECK(rejected.at(0).at(0).toModelIndex() == cell);
    CHECK(rejected.at(0).at(1).toString().contains(QStringLiteral("3")));
    CHECK(sheet.entry("3.4.1") == before);
    CHECK(cell.data(SheetModel::PendingRole).toBool());
    CHECK(sheet.text("3.4.1", SheetColumn::State) == QStringLiteral("Chưa ghi"));

    CHECK_FALSE(sheet.model.setData(cell, QStringLiteral("hai")));
    CHECK(rejected.size() == 2);
    CHECK_FALSE(sheet.model.setData(cell, QStringLiteral("1.234")));
    CHECK(rejected.at(2).at(1).toString().contains(QStringLiteral("1,234")));

    sheet.model.dropDrafts(cell);
    CHECK_FALSE(cell.data(SheetModel::PendingRole).toBool());
    CHECK(sheet.entry("3.4.1") == before);
    CHECK_FALSE(sheet.model.setData(sheet.cell("3.4.1", SheetColumn::Self), QStringLiteral("1")));
    CHECK(rejected.size() == 4);
}

TEST_CASE("A cut waits for its reason", "[sheet]")
{
    OpenedSheet sheet;
    QSignalSpy needed(&sheet.model, &SheetModel::reasonNeeded);
    const QModelIndex cell = sheet.cell("1.3.2", SheetColumn::V1);
    REQUIRE(sheet.entry("1.3.2").note.empty());
    const core::Entry before = sheet.entry("1.3.2");

    CHECK_FALSE(sheet.model.setData(cell, QStringLiteral("0,5")));
    CHECK(needed.size() == 1);
    CHECK(sheet.entry("1.3.2") == before);
    CHECK(cell.data().toString() == QStringLiteral("0,5"));

    EntryForm form(sheet.session, sheet.unit, Stage::V1, sheet.leaf("1.3.2"));
    CHECK(form.outcome().needsReason);
    REQUIRE(form.setText(EntryForm::noteField, QStringLiteral("hai nhiệm vụ chưa có sản phẩm")));
    CHECK(form.commit() == EntryForm::Commit::Done);
    CHECK(sheet.entry("1.3.2").points == core::Points::fromUnits(5000));
    CHECK(sheet.entry("1.3.2").note == "hai nhiệm vụ chưa có sản phẩm");
    CHECK_FALSE(cell.data(SheetModel::PendingRole).toBool());
    CHECK(support::stepCount(sheet.session) == 1);
}

TEST_CASE("What a unit types must be what its figures give; a choice is found by its points",
          "[sheet]")
{
    OpenedSheet sheet;
    sheet.session.setStage(Stage::Self);
    QSignalSpy rejected(&sheet.model, &SheetModel::editRejected);

    CHECK(sheet.model.setData(sheet.cell("1.1.1", SheetColumn::Self), QStringLiteral("0,25")));
    CHECK(sheet.entry("1.1.1", Stage::Self).figures.at(0) == core::Decimal::whole(1));
    CHECK_FALSE(sheet.entry("1.1.1", Stage::Self).points);

    const QModelIndex computed = sheet.cell("3.4.1", SheetColumn::Self);
    CHECK(sheet.model.setData(computed, computed.data()));
    CHECK(support::stepCount(sheet.session) == 1);
    CHECK_FALSE(sheet.model.setData(computed, QStringLiteral("1")));
    REQUIRE(rejected.size() == 1);
    CHECK(rejected.at(0).at(1).toString().contains(QStringLiteral("Alt+Enter")));
}

TEST_CASE(
    "«Không phát sinh» only where the set allows it; a batch is one step and can be taken back",
    "[sheet]")
{
    OpenedSheet sheet;
    const auto refused =
        sheet.model.setStatus({sheet.cell("1.1.1", SheetColumn::V1)}, EntryStatus::None).refused;
    REQUIRE(refused);
    CHECK(refused->text.contains(QStringLiteral("1.1.1")));

    const QModelIndexList two = {sheet.cell("1.3.2", SheetColumn::V1),
                                 sheet.cell("1.5", SheetColumn::V1)};
    const auto withoutReason = sheet.model.setStatus(two, EntryStatus::None).refused;
    REQUIRE(withoutReason);
    CHECK(withoutReason->text.contains(QStringLiteral("lý do")));
    CHECK(sheet.session.undoText().isEmpty());
    for (const char* code : {"1.3.2", "1.5"}) {
        EntryForm form(sheet.session, sheet.unit, Stage::V1, sheet.leaf(code));
        REQUIRE(form.setText(EntryForm::noteField, QStringLiteral("không có việc này trong năm")));
        REQUIRE(form.commit() == EntryForm::Commit::Done);
    }
    REQUIRE_FALSE(sheet.model.setStatus(two, EntryStatus::None).refused);
    CHECK(support::stepCount(sheet.session) == 3);
    CHECK(sheet.entry("1.3.2").status == EntryStatus::None);
    CHECK(sheet.entry("1.5").status == EntryStatus::None);
    REQUIRE_FALSE(sheet.model.setStatus(two, EntryStatus::None).refused);
    CHECK(sheet.entry("1.5").isEmpty());
}

TEST_CASE("Accepting takes over the unit's figures", "[sheet]")
{
    OpenedSheet sheet;
    const QModelIndexList one = {sheet.cell("1.3.1", SheetColumn::V1)};
    REQUIRE_FALSE(sheet.model.setStatus(one, EntryStatus::Empty).refused);
    REQUIRE_FALSE(sheet.model.acceptPrevious(one).refused);
    CHECK(sheet.entry("1.3.1").figures == sheet.entry("1.3.1", Stage::Self).figures);
    CHECK_FALSE(sheet.entry("1.3.1").points);
    CHECK(sheet.text("1.3.1", SheetColumn::State) == QStringLiteral("Chấp nhận"));
    CHECK(sheet.model.acceptPrevious({sheet.cell("1.7", SheetColumn::V1)}).refused);
}

TEST_CASE("Another unit keeps the tree and tells by dataChanged", "[sheet]")
{
    OpenedSheet sheet;
    QSignalSpy reset(&sheet.model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&sheet.model, &QAbstractItemModel::dataChanged);
    sheet.model.setUnit(sheet.session.scores().unitIndex("stnmt"));
    CHECK(reset.isEmpty());
    CHECK_FALSE(changed.isEmpty());
    REQUIRE(sheet.session.setAssessment(QStringLiteral("huyen-2021")));
    CHECK(reset.size() == 1);
}

TEST_CASE("The filter keeps its rows while one works on them", "[sheet]")
{
    OpenedSheet sheet;
    models::SheetFilter filter(sheet.model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setShow(models::SheetFilter::Show::NotScored);
    CHECK(filter.rowCount() == 0);

    const QModelIndexList one = {sheet.cell("1.3.1", SheetColumn::V1)};
    REQUIRE_FALSE(sheet.model.setStatus(one, EntryStatus::Empty).refused);
    filter.update();
    REQUIRE(filter.rowCount() == 1);
    CHECK(filter.mapFromSource(one.front()).isValid());
    REQUIRE_FALSE(sheet.model.acceptPrevious(one).refused);
    CHECK(filter.mapFromSource(one.front()).isValid());
    filter.update();
    CHECK(filter.rowCount() == 0);
    filter.setShow(models::SheetFilter::Show::All);
    CHECK(filter.rowCount() == 8);
}

TEST_CASE("Criteria are found without marks", "[sheet]")
{
    const OpenedSheet sheet;
    CHECK(sheet.model.find(QStringLiteral("xin loi bang van ban")).size() == 1);
    CHECK(sheet.model.find(QStringLiteral("3.4.1")).size() == 1);
    // The very code comes before those that begin with it, and those before 1.2.1, 3.2.1.
    const QModelIndexList found = sheet.model.find(QStringLiteral("2.1"));
    REQUIRE(found.size() > 3);
    CHECK(found[0].data(models::SheetModel::CodeRole).toString() == QStringLiteral("2.1"));
    CHECK(found[1].data(models::SheetModel::CodeRole).toString() == QStringLiteral("2.1.1"));
    CHECK_FALSE(found.back()
                    .data(models::SheetModel::CodeRole)
                    .toString()
                    .startsWith(QStringLiteral("2.1")));
    CHECK(sheet.model.find(QStringLiteral("tthc")).size() > 3);
    CHECK(sheet.model.find(QStringLiteral("thủ tục hành chính")).size() > 3);
    CHECK(sheet.model.find(QStringLiteral("không có ở đâu")).isEmpty());
}

TEST_CASE("Problems of the sheet in order, errors first, with their places", "[sheet]")
{
    OpenedSheet sheet;
    models::ProblemModel problems;
    QAbstractItemModelTester tester(&problems,
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    problems.setSession(&sheet.session);
    problems.setUnit(sheet.unit);
    const int before = problems.rowCount();
    REQUIRE_FALSE(
        sheet.model.setStatus({sheet.cell("1.3.1", SheetColumn::V1)}, EntryStatus::Unproven)
            .refused);
    REQUIRE(problems.rowCount() == before + 1);
    CHECK(problems.leafAt(0) == sheet.leaf("1.3.1"));

    // What is being typed is a problem only after one has left it.
    REQUIRE(sheet.session.keepDraft(sheet.unit, Stage::V1, sheet.leaf("1.5"),
                                    QStringLiteral("points"), QStringLiteral("1,")));
    CHECK(problems.rowCount() == before + 2);
    problems.setCurrentLeaf(sheet.leaf("1.5"));
    CHECK(problems.rowCount() == before + 1);
    REQUIRE(sheet.session.keepDraft(sheet.unit, Stage::V1, sheet.leaf("1.5"),
                                    QStringLiteral("points"), QStringLiteral("1,5")));
    CHECK(problems.rowCount() == before + 1);
    problems.setCurrentLeaf(sheet.leaf("1.6"));
    CHECK(problems.rowCount() == before + 2);
    problems.setCurrentLeaf(sheet.leaf("1.4"));
    CHECK(problems.rowCount() == before + 2);
    REQUIRE(sheet.session.dropDrafts(sheet.unit, Stage::V1, sheet.leaf("1.5")));
    CHECK(problems.rowCount() == before + 1);
}
