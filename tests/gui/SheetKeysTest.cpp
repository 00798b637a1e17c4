// The keyboard table of the sheet, key by key, and what the tools of the page do.
#include "SheetFixture.h"

#include "gui/entry/HistoryDialog.h"
#include "gui/look/Look.h"
#include "gui/page/Settings.h"
#include "gui/sheet/ProblemPane.h"
#include "gui/sheet/SheetColumns.h"
#include "gui/sheet/SheetFilterBar.h"
#include "support/Steps.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QTemporaryDir>

#include <algorithm>

namespace {

void copyText(const QString& text)
{
    QApplication::clipboard()->setText(text);
}

} // namespace

TEST_CASE("Digits and letters replace, F2 keeps, Esc drops", "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.show("3.4.1");
    const QString before = opened.cell("3.4.1").data().toString();
    OpenedPage::type("1");
    REQUIRE(opened.editor());
    CHECK(opened.editor()->text() == QStringLiteral("1"));
    OpenedPage::press(Qt::Key_Escape);
    CHECK_FALSE(opened.editor());
    CHECK(opened.cell("3.4.1").data().toString() == before);
    OpenedPage::press(Qt::Key_F2);
    REQUIRE(opened.editor());
    CHECK(opened.editor()->text() == before);
    OpenedPage::press(Qt::Key_Escape);
    OpenedPage::type("x");
    REQUIRE(opened.editor());
    CHECK(opened.editor()->text() == QStringLiteral("x"));
    OpenedPage::press(Qt::Key_Return);
    REQUIRE(opened.editor()); // refused, stays
    OpenedPage::press(Qt::Key_Escape);
    CHECK(opened.session->undoText().isEmpty());
}

TEST_CASE("Enter goes down a column, Tab through the cells that can be entered",
          "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.show("3.4.1");
    const auto column = [&] {
        return static_cast<SheetColumn>(opened.page->tree().currentIndex().column());
    };
    CHECK(column() == SheetColumn::V1);
    OpenedPage::press(Qt::Key_Return);
    CHECK(opened.currentCode() == "3.4.2");
    OpenedPage::press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(opened.currentCode() == "3.4.1");
    // The next cell of 3.4.1 is the figures of 3.4.2, then its points.
    OpenedPage::press(Qt::Key_Tab);
    CHECK(opened.currentCode() == "3.4.2");
    CHECK(column() == SheetColumn::Figures);
    OpenedPage::press(Qt::Key_Tab);
    CHECK(opened.currentCode() == "3.4.2");
    CHECK(column() == SheetColumn::V1);
    OpenedPage::press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(column() == SheetColumn::Figures);
    // A column that was gone to is kept when going down.
    OpenedPage::press(Qt::Key_Return);
    CHECK(column() == SheetColumn::Figures);
    CHECK(opened.currentCode() == "3.4.3");
    // While typing the same keys enter and go on.
    OpenedPage::type(opened.cell("3.4.3", SheetColumn::Figures)
                         .data(Qt::EditRole)
                         .toString()
                         .toLatin1()
                         .constData());
    OpenedPage::press(Qt::Key_Tab);
    CHECK(opened.currentCode() == "3.4.3");
    CHECK(column() == SheetColumn::V1);
}

TEST_CASE("Other points of a cut ask for its reason; Enter keeps the one that is there",
          "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.show("3.4.3");
    opened.page->tree().setCurrentIndex(
        opened.page->tree().currentIndex().siblingAtColumn(position(SheetColumn::Figures)));
    const std::string reason = opened.entry("3.4.3").note;
    REQUIRE_FALSE(reason.empty());
    OpenedPage::type("90");
    OpenedPage::press(Qt::Key_Return);
    auto& edit = opened.page->panel().reason();
    CHECK(edit.hasFocus());
    CHECK(edit.toPlainText() == QString::fromStdString(reason));
    CHECK(opened.entry("3.4.3").figures.at(0) != core::Decimal::whole(90));
    OpenedPage::press(Qt::Key_Return);
    CHECK(opened.entry("3.4.3").figures.at(0) == core::Decimal::whole(90));
    CHECK(opened.entry("3.4.3").note == reason);
    CHECK(opened.page->tree().hasFocus());
}

