// Packages in the window: looked at, compared, decided, taken in, undone, held, made.
#include "ExchangeFixture.h"

TEST_CASE("exchange: a first package waits for its fingerprint, typed from paper",
          "[gui][exchange]")
{
    ExchangeWindow w;
    ExchangeWindow::enter(*w.unit, "1.1.3", "n=1;d=2");
    gui::ExchangePage& page = w.page();
    CHECK(w.state(page, "stnmt") == q("Chưa có"));
    w.choose({w.sent("một.cchcx")});
    gui::PlanPane& plan = page.plan();
    CHECK(plan.key().isVisible());
    CHECK_FALSE(plan.importButton().isEnabled());
    CHECK(plan.lack() == q("Chưa xác nhận khóa của bên gửi."));
    CHECK(w.state(page, "stnmt") == q("Chờ xác nhận khóa"));
    // Two groups of the six are not on the screen.
    bool isShown = false;
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        CHECK_FALSE(label->text().contains(models::qt(w.fingerprint)));
        isShown = isShown || label->text().contains(q("____"));
    }
    CHECK(isShown);
    // The focus is where it is typed.
    REQUIRE(QApplication::focusWidget() == &plan.key().edit());
    support::type(q("0000 0000 0000 0000 0000 0000"));
    support::press(Qt::Key_Return);
    // A slip of the keys is no refusal: it still waits.
    CHECK(page.desk().arrivals().front().state == PackageArrival::State::WaitsForKey);
    CHECK_FALSE(plan.importButton().isEnabled());
    CHECK(w.entered("1.1.3") != "n=1;d=2");
    w.confirm(page);
    CHECK_FALSE(plan.key().isVisible());
    bool isSaid = false;
    for (const QLabel* label : plan.findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(q("khóa khớp dấu vân tay trên giấy"));
    CHECK(isSaid);
    // Without a package before there is no common base: both may have changed it.
    CHECK(plan.lack() == q("Còn 1 xung đột chưa chọn."));
    REQUIRE(plan.table().hasFocus());
    support::press(Qt::Key_Right);
    CHECK(plan.importButton().isEnabled());
    CHECK(w.entered("1.1.3") != "n=1;d=2"); // still nothing
    plan.importButton().setFocus();
    support::press(Qt::Key_Space);
    CHECK(w.entered("1.1.3") == "n=1;d=2");
    CHECK(w.state(page, "stnmt") == q("Đã nhập"));
    CHECK(page.desk().arrivals().front().words.startsWith(q("Đã nhập: 1 mục thay đổi")));
    // The whole is one step.
    REQUIRE(page.desk().undoable() == 0);
    QTest::keyClick(w.window.get(), Qt::Key_Z, Qt::ControlModifier);
    support::settle();
    CHECK(w.entered("1.1.3") != "n=1;d=2");
    CHECK(page.desk().arrivals().front().state == PackageArrival::State::Undone);
    CHECK(w.state(page, "stnmt") == q("Chưa có"));
}

TEST_CASE("exchange: a side is chosen for each conflict by keys", "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.began();
    w.enterHere("1.1.3", "n=1;d=4");
    w.enterHere("2.1.1", "n=1;d=4");
    w.enterHere("1.5", "n=1");
    ExchangeWindow::enter(*w.unit, "1.1.3", "n=1;d=2");
    ExchangeWindow::enter(*w.unit, "2.1.1", "n=1;d=2");
    ExchangeWindow::enter(*w.unit, "1.3.1", "n=1;d=2");
    w.choose({w.sent("hai.cchcx")});
    gui::PlanPane& pane = page.plan();
    const PlanTable& plan = pane.plan();
    CHECK(plan.count(PlanTable::ChangedPart) == 1);
    CHECK(plan.count(PlanTable::ConflictPart) == 2);
    CHECK(plan.count(PlanTable::KeptPart) == 1);
    // What is to be decided is shown first, with the common base.
    REQUIRE(plan.part() == PlanTable::ConflictPart);
    CHECK(exchangeText(plan, 0, PlanTable::CodeColumn) == q("1.1.3"));
    CHECK(exchangeText(plan, 0, PlanTable::BookColumn) == q("1/4"));
    CHECK(exchangeText(plan, 0, PlanTable::PackageColumn) == q("1/2"));
    CHECK(exchangeText(plan, 0, PlanTable::SideColumn) == q("chưa chọn"));
    CHECK(pane.lack() == q("Còn 2 xung đột chưa chọn."));
    CHECK(w.state(page, "stnmt") == q("Chờ quyết định"));
    REQUIRE(pane.table().hasFocus());
    support::press(Qt::Key_Right);
    support::press(Qt::Key_Down);
    support::press(Qt::Key_Left);
    CHECK(exchangeText(plan, 0, PlanTable::SideColumn) == q("lấy của gói"));
    CHECK(exchangeText(plan, 1, PlanTable::SideColumn) == q("giữ của sổ"));
    CHECK(pane.lack().isEmpty());
    support::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.entered("1.1.3") == "n=1;d=2");
    CHECK(w.entered("2.1.1") == "n=1;d=4");
    CHECK(w.entered("1.3.1") == "n=1;d=2");
    CHECK(w.entered("1.5") == "n=1");
    CHECK(w.dialogs.notices.isEmpty());
}

