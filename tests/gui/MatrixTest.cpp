#include "MatrixFixture.h"

#include "gui/look/Look.h"

TEST_CASE("One criterion is verified over nineteen units with the keyboard alone", "[gui][matrix]")
{
    OpenedMatrix opened;
    const auto enter = [] { OpenedMatrix::press(Qt::Key_Return); };
    const auto accept = [] { OpenedMatrix::press(Qt::Key_Return, Qt::ControlModifier); };
    const auto points = [&](const char* typed) {
        OpenedMatrix::type(typed);
        enter();
    };
    const auto figures = [&](const char* typed) {
        OpenedMatrix::press(Qt::Key_Left);
        OpenedMatrix::type(typed);
        enter();
    };
    const auto reason = [&](const char* typed) {
        REQUIRE(opened.editor()); // the program has gone there by itself
        OpenedMatrix::type(typed);
        enter();
    };
    const auto back = [] {
        OpenedMatrix::press(Qt::Key_Right);
    }; // from the figures to the points of the row reached

    // In the order of the group. Self figures: entries-so-2021.csv of the sample; rule of 3.4.1 in
    // so-2021.json: 100 % gives 3, from 98 % 2,5, from 95 % 1,5, below 0.
    accept();           // vpubnd 612/612
    figures("938/946"); // snv 99,15 %: cut from 3
    reason("8 ho so tre han");
    back();
    points("2,5");          // stp 9137/9140 = 99,97 %: what the rule gives
    accept();               // stc 318/318
    points("2,5");          // skhdt 2206/2209 = 99,86 %
    figures("1.874/1.874"); // sct
    back();
    accept();    // snnptnt 1533/1561 = 98,21 %
    points("1"); // sgtvt: own figure, the rule gives 2,5
    reason("thieu bao cao quy IV");
    figures("1015/1046"); // sxd 97,04 %: cut from 2,5
    reason("31 ho so tre han");
    OpenedMatrix::type("8199/8214"); // stnmt 99,82 %, still in the column of figures
    enter();
    reason("15 ho so tre han");
    back();
    accept();                        // stttt 204/204
    points("2.5");                   // sldtbxh 3475/3502 = 99,23 %, decimal point
    OpenedMatrix::press(Qt::Key_F9); // svhttdl: no evidence
    reason("khong co bang trich xuat");
    points("3");                     // skhcn 97/97
    accept();                        // sgddt 1408/1411 = 99,79 %
    accept();                        // syt 1622/1702 = 95,30 %
    OpenedMatrix::press(Qt::Key_F7); // ttr: nothing arose, as the unit says itself
    enter();
    figures("40/41"); // bdt 97,56 %: cut from 3
    reason("1 ho so tre han");
    OpenedMatrix::type("1120/1129"); // bqlkcn 99,20 %; typed as 1120/119 by the unit
    enter();
    reason("don vi nhap nham mau so");

    const std::vector<std::pair<const char*, const char*>> expected = {
        {"vpubnd", "3"}, {"snv", "2.5"},     {"stp", "2.5"},   {"stc", "3"},      {"skhdt", "2.5"},
        {"sct", "3"},    {"snnptnt", "2.5"}, {"sgtvt", "1"},   {"sxd", "1.5"},    {"stnmt", "2.5"},
        {"stttt", "3"},  {"sldtbxh", "2.5"}, {"svhttdl", "0"}, {"skhcn", "3"},    {"sgddt", "2.5"},
        {"syt", "1.5"},  {"ttr", ""},        {"bdt", "1.5"},   {"bqlkcn", "2.5"},
    };
    REQUIRE(expected.size() == 19);
    const auto snapshot = opened.session->scores().evaluation(core::ResultStage::V1);
    const app::Evaluation& results = *snapshot;
    const int node = opened.session->scores().set().find("3.4.1");
    for (const auto& [id, wanted] : expected) {
        INFO(id);
        const engine::NodeResult& result =
            results.results[static_cast<std::size_t>(opened.unit(id))]
                .nodes[static_cast<std::size_t>(node)];
        CHECK(result.missing == 0);
        CHECK((result.applicable.isZero() ? std::string() : core::format(result.points)) == wanted);
    }
    CHECK(opened.entry("ttr").status == EntryStatus::None);
    CHECK(opened.entry("svhttdl").status == EntryStatus::Unproven);
    CHECK(opened.entry("sgtvt").note == "thieu bao cao quy IV");
    CHECK(core::formatFigures(opened.entry("bqlkcn").figures,
                              opened.session->scores().set().leafNode(opened.page->leaf())) ==
          "n=1120;d=1129");
    CHECK(opened.page->totals().text(models::position(MatrixColumn::Unit)) ==
          QStringLiteral("19/19 đã thẩm định"));
    // 18 scored: 5 × 3 + 8 × 2,5 + 3 × 1,5 + 1 + 0 = 40,5. Cut: snv 0,5, sgtvt 1,5, sxd 1, stnmt
    // 0,5, svhttdl 3, bdt 1,5 and bqlkcn 0,5 (1120/119 gives 3, flagged).
    CHECK(opened.page->totals().text(models::position(MatrixColumn::Points)) ==
          QStringLiteral("2,25"));
    CHECK(opened.page->totals().text(models::position(MatrixColumn::Reason)) ==
          QStringLiteral("5/18 đạt tối đa; 7 bị cắt"));
    CHECK(opened.dialogs.notices.isEmpty());
}

