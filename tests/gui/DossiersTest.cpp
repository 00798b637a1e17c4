#include "DossiersFixture.h"

#include "gui/cells/CellEdit.h"
#include "gui/dossiers/CheckPane.h"
#include "gui/dossiers/DossierPage.h"
#include "gui/dossiers/DossierTable.h"
#include "gui/look/Look.h"
#include "models/words/Text.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>

using models::DossierModel;

TEST_CASE("dossiers: Na Rì's 115 are said in words beside the four rates", "[dossiers]")
{
    const DossiersFixture f;
    CHECK(f.page().checks().text().contains(
        q("Tiếp nhận 19.938 = đã giải quyết 19.536 + đang giải quyết 287 + còn 115 chưa rõ")));
    CHECK(f.page().findChild<QLabel*>(q("context"))->text().toStdString() ==
          "kỳ 15/12/2020 – 14/12/2021");
    const auto& facts = *f.page().findChild<QListView*>(q("facts"))->model();
    bool isThere = false;
    for (int row = 0; row < facts.rowCount(); ++row)
        isThere = isThere || facts.index(row, 0).data(models::SideRole).toString() == q("99,41%");
    CHECK(isThere);
}

TEST_CASE("dossiers: all fields together are named in the language of the window", "[dossiers]")
{
    const DossiersFixture f;
    REQUIRE(f.cell(0, DossierModel::FieldColumn) == q("Tất cả"));
    f.window->setLanguage(core::Language::English);
    CHECK(f.cell(0, DossierModel::FieldColumn) == q("All fields"));
    for (int row = 0; row < 2; ++row)
        for (const auto& line : f.page().dossiers().lines(
                 f.page().dossiers().index(row, DossierModel::LateColumn), std::nullopt))
            CHECK_FALSE(line.place.contains(q("Tất cả")));
    // What is edited is what the book holds.
    CHECK(f.page().dossiers().index(0, DossierModel::FieldColumn).data(Qt::EditRole).toString() ==
          q("Tất cả"));
    f.window->setLanguage(core::Language::Vietnamese);
}

TEST_CASE("dossiers: a low window keeps a row and the sums in sight", "[dossiers]")
{
    const DossiersFixture f;
    f.window->resize(853, 480);
    QTest::qWait(20);
    const int row = f.table().verticalHeader()->defaultSectionSize();
    CHECK(f.table().viewport()->height() >= 2 * row);
}