TEST_CASE("exchange: all conflicts at once, and a click on one side", "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.began();
    for (const char* code : {"1.1.3", "2.1.1"}) {
        w.enterHere(code, "n=1;d=4");
        ExchangeWindow::enter(*w.unit, code, "n=1;d=2");
    }
    w.choose({w.sent("hai.cchcx")});
    gui::PlanPane& pane = page.plan();
    for (QLabel* label : pane.findChildren<QLabel*>())
        if (label->text().contains(q("Tất cả: lấy của gói")))
            Q_EMIT label->linkActivated(q("#"));
    CHECK(pane.lack().isEmpty());
    CHECK(exchangeText(pane.plan(), 1, PlanTable::SideColumn) == q("lấy của gói"));
    const QRect cell = pane.table().visualRect(pane.plan().index(1, PlanTable::SideColumn));
    QTest::mouseClick(pane.table().viewport(), Qt::LeftButton, {},
                      QPoint(cell.left() + 10, cell.center().y()));
    CHECK(exchangeText(pane.plan(), 0, PlanTable::SideColumn) == q("lấy của gói"));
    CHECK(exchangeText(pane.plan(), 1, PlanTable::SideColumn) == q("giữ của sổ"));
    // Known again, and older than what came.
    support::press(Qt::Key_Return, Qt::ControlModifier);
    w.choose({w.folder.filePath(q("hai.cchcx"))});
    CHECK(page.desk().arrivals().front().state == PackageArrival::State::Known);
    CHECK_FALSE(pane.importButton().isEnabled());
}

TEST_CASE("exchange: the points that a change moves stand beside it", "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.began();
    ExchangeWindow::enter(*w.unit, "1.1.3", "n=1;d=2");
    w.choose({w.sent("hai.cchcx")});
    const PlanTable& plan = page.plan().plan();
    REQUIRE(plan.part() == PlanTable::ChangedPart);
    const QString points = exchangeText(plan, 0, PlanTable::PointsColumn);
    const int unit = w.session().scores().unitIndex("stnmt");
    const int leaf = w.session().scores().set().findLeaf("1.1.3");
    const auto worth = [&] {
        const auto result = w.session().scores().evaluation(core::ResultStage::Self);
        const auto place = static_cast<std::size_t>(
            w.session().scores().set().leaves[static_cast<std::size_t>(leaf)]);
        return models::qt(
            core::format(result->results[static_cast<std::size_t>(unit)].nodes[place].points,
                         core::NumberStyle::Vietnamese));
    };
    // The evaluation of the whole sheet says the same, before and after.
    const QString before = worth();
    support::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(points == q("%1 → %2").arg(before, worth()));
    CHECK(before != worth());
}

TEST_CASE("exchange: a dropped folder is read whole, what is ready is taken in at once",
          "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.began();
    QDir(w.folder.path()).mkpath(q("gói/trong"));
    ExchangeWindow::enter(*w.unit, "1.1.3", "n=1;d=2");
    (void)w.sent("gói/a.cchcx");
    ExchangeWindow::enter(*w.unit, "1.3.1", "n=1;d=2");
    (void)w.sent("gói/trong/b.cchcx");
    QFile broken(w.folder.filePath(q("gói/c.cchcx")));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    REQUIRE(broken.write("CCHCX") == 5);
    broken.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(w.folder.filePath(q("gói")))});
    QDragEnterEvent over(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &over);
    CHECK(over.isAccepted());
    // All of them are one plan first, in the order in which they were made; what is no package
    // last.
    QString button;
    ExchangeWindow::answer<gui::ManyDialog>([&](gui::ManyDialog& dialog) {
        const models::ManyPackages& plan = dialog.plan();
        REQUIRE(plan.rowCount() == 3);
        CHECK(plan.at(0).name() == q("a.cchcx"));
        CHECK(plan.at(1).name() == q("b.cchcx"));
        CHECK(plan.at(2).state == PackageArrival::State::Refused);
        CHECK(exchangeText(plan, 0, models::ManyPackages::ChangesColumn) == q("1"));
        button = importMany(dialog).text();
        CHECK(w.entered("1.1.3") != "n=1;d=2"); // still nothing
        importMany(dialog).click();
        w.wait();
        CHECK(plan.count(PackageArrival::State::Imported) == 2);
        importMany(dialog).click(); // it says «Đóng» now
    });
    QDropEvent let(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &let);
    w.wait();
    CHECK(button == q("Nhập 2 gói (Ctrl+Enter)"));
    CHECK(page.desk().arrivals().size() == 4);
    CHECK(w.entered("1.1.3") == "n=1;d=2");
    CHECK(w.entered("1.3.1") == "n=1;d=2");
    CHECK(page.arrivals().ready() == 0);
    CHECK(w.dialogs.notices.isEmpty());
}

