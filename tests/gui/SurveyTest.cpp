// Batches of ballots in the window: keyed twice by hand, set aside with their reasons, counted.
#include "WindowFixture.h"

#include "app/NewBook.h"
#include "gui/admin/AdminTable.h"
#include "gui/imports/ImportDialog.h"
#include "gui/survey/BallotView.h"
#include "gui/survey/BatchDialog.h"
#include "gui/survey/CountDialog.h"
#include "gui/survey/SurveyPage.h"
#include "models/survey/BallotGrid.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"
#include "store/Processes.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

using models::BatchTable;

namespace {

struct SurveyWindow : WindowFixture {
    SurveyWindow()
    {
        openSample();
        REQUIRE(window->session()->setAssessment(q("so-2021")).ok());
        window->pages().showPage(q("survey"));
        page = dynamic_cast<gui::SurveyPage*>(window->pages().page(q("survey")));
        REQUIRE(page);
        support::settle();
    }
    models::Session& session() const { return *window->session(); }
    /// Answers the dialog that comes next, once it has the focus.
    template<typename Dialog>
    static void answer(std::function<void(Dialog&)> what, int patience = 500)
    {
        QTimer::singleShot(1, qApp, [what = std::move(what), patience] {
            auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            const QWidget* focus = QApplication::focusWidget();
            if ((!dialog || !focus || !dialog->isAncestorOf(focus)) && patience > 0)
                return answer<Dialog>(what, patience - 1);
            REQUIRE(dialog);
            what(*dialog);
        });
    }
    /// A key at the table, once the window has the focus again.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        page->table().setFocus();
        window->activateWindow();
        REQUIRE(QTest::qWaitFor([this] { return page->table().hasFocus(); }));
        support::press(key, modifiers);
    }
    QString cell(int row, int column) const
    {
        return page->batches().index(row, column).data().toString();
    }

    gui::SurveyPage* page = nullptr;
};

template<typename Field>
Field& field(const QWidget& dialog, const char* name)
{
    for (auto* one : dialog.template findChildren<Field*>())
        if (one->accessibleName() == q(name))
            return *one;
    FAIL(name);
    throw std::logic_error(name);
}

void fillHead(const gui::BatchDialog& dialog, const char* person)
{
    field<QLineEdit>(dialog, "Người nhập").setText(q(person));
    field<QLineEdit>(dialog, "Phát ra").setText(q("50"));
    field<QLineEdit>(dialog, "Thu về").setText(q("45"));
    field<QLineEdit>(dialog, "Hợp lệ").setText(q("40"));
}

/// The button that the key presses is down for a moment before it clicks.
void save(const gui::BatchDialog& dialog)
{
    support::press(Qt::Key_Return, Qt::ControlModifier);
    const auto buttons = dialog.findChildren<QPushButton*>();
    REQUIRE(QTest::qWaitFor([&buttons] {
        return std::none_of(buttons.begin(), buttons.end(),
                            [](const QPushButton* one) { return one->isDown(); });
    }));
}

/// Types the ballots of the first unit at the first criterion: 30, 9, 0, 0 and one blank.
void typeBallots(gui::BatchDialog& dialog, const char* first)
{
    dialog.view().setFocus();
    dialog.view().goTo(dialog.view().model()->index(0, 1));
    for (const char* number : {first, "9"}) {
        support::type(q(number));
        support::press(Qt::Key_Tab);
    }
    dialog.view().goTo(dialog.view().model()->index(0, 5));
    support::type(q("1"));
    support::press(Qt::Key_Return);
}

} // namespace

TEST_CASE("survey: the sample's batches stand with their states and reasons", "[gui][survey]")
{
    SurveyWindow w;
    REQUIRE(w.page->batches().rowCount() == 5);
    CHECK(w.cell(0, BatchTable::StateColumn) == q("Đạt"));
    CHECK(w.cell(2, BatchTable::StateColumn) == q("Hai lần khác nhau"));
    CHECK(w.cell(3, BatchTable::StateColumn) == q("Số không khớp"));
    CHECK(w.cell(4, BatchTable::StateColumn) == q("Chờ nhập lần 2"));
    w.page->table().goTo(2, BatchTable::AudienceColumn);
    const auto* reasons = w.page->panes().back();
    const auto* shown = dynamic_cast<const gui::AdminTable*>(reasons)->model();
    // The reason, then the one cell; its sum does not agree either in the second keying, which is
    // not what it is set aside for.
    REQUIRE(shown->rowCount() == 2);
    CHECK(shown->index(0, 0).data().toString() == q("hai lần nhập khác nhau ở 1 ô"));
    CHECK(shown->index(1, models::BatchReasons::CodeColumn).data().toString() == q("8.2"));
    CHECK(w.page->find(q("lanh dao cac xa")));
    CHECK(w.page->table().currentIndex().row() == 3);
}

