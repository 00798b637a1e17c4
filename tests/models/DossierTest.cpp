#include "engine/DossierChecks.h"

#include "app/Samples.h"
#include "engine/SharedFigures.h"
#include "models/book/Session.h"
#include "models/dossiers/DossierBlock.h"
#include "models/dossiers/DossierFactsModel.h"
#include "models/dossiers/DossierForms.h"
#include "models/dossiers/DossierModel.h"
#include "models/dossiers/DossierUnitModel.h"
#include "models/matrix/CriterionList.h"
#include "models/matrix/MatrixModel.h"
#include "models/words/DossierText.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"
#include "support/SampleBook.h"
#include "support/Steps.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using models::DossierModel;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

/// Na Rì's counters of 2021.
struct OpenDossiers {
    support::TemporaryFolder folder;
    models::Session session{support::sampleBook(folder)};
    DossierModel model;
    models::DossierBlock block{model};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    int unit = -1;

    OpenDossiers()
    {
        model.setSession(&session);
        REQUIRE(session.setAssessment(q("huyen-2021")).ok());
        unit = session.scores().unitIndex("na-ri");
        model.setUnit(unit);
    }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    bool type(int row, int column, const char* value)
    {
        return model.setData(model.index(row, column), q(value));
    }
    QString allLines(int row, const std::optional<QString>& typed = {},
                     int column = DossierModel::LateColumn) const
    {
        QString all;
        for (const auto& line : model.lines(model.index(row, column), typed))
            all += line.place + QLatin1Char('|') + line.text + QLatin1Char('\n');
        return all;
    }
};

} // namespace

TEST_CASE("Counters of a unit stand in rows with their sums", "[dossiers]")
{
    const OpenDossiers opened;
    REQUIRE(opened.model.rowCount() == 3);
    CHECK(opened.text(0, DossierModel::LevelColumn) == q("Huyện"));
    CHECK(opened.text(0, DossierModel::FieldColumn) == q("Tất cả"));
    CHECK(opened.text(0, DossierModel::CarriedColumn) == q("412"));
    CHECK(opened.text(0, DossierModel::DirectColumn) == q("16.466"));
    CHECK(opened.text(0, DossierModel::TotalColumn) == q("19.938"));
    CHECK(opened.text(0, DossierModel::LateColumn).isEmpty());
    CHECK(opened.text(0, DossierModel::FinishedColumn).isEmpty());
    CHECK(opened.text(0, DossierModel::RestColumn) == q("115"));
    CHECK(opened.text(1, DossierModel::LevelColumn) == q("Xã"));
    CHECK(opened.text(2, DossierModel::LevelColumn) == q("Cộng"));
    CHECK(opened.text(2, DossierModel::RestColumn) == q("115"));
    // 412 + 205.
    CHECK(opened.text(2, DossierModel::CarriedColumn) == q("617"));
    CHECK(opened.text(2, DossierModel::LateColumn).isEmpty());
    CHECK_FALSE(opened.model.index(2, DossierModel::CarriedColumn).flags() & Qt::ItemIsEditable);
    CHECK_FALSE(opened.model.index(0, DossierModel::TotalColumn).flags() & Qt::ItemIsEditable);
    CHECK(opened.model.index(0, DossierModel::LateColumn).flags() & Qt::ItemIsEditable);
}

TEST_CASE("What does not add up is said in words, also while it is typed", "[dossiers]")
{
    const OpenDossiers opened;
    CHECK(opened.allLines(0).contains(q("Huyện · Tất cả|Tiếp nhận 19.938 = đã giải quyết 19.536 + "
                                        "đang giải quyết 287 + còn 115 chưa rõ")));
    CHECK(opened.allLines(0, q("115"))
              .contains(q("Tiếp nhận 19.938 = đã giải quyết 19.651 + đang giải quyết 287.")));
    CHECK(opened.allLines(0, q("120")).contains(q("thừa 5")));
    CHECK(opened.allLines(0, q("abc")) ==
          opened.allLines(0)); // what cannot be read changes nothing
    CHECK(opened.text(0, DossierModel::RestColumn) == q("115"));
}