TEST_CASE(
    "exchange: many packages follow one rule in conflicts, and new keys are confirmed at once",
    "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.page();
    w.enterHere("1.1.3", "n=1;d=4");
    ExchangeWindow::enter(*w.unit, "1.1.3", "n=1;d=2");
    const QString first = w.sent("một.cchcx");
    ExchangeWindow::enter(*w.unit, "1.3.1", "n=1;d=2");
    const QString second = w.sent("hai.cchcx");
    QStringList buttons;
    ExchangeWindow::answer<gui::ManyDialog>([&](gui::ManyDialog& dialog) {
        CHECK_FALSE(importMany(dialog).isEnabled()); // the key is unknown
        activate(dialog);
        REQUIRE(dialog.key().edit().hasFocus());
        support::type(models::qt(w.fingerprint));
        support::press(Qt::Key_Return);
        CHECK_FALSE(importMany(dialog).isEnabled()); // and nobody has said which side counts
        (*dialog.findChild<QComboBox*>(q("rule"))).setCurrentIndex(2);
        buttons += importMany(dialog).text();
        importMany(dialog).click();
        w.wait();
        buttons += importMany(dialog).text();
        dialog.reject();
    });
    w.choose({second, first});
    CHECK(buttons == QStringList{q("Nhập 2 gói (Ctrl+Enter)"), q("Đóng")});
    CHECK(w.entered("1.1.3") == "n=1;d=2");
    CHECK(w.entered("1.3.1") == "n=1;d=2");
    for (const PackageArrival& arrival : page.desk().arrivals())
        CHECK(arrival.state == PackageArrival::State::Imported);
}

TEST_CASE("exchange: a package that comes too late waits, and is taken in or given up",
          "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.began();
    app::Workspace& workspace = w.session().workspace();
    app::ProcessDesk desk(workspace, "so-2021");
    REQUIRE(desk.setTerms({{}, "2199-12-31", {}, {}, {}}, -1, "").ok());
    REQUIRE(desk.lock("stnmt", "hết hạn").ok());
    REQUIRE(w.session().reload().ok());
    ExchangeWindow::enter(*w.unit, "1.1.3", "n=1;d=2");
    w.choose({w.sent("muộn.cchcx")});
    CHECK(page.desk().arrivals().front().state == PackageArrival::State::Late);
    CHECK(page.plan().importButton().text() == q("Giữ ở chỗ chờ"));
    CHECK(page.plan().lack().contains(q("chốt")));
    support::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.dialogs.notices.isEmpty());
    CHECK(page.desk().arrivals().front().state == PackageArrival::State::Held);
    CHECK(w.entered("1.1.3") != "n=1;d=2");
    REQUIRE(app::waitingPackages(workspace.book())->size() == 1);
    auto* tabs = page.findChild<QTabWidget*>(q("tabs"));
    CHECK(tabs->tabText(tabs->indexOf(&page.held())) == q("Chỗ chờ (1)"));
    // It is looked at there; as long as the sheet is locked, it goes on waiting.
    tabs->setCurrentWidget(&page.held());
    support::settle();
    page.held().table().setFocus();
    support::press(Qt::Key_Return);
    CHECK(page.desk().file() == q("muộn.cchcx"));
    CHECK_FALSE(page.plan().importButton().isEnabled());
    SECTION("taken in")
    {
        REQUIRE(desk.reopen("stnmt", "2199-12-31", "cho nộp lại").ok());
        REQUIRE(w.session().reload().ok());
        page.held().look();
        REQUIRE(page.plan().importButton().isEnabled());
        support::press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(w.entered("1.1.3") == "n=1;d=2");
        CHECK(app::waitingPackages(workspace.book())->empty());
        CHECK(page.held().held().rowCount() == 0);
    }
    SECTION("given up")
    {
        w.dialogs.answers = {q("gửi nhầm đợt")};
        page.held().table().setFocus();
        support::press(Qt::Key_Delete);
        CHECK(w.dialogs.texts.back().contains(q("muộn.cchcx")));
        CHECK(w.dialogs.notices.isEmpty());
        CHECK(app::waitingPackages(workspace.book())->empty());
        CHECK_FALSE(page.desk().hasFile());
        CHECK(page.desk().arrivals().front().state == PackageArrival::State::Dropped);
        CHECK(w.entered("1.1.3") != "n=1;d=2");
    }
    w.dialogs.answers.clear();
}

