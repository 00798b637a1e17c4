#include "OpenedMatrix.h"

#include "core/RuleKind.h"
#include "models/entry/EntryForm.h"
#include "models/matrix/CriterionList.h"
#include "models/matrix/MatrixBlock.h"
#include "models/words/Text.h"

#include <QSignalSpy>

#include <set>

using core::EntryStatus;
using core::Stage;
using models::MatrixBlock;
using models::MatrixColumn;
using models::MatrixModel;
using models::Session;

TEST_CASE("The matrix is one criterion over the units of the group", "[matrix]")
{
    const OpenedMatrix matrix;
    CHECK(matrix.model.rowCount() == 19);
    CHECK(matrix.model.columnCount() == models::matrixColumnCount);
    // Entries of the sample: 2020 n=7146;d=7146, 2021 self n=8214;d=8214, v1 n=8199;d=8214 with its
    // note.
    CHECK(matrix.text("stnmt", MatrixColumn::Unit) == QStringLiteral("Sở TN và MT"));
    CHECK(matrix.text("stnmt", MatrixColumn::LastYear) == QStringLiteral("3"));
    CHECK(matrix.text("stnmt", MatrixColumn::SelfFigures) == QStringLiteral("8.214/8.214"));
    CHECK(matrix.text("stnmt", MatrixColumn::Rate) == QStringLiteral("100,00"));
    CHECK(matrix.text("stnmt", MatrixColumn::Self) == QStringLiteral("3"));
    CHECK(matrix.text("stnmt", MatrixColumn::Figures) == QStringLiteral("8.199/8.214"));
    CHECK(matrix.text("stnmt", MatrixColumn::Points) == QStringLiteral("2,5"));
    CHECK(matrix.text("stnmt", MatrixColumn::Difference) == QStringLiteral("−0,5"));
    CHECK(
        matrix.text("stnmt", MatrixColumn::Reason).startsWith(QStringLiteral("15 hồ sơ trễ hạn")));
    CHECK(matrix.text("stnmt", MatrixColumn::State) == QStringLiteral("Cắt điểm"));
    CHECK(matrix.cell("stnmt", MatrixColumn::Points).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("Sở TN và MT, tđ lần 1, 2,5 trên 3, cắt 0,5"));
    CHECK(matrix.cell("stnmt", MatrixColumn::LastYear).data(Qt::ToolTipRole).toString() ==
          QStringLiteral("Năm 2020: 7.146/7.146 → 3 trên 3"));
}

TEST_CASE("Columns are those that say something for the criterion and the stage", "[matrix]")
{
    OpenedMatrix matrix;
    const auto used = [&](MatrixColumn column) { return matrix.model.isUsed(column); };
    CHECK(used(MatrixColumn::Self));
    CHECK(used(MatrixColumn::Rate));
    CHECK_FALSE(used(MatrixColumn::V1));
    matrix.session.setStage(Stage::V2);
    CHECK(used(MatrixColumn::V1));
    CHECK(used(MatrixColumn::V1Figures));
    CHECK(matrix.text("stnmt", MatrixColumn::V1) == QStringLiteral("2,5"));
    matrix.session.setStage(Stage::Self);
    for (const MatrixColumn column : {MatrixColumn::SelfFigures, MatrixColumn::Self,
                                      MatrixColumn::Difference, MatrixColumn::V1})
        CHECK_FALSE(used(column));
    CHECK(matrix.text("stnmt", MatrixColumn::Points) == QStringLiteral("3"));

    matrix.model.setLeaf(matrix.leaf("1.1.1")); // a choice or count without n/d
    CHECK_FALSE(used(MatrixColumn::Rate));
    // A first year has nothing to be held against.
    matrix.session.setStage(Stage::V1);
    CHECK(used(MatrixColumn::LastYear));
    REQUIRE(matrix.session.setAssessment(QStringLiteral("so-2020")));
    CHECK_FALSE(used(MatrixColumn::LastYear));
}