TEST_CASE("Matrix: F8 goes to what should be looked at, find to criteria and units",
          "[gui][matrix]")
{
    OpenedMatrix opened;
    REQUIRE(opened.page->nextProblem(false));
    const int row = opened.page->table().currentIndex().row();
    CHECK(opened.page->matrix().needsLook(row));
    REQUIRE(opened.page->nextProblem(false));
    CHECK(opened.page->table().currentIndex().row() != row);
    REQUIRE(opened.page->nextProblem(true));
    CHECK(opened.page->table().currentIndex().row() == row);

    const int before = opened.page->leaf();
    CHECK(opened.page->find(QStringLiteral("y te")));
    CHECK(opened.current() == "syt");
    CHECK(opened.page->leaf() == before);
    CHECK(opened.page->find(QStringLiteral("1.3.2")));
    CHECK(opened.page->leaf() == opened.leaf("1.3.2"));
    CHECK(opened.page->find(QStringLiteral("vi tri viec lam")));
    CHECK(opened.page->leaf() == opened.leaf("5.1.1"));
    opened.page->findNext(false);
    CHECK(opened.page->leaf() == opened.leaf("5.1.2"));
    CHECK_FALSE(opened.page->find(QStringLiteral("zzzz")));
    CHECK(opened.page->leaf() == before);
}

TEST_CASE("Matrix: the evidence of the unit at work stands beside it", "[gui][matrix]")
{
    OpenedMatrix opened;
    const auto shown = [&] { return opened.page->evidence().list().model()->rowCount(); };
    for (const char* id : {"stnmt", "skhcn", "ttr"}) {
        INFO(id);
        opened.at(id);
        CHECK(shown() ==
              opened.session->scores().documentCount(opened.unit(id), opened.page->leaf()));
        CHECK(opened.text(id, MatrixColumn::Documents) ==
              (shown() > 0 ? QString::number(shown()) : QString()));
    }
    // Ctrl+T goes through them from the table.
    opened.at("stnmt");
    REQUIRE(shown() > 1);
    const int first = opened.page->evidence().list().currentIndex().row();
    OpenedMatrix::press(Qt::Key_T, Qt::ControlModifier);
    CHECK(opened.page->evidence().list().currentIndex().row() == first + 1);
    CHECK(opened.current() == "stnmt");
}

