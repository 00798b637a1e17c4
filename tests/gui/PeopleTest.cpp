// A book with accounts in the window: signing in, locking, one's own password, the people.
#include "WindowFixture.h"

#include "app/Accounts.h"
#include "app/ProcessDesk.h"
#include "gui/page/Page.h"
#include "gui/people/AccountDialog.h"
#include "gui/people/AccountsDialog.h"
#include "gui/people/CoverageDialog.h"
#include "gui/people/PasswordDialog.h"
#include "gui/people/ScreenLock.h"
#include "gui/people/SignInDialog.h"
#include "gui/sheet/TotalsBar.h"
#include "gui/window/PageHost.h"
#include "gui/window/StatusBar.h"
#include "models/history/HistoryModel.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

#include <functional>

namespace {

constexpr const char* firstPassword = "mật khẩu một";

struct PeopleFixture : WindowFixture {
    /// The sample with the administrator "lan" and the officer "an" of `unit`, closed.
    void makePeople(const char* unit = "vpubnd")
    {
        QFile::copy(sampleFile(), bookFile());
        auto workspace = app::Workspace::open(gui::pathOf(bookFile()));
        REQUIRE(workspace.ok());
        app::AccountEditor people((*workspace)->book());
        const auto key = [] { return *app::freshKey(firstPassword, store::leastCost); };
        REQUIRE(people.addFirst({"lan", "Trần Thị Lan", {core::Role::Administrator, "", {}, {}}},
                                key()));
        REQUIRE(people.add({"an", "Vũ Văn An", {core::Role::UnitOfficer, unit, {}, {}}}, key()));
    }
    /// Answers the dialogs that come, one after the other; each answer gets the dialog that stands
    /// open and is tried again until it is of the kind that is meant.
    template<typename Dialog>
    void answer(std::function<void(Dialog&)> work)
    {
        QTimer::singleShot(0, window.get(), [this, work] {
            if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget()))
                work(*dialog);
            else
                answer<Dialog>(work);
        });
    }
    static void typeInto(QWidget& dialog, int field, const QString& text)
    {
        const auto fields = dialog.findChildren<QLineEdit*>();
        QList<QLineEdit*> own;
        for (QLineEdit* one : fields) {
            if (!qobject_cast<QComboBox*>(one->parentWidget()))
                own += one;
        }
        own.at(field)->setText(text);
    }
    static void pressDefault(QDialog& dialog)
    {
        for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
            if (one->isDefault())
                one->click();
        }
    }
    void signInAs(const char* user)
    {
        answer<gui::SignInDialog>([user](gui::SignInDialog& dialog) {
            typeInto(dialog, 0, q(user));
            typeInto(dialog, 1, q(firstPassword));
            pressDefault(dialog);
        });
        window->openFile(bookFile());
    }
};

} // namespace

TEST_CASE("Nothing of a book with accounts is shown before somebody is signed in", "[people]")
{
    PeopleFixture f;
    f.makePeople();
    QString said;
    f.answer<gui::SignInDialog>([&](gui::SignInDialog& dialog) {
        CHECK(f.window->session() == nullptr);
        f.typeInto(dialog, 0, q("Lan"));
        f.typeInto(dialog, 1, q("sai mật khẩu"));
        f.pressDefault(dialog);
        said = dialog.message();
        dialog.reject();
    });
    CHECK_FALSE(f.window->openFile(f.bookFile()));
    CHECK(said.contains(q("tên hoặc mật khẩu không đúng")));
    CHECK(f.window->session() == nullptr);
    f.signInAs("LAN");
    REQUIRE(f.window->session() != nullptr);
    CHECK(f.window->actions().lock->isEnabled());
    CHECK_FALSE(f.window->actions().userName->isVisible());
    const auto account = store::Accounts(f.window->session()->workspace().book()).signedIn();
    REQUIRE(account);
    CHECK(account->name == "lan");
}

