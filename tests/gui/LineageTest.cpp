// Where a unit comes from, told in its dialog by keys alone.
#include "WindowFixture.h"

#include "app/LineageEditor.h"
#include "gui/admin/AdminPage.h"
#include "gui/admin/AdminTable.h"
#include "gui/admin/LineageDialog.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <functional>

namespace {

struct LineageFixture : WindowFixture {
    LineageFixture()
    {
        openSample();
        window->pages().showPage(QStringLiteral("admin"));
        page = qobject_cast<gui::AdminPage*>(window->pages().current());
        REQUIRE(page);
    }
    /// Opens the dialog of a unit by the page's command; `work` has it while it stands open.
    void tell(const char* unit, const std::function<void(gui::LineageDialog&)>& work) const
    {
        const auto& units = page->units().units();
        const auto found = std::find_if(units.begin(), units.end(),
                                        [unit](const core::Unit& one) { return one.id == unit; });
        REQUIRE(found != units.end());
        page->table().goTo(static_cast<int>(found - units.begin()), models::UnitTable::NameColumn);
        bool isShown = false;
        QTimer::singleShot(0, window.get(), [&] {
            auto* dialog = qobject_cast<gui::LineageDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            isShown = true;
            dialog->activateWindow();
            REQUIRE(QTest::qWaitFor([dialog] { return dialog->isActiveWindow(); }));
            work(*dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
        for (QAction* action : page->pageActions()) {
            if (action->text().contains(q("Nguồn &gốc")))
                action->trigger();
        }
        CHECK(isShown);
    }
    std::vector<core::Lineage> rows(const char* unit) const
    {
        return app::lineageOf(window->session()->workspace().book(), unit).value();
    }

    gui::AdminPage* page = nullptr;
};

} // namespace

TEST_CASE("The first field of a form has the focus, its buttons come last", "[gui][lineage][keys]")
{
    const LineageFixture f;
    f.tell("snv", [](gui::LineageDialog& dialog) {
        CHECK(qobject_cast<QComboBox*>(dialog.focusWidget()));
        const auto isButton = [&] { return qobject_cast<QPushButton*>(dialog.focusWidget()); };
        int fields = 0;
        for (; !isButton() && fields < 20; ++fields)
            support::press(Qt::Key_Tab);
        CHECK(fields == 7); // row, way, old unit, old name, document, its day, from when
    });
}

TEST_CASE("Where a unit comes from is typed, and a wrong day changes nothing",
          "[gui][lineage][keys]")
{
    const LineageFixture f;
    f.tell("snv", [&](gui::LineageDialog& dialog) {
        support::press(Qt::Key_Tab);
        support::press(Qt::Key_Down); // split
        support::press(Qt::Key_Tab);
        support::press(Qt::Key_Tab);
        support::type(q("Ban Tổ chức chính quyền"));
        support::press(Qt::Key_Tab);
        support::type(q("12/NQ-HĐND"));
        support::press(Qt::Key_Tab);
        support::type(q("32/13/2020"));
        support::press(Qt::Key_Return);
        REQUIRE(dialog.isVisible());
        CHECK(f.rows("snv").empty());
        bool isSaid = false;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            isSaid = isSaid || label->text().contains(q("«32/13/2020»"));
        CHECK(isSaid);
        qobject_cast<QLineEdit*>(dialog.focusWidget())->selectAll();
        support::type(q("15/12/2020"));
        support::press(Qt::Key_Tab);
        support::type(q("1/1/2021"));
        support::press(Qt::Key_Return);
        CHECK_FALSE(dialog.isVisible());
    });
    const auto rows = f.rows("snv");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].kind == core::LineageKind::Split);
    CHECK(rows[0].oldName == "Ban Tổ chức chính quyền");
    CHECK(rows[0].document == "12/NQ-HĐND");
    CHECK(rows[0].dated == "2020-12-15");
    CHECK(rows[0].effective == "2021-01-01");

    // What was said can be taken away by its own row.
    f.tell("snv", [](gui::LineageDialog& dialog) {
        support::press(Qt::Key_Up);
        support::press(Qt::Key_Tab);
        support::press(Qt::Key_End); // give the row up
        CHECK_FALSE(dialog.findChildren<QLineEdit*>().front()->isEnabled());
        support::press(Qt::Key_Return);
    });
    CHECK(f.rows("snv").empty());
}
