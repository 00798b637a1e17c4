#include "EvidenceFixture.h"

using Desk = evidence_fixture::EvidenceEditorFixture;
using evidence_fixture::pdf;
using evidence_fixture::picture;
using models::qt;

TEST_CASE("Preview of text, picture, PDF, and of what has none", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    gui::EvidencePane pane(desk.dialogs);
    pane.setSession(desk.session.get());
    pane.resize(640, 240);
    pane.show();
    pane.showCell(desk.unit, desk.leaf("3.4.1"));
    using State = gui::DocumentPreview::State;
    CHECK(QTest::qWaitFor([&] { return pane.preview().state() == State::Text; }));
    CHECK(pane.preview().text().toPlainText().contains(QStringLiteral("Số: 412/BC-STNMT")));

    const auto attach = [&](const QString& name, const QByteArray& content) {
        pane.commands().attachFiles(desk.unit, desk.leaf("3.4.1"), {desk.file(name, content)});
        QCoreApplication::processEvents();
        CHECK(qt(pane.list().current()->fileName) == name);
    };
    attach(QStringLiteral("ảnh.png"), picture());
    CHECK(QTest::qWaitFor([&] { return pane.preview().state() == State::Picture; }));
    CHECK(pane.preview().canvas().zoom() == 100);
    QTest::keyClick(&pane.preview().canvas(), Qt::Key_Plus);
    CHECK(pane.preview().canvas().zoom() == 125);

    attach(QStringLiteral("văn bản.pdf"), pdf());
    if (gui::PreviewWorker::canShow(QStringLiteral("pdf"))) {
        CHECK(QTest::qWaitFor([&] { return pane.preview().state() == State::Pages; }));
        REQUIRE(pane.preview().canvas().pageCount() == 2);
        CHECK(QTest::qWaitFor([&] { return pane.preview().canvas().hasPicture(0); }));
    } else {
        CHECK(QTest::qWaitFor([&] { return pane.preview().state() == State::NotHere; }));
    }
    // Bigger than what is read at once: a thread of its own reads it from the book.
    attach(QStringLiteral("dài.txt"), QByteArray("dòng chữ dài\n").repeated(120'000));
    CHECK(QTest::qWaitFor([&] { return pane.preview().state() == State::Text; }));
    CHECK(pane.preview().text().toPlainText().startsWith(QStringLiteral("dòng chữ dài")));
    CHECK(pane.preview().text().toPlainText().endsWith(
        QStringLiteral("(còn nữa: mở ngoài để đọc hết)")));

    attach(QStringLiteral("hỏng.png"), picture().left(60));
    CHECK(QTest::qWaitFor([&] { return pane.preview().state() == State::NotHere; }));
    CHECK(pane.list().currentIndex().data(models::DetailRole).toString() ==
          QStringLiteral("không mở được"));

    pane.showCell(desk.unit, -1);
    CHECK(pane.preview().state() == State::Nothing);
}

TEST_CASE("Enter opens a window that follows the list", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    desk.part().nextDocument();
    Desk::press(desk.list(), Qt::Key_Return);
    auto* window = desk.part().findChild<gui::PreviewWindow*>();
    REQUIRE(window);
    CHECK(window->isVisible());
    const QString first = window->windowTitle();
    desk.part().nextDocument();
    CHECK(window->windowTitle() != first);
    CHECK(QTest::qWaitFor(
        [&] { return window->preview().state() == gui::DocumentPreview::State::Text; }));
}

TEST_CASE("The index of a unit: sorted, filtered, removed and restored, saved as a table",
          "[gui][evidence]")
{
    Desk desk;
    gui::EvidenceIndexDialog index(*desk.session, desk.unit, desk.dialogs, desk.page.get());
    index.show();
    QTableView& table = index.table();
    const int all = table.model()->rowCount();
    CHECK(all == static_cast<int>(desk.documents().size()));

    auto& filter = *index.findChild<QLineEdit*>(QStringLiteral("filterEdit"));
    filter.setText(QStringLiteral("412/bc-stnmt"));
    REQUIRE(table.model()->rowCount() == 1);
    table.setCurrentIndex(table.model()->index(0, 0));
    Desk::press(table, Qt::Key_Delete);
    CHECK(desk.part().count() < 3);
    auto& button = *index.findChild<QPushButton*>(QStringLiteral("removeButton"));
    CHECK(button.text().contains(QStringLiteral("Khôi phục")));
    CHECK(table.model()->index(0, 6).data().toString() == QStringLiteral("đã gỡ"));
    Desk::press(table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("412/BC-STNMT\t16/12/2021")));
    button.click();
    CHECK(table.model()->index(0, 6).data().toString().isEmpty());

    filter.clear();
    const QString csv = QString::fromStdU16String((desk.folder / u8"danh mục.csv").u16string());
    desk.dialogs.files = {csv};
    index.saveCsv();
    QFile written(csv);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    CHECK(bytes.startsWith("\xEF\xBB\xBF")); // spreadsheets take it for UTF-8
    const QString text = QString::fromUtf8(bytes);
    CHECK(text.count(QLatin1Char('\n')) == all + 1);
    CHECK(text.contains(QStringLiteral("412/BC-STNMT,16/12/2021,Sở Tài nguyên và Môi trường")));
}

TEST_CASE("Where the book cannot be written evidence is only looked at", "[gui][evidence]")
{
    support::TemporaryFolder folder;
    AnsweringDialogs dialogs;
    support::sampleBook(folder).reset();
    auto book = app::Workspace::open(folder / u8"sổ mẫu.cchc", store::OpenMode::ReadOnly);
    REQUIRE(book.ok());
    models::Session session(*std::move(book));
    gui::EvidencePart part;
    part.setDialogs(dialogs);
    part.setSession(&session);
    const int unit = session.scores().unitIndex("stnmt");
    part.showCell(unit, session.scores().set().findLeaf("3.4.1"));
    CHECK(part.count() == 3);
    part.attach();
    REQUIRE(dialogs.notices.size() == 1);
    part.list().setCurrentIndex(part.list().model()->index(0, 0));
    QTest::keyClick(&part.list(), Qt::Key_Delete);
    CHECK(dialogs.notices.size() == 2);
    CHECK(part.count() == 3);
}

TEST_CASE("Pictures of evidence for looking at", "[.shot]")
{
    const QString target = qEnvironmentVariable("CCHC_SHOTS", QDir::tempPath());
    for (const auto& [theme, name] :
         {std::pair{gui::Theme::Light, "light"}, std::pair{gui::Theme::Dark, "dark"}}) {
        gui::Look::apply(*qApp, theme);
        Desk desk;
        const auto shoot = [&, name = name](QWidget& widget, const char* what) {
            QTest::qWait(150);
            CHECK(widget.grab().save(QStringLiteral("%1/%2-%3.png")
                                         .arg(target, QLatin1String(what), QLatin1String(name))));
        };
        desk.session->setStage(core::Stage::V1);
        desk.show("3.4.1");
        shoot(*desk.page, "sheet");
        gui::EvidencePane pane(desk.dialogs);
        pane.setSession(desk.session.get());
        pane.resize(640, 180);
        pane.show();
        pane.showCell(desk.unit, desk.leaf("3.4.1"));
        pane.commands().attachFiles(
            desk.unit, desk.leaf("3.4.1"),
            {desk.file(QStringLiteral("96_BC-STNMT_14-12-2021.pdf"), pdf())});
        shoot(pane, "pane");
        desk.part().nextDocument();
        Desk::press(desk.list(), Qt::Key_Return);
        shoot(*desk.part().findChild<gui::PreviewWindow*>(), "window");
        gui::EvidenceIndexDialog index(*desk.session, desk.unit, desk.dialogs, desk.page.get());
        index.show();
        index.removeOrRestore();
        shoot(index, "index");
        gui::DocumentDialog dialog(*desk.session, desk.unit, desk.documents()[1], nullptr);
        dialog.show();
        shoot(dialog, "dialog");
        desk.show("8.1");
        shoot(*desk.page, "empty");
    }
    gui::Look::apply(*qApp, gui::Theme::Light);
}
