#include "ImportsFixture.h"

#include <QCheckBox>

using models::DossierModel;

namespace {

constexpr const char* oneStop = "BÁO CÁO MỘT CỬA;;;;\n"
                                "STT;Đơn vị;Tiếp nhận trực tuyến;Giải quyết đúng hạn;Quá hạn\n"
                                "1;UBND huyện Na Rì;2186;6249;115\n"
                                "2;Huyện Ba Bể;10;20;3\n"
                                ";Tổng cộng;2196;6269;118\n";

} // namespace

TEST_CASE("imports: head, foot and list count alike, and a column that is not used is no remark",
          "[imports]")
{
    ImportFixture f;
    // «Tiếp nhận» is not the sum of its parts; «Ghi số» is a column of numbers that nobody uses.
    gui::ImportDialog* dialog =
        f.import(f.write("báo cáo.csv", "Đơn vị;Tiếp nhận;Trực tuyến;Trực tiếp;Đúng hạn;Ghi số\n"
                                        "Na Rì;100;20;30;40;7\nTổng cộng;100;20;30;40;7\n"));
    REQUIRE(dialog != nullptr);
    const QAbstractItemModel& faults = f.faults(*dialog);
    QMap<QString, int> listed;
    int columns = -1;
    for (int row = 0; row < faults.rowCount(); ++row) {
        using Column = models::ImportFaultModel::Column;
        ++listed[faults.index(row, Column::SeverityColumn).data().toString()];
        if (faults.index(row, Column::SentenceColumn).data().toString().contains(q("Ghi số")))
            columns = row;
    }
    const int remarks = listed.value(q("Cần xem"));
    const int passed = listed.value(q("Bỏ qua"));
    REQUIRE(remarks > 0);
    CHECK(passed == 2); // the column, and the row of sums
    REQUIRE(columns >= 0);
    CHECK(faults.index(columns, 0).data().toString() == q("Bỏ qua"));
    const auto heads = dialog->findChild<QWidget*>(q("faultsHead"))->findChildren<QLabel*>();
    CHECK(std::any_of(heads.begin(), heads.end(), [&](const QLabel* label) {
        return label->text() == q("0 lỗi, %1 cần xem, %2 bỏ qua").arg(remarks).arg(passed);
    }));
    CHECK(dialog->summary() == q("Nhập được, nhưng có %1 điều cần xem.").arg(remarks));
    // The whole text of a problem without a place begins with its sentence.
    auto& table = *dialog->findChild<QTableView*>(q("faults"));
    table.setCurrentIndex(faults.index(columns, 0));
    CHECK(dialog->findChild<QLabel*>(q("faultLine"))->text().startsWith(q("cột có số mà")));
    dialog->reject();
}

TEST_CASE("imports: what a line is about is cut only where the table has no room", "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* dialog = f.import(f.write("một cửa.csv", oneStop));
    REQUIRE(dialog != nullptr);
    dialog->resize(1080, 660);
    QTest::qWait(0);
    const auto& lines = *dialog->findChild<QTableView*>(q("lines"));
    const int what = models::ImportModel::WhatColumn;
    int widest = 0;
    for (int row = 0; row < lines.model()->rowCount(); ++row)
        widest = std::max(widest, lines.fontMetrics().horizontalAdvance(
                                      lines.model()->index(row, what).data().toString()));
    CHECK(lines.columnWidth(what) > widest);
    dialog->reject();
}

TEST_CASE("imports: a file is shown as a dry run, then written as one step", "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* dialog = f.import(f.write("một cửa.csv", oneStop));
    REQUIRE(dialog != nullptr);
    CHECK(dialog->isVisible());
    REQUIRE(f.lines(*dialog).rowCount() == 4);
    CHECK(f.lines(*dialog).index(0, models::ImportModel::SubjectColumn).data().toString() ==
          q("Huyện Na Rì"));
    CHECK(f.lines(*dialog).index(0, models::ImportModel::BeforeColumn).data().toString() ==
          q("(trống)"));
    CHECK(f.lines(*dialog).index(0, models::ImportModel::AfterColumn).data().toString() ==
          q("115"));
    CHECK(f.button(*dialog).text() == q("&Nhập 4 ô"));
    CHECK(f.button(*dialog).isEnabled());
    CHECK(f.cell(0, DossierModel::LateColumn).isEmpty()); // nothing is written yet

    f.button(*dialog).click();
    CHECK_FALSE(dialog->isVisible());
    CHECK(f.cell(0, DossierModel::LateColumn) == q("115"));
    CHECK(f.window->session()->undoText() == q("nhập hồ sơ từ một cửa.csv, 4 ô"));
    f.window->session()->undo();
    CHECK(f.cell(0, DossierModel::LateColumn).isEmpty());
    CHECK(f.window->session()->undoText().isEmpty());
}