TEST_CASE("An officer of one unit sees the pages and the data of that one", "[people]")
{
    PeopleFixture f;
    f.makePeople("stnmt");
    f.signInAs("an");
    REQUIRE(f.window->session() != nullptr);
    models::Session& session = *f.window->session();
    const int own = session.scores().unitIndex("stnmt");
    REQUIRE(own > 0); // not the first, which everybody else begins with
    CHECK(session.seenUnits() == std::vector<int>{own});
    QStringList offered;
    for (const QAction* action : f.window->actions().pages) {
        if (action->isVisible())
            offered += action->text();
    }
    CHECK(offered == QStringList{q("Phiếu chấm"), q("Hồ sơ TTHC"), q("Báo cáo"), q("Tiến trình"),
                                 q("Nhiệm vụ"), q("Nhật ký")});
    CHECK_FALSE(f.window->actions().exportData->isVisible());
    // Tasks are the administrator's to give: the dialog tells what any unit has lost.
    f.window->pages().showPage(q("tasks"));
    int ways = 0;
    for (const QPushButton* one :
         f.window->pages().page(q("tasks"))->findChildren<QPushButton*>()) {
        if (one->text().startsWith(q("Giao nhiệm vụ"))) {
            ++ways;
            CHECK_FALSE(one->isEnabled());
        }
    }
    f.window->pages().showPage(q("sheet"));
    support::settle();
    for (const QAction* one : f.window->findChildren<QAction*>()) {
        if (one->text() == q("&Giao nhiệm vụ…")) {
            ++ways;
            CHECK_FALSE(one->isEnabled());
        }
    }
    CHECK(ways == 3); // the button, the menus of both pages
    // The sheet is the unit's; no key, list or place leads to another.
    f.window->pages().showPage(q("sheet"));
    CHECK(f.window->pages().current()->place().unit == own);
    f.window->pages().showPlace({own - 1, 0});
    CHECK(f.window->pages().current()->place().unit == own);
    CHECK_FALSE(f.window->pages().current()->find(q("Sở Nội vụ")));
    f.window->pages().showPage(q("ranking"));
    CHECK(f.window->pages().currentId() == q("sheet"));
    f.window->pages().showPage(q("dossiers"));
    CHECK(f.window->pages().current()->findChild<QLabel*>(q("title"))->text() ==
          q("Sở Tài nguyên và Môi trường"));
    // Printed is the own sheet.
    f.window->pages().showPage(q("reports"));
    auto& units = *f.window->pages().current()->findChild<QComboBox*>(q("unitCombo"));
    REQUIRE(units.count() == 1);
    CHECK(units.itemData(0).toString() == q("stnmt"));
    // The history is the unit's.
    f.window->pages().showPage(q("history"));
    auto& history = *f.window->pages().current()->findChild<QTableView*>(q("table"));
    for (int row = 0; row < history.model()->rowCount(); ++row)
        CHECK(history.model()->index(row, models::HistoryModel::UnitColumn).data().toString() ==
              q("Sở Tài nguyên và Môi trường"));
    f.window->pages().showPage(q("process"));
    auto& states = *f.window->pages().current()->findChild<QTableView*>(q("units"));
    CHECK(states.model()->rowCount() == 1);
}

TEST_CASE("An officer of one unit reads its name above the sheet in a narrow window, too",
          "[people]")
{
    PeopleFixture f;
    f.makePeople("stnmt");
    f.signInAs("an");
    f.window->resize(853, 480); // 1280 × 720 at 150 %
    for (const char* page : {"sheet", "dossiers"}) {
        CAPTURE(page);
        f.window->pages().showPage(q(page));
        QCoreApplication::processEvents();
        const auto* title = f.window->pages().current()->findChild<QLabel*>(q("title"));
        REQUIRE(title);
        CHECK(title->isVisible());
        CHECK(title->text() == q("Sở Tài nguyên và Môi trường"));
    }
}

TEST_CASE("After wrong passwords the dialog counts down", "[people]")
{
    PeopleFixture f;
    f.makePeople();
    auto workspace = app::Workspace::open(gui::pathOf(f.bookFile()));
    std::int64_t now = 1'796'000'000'000;
    gui::SignInDialog dialog((*workspace)->book(), core::Language::English, q("Sổ"), q("an"),
                             nullptr, [&now] { return now; });
    for (int i = 0; i < 4; ++i) {
        f.typeInto(dialog, 1, q("sai"));
        f.pressDefault(dialog);
    }
    CHECK(dialog.message().contains(q("wait 5 seconds")));
    const auto buttons = dialog.findChildren<QPushButton*>();
    CHECK(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton* one) {
        return one->isDefault() && !one->isEnabled();
    }));
}