TEST_CASE("survey: the units stay in view while their ballots are keyed", "[gui][survey]")
{
    WindowFixture f;
    // Five levels of satisfaction: resources/sets/so-2026.json.
    f.openNew("so-2026", {"stnmt", "Sở Tài nguyên và Môi trường", "so", {}, {}, {}, {}});
    // 853 × 480: a screen of 1280 × 720 at 150 %.
    f.window->resize(GENERATE(QSize(853, 480), QSize(1280, 720)));
    support::settle();
    gui::BatchDialog dialog(*f.window->session(), {}, gui::BatchDialog::Keying::First,
                            f.window.get());
    dialog.show();
    support::settle();
    gui::BallotView& view = dialog.view();
    const QAbstractItemModel& grid = *view.model();
    REQUIRE(grid.columnCount() == 8); // unit, five levels, blank, sum
    const auto isUnitInView = [&view, &grid] {
        const QRect unit = view.visualRect(grid.index(0, 0));
        return unit.left() == 0 && unit.width() > 0 && view.viewport()->rect().contains(unit) &&
               view.indexAt(unit.center()).column() == 0;
    };
    CHECK(isUnitInView());
    for (int column = 1; column < grid.columnCount(); ++column) {
        view.goTo(grid.index(0, column));
        CHECK(isUnitInView());
        const QRect cell = view.visualRect(grid.index(0, column));
        CHECK(cell.left() >= view.visualRect(grid.index(0, 0)).right());
        CHECK(cell.right() <= view.viewport()->width());
    }
}

TEST_CASE("survey: a batch is keyed, keyed again with its differences marked, and counted",
          "[gui][survey]")
{
    SurveyWindow w;
    SurveyWindow::answer<gui::BatchDialog>([](gui::BatchDialog& dialog) {
        save(dialog);
        CHECK(dialog.isVisible()); // no form yet
        field<QLineEdit>(dialog, "Mẫu phiếu").setText(q("02"));
        fillHead(dialog, "Lan");
        typeBallots(dialog, "30");
        CHECK(dialog.view().currentIndex().row() == 1); // Enter goes down
        const QModelIndex sum = dialog.view().model()->index(0, 6);
        CHECK(sum.data().toString() == q("40")); // 30 + 9 + 1
        CHECK(sum.data(models::IconRole).toString().isEmpty());
        field<QLineEdit>(dialog, "Hợp lệ").setText(q("41"));
        CHECK(sum.data(models::IconRole).toString() == q("warn"));
        field<QLineEdit>(dialog, "Hợp lệ").setText(q("40"));
        save(dialog);
    });
    w.key(Qt::Key_Insert);
    REQUIRE(w.page->batches().rowCount() == 6);
    CHECK(w.page->table().currentIndex().row() == 5);
    CHECK(w.cell(5, BatchTable::StateColumn) == q("Chờ nhập lần 2"));
    CHECK(w.session().undoText() == q("nhập đợt phiếu: 02"));

    SurveyWindow::answer<gui::BatchDialog>([](gui::BatchDialog& dialog) {
        CHECK_FALSE(field<QLineEdit>(dialog, "Mẫu phiếu").isEnabled());
        const QModelIndex cell = dialog.view().model()->index(0, 1);
        CHECK(cell.data().toString().isEmpty()); // the first keying is not seen
        fillHead(dialog, "lan");
        typeBallots(dialog, "29");
        save(dialog);
        CHECK(dialog.isVisible()); // the same person
        field<QLineEdit>(dialog, "Người nhập").setText(q("Minh"));
        CHECK(cell.data(models::IconRole).toString().isEmpty());
        save(dialog);
        REQUIRE(dialog.isVisible()); // it differs: marked, to be looked up
        CHECK(cell.data(models::IconRole).toString() == q("warn"));
        CHECK(cell.data(Qt::ToolTipRole).toString() == q("Lần kia: 30"));
        CHECK(dialog.view().currentIndex() == cell);
        save(dialog); // as it stands on this person's paper
    });
    w.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.cell(5, BatchTable::StateColumn) == q("Hai lần khác nhau"));

    SurveyWindow::answer<gui::BatchDialog>([](gui::BatchDialog& dialog) {
        const QModelIndex cell = dialog.view().model()->index(0, 1);
        CHECK(cell.data(models::IconRole).toString() == q("warn")); // it was opened for that
        dialog.view().model()->setData(cell, q("30"));
        CHECK(cell.data(models::IconRole).toString().isEmpty());
        save(dialog);
    });
    w.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.cell(5, BatchTable::StateColumn) == q("Đạt"));

    const app::ScoreBook& scores = w.session().scores();
    const int leaf = app::ballotLeaves(scores.set()).front();
    const core::Figures before = scores.sheet(0).at(core::Stage::V1, leaf).figures;
    SurveyWindow::answer<gui::CountDialog>([](gui::CountDialog& dialog) {
        CHECK(dialog.count() == 1);
        CHECK(field<QListWidget>(dialog, "Đợt phiếu để riêng, không cộng").count() == 3);
        dialog.accept();
    });
    w.page->pageActions().back()->trigger();
    CHECK(scores.sheet(0).at(core::Stage::V1, leaf).figures.get(0) == core::Decimal(30, 0));
    CHECK(w.session().undoText() == q("cộng các đợt phiếu 1, 2, 6"));
    w.session().undo();
    CHECK(scores.sheet(0).at(core::Stage::V1, leaf).figures == before);
    w.session().undo(); // the batch as it was
    CHECK(w.cell(5, BatchTable::StateColumn) == q("Hai lần khác nhau"));
}