TEST_CASE("Typed numbers are written, announced and undone", "[dossiers]")
{
    OpenDossiers opened;
    QSignalSpy changed(&opened.session, &models::Session::changed);
    QSignalSpy cells(&opened.model, &QAbstractItemModel::dataChanged);
    REQUIRE(opened.type(0, DossierModel::LateColumn, "115"));
    CHECK(changed.size() == 1);
    CHECK_FALSE(cells.isEmpty());
    CHECK(opened.text(0, DossierModel::LateColumn) == q("115"));
    CHECK(opened.text(0, DossierModel::RestColumn) == q("0"));
    CHECK(opened.session.undoText().contains(q("giải quyết quá hạn: trống → 115")));
    REQUIRE(opened.type(0, DossierModel::DirectColumn, "16.467"));
    CHECK(opened.text(0, DossierModel::DirectColumn) == q("16.467"));
    opened.session.undo();
    opened.session.undo();
    CHECK(opened.text(0, DossierModel::DirectColumn) == q("16.466"));
    CHECK(opened.text(0, DossierModel::LateColumn).isEmpty());
    CHECK(opened.session.workspace().book().verifyHistory().ok());
}

TEST_CASE("What is no counter is refused with its reason", "[dossiers]")
{
    OpenDossiers opened;
    QSignalSpy rejected(&opened.model, &DossierModel::editRejected);
    for (const char* text : {"-1", "1,5", "abc", "1.23", "1234567890123456"}) {
        INFO(text);
        CHECK_FALSE(opened.type(0, DossierModel::LateColumn, text));
    }
    CHECK(rejected.size() == 5);
    CHECK(rejected.at(0).at(1).toString() == q("giải quyết quá hạn (−1) không được âm"));
    CHECK_FALSE(opened.type(0, DossierModel::LevelColumn, "xã"));
    CHECK(rejected.back().at(1).toString() ==
          q("Đã có dòng Xã · Tất cả: mỗi cấp và lĩnh vực chỉ một dòng."));
    CHECK_FALSE(opened.type(0, DossierModel::LevelColumn, "phường"));
    CHECK(support::stepCount(opened.session) == 0);
}

TEST_CASE("A new row is in the book from its first number on", "[dossiers]")
{
    OpenDossiers opened;
    const int row = opened.model.addRow();
    REQUIRE(row == 2);
    CHECK(opened.model.rowCount() == 4);
    CHECK(opened.text(row, DossierModel::LevelColumn) == q("Tỉnh"));
    CHECK(support::stepCount(opened.session) == 0);
    REQUIRE(opened.type(row, DossierModel::LevelColumn, "h"));
    REQUIRE(opened.type(row, DossierModel::FieldColumn, "  Đất   đai "));
    CHECK(opened.text(row, DossierModel::FieldColumn) == q("Đất đai"));
    CHECK(support::stepCount(opened.session) == 0);
    REQUIRE(opened.type(row, DossierModel::DirectColumn, "12"));
    CHECK(support::stepCount(opened.session) == 1);
    const int kept =
        opened.model.rowOf(core::emptyCounters(core::DossierSource::Level::District, "Đất đai"));
    REQUIRE(kept >= 0);
    CHECK(opened.text(kept, DossierModel::DirectColumn) == q("12"));
    CHECK(opened.session.scores().counters(opened.unit).size() == 3);

    // Moved to another field, as one step.
    REQUIRE(opened.type(kept, DossierModel::FieldColumn, "Hộ tịch"));
    CHECK(support::stepCount(opened.session) == 2);
    CHECK(opened.session.scores().counters(opened.unit).size() == 3);

    const int moved =
        opened.model.rowOf(core::emptyCounters(core::DossierSource::Level::District, "Hộ tịch"));
    CHECK_FALSE(opened.model.deleteRows({moved}));
    CHECK(opened.session.scores().counters(opened.unit).size() == 2);
    opened.session.undo();
    CHECK(opened.session.scores().counters(opened.unit).size() == 3);
}

TEST_CASE("The first row of a unit brings the line of sums", "[dossiers]")
{
    OpenDossiers opened;
    CHECK_FALSE(opened.model.deleteRows({0, 1}));
    CHECK(opened.model.rowCount() == 0);
    CHECK(opened.model.addRow() == 0);
    CHECK(opened.model.rowCount() == 2);
    CHECK(opened.text(0, DossierModel::LevelColumn) == q("Huyện")); // what the set draws from
    CHECK_FALSE(opened.model.deleteRows({0}));
    CHECK(opened.model.rowCount() == 0);
}

