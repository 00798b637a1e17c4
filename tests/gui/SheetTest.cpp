#include "SheetFixture.h"

#include "gui/look/Look.h"
#include "gui/look/WrappedText.h"
#include "gui/sheet/ProblemPane.h"
#include "gui/sheet/TotalsBar.h"
#include "support/Steps.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

using models::EntryForm;

TEST_CASE("Points are typed down the column", "[gui][sheet]")
{
    OpenedPage opened;
    opened.session->setStage(Stage::Self);
    const QString before = opened.page->totals().text();
    opened.show("1.1.1");
    OpenedPage::type("0,25");
    REQUIRE(opened.editor());
    OpenedPage::press(Qt::Key_Return);
    CHECK_FALSE(opened.editor());
    CHECK(opened.cell("1.1.1", SheetColumn::Self).data().toString() == QStringLiteral("0,25"));
    CHECK(opened.currentCode() == "1.1.2");
    CHECK(QApplication::focusWidget() == &opened.page->tree());
    const QString after = opened.page->totals().text();
    CHECK(after != before);

    OpenedPage::press(Qt::Key_Return);
    CHECK(opened.currentCode() == "1.1.3");
    OpenedPage::press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(opened.currentCode() == "1.1.2");
    CHECK(opened.page->tree().chosen().size() == 1);

    opened.session->undo();
    CHECK(opened.cell("1.1.1", SheetColumn::Self).data().toString() == QStringLiteral("0,5"));
    CHECK(opened.currentCode() == "1.1.1");
    CHECK(opened.page->totals().text() == before);
    opened.session->redo();
    CHECK(opened.page->totals().text() == after);
}

TEST_CASE("A whole column is typed without leaving the keyboard", "[gui][sheet]")
{
    OpenedPage opened;
    opened.session->setStage(Stage::Self);
    const core::Sheet before = opened.session->scores().sheet(opened.page->unit());
    opened.show("1.1.1");
    // Everything as it is: a value that the figures give is taken without a word.
    constexpr int rows = 61;
    for (int row = 0; row < rows; ++row) {
        // Where the tree stands: figures, and the points of a choice.
        const QModelIndex cell = opened.page->sheet().indexOfLeaf(
            opened.page->tree().currentLeaf(), opened.page->tree().currentIndex().column());
        const QString text = cell.data(Qt::EditRole).toString();
        const std::string code = opened.currentCode();
        INFO(code);
        if (!text.isEmpty()) {
            support::type(text);
            REQUIRE(opened.editor());
            CHECK(opened.editor()->text() == text);
            CHECK(opened.page->sheet().isWaiting(cell));
        }
        OpenedPage::press(Qt::Key_Return);
        REQUIRE_FALSE(opened.editor());
        // The last one has none below it.
        CHECK((opened.currentCode() != code) == (row + 1 < rows));
        CHECK_FALSE(opened.page->sheet().isWaiting(cell));
    }
    CHECK(opened.session->scores().sheet(opened.page->unit()) == before);
    CHECK(opened.session->undoText().isEmpty());
}

TEST_CASE("A refused value stays in its cell with a message, Esc gives the old one back",
          "[gui][sheet]")
{
    OpenedPage opened;
    opened.show("3.4.1");
    const core::Entry before = opened.entry("3.4.1");
    OpenedPage::type("7");
    OpenedPage::press(Qt::Key_Return);
    REQUIRE(opened.editor());
    CHECK(opened.editor()->text() == QStringLiteral("7"));
    const auto labels = opened.page->tree().viewport()->findChildren<QLabel*>();
    REQUIRE(labels.size() == 1);
    CHECK(labels.front()->isVisible());
    CHECK(labels.front()->text().contains(QStringLiteral("3")));

    OpenedPage::press(Qt::Key_Escape);
    CHECK_FALSE(opened.editor());
    CHECK_FALSE(labels.front()->isVisible());
    CHECK(opened.entry("3.4.1") == before);
    CHECK(opened.cell("3.4.1").data().toString() == QStringLiteral("3"));
    CHECK(opened.session->undoText().isEmpty());
}

TEST_CASE("A cut asks for its reason and goes on when it is there", "[gui][sheet]")
{
    OpenedPage opened;
    opened.show("1.3.2");
    OpenedPage::type("0,5");
    OpenedPage::press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == &opened.page->panel().reason());
    CHECK(opened.cell("1.3.2").data().toString() == QStringLiteral("0,5"));
    CHECK(opened.cell("1.3.2").data(models::SheetModel::PendingRole).toBool());
    CHECK(opened.session->undoText().isEmpty());

    OpenedPage::type("chua xu ly xong");
    OpenedPage::press(Qt::Key_Return);
    CHECK(opened.entry("1.3.2").points == core::Points::fromUnits(5000));
    CHECK(opened.entry("1.3.2").note == "chua xu ly xong");
    CHECK(support::stepCount(*opened.session) == 1);
    CHECK(QApplication::focusWidget() == &opened.page->tree());
    CHECK(opened.currentCode() == "1.4.1");
}