TEST_CASE("survey: a batch is dropped with a reason and used again", "[gui][survey]")
{
    SurveyWindow w;
    w.page->table().goTo(0, BatchTable::AudienceColumn);
    w.key(Qt::Key_Delete); // nobody gave a reason
    CHECK(w.cell(0, BatchTable::StateColumn) == q("Đạt"));
    w.dialogs.answers = {q("nhập trùng đợt")};
    w.key(Qt::Key_Delete);
    CHECK(w.cell(0, BatchTable::StateColumn) == q("Đã bỏ"));
    CHECK(w.page->batches().counts().sound == 1);
    w.key(Qt::Key_Delete);
    CHECK(w.cell(0, BatchTable::StateColumn) == q("Đạt"));
}

TEST_CASE("survey: a block of a spreadsheet is pasted, what is no ballots stays out",
          "[gui][survey]")
{
    SurveyWindow w;
    SurveyWindow::answer<gui::BatchDialog>([](gui::BatchDialog& dialog) {
        auto& grid = *qobject_cast<models::BallotGrid*>(dialog.view().model());
        dialog.view().setFocus();
        dialog.view().goTo(grid.index(0, 1));
        QApplication::clipboard()->setText(q("12\t3\n1.204\tx\n"));
        support::press(Qt::Key_V, Qt::ControlModifier);
        CHECK(grid.index(0, 1).data().toString() == q("12"));
        CHECK(grid.index(1, 1).data().toString() == q("1.204"));
        CHECK(grid.keying().lines.size() == 2);
        support::type(q("ab"));
        support::press(Qt::Key_Return);
        CHECK(grid.index(0, 1).data().toString() == q("12"));
        CHECK(dialog.view().currentIndex().row() == 0); // not taken, so not left
        dialog.reject();
    });
    w.key(Qt::Key_Insert);
    CHECK(w.page->batches().rowCount() == 5);
}

TEST_CASE("survey: one Esc does not drop a batch that was being keyed", "[gui][survey]")
{
    SurveyWindow w;
    SurveyWindow::answer<gui::BatchDialog>([](gui::BatchDialog& dialog) {
        auto& grid = *qobject_cast<models::BallotGrid*>(dialog.view().model());
        dialog.view().setFocus();
        dialog.view().goTo(grid.index(0, 1));
        support::type(q("12"));
        support::press(Qt::Key_Return);
        REQUIRE(grid.index(0, 1).data().toString() == q("12"));
        support::press(Qt::Key_Escape);
        CHECK(dialog.isVisible());
        const auto labels = dialog.findChildren<QLabel*>();
        CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(q("Nhấn Esc lần nữa"));
        }));
        support::press(Qt::Key_Escape);
        CHECK_FALSE(dialog.isVisible());
        dialog.reject(); // where it was not so
    });
    w.key(Qt::Key_Insert);
}

