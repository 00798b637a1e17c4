#include "WindowFixture.h"

#include "gui/admin/AdminPage.h"
#include "gui/admin/AdminTable.h"
#include "gui/admin/CorrectionDialog.h"
#include "gui/admin/RefusalDialog.h"
#include "gui/window/StatusBar.h"
#include "models/admin/CorrectionTable.h"
#include "store/Corrections.h"
#include "store/Processes.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>

namespace {

struct CorrectionFixture : WindowFixture {
    CorrectionFixture()
    {
        openSample();
        window->pages().showPage(QStringLiteral("admin"));
        // The whole point of 1.3.1 asks for 50 % of the units, not 30 %.
        QString text = QString::fromStdString(*session().workspace().exportSet("so-2021"));
        const auto at = text.indexOf(QStringLiteral("\"from\": \"30\""),
                                     text.indexOf(QStringLiteral("\"code\": \"1.3.1\"")));
        text.replace(at, 12, QStringLiteral("\"from\": \"50\""));
        QFile made(file());
        REQUIRE(made.open(QIODevice::WriteOnly));
        made.write(text.toUtf8());
        toTheOffices();
    }
    QString file() const { return folder.filePath(QStringLiteral("bộ sửa.json")); }
    models::Session& session() const { return *window->session(); }
    std::string setInUse() const
    {
        const auto all = session().workspace().assessments();
        for (const core::Assessment& one : *all)
            if (one.id == "so-2021")
                return one.setId;
        return {};
    }
    gui::AdminPage& page() const
    {
        return dynamic_cast<gui::AdminPage&>(*window->pages().page(QStringLiteral("admin")));
    }
    gui::AdminTable& list(const char* name) const
    {
        return *page().findChild<gui::AdminTable*>(QString::fromLatin1(name));
    }
    /// In the lists of assessments and sets the row of the offices is chosen.
    void toTheOffices() const
    {
        for (const char* name : {"assessments", "sets"}) {
            gui::AdminTable& table = list(name);
            for (int row = 0; row < table.model()->rowCount(); ++row) {
                if (table.model()
                        ->index(row, 0)
                        .data(Qt::ToolTipRole)
                        .toString()
                        .contains(QStringLiteral("so-2021")))
                    table.goTo(row, 0);
            }
        }
    }
    QAction* command() const
    {
        for (QAction* action : page().pageActions())
            if (action->text() == QStringLiteral("&Sửa bộ chỉ số đang dùng…"))
                return action;
        return nullptr;
    }
    /// Chooses the file, has `inside` done in the dialog, and says whether it was shown.
    bool correct(const std::function<void(gui::CorrectionDialog&)>& inside)
    {
        bool isShown = false;
        dialogs.files = {file()};
        QTimer::singleShot(0, qApp, [&] {
            auto* dialog = qobject_cast<gui::CorrectionDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            isShown = true;
            support::settle(); // the dialog has the focus
            inside(*dialog);
            if (dialog->isVisible()) // it has not closed itself
                dialog->reject();
        });
        command()->trigger();
        return isShown;
    }
};

QString cellText(const QTableView& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

} // namespace

TEST_CASE("A set in use is corrected at the keyboard, and nothing is stored before",
          "[admin][correction]")
{
    CorrectionFixture f;
    REQUIRE(f.command());
    const auto length = *f.session().workspace().book().historyLength();
    const bool isShown = f.correct([&](gui::CorrectionDialog& dialog) {
        auto* tabs = dialog.findChild<QTabWidget*>();
        REQUIRE(tabs->count() == 3);
        CHECK(tabs->tabText(0) == QStringLiteral("Khác gì (1)"));
        const auto* changes = qobject_cast<QTableView*>(tabs->widget(0));
        CHECK(cellText(*changes, 0, 1) == QStringLiteral("1.3.1"));
        CHECK(cellText(*changes, 0, 4) == QStringLiteral("30"));
        CHECK(cellText(*changes, 0, 5) == QStringLiteral("50"));
        // The list has the focus; Ctrl+A and Ctrl+C take it to a spreadsheet.
        CHECK(dialog.focusWidget() == changes);
        support::press(Qt::Key_A, Qt::ControlModifier);
        support::press(Qt::Key_C, Qt::ControlModifier);
        CHECK(QGuiApplication::clipboard()->text().startsWith(
            QStringLiteral("Thay đổi\tMã\tTên\tNội dung\tTrước\tSau\nđổi\t1.3.1\t")));
        tabs->setCurrentIndex(1);
        const auto* scores = qobject_cast<QTableView*>(tabs->widget(1));
        REQUIRE(scores->model()->rowCount() > 0);
        CHECK(tabs->tabText(1) ==
              QStringLiteral("Điểm nào đổi (%1)").arg(scores->model()->rowCount()));
        CHECK(cellText(*scores, 0, 3) == QStringLiteral("1/1"));
        CHECK(cellText(*scores, 0, 4) == QStringLiteral("0,5/1"));
        CHECK(cellText(*scores, 0, 5) != cellText(*scores, 0, 6));

        QPushButton* apply = nullptr;
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->isDefault())
                apply = button;
        REQUIRE(apply);
        CHECK_FALSE(apply->isEnabled());
        CHECK(*f.session().workspace().book().historyLength() == length);
        tabs->currentWidget()->setFocus();
        support::press(Qt::Key_Tab);
        CHECK(dialog.focusWidget() == dialog.findChild<QLineEdit*>());
        support::type(QStringLiteral("Sửa theo QĐ 15"));
        CHECK(apply->isEnabled());
        support::press(Qt::Key_Return);
        CHECK(dialog.result() == QDialog::Accepted);
    });
    REQUIRE(isShown);
    CHECK(f.setInUse() == "so-2021-2");
    const auto corrections = store::Corrections::of(f.session().workspace().book(), "so-2021");
    REQUIRE(corrections->size() == 1);
    // The window shows the new version at once, and offers no undo of what came before.
    CHECK(f.session().scores().set().id == "so-2021-2");
    CHECK(f.session().undoText().isEmpty());
    const auto rows = f.session().workspace().book().history(length + 1);
    REQUIRE(rows.ok());
    CHECK(rows->back().reason == "Sửa theo QĐ 15");
}