TEST_CASE("A survey shows ballots and their spread, and is not entered by units", "[matrix]")
{
    OpenedMatrix matrix("1.7");
    const core::Node& node = matrix.session.scores().set().leafNode(matrix.model.leaf());
    REQUIRE(core::takes(node.rule, core::RuleInput::Ballots));
    CHECK(matrix.model.isUsed(MatrixColumn::Spread));
    CHECK_FALSE(matrix.model.isUsed(MatrixColumn::Self));
    CHECK(matrix.text("stnmt", MatrixColumn::Figures).endsWith(QStringLiteral("phiếu")));
    const QStringList shares =
        matrix.text("stnmt", MatrixColumn::Spread).split(QStringLiteral(" · "));
    CHECK(shares.size() == static_cast<qsizetype>(node.slots.size()));
    CHECK(shares.front().endsWith(QLatin1Char('%')));
    CHECK(matrix.cell("stnmt", MatrixColumn::Figures).flags() & Qt::ItemIsEditable);
    matrix.session.setStage(Stage::Self);
    CHECK_FALSE(matrix.cell("stnmt", MatrixColumn::Figures).flags() & Qt::ItemIsEditable);
    CHECK(matrix.model.readOnlyReason(matrix.cell("stnmt", MatrixColumn::Points))
              .contains(QStringLiteral("không tự chấm")));
    CHECK(matrix.text("stnmt", MatrixColumn::State) == QStringLiteral("Điều tra XHH"));
}

TEST_CASE("Figures are typed in one text, and what was taken over says so", "[matrix]")
{
    OpenedMatrix matrix;
    CHECK(matrix.cell("stnmt", MatrixColumn::Figures).data(Qt::EditRole).toString() ==
          QStringLiteral("8199/8214"));
    QAbstractItemModel& model = matrix.model;
    REQUIRE(
        model.setData(matrix.cell("stnmt", MatrixColumn::Figures), QStringLiteral("8.200/8.214")));
    CHECK(core::formatFigures(matrix.entry("stnmt").figures,
                              *&matrix.session.scores().set().leafNode(matrix.model.leaf())) ==
          "n=8200;d=8214");
    CHECK(matrix.text("stnmt", MatrixColumn::Figures) == QStringLiteral("8.200/8.214"));
    CHECK_FALSE(
        model.setData(matrix.cell("stnmt", MatrixColumn::Figures), QStringLiteral("8214/8214")));
    REQUIRE(model.setData(matrix.cell("stnmt", MatrixColumn::Reason), QStringLiteral("đã rà lại")));
    CHECK(matrix.text("stnmt", MatrixColumn::Figures) == QStringLiteral("= tự chấm"));
    CHECK(matrix.text("stnmt", MatrixColumn::State) == QStringLiteral("Chấp nhận"));
    QSignalSpy rejected(&matrix.model, &MatrixModel::editRejected);
    CHECK_FALSE(model.setData(matrix.cell("stnmt", MatrixColumn::Figures), QStringLiteral("8199")));
    REQUIRE(rejected.size() == 1);
    CHECK(rejected.front().at(0).toModelIndex() == matrix.cell("stnmt", MatrixColumn::Figures));
    CHECK_FALSE(rejected.front().at(1).toString().isEmpty());
    CHECK(matrix.text("stnmt", MatrixColumn::State) == QStringLiteral("Chưa ghi"));
    matrix.model.dropDrafts(matrix.unit("stnmt"));
    CHECK(matrix.text("stnmt", MatrixColumn::State) == QStringLiteral("Chấp nhận"));
}

TEST_CASE("A cut without a reason waits for it; points and reason are one step", "[matrix]")
{
    OpenedMatrix matrix;
    matrix.clearStage(Stage::V1);
    QAbstractItemModel& model = matrix.model;
    QSignalSpy needed(&matrix.model, &MatrixModel::reasonNeeded);
    CHECK_FALSE(model.setData(matrix.cell("skhcn", MatrixColumn::Points), QStringLiteral("1")));
    REQUIRE(needed.size() == 1);
    CHECK(matrix.entry("skhcn").isEmpty());
    CHECK(matrix.text("skhcn", MatrixColumn::Points) == QStringLiteral("1"));
    CHECK(matrix.icon("skhcn", MatrixColumn::Points) == QStringLiteral("pen"));
    CHECK(matrix.text("skhcn", MatrixColumn::State) == QStringLiteral("Chưa ghi"));
    const QString undo = matrix.session.undoText();
    REQUIRE(model.setData(matrix.cell("skhcn", MatrixColumn::Reason),
                          QStringLiteral("thiếu báo cáo quý IV")));
    CHECK(matrix.entry("skhcn").points == core::Points::whole(1));
    CHECK(matrix.entry("skhcn").note == "thiếu báo cáo quý IV");
    CHECK(matrix.session.undoText() != undo);
    matrix.session.undo();
    CHECK(matrix.entry("skhcn").isEmpty());
    CHECK(matrix.session.undoText() == undo);
}