TEST_CASE("A unit types figures; the points follow", "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.session->setStage(Stage::Self);
    opened.show("3.4.1");
    CHECK(opened.page->tree().currentIndex().column() == position(SheetColumn::Figures));
    OpenedPage::type("99/100");
    OpenedPage::press(Qt::Key_Return);
    CHECK_FALSE(opened.editor());
    CHECK(opened.cell("3.4.1", SheetColumn::Self).data().toString() == QStringLiteral("2,5"));
    CHECK(opened.cell("3.4.1", SheetColumn::Figures).data().toString() == QStringLiteral("99/100"));
    CHECK(opened.currentCode() == "3.4.2");
    // Typing in the column of points of a criterion that is scored by figures means the figures.
    opened.page->tree().setCurrentIndex(
        opened.page->tree().currentIndex().siblingAtColumn(position(SheetColumn::Self)));
    OpenedPage::type("3");
    REQUIRE(opened.editor());
    CHECK(opened.page->tree().currentIndex().column() == position(SheetColumn::Figures));
    OpenedPage::press(Qt::Key_Escape);
}

TEST_CASE("Delete, F7, F9, Ctrl+Enter, Ctrl+D and Ctrl+R act on the row", "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.show("3.4.2");
    OpenedPage::press(Qt::Key_Delete);
    CHECK(opened.entry("3.4.2").isEmpty());
    OpenedPage::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.entry("3.4.2").status == opened.entry("3.4.2", Stage::Self).status);
    CHECK(opened.currentCode() == "3.4.3");
    OpenedPage::press(Qt::Key_R, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() == &opened.page->panel().reason());
    OpenedPage::press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == &opened.page->tree());

    opened.session->setStage(Stage::Self);
    opened.show("7.2");
    OpenedPage::press(Qt::Key_D, Qt::ControlModifier);
    CHECK(opened.entry("7.2", Stage::Self).figures ==
          opened.session->lastYear().entry(opened.page->unit(), opened.leaf("7.2"))->figures);
    CHECK(opened.currentCode() == "7.3.1");
}

TEST_CASE("Ctrl+Enter on a selection accepts what is not verified and overruns nothing",
          "[gui][sheet][keys]")
{
    OpenedPage opened;
    // Two rows emptied, one cut.
    for (const char* code : {"1.1.1", "1.1.3"}) {
        opened.show(code);
        OpenedPage::press(Qt::Key_Delete);
    }
    opened.show("1.1.2");
    OpenedPage::type("0");
    OpenedPage::press(Qt::Key_Return);
    OpenedPage::type("khong du noi dung");
    OpenedPage::press(Qt::Key_Return);
    const core::Entry cut = opened.entry("1.1.2");
    REQUIRE(cut.note == "khong du noi dung");
    const int steps = support::stepCount(*opened.session);
    opened.page->tree().setFocus();
    opened.page->tree().selectAll();
    OpenedPage::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.entry("1.1.1").figures == opened.entry("1.1.1", Stage::Self).figures);
    CHECK(opened.entry("1.1.3").figures == opened.entry("1.1.3", Stage::Self).figures);
    CHECK(opened.entry("1.1.2") == cut);
    CHECK(support::stepCount(*opened.session) == steps + 1);
}

TEST_CASE("Alt+Enter leads to the figures and back, Alt with arrows steps there",
          "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.show("3.4.1");
    OpenedPage::press(Qt::Key_Return, Qt::AltModifier);
    CHECK(QApplication::focusWidget() == &opened.field(0));
    OpenedPage::press(Qt::Key_Down, Qt::AltModifier);
    CHECK(opened.currentCode() == "3.4.2");
    CHECK(opened.page->panel().isAncestorOf(QApplication::focusWidget()));
    OpenedPage::press(Qt::Key_Up, Qt::AltModifier);
    CHECK(opened.currentCode() == "3.4.1");
    OpenedPage::press(Qt::Key_Return, Qt::AltModifier);
    CHECK(QApplication::focusWidget() == &opened.page->tree());
}

