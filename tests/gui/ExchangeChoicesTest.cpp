// What is chosen of packages: criteria and stage, a receiver, parts; and what a result shows.
#include "ExchangeFixture.h"

#include "store/Hash.h"
#include "store/Packages.h"

TEST_CASE("exchange: a published result is seen on the page and beside the unit's own points",
          "[gui][exchange]")
{
    ExchangeWindow w;
    // The window's book is the unit's here: one unit, and its result comes from the province.
    app::Workspace& province = *w.unit;
    app::ProcessDesk desk(province, "so-2021");
    REQUIRE(desk.setTerms({{}, "2199-12-31", {}, {}, {}}, -1, "").ok());
    for (const core::Phase phase : {core::Phase::Verify1, core::Phase::Council})
        REQUIRE(desk.move({phase, "theo kế hoạch", "", ""}).ok());
    REQUIRE(desk.move({core::Phase::Approved, "", "12/QĐ-UBND", "2022-03-01"}).ok());
    REQUIRE(desk.move({core::Phase::Published, "", "", ""}).ok());
    const QString file = w.folder.filePath(q("kết quả.cchcx"));
    const auto made = app::exportPackage(province, {package::Kind::Result, "so-2021", "stnmt", {}},
                                         gui::pathOf(file), exchangeMadeAt);
    REQUIRE(made.ok());
    w.fingerprint = package::fingerprint(made->key);
    gui::ExchangePage& page = w.page();
    w.choose({file});
    w.confirm(page);
    support::press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(w.dialogs.notices.isEmpty());
    REQUIRE(page.desk().arrivals().front().state == PackageArrival::State::Imported);
    const auto received =
        app::receivedResult(w.session().workspace().book(), "so-2021", "stnmt").value();
    REQUIRE(received);
    models::ResultTable table;
    REQUIRE(table.show(&w.session(), "stnmt"));
    CHECK(table.summary().contains(q("12/QĐ-UBND")));
    CHECK(table.rowCount() == static_cast<int>(received->criteria.size()));
    CHECK(table.index(0, models::ResultTable::FinalColumn).data().toString() ==
          models::PublishedWords::points(received->criteria.front().v2));
    // In the sheet it stands in the column of the second verification, which this book does not
    // have of that criterion.
    models::Session& session = w.session();
    session.setStage(core::Stage::Self);
    const int unit = session.scores().unitIndex("stnmt");
    const int leaf = session.scores().set().findLeaf("1.1.3");
    models::SheetModel sheet;
    sheet.setSession(&session);
    sheet.setUnit(unit);
    const auto published = std::find_if(received->criteria.begin(), received->criteria.end(),
                                        [](const auto& one) { return one.code == "1.1.3"; });
    REQUIRE(published != received->criteria.end());
    REQUIRE(session.scores().sheet(unit).at(core::Stage::V2, leaf).isEmpty());
    const QModelIndex cell = sheet.indexOfLeaf(leaf, models::position(models::SheetColumn::V2));
    CHECK(cell.data().toString() == models::PublishedWords::points(published->v2));
    CHECK(cell.data(Qt::ToolTipRole).toString() == models::PublishedWords::sentence(*published));
    // Taken back, it is seen no more.
    REQUIRE(page.desk().undoable() == 0);
    page.desk().undo();
    CHECK(session.published().of("stnmt", "1.1.3") == nullptr);
    CHECK_FALSE(table.show(&session, "stnmt"));
}