TEST_CASE(
    "Matrix: blocks are copied with and without headers, pasted whole or refused with every cell",
    "[gui][matrix]")
{
    OpenedMatrix opened;
    QClipboard& clipboard = *QGuiApplication::clipboard();
    opened.at("vpubnd", MatrixColumn::Figures);
    clipboard.setText(QStringLiteral("612/612\t3\t\n938/946\t2,5\t8 hồ sơ trễ\n"));
    QSignalSpy said(opened.page.get(), &gui::Page::statusMessage);
    OpenedMatrix::press(Qt::Key_V, Qt::ControlModifier);
    CHECK(opened.points("vpubnd") == QStringLiteral("3"));
    CHECK(opened.points("snv") == QStringLiteral("2,5"));
    CHECK(opened.text("snv", MatrixColumn::Reason) == QStringLiteral("8 hồ sơ trễ"));
    CHECK(said.last().front().toString() == QStringLiteral("Đã dán 6 ô"));

    opened.at("vpubnd", MatrixColumn::Figures);
    OpenedMatrix::press(Qt::Key_Right, Qt::ShiftModifier);
    OpenedMatrix::press(Qt::Key_Down, Qt::ShiftModifier);
    OpenedMatrix::press(Qt::Key_C, Qt::ControlModifier);
    CHECK(clipboard.text() == QStringLiteral("612/612\t3\n938/946\t2,5\n"));
    OpenedMatrix::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString whose = clipboard.text().section(QLatin1Char('\n'), 0, 0);
    CHECK(whose.startsWith(QStringLiteral("3.4.1 Tỷ lệ ")));
    CHECK(whose.endsWith(
        QStringLiteral(" · Sở, ban, ngành – năm 2021 · Thẩm định lần 1 · Kết quả tạm")));
    CHECK(clipboard.text().section(QLatin1Char('\n'), 1) ==
          QStringLiteral("Số liệu TĐ lần 1\tTĐ lần 1\n612/612\t3\n938/946\t2,5\n"));

    opened.at("stp", MatrixColumn::Figures);
    const QString undo = opened.session->undoText();
    opened.dialogs.jump = 0;
    clipboard.setText(QStringLiteral("9137/9140\nabc\n1/2\n"));
    OpenedMatrix::press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(opened.dialogs.refused.size() == 1);
    REQUIRE(opened.dialogs.refused.front().lines.size() == 2);
    CHECK(opened.dialogs.refused.front().lines.front().value == QStringLiteral("abc"));
    CHECK(opened.dialogs.refused.front().lines.front().unit == opened.unit("stc"));
    CHECK(opened.entry("stp").isEmpty());
    CHECK(opened.session->undoText() == undo);
    CHECK(opened.current() == "stc");
}

TEST_CASE("Matrix: blind verification shows nothing of the self score on the page",
          "[gui][matrix][blind]")
{
    OpenedMatrix opened;
    auto& box = *opened.page->findChild<QCheckBox*>(QStringLiteral("blind"));
    box.click();
    opened.at("stp");
    const auto saidAnywhere = [&](const QString& text) {
        QStringList all;
        const auto widgets = opened.page->findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (!widget->isVisible())
                continue;
            all += widget->accessibleName();
            all += widget->toolTip();
            if (const auto* field = qobject_cast<const QLineEdit*>(widget))
                all += field->text();
        }
        opened.page->table().selectAll();
        opened.page->table().copy(true);
        all += QGuiApplication::clipboard()->text();
        opened.at("stp");
        return all.join(QLatin1Char('\n')).contains(text);
    };
    // F12 stays below the table, where the self scores are left out.
    OpenedMatrix::press(Qt::Key_F12);
    CHECK_FALSE(opened.page->findChild<gui::HistoryDialog*>());
    CHECK_FALSE(saidAnywhere(QStringLiteral("9137")));
    CHECK_FALSE(saidAnywhere(QStringLiteral("9.137")));
    CHECK_FALSE(saidAnywhere(QStringLiteral("99,97")));
    CHECK(opened.page->cell().explanation().isEmpty());
    OpenedMatrix::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.message().contains(QStringLiteral("chấm kín")));
    CHECK(opened.entry("stp").isEmpty());

    OpenedMatrix::type("2,5");
    OpenedMatrix::press(Qt::Key_Return);
    CHECK(opened.text("stp", MatrixColumn::Self) == QStringLiteral("2,5"));
    CHECK(opened.text("stc", MatrixColumn::Self) == QStringLiteral("•••"));
    CHECK(saidAnywhere(QStringLiteral("9.137")));
}

