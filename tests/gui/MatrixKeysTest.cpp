// The keyboard table of the matrix, key by key.
#include "MatrixFixture.h"

TEST_CASE("Matrix key by key: moving", "[gui][matrix]")
{
    OpenedMatrix opened;
    CHECK(opened.current() == "vpubnd");
    OpenedMatrix::press(Qt::Key_Return);
    CHECK(opened.current() == "snv");
    CHECK(opened.column() == MatrixColumn::Points);
    OpenedMatrix::press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(opened.current() == "vpubnd");
    OpenedMatrix::press(Qt::Key_Tab);
    CHECK(opened.column() == MatrixColumn::Reason);
    OpenedMatrix::press(Qt::Key_Tab);
    CHECK(opened.current() == "snv");
    CHECK(opened.column() == MatrixColumn::Figures);
    OpenedMatrix::press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(opened.current() == "vpubnd");
    CHECK(opened.column() == MatrixColumn::Reason);
    OpenedMatrix::press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(opened.column() == MatrixColumn::Points);

    const int before = opened.page->leaf();
    OpenedMatrix::press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(opened.page->leaf() == before + 1);
    CHECK(opened.current() == "vpubnd");
    OpenedMatrix::press(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(opened.page->leaf() == before);
}

TEST_CASE("Matrix key by key: editing", "[gui][matrix]")
{
    OpenedMatrix opened;
    // Typing replaces; in a column of computed values it means the points.
    opened.at("stp", MatrixColumn::State);
    OpenedMatrix::type("2,5");
    REQUIRE(opened.editor());
    CHECK(opened.editor()->text() == QStringLiteral("2,5"));
    CHECK(opened.column() == MatrixColumn::Points);
    CHECK(opened.text("stp", MatrixColumn::State) == QStringLiteral("Chưa ghi"));
    // Esc drops it.
    OpenedMatrix::press(Qt::Key_Escape);
    CHECK_FALSE(opened.editor());
    CHECK(opened.entry("stp").isEmpty());
    CHECK(opened.text("stp", MatrixColumn::State) == QStringLiteral("Chưa TĐ"));
    CHECK(opened.page->table().hasFocus());
    // Tab and Shift+Tab from the editor.
    OpenedMatrix::type("2,5");
    OpenedMatrix::press(Qt::Key_Tab);
    CHECK(opened.points("stp") == QStringLiteral("2,5"));
    CHECK(opened.column() == MatrixColumn::Reason);
    OpenedMatrix::type("doi chieu");
    OpenedMatrix::press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(opened.entry("stp").note == "doi chieu");
    CHECK(opened.column() == MatrixColumn::Points);
    // F2 keeps the value.
    OpenedMatrix::press(Qt::Key_F2);
    REQUIRE(opened.editor());
    CHECK(opened.editor()->text() == QStringLiteral("2,5"));
    OpenedMatrix::press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(opened.current() == "snv");
    // Delete.
    opened.at("stp");
    OpenedMatrix::press(Qt::Key_Delete);
    CHECK(opened.entry("stp").isEmpty());
    CHECK(opened.entry("stp").note.empty());
    // Refused: the editor stays, with its sentence under the cell.
    OpenedMatrix::type("12");
    OpenedMatrix::press(Qt::Key_Return);
    REQUIRE(opened.editor());
    CHECK(opened.message().contains(QStringLiteral("12")));
    OpenedMatrix::press(Qt::Key_Escape);
    CHECK(opened.message().isEmpty());
    opened.at("stp", MatrixColumn::Figures);
    OpenedMatrix::type("9137");
    OpenedMatrix::press(Qt::Key_Return);
    REQUIRE(opened.editor());
    CHECK_FALSE(opened.message().isEmpty());
    OpenedMatrix::press(Qt::Key_Escape);
    CHECK(opened.entry("stp").isEmpty());
}

TEST_CASE("Matrix key by key: a cut asks for its reason, Esc gives both up", "[gui][matrix]")
{
    OpenedMatrix opened;
    OpenedMatrix::type("1");
    OpenedMatrix::press(Qt::Key_Return);
    REQUIRE(opened.editor());
    CHECK(opened.column() == MatrixColumn::Reason);
    CHECK(opened.current() == "vpubnd");
    CHECK(opened.text("vpubnd", MatrixColumn::State) == QStringLiteral("Chưa ghi"));
    // An empty reason is none.
    OpenedMatrix::type(" ");
    OpenedMatrix::press(Qt::Key_Return);
    REQUIRE(opened.editor());
    CHECK(opened.entry("vpubnd").isEmpty());
    OpenedMatrix::press(Qt::Key_Escape);
    CHECK_FALSE(opened.editor());
    CHECK(opened.text("vpubnd", MatrixColumn::State) == QStringLiteral("Chưa TĐ"));
    CHECK(opened.text("vpubnd", MatrixColumn::Points).isEmpty());

    // F9 and F7 ask as well.
    opened.at("snv");
    OpenedMatrix::press(Qt::Key_F7);
    REQUIRE(opened.editor());
    OpenedMatrix::type("khong co ho so");
    OpenedMatrix::press(Qt::Key_Return);
    CHECK(opened.entry("snv").status == EntryStatus::None);
    CHECK(opened.current() == "stp");
    opened.at("snv");
    OpenedMatrix::press(Qt::Key_F7);
    CHECK(opened.entry("snv").isEmpty());
}

TEST_CASE("Matrix key by key: other points of a cut ask for its reason, Enter keeps it, Esc gives "
          "both up",
          "[gui][matrix]")
{
    OpenedMatrix opened;
    OpenedMatrix::type("1");
    OpenedMatrix::press(Qt::Key_Return);
    OpenedMatrix::type("thieu bao cao");
    OpenedMatrix::press(Qt::Key_Return);
    REQUIRE(opened.points("vpubnd") == QStringLiteral("1"));
    opened.at("vpubnd");
    OpenedMatrix::type("0,5");
    OpenedMatrix::press(Qt::Key_Return);
    REQUIRE(opened.editor());
    CHECK(opened.column() == MatrixColumn::Reason);
    CHECK(opened.editor()->text() == QStringLiteral("thieu bao cao"));
    CHECK(opened.points("vpubnd") == QStringLiteral("0,5")); // as typed, not written
    CHECK(opened.entry("vpubnd").points == core::Points::whole(1));
    OpenedMatrix::press(Qt::Key_Escape);
    CHECK(opened.points("vpubnd") == QStringLiteral("1"));
    opened.at("vpubnd");
    OpenedMatrix::type("0,5");
    OpenedMatrix::press(Qt::Key_Return);
    REQUIRE(opened.editor());
    OpenedMatrix::press(Qt::Key_Return);
    CHECK_FALSE(opened.editor());
    CHECK(opened.entry("vpubnd").points == core::Points::fromUnits(5000));
    CHECK(opened.entry("vpubnd").note == "thieu bao cao");
    CHECK(opened.current() == "snv");
}

TEST_CASE("Matrix key by key: accepting a selection is one step", "[gui][matrix]")
{
    OpenedMatrix opened;
    const QString undo = opened.session->undoText();
    for (int i = 0; i < 5; ++i)
        OpenedMatrix::press(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(opened.page->table().chosenUnits().size() == 6);
    QSignalSpy said(opened.page.get(), &gui::Page::statusMessage);
    OpenedMatrix::press(Qt::Key_Return, Qt::ControlModifier);
    // snv: its self figures are not those of the dossiers, that wants a reason of its own.
    for (const char* id : {"vpubnd", "stp", "stc", "skhdt", "sct"})
        CHECK(opened.text(id, MatrixColumn::State) == QStringLiteral("Chấp nhận"));
    CHECK(opened.entry("snv").isEmpty());
    REQUIRE(said.size() == 1);
    CHECK(said.front().front().toString().contains(QStringLiteral("Sở Nội vụ")));
    opened.session->undo();
    CHECK(opened.entry("vpubnd").isEmpty());
    CHECK(opened.session->undoText() == undo);
    CHECK(opened.page->matrix().totals().done() == 0);
}

TEST_CASE("Matrix key by key: reasons that were used", "[gui][matrix]")
{
    OpenedMatrix opened;
    OpenedMatrix::type("1");
    OpenedMatrix::press(Qt::Key_Return);
    OpenedMatrix::type("thieu bao cao");
    OpenedMatrix::press(Qt::Key_Return);
    REQUIRE(opened.entry("vpubnd").note == "thieu bao cao");
    REQUIRE(opened.current() == "snv");
    OpenedMatrix::press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(opened.editor());
    CHECK(opened.column() == MatrixColumn::Reason);
    OpenedMatrix::press(Qt::Key_Down);
    auto* menu = opened.page->findChild<QMenu*>(QStringLiteral("usedReasons"));
    REQUIRE(menu);
    CHECK(menu->actions().front()->data().toString() == QStringLiteral("thieu bao cao"));
    QTest::keyClick(menu, Qt::Key_Return);
    QCoreApplication::processEvents();
    REQUIRE(opened.editor());
    CHECK(opened.editor()->text() == QStringLiteral("thieu bao cao"));
    OpenedMatrix::press(Qt::Key_Escape);
    CHECK_FALSE(opened.editor());
}

TEST_CASE("Another criterion or unit from below: the focus stays with the figures", "[gui][matrix]")
{
    OpenedMatrix opened;
    opened.at("stp");
    OpenedMatrix::press(Qt::Key_Return, Qt::AltModifier);
    auto& figures = opened.page->cell().figures();
    REQUIRE(figures.isAncestorOf(QApplication::focusWidget()));
    const std::string before = opened.current();
    OpenedMatrix::press(Qt::Key_Down, Qt::AltModifier);
    CHECK(opened.current() != before);
    CHECK(figures.isAncestorOf(QApplication::focusWidget()));
    OpenedMatrix::press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(figures.isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("Matrix key by key: figures below and back, history, list of criteria", "[gui][matrix]")
{
    OpenedMatrix opened;
    opened.at("stp");
    OpenedMatrix::press(Qt::Key_Return, Qt::AltModifier);
    CHECK(opened.page->cell().isAncestorOf(QApplication::focusWidget()));
    CHECK(opened.page->cell().lastYearText().startsWith(QStringLiteral("Năm 2020")));
    CHECK(opened.page->cell().explanation().contains(QStringLiteral("9.137/9.140")));
    OpenedMatrix::press(Qt::Key_A, Qt::ControlModifier);
    OpenedMatrix::type("9140");
    OpenedMatrix::press(Qt::Key_Return, Qt::AltModifier);
    CHECK(opened.page->table().hasFocus());
    CHECK(opened.current() == "stp");
    OpenedMatrix::press(Qt::Key_F12);
    auto* history = opened.page->findChild<gui::HistoryDialog*>();
    REQUIRE(history);
    CHECK(history->isVisible());
    history->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    opened.page->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(opened.page.get()));
    opened.page->table().setFocus();

    OpenedMatrix::press(Qt::Key_F4);
    REQUIRE(opened.page->criterionList().isVisible());
    for (const char key : std::string("1.3.2"))
        QTest::keyClick(&opened.page->criterionList().field(), key);
    QTest::keyClick(&opened.page->criterionList().field(), Qt::Key_Return);
    CHECK_FALSE(opened.page->criterionList().isVisible());
    CHECK(opened.page->leaf() == opened.leaf("1.3.2"));
    CHECK(opened.current() == "stp");
}

TEST_CASE("Sorting by a header leaves the cell at work where it is", "[gui][matrix]")
{
    OpenedMatrix opened(false);
    opened.at("stnmt");
    QHeaderView& header = *opened.page->table().horizontalHeader();
    const int unit = models::position(MatrixColumn::Unit);
    QTest::mouseClick(
        header.viewport(), Qt::LeftButton, {},
        {header.sectionViewportPosition(unit) + header.sectionSize(unit) / 2, header.height() / 2});
    CHECK(opened.page->matrix().sortColumn() == unit);
    CHECK(opened.current() == "stnmt");
    CHECK(opened.column() == MatrixColumn::Points);
}
