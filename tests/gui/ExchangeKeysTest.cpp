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

TEST_CASE("exchange: a key that is known for another work is not called that of a first package",
          "[gui][exchange][keys]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.page();
    const auto told = [&page] {
        QStringList all;
        for (const QLabel* label : page.plan().key().findChildren<QLabel*>())
            all += label->text();
        return all.join(QLatin1Char('\n'));
    };
    w.choose({w.sent("đầu.cchcx")});
    CHECK(told().contains(q("gói đầu tiên, làm một lần")));
    w.confirm(page);
    support::press(Qt::Key_Return, Qt::ControlModifier);
    // The same key, now for another unit.
    w.choose({w.sent("đơn vị khác.cchcx", "snv")});
    REQUIRE(page.plan().key().isVisible());
    CHECK_FALSE(told().contains(q("gói đầu tiên")));
    CHECK(told().contains(q("đã được xác nhận là của đơn vị «stnmt»")));
    w.confirm(page);
    CHECK_FALSE(page.plan().key().isVisible());
}

TEST_CASE("exchange: among many packages a changed key is told from an unknown one, and each is "
          "checked as that of one package",
          "[gui][exchange][keys]")
{
    ExchangeWindow w;
    (void)w.began();
    const std::string before = w.fingerprint;
    gui::ExchangePage& page = w.page();
    // The unit signs by another key now; another office is seen for the first time.
    REQUIRE(store::Offices::put(w.unit->book(), "Sở TN và MT", true).ok());
    ExchangeWindow::enter(*w.unit, "1.1.3", "n=1;d=2");
    const QString changed = w.sent("khóa khác.cchcx");
    REQUIRE(w.fingerprint != before);
    const std::string another = w.fingerprint;
    REQUIRE(store::Offices::put(w.unit->book(), "Sở Nội vụ", true).ok());
    const QString first = w.sent("lần đầu.cchcx", "snv");
    const std::string unknown = w.fingerprint;
    ExchangeWindow::answer<gui::ManyDialog>([&](gui::ManyDialog& dialog) {
        activate(dialog);
        const models::ManyPackages& plan = dialog.plan();
        REQUIRE(plan.rowCount() == 2);
        const int row = plan.at(0).name() == q("khóa khác.cchcx") ? 0 : 1;
        CHECK(exchangeText(plan, row, models::ManyPackages::StateColumn) == q("Khóa đã đổi"));
        CHECK(exchangeText(plan, 1 - row, models::ManyPackages::StateColumn) ==
              q("Chờ xác nhận khóa"));
        dialog.table().goTo(row, 0);
        const auto told = [&dialog] {
            QString all;
            for (const QLabel* label : dialog.findChildren<QLabel*>())
                if (label->isVisible())
                    all += label->text() + QLatin1Char('\n');
            return all;
        };
        CHECK(told().contains(q("khóa khác với khóa đã xác nhận")));
        CHECK(told().contains(q("Gọi cho bên gửi")));
        CHECK(told().contains(q("____")));
        CHECK_FALSE(told().contains(models::qt(another)));
        // A wrong group, the old key, the key of the other row: each is said, nothing is written.
        dialog.key().edit().setFocus();
        std::string wrong = another;
        wrong.back() = wrong.back() == '0' ? '1' : '0';
        for (const std::string& typed : {wrong, before, unknown}) {
            support::type(models::qt(typed));
            support::press(Qt::Key_Return);
            CHECK(told().contains(q("Chưa khớp với khóa ký gói.")));
            CHECK(plan.lacksKey(row));
            CHECK(dialog.isVisible());
            REQUIRE(dialog.key().edit().hasFocus());
            CHECK(dialog.key().edit().selectedText() == models::qt(typed));
        }
        CHECK_FALSE(importMany(dialog).isEnabled());
        support::type(models::qt(another));
        support::press(Qt::Key_Return);
        CHECK_FALSE(plan.lacksKey(row));
        // Enter confirmed and nothing else; the next key is asked for.
        CHECK(plan.count(PackageArrival::State::Imported) == 0);
        CHECK(importMany(dialog).text() == q("Nhập 1 gói (Ctrl+Enter)"));
        CHECK(dialog.table().currentIndex().row() == 1 - row);
        CHECK_FALSE(told().contains(q("khóa khác với khóa đã xác nhận")));
        REQUIRE(dialog.key().edit().hasFocus());
        support::type(models::qt(unknown));
        support::press(Qt::Key_Return);
        CHECK(plan.countWithoutKey() == 0);
        dialog.reject();
    });
    w.choose({first, changed});
    CHECK(page.desk().arrivals().size() == 3);
    activate(*w.window);
    CHECK(page.arrivals().table().hasFocus());
}

TEST_CASE(
    "exchange: a batch of first packages lies by unit, tells what the envelopes say, and goes "
    "in by Ctrl+Enter",
    "[gui][exchange][keys]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.page();
    // Each of an office with a key of its own; keys are random, the units have an order.
    const QStringList units = {q("snv"), q("stp"), q("stnmt"), q("syt")};
    QStringList files;
    QStringList fingerprints;
    for (const QString& unit : {units[3], units[1], units[0], units[2]}) {
        REQUIRE(store::Offices::put(w.unit->book(), models::utf8(q("Cơ quan ") + unit), true).ok());
        const std::string id = models::utf8(unit);
        files += w.sent((id + ".cchcx").c_str(), id.c_str());
        fingerprints += models::qt(w.fingerprint);
    }
    QStringList shown;
    QStringList told;
    QStringList changes;
    ExchangeWindow::answer<gui::ManyDialog>([&](gui::ManyDialog& dialog) {
        activate(dialog);
        const models::ManyPackages& plan = dialog.plan();
        using Column = models::ManyPackages::Column;
        for (int row = 0; row < plan.rowCount(); ++row) {
            shown += models::qt(plan.at(row).unit);
            told += exchangeText(plan, row, Column::WordsColumn);
            changes += exchangeText(plan, row, Column::ChangesColumn);
        }
        for (int row = 0; row < plan.rowCount(); ++row) {
            dialog.table().goTo(row, 0);
            dialog.key().edit().setFocus();
            support::type(fingerprints[files.indexOf(plan.at(row).file)]);
            support::press(Qt::Key_Return);
        }
        REQUIRE(plan.countWithoutKey() == 0);
        dialog.table().setFocus();
        support::press(Qt::Key_Return, Qt::ControlModifier);
        w.wait();
        CHECK(plan.count(PackageArrival::State::Imported) == 4);
        dialog.accept();
    });
    w.choose(files);
    CHECK(shown == units);
    REQUIRE(told.size() == 4);
    CHECK(told[0].startsWith(q("Phiếu tự chấm của Sở Nội vụ, số 3, lập ")));
    CHECK(told[3].startsWith(q("Phiếu tự chấm của Sở Y tế, số 1, lập ")));
    // Both books are the sample: nothing would change, and that is said before the key is known.
    CHECK(changes == QStringList{q("0"), q("0"), q("0"), q("0")});
    CHECK(page.desk().arrivals().size() == 4);
}