TEST_CASE("exchange: a self-assessment with blanks goes out by an explicit yes alone",
          "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.page();
    REQUIRE(store::Offices::put(w.session().workspace().book(), "UBND tỉnh", false).ok());
    REQUIRE(w.session()
                .workspace()
                .importEntries("so-2021",
                               "unit,code,stage,status,figures,points,note\n"
                               "stnmt,1.1.3,self,,,,\nstnmt,1.1.3,v1,,,,\n",
                               "xóa")
                .ok());
    REQUIRE(w.session().reload().ok());
    const QString file = w.folder.filePath(q("tự chấm.cchcx"));
    w.dialogs.questions.clear();
    ExchangeWindow::answer<gui::PackageDialog>([&](gui::PackageDialog& dialog) {
        const auto boxes = dialog.findChildren<QComboBox*>();
        boxes[0]->setCurrentIndex(boxes[0]->findText(q("Phiếu tự chấm")));
        for (QComboBox* box : boxes) {
            if (const int unit = box->findData(q("stnmt")); unit >= 0)
                box->setCurrentIndex(unit);
        }
        QPushButton* make = nullptr;
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            make = button->isDefault() ? button : make;
        REQUIRE(make);
        // Enter alone is no yes: no place is asked for, nothing is made.
        w.dialogs.files = {file};
        make->click();
        REQUIRE(w.dialogs.questions.size() == 1);
        CHECK(w.dialogs.questions.front().text.contains(q("còn 1 tiêu chí chưa chấm (1.1.3)")));
        CHECK(w.dialogs.files.size() == 1);
        CHECK(dialog.isVisible());
        CHECK(dialog.made().empty());
        w.dialogs.verbs = {0};
        ExchangeWindow::answer<gui::FingerprintDialog>(
            [](gui::FingerprintDialog& told) { told.accept(); });
        make->click();
    });
    page.findChild<QPushButton*>(q("makeButton"))->click();
    w.wait();
    CHECK(w.dialogs.questions.size() == 2);
    CHECK(QFile::exists(file));
}

TEST_CASE("exchange: part of the work is given to a verifier, at a stage that is chosen",
          "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.page();
    const QString file = w.folder.filePath(q("giao thẩm định.cchcx"));
    w.dialogs.files = {file};
    w.dialogs.proposals.clear();
    ExchangeWindow::answer<gui::PackageDialog>([&](gui::PackageDialog& dialog) {
        const auto boxes = dialog.findChildren<QComboBox*>();
        QComboBox& kind = *boxes.front();
        const int given = kind.findText(q("Giao thẩm định"));
        REQUIRE(given >= 0);
        kind.setCurrentIndex(given);
        QComboBox* part = nullptr;
        QComboBox* stage = nullptr;
        for (QComboBox* box : boxes) {
            part = box->isEditable() ? box : part;
            stage = box->findText(q("thẩm định lần 2")) >= 0 ? box : stage;
        }
        REQUIRE(part);
        REQUIRE(stage);
        CHECK(part->isVisible());
        part->setEditText(q("1.1, 2"));
        stage->setCurrentIndex(2);
        for (QLineEdit* line : dialog.findChildren<QLineEdit*>())
            if (line->parent() == &dialog)
                line->setText(q("UBND tỉnh"));
        ExchangeWindow::answer<gui::FingerprintDialog>(
            [](gui::FingerprintDialog& told) { told.accept(); });
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->isDefault())
                button->click();
    });
    page.findChild<QPushButton*>(q("makeButton"))->click();
    w.wait();
    QFile package(file);
    REQUIRE(package.open(QIODevice::ReadOnly));
    const std::string bytes = package.readAll().toStdString();
    const auto envelope = package::inspectPackage(bytes);
    REQUIRE(envelope.ok());
    REQUIRE(envelope->kind == package::Kind::VerifyAssign);
    // Its title in the glossary of docs/conventions.md, the office as it was typed.
    REQUIRE(w.dialogs.proposals.size() == 1);
    CHECK(w.dialogs.proposals.front().endsWith(q("/giao-tham-dinh_UBND-TINH_01.cchcx")));
    const auto body = package::bodyOf(bytes, nullptr);
    const auto parts =
        package::partsOf(*body, app::packageKind(package::Kind::VerifyAssign).parts());
    REQUIRE(parts.ok());
    const auto assignment = package::readAssignment(parts->find(package::assignmentPart)->second);
    REQUIRE(assignment.ok());
    CHECK(assignment->stage == core::Stage::V2);
    REQUIRE_FALSE(assignment->codes.empty());
    for (const std::string& code : assignment->codes)
        CHECK((code.starts_with("1.1") || code.starts_with("2.")));
}

