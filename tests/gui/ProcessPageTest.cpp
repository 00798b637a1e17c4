// Tiến trình: an assessment is moved by keys and dialogs, and what is closed says why.
#include "WindowFixture.h"

#include "app/HistoryFields.h"
#include "app/RankingReportKind.h"
#include "app/SheetEditor.h"
#include "gui/admin/AdminTable.h"
#include "gui/process/MoveDialog.h"
#include "gui/process/ProcessPage.h"
#include "gui/process/TermsDialog.h"
#include "gui/process/UnitDayDialog.h"
#include "gui/ranking/PublishedDialog.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace {

using core::Phase;
using core::UnitState;

struct ProcessFixture : WindowFixture {
    ProcessFixture()
    {
        openSample();
        window->pages().showPage(QStringLiteral("process"));
        page = qobject_cast<gui::ProcessPage*>(window->pages().current());
        REQUIRE(page);
        page->table().setFocus();
    }
    app::ProcessView view() const
    {
        return app::ProcessDesk(window->session()->workspace(), "so-2021").view().value();
    }
    void lock() const
    {
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        page->table().setFocus();
        QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    }
    QPushButton& button(const char* name) const
    {
        return *page->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    QString status(int row) const
    {
        return page->table()
            .model()
            ->index(row, models::ProcessTable::StatusColumn)
            .data()
            .toString();
    }
    /// Presses a button and answers the dialog that it opens.
    template<typename Dialog, typename Work>
    void answer(const char* name, const Work& work)
    {
        bool isAnswered = false;
        QTimer::singleShot(0, window.get(), [&] {
            auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            isAnswered = true;
            work(*dialog);
        });
        QTest::mouseClick(&button(name), Qt::LeftButton);
        CHECK(isAnswered);
    }
    static void type(QWidget& dialog, const char* field, const QString& text)
    {
        for (auto* edit : dialog.findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == q(field))
                edit->setText(text);
        }
    }
    static bool says(const QWidget& dialog, const char* words)
    {
        return std::ranges::any_of(dialog.findChildren<QLabel*>(), [words](const QLabel* label) {
            return label->text() == q(words);
        });
    }
    static QPushButton& verb(QWidget& dialog)
    {
        for (auto* one : dialog.findChildren<QPushButton*>()) {
            if (one->isDefault())
                return *one;
        }
        qFatal("no verb");
    }

    gui::ProcessPage* page = nullptr;
};

} // namespace