TEST_CASE("imports: another column is chosen, the dry run follows", "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* dialog = f.import(f.write("một cửa.csv", oneStop));
    REQUIRE(dialog != nullptr);
    const auto& targets = dialog->import().targets();
    const auto at = [&](std::string_view id) {
        return static_cast<std::size_t>(
            std::find_if(targets.begin(), targets.end(),
                         [&](const auto& one) { return one.id == id; }) -
            targets.begin());
    };
    CHECK(dialog->columnBox(at("online")).currentText() == q("C: Tiếp nhận trực tuyến"));
    CHECK(dialog->columnBox(at("late")).currentText() == q("E: Quá hạn"));
    const auto choose = [](QComboBox& box, int row) {
        box.setCurrentIndex(row);
        Q_EMIT box.activated(row);
    };
    choose(dialog->columnBox(at("online")), 0);
    CHECK(f.lines(*dialog).rowCount() == 3);
    choose(dialog->columnBox(at("unit")), 0);
    CHECK_FALSE(f.button(*dialog).isEnabled());
    CHECK(f.faults(*dialog).index(0, models::ImportFaultModel::SentenceColumn).data().toString() ==
          q("chưa chọn cột cho đơn vị"));
    dialog->reject();
    CHECK(f.window->session()->undoText().isEmpty());
}

TEST_CASE("imports: a faulty file names each cell and cannot be written", "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* dialog =
        f.import(f.write("sai.csv", "Đơn vị;Quá hạn;Đúng hạn\nNa Rì;ba;1.5\nSở Lạ;1;2\n"));
    REQUIRE(dialog != nullptr);
    CHECK_FALSE(f.button(*dialog).isEnabled());
    CHECK(f.lines(*dialog).rowCount() == 0);
    REQUIRE(f.faults(*dialog).rowCount() == 3);
    CHECK(f.faults(*dialog).index(0, models::ImportFaultModel::PlaceColumn).data().toString() ==
          q("dòng 2, cột 3"));
    CHECK(f.faults(*dialog).index(1, models::ImportFaultModel::PlaceColumn).data().toString() ==
          q("dòng 2, cột 2"));
    CHECK(dialog->summary() ==
          q("Chưa nhập được: 3 lỗi trong tệp. Trả lời ở bên trái, hoặc sửa tệp."));
    dialog->reject();
}

TEST_CASE("imports: nothing new in a file is said, a file that is no table refused", "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* same = f.import(f.write("như cũ.csv", "unit;postal\nna-ri;874\n"));
    REQUIRE(same != nullptr);
    CHECK_FALSE(f.button(*same).isEnabled());
    CHECK(same->summary() == q("Không có gì để nhập: mọi số trong tệp đã có trong sổ."));
    same->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    CHECK(f.import(f.write("hỏng.xlsx", "PK\x03\x04 rác")) == nullptr);
    CHECK(f.import(f.folder.filePath(q("không có.csv"))) == nullptr);
    CHECK(f.import({}) == nullptr); // the person gave up
    REQUIRE(f.dialogs.notices.size() == 2);
    CHECK(f.dialogs.notices.front().text.startsWith(q("Chưa đọc được: bảng tính bị hỏng")));
}

TEST_CASE("imports: faulty rows are left out by choice, and named afterwards", "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* dialog =
        f.import(f.write("lẫn.csv", "Đơn vị;Quá hạn\nNa Rì;115\nSở Lạ;2\nTổng cộng;117\n"));
    REQUIRE(dialog != nullptr);
    // The rest is seen all the same.
    CHECK(f.lines(*dialog).rowCount() == 1);
    CHECK_FALSE(f.button(*dialog).isEnabled());
    REQUIRE(f.faults(*dialog).rowCount() == 2);
    CHECK(f.faults(*dialog).index(1, models::ImportFaultModel::SeverityColumn).data().toString() ==
          q("Bỏ qua"));
    auto& skip = *dialog->findChild<QCheckBox*>(q("skipBox"));
    CHECK(skip.isVisible());
    CHECK(skip.text() == q("&Bỏ qua 1 dòng sai"));
    skip.click();
    CHECK(f.button(*dialog).isEnabled());
    CHECK(dialog->summary() == q("Nhập phần còn lại; 1 dòng sai không vào sổ."));
    f.button(*dialog).click();
    CHECK(f.cell(0, DossierModel::LateColumn) == q("115"));
    REQUIRE(f.dialogs.notices.size() == 1);
    CHECK(f.dialogs.notices[0].title == q("Đã nhập 1 ô"));
    CHECK(f.dialogs.notices[0].details.contains(q("Sở Lạ")));
}