TEST_CASE("One edit announces just the cells that differ, and none of another criterion",
          "[matrix]")
{
    OpenedMatrix matrix;
    for (int row = 0; row < matrix.model.rowCount(); ++row)
        (void)matrix.model.index(row, 0).data();
    std::set<std::pair<int, int>> announced;
    QObject::connect(&matrix.model, &QAbstractItemModel::dataChanged, &matrix.model,
                     [&](const QModelIndex& first, const QModelIndex& last) {
                         for (int row = first.row(); row <= last.row(); ++row) {
                             for (int column = first.column(); column <= last.column(); ++column)
                                 announced.emplace(row, column);
                         }
                     });
    matrix.put("stnmt", Stage::V1, "n=8214;d=8214",
               std::string(matrix.entry("stnmt").note).c_str());
    const int row = matrix.model.rowOf(matrix.unit("stnmt"));
    const auto at = [row](MatrixColumn column) { return std::pair(row, models::position(column)); };
    CHECK(announced == std::set{at(MatrixColumn::Figures), at(MatrixColumn::Points),
                                at(MatrixColumn::Difference), at(MatrixColumn::State)});
    announced.clear();
    core::Entry other = matrix.session.scores().sheet(0).at(Stage::V1, matrix.leaf("1.1.1"));
    other.note = std::string(other.note) + " (bổ sung)";
    REQUIRE(matrix.session.edit(
        {matrix.session.editor().makeEdit(0, Stage::V1, matrix.leaf("1.1.1"), other)}));
    CHECK(announced.empty());
}

TEST_CASE(
    "Outliers of the column: n above d, far from last year, low; they follow the self figures",
    "[matrix]")
{
    OpenedMatrix matrix;
    matrix.put("bqlkcn", Stage::Self, "n=1120;d=119");
    CHECK(matrix.text("bqlkcn", MatrixColumn::Outlier).startsWith(QStringLiteral("n > d")));
    CHECK(matrix.icon("bqlkcn", MatrixColumn::Outlier) == QStringLiteral("stop"));
    CHECK(matrix.text("bqlkcn", MatrixColumn::Rate) == QStringLiteral("941,18"));
    // 2020: n=7146;d=7146.
    matrix.put("stnmt", Stage::Self, "n=71460;d=71460");
    CHECK(matrix.text("stnmt", MatrixColumn::Outlier) == QStringLiteral("lệch năm trước"));
    matrix.put("stnmt", Stage::Self, "n=71459;d=71460");
    matrix.put("syt", Stage::Self, "n=10;d=1702");
    CHECK(matrix.text("syt", MatrixColumn::Outlier).contains(QStringLiteral("thấp")));
    CHECK(matrix.model.needsLook(matrix.model.rowOf(matrix.unit("syt"))));
    // Verified figures do not move the marks.
    const QString before = matrix.text("syt", MatrixColumn::Outlier);
    matrix.put("syt", Stage::V1, "n=1700;d=1702", "sửa theo trích xuất");
    CHECK(matrix.text("syt", MatrixColumn::Outlier) == before);
}

