// The columns of the sheet and what is shown of its rows.
#include "SheetFixture.h"

#include "gui/look/Look.h"
#include "gui/page/Settings.h"
#include "gui/sheet/SheetColumns.h"
#include "gui/sheet/SheetFilterBar.h"
#include "support/Steps.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>

TEST_CASE("Code and title stay in view when the sheet is scrolled sideways", "[gui][sheet]")
{
    OpenedPage opened;
    opened.page->columns().setShown(SheetColumn::Note, true);
    opened.page->columns().setShown(SheetColumn::LastYear, true);
    gui::SheetTree& tree = opened.page->tree();
    tree.setColumnWidth(position(SheetColumn::Note), 700);
    opened.show("3.4.1");
    const QModelIndex title = tree.currentIndex().siblingAtColumn(0);
    const QRect before = tree.visualRect(title);
    tree.horizontalScrollBar()->setValue(tree.horizontalScrollBar()->maximum());
    REQUIRE(tree.header()->offset() > 60);
    CHECK(tree.frozenWidth() == tree.columnWidth(0));
    CHECK(tree.visualRect(title) == before);
    CHECK(tree.indexAt(before.center()) == title);
    // A cell that lies below the title is brought out.
    tree.setCurrentIndex(title.siblingAtColumn(position(SheetColumn::Max)));
    CHECK(tree.visualRect(tree.currentIndex()).left() >= tree.frozenWidth() - 1);
}

TEST_CASE("Columns are chosen, the one at work cannot be hidden, and the choice is remembered",
          "[gui][sheet]")
{
    QTemporaryDir folder;
    gui::Settings file(folder.filePath(QStringLiteral("settings.ini")));
    gui::SettingsGroup settings(file, QStringLiteral("sheet"), QStringLiteral("this-book"));
    {
        OpenedPage opened;
        gui::SheetTree& tree = opened.page->tree();
        CHECK(tree.isColumnHidden(position(SheetColumn::LastYear)));
        opened.page->columns().setShown(SheetColumn::LastYear, true);
        opened.page->columns().setShown(SheetColumn::Difference, false);
        CHECK_FALSE(opened.cell("3.4.1", SheetColumn::LastYear).data().toString().isEmpty());
        tree.setColumnWidth(position(SheetColumn::Figures), 133);
        opened.page->saveState(settings);
    }
    OpenedPage opened;
    opened.page->restoreState(settings);
    gui::SheetTree& tree = opened.page->tree();
    CHECK_FALSE(tree.isColumnHidden(position(SheetColumn::LastYear)));
    CHECK(tree.isColumnHidden(position(SheetColumn::Difference)));
    CHECK(tree.columnWidth(position(SheetColumn::Figures)) == 133);
    CHECK_FALSE(opened.cell("3.4.1", SheetColumn::LastYear).data().toString().isEmpty());
    opened.page->columns().setShown(SheetColumn::V2, false);
    opened.session->setStage(Stage::V2);
    CHECK_FALSE(tree.isColumnHidden(position(SheetColumn::V2)));
}

TEST_CASE("A filter asks for its day or points, and refuses what is none", "[gui][sheet]")
{
    OpenedPage opened;
    gui::SheetFilterBar& bar = opened.page->filterBar();
    QString said;
    QObject::connect(opened.page.get(), &gui::Page::statusMessage, opened.page.get(),
                     [&said](const QString& text) { said = text; });
    const auto choose = [&bar](int row) {
        bar.choice().setCurrentIndex(row);
        Q_EMIT bar.choice().activated(row);
    };
    CHECK_FALSE(bar.value().isVisible());
    choose(5);
    REQUIRE(bar.value().isVisible());
    bar.value().setText(QStringLiteral("hôm qua"));
    QTest::keyClick(&bar.value(), Qt::Key_Return);
    CHECK(said.contains(QStringLiteral("hôm qua")));
    bar.value().setText(QStringLiteral("01/01/2021"));
    QTest::keyClick(&bar.value(), Qt::Key_Return);
    CHECK(opened.page->tree().model()->rowCount() > 0); // the sample was filled after that day
    choose(6);
    bar.value().setText(QStringLiteral("0,5"));
    QTest::keyClick(&bar.value(), Qt::Key_Return);
    CHECK(opened.page->tree().model()->rowCount() > 0);
    choose(0);
    CHECK_FALSE(bar.value().isVisible());
}

TEST_CASE("Where titles would be cut, columns that nobody has drawn to a width give way",
          "[gui][sheet]")
{
    const OpenedPage opened;
    gui::SheetTree& tree = opened.page->tree();
    const auto widthAt = [&](int page, SheetColumn column) {
        opened.page->resize(page, 688);
        QCoreApplication::processEvents();
        return tree.columnWidth(position(column));
    };
    const int usual = widthAt(1900, SheetColumn::Figures);
    tree.setColumnWidth(position(SheetColumn::V2), usual + 21);
    CHECK(widthAt(1160, SheetColumn::Figures) < usual);
    CHECK(widthAt(1160, SheetColumn::V2) == usual + 21);
    CHECK(widthAt(1900, SheetColumn::Figures) == usual);
    // No title of a column is cut for it.
    widthAt(1160, SheetColumn::Self);
    const QFontMetrics metrics(gui::Look::font(gui::TextStyle::HintStrong));
    for (int column = 1; column < models::sheetColumnCount; ++column) {
        if (!tree.isColumnHidden(column))
            CHECK(tree.columnWidth(column) >=
                  metrics.horizontalAdvance(
                      models::SheetCells::headerText(models::sheetColumn(column).column)) +
                      6);
    }
}

TEST_CASE("A column that is hidden leaves no gap", "[gui][sheet]")
{
    const OpenedPage opened;
    gui::SheetTree& tree = opened.page->tree();
    for (const bool isHidden : {false, true, false}) {
        tree.setColumnHidden(position(SheetColumn::Note), isHidden);
        QCoreApplication::processEvents();
        int shown = 0;
        for (int column = 0; column < models::sheetColumnCount; ++column)
            shown += tree.isColumnHidden(column) ? 0 : tree.columnWidth(column);
        CHECK(tree.header()->length() == shown);
    }
}