TEST_CASE("Deleting makes counters unknown", "[dossiers]")
{
    OpenDossiers opened;
    CHECK_FALSE(opened.model.clear({opened.model.index(0, DossierModel::ReturnedColumn),
                                    opened.model.index(1, DossierModel::ReturnedColumn),
                                    opened.model.index(0, DossierModel::TotalColumn)}));
    CHECK(opened.text(0, DossierModel::ReturnedColumn).isEmpty());
    CHECK(opened.text(1, DossierModel::ReturnedColumn).isEmpty());
    CHECK(support::stepCount(opened.session) == 1);
}

TEST_CASE("A block is pasted whole or not at all", "[dossiers]")
{
    OpenDossiers opened;
    const QModelIndex at = opened.model.index(0, DossierModel::EarlyColumn);
    const auto refused = opened.block.paste(at, q("1\t2\t3\n4\tsai\t−6\n")).refused;
    REQUIRE(refused.size() == 2);
    CHECK(refused[0].row == 1);
    CHECK(refused[0].column == DossierModel::OnTimeColumn);
    CHECK(support::stepCount(opened.session) == 0);
    CHECK(opened.text(0, DossierModel::EarlyColumn) == q("13.287"));

    CHECK(opened.block.paste(at, q("13.288\t6248\t\n7.520\t9571\t58\n")).refused.empty());
    CHECK(support::stepCount(opened.session) == 1);
    CHECK(opened.text(0, DossierModel::EarlyColumn) == q("13.288"));
    CHECK(opened.text(1, DossierModel::LateColumn) == q("58"));

    // Below the last row only where level and field are named.
    CHECK(opened.block.paste(opened.model.index(1, DossierModel::DirectColumn), q("1\n2\n"))
              .refused.size() == 1);
    CHECK(opened.block
              .paste(opened.model.index(1, DossierModel::LevelColumn),
                     q("Xã\tTất cả\t1\nHuyện\tĐất đai\t5\n"))
              .refused.empty());
    CHECK(opened.model.rowOf(
              core::emptyCounters(core::DossierSource::Level::District, "Đất đai")) >= 0);
    CHECK(
        opened.block
            .paste(opened.model.index(0, DossierModel::LevelColumn), q("Xã\tTất cả\nXã\tTất cả\n"))
            .refused.size() >= 1);
}

TEST_CASE("What is copied can be pasted back", "[dossiers]")
{
    OpenDossiers opened;
    QModelIndexList cells;
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < DossierModel::ColumnCount; ++column)
            cells.push_back(opened.model.index(row, column));
    const QString block = opened.block.copied(cells, false);
    CHECK(block.startsWith(q("Huyện\tTất cả\t412\t16466\t")));
    CHECK(opened.block.copied(cells, true).startsWith(q("Cấp\tLĩnh vực\ttồn kỳ trước\t")));
    CHECK(opened.block.paste(opened.model.index(0, 0), block).refused.empty());
    CHECK(support::stepCount(opened.session) == 0); // the same values are no step
    REQUIRE(opened.type(0, DossierModel::LateColumn, "115"));
    CHECK(opened.block.paste(opened.model.index(0, 0), block).refused.empty());
    CHECK(opened.text(0, DossierModel::LateColumn).isEmpty());
}