TEST_CASE("survey: what was being keyed when the program died stands in the form again",
          "[gui][survey]")
{
    SurveyWindow w;
    QString killed;
    const auto context = [&w] { return w.page->findChild<QLabel*>(q("contextLabel"))->text(); };
    SurveyWindow::answer<gui::BatchDialog>([&](gui::BatchDialog& dialog) {
        field<QLineEdit>(dialog, "Mẫu phiếu").setText(q("02"));
        fillHead(dialog, "Lan");
        field<QLineEdit>(dialog, "Thu về").setText(q("4x"));
        typeBallots(dialog, "30");
        dialog.view().setFocus();
        support::type(q("17")); // and no Enter: the editor is open
        killed = w.copyAsKilled();
        support::press(Qt::Key_Escape); // of the editor: the cell stays empty
        dialog.reject();
    });
    w.key(Qt::Key_Insert);
    CHECK(w.page->batches().rowCount() == 5);
    CHECK_FALSE(context().contains(q("gõ dở"))); // it was given up
    const auto left = w.session().workspace().book().drafts("so-2021");
    REQUIRE(left);
    CHECK(left->empty());

    w.openKilled(killed);
    w.window->pages().showPage(q("survey"));
    w.page = dynamic_cast<gui::SurveyPage*>(w.window->pages().page(q("survey")));
    REQUIRE(w.session().setAssessment(q("so-2021")).ok());
    CHECK(context().startsWith(q("đang gõ dở, chưa ghi: đợt phiếu mới")));
    SurveyWindow::answer<gui::BatchDialog>([&](gui::BatchDialog& dialog) {
        auto& grid = *qobject_cast<models::BallotGrid*>(dialog.view().model());
        CHECK(field<QLineEdit>(dialog, "Mẫu phiếu").text() == q("02"));
        CHECK(field<QLineEdit>(dialog, "Người nhập").text() == q("Lan"));
        CHECK(field<QLineEdit>(dialog, "Thu về").text() == q("4x"));
        CHECK(grid.index(0, 1).data().toString() == q("30"));
        CHECK(grid.index(0, 6).data().toString() == q("40")); // 30 + 9 + 1
        CHECK(grid.index(1, 5).data().toString() == q("17")); // below the cell left by Enter
        dialog.view().setFocus();
        support::press(Qt::Key_Escape);
        CHECK(dialog.isVisible()); // it is not written
        dialog.close();            // nobody says that it is not wanted
    });
    w.key(Qt::Key_Insert);
    CHECK(context().contains(q("đợt phiếu mới")));
    SurveyWindow::answer<gui::BatchDialog>([&](gui::BatchDialog& dialog) {
        field<QLineEdit>(dialog, "Thu về").setText(q("45"));
        save(dialog);
    });
    w.key(Qt::Key_Insert);
    REQUIRE(w.page->batches().rowCount() == 6);
    CHECK(w.page->batches().at(5)->first.lines.size() == 2);
    CHECK_FALSE(context().contains(q("gõ dở")));
    const auto drafts = w.session().workspace().book().drafts("so-2021");
    REQUIRE(drafts);
    CHECK(drafts->empty());
}

TEST_CASE("survey: an assessment without batches says what to do", "[gui][survey]")
{
    SurveyWindow w;
    REQUIRE(w.session().setAssessment(q("so-2020")).ok());
    CHECK(w.page->batches().rowCount() == 0);
    const auto* empty = w.page->findChild<QLabel*>(q("emptyLabel"));
    REQUIRE(empty);
    CHECK(empty->text().startsWith(q("Chưa nhập đợt phiếu nào.")));
}

TEST_CASE("survey: where nothing can be keyed the buttons say why", "[gui][survey]")
{
    SurveyWindow w;
    const auto* add = w.page->findChild<QPushButton*>(q("addButton"));
    REQUIRE(add);
    CHECK(add->isEnabled());
    core::Process process;
    process.phase = core::Phase::Approved;
    process.decisionNumber = "1/QĐ-UBND";
    process.decisionDate = "2022-01-20";
    REQUIRE(store::Processes(w.session().workspace().book()).put("so-2021", process, "").ok());
    w.window->pages().showPage(q("sheet"));
    w.window->pages().showPage(q("survey"));
    CHECK_FALSE(add->isEnabled());
    CHECK(add->toolTip().contains(q("1/QĐ-UBND")));
    for (const QAction* action : w.page->pageActions())
        CHECK_FALSE(action->isEnabled());
}

TEST_CASE("survey: a finished table of results is imported from the page itself, by its key",
          "[gui][survey][imports]")
{
    SurveyWindow w;
    w.session().setStage(core::Stage::V1);
    const QString path = w.folder.filePath(q("sipas.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("unit;code;percent\nsnv;8.1;91,25\n") > 0);
    file.close();
    w.dialogs.files = {path};
    CHECK(w.page->findChild<QPushButton*>(q("importButton"))->isEnabled());
    w.key(Qt::Key_I, Qt::ControlModifier);
    auto* dialog = w.page->findChild<gui::ImportDialog*>();
    REQUIRE(dialog);
    dialog->findChild<QPushButton*>(q("importButton"))->click();
    const app::ScoreBook& scores = w.session().scores();
    const core::Entry& entry =
        scores.sheet(scores.unitIndex("snv")).at(core::Stage::V1, scores.set().findLeaf("8.1"));
    CHECK(entry.figures.get(0) == core::Decimal(9125, 2)); // as the file says
    CHECK(w.session().undoText() == q("nhập kết quả điều tra từ sipas.csv, 1 ô"));
}