TEST_CASE("Alt with arrows writes what is being typed in the panel before it steps",
          "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.session->setStage(core::Stage::Self);
    opened.show("3.4.1");
    OpenedPage::press(Qt::Key_Return, Qt::AltModifier);
    REQUIRE(QApplication::focusWidget() == &opened.field(0));
    OpenedPage::press(Qt::Key_A, Qt::ControlModifier);
    OpenedPage::type("1");
    REQUIRE(opened.session->waiting().size() == 1);
    OpenedPage::press(Qt::Key_Down, Qt::AltModifier);
    CHECK(opened.currentCode() == "3.4.2");
    CHECK(opened.session->waiting().empty());
    const core::Figures& figures = opened.entry("3.4.1", core::Stage::Self).figures;
    CHECK(figures.at(0) == core::Decimal::whole(1));
}

TEST_CASE("F2 keeps the text that is there", "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.show("3.4.1");
    OpenedPage::press(Qt::Key_F2);
    REQUIRE(opened.editor());
    const QString before = opened.editor()->text();
    REQUIRE_FALSE(before.isEmpty());
    OpenedPage::type("7");
    CHECK(opened.editor()->text() == before + QLatin1Char('7'));
    OpenedPage::press(Qt::Key_Escape);
}

TEST_CASE("Ctrl+C, Ctrl+Shift+C and Ctrl+V speak with a spreadsheet", "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.show("3.4.1");
    OpenedPage::press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().trimmed() == opened.cell("3.4.1").data().toString());
    OpenedPage::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList copied = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    const QString unit = QString::fromStdString(opened.session->scores().units().front().name);
    CHECK(copied.at(0) == unit + QStringLiteral(" · Sở, ban, ngành – năm 2021 · Thẩm định lần 1"));
    CHECK(copied.at(1).startsWith(
        QStringLiteral("Mã\tTiêu chí\tTối đa\tSố liệu\tTự chấm\tTĐ lần 1")));

    opened.show("3.4.3");
    OpenedPage::press(Qt::Key_Backtab, Qt::ShiftModifier);
    REQUIRE(opened.page->tree().currentIndex().column() == position(SheetColumn::Figures));
    copyText(QStringLiteral("95\nx\n"));
    OpenedPage::press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(opened.dialogs.refused.size() == 1);
    CHECK(opened.dialogs.refused.front().cells == 2);
    CHECK(opened.dialogs.refused.front().lines.front().place == QStringLiteral("3.5.1"));
    CHECK(opened.session->undoText().isEmpty());
    // The answer of the dialog leads to the bad cell.
    opened.dialogs.jump = 0;
    OpenedPage::press(Qt::Key_V, Qt::ControlModifier);
    CHECK(opened.currentCode() == "3.5.1");

    opened.show("3.4.3");
    copyText(QStringLiteral("95\n"));
    OpenedPage::press(Qt::Key_V, Qt::ControlModifier);
    CHECK(opened.entry("3.4.3").figures.at(0) == core::Decimal::whole(95));
    CHECK(support::stepCount(*opened.session) == 1);
}