TEST_CASE("Giving up, what is the same and what is published leave the book as it is",
          "[admin][correction]")
{
    CorrectionFixture f;
    auto& book = f.session().workspace().book();
    auto length = *book.historyLength();
    CHECK(f.correct([](gui::CorrectionDialog&) { support::press(Qt::Key_Escape); }));
    CHECK(*book.historyLength() == length);
    CHECK(f.dialogs.notices.isEmpty());

    QFile same(f.file());
    REQUIRE(same.open(QIODevice::WriteOnly));
    same.write(QByteArray::fromStdString(*f.session().workspace().exportSet("so-2021")));
    same.close();
    CHECK_FALSE(f.correct([](gui::CorrectionDialog&) {}));
    REQUIRE(f.dialogs.notices.size() == 1);
    CHECK(f.dialogs.notices.front().title == QStringLiteral("Chưa sửa được bộ chỉ số"));

    core::Process process;
    process.phase = core::Phase::Published;
    process.decisionNumber = "12/QĐ-UBND";
    process.decisionDate = "2022-03-01";
    REQUIRE(store::Processes(book).put("so-2021", process, "").ok());
    length = *book.historyLength();
    f.dialogs.proposals.clear();
    CHECK_FALSE(f.correct([](gui::CorrectionDialog&) {}));
    CHECK(f.dialogs.notices.size() == 2);
    CHECK(f.dialogs.proposals.isEmpty()); // said before anybody looks for a file
    CHECK(*book.historyLength() == length);
    CHECK(f.setInUse() == "so-2021");
}