TEST_CASE("A locked window is away, and comes back for the same person with all that was there",
          "[people]")
{
    PeopleFixture f;
    f.makePeople();
    f.signInAs("lan");
    const store::Book& book = f.window->session()->workspace().book();
    bool isBack = false;
    f.answer<gui::SignInDialog>([&](gui::SignInDialog& dialog) {
        CHECK_FALSE(f.window->isVisible());
        CHECK_FALSE(store::Accounts(book).signedIn());
        CHECK(dialog.windowTitle() == q("Chỉ số CCHC"));
        const auto fields = dialog.findChildren<QLineEdit*>();
        CHECK(std::any_of(fields.begin(), fields.end(), [](const QLineEdit* one) {
            return one->isReadOnly() && one->text() == q("lan");
        }));
        f.typeInto(dialog, 1, q(firstPassword));
        f.pressDefault(dialog);
        isBack = true;
    });
    f.window->actions().lock->trigger();
    CHECK(isBack);
    CHECK(f.window->isVisible());
    REQUIRE(f.window->session() != nullptr);
    CHECK(store::Accounts(book).signedIn()->name == "lan");
}

TEST_CASE("Who does not come back to a locked window leaves the book closed", "[people]")
{
    PeopleFixture f;
    f.makePeople();
    f.signInAs("lan");
    f.answer<gui::SignInDialog>([](gui::SignInDialog& dialog) { dialog.reject(); });
    f.window->screenLock().lock();
    CHECK(f.window->session() == nullptr);
    CHECK(f.window->isVisible());
}

TEST_CASE("An idle window locks itself, and closes the dialog that stands open", "[people]")
{
    PeopleFixture f;
    f.makePeople();
    f.signInAs("lan");
    CHECK(f.window->screenLock().idle().isActive());
    CHECK(f.window->screenLock().idle().interval() == 15 * 60'000);
    bool isLocked = false;
    f.answer<gui::PasswordDialog>([&](gui::PasswordDialog&) {
        f.window->screenLock().idle().start(0);
        f.answer<gui::SignInDialog>([&](gui::SignInDialog& dialog) {
            isLocked = true;
            f.typeInto(dialog, 1, q(firstPassword));
            f.pressDefault(dialog);
        });
    });
    f.window->actions().password->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(isLocked, 5000);
    CHECK(isLocked);
    CHECK(f.window->session() != nullptr);
}

TEST_CASE("One's own password is changed with the old one", "[people]")
{
    PeopleFixture f;
    f.makePeople();
    f.signInAs("an");
    QStringList said;
    f.answer<gui::PasswordDialog>([&](gui::PasswordDialog& dialog) {
        const auto tries = [&](const char* old, const char* fresh, const char* again) {
            f.typeInto(dialog, 0, q(old));
            f.typeInto(dialog, 1, q(fresh));
            f.typeInto(dialog, 2, q(again));
            f.pressDefault(dialog);
            said += dialog.message();
        };
        tries(firstPassword, "mật khẩu hai", "mật khẩu ba");
        tries("không phải", "mật khẩu hai", "mật khẩu hai");
        tries(firstPassword, "ngắn", "ngắn");
        tries(firstPassword, "mật khẩu hai", "mật khẩu hai");
    });
    f.window->actions().password->trigger();
    REQUIRE(said.size() == 4);
    CHECK(said[0].contains(q("không giống nhau")));
    CHECK(said[1].contains(q("không đúng")));
    CHECK(said[2].contains(q("ít nhất 8")));
    CHECK(said[3].isEmpty());
    f.window->closeBook();
    auto workspace = app::Workspace::open(gui::pathOf(f.bookFile()));
    CHECK(app::signIn((*workspace)->book(), "an", "mật khẩu hai", 1).ok());
}

TEST_CASE("A book becomes one with accounts on the administration page", "[people]")
{
    PeopleFixture f;
    f.openSample();
    f.window->pages().showPage(QStringLiteral("admin"));
    CHECK_FALSE(f.window->actions().lock->isVisible());
    f.answer<gui::AccountsDialog>([&](gui::AccountsDialog& accounts) {
        CHECK(accounts.findChild<QPushButton*>(QStringLiteral("addAccount"))
                  ->text()
                  .contains(q("đầu tiên")));
        f.answer<gui::AccountDialog>([&](gui::AccountDialog& dialog) {
            CHECK(dialog.focusWidget() == dialog.findChildren<QLineEdit*>().front());
            CHECK(dialog.height() > 12 * dialog.fontMetrics().height()); // all is in view
            f.typeInto(dialog, 0, q("lan"));
            f.typeInto(dialog, 1, q("Trần Thị Lan"));
            f.typeInto(dialog, 4, q(firstPassword));
            f.typeInto(dialog, 5, q(firstPassword));
            f.pressDefault(dialog);
            CHECK(dialog.message().isEmpty());
        });
        accounts.findChild<QPushButton*>(QStringLiteral("addAccount"))->click();
        CHECK(accounts.table().model()->rowCount() == 1);
        // Oneself is neither closed nor reset.
        CHECK_FALSE(accounts.findChild<QPushButton*>(QStringLiteral("activeAccount"))->isEnabled());
        f.answer<gui::AccountDialog>([&](gui::AccountDialog& dialog) {
            f.typeInto(dialog, 0, q("an"));
            f.typeInto(dialog, 4, q(firstPassword));
            f.typeInto(dialog, 5, q("khác hẳn rồi"));
            f.pressDefault(dialog);
            CHECK(dialog.message().contains(q("không giống nhau")));
            f.typeInto(dialog, 5, q(firstPassword));
            // No unit is chosen for the person.
            f.pressDefault(dialog);
            CHECK(dialog.message().contains(q("phải thuộc một đơn vị")));
            dialog.findChildren<QComboBox*>().at(1)->setCurrentIndex(0);
            f.pressDefault(dialog);
            if (dialog.isVisible())
                dialog.reject();
        });
        accounts.findChild<QPushButton*>(QStringLiteral("addAccount"))->click();
        REQUIRE(accounts.table().model()->rowCount() == 2);
        accounts.table().setCurrentIndex(accounts.table().model()->index(1, 0));
        accounts.findChild<QPushButton*>(QStringLiteral("activeAccount"))->click();
        CHECK(accounts.table().model()->index(1, 4).data().toString() == q("đã khóa"));
        CHECK(accounts.notice().isEmpty());
        accounts.reject();
    });
    for (QAction* action : f.window->pages().current()->pageActions()) {
        if (action->text().contains(q("khoản")))
            action->trigger();
    }
    const auto accounts = store::Accounts(f.window->session()->workspace().book()).all();
    REQUIRE(accounts->size() == 2);
    CHECK(accounts->at(0).shown == "Trần Thị Lan");
    CHECK(accounts->at(1).holder.unit == "vpubnd"); // the first of the list
    CHECK(f.window->actions().lock->isVisible());
    CHECK(f.window->actions().lock->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_L));
}