TEST_CASE("F12 tells the history of the cell, and an old value is taken back as a new edit",
          "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.show("3.4.3");
    const core::Entry before = opened.entry("3.4.3");
    OpenedPage::press(Qt::Key_Backtab, Qt::ShiftModifier);
    OpenedPage::type("99");
    OpenedPage::press(Qt::Key_Return);
    REQUIRE_FALSE(opened.entry("3.4.3") == before);
    opened.show("3.4.3");
    OpenedPage::press(Qt::Key_F12);
    auto* dialog = opened.page->findChild<gui::HistoryDialog*>();
    REQUIRE(dialog);
    QTableWidget& table = dialog->table();
    REQUIRE(table.rowCount() >= 3);
    CHECK_FALSE(dialog->restoreButton().isEnabled()); // the newest is what is there
    CHECK(table.item(0, 5)->text() == QStringLiteral("99%"));
    // The line of the sample's import at this stage.
    int old = -1;
    for (int row = 1; row < table.rowCount() && old < 0; ++row) {
        if (table.item(row, 2)->text() == QStringLiteral("thẩm định lần 1"))
            old = row;
    }
    REQUIRE(old > 0);
    CHECK(table.item(old, 7)->text() == QStringLiteral("sổ mẫu"));
    const int rows = table.rowCount();
    table.selectRow(old);
    REQUIRE(dialog->restoreButton().isEnabled());
    QTest::mouseClick(&dialog->restoreButton(), Qt::LeftButton);
    CHECK(opened.entry("3.4.3") == before);
    CHECK(table.rowCount() == rows + 1);
    CHECK(table.item(0, 7)->text().startsWith(QStringLiteral("lấy lại giá trị lúc")));
    CHECK(support::stepCount(*opened.session) == 2);
    dialog->close();
}

TEST_CASE("Ctrl+PgUp and PgDn change the unit, F8 leads to problems, arrows fold",
          "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.show("3.4.1");
    OpenedPage::press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(opened.page->unit() == 1);
    OpenedPage::press(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(opened.page->unit() == 0);
    CHECK(opened.currentCode() == "3.4.1");
    if (opened.page->nextProblem(false)) {
        CHECK(opened.page->tree().currentLeaf() >= 0);
    }
    opened.show("3.4.1");
    OpenedPage::press(Qt::Key_Left);
    const QModelIndex group = opened.page->tree().currentIndex().siblingAtColumn(0);
    REQUIRE(opened.page->tree().model()->hasChildren(group));
    OpenedPage::press(Qt::Key_Left);
    CHECK_FALSE(opened.page->tree().isExpanded(group));
    OpenedPage::press(Qt::Key_Right);
    CHECK(opened.page->tree().isExpanded(group));
    opened.page->tree().collapseAll();
    OpenedPage::press(Qt::Key_Asterisk);
    CHECK(opened.page->tree().isExpanded(group));
}

TEST_CASE("Every key of the table is an action with words, or the tree's own", "[gui][sheet][keys]")
{
    OpenedPage opened;
    QStringList keys;
    for (const QAction* action : opened.page->pageActions()) {
        CHECK_FALSE(action->text().isEmpty());
        keys += action->text().section(QLatin1Char('\t'), 1) + QLatin1Char(' ') +
                action->shortcut().toString(QKeySequence::PortableText);
    }
    const QString all = keys.join(QLatin1Char('\n'));
    for (const char* key : {"Ctrl+Return", "F7", "F9", "Delete", "Ctrl+D", "Ctrl+C", "Ctrl+Shift+C",
                            "Ctrl+V", "Alt+Enter", "Ctrl+R", "F12", "Alt+Up", "Alt+Down",
                            "Ctrl+PgUp", "Ctrl+PgDown", "Ctrl+Shift+K", "*"}) {
        CAPTURE(key);
        CHECK(all.contains(QLatin1String(key)));
    }
}

TEST_CASE("Tab leads through the panel: figures, ticks, reason", "[gui][sheet]")
{
    OpenedPage opened;
    opened.session->setStage(Stage::Self);
    // The fields are made anew for each criterion.
    opened.show("1.1.1");
    opened.show("3.4.1");
    gui::CriterionPanel& panel = opened.page->panel();
    panel.focusFigures();
    REQUIRE(QApplication::focusWidget() == &opened.field(0));
    OpenedPage::press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == &opened.field(1));
    OpenedPage::press(Qt::Key_Tab);
    CHECK(qobject_cast<QCheckBox*>(QApplication::focusWidget()));
    CHECK(panel.isAncestorOf(QApplication::focusWidget()));
    for (int key = 0; key < 2 && qobject_cast<QCheckBox*>(QApplication::focusWidget()); ++key)
        OpenedPage::press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == &panel.reason());
}