TEST_CASE("process: dates begin the self-assessment, Ctrl+K locks a sheet, and a reason goes on",
          "[process]")
{
    ProcessFixture f;
    CHECK_FALSE(f.button("moveButton").isEnabled());
    f.answer<gui::TermsDialog>("termsButton", [](gui::TermsDialog& dialog) {
        ProcessFixture::type(dialog, "Bắt đầu tự chấm", QStringLiteral("31/12/2020"));
        ProcessFixture::type(dialog, "Hết hạn tự chấm", QStringLiteral("1/12/2020"));
        CHECK_FALSE(ProcessFixture::verb(dialog).isEnabled()); // they do not go up
        ProcessFixture::type(dialog, "Hết hạn tự chấm", QStringLiteral("31/12/2199"));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    CHECK(f.view().process.phase == Phase::Self);
    CHECK(f.view().process.dates.selfUntil == "2199-12-31");
    CHECK(f.status(0) == q("Xong tự chấm"));

    // The key asks first; "not yet" is the safest answer.
    f.lock();
    REQUIRE(f.dialogs.questions.size() == 1);
    CHECK(f.status(0) == q("Xong tự chấm"));
    f.dialogs.verbs = {0};
    f.lock();
    CHECK(f.status(0) == q("Đã chốt, chờ thẩm định"));
    CHECK_FALSE(f.button("lockButton").isEnabled());

    f.answer<gui::UnitDayDialog>("reopenButton", [](gui::UnitDayDialog& dialog) {
        CHECK_FALSE(ProcessFixture::verb(dialog).isEnabled()); // without a reason
        ProcessFixture::type(dialog, "Lý do", q("sai phụ lục"));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    CHECK(f.status(0) == q("Mở lại tự chấm"));

    // 19 sheets may still be worked on: they are named, and the verb waits for a reason.
    f.answer<gui::MoveDialog>("moveButton", [&](gui::MoveDialog& dialog) {
        CHECK_FALSE(ProcessFixture::verb(dialog).isEnabled());
        CHECK(ProcessFixture::says(dialog, "Còn 19 việc dang dở: vẫn chuyển thì ghi lý do."));
        const QString left = dialog.findChild<QPlainTextEdit*>()->toPlainText();
        CHECK(left.count(q(": chưa chốt phiếu")) == 19);
        CHECK(left.contains(f.page->table().model()->index(0, 0).data().toString()));
        QTest::keyClick(&dialog, Qt::Key_Return);
        CHECK(dialog.isVisible());
        ProcessFixture::type(dialog, "Lý do", q("hết thời gian"));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    CHECK(f.view().process.phase == Phase::Verify1);
    for (const auto& [id, unit] : f.view().units)
        CHECK(unit.state == UnitState::Locked);
}

TEST_CASE("process: an approval asks for its decision, and publication closes every button",
          "[process]")
{
    ProcessFixture f;
    app::ProcessDesk desk(f.window->session()->workspace(), "so-2021");
    REQUIRE(desk.setTerms({}, -1, "").ok());
    REQUIRE(desk.move({Phase::Verify1, "thử", {}, {}}).ok());
    REQUIRE(desk.move({Phase::Council, {}, {}, {}}).ok());
    REQUIRE(f.window->session()->reload().ok());
    f.answer<gui::MoveDialog>("moveButton", [](gui::MoveDialog& dialog) {
        auto* to = dialog.findChild<QComboBox*>();
        to->setCurrentIndex(to->findData(static_cast<int>(Phase::Approved)));
        CHECK_FALSE(ProcessFixture::verb(dialog).isEnabled());
        ProcessFixture::type(dialog, "Số quyết định", q("12/QĐ-UBND"));
        ProcessFixture::type(dialog, "Ngày quyết định", QStringLiteral("1/3/2022"));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    CHECK(f.view().process.decisionNumber == "12/QĐ-UBND");
    // What was there before is copied first.
    Phase before = Phase::None;
    f.window->session()->workspace().setCopyBefore(
        [&](const app::Workspace&, app::BackupCause) { before = f.view().process.phase; });
    f.answer<gui::MoveDialog>(
        "moveButton", [](gui::MoveDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
    CHECK(before == Phase::Approved);
    CHECK(f.view().process.phase == Phase::Published);
    for (const char* name : {"termsButton", "lockButton", "reopenButton", "extendButton"})
        CHECK_FALSE(f.button(name).isEnabled());
    CHECK(f.button("moveButton").isEnabled()); // a corrigendum
    CHECK(f.status(0) == q("Đã công bố"));
    CHECK(f.window->session()->editor().refusal(0, core::Stage::V1, 0)->code == "gate.published");

    // A corrigendum says why, in its form.
    REQUIRE(desk.move({Phase::Council, "sai 1.1.1", {}, {}}).ok());
    REQUIRE(desk.move({Phase::Approved, {}, "20/QĐ-UBND", "2022-04-01"}).ok());
    REQUIRE(f.window->session()->reload().ok());
    f.answer<gui::MoveDialog>("moveButton", [](gui::MoveDialog& dialog) {
        CHECK_FALSE(ProcessFixture::verb(dialog).isEnabled());
        CHECK(ProcessFixture::says(dialog, "Công bố bản đính chính cần ghi lý do."));
        CHECK(dialog.findChild<QPlainTextEdit*>()->isHidden());
        ProcessFixture::type(dialog, "Lý do", q("đính chính điểm 1.1.1"));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    CHECK(f.view().process.phase == Phase::Published);
    CHECK(f.view().process.corrects == 1);
    const auto context = [&] {
        return f.page->findChild<QLabel*>(QStringLiteral("contextLabel"))->text();
    };
    CHECK(context() ==
          q("Bước: đã công bố · Đính chính lần 1 · Quyết định số 20/QĐ-UBND ngày 01/04/2022"));
    const core::Language vietnamese = core::Language::Vietnamese;
    const auto& book = f.window->session()->workspace().book();
    const auto rows = book.history(1, static_cast<int>(book.historyLength().value())).value();
    const auto last = std::ranges::find_if(
        rows.rbegin(), rows.rend(), [](const auto& row) { return row.action == "publication"; });
    REQUIRE(last != rows.rend());
    CHECK(app::historyAction(*last, vietnamese) == "Công bố bản đính chính");
    CHECK(app::historyFields(*last, vietnamese)
              .second.starts_with("quyết định: 20/QĐ-UBND, ngày: 01/04/2022, đính chính lần 1, "));
}

TEST_CASE("process: both versions of a corrected result can be read, and what differs",
          "[process][ranking]")
{
    ProcessFixture f;
    app::Workspace& workspace = f.window->session()->workspace();
    app::ProcessDesk desk(workspace, "so-2021");
    const auto publish = [&](const char* number, const char* day) {
        REQUIRE(desk.move({Phase::Approved, "thử", number, day}).ok());
        REQUIRE(desk.move({Phase::Published, "cộng sai 1.1.1", {}, {}}).ok());
    };
    REQUIRE(desk.setTerms({}, -1, "").ok());
    REQUIRE(desk.move({Phase::Verify1, "thử", {}, {}}).ok());
    REQUIRE(desk.move({Phase::Council, {}, {}, {}}).ok());
    CHECK(f.button("publishedButton").isHidden());
    publish("12/QĐ-UBND", "2022-03-01");
    const auto best = app::rankingInput(workspace, "so-2021", core::ResultStage::Final).value();
    const std::string first =
        (*best.units)[static_cast<std::size_t>(best.ranking->standings.front().unit)].name;
    // The unit that was first loses all points of one criterion.
    REQUIRE(desk.move({Phase::Council, "cộng sai 1.1.1", {}, {}}).ok());
    const auto scores = workspace.load("so-2021").value();
    app::SheetEditor sheet(workspace.book(), *scores);
    const int unit = best.ranking->standings.front().unit;
    core::Entry none;
    none.status = core::EntryStatus::Unproven;
    none.note = "cộng sai";
    const int leaf = scores->set().findLeaf("1.1.1");
    const core::Status cut = sheet.apply({sheet.makeEdit(unit, core::Stage::V2, leaf, none)});
    REQUIRE(cut.ok());
    publish("20/QĐ-UBND", "2022-04-01");
    REQUIRE(f.window->session()->reload().ok());

    CHECK_FALSE(f.button("publishedButton").isHidden());
    f.answer<gui::PublishedDialog>("publishedButton", [&](gui::PublishedDialog& dialog) {
        auto& version = *dialog.findChild<QComboBox*>();
        const auto& table = *dialog.findChild<QTableView*>();
        const auto at = [&](int row, int column) {
            return table.model()->index(row, column).data().toString();
        };
        REQUIRE(version.count() == 2);
        CHECK(version.currentText() ==
              q("Đính chính lần 1 · Quyết định số 20/QĐ-UBND ngày 01/04/2022"));
        CHECK(std::ranges::any_of(dialog.findChildren<QLabel*>(), [](const QLabel* label) {
            return label->text().startsWith(
                q("Bản đang có hiệu lực. Lý do đính chính: cộng sai 1.1.1. Khác bản trước ở "));
        }));
        const int all = table.model()->rowCount();
        dialog.findChild<QCheckBox*>()->setChecked(true);
        REQUIRE(table.model()->rowCount() > 0);
        CHECK(table.model()->rowCount() < all);
        QString told;
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (at(row, models::PublishedTable::UnitColumn) == QString::fromStdString(first))
                told = at(row, models::PublishedTable::BeforeColumn);
        }
        CHECK(told.contains(q("điểm ")));
        CHECK_FALSE(told.contains(q("chỉ số "))); // which goes with them
        // The first version, by keys: as it was.
        QTest::keyClick(&version, Qt::Key_Down);
        CHECK(version.currentText() ==
              q("Công bố lần đầu · Quyết định số 12/QĐ-UBND ngày 01/03/2022"));
        CHECK(table.model()->rowCount() == all);
        CHECK(at(0, models::PublishedTable::UnitColumn) == QString::fromStdString(first));
        CHECK(table.isColumnHidden(models::PublishedTable::BeforeColumn));
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });

    // What is published opens at its result, wherever work before it was left.
    Q_EMIT f.window->actions().assessmentChosen(q("huyen-2021"));
    f.window->session()->setStage(core::Stage::V1);
    Q_EMIT f.window->actions().assessmentChosen(q("so-2021"));
    CHECK(f.window->session()->stage() == core::Stage::V2);
}

TEST_CASE("process: the dialog names a complaint that nobody decided, with its unit", "[process]")
{
    ProcessFixture f;
    const app::ScoreBook& scores = f.window->session()->scores();
    app::ProcessDesk desk(f.window->session()->workspace(), "so-2021");
    int cut = 0;
    while (!app::isContestable(scores, 0, cut))
        ++cut;
    const std::string code(scores.set().leafCode(cut));
    REQUIRE(desk.setTerms({}, -1, "").ok());
    REQUIRE(desk.move({Phase::Verify1, "thử", {}, {}}).ok());
    REQUIRE(desk.move({Phase::Appeal, {}, {}, {}}).ok());
    REQUIRE(desk.answer(scores.units().front().id, code, "không đồng ý", true).ok());
    REQUIRE(desk.move({Phase::Verify2, {}, {}, {}}).ok());
    REQUIRE(f.window->session()->reload().ok());
    const QString named =
        q("%1: khiếu nại %2 chưa ai quyết định")
            .arg(QString::fromStdString(f.window->session()->scores().units().front().name),
                 QString::fromStdString(code));
    f.answer<gui::MoveDialog>("moveButton", [&](gui::MoveDialog& dialog) {
        auto* to = dialog.findChild<QComboBox*>();
        to->setCurrentIndex(to->findData(static_cast<int>(Phase::Council)));
        CHECK(dialog.findChild<QPlainTextEdit*>()->toPlainText() == named);
        CHECK_FALSE(ProcessFixture::verb(dialog).isEnabled());
        ProcessFixture::type(dialog, "Lý do", q("giữ điểm lần 1"));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    CHECK(f.view().process.phase == Phase::Council);
    // What is said of it is read whole at 1280.
    const QString said =
        f.page->table().model()->index(0, models::ProcessTable::AppealColumn).data().toString();
    CHECK(said == q("1 khiếu nại, 1 chưa thẩm định lại"));
    CHECK(f.page->table().fontMetrics().horizontalAdvance(said) <
          f.page->table().columnWidth(models::ProcessTable::AppealColumn));
}
