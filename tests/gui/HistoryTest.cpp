// The page of the history at the keys and the mouse of a person.

#include "WindowFixture.h"

#include "gui/history/HistoryPage.h"
#include "gui/window/MainToolBar.h"
#include "gui/window/StatusBar.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace {

struct HistoryFixture : WindowFixture {
    HistoryFixture() { openSample(); }
    void show() { window->pages().showPage(QStringLiteral("history")); }
    gui::HistoryPage& page() const
    {
        return dynamic_cast<gui::HistoryPage&>(*window->pages().page(QStringLiteral("history")));
    }
    template<typename Widget>
    Widget& part(const char* name) const
    {
        return *page().findChild<Widget*>(QString::fromLatin1(name));
    }
    QTableView& table() const { return part<QTableView>("table"); }
    QString cell(int row, int column) const
    {
        return table().model()->index(row, column).data().toString();
    }
    void choose(const char* box, const char* id) const
    {
        auto& combo = part<QComboBox>(box);
        combo.setCurrentIndex(combo.findData(QString::fromUtf8(id)));
        REQUIRE(combo.currentIndex() > 0);
        Q_EMIT combo.activated(combo.currentIndex());
    }
    /// Everything that was asked for is read.
    int readAll() const
    {
        while (table().model()->canFetchMore({})) {
            table().model()->fetchMore({});
            support::settle();
        }
        return table().model()->rowCount();
    }
    /// The store's own count of rows that fit.
    template<typename Fits>
    int expected(Fits fits) const
    {
        const auto rows = window->session()->workspace().book().history(1, 1'000'000);
        return static_cast<int>(std::count_if(rows->begin(), rows->end(), fits));
    }
};

using models::HistoryModel;

} // namespace

TEST_CASE("history page: the newest rows stand first, and only as many as are looked at")
{
    HistoryFixture f;
    f.show();
    const auto length = f.window->session()->workspace().book().historyLength();
    CHECK(f.cell(0, HistoryModel::NumberColumn).toLongLong() == *length);
    CHECK(f.table().model()->rowCount() < 1000);
    CHECK(f.part<QLabel>("countLabel").text().contains(QStringLiteral("đã xem")));
    CHECK(f.readAll() == static_cast<int>(*length));
    CHECK(f.part<QLabel>("countLabel").text() == QStringLiteral("8.377 dòng"));
}

TEST_CASE("history page: unit, criterion and assessment leave their own rows")
{
    HistoryFixture f;
    f.show();
    f.choose("unitBox", "snv");
    CHECK(f.readAll() == f.expected([](const auto& row) { return row.unit == "snv"; }));
    f.choose("assessmentBox", "so-2021");
    f.choose("codeBox", "7.3.1");
    const int rows = f.readAll();
    CHECK(rows > 0);
    CHECK(rows == f.expected([](const store::HistoryRow& row) {
        const bool serves =
            row.action == "document" && row.after.find("7.3.1") != std::string::npos;
        return row.unit == "snv" && row.assessment == "so-2021" && (row.code == "7.3.1" || serves);
    }));
    // The oldest first: the same rows the other way round.
    const QString newest = f.cell(0, HistoryModel::NumberColumn);
    f.part<QComboBox>("orderBox").setCurrentIndex(1);
    Q_EMIT f.part<QComboBox>("orderBox").activated(1);
    CHECK(f.readAll() == rows);
    CHECK(f.cell(rows - 1, HistoryModel::NumberColumn) == newest);
}

TEST_CASE("history page: a day that is none is said, and the rows stay")
{
    HistoryFixture f;
    f.show();
    const int before = f.readAll();
    f.part<QLineEdit>("fromEdit").setFocus();
    support::type(QStringLiteral("31/02/2021"));
    support::press(Qt::Key_Return);
    CHECK(f.part<QLabel>("stripLabel").text().contains(QStringLiteral("không phải ngày")));
    CHECK(f.table().model()->rowCount() == before);
    support::press(Qt::Key_A, Qt::ControlModifier);
    support::type(QStringLiteral("01/01/2100"));
    support::press(Qt::Key_Return);
    CHECK(f.readAll() == 0);
    CHECK_FALSE(f.part<QWidget>("strip").isVisible());
    CHECK(f.part<QLabel>("countLabel").text() == QStringLiteral("Không có dòng nào như vậy."));
}

TEST_CASE("history page: Ctrl+F leaves the rows with these words")
{
    HistoryFixture f;
    f.show();
    f.choose("assessmentBox", "so-2021");
    support::settle();
    f.window->actions().find->trigger();
    support::type(QStringLiteral("so noi vu"));
    CHECK(f.window->findChild<gui::MainToolBar*>()->findText() == QStringLiteral("so noi vu"));
    CHECK(f.readAll() > 0);
    for (int row = 0; row < f.table().model()->rowCount(); ++row) {
        QString all;
        for (int column = 0; column < HistoryModel::ColumnCount; ++column)
            all += f.cell(row, column) + QLatin1Char('\n');
        INFO(all.toStdString());
        CHECK(all.contains(QStringLiteral("Sở Nội vụ")));
    }
}