TEST_CASE("Totals are kept up edit by edit and equal a count from scratch", "[matrix]")
{
    OpenedMatrix matrix;
    const auto check = [&] {
        const models::MatrixTotals& kept = matrix.model.totals();
        const models::MatrixReader reader(matrix.session, matrix.model.leaf(), nullptr);
        const models::MatrixTotals fresh(reader, matrix.session.scores().unitCount());
        CHECK(kept.done() == fresh.done());
        CHECK(kept.scored() == fresh.scored());
        CHECK(kept.atMaximum() == fresh.atMaximum());
        CHECK(kept.cut() == fresh.cut());
        CHECK(kept.cutPoints() == fresh.cutPoints());
        CHECK(kept.mean() == fresh.mean());
        return kept.done();
    };
    CHECK(check() == 19);
    matrix.put("skhcn", Stage::V1, "n=1;d=97", "lý do");
    check();
    REQUIRE_FALSE(matrix.clear({matrix.unit("skhcn")}));
    CHECK(check() == 18);
    matrix.put("skhcn", Stage::Self, "n=50;d=97");
    check();
    matrix.session.undo();
    matrix.session.undo();
    CHECK(check() == 19);
    matrix.clearStage(Stage::V1);
    CHECK(check() == 0);
    CHECK_FALSE(matrix.model.totals().mean().has_value());
}

TEST_CASE("Accepting a selection is one step and keeps what was decided", "[matrix]")
{
    OpenedMatrix matrix;
    const core::Entry cut = matrix.entry("stnmt");
    // Without a source: self figures that differ from the dossiers' want a reason of their own
    // (below).
    std::vector<core::Edit> edits;
    for (const char* id : {"skhcn", "syt", "ttr"})
        edits.push_back(
            matrix.session.editor().makeEdit(matrix.unit(id), Stage::V1, matrix.model.leaf(), {}));
    edits.push_back(
        matrix.session.editor().makeEdit(matrix.unit("ttr"), Stage::Self, matrix.model.leaf(), {}));
    REQUIRE(matrix.session.edit(std::move(edits)));
    const auto accepted = matrix.model.acceptPrevious(
        {matrix.unit("skhcn"), matrix.unit("syt"), matrix.unit("ttr"), matrix.unit("stnmt")});
    REQUIRE_FALSE(accepted.refused);
    CHECK(accepted.count == 2);
    CHECK(accepted.kept == 1);
    REQUIRE(accepted.notScored.size() == 1);
    CHECK(accepted.notScored.front().unit == matrix.unit("ttr"));
    CHECK(matrix.entry("skhcn").figures == matrix.entry("skhcn", Stage::Self).figures);
    CHECK(matrix.entry("stnmt") == cut);
    matrix.session.undo();
    CHECK(matrix.entry("skhcn").isEmpty());
    CHECK(matrix.entry("syt").isEmpty());

    // One row alone is meant. Its self figures are not those of the dossiers (8199 of 8214): that
    // wants a reason.
    QSignalSpy needed(&matrix.model, &MatrixModel::reasonNeeded);
    const auto waiting = matrix.model.acceptPrevious({matrix.unit("stnmt")}).wantsReason;
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().unit == matrix.unit("stnmt"));
    REQUIRE(needed.size() == 1);
    CHECK(matrix.entry("stnmt") == cut);
    QAbstractItemModel& model = matrix.model;
    REQUIRE(model.setData(matrix.cell("stnmt", MatrixColumn::Reason),
                          QStringLiteral("đã đối chiếu sổ theo dõi")));
    CHECK(matrix.text("stnmt", MatrixColumn::State) == QStringLiteral("Chấp nhận"));
    CHECK(matrix.text("stnmt", MatrixColumn::Figures) == QStringLiteral("= tự chấm"));
    matrix.session.setStage(Stage::Self);
    CHECK(matrix.model.acceptPrevious({0}).refused.has_value());
}

TEST_CASE("Nothing arose and no evidence ask for their reason", "[matrix]")
{
    OpenedMatrix matrix("1.3.2");
    matrix.clearStage(Stage::V1);
    QSignalSpy needed(&matrix.model, &MatrixModel::reasonNeeded);
    const int unit = matrix.unit("stnmt");
    const auto set = matrix.model.setStatus({unit}, EntryStatus::Unproven);
    REQUIRE_FALSE(set.refused);
    REQUIRE(set.asksReason);
    CHECK(set.asksReason->unit == unit);
    REQUIRE(needed.size() == 1);
    CHECK(matrix.entry("stnmt").isEmpty());
    QAbstractItemModel& model = matrix.model;
    REQUIRE(model.setData(matrix.cell("stnmt", MatrixColumn::Reason),
                          QStringLiteral("chưa gửi kế hoạch")));
    CHECK(matrix.entry("stnmt").status == EntryStatus::Unproven);
    CHECK(matrix.icon("stnmt", MatrixColumn::Points) == QStringLiteral("clip"));
    CHECK(matrix.text("stnmt", MatrixColumn::Points) == QStringLiteral("0"));
    CHECK(matrix.model.setStatus({unit, matrix.unit("syt")}, EntryStatus::Unproven).refused);
}