TEST_CASE("Who verifies which criterion is told from the list of people", "[gui][people]")
{
    PeopleFixture f;
    f.makePeople();
    f.signInAs("lan");
    REQUIRE(f.window->session());
    gui::AccountsDialog people(f.dialogs, *f.window->session(), f.window.get());
    QString said;
    f.answer<gui::CoverageDialog>([&said](gui::CoverageDialog& dialog) {
        said = dialog.findChild<QLabel*>()->text();
        dialog.reject();
    });
    people.findChild<QPushButton*>(QStringLiteral("showCoverage"))->click();
    // The administrator verifies nothing, nobody else does: all 66 criteria of the sample's set.
    CHECK(said.contains(q("66 tiêu chí chưa có ai thẩm định: 1.1.1,")));
}

TEST_CASE("Before the result is published an officer is not told the rank", "[gui][people]")
{
    PeopleFixture f;
    f.makePeople();
    const auto totals = [&f](const char* user) {
        f.open();
        f.signInAs(user);
        REQUIRE(f.window->session());
        f.window->pages().showPage(q("sheet"));
        return f.window->findChild<gui::TotalsBar*>()->text();
    };
    CHECK(totals("an").contains(q("Hạng")));
    f.open();
    f.signInAs("lan");
    app::ProcessDesk desk(f.window->session()->workspace(), "so-2021");
    REQUIRE(desk.setTerms({"2021-12-15", "", "", "", ""}, 1, "").ok());
    CHECK(totals("lan").contains(q("Hạng")));
    const QString own = totals("an");
    CHECK_FALSE(own.contains(q("Hạng")));
    CHECK(own.contains(q("Chỉ số")));
}