TEST_CASE("history page: Enter opens the cell that a row tells of, at its stage")
{
    HistoryFixture f;
    models::Session& session = *f.window->session();
    session.setStage(core::Stage::V2);
    const int unit = session.scores().unitIndex("stp");
    const int leaf = session.scores().set().findLeaf("2.1.1");
    REQUIRE(leaf >= 0);
    core::Entry entry = session.editor().withPoints(unit, core::Stage::V1, leaf, core::Points());
    entry.note = "chưa có báo cáo";
    REQUIRE(session.edit({session.editor().makeEdit(unit, core::Stage::V1, leaf, entry)}).ok());
    f.show();
    CHECK(f.cell(0, HistoryModel::UnitColumn) == QStringLiteral("Sở Tư pháp"));
    CHECK(f.cell(0, HistoryModel::PlaceColumn).startsWith(QStringLiteral("2.1.1 ")));
    CHECK(f.cell(0, HistoryModel::ChangeColumn).endsWith(QStringLiteral("→ 0")));
    CHECK(f.cell(0, HistoryModel::ReasonColumn) == QStringLiteral("chưa có báo cáo"));
    f.table().setFocus();
    support::press(Qt::Key_Return);
    CHECK(f.window->pages().currentId() == QStringLiteral("sheet"));
    CHECK(session.stage() == core::Stage::V1);
    CHECK(f.window->pages().current()->place().unit == unit);
    CHECK(f.window->pages().current()->place().leaf == leaf);
}

TEST_CASE("history page: a row of another assessment opens that one, one of a unit the units")
{
    HistoryFixture f;
    f.show();
    f.choose("assessmentBox", "huyen-2020");
    f.table().setFocus();
    support::press(Qt::Key_Return);
    CHECK(f.window->session()->assessmentId() == QStringLiteral("huyen-2020"));
    CHECK(f.window->pages().currentId() == QStringLiteral("sheet"));
    f.show();
    f.part<QComboBox>("assessmentBox").setCurrentIndex(0);
    f.choose("unitBox", "na-ri");
    const int rows = f.readAll();
    f.table().setFocus();
    f.table().setCurrentIndex(f.table().model()->index(rows - 1, 0));
    REQUIRE(f.cell(rows - 1, HistoryModel::ActionColumn) == QStringLiteral("Thêm đơn vị"));
    support::press(Qt::Key_Return);
    CHECK(f.window->pages().currentId() == QStringLiteral("admin"));
}

TEST_CASE("history page: the chain is checked in the background, and its head copied")
{
    HistoryFixture f;
    f.show();
    f.part<QPushButton>("checkButton").click();
    CHECK(f.part<QPushButton>("stopButton").isVisible());
    REQUIRE(QTest::qWaitFor([&f] { return !f.part<QPushButton>("stopButton").isVisible(); }));
    CHECK(f.part<QLabel>("stripLabel")
              .text()
              .startsWith(QStringLiteral("Nhật ký nguyên vẹn: 8.377")));
    f.part<QPushButton>("copyHeadButton").click();
    const auto head = f.window->session()->workspace().book().historyHead();
    CHECK(QApplication::clipboard()->text().toStdString() == *head);
    CHECK(f.part<QLabel>("chainLabel").text().remove(QLatin1Char(' ')).toStdString() ==
          head->substr(0, 12));
}

TEST_CASE("history page: what is filtered is written as CSV")
{
    HistoryFixture f;
    f.show();
    f.choose("unitBox", "stp");
    const int rows = f.readAll();
    const QString file = f.folder.filePath(QStringLiteral("nhật ký.csv"));
    f.dialogs.files = {file};
    f.part<QPushButton>("exportButton").click();
    REQUIRE(QTest::qWaitFor([&f] { return !f.part<QPushButton>("stopButton").isVisible(); }));
    CHECK(f.part<QLabel>("stripLabel").text().startsWith(QStringLiteral("Đã ghi ")));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll().count('\n') == rows + 1);
}

TEST_CASE("history page: closing the book while it is checked loses nothing and hangs nowhere")
{
    HistoryFixture f;
    f.show();
    f.part<QPushButton>("checkButton").click();
    f.window->closeBook();
    CHECK(f.window->openFile(f.bookFile()));
    CHECK(f.window->pages().currentId() == QStringLiteral("history"));
    CHECK_FALSE(f.part<QWidget>("strip").isVisible());
}
