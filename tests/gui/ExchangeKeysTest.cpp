// Where the keys go on the page Trao đổi, in a wide window and in that of 1280 x 720 at 150 %.
#include "ExchangeFixture.h"

namespace {

QPushButton& verb(const QWidget& parent, const char* text)
{
    for (QPushButton* button : parent.findChildren<QPushButton*>())
        if (button->text() == q(text))
            return *button;
    FAIL("no button " << text);
    throw std::logic_error(text);
}

} // namespace

TEST_CASE("exchange: a package that is given up waits no more, and the keys go on in the list",
          "[gui][exchange][keys]")
{
    ExchangeWindow w;
    const bool isNarrow = GENERATE(true, false);
    if (isNarrow)
        w.window->resize(853, 480);
    gui::ExchangePage& page = w.page();
    const QString first = w.sent("một.cchcx");
    const QString second = w.sent("hai.cchcx");
    w.choose({first});
    w.choose({second});
    QTableView& list = page.arrivals().table();
    verb(page.plan(), "Bỏ gói này").setFocus();
    support::press(Qt::Key_Space);
    CHECK_FALSE(page.desk().hasFile());
    CHECK(page.desk().arrivals()[0].state == PackageArrival::State::Dropped);
    CHECK(page.desk().arrivals()[1].state == PackageArrival::State::WaitsForKey);
    CHECK(page.arrivals().ready() == 1);
    REQUIRE(list.hasFocus());
    support::press(Qt::Key_Down);
    CHECK(list.currentIndex().row() == 1);
    // Nothing is lost: the file is looked at again from there.
    support::press(Qt::Key_Up);
    support::press(Qt::Key_Return);
    w.wait();
    REQUIRE(page.desk().file() == second);
    w.confirm(page);
    support::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(page.desk().arrivals()[0].state == PackageArrival::State::Imported);
    REQUIRE(list.hasFocus());
    // What has come before is not given up by closing its plan.
    support::press(Qt::Key_Return);
    w.wait();
    verb(page.plan(), "Đóng kế hoạch").setFocus();
    support::press(Qt::Key_Space);
    CHECK(page.desk().arrivals()[0].state == PackageArrival::State::Known);
    CHECK(list.hasFocus());
}

TEST_CASE(
    "exchange: one that waits is opened from the list of files, too, and its tab goes with it",
    "[gui][exchange][keys]")
{
    ExchangeWindow w;
    (void)w.began();
    w.window->resize(853, 480);
    gui::ExchangePage& page = w.page();
    app::ProcessDesk desk(w.session().workspace(), "so-2021");
    REQUIRE(desk.setTerms({{}, "2199-12-31", {}, {}, {}}, -1, "").ok());
    REQUIRE(desk.lock("stnmt", "hết hạn").ok());
    REQUIRE(w.session().reload().ok());
    ExchangeWindow::enter(*w.unit, "1.1.3", "n=1;d=2");
    w.choose({w.sent("muộn.cchcx")});
    support::press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(page.desk().arrivals()[0].state == PackageArrival::State::Held);
    REQUIRE(page.arrivals().table().hasFocus());
    support::press(Qt::Key_Return);
    CHECK(page.plan().isVisible());
    REQUIRE(page.desk().file() == q("muộn.cchcx"));
    verb(page.plan(), "Đóng kế hoạch").setFocus();
    support::press(Qt::Key_Space);
    CHECK(page.desk().arrivals()[0].state == PackageArrival::State::Held);
    auto* tabs = page.findChild<QTabWidget*>(q("tabs"));
    tabs->setCurrentWidget(&page.held());
    page.held().table().setFocus();
    w.dialogs.answers = {q("gửi nhầm đợt")};
    support::press(Qt::Key_Delete);
    CHECK(app::waitingPackages(w.session().workspace().book())->empty());
    REQUIRE(QApplication::focusWidget());
    CHECK(tabs->currentWidget()->isAncestorOf(QApplication::focusWidget()));
}