TEST_CASE("Sorting keeps rows and units together; empty cells come last", "[matrix]")
{
    OpenedMatrix matrix;
    matrix.put("syt", Stage::Self, "n=10;d=1702");
    REQUIRE_FALSE(matrix.clear({matrix.unit("sct")}));
    const QPersistentModelIndex held = matrix.cell("stnmt", MatrixColumn::Points);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        matrix.model.sort(models::position(MatrixColumn::Points), order);
        std::set<int> units;
        for (int row = 0; row < matrix.model.rowCount(); ++row) {
            const int unit = matrix.model.unitAt(row);
            units.insert(unit);
            CHECK(matrix.model.rowOf(unit) == row);
            CHECK(matrix.model.index(row, 0).data(MatrixModel::UnitRole).toInt() == unit);
        }
        CHECK(units.size() == 19);
        // Thanh tra tỉnh: nothing arose, and the criterion does not apply then.
        CHECK(std::set{matrix.model.unitAt(17), matrix.model.unitAt(18)} ==
              std::set{matrix.unit("sct"), matrix.unit("ttr")});
        CHECK(matrix.model.unitAt(held.row()) == matrix.unit("stnmt"));
    }
    matrix.model.sort(models::position(MatrixColumn::Rate), Qt::AscendingOrder);
    CHECK(matrix.model.unitAt(0) == matrix.unit("syt"));
    // An edit goes to the unit whose row it is, and the row stays where it is.
    const int row = matrix.model.rowOf(matrix.unit("stnmt"));
    QAbstractItemModel& model = matrix.model;
    CHECK_FALSE(model.setData(matrix.model.index(row, models::position(MatrixColumn::Figures)),
                              QStringLiteral("8214/8214")));
    REQUIRE(model.setData(matrix.cell("stnmt", MatrixColumn::Reason), QStringLiteral("đã rà lại")));
    CHECK(matrix.model.unitAt(row) == matrix.unit("stnmt"));
    CHECK(matrix.entry("stnmt").figures == matrix.entry("stnmt", Stage::Self).figures);
    matrix.model.sort(-1);
    CHECK(matrix.model.unitAt(0) == 0);
}

TEST_CASE("Blind verification gives the self score away nowhere until a value is entered",
          "[matrix][blind]")
{
    OpenedMatrix matrix;
    matrix.clearStage(Stage::V1);
    matrix.put("bqlkcn", Stage::Self, "n=777;d=888", "bí mật");
    matrix.put("syt", Stage::Self, "n=10;d=1702");
    matrix.model.setBlind(true);
    const auto hidden = {MatrixColumn::SelfFigures, MatrixColumn::Rate, MatrixColumn::Self,
                         MatrixColumn::Outlier, MatrixColumn::Difference};
    for (const MatrixColumn column : hidden) {
        CHECK(matrix.text("bqlkcn", column) == QStringLiteral("•••"));
        CHECK(matrix.cell("bqlkcn", column).data(MatrixModel::MaskedRole).toBool());
    }
    // No role of any cell of the row, and no text to copy, has the figures.
    const int row = matrix.model.rowOf(matrix.unit("bqlkcn"));
    for (int column = 0; column < models::matrixColumnCount; ++column) {
        const QModelIndex cell = matrix.model.index(row, column);
        for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole),
                               int(Qt::AccessibleTextRole), int(MatrixModel::CopyRole)}) {
            const QString said = cell.data(role).toString();
            INFO(column << " " << role << " " << said.toStdString());
            CHECK_FALSE(said.contains(QStringLiteral("777")));
            CHECK_FALSE(said.contains(QStringLiteral("888")));
            CHECK_FALSE(said.contains(QStringLiteral("87,5")));
            CHECK_FALSE(said.contains(QStringLiteral("bí mật")));
        }
    }
    const QString copied =
        MatrixBlock(matrix.model).copied({row}, shownColumns(matrix.model), true);
    CHECK(copied.contains(QStringLiteral("•••")));
    CHECK_FALSE(copied.contains(QStringLiteral("777")));
    CHECK_FALSE(matrix.model.needsLook(matrix.model.rowOf(matrix.unit("syt"))));
    // The order of a hidden column is the order of the group.
    matrix.model.sort(models::position(MatrixColumn::Rate), Qt::DescendingOrder);
    for (int each = 0; each < 19; ++each)
        CHECK(matrix.model.unitAt(each) == each);

    const auto accepted = matrix.model.acceptPrevious({matrix.unit("bqlkcn")});
    REQUIRE(accepted.refused);
    CHECK(accepted.refused->text.contains(QStringLiteral("chấm kín")));
    CHECK(matrix.entry("bqlkcn").isEmpty());

    matrix.put("bqlkcn", Stage::V1, "n=700;d=888", "trừ hồ sơ trả chậm");
    CHECK(matrix.text("bqlkcn", MatrixColumn::SelfFigures) == QStringLiteral("777/888"));
    CHECK(matrix.text("syt", MatrixColumn::Self) == QStringLiteral("•••"));
    matrix.model.setBlind(false);
    CHECK(matrix.text("syt", MatrixColumn::SelfFigures) == QStringLiteral("10/1.702"));
}

