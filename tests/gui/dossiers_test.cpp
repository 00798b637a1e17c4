#include "WindowFixture.h"

#include "gui/Look.h"
#include "gui/dossiers/CheckPane.h"
#include "gui/dossiers/DossierPage.h"
#include "gui/dossiers/DossierTable.h"
#include "models/Text.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QListView>

using models::DossierModel;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

struct DossiersFixture : WindowFixture {
    DossiersFixture()
    {
        openSample();
        if (!window->session()->setAssessment(q("huyen-2021")).ok())
            qFatal("no assessment");
        window->pages().showPage(gui::PageHost::DossiersIndex);
        unit = window->session()->scores().unitIndex("na-ri");
        page().showUnit(unit);
        QCoreApplication::processEvents();
        table().setFocus();
    }
    gui::DossierPage& page() const
    {
        return *qobject_cast<gui::DossierPage*>(window->pages().page(gui::PageHost::DossiersIndex));
    }
    gui::DossierTable& table() const { return page().table(); }
    void goTo(int row, int column) const { table().goTo(page().dossiers().index(row, column)); }
    QString cell(int row, int column) const { return page().dossiers().index(row, column).data().toString(); }
    void type(const char* text) const
    {
        // The first key opens the editor, the others go there.
        for (const QChar key : q(text))
            QTest::keyClicks(target(), QString(key));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(target(), key, modifiers);
    }
    /// The editor while it is open, else the table.
    QWidget* target() const
    {
        for (auto* editor : table().viewport()->findChildren<gui::CellEdit*>()) {
            if (editor->isVisible())
                return editor;
        }
        return &table();
    }

    int unit = -1;
};

} // namespace

TEST_CASE("dossiers: Na Rì's 115 are said in words beside the four rates", "[dossiers]")
{
    const DossiersFixture f;
    CHECK(f.page().checks().text().contains(
        q("Tiếp nhận 19.938 = đã giải quyết 19.536 + đang giải quyết 287 + còn 115 chưa rõ")));
    CHECK(f.page().findChild<QLabel*>(q("context"))->text().toStdString() == "kỳ 15/12/2020 – 14/12/2021");
    const auto& facts = *f.page().findChild<QListView*>(q("facts"))->model();
    bool isThere = false;
    for (int row = 0; row < facts.rowCount(); ++row)
        isThere = isThere || facts.index(row, 0).data(models::SideRole).toString() == q("99,41%");
    CHECK(isThere);
}

TEST_CASE("dossiers: typing replaces, checks speak while typing, Enter goes down", "[dossiers]")
{
    const DossiersFixture f;
    f.goTo(0, DossierModel::LateColumn);
    f.type("115");
    CHECK(f.page().checks().text().contains(q("đã giải quyết 19.651 + đang giải quyết 287.")));
    CHECK(f.cell(0, DossierModel::LateColumn).isEmpty()); // not written yet
    f.press(Qt::Key_Return);
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

TEST_CASE("dossiers: Tab goes over computed columns, Delete makes unknown, F2 keeps the value", "[dossiers]")
{
    const DossiersFixture f;
    f.goTo(0, DossierModel::PostalColumn);
    f.press(Qt::Key_Tab);
    CHECK(f.table().currentIndex().column() == DossierModel::EarlyColumn);
    f.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(f.table().currentIndex().column() == DossierModel::PostalColumn);
    f.press(Qt::Key_Delete);
    CHECK(f.cell(0, DossierModel::PostalColumn).isEmpty());
    CHECK(f.page().checks().text().contains(q("Chưa cộng được tổng tiếp nhận. Chưa có số · nhận qua bưu chính")));
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
    const int row = f.page().dossiers().rowOf(core::emptyCounters(core::DossierSource::Level::District, "Dat dai"));
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
    REQUIRE(f.dialogs.notices.size() == 1);
    CHECK(f.dialogs.notices.front().details.contains(q("dòng 1, giải quyết đúng hạn: «ba» không phải số")));
    CHECK(f.dialogs.notices.front().details.contains(q("dòng 2, giải quyết trước hạn")));
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
    CHECK(f.window->pages().currentIndex() == gui::PageHost::SheetIndex);
}

TEST_CASE("dossiers: units are found without marks, F8 goes to the next that does not add up", "[dossiers]")
{
    const DossiersFixture f;
    CHECK(f.page().find(q("cho don")));
    CHECK(f.page().unit() != f.unit);
    CHECK_FALSE(f.page().find(q("không có đơn vị này")));
    CHECK(f.page().nextProblem(false));
    CHECK(f.page().unit() == f.unit); // Na Rì alone hides something
}

// Pictures for looking at: CCHC_SHOTS names the folder.
TEST_CASE("dossiers: pictures", "[.shot]")
{
    DossiersFixture f;
    const QString folder = qEnvironmentVariable("CCHC_SHOTS");
    for (const QSize size : {QSize(1280, 800), QSize(1280, 720), QSize(853, 480)}) {
        f.window->resize(size);
        for (const gui::Theme theme : {gui::Theme::Light, gui::Theme::Dark}) {
            f.window->setTheme(theme);
            f.goTo(0, DossierModel::LateColumn);
            QTest::qWait(80);
            f.window->grab().save(q("%1/dossiers-%2-%3.png")
                                      .arg(folder)
                                      .arg(size.height())
                                      .arg(theme == gui::Theme::Dark ? q("dark") : q("light")));
        }
    }
}
