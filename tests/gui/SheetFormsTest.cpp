// The unit's form from the sheet's page: written, read back through the dialog of imports.

#include "SheetFixture.h"

#include "app/FormImport.h"
#include "exchange/Xlsx.h"
#include "gui/imports/ImportDialog.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace {

QAction& formAction(const OpenedPage& f, const char* begin)
{
    for (QAction* action : f.page->pageActions()) {
        if (action != nullptr &&
            action->text().remove(QLatin1Char('&')).startsWith(QString::fromUtf8(begin)))
            return *action;
    }
    qFatal("no such action");
}

} // namespace

TEST_CASE("sheet: a form is written, and read back it changes nothing", "[sheet][form]")
{
    OpenedPage f;
    f.page->showUnit(0);
    const QString file = QString::fromStdString((f.folder.path() / "phieu.xlsx").string());
    f.dialogs.files = {file};
    QAction& exportForm = formAction(f, "Xuất phiếu Excel");
    REQUIRE(exportForm.isEnabled());
    exportForm.trigger();
    REQUIRE(QFile::exists(file));

    f.dialogs.files = {file};
    QAction& importForm = formAction(f, "Nhập phiếu Excel");
    REQUIRE(importForm.isEnabled());
    importForm.trigger();
    auto* dialog = f.page->findChild<gui::ImportDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->findChild<QTableView*>(QStringLiteral("lines"))->model()->rowCount() == 0);
    CHECK_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("importButton"))->isEnabled());
    CHECK_FALSE(dialog->findChild<QWidget*>(QStringLiteral("columnsPane"))->isVisible());

    // What the book has lost since comes back by one step.
    dialog->reject();
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    const auto scores = f.session->scores().set().findLeaf("1.1.1");
    core::Edit gone = f.session->editor().makeEdit(0, core::Stage::Self, scores, core::Entry());
    REQUIRE(f.session->edit({gone}).ok());
    f.dialogs.files = {file};
    importForm.trigger();
    dialog = f.page->findChild<gui::ImportDialog*>();
    REQUIRE(dialog != nullptr);
    auto* button = dialog->findChild<QPushButton*>(QStringLiteral("importButton"));
    REQUIRE(button->isEnabled());
    button->click();
    CHECK_FALSE(f.session->scores().sheet(0).at(core::Stage::Self, scores).isEmpty());
}

TEST_CASE("sheet: what is no form is refused in words", "[sheet][form]")
{
    OpenedPage f;
    f.page->showUnit(0);
    const QString file = QString::fromStdString((f.folder.path() / "khac.csv").string());
    QFile other(file);
    REQUIRE(other.open(QIODevice::WriteOnly));
    other.write("a;b\n1;2\n");
    other.close();
    f.dialogs.files = {file};
    formAction(f, "Nhập phiếu Excel").trigger();
    CHECK(f.page->findChild<gui::ImportDialog*>() == nullptr);
    REQUIRE(f.dialogs.notices.size() == 1);
}
