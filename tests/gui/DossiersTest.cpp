#include "WindowFixture.h"

#include "gui/dossiers/CheckPane.h"
#include "gui/dossiers/DossierPage.h"
#include "gui/dossiers/DossierTable.h"
#include "gui/entry/CellEdit.h"
#include "gui/imports/ImportDialog.h"
#include "gui/look/Look.h"
#include "models/words/Text.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTableView>

using models::DossierModel;

namespace {

struct DossiersFixture : WindowFixture {
    DossiersFixture()
    {
        openSample();
        if (!window->session()->setAssessment(q("huyen-2021")).ok())
            qFatal("no assessment");
        window->pages().showPage(QStringLiteral("dossiers"));
        unit = window->session()->scores().unitIndex("na-ri");
        page().showUnit(unit);
        QCoreApplication::processEvents();
        table().setFocus();
    }
    gui::DossierPage& page() const
    {
        return *qobject_cast<gui::DossierPage*>(window->pages().page(QStringLiteral("dossiers")));
    }
    gui::DossierTable& table() const { return page().table(); }
    void goTo(int row, int column) const { table().goTo(page().dossiers().index(row, column)); }
    QString cell(int row, int column) const
    {
        return page().dossiers().index(row, column).data().toString();
    }
    static void type(const char* text) { support::type(q(text)); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        support::press(key, modifiers);
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
    CHECK(f.page().findChild<QLabel*>(q("context"))->text().toStdString() ==
          "kỳ 15/12/2020 – 14/12/2021");
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

namespace {

/// A file of one-stop counters beside the book, and the dialog of its dry run.
struct ImportFixture : DossiersFixture {
    QString write(const char* name, const char* text) const
    {
        const QString path = folder.filePath(q(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("the file cannot be written");
        return path;
    }
    gui::ImportDialog* import(const QString& path)
    {
        dialogs.files = {path};
        QTest::keyClick(&table(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        return page().findChild<gui::ImportDialog*>();
    }
    static QPushButton& button(const gui::ImportDialog& dialog)
    {
        return *dialog.findChild<QPushButton*>(q("importButton"));
    }
    static QAbstractItemModel& lines(const gui::ImportDialog& dialog)
    {
        return *dialog.findChild<QTableView*>(q("lines"))->model();
    }
    static QAbstractItemModel& faults(const gui::ImportDialog& dialog)
    {
        return *dialog.findChild<QTableView*>(q("faults"))->model();
    }
};

constexpr const char* oneStop = "BÁO CÁO MỘT CỬA;;;;\n"
                                "STT;Đơn vị;Tiếp nhận trực tuyến;Giải quyết đúng hạn;Quá hạn\n"
                                "1;UBND huyện Na Rì;2186;6249;115\n"
                                "2;Huyện Ba Bể;10;20;3\n"
                                ";Tổng cộng;2196;6269;118\n";

} // namespace

TEST_CASE("dossiers: a file is shown as a dry run, then written as one step", "[dossiers]")
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
    CHECK(f.button(*dialog).text() == q("Nhập 4 ô"));
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

TEST_CASE("dossiers: another column is chosen, the dry run follows", "[dossiers]")
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
          q("chưa chọn cột cho đơn vị (--map «CỘT=NGHĨA»)"));
    dialog->reject();
    CHECK(f.window->session()->undoText().isEmpty());
}

TEST_CASE("dossiers: a faulty file names each cell and cannot be written", "[dossiers]")
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
    CHECK(dialog->summary() == q("Chưa nhập được: 3 lỗi trong tệp. Sửa tệp hoặc chọn lại cột."));
    dialog->reject();
}

TEST_CASE("dossiers: nothing new in a file is said, a file that is no table refused", "[dossiers]")
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

TEST_CASE("dossiers: survey results go to the verifying stage as one step", "[dossiers]")
{
    ImportFixture f;
    REQUIRE(f.window->session()->setAssessment(q("so-2021")).ok());
    f.window->session()->setStage(core::Stage::V2);
    f.dialogs.files = {f.write("sipas.csv", "Đơn vị;Mã;SIPAS\nSở Nội vụ;8.1;91,25\n")};
    for (QAction* action : f.page().pageActions())
        if (action->text().contains(q("điều tra")))
            action->trigger();
    auto* dialog = f.page().findChild<gui::ImportDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(f.lines(*dialog).rowCount() == 1);
    CHECK(dialog->findChild<QLabel*>(q("intoLabel"))
              ->text()
              .startsWith(q("Ghi vào thẩm định lần 2 của đợt «")));
    f.button(*dialog).click();
    const app::ScoreBook& scores = f.window->session()->scores();
    const core::Entry& entry =
        scores.sheet(scores.unitIndex("snv")).at(core::Stage::V2, scores.set().findLeaf("8.1"));
    CHECK(entry.figures.get(0) == core::Decimal(9125, 2));
    CHECK(f.window->session()->undoText() == q("nhập kết quả điều tra từ sipas.csv, 1 ô"));
}

TEST_CASE("dossiers: faulty rows are left out by choice, and named afterwards", "[dossiers]")
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
    CHECK(skip.text() == q("Bỏ qua 1 dòng sai"));
    skip.click();
    CHECK(f.button(*dialog).isEnabled());
    CHECK(dialog->summary() == q("Nhập phần còn lại; 1 dòng sai không vào sổ."));
    f.button(*dialog).click();
    CHECK(f.cell(0, DossierModel::LateColumn) == q("115"));
    REQUIRE(f.dialogs.notices.size() == 1);
    CHECK(f.dialogs.notices[0].title == q("Đã nhập 1 ô"));
    CHECK(f.dialogs.notices[0].details.contains(q("Sở Lạ")));
}

TEST_CASE("dossiers: of two columns of one meaning one is chosen, and remembered", "[dossiers]")
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

TEST_CASE("dossiers: the new value is in sight, and where it goes is said", "[dossiers]")
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

// Pictures for looking at: CCHC_SHOTS names the folder.
TEST_CASE("dossiers: pictures", "[.shot]")
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
                isFaulty ? f.write("sai.csv", "Đơn vị;Quá hạn;Đúng hạn\nNa Rì;ba;1.5\nSở Lạ;1;2\n")
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