TEST_CASE("exchange: a refused package says why, and changes nothing", "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.page();
    const QString file = w.sent("một.cchcx");
    QFile package(file);
    REQUIRE(package.open(QIODevice::ReadWrite));
    REQUIRE(package.seek(package.size() - 1));
    REQUIRE(package.putChar('x'));
    package.close();
    w.choose({file});
    CHECK(page.plan().plan().part() == PlanTable::RefusedPart);
    CHECK(exchangeText(page.plan().plan(), 0, PlanTable::PackageColumn)
              .startsWith(q("Nội dung gói đã bị thay đổi sau khi ký")));
    CHECK_FALSE(page.plan().importButton().isEnabled());
    CHECK(page.desk().arrivals().front().state == PackageArrival::State::Refused);
    // The open book is no package, and is not even read.
    w.choose({w.bookFile()});
    CHECK(page.desk().arrivals().front().state == PackageArrival::State::Refused);
    CHECK(store::Packages::of(w.session().workspace().book())->empty());
}

TEST_CASE("exchange: what a package holds is looked at without importing", "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.page();
    w.dialogs.files = {w.sent("một.cchcx")};
    QStringList parts;
    ExchangeWindow::answer<gui::InspectDialog>([&](gui::InspectDialog& dialog) {
        for (int row = 0; row < dialog.parts().rowCount(); ++row)
            parts += dialog.parts().index(row, 0).data().toString();
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            CHECK_FALSE(label->text().contains(models::qt(w.fingerprint)));
        dialog.accept();
    });
    const auto rows = w.session().workspace().book().historyLength();
    support::press(Qt::Key_J, Qt::ControlModifier);
    CHECK(parts.contains(q("entries.csv")));
    CHECK(page.desk().arrivals().empty());
    CHECK(w.session().workspace().book().historyLength().value() == rows.value());
}

TEST_CASE("exchange: a package is made in a few keys, and its fingerprint shown", "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.page();
    const QString file = w.folder.filePath(q("bộ.cchcx"));
    QString shown;
    ExchangeWindow::answer<gui::PackageDialog>([&](gui::PackageDialog& dialog) {
        // The office is asked for by name once.
        support::press(Qt::Key_Return);
        CHECK(dialog.isVisible());
        CHECK(dialog.made().empty());
        support::type(q("UBND tinh"));
        w.dialogs.files = {file};
        ExchangeWindow::answer<gui::FingerprintDialog>([&](gui::FingerprintDialog& told) {
            shown = told.findChild<QLabel*>(q("fingerprint"))->text();
            told.accept();
        });
        support::press(Qt::Key_Return);
    });
    support::press(Qt::Key_Insert);
    w.wait();
    QFile package(file);
    REQUIRE(package.open(QIODevice::ReadOnly));
    const auto envelope = package::inspectPackage(package.readAll().toStdString());
    REQUIRE(envelope.ok());
    CHECK(envelope->office == "UBND tinh");
    // To a unit before to nobody in particular: the one that is current.
    CHECK(envelope->kind == package::Kind::Assign);
    CHECK(envelope->unit == "vpubnd");
    CHECK(ExchangeWindow::state(page, "vpubnd") == q("Đã giao"));
    CHECK(shown == models::qt(package::fingerprint(envelope->key)));
    auto* tabs = page.findChild<QTabWidget*>(q("tabs"));
    CHECK(qobject_cast<QTableView*>(tabs->widget(tabs->count() - 1))->model()->rowCount() == 1);
}

TEST_CASE("exchange: narrow windows have plan and files as tabs, and nothing is lost by it",
          "[gui][exchange]")
{
    ExchangeWindow w;
    w.window->resize(853, 480); // 1280 x 720 at 150 %
    gui::ExchangePage& page = w.page();
    w.choose({w.sent("một.cchcx")});
    auto* tabs = page.findChild<QTabWidget*>(q("tabs"));
    CHECK(tabs->currentWidget() == &page.plan());
    CHECK(page.plan().key().edit().hasFocus());
    CHECK(page.plan().importButton().isVisible());
    // The head still says how far the units are, not how long the log is.
    CHECK(page.findChild<QLabel*>(q("contextLabel"))->text() == q("0/19 đã nhập, 1 đang chờ"));
    // No part of the plan lies on its foot.
    const QWidget& parts = page.plan().parts();
    CHECK(parts.mapTo(&page, parts.rect().bottomLeft()).y() <=
          page.plan().importButton().mapTo(&page, QPoint(0, 0)).y());
    w.window->resize(1280, 800);
    support::settle();
    CHECK(tabs->indexOf(&page.plan()) < 0);
    CHECK(page.plan().isVisible());
    CHECK(page.arrivals().isVisible());
}
