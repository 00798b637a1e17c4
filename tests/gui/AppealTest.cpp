// Giải trình and locking where people work: by keys, through matrix and sheet.
#include "SheetFixture.h"
#include "WindowFixture.h"

#include "app/ProcessDesk.h"
#include "app/Standing.h"
#include "gui/entry/AppealPart.h"
#include "gui/entry/HistoryDialog.h"
#include "gui/look/ElidedLabel.h"
#include "gui/matrix/CellPane.h"
#include "gui/matrix/MatrixPage.h"
#include "gui/matrix/MatrixTable.h"
#include "gui/page/Settings.h"
#include "gui/sheet/ProblemPane.h"
#include "models/words/Text.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>

using core::Phase;

namespace {

/// The sheet page, with a matrix page over the same session, on a unit two of whose criteria were
/// cut.
struct Round : OpenedPage {
    Round()
    {
        const app::ScoreBook& scores = session->scores();
        for (unit = 0; unit < scores.unitCount(); ++unit) {
            cuts.clear();
            for (int leaf = 0; leaf < scores.set().leafCount(); ++leaf) {
                if (app::isContestable(scores, unit, leaf))
                    cuts.push_back(leaf);
            }
            if (cuts.size() >= 2)
                break;
        }
        REQUIRE(cuts.size() >= 2);
        REQUIRE(desk().setTerms({}, 1, {}).ok());
        REQUIRE(session->reload().ok());
    }
    app::ProcessDesk desk() { return {session->workspace(), "so-2021"}; }
    void go(Phase phase)
    {
        REQUIRE(desk().move({phase, "thử", {}, {}}).ok());
        REQUIRE(session->reload().ok());
    }
    const std::string& id() const
    {
        return session->scores().units()[static_cast<std::size_t>(unit)].id;
    }
    core::Appeal said(int leaf) const
    {
        return session->editor().standing().appeal(id(), session->scores().set().leafCode(leaf));
    }
    void showSheet(int leaf)
    {
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->showPlace({unit, leaf});
        page->tree().setFocus();
    }
    QString state(int leaf)
    {
        return page->sheet()
            .indexOfLeaf(leaf, models::position(SheetColumn::State))
            .data()
            .toString();
    }
    /// Whether the check box with its whole sentence is in the part of the panel that is seen.
    bool seesComplaint()
    {
        support::settle();
        const auto* scroll = page->panel().findChild<QScrollArea*>(q("scroll"));
        const QCheckBox& box = part().complaint();
        const QRect place(box.mapTo(scroll->viewport(), QPoint()), box.size());
        return scroll->viewport()->rect().contains(place) &&
               box.height() >= box.heightForWidth(box.width());
    }
    gui::AppealPart& part() { return page->panel().appeal(); }
    QString standing() { return page->findChild<QLabel*>(QStringLiteral("standing"))->text(); }

    int unit = 0;
    std::vector<int> cuts;
};

} // namespace

TEST_CASE("A whole round: asked in the matrix, contested in the sheet, verified again",
          "[gui][appeal]")
{
    Round round;
    const int cut = round.cuts[0];
    round.go(Phase::Verify1);
    round.page->hide();
    gui::Settings programme{QString::fromStdString((round.folder.path() / "s.ini").string())};
    gui::MatrixPage matrix(round.dialogs, programme);
    matrix.setSession(round.session.get());
    matrix.resize(1160, 688);
    matrix.show();
    matrix.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&matrix));
    matrix.showCell(round.unit, cut);
    const auto stateIn = [&] {
        return matrix.matrix().indexOf(round.unit, models::MatrixColumn::State).data().toString();
    };

    Round::press(Qt::Key_G, Qt::ControlModifier);
    REQUIRE(QApplication::focusWidget() == &matrix.cell().appeal().edit());
    Round::type("Vi sao cham?");
    CHECK(round.said(cut).isEmpty());
    CHECK(matrix.cell().appeal().words() == q("Chưa ghi: Enter để ghi, Esc bỏ."));
    const core::Entry before = round.session->scores().sheet(round.unit).at(Stage::V1, cut);
    Round::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(round.said(cut).question == "Vi sao cham?");
    // Ctrl+Enter wrote the question and accepted nothing.
    CHECK(round.session->scores().sheet(round.unit).at(Stage::V1, cut) == before);
    CHECK(stateIn() == q("Cần giải trình"));
    CHECK(matrix.table().hasFocus());
    matrix.hide();

    round.go(Phase::Appeal);
    round.session->setStage(Stage::Self);
    round.showSheet(round.cuts[1]);
    CHECK(round.standing() == q("Đang giải trình"));
    CHECK(round.state(cut) == q("Cần giải trình"));
    // F8 goes there, among the other problems.
    for (int tried = 0; tried < 60 && round.page->tree().currentLeaf() != cut; ++tried)
        REQUIRE(round.page->nextProblem(false));
    REQUIRE(round.page->tree().currentLeaf() == cut);
    CHECK(round.part().words().contains(q("Hỏi: Vi sao cham?")));
    Round::press(Qt::Key_G, Qt::ControlModifier);
    REQUIRE(QApplication::focusWidget() == &round.part().edit());
    CHECK(round.seesComplaint());
    Round::type("Da co van ban");
    Round::press(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == &round.part().complaint());
    Round::press(Qt::Key_Space);
    CHECK(round.said(cut).isComplaint);
    CHECK(round.said(cut).answer == "Da co van ban");
    CHECK(round.state(cut) == q("Chờ TĐ2"));
    CHECK(round.standing() == q("Đã trả lời câu hỏi"));
    // One complaint was allowed.
    round.showSheet(round.cuts[1]);
    CHECK_FALSE(round.part().complaint().isHidden());
    CHECK_FALSE(round.part().complaint().isEnabled());

    round.go(Phase::Verify2);
    round.session->setStage(Stage::V2);
    round.showSheet(cut);
    CHECK(round.part().words().contains(q("Khiếu nại: Da co van ban")));
    CHECK(round.part().edit().isHidden());
    CHECK(models::EntryForm::readOnlyReason(*round.session, round.unit, Stage::V2, cut).isEmpty());
    CHECK_FALSE(
        models::EntryForm::readOnlyReason(*round.session, round.unit, Stage::V2, round.cuts[1])
            .isEmpty());
    Round::press(Qt::Key_Return, Qt::ControlModifier); // keeps the points of the first
    CHECK_FALSE(round.session->scores().sheet(round.unit).at(Stage::V2, cut).isEmpty());
    round.showSheet(cut);
    CHECK(round.part().words().contains(q("Thẩm định lần 2: ")));
    CHECK(round.standing() == q("Xong thẩm định lần 2"));
}