TEST_CASE("A unit types in the column of the figures all the way down", "[gui][sheet]")
{
    OpenedPage opened;
    opened.show("1.1.1");
    CHECK(opened.page->tree().currentIndex().column() == position(SheetColumn::V1));
    opened.session->setStage(Stage::Self);
    CHECK(opened.page->tree().currentIndex().column() == position(SheetColumn::Figures));
    // 1.1.1 is a choice: 0,25 is worth one of its options.
    OpenedPage::type("0,25");
    OpenedPage::press(Qt::Key_Return);
    CHECK(opened.entry("1.1.1", Stage::Self).figures.at(0) == core::Decimal::whole(1));
    CHECK(opened.page->tree().currentIndex().column() == position(SheetColumn::Figures));
}

TEST_CASE("F7 that waits for its reason is ticked in the panel", "[gui][sheet]")
{
    OpenedPage opened;
    opened.show("1.3.2");
    opened.page->tree().setFocus();
    OpenedPage::press(Qt::Key_F7);
    const auto boxes = opened.page->panel().findChildren<QCheckBox*>();
    const auto none = std::find_if(boxes.begin(), boxes.end(), [](const QCheckBox* box) {
        return box->text() == QStringLiteral("Không phát sinh");
    });
    REQUIRE(none != boxes.end());
    CHECK((*none)->isChecked());
    CHECK(opened.entry("1.3.2").status != core::EntryStatus::None);
}

TEST_CASE("A text that outgrows its cell is seen whole while it is typed", "[gui][sheet]")
{
    OpenedPage opened;
    opened.session->setStage(Stage::Self);
    opened.show("3.4.1");
    OpenedPage::type("1");
    REQUIRE(opened.editor());
    const int narrow = opened.editor()->width();
    OpenedPage::type("2.345.678/20.000.000");
    const int wanted = opened.editor()->fontMetrics().horizontalAdvance(opened.editor()->text());
    CHECK(opened.editor()->width() > wanted);
    CHECK(opened.editor()->width() > narrow);
    const QRect place = opened.editor()->geometry();
    CAPTURE(place.left(), place.right(), opened.page->tree().viewport()->width());
    CHECK(place.left() >= 0);
    CHECK(place.right() < opened.page->tree().viewport()->width());
    OpenedPage::press(Qt::Key_Escape);
}

TEST_CASE("The right button and the menu key show what can be done with a cell",
          "[gui][sheet][keys]")
{
    OpenedPage opened;
    opened.show("3.4.1");
    const QString before = opened.cell("3.4.1").data().toString();
    const auto menu = [&opened](QContextMenuEvent::Reason reason, QWidget& below) {
        const QPoint at = reason == QContextMenuEvent::Mouse
                              ? opened.page->tree().visualRect(opened.cell("3.4.1")).center()
                              : QPoint();
        QContextMenuEvent event(reason, at, below.mapToGlobal(at));
        QApplication::sendEvent(&below, &event);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    };
    const auto action = [](const QMenu& of, const char* text) {
        for (QAction* each : of.actions()) {
            if (each->text().contains(QString::fromUtf8(text)))
                return each;
        }
        return static_cast<QAction*>(nullptr);
    };
    QMenu* shown = menu(QContextMenuEvent::Mouse, *opened.page->tree().viewport());
    REQUIRE(shown);
    REQUIRE(action(*shown, "Ché&p khối ô"));
    CHECK_FALSE(action(*shown, "Đơn vị &sau")); // of the list of units
    action(*shown, "Ché&p khối ô")->trigger();
    CHECK(QApplication::clipboard()->text().trimmed() == before);
    shown->close();

    shown = menu(QContextMenuEvent::Keyboard, opened.page->tree());
    REQUIRE(shown);
    CHECK(action(*shown, "Lịch &sử ô"));
    shown->close();

    // A field of text has its own.
    opened.page->panel().focusFigures();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(opened.page.get(), &event);
    CHECK_FALSE(QApplication::activePopupWidget());
}