TEST_CASE("What is typed into an old reason takes its place", "[gui][sheet]")
{
    OpenedPage opened;
    opened.show("1.3.2");
    OpenedPage::type("0,5");
    OpenedPage::press(Qt::Key_Return);
    OpenedPage::type("chua xu ly xong");
    OpenedPage::press(Qt::Key_Return);
    REQUIRE(opened.entry("1.3.2").note == "chua xu ly xong");
    opened.show("1.3.2");
    opened.page->panel().focusReason();
    OpenedPage::type("thieu tai lieu");
    OpenedPage::press(Qt::Key_Return);
    CHECK(opened.entry("1.3.2").note == "thieu tai lieu");
}

TEST_CASE("Figures in the panel are explained with each key and entered by Enter", "[gui][sheet]")
{
    OpenedPage opened;
    opened.session->setStage(Stage::Self);
    opened.show("1.3.1");
    OpenedPage::press(Qt::Key_Return, Qt::AltModifier);
    REQUIRE(QApplication::focusWidget() == &opened.field(0));
    const QString first = opened.page->panel().explanation();
    OpenedPage::type("2");
    const QString second = opened.page->panel().explanation();
    CHECK(second != first);
    CHECK(second.startsWith(QStringLiteral("2/13")));
    CHECK(opened.session->undoText().isEmpty());
    OpenedPage::press(Qt::Key_Return);
    CHECK(support::stepCount(*opened.session) == 1);
    CHECK(opened.entry("1.3.1", Stage::Self).figures.at(0) == core::Decimal::whole(2));

    // 19.938 is a whole number here; 0 below the line is refused and the entry stays.
    OpenedPage::press(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == &opened.field(1));
    OpenedPage::type("0");
    OpenedPage::press(Qt::Key_Return);
    CHECK(opened.entry("1.3.1", Stage::Self).figures.at(1) == core::Decimal::whole(13));
    OpenedPage::press(Qt::Key_Escape);
    CHECK_FALSE(
        opened.session->drafts(opened.page->unit(), Stage::Self, opened.leaf("1.3.1")).size());
    opened.field(1).setFocus(Qt::TabFocusReason);
    OpenedPage::type("19.938");
    OpenedPage::press(Qt::Key_Return);
    CHECK(opened.entry("1.3.1", Stage::Self).figures.at(1) == core::Decimal::whole(19938));
    OpenedPage::press(Qt::Key_Return, Qt::AltModifier);
    CHECK(QApplication::focusWidget() == &opened.page->tree());
    CHECK(opened.field(1).text() == QStringLiteral("19.938"));
}

TEST_CASE("Drafts are on the screen again after the program was killed", "[gui][sheet]")
{
    OpenedPage opened;
    opened.show("3.4.1");
    OpenedPage::press(Qt::Key_Return, Qt::AltModifier);
    OpenedPage::type("60");
    const core::Entry before = opened.entry("3.4.1");
    opened.reopen();
    opened.makePage();
    opened.show("3.4.1");
    QCoreApplication::processEvents();
    CHECK(opened.entry("3.4.1") == before);
    CHECK(opened.field(0).text() == QStringLiteral("60"));
    CHECK(opened.cell("3.4.1", SheetColumn::State).data().toString() == QStringLiteral("Chưa ghi"));
    CHECK(opened.page->panel().explanation().startsWith(QStringLiteral("60/612")));
    bool isMarked = false;
    for (const auto* label : opened.page->panel().figures().findChildren<gui::WrappedText*>())
        isMarked = isMarked || (label->isVisible() && label->text() == QStringLiteral("chưa ghi"));
    CHECK(isMarked);
}

TEST_CASE("A book that is only read refuses typing and says why", "[gui][sheet]")
{
    OpenedPage opened(store::OpenMode::ReadOnly);
    opened.show("3.4.1");
    OpenedPage::type("1");
    CHECK_FALSE(opened.editor());
    const auto labels = opened.page->tree().viewport()->findChildren<QLabel*>();
    REQUIRE(labels.size() == 1);
    CHECK(labels.front()->isVisible());
    CHECK_FALSE(labels.front()->text().isEmpty());
    CHECK_FALSE(opened.page->panel().figures().isEnabled());
}