TEST_CASE("Matrix: columns are hidden by hand, widths and criterion are remembered",
          "[gui][matrix]")
{
    const QTemporaryDir folder;
    gui::Settings file(folder.filePath(QStringLiteral("settings.ini")));
    gui::SettingsGroup settings(file, QStringLiteral("matrix"), QStringLiteral("this-book"));
    {
        OpenedMatrix opened(true, "1.3.2");
        opened.page->setColumnWanted(MatrixColumn::Outlier, false);
        CHECK(opened.page->table().isColumnHidden(models::position(MatrixColumn::Outlier)));
        opened.page->table().horizontalHeader()->resizeSection(0, 231);
        opened.page->setBlind(true);
        opened.page->saveState(settings);
    }
    OpenedMatrix opened;
    opened.page = std::make_unique<gui::MatrixPage>(opened.dialogs, opened.programme);
    opened.page->restoreState(settings);
    opened.page->setSession(opened.session.get());
    opened.page->resize(1160, 688);
    opened.page->show();
    CHECK(opened.page->table().isColumnHidden(models::position(MatrixColumn::Outlier)));
    CHECK(opened.page->table().columnWidth(0) == 231);
    CHECK(opened.page->leaf() == opened.leaf("1.3.2"));
    CHECK(opened.page->matrix().isBlind());
    // The totals stand under their columns.
    const auto& totals = *opened.page->findChild<QTableView*>(QStringLiteral("totals"));
    for (int column = 0; column < models::matrixColumnCount; ++column) {
        CHECK(totals.isColumnHidden(column) == opened.page->table().isColumnHidden(column));
        if (!totals.isColumnHidden(column))
            CHECK(totals.columnWidth(column) == opened.page->table().columnWidth(column));
    }
    // What they say in words reaches over columns beside them that say nothing.
    CHECK(totals.columnSpan(0, models::position(MatrixColumn::Unit)) > 1);
    CHECK(totals.columnSpan(0, models::position(MatrixColumn::Reason)) ==
          models::matrixColumnCount - models::position(MatrixColumn::Reason));
}

TEST_CASE("Matrix: a header click sorts, edits reach the unit of their row", "[gui][matrix]")
{
    OpenedMatrix opened;
    gui::MatrixTable& table = opened.page->table();
    QHeaderView& header = *table.horizontalHeader();
    const int rate = models::position(MatrixColumn::Rate);
    const QPoint place(header.sectionViewportPosition(rate) + 10, header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, place);
    CHECK(opened.page->matrix().sortColumn() == rate);
    CHECK(opened.page->matrix().unitAt(0) == opened.unit("syt"));
    CHECK(opened.current() == "vpubnd");
    opened.at("syt");
    OpenedMatrix::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.entry("syt").figures == opened.entry("syt", Stage::Self).figures);
    CHECK(opened.page->matrix().unitAt(0) == opened.unit("syt"));
    QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, place);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, place);
    CHECK(opened.page->matrix().sortColumn() == -1);
    CHECK(opened.page->matrix().unitAt(0) == opened.unit("vpubnd"));
}

TEST_CASE("Matrix: self scores of all units are entered at their stage", "[gui][matrix]")
{
    OpenedMatrix opened(false, "1.3.2");
    opened.session->setStage(Stage::Self);
    CHECK(opened.page->table().isColumnHidden(models::position(MatrixColumn::Self)));
    opened.at("stp", MatrixColumn::Figures);
    OpenedMatrix::type("4/4/0");
    OpenedMatrix::press(Qt::Key_Return);
    CHECK(opened.points("stp") == QStringLiteral("1"));
    CHECK(opened.current() == "stc");
    CHECK(core::formatFigures(opened.entry("stp", Stage::Self).figures,
                              opened.session->scores().set().leafNode(opened.page->leaf())) ==
          "a=4;b=4;c=0");
    // A survey is not scored by units: the cell says why.
    opened.page->showLeaf(opened.leaf("1.7"));
    opened.at("stp");
    OpenedMatrix::type("1");
    CHECK_FALSE(opened.editor());
    CHECK(opened.message().contains(QStringLiteral("không tự chấm")));
}