TEST_CASE("A version that is in the book already may be chosen there, and a list saved",
          "[admin][correction]")
{
    CorrectionFixture f;
    QFile file(f.file());
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    text.replace("\"id\": \"so-2021\"", "\"id\": \"qd-15\"");
    REQUIRE(f.session().workspace().importSet(text.toStdString()).ok());
    REQUIRE(f.session().reload().ok());
    f.toTheOffices();
    gui::AdminTable& sets = f.list("sets");
    sets.goTo(sets.model()->rowCount() - 1, 0);
    f.dialogs.verbs = {1}; // of the book
    const QString csv = f.folder.filePath(QStringLiteral("khác.csv"));
    const bool isShown = f.correct([&](gui::CorrectionDialog& dialog) {
        f.dialogs.files = {csv};
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Lưu &CSV…"))
                QTest::mouseClick(button, Qt::LeftButton);
        dialog.findChild<QLineEdit*>()->setFocus();
        support::type(QStringLiteral("QĐ 15"));
        CHECK(dialog.findChild<QLineEdit*>()->text() == QStringLiteral("QĐ 15"));
        support::press(Qt::Key_Return);
        CHECK(dialog.result() == QDialog::Accepted);
    });
    REQUIRE(isShown);
    for (const gui::ErrorNotice& notice : f.dialogs.notices)
        FAIL_CHECK(notice.text.toStdString());
    REQUIRE(f.dialogs.questions.size() == 1);
    CHECK(f.dialogs.questions.front().text.contains(QStringLiteral("qd-15")));
    CHECK(f.setInUse() == "qd-15");
    QFile saved(csv);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll().contains("1.3.1"));
}

TEST_CASE("What a new version has no place for is a list that is copied and saved",
          "[admin][correction]")
{
    CorrectionFixture f;
    // 1.1.1 is called otherwise: each of the 19 sở of the sample has entries there.
    QFile made(f.file());
    REQUIRE(made.open(QIODevice::ReadWrite));
    QByteArray text = made.readAll();
    text.replace("\"code\": \"1.1.1\"", "\"code\": \"1.1.9\"");
    made.resize(0);
    made.write(text);
    made.close();
    const QString csv = f.folder.filePath(QStringLiteral("giữ.csv"));
    bool isShown = false;
    f.dialogs.files = {f.file()};
    QTimer::singleShot(0, qApp, [&] {
        auto* dialog = qobject_cast<gui::RefusalDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        isShown = true;
        support::settle();
        CHECK(dialog->windowTitle() == QStringLiteral("Chưa sửa được bộ chỉ số"));
        QStringList sentences;
        for (const auto* label : dialog->findChildren<QLabel*>())
            if (!label->text().isEmpty())
                sentences += label->text();
        REQUIRE(sentences.size() == 1);
        CHECK(sentences.front().startsWith(QStringLiteral("Chưa sửa bộ chỉ số: bộ mới")));
        CHECK_FALSE(sentences.front().contains(QStringLiteral("correction.held")));
        const auto* table = dialog->findChild<QTableView*>();
        CHECK(table->model()->rowCount() >= 19);
        CHECK(cellText(*table, 0, 0) == QStringLiteral("1.1.1"));
        CHECK(cellText(*table, 0, 1).contains(QStringLiteral("có điểm đã nhập (")));
        CHECK(dialog->focusWidget() == table);
        support::press(Qt::Key_A, Qt::ControlModifier);
        support::press(Qt::Key_C, Qt::ControlModifier);
        CHECK(QGuiApplication::clipboard()->text().startsWith(
            QStringLiteral("Chỗ\tNội dung\n1.1.1\t")));
        f.dialogs.files = {csv};
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Lưu &CSV…"))
                QTest::mouseClick(button, Qt::LeftButton);
        CHECK(dialog->height() <= f.window->height());
        support::press(Qt::Key_Escape);
    });
    f.command()->trigger();
    REQUIRE(isShown);
    CHECK(f.dialogs.notices.isEmpty());
    CHECK(f.setInUse() == "so-2021");
    QFile saved(csv);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll().startsWith("\xEF\xBB\xBF"
                                     "Chỗ;Nội dung\r\n"));
}