TEST_CASE("imports: of two columns of one meaning one is chosen, and remembered", "[imports]")
{
    ImportFixture f;
    const char* const years = "Đơn vị;Năm 2020;Năm 2021\n;Quá hạn;Quá hạn\nNa Rì;9;115\n";
    gui::ImportDialog* dialog = f.import(f.write("hai năm.csv", years));
    REQUIRE(dialog != nullptr);
    const auto& targets = dialog->import().targets();
    const auto late =
        static_cast<std::size_t>(std::find_if(targets.begin(), targets.end(),
                                              [](const auto& one) { return one.id == "late"; }) -
                                 targets.begin());
    QComboBox& box = dialog->columnBox(late);
    CHECK_FALSE(f.button(*dialog).isEnabled());
    CHECK(box.currentIndex() == -1);
    CHECK(box.placeholderText() == q("(B, C: chọn cột nào?)"));
    CHECK(box.itemText(box.count() - 1) == q("B + C: cộng lại"));
    box.setCurrentIndex(3);
    Q_EMIT box.activated(3);
    REQUIRE(f.button(*dialog).isEnabled());
    f.button(*dialog).click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(f.cell(0, DossierModel::LateColumn) == q("115"));

    dialog = f.import(
        f.write("hai năm.csv", "Đơn vị;Năm 2020;Năm 2021\n;Quá hạn;Quá hạn\nNa Rì;9;116\n"));
    REQUIRE(dialog != nullptr);
    CHECK(dialog->columnBox(late).currentText() == q("C: Năm 2021 / Quá hạn"));
    CHECK(f.button(*dialog).isEnabled());
    dialog->reject();
}

TEST_CASE("imports: of two columns that name units one is chosen, they are never added",
          "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* dialog =
        f.import(f.write("hai cột.csv", "Đơn vị nộp;Đơn vị nhận;Quá hạn\nNa Rì;Ba Bể;115\n"));
    REQUIRE(dialog != nullptr);
    QComboBox& box = dialog->columnBox(0);
    CHECK(box.currentIndex() == -1);
    CHECK(box.placeholderText() == q("(A, B: chọn cột nào?)"));
    CHECK(box.count() == 4); // none, and three columns
    CHECK_FALSE(f.button(*dialog).isEnabled());
    box.setCurrentIndex(1);
    Q_EMIT box.activated(1);
    CHECK(f.button(*dialog).isEnabled());
    dialog->reject();
}

TEST_CASE("imports: which unit a name means is answered, and remembered", "[imports]")
{
    ImportFixture f;
    const char* const file = "Đơn vị;Quá hạn\nPhòng TN&MT huyện Na Rì;115\nTrạm lạ;7\n";
    gui::ImportDialog* dialog = f.import(f.write("tên.csv", file));
    REQUIRE(dialog != nullptr);
    QTest::qWait(0);
    auto boxes = dialog->questions().boxes();
    REQUIRE(boxes.size() == 2);
    CHECK(dialog->questions().isVisible());
    CHECK(boxes[0]->accessibleName() == q("«Phòng TN&MT huyện Na Rì», 1 dòng, là đơn vị nào?"));
    CHECK(boxes[0]->currentIndex() == -1);
    CHECK(boxes[0]->itemText(0) == q("Huyện Na Rì")); // whose name stands in it
    CHECK(boxes[0]->itemText(1) == q("(bỏ các dòng này)"));
    CHECK(dialog->focusWidget() == boxes[0]);
    CHECK(dialog->summary() ==
          q("Chưa nhập được: 2 lỗi trong tệp. Trả lời ở bên trái, hoặc sửa tệp."));
    // By keys alone: the first answer, then Tab and the second.
    QTest::keyClick(boxes[0], Qt::Key_Down);
    CHECK(boxes[0]->currentText() == q("Huyện Na Rì"));
    CHECK(f.lines(*dialog).rowCount() == 1);
    CHECK(dialog->questions().focusOpen());
    CHECK(dialog->focusWidget() == boxes[1]);
    boxes[1]->setCurrentIndex(boxes[1]->findText(q("(bỏ các dòng này)")));
    Q_EMIT boxes[1]->activated(boxes[1]->currentIndex());
    REQUIRE(f.button(*dialog).isEnabled());
    CHECK(f.faults(*dialog).index(0, models::ImportFaultModel::SentenceColumn).data().toString() ==
          q("đã chọn bỏ tên này: «Trạm lạ»"));
    f.button(*dialog).click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(f.cell(0, DossierModel::LateColumn) == q("115"));

    f.window->activateWindow();
    (void)QTest::qWaitForWindowActive(f.window.get());
    f.table().setFocus();
    dialog =
        f.import(f.write("tên.csv", "Đơn vị;Quá hạn\nPhòng TN&MT huyện Na Rì;116\nTrạm lạ;8\n"));
    REQUIRE(dialog != nullptr);
    boxes = dialog->questions().boxes();
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0]->currentText() == q("Huyện Na Rì"));
    CHECK(boxes[1]->currentText() == q("(bỏ các dòng này)"));
    CHECK(f.button(*dialog).isEnabled());
    CHECK(f.lines(*dialog).rowCount() == 1);
    dialog->reject();
}