TEST_CASE("What is typed of a giải trình belongs to its place until Enter or Esc", "[gui][appeal]")
{
    Round round;
    round.go(Phase::Verify1);
    round.showSheet(round.cuts[0]);
    Round::press(Qt::Key_G, Qt::ControlModifier);
    Round::type("hoi do");
    round.showSheet(round.cuts[1]);
    CHECK(round.part().edit().toPlainText().isEmpty());
    CHECK(round.said(round.cuts[0]).isEmpty());
    round.showSheet(round.cuts[0]);
    CHECK(round.part().edit().toPlainText() == q("hoi do"));
    CHECK_FALSE(round.part().button().isHidden());

    SECTION("Enter writes it")
    {
        Round::press(Qt::Key_G, Qt::ControlModifier);
        Round::press(Qt::Key_Return);
        CHECK(round.said(round.cuts[0]).question == "hoi do");
        CHECK(round.page->tree().hasFocus());
        CHECK(round.part().button().isHidden());
        // An empty question takes it back.
        Round::press(Qt::Key_G, Qt::ControlModifier);
        Round::press(Qt::Key_A, Qt::ControlModifier);
        Round::press(Qt::Key_Delete);
        CHECK(round.part().button().text() == q("Rút câu hỏi"));
        round.part().button().click();
        CHECK(round.said(round.cuts[0]).isEmpty());
    }
    SECTION("Esc gives it up, and leaves the entry's own text alone")
    {
        REQUIRE(round.session
                    ->keepDraft(round.unit, round.session->stage(), round.cuts[0], q("note"),
                                q("do dang"))
                    .ok());
        Round::press(Qt::Key_G, Qt::ControlModifier);
        Round::press(Qt::Key_Escape);
        CHECK(round.part().edit().toPlainText().isEmpty());
        CHECK(QApplication::focusWidget() == &round.part().edit());
        Round::press(Qt::Key_Escape);
        CHECK(round.page->tree().hasFocus());
        CHECK(round.session->drafts(round.unit, round.session->stage(), round.cuts[0])
                  .contains(q("note")));
    }
}

TEST_CASE("A sheet is locked where it is worked on", "[gui][appeal]")
{
    Round round;
    round.session->setStage(Stage::Self);
    const int leaf = round.cuts[0];
    REQUIRE(
        round.session->edit({round.session->editor().makeEdit(round.unit, Stage::Self, leaf, {})}));
    round.showSheet(leaf);
    CHECK(round.standing() == q("Đang tự chấm"));

    Round::press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(round.dialogs.questions.size() == 1);
    const QString question = round.dialogs.questions.at(0).text;
    CHECK(question.contains(
        models::qt(round.session->scores().units()[static_cast<std::size_t>(round.unit)].name)));
    CHECK(question.contains(models::qt(std::string(round.session->scores().set().leafCode(leaf)))));
    CHECK(round.standing() == q("Đang tự chấm")); // the safest answer does nothing

    round.dialogs.verbs = {0};
    QSignalSpy said(round.page.get(), &gui::Page::statusMessage);
    Round::press(Qt::Key_K, Qt::ControlModifier);
    CHECK(round.standing() == q("Đã chốt, chờ thẩm định"));
    CHECK(round.page->unit() == round.unit);
    CHECK(round.page->tree().currentLeaf() == leaf);
    REQUIRE_FALSE(said.isEmpty());
    CHECK(said.last().at(0).toString().startsWith(q("Đã chốt phiếu: ")));
    CHECK_FALSE(
        models::EntryForm::readOnlyReason(*round.session, round.unit, Stage::Self, leaf).isEmpty());

    // Once more: it says why not, and asks nothing.
    Round::press(Qt::Key_K, Qt::ControlModifier);
    CHECK(round.dialogs.questions.size() == 2);
    REQUIRE(round.dialogs.notices.size() == 1);
}

TEST_CASE("The history of a cell tells what was asked", "[gui][appeal]")
{
    Round round;
    round.go(Phase::Verify1);
    REQUIRE(round.session->appeals().ask(round.unit, round.cuts[0], q("Vì sao?")).ok());
    round.showSheet(round.cuts[0]);
    Round::press(Qt::Key_F12);
    auto* dialog = round.page->findChild<gui::HistoryDialog*>();
    REQUIRE(dialog);
    auto* table = dialog->findChild<QTableView*>();
    REQUIRE(table);
    CHECK(table->model()->index(0, 2).data().toString() == q("giải trình"));
    CHECK(table->model()->index(0, 4).data().toString() == q("hỏi: Vì sao?"));
    for (const QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (button->text() == q("Lấy lại giá trị này"))
            CHECK_FALSE(button->isEnabled());
    }
    dialog->close();
}