TEST_CASE("dossiers: typing replaces, checks speak while typing, Enter goes down", "[dossiers]")
{
    const DossiersFixture f;
    f.goTo(0, DossierModel::LateColumn);
    f.type("115");
    CHECK(f.page().checks().text().contains(q("đã giải quyết 19.651 + đang giải quyết 287.")));
    CHECK_FALSE(f.window->session()->scores().counters(f.unit).front().late); // not written yet
    f.press(Qt::Key_Return);
    CHECK(f.window->session()->scores().counters(f.unit).front().late == 115);
    CHECK(f.cell(0, DossierModel::LateColumn) == q("115"));
    CHECK(f.table().currentIndex().row() == 1);
    CHECK(f.table().currentIndex().column() == DossierModel::LateColumn);
    QTest::keyClick(f.window.get(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.cell(0, DossierModel::LateColumn).isEmpty());
}

TEST_CASE("dossiers: a refused number stays in its editor, Esc drops it", "[dossiers]")
{
    const DossiersFixture f;
    f.goTo(0, DossierModel::LateColumn);
    f.type("1,5");
    f.press(Qt::Key_Return);
    CHECK_FALSE(f.table().message().isEmpty());
    CHECK(f.table().currentIndex().row() == 0);
    CHECK(f.target() != &f.table());
    f.press(Qt::Key_Escape);
    CHECK(f.target() == &f.table());
    CHECK(f.table().message().isEmpty());
    CHECK(f.page().checks().text().contains(q("còn 115 chưa rõ")));
    CHECK(f.window->session()->undoText().isEmpty());
}

TEST_CASE("dossiers: Tab goes over computed columns, Delete makes unknown, F2 keeps the value",
          "[dossiers]")
{
    const DossiersFixture f;
    f.goTo(0, DossierModel::PostalColumn);
    f.press(Qt::Key_Tab);
    CHECK(f.table().currentIndex().column() == DossierModel::EarlyColumn);
    f.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(f.table().currentIndex().column() == DossierModel::PostalColumn);
    f.press(Qt::Key_Delete);
    CHECK(f.cell(0, DossierModel::PostalColumn).isEmpty());
    CHECK(f.page().checks().text().contains(
        q("Chưa cộng được tổng tiếp nhận. Chưa có số · nhận qua bưu chính")));
    f.type("874");
    f.press(Qt::Key_Tab);
    CHECK(f.cell(0, DossierModel::PostalColumn) == q("874"));
    CHECK(f.table().currentIndex().column() == DossierModel::EarlyColumn);
    f.press(Qt::Key_F2);
    REQUIRE(f.target() != &f.table());
    CHECK(static_cast<gui::CellEdit*>(f.target())->text() == q("13287"));
    f.press(Qt::Key_Escape);
    f.goTo(0, DossierModel::TotalColumn);
    f.type("1");
    CHECK(f.table().message().contains(q("được tính")));
}

TEST_CASE("dossiers: F4 tells a row after form II.06a, typed and undone by keys",
          "[dossiers][form06a]")
{
    const DossiersFixture f;
    auto& form = *f.page().findChild<QComboBox*>(q("form"));
    CHECK(form.currentText() == q("Biểu mẫu: 10 cột"));
    CHECK(form.isEnabled());
    f.goTo(0, DossierModel::DirectColumn);
    f.press(Qt::Key_F4);
    const auto counters = [&f] { return f.window->session()->scores().counters(f.unit).front(); };
    CHECK(counters().form == core::DossierForm::Form06a);
    CHECK(counters().direct == 17340); // 16.466 and 874 by post
    CHECK(form.currentText() == q("Biểu mẫu: II.06a"));
    CHECK(f.table().message().contains(q("trực tiếp 16.466 + bưu chính 874 = 17.340")));
    CHECK(f.table().hasFocus());
    CHECK(f.cell(0, DossierModel::PostalColumn) == q("–"));
    CHECK(f.page().checks().text().contains(q(
        "Huyện · Tất cả (II.06a): Tiếp nhận 19.938 = đã giải quyết 19.536 + đang giải quyết 287 + "
        "còn 115 chưa rõ")));

    // Tab goes over what the form does not have; typing there says why nothing comes of it.
    f.goTo(0, DossierModel::OnlineColumn);
    f.press(Qt::Key_Tab);
    CHECK(f.table().currentIndex().column() == DossierModel::EarlyColumn);
    f.goTo(0, DossierModel::PostalColumn);
    f.type("5");
    CHECK(f.table().message().contains(q("Biểu II.06a không có số này")));
    CHECK(f.table().message().contains(q("F4")));
    CHECK(f.target() == &f.table());
    f.goTo(0, DossierModel::LateColumn);
    f.type("115");
    CHECK(f.page().checks().text().contains(q("đã giải quyết 19.651 + đang giải quyết 287.")));
    f.press(Qt::Key_Return);
    CHECK(counters().late == 115);
    // The rates and the criteria say which form they draw from.
    const auto& facts = *f.page().findChild<QListView*>(q("facts"))->model();
    QString all;
    for (int row = 0; row < facts.rowCount(); ++row)
        all += facts.index(row, 0).data(Qt::AccessibleTextRole).toString() + QLatin1Char('\n');
    CHECK(all.contains(q("Tỷ lệ đúng hạn, cấp huyện (biểu II.06a)")));

    // The row below has its own form; both are chosen with Ctrl+A and told after the same.
    f.goTo(1, DossierModel::LateColumn);
    CHECK(form.currentText() == q("Biểu mẫu: 10 cột"));
    f.press(Qt::Key_A, Qt::ControlModifier);
    f.press(Qt::Key_F4);
    CHECK(f.window->session()->scores().counters(f.unit).back().form == core::DossierForm::Form06a);
    CHECK(f.page()
              .dossiers()
              .headerData(DossierModel::DirectColumn, Qt::Horizontal)
              .toString()
              .contains(q("bưu chính")));
    for (int step = 0; step < 3; ++step)
        QTest::keyClick(f.window.get(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(counters().form == core::DossierForm::TenCounters);
    CHECK(counters().postal == 874);
    CHECK_FALSE(counters().late);
}

TEST_CASE("dossiers: an arrow on the choice of the form only shows, Enter chooses",
          "[dossiers][form06a]")
{
    const DossiersFixture f;
    auto& form = *f.page().findChild<QComboBox*>(q("form"));
    const auto now = [&f] { return f.window->session()->scores().counters(f.unit).front().form; };
    f.goTo(0, DossierModel::DirectColumn);
    form.setFocus();
    QTest::keyClick(&form, Qt::Key_Down);
    CHECK(form.currentText() == q("Biểu mẫu: II.06a"));
    CHECK(now() == core::DossierForm::TenCounters);
    f.table().setFocus(); // who leaves has not chosen
    CHECK(form.currentText() == q("Biểu mẫu: 10 cột"));
    form.setFocus();
    QTest::keyClick(&form, Qt::Key_Down);
    QTest::keyClick(&form, Qt::Key_Return);
    CHECK(now() == core::DossierForm::Form06a);
    CHECK(f.table().hasFocus());
}

TEST_CASE("dossiers: rows come with Ins and go with Ctrl+Delete", "[dossiers]")
{
    const DossiersFixture f;
    f.press(Qt::Key_Insert);
    REQUIRE(f.page().dossiers().dataRows() == 3);
    CHECK(f.table().currentIndex() == f.page().dossiers().index(2, DossierModel::LevelColumn));
    f.type("h");
    f.press(Qt::Key_Tab);
    CHECK(f.cell(2, DossierModel::LevelColumn) == q("Huyện"));
    f.type("Dat dai");
    f.press(Qt::Key_Tab);
    f.type("12");
    f.press(Qt::Key_Return);
    CHECK(f.window->session()->scores().counters(f.unit).size() == 3);
    const int row = f.page().dossiers().rowOf(
        core::emptyCounters(core::DossierSource::Level::District, "Dat dai"));
    REQUIRE(row >= 0);
    CHECK(f.table().currentIndex().row() == row + 1); // where the book's order puts it, one down
    f.goTo(row, DossierModel::DirectColumn);
    f.press(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(f.window->session()->scores().counters(f.unit).size() == 2);
}

TEST_CASE("dossiers: a block is pasted whole, or refused with its list", "[dossiers]")
{
    DossiersFixture f;
    f.goTo(0, DossierModel::EarlyColumn);
    QApplication::clipboard()->setText(q("1\tba\n-2\t4\n"));
    f.press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(f.dialogs.refused.size() == 1);
    const gui::RefusedBlock block = f.dialogs.refused.front();
    CHECK(block.cells == 4);
    REQUIRE(block.lines.size() == 2);
    CHECK(block.lines[0].place == q("dòng 1"));
    CHECK(block.lines[0].column == q("giải quyết đúng hạn"));
    CHECK(block.lines[0].value == q("ba"));
    CHECK(block.lines[0].why.contains(q("«ba» không phải số")));
    CHECK(block.lines[0].hasPlace());
    CHECK(block.lines[1].place == q("dòng 2"));
    CHECK(block.lines[1].value == q("-2"));
    CHECK(f.cell(0, DossierModel::EarlyColumn) == q("13.287"));
    QApplication::clipboard()->setText(q("13.000\t6.536\n"));
    f.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(f.cell(0, DossierModel::EarlyColumn) == q("13.000"));
    CHECK(f.cell(0, DossierModel::OnTimeColumn) == q("6.536"));
    f.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().trimmed() == q("13000"));
}

TEST_CASE("dossiers: Enter on a criterion opens it on the sheet", "[dossiers]")
{
    const DossiersFixture f;
    auto& facts = *f.page().findChild<QListView*>(q("facts"));
    for (int row = 0; row < facts.model()->rowCount(); ++row) {
        if (facts.model()->index(row, 0).data().toString().startsWith(q("3.4.1")))
            facts.setCurrentIndex(facts.model()->index(row, 0));
    }
    QTest::keyClick(&facts, Qt::Key_Return);
    CHECK(f.window->pages().currentId() == QStringLiteral("sheet"));
}

TEST_CASE("dossiers: units are found without marks, F8 goes to the next that does not add up",
          "[dossiers]")
{
    const DossiersFixture f;
    CHECK(f.page().find(q("cho don")));
    CHECK(f.page().unit() != f.unit);
    CHECK_FALSE(f.page().find(q("không có đơn vị này")));
    f.press(Qt::Key_F8);
    CHECK(f.window->pages().currentId() == q("dossiers"));
    CHECK(f.page().unit() == f.unit); // Na Rì alone hides something
    // A number that waits is something to go to, too.
    CHECK(f.page().find(q("cho don")));
    const int other = f.page().unit();
    f.table().setFocus();
    f.goTo(0, DossierModel::LateColumn);
    f.type("1,5");
    f.press(Qt::Key_F8);
    CHECK(f.page().unit() == f.unit);
    f.press(Qt::Key_F8, Qt::ShiftModifier);
    CHECK(f.page().unit() == other);
    CHECK(f.table().currentIndex() == f.page().dossiers().index(0, DossierModel::LateColumn));
}

TEST_CASE("dossiers: what waits is written by Enter, given up by Esc, and goes with its row",
          "[dossiers][typing]")
{
    const DossiersFixture f;
    const auto late = [&f] { return f.window->session()->scores().counters(f.unit).front().late; };
    models::CounterDrafts& drafts = f.window->session()->counterDrafts();
    f.goTo(0, DossierModel::LateColumn);
    (void)drafts.keep(f.page().dossiers().placeOf(f.table().currentIndex()), q("115"));
    CHECK(f.cell(0, DossierModel::LateColumn) == q("115"));
    CHECK_FALSE(late());
    f.press(Qt::Key_Return);
    CHECK(late() == 115);
    CHECK(drafts.places().empty());

    // F2, Enter as well; what is no number says why.
    f.goTo(0, DossierModel::LateColumn);
    (void)drafts.keep(f.page().dossiers().placeOf(f.table().currentIndex()), q("1,5"));
    f.press(Qt::Key_F2);
    f.press(Qt::Key_Return);
    CHECK(late() == 115);
    CHECK_FALSE(f.table().message().isEmpty());
    f.press(Qt::Key_Escape);
    CHECK(drafts.places().empty());
    CHECK(f.cell(0, DossierModel::LateColumn) == q("115"));

    // A new row, named but without a number, is there again for whoever comes back.
    f.press(Qt::Key_Insert);
    f.type("h");
    f.press(Qt::Key_Tab);
    f.type("Đất đai");
    f.press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(f.page().unit() != f.unit);
    f.press(Qt::Key_PageUp, Qt::ControlModifier);
    REQUIRE(f.page().unit() == f.unit);
    const int row = f.page().dossiers().rowOf(
        core::emptyCounters(core::DossierSource::Level::District, "Đất đai"));
    REQUIRE(row >= 0);
    f.goTo(row, DossierModel::DirectColumn);
    f.type("12");
    f.press(Qt::Key_Return);
    CHECK(f.window->session()->scores().counters(f.unit).size() == 3);
    CHECK(drafts.places().empty());
}