TEST_CASE("imports: the new value is in sight, and where it goes is said", "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* dialog = f.import(f.write("một cửa.csv", oneStop));
    REQUIRE(dialog != nullptr);
    QCoreApplication::processEvents();
    const auto& lines = *dialog->findChild<QTableView*>(q("lines"));
    const int column = models::ImportModel::AfterColumn;
    CHECK(lines.columnViewportPosition(column) + lines.columnWidth(column) <=
          lines.viewport()->width());
    CHECK(dialog->findChild<QLabel*>(q("intoLabel"))
              ->text()
              .startsWith(q("Ghi vào số liệu hồ sơ của đợt «")));
    // All rows of one unit, whatever the column says: rows of others are passed over.
    const int baBe = f.window->session()->scores().unitIndex("ba-be");
    auto& unit = *dialog->findChild<QComboBox*>(q("unitBox"));
    unit.setCurrentIndex(baBe + 1);
    Q_EMIT unit.activated(baBe + 1);
    CHECK(f.lines(*dialog).rowCount() == 3);
    dialog->reject();
}

TEST_CASE("imports: F6 goes round, Alt with a letter answers no question", "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* dialog =
        f.import(f.write("lẫn.csv", "Đơn vị;Quá hạn\nNa Rì;115\nSở A&B;2\n"));
    REQUIRE(dialog != nullptr);
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    QTest::qWait(0);
    QComboBox& question = *dialog->questions().boxes().at(0);
    REQUIRE(dialog->focusWidget() == &question);
    // A letter with which the names of districts begin; what stands in the file is no mnemonic.
    QTest::keyClick(&question, Qt::Key_H, Qt::AltModifier);
    CHECK(question.currentIndex() == -1);
    QTest::keyClick(&question, Qt::Key_B, Qt::AltModifier);
    CHECK(question.currentIndex() == -1);
    CHECK(dialog->findChild<QCheckBox*>(q("skipBox"))->shortcut() ==
          QKeySequence(Qt::ALT | Qt::Key_B));
    QStringList letters;
    for (const auto* button : dialog->findChildren<QAbstractButton*>())
        if (!button->shortcut().isEmpty())
            letters << button->shortcut().toString();
    CHECK(letters.size() == 4); // round, leave out, close, import
    CHECK(letters.removeDuplicates() == 0);

    const auto name = [&] { return dialog->focusWidget()->objectName(); };
    question.setFocus();
    QTest::keyClick(dialog, Qt::Key_F6);
    CHECK(name() == q("lines"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_F6);
    CHECK(name() == q("faults"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_F6);
    CHECK(dialog->focusWidget() == &question);
    QTest::keyClick(dialog, Qt::Key_F6, Qt::ShiftModifier);
    CHECK(name() == q("faults"));
    dialog->reject();
}

// Pictures for looking at: CCHC_SHOTS names the folder.
TEST_CASE("imports: pictures", "[.shot]")
{
    ImportFixture f;
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
    f.window->resize(1280, 800);
    for (const gui::Theme theme : {gui::Theme::Light, gui::Theme::Dark}) {
        f.window->setTheme(theme);
        for (const bool isFaulty : {false, true}) {
            f.window->activateWindow();
            QTest::qWait(80);
            f.table().setFocus();
            auto* dialog = f.import(
                isFaulty ? f.write("sai.csv", "Đơn vị;Quá hạn;Đúng hạn\nNa Rì;ba;1.5\nSở Lạ;1;2\n"
                                              "Phòng Tài nguyên và Môi trường huyện Ba Bể;1;2\n")
                         : f.write("một cửa.csv", oneStop));
            QTest::qWait(80);
            dialog->grab().save(q("%1/import-%2-%3.png")
                                    .arg(folder, isFaulty ? q("faulty") : q("good"),
                                         theme == gui::Theme::Dark ? q("dark") : q("light")));
            dialog->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
}