TEST_CASE("Keys of the sheet: nothing arose, no evidence, delete, accept", "[gui][sheet]")
{
    OpenedPage opened;
    opened.show("1.3.2");
    // Nothing is written before the reason is there.
    const core::Entry before = opened.entry("1.3.2");
    OpenedPage::press(Qt::Key_F7);
    CHECK(opened.entry("1.3.2") == before);
    CHECK(opened.cell("1.3.2").data().toString() == QStringLiteral("không phát sinh"));
    CHECK(opened.cell("1.3.2").data(models::SheetModel::PendingRole).toBool());
    REQUIRE(QApplication::focusWidget() == &opened.page->panel().reason());
    OpenedPage::type("khong co kien nghi");
    OpenedPage::press(Qt::Key_Return);
    CHECK(opened.entry("1.3.2").status == core::EntryStatus::None);
    CHECK(opened.entry("1.3.2").note == "khong co kien nghi");
    opened.show("1.3.2");
    OpenedPage::press(Qt::Key_F9);
    CHECK(opened.entry("1.3.2").status == core::EntryStatus::Unproven);
    OpenedPage::press(Qt::Key_Delete);
    CHECK(opened.entry("1.3.2").isEmpty());
    OpenedPage::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.entry("1.3.2").figures == opened.entry("1.3.2", Stage::Self).figures);
    CHECK(opened.currentCode() == "1.4.1");

    opened.show("1.1.1");
    OpenedPage::press(Qt::Key_F7);
    CHECK(opened.entry("1.1.1").status == core::EntryStatus::Scored);
    CHECK(opened.page->tree().viewport()->findChild<QLabel*>()->isVisible());
}

TEST_CASE("Units and problems are a key away", "[gui][sheet]")
{
    OpenedPage opened;
    REQUIRE(opened.page->unit() == 0);
    opened.show("3.4.1");
    OpenedPage::press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(opened.page->unit() == 1);
    CHECK(opened.currentCode() == "3.4.1");
    OpenedPage::press(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(opened.page->unit() == 0);

    opened.show("1.3.2");
    OpenedPage::press(Qt::Key_F9);
    opened.show("8.1");
    CHECK(opened.page->nextProblem(false));
    CHECK(opened.currentCode() == "1.3.2");
    CHECK(opened.page->find(QStringLiteral("xin loi bang van ban")));
    CHECK(opened.currentCode() == "3.4.2");
    CHECK(opened.page->find(QStringLiteral("moi truong")));
    CHECK_FALSE(opened.page->find(QStringLiteral("khong co o dau het")));
}

TEST_CASE("Narrow windows put the criterion below the tree and the units into a combo box",
          "[gui][sheet]")
{
    OpenedPage opened;
    auto* tabs = opened.page->findChild<QTabWidget*>(QStringLiteral("below"));
    auto* units = opened.page->findChild<QListView*>(QStringLiteral("units"));
    REQUIRE(tabs);
    CHECK_FALSE(tabs->isVisible());
    opened.page->resize(950, 560);
    QCoreApplication::processEvents();
    CHECK(tabs->isVisible());
    CHECK(tabs->isAncestorOf(&opened.page->panel()));
    CHECK(units->isVisible());
    opened.page->resize(809, 396);
    QCoreApplication::processEvents();
    CHECK_FALSE(units->isVisible());
    CHECK(opened.page->width() == 809);
    opened.page->resize(1160, 688);
    QCoreApplication::processEvents();
    CHECK_FALSE(tabs->isVisible());
    CHECK(opened.page->panel().isVisible());
}

TEST_CASE("A row is as high as its highest cell, whether widths are asked for or not",
          "[gui][sheet]")
{
    OpenedPage opened;
    gui::SheetTree& tree = opened.page->tree();
    QTest::keyClick(&tree, Qt::Key_F7); // "không phát sinh" stands in two lines
    QStyleOptionViewItem option;
    option.initFrom(&tree);
    option.font = tree.font();
    option.widget = &tree;
    QStyleOptionViewItem forHeight = option;
    forHeight.rect.setWidth(-1); // as a tree asks
    for (QModelIndex row = tree.model()->index(0, 0); row.isValid(); row = tree.indexBelow(row)) {
        int highest = 0;
        for (int column = 0; column < tree.model()->columnCount(); ++column) {
            const QModelIndex cell = row.siblingAtColumn(column);
            if (tree.isColumnHidden(column))
                continue;
            const int height = tree.itemDelegateForIndex(cell)->sizeHint(option, cell).height();
            CHECK(tree.itemDelegateForIndex(cell)->sizeHint(forHeight, cell).height() == height);
            highest = std::max(highest, height);
        }
        CHECK(tree.visualRect(row).height() == highest);
    }
}

TEST_CASE("Every widget that takes the focus has a name", "[gui][sheet]")
{
    OpenedPage opened;
    opened.show("1.3.2");
    for (const QWidget* widget : opened.page->findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        const auto* button = dynamic_cast<const QAbstractButton*>(widget);
        const bool isNamed =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
            dynamic_cast<const QLabel*>(widget) || dynamic_cast<const QTabBar*>(widget) ||
            dynamic_cast<const QTabWidget*>(widget);
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        CHECK(isNamed);
    }
}