TEST_CASE("Rates and criteria of the counters", "[dossiers]")
{
    OpenDossiers opened;
    models::DossierFactsModel facts;
    const QAbstractItemModelTester tester(&facts,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    facts.setSession(&opened.session);
    facts.setUnit(opened.unit);
    const auto find = [&facts](const char* name) {
        for (int row = 0; row < facts.rowCount(); ++row)
            if (facts.index(row).data().toString().startsWith(q(name)))
                return facts.index(row);
        return QModelIndex();
    };
    CHECK(find("Tỷ lệ đúng hạn, cấp huyện").data(models::DossierFactsModel::HeadingRole).toBool());
    CHECK(find("Đúng hạn trên đã giải quyết").data(models::SideRole).toString() == q("99,41%"));
    CHECK(find("Đúng hạn trên đã giải quyết").data(models::DetailRole).toString() ==
          q("19.536/19.651"));
    CHECK(find("Không trễ trên tất cả").data(models::SideRole).toString() == q("chưa tính được"));
    const QModelIndex criterion = find("3.4.1");
    REQUIRE(criterion.isValid());
    CHECK(facts.leafAt(criterion.row()) == opened.session.scores().set().findLeaf("3.4.1"));
    CHECK(criterion.data(models::DetailRole).toString().contains(q("19.536/19.651")));

    // Typed over: the note is shown, and that the counters say something else.
    const int leaf = facts.leafAt(criterion.row());
    core::Figures figures;
    figures.set(0, core::Decimal::whole(19000));
    figures.set(1, core::Decimal::whole(19651));
    core::Entry entry =
        opened.session.editor().withFigures(opened.unit, core::Stage::V1, leaf, figures);
    entry.note = "số của thanh tra";
    REQUIRE(opened.session
                .edit({opened.session.editor().makeEdit(opened.unit, core::Stage::V1, leaf, entry)})
                .ok());
    CHECK(find("3.4.1").data(models::DetailRole).toString() ==
          q("gõ riêng: 19.000/19.651, hồ sơ cho 19.536/19.651 · lý do: số của thanh tra"));

    REQUIRE(opened.type(0, DossierModel::LateColumn, "200"));
    CHECK(find("Đúng hạn trên đã giải quyết").data(models::DetailRole).toString() ==
          q("19.536/19.736"));
    // Where the row is told after form II.06a, whatever draws from it says so.
    REQUIRE_FALSE(
        models::DossierForms(opened.model).change({0}, core::DossierForm::Form06a).refused);
    CHECK(find("3.4.1").data(models::DetailRole).toString() ==
          q("gõ riêng: 19.000/19.651, hồ sơ cho 19.536/19.736 (biểu II.06a) · lý do: số của thanh "
            "tra"));
    CHECK(find("Tỷ lệ đúng hạn, cấp huyện (biểu II.06a)").isValid());
    CHECK(find("Tỷ lệ đúng hạn, cấp xã").data().toString() == q("Tỷ lệ đúng hạn, cấp xã"));
}

TEST_CASE("Units say how far their counters are", "[dossiers]")
{
    OpenDossiers opened;
    models::DossierUnitModel units;
    const QAbstractItemModelTester tester(&units,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    units.setSession(&opened.session);
    const QModelIndex place = units.index(opened.unit);
    CHECK(place.data(models::DetailRole).toString() == q("Còn 115 chưa rõ"));
    CHECK(place.data(models::IconRole).toString() == q("warn"));
    CHECK(units.hasProblem(opened.unit));
    QSignalSpy changed(&units, &QAbstractItemModel::dataChanged);
    REQUIRE(opened.type(0, DossierModel::LateColumn, "115"));
    CHECK_FALSE(changed.isEmpty());
    CHECK(place.data(models::DetailRole).toString() == q("Đủ, khớp"));
    REQUIRE(opened.type(0, DossierModel::LateColumn, "114"));
    CHECK(place.data(models::DetailRole).toString() == q("Số không khớp"));
    CHECK_FALSE(opened.model.deleteRows({0, 1}));
    CHECK(place.data(models::DetailRole).toString() == q("Chưa có số liệu"));
}

TEST_CASE("Levels are typed by name or letter, without marks", "[dossiers]")
{
    using Level = core::DossierSource::Level;
    CHECK(models::DossierText::levelTyped(q("x")) == Level::Commune);
    CHECK(models::DossierText::levelTyped(q("Huyen")) == Level::District);
    CHECK(models::DossierText::levelTyped(q("cấp tỉnh")) == Level::Province);
    CHECK_FALSE(models::DossierText::levelTyped(q("")));
    CHECK_FALSE(models::DossierText::levelTyped(q("bộ")));
}

TEST_CASE("A row told after form II.06a keeps its total, and says where its numbers went",
          "[dossiers][form06a]")
{
    OpenDossiers opened;
    models::DossierForms forms(opened.model);
    const auto changed = forms.change({0}, core::DossierForm::Form06a);
    CHECK_FALSE(changed.refused);
    CHECK(changed.told ==
          q("Theo biểu II.06a: đúng hạn gồm cả hồ sơ chờ bổ sung, trả lại, rút. Huyện "
            "· Tất cả: trực tiếp 16.466 + bưu chính 874 = 17.340."));
    CHECK(opened.text(0, DossierModel::DirectColumn) == q("17.340"));
    CHECK(opened.text(0, DossierModel::PostalColumn) == q("–"));
    CHECK(opened.text(0, DossierModel::ReturnedColumn) == q("–"));
    CHECK(opened.text(0, DossierModel::TotalColumn) == q("19.938"));
    CHECK(opened.text(0, DossierModel::RestColumn) == q("115"));
    CHECK(
        opened.allLines(0).contains(q("Huyện · Tất cả (II.06a)|Tiếp nhận 19.938 = đã giải quyết "
                                      "19.536 + đang giải quyết 287 + còn 115 chưa rõ; chưa có số "
                                      "· giải quyết quá hạn\n")));
    CHECK(opened.session.undoText().contains(q("biểu mẫu: 10 cột → II.06a")));

    // What the form does not have is not typed, and is told so.
    const QModelIndex postal = opened.model.index(0, DossierModel::PostalColumn);
    CHECK_FALSE(postal.flags() & Qt::ItemIsEditable);
    CHECK(postal.data(Qt::ToolTipRole).toString().startsWith(q("Biểu II.06a không có số này")));
    CHECK(postal.data(Qt::AccessibleTextRole).toString() ==
          q("Huyện · Tất cả (II.06a), nhận qua bưu chính, không có trong biểu II.06a"));
    CHECK_FALSE(opened.type(0, DossierModel::PostalColumn, "7"));
    CHECK(opened.model.copyText(0, DossierModel::PostalColumn).empty());

    // The other row has ten counters: what means something else in each has no sum.
    CHECK(opened.text(2, DossierModel::CarriedColumn) == q("617"));
    CHECK(opened.text(2, DossierModel::DirectColumn).isEmpty());
    CHECK(opened.model.index(2, DossierModel::DirectColumn).data(Qt::ToolTipRole).toString() ==
          q("Các dòng theo hai biểu mẫu: số này không cộng riêng được."));
    CHECK(opened.allLines(0).contains(q("Các dòng theo hai biểu mẫu: cộng được tổng nhận")));
    CHECK(opened.model.form() == core::DossierForm::TenCounters);

    // Both: the columns are the form's.
    QSignalSpy heads(&opened.model, &QAbstractItemModel::headerDataChanged);
    CHECK(forms.change({0, 1}, core::DossierForm::Form06a).told.contains(q("Xã · Tất cả")));
    CHECK_FALSE(heads.isEmpty());
    CHECK(opened.model.form() == core::DossierForm::Form06a);
    CHECK(opened.model.headerData(DossierModel::DirectColumn, Qt::Horizontal).toString() ==
          q("Trực tiếp,\nbưu chính"));
    CHECK(opened.model.headerData(DossierModel::OnTimeColumn, Qt::Horizontal, Qt::ToolTipRole)
              .toString() == q("giải quyết đúng hạn, đã gồm hồ sơ chờ bổ sung, trả lại, rút"));
    CHECK(opened.text(2, DossierModel::PostalColumn) == q("–"));

    opened.session.undo();
    opened.session.undo();
    CHECK(opened.text(0, DossierModel::PostalColumn) == q("874"));
    CHECK(opened.text(0, DossierModel::ReturnedColumn) == q("0"));
    CHECK(opened.session.workspace().book().verifyHistory().ok());
}

TEST_CASE("A form is not changed over what waits, and what cannot be kept is said",
          "[dossiers][form06a]")
{
    OpenDossiers opened;
    models::DossierForms forms(opened.model);
    models::CounterDrafts& drafts = opened.session.counterDrafts();
    const QModelIndex postal = opened.model.index(0, DossierModel::PostalColumn);
    (void)drafts.keep(opened.model.placeOf(postal), q("900"));
    auto changed = forms.change({0, 1}, core::DossierForm::Form06a);
    REQUIRE(changed.refused);
    CHECK(changed.refused->row == 0);
    CHECK(changed.refused->column == DossierModel::PostalColumn);
    CHECK(opened.model.counters(1).form == core::DossierForm::TenCounters); // all or nothing
    drafts.drop(opened.model.placeOf(postal));

    REQUIRE(opened.type(0, DossierModel::DirectColumn, ""));
    changed = forms.change({0}, core::DossierForm::Form06a);
    CHECK(changed.told.contains(q("bưu chính 874 không giữ vì chưa có số trực tiếp")));
    changed = forms.change({0}, core::DossierForm::TenCounters);
    CHECK(changed.told == q("Theo 10 cột: bưu chính và trả lại chưa biết; xem lại số trực tiếp và "
                            "đúng hạn."));
    CHECK(forms.change({0}, core::DossierForm::TenCounters).told.isEmpty());
}

TEST_CASE("A new row has the form of those above, keeps it until it is written, and after",
          "[dossiers][form06a]")
{
    OpenDossiers opened;
    models::DossierForms forms(opened.model);
    REQUIRE_FALSE(forms.change({0, 1}, core::DossierForm::Form06a).refused);
    int row = opened.model.addRow();
    CHECK(opened.model.counters(row).form == core::DossierForm::Form06a);
    CHECK_FALSE(forms.change({row}, core::DossierForm::TenCounters).refused);
    CHECK(opened.session.undoText().contains(q("biểu mẫu"))); // no step of its own
    CHECK_FALSE(forms.change({row}, core::DossierForm::Form06a).refused);
    REQUIRE(opened.type(row, DossierModel::FieldColumn, "Đất đai"));
    // Another unit and back.
    opened.model.setUnit(opened.unit + 1);
    opened.model.setUnit(opened.unit);
    REQUIRE(opened.model.dataRows() == 3);
    row = 2;
    CHECK(opened.model.counters(row).form == core::DossierForm::Form06a);
    REQUIRE(opened.type(row, DossierModel::DirectColumn, "12"));
    const auto rows = opened.session.scores().counters(opened.unit);
    REQUIRE(rows.size() == 3);
    CHECK(std::all_of(rows.begin(), rows.end(),
                      [](const auto& one) { return one.form == core::DossierForm::Form06a; }));
    // Pasted rows, too; a block with a number that the form does not have is refused.
    const auto refused =
        opened.block.paste(opened.model.index(0, DossierModel::CarriedColumn), q("1\t2\t3\t4\n"));
    REQUIRE(refused.refused.size() == 1);
    CHECK(refused.refused[0].column == DossierModel::PostalColumn);
    CHECK(refused.refused[0].text.contains(q("Biểu II.06a không có số nhận qua bưu chính")));
    CHECK(opened.block.paste(opened.model.index(0, DossierModel::CarriedColumn), q("1\t2\t3\t\n"))
              .refused.empty());
    CHECK(opened.model.counters(0).form == core::DossierForm::Form06a);
}

TEST_CASE("A figure of the set that is drawn is told by its title and has no points", "[dossiers]")
{
    const support::TemporaryFolder folder;
    REQUIRE(app::createSample(folder / u8"hai cấp.cchc", "hai-cap-2026").ok());
    auto opened = app::Workspace::open(folder / u8"hai cấp.cchc");
    REQUIRE(opened.ok());
    models::Session session{*std::move(opened)};
    REQUIRE(session.setAssessment(q("xa-2026")).ok());
    models::DossierFactsModel facts;
    facts.setSession(&session);
    facts.setUnit(session.scores().unitIndex("don-cao"));
    QModelIndex shared;
    for (int row = 0; row < facts.rowCount(); ++row) {
        if (facts.leafAt(row) == session.scores().set().findLeaf("figure:ho-so"))
            shared = facts.index(row);
    }
    REQUIRE(shared.isValid());
    CHECK(shared.data().toString() == q("Hồ sơ trả đúng hạn trên hồ sơ đã giải quyết"));
    CHECK(shared.data(models::SideRole).toString().isEmpty());
    CHECK(shared.data(models::DetailRole)
              .toString()
              .startsWith(q("số liệu dùng chung · lấy từ hồ sơ: ")));

    // The matrix shows and counts what dossiers give, typed or not.
    session.setStage(core::Stage::V1);
    const app::ScoreBook& scores = session.scores();
    const int figure = scores.set().findLeaf("figure:ho-so");
    int drawn = 0;
    for (int unit = 0; unit < scores.unitCount(); ++unit)
        drawn +=
            engine::sharedFigure(scores.set(), figure, scores.factsOf(unit), core::ResultStage::V1)
                    .empty()
                ? 0
                : 1;
    REQUIRE(drawn > 0);
    models::MatrixModel matrix;
    matrix.setSession(&session);
    matrix.setLeaf(figure);
    CHECK(matrix.totals().done() == drawn);
    models::CriterionList criteria;
    criteria.setSession(&session);
    CHECK(criteria.done(figure) == drawn);
    const int row = matrix.rowOf(scores.unitIndex("don-cao"));
    const QModelIndex cell = matrix.index(row, models::position(models::MatrixColumn::Figures));
    CHECK_FALSE(cell.data().toString().isEmpty());
    CHECK(cell.data(models::ToneRole).toInt() == static_cast<int>(models::Tone::Muted));
}