TEST_CASE("exchange: a package is sealed for a receiver whose key is known, else it says why not",
          "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.began(); // the key of stnmt is confirmed
    const QString file = w.folder.filePath(q("giao.cchcx"));
    QStringList faults;
    w.dialogs.files = {w.folder.filePath(q("không.cchcx")), file};
    ExchangeWindow::answer<gui::PackageDialog>([&](gui::PackageDialog& dialog) {
        const auto boxes = dialog.findChildren<QComboBox*>();
        boxes[0]->setCurrentIndex(boxes[0]->findText(q("Giao việc tự chấm")));
        for (QLineEdit* line : dialog.findChildren<QLineEdit*>())
            if (line->parent() == &dialog)
                line->setText(q("UBND tỉnh"));
        for (QCheckBox* box : dialog.findChildren<QCheckBox*>())
            if (box->text().contains(q("iêm phong")))
                box->setChecked(true);
        QPushButton* verb = nullptr;
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            verb = button->isDefault() ? button : verb;
        const auto choose = [&](const char* unit) {
            for (QComboBox* box : boxes)
                if (box->findData(q(unit)) >= 0)
                    box->setCurrentIndex(box->findData(q(unit)));
        };
        choose("snv"); // nothing has come from there
        verb->click();
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->text().contains(q("niêm phong gói cho ai")))
                faults += label->text();
        choose("stnmt");
        ExchangeWindow::answer<gui::FingerprintDialog>(
            [](gui::FingerprintDialog& told) { told.accept(); });
        verb->click();
    });
    page.findChild<QPushButton*>(q("makeButton"))->click();
    w.wait();
    CHECK(faults.size() == 1);
    CHECK_FALSE(QFile::exists(w.folder.filePath(q("không.cchcx"))));
    QFile package(file);
    REQUIRE(package.open(QIODevice::ReadOnly));
    const auto envelope = package::inspectPackage(package.readAll().toStdString());
    REQUIRE(envelope.ok());
    REQUIRE(envelope->receiver);
    CHECK(package::fingerprint(*envelope->receiver) == w.fingerprint);
}

TEST_CASE("exchange: of what goes to an office the receiver is chosen among those that are known",
          "[gui][exchange]")
{
    ExchangeWindow w;
    // Two offices whose keys were confirmed without a unit, as those that give work.
    std::vector<std::string> keys;
    for (const char* name : {"Sở Nội vụ tỉnh", "Sở Tư pháp tỉnh"}) {
        store::Partner partner;
        partner.name = name;
        partner.isConfirmed = true;
        REQUIRE(store::Offices::put(w.unit->book(), name, true).ok());
        partner.key = store::toHex((*store::Offices::of(w.unit->book()))->publicKey);
        keys.push_back(partner.key);
        REQUIRE(store::Packages::putPartner(w.session().workspace().book(), partner).ok());
    }
    gui::ExchangePage& page = w.page();
    const QString file = w.folder.filePath(q("bộ.cchcx"));
    QStringList faults;
    w.dialogs.files = {file};
    ExchangeWindow::answer<gui::PackageDialog>([&](gui::PackageDialog& dialog) {
        auto& kinds = *dialog.findChildren<QComboBox*>().front();
        auto& receiver = *dialog.findChild<QComboBox*>(q("receiver"));
        kinds.setCurrentIndex(kinds.findText(q("Giao việc tự chấm")));
        for (QCheckBox* box : dialog.findChildren<QCheckBox*>())
            if (box->text().contains(q("iêm phong")))
                box->setChecked(true);
        CHECK_FALSE(receiver.isVisible()); // the unit is the receiver
        kinds.setCurrentIndex(kinds.findText(q("Bộ chỉ số")));
        REQUIRE(receiver.isVisible());
        REQUIRE(receiver.count() == 2);
        CHECK(receiver.currentIndex() == -1);
        for (QLineEdit* line : dialog.findChildren<QLineEdit*>())
            if (line->parent() == &dialog)
                line->setText(q("UBND tỉnh"));
        QPushButton* verb = nullptr;
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            verb = button->isDefault() ? button : verb;
        verb->click();
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->text() == q("Chọn cơ quan nhận gói niêm phong."))
                faults += label->text();
        receiver.setCurrentIndex(receiver.findText(q("Sở Tư pháp tỉnh")));
        ExchangeWindow::answer<gui::FingerprintDialog>(
            [](gui::FingerprintDialog& shown) { shown.accept(); });
        verb->click();
    });
    page.findChild<QPushButton*>(q("makeButton"))->click();
    w.wait();
    CHECK(faults.size() == 1);
    QFile package(file);
    REQUIRE(package.open(QIODevice::ReadOnly));
    const auto envelope = package::inspectPackage(package.readAll().toStdString());
    REQUIRE(envelope.ok());
    REQUIRE(envelope->receiver);
    CHECK(store::toHex(*envelope->receiver) == keys[1]);
}