TEST_CASE("Matrix in the window: undo and F8 stay on the page, the find field and F6 reach it",
          "[gui][matrix]")
{
    WindowFixture f;
    f.openSample();
    f.window->session()->setStage(Stage::V1);
    f.window->pages().showPage(QStringLiteral("matrix"));
    auto& page = *f.window->findChild<gui::MatrixPage*>();
    page.showLeaf(f.window->session()->scores().set().findLeaf("3.4.1"));
    page.table().setFocus();
    const int unit = f.window->session()->scores().unitIndex("stnmt");
    page.table().showUnit(unit);
    QTest::keyClick(&page.table(), Qt::Key_Delete);
    CHECK(f.window->session()->scores().sheet(unit).at(Stage::V1, page.leaf()).isEmpty());
    page.table().showUnit(0);
    f.window->session()->undo();
    CHECK(f.window->pages().currentId() == QStringLiteral("matrix"));
    CHECK(page.table().currentUnit() == unit);
    CHECK_FALSE(f.window->session()->scores().sheet(unit).at(Stage::V1, page.leaf()).isEmpty());
    QTest::keyClick(f.window.get(), Qt::Key_F8);
    CHECK(f.window->pages().currentId() == QStringLiteral("matrix"));
    QTest::keyClick(&page.table(), Qt::Key_F6);
    CHECK(page.cell().isAncestorOf(QApplication::focusWidget()));
    f.window->resize(853, 480);
    QCoreApplication::processEvents();
    CHECK(page.minimumSizeHint().width() <= 809);
    CHECK(page.minimumSizeHint().height() <= 400);
    // In English no Vietnamese word of the head stays.
    page.table().setFocus();
}

TEST_CASE("Matrix: a stage that is chosen leaves no gap where another one has a column",
          "[gui][matrix]")
{
    // A criterion by choice: its figures share the room that the others leave.
    OpenedMatrix opened(true, "1.1.1");
    const QHeaderView& header = *opened.page->table().horizontalHeader();
    for (const Stage stage : {Stage::V2, Stage::Self, Stage::V1, Stage::V2, Stage::V1}) {
        opened.session->setStage(stage);
        support::settle();
        int x = 0;
        for (int column = 0; column < header.count(); ++column) {
            if (header.isSectionHidden(column))
                continue;
            CHECK(header.sectionPosition(column) == x);
            x += header.sectionSize(column);
        }
        CHECK(header.length() == x);
    }
}

TEST_CASE("Matrix: in a narrow window a title stands in two lines, no word is cut", "[gui][matrix]")
{
    OpenedMatrix opened;
    QHeaderView& header = *opened.page->table().horizontalHeader();
    opened.page->resize(1400, 688);
    support::settle();
    CHECK(header.height() == gui::Look::headerHeight());
    opened.page->resize(770, 420); // 1280 x 720 at 150 %, less the pages
    support::settle();
    CHECK(header.height() == gui::Look::headerHeight(2));
    const QFontMetrics metrics(gui::Look::font(gui::TextStyle::HintStrong));
    for (int column = 0; column < header.count(); ++column) {
        if (header.isSectionHidden(column))
            continue;
        const QString title = opened.page->matrix().headerData(column, Qt::Horizontal).toString();
        CAPTURE(title.toStdString());
        for (const QString& word : title.split(QLatin1Char(' ')))
            CHECK(metrics.horizontalAdvance(word) <=
                  header.sectionSize(column) - 2 * gui::Look::cellPadding);
        CHECK_FALSE(opened.page->matrix()
                        .headerData(column, Qt::Horizontal, Qt::ToolTipRole)
                        .toString()
                        .isEmpty());
    }
}

TEST_CASE("A shared figure has its cell at work from the first look", "[gui][matrix]")
{
    const support::TemporaryFolder folder;
    REQUIRE(app::createSample(folder.path() / "hai.cchc", "hai-cap-2026"));
    models::Session session(*app::Workspace::open(folder.path() / "hai.cchc"));
    AnsweringDialogs dialogs;
    gui::Settings programme{QString::fromStdString((folder.path() / "settings.ini").string())};
    gui::MatrixPage page(dialogs, programme);
    page.setSession(&session);
    page.resize(1160, 688);
    page.show();
    page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    REQUIRE(page.leaf() < session.scores().set().figureCount());
    const QModelIndex current = page.table().currentIndex();
    REQUIRE(current.isValid());
    CHECK(models::matrixColumn(current.column()) == MatrixColumn::Figures);
    CHECK_FALSE(page.table().isColumnHidden(current.column()));
}