TEST_CASE("Criteria know how many units are done, by criterion and by office", "[matrix][criteria]")
{
    OpenedMatrix matrix;
    models::CriterionList list;
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setSession(&matrix.session);
    const int leaf = matrix.leaf("3.4.1");
    CHECK(list.rowCount() == 66);
    CHECK(list.progress(leaf) == QStringLiteral("19/19"));
    REQUIRE_FALSE(matrix.clear({0, 1}));
    CHECK(list.progress(leaf) == QStringLiteral("17/19"));
    CHECK(list.index(list.rowOf(leaf)).data(models::SideRole).toString() ==
          QStringLiteral("17/19"));
    matrix.session.undo();
    CHECK(list.progress(leaf) == QStringLiteral("19/19"));
    CHECK(list.context(leaf) == QStringLiteral("tối đa 3 · bậc thang · VP UBND tỉnh"));

    const auto offices = list.verifiers();
    const auto office = std::find_if(offices.begin(), offices.end(), [](const auto& one) {
        return one.id == QStringLiteral("vp-ubnd-tinh");
    });
    REQUIRE(office != offices.end());
    CHECK(office->name == QStringLiteral("VP UBND tỉnh"));
    CHECK(office->units == 19 * office->criteria);
    // No unit of the book: known by the letters of what such an office is called.
    CHECK(list.officeName(QStringLiteral("phong-tc-kh")) == QStringLiteral("Phòng TC – KH"));
    CHECK(list.officeName(QStringLiteral("phong-vhtt")) == QStringLiteral("Phòng VH và TT"));
    CHECK(list.officeName(QStringLiteral("to-cong-tac-3")) == QStringLiteral("to-cong-tac-3"));
    list.setVerifier(office->id);
    CHECK(list.rowCount() == office->criteria);
    CHECK(list.rowOf(leaf) >= 0);
    const int first = list.leafAt(0);
    CHECK(list.beside(first, -1) == -1);
    CHECK(list.beside(0, 1) == first);
    CHECK(list.beside(list.leafAt(list.rowCount() - 1), 1) == -1);

    CHECK(list.find(QStringLiteral("3.4")).front() == leaf);
    CHECK_FALSE(list.find(QStringLiteral("giai quyet dung han")).empty());
    CHECK(list.find(QStringLiteral("zzzz")).empty());
    matrix.session.setStage(Stage::Self);
    CHECK(list.progress(matrix.leaf("1.7")) == QStringLiteral("–"));
}

TEST_CASE("Units are found without marks", "[matrix]")
{
    OpenedMatrix matrix;
    CHECK(matrix.model.find(QStringLiteral("y te")) ==
          std::vector{matrix.model.rowOf(matrix.unit("syt"))});
    CHECK(matrix.model.find(QString()).empty());
}