TEST_CASE("exchange: of a unit whose two offices' keys are known the receiver is chosen",
          "[gui][exchange]")
{
    ExchangeWindow w;
    for (const char* name : {"Chi cục A", "Chi cục B"}) {
        store::Partner partner;
        partner.name = name;
        partner.unit = "snv";
        partner.isConfirmed = true;
        REQUIRE(store::Offices::put(w.unit->book(), name, true).ok());
        partner.key = store::toHex((*store::Offices::of(w.unit->book()))->publicKey);
        REQUIRE(store::Packages::putPartner(w.session().workspace().book(), partner).ok());
    }
    gui::ExchangePage& page = w.page();
    ExchangeWindow::answer<gui::PackageDialog>([&](gui::PackageDialog& dialog) {
        auto& kinds = *dialog.findChildren<QComboBox*>().front();
        auto& receiver = *dialog.findChild<QComboBox*>(q("receiver"));
        kinds.setCurrentIndex(kinds.findText(q("Giao việc tự chấm")));
        const auto choose = [&](const char* unit) {
            for (QComboBox* box : dialog.findChildren<QComboBox*>())
                if (box != &receiver && box->findData(q(unit)) >= 0)
                    box->setCurrentIndex(box->findData(q(unit)));
        };
        for (QCheckBox* box : dialog.findChildren<QCheckBox*>())
            if (box->text().contains(q("iêm phong")))
                box->setChecked(true);
        choose("stnmt");
        CHECK_FALSE(receiver.isVisible());
        choose("snv");
        CHECK(receiver.isVisible());
        CHECK(receiver.count() == 2);
        CHECK(receiver.currentIndex() == -1);
        choose("stnmt");
        CHECK_FALSE(receiver.isVisible());
        dialog.reject();
    });
    page.findChild<QPushButton*>(q("makeButton"))->click();
    w.wait();
}

TEST_CASE("exchange: of a package some parts alone are taken, and what is left out is said",
          "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.began();
    ExchangeWindow::enter(*w.unit, "1.1.3", "n=1;d=2");
    w.choose({w.sent("hai.cchcx")});
    gui::PlanPane& pane = page.plan();
    REQUIRE(pane.importButton().isEnabled());
    page.desk().chooseParts({app::PackagePart::Evidence});
    bool isSaid = false;
    for (const QLabel* label : pane.findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(q("ô tự chấm (1)"));
    CHECK(isSaid);
    support::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.entered("1.1.3") != "n=1;d=2");
    // What is left stands beside the file, with how it is fetched.
    const QString words = page.desk().arrivals().front().words;
    CHECK(words.contains(q("chưa nhập ô tự chấm (1)")));
    CHECK(words.contains(q("mở lại tệp này")));
}

TEST_CASE("exchange: what is taken back says what became of the sender's key", "[gui][exchange]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.began();
    REQUIRE(page.desk().undoable() == 0);
    page.desk().undo();
    const PackageArrival& arrival = page.desk().arrivals().front();
    REQUIRE(arrival.state == PackageArrival::State::Undone);
    const auto partners = store::Packages::partners(w.session().workspace().book());
    REQUIRE(partners.ok());
    const bool isConfirmed = std::any_of(partners->begin(), partners->end(), [&](const auto& one) {
        return one.isConfirmed && one.key == store::toHex(arrival.key);
    });
    CHECK(arrival.words.contains(q("lại chưa được xác nhận")) == !isConfirmed);
    CHECK(arrival.words.contains(q("Sở TN và MT")) == !isConfirmed);
}
