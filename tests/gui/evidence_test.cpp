#include "AnsweringDialogs.h"
#include "gui/Look.h"
#include "gui/evidence/DocumentDialog.h"
#include "gui/evidence/DocumentList.h"
#include "gui/evidence/DocumentPreview.h"
#include "gui/evidence/EvidenceCommands.h"
#include "gui/evidence/EvidenceIndexDialog.h"
#include "gui/evidence/EvidencePane.h"
#include "gui/evidence/EvidencePart.h"
#include "gui/evidence/PreviewCanvas.h"
#include "gui/evidence/PreviewWindow.h"
#include "gui/evidence/PreviewWorker.h"
#include "gui/sheet/CriterionPanel.h"
#include "gui/sheet/ProblemPane.h"
#include "gui/sheet/SheetPage.h"
#include "gui/sheet/SheetTree.h"
#include "models/Roles.h"
#include "models/Session.h"
#include "models/Text.h"
#include "support/SampleBook.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QUrl>

using models::qt;

namespace {

/// The page of the sheet on the sample, at the department of the pictures.
class Desk {
public:
    Desk() : session(std::make_unique<models::Session>(support::sampleBook(folder)))
    {
        page = std::make_unique<gui::SheetPage>(dialogs);
        page->setSession(session.get());
        page->resize(1160, 760);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        unit = session->scores().unitIndex("stnmt");
        page->showUnit(unit);
        page->tree().setFocus();
    }
    ~Desk() { page.reset(); }

    int leaf(std::string_view code) const { return session->scores().set().findLeaf(code); }
    void show(std::string_view code)
    {
        page->tree().showLeaf(leaf(code));
        QCoreApplication::processEvents();
    }
    int count(std::string_view code) const { return session->scores().documentCount(unit, leaf(code)); }
    const std::vector<core::Document>& documents() const { return session->scores().documents(unit); }
    gui::EvidencePart& part() { return page->panel().documents(); }
    gui::DocumentList& list() { return part().list(); }
    QString file(const QString& name, const QByteArray& content)
    {
        const QString path = QString::fromStdU16String(folder.path().u16string()) + QLatin1Char('/') + name;
        QFile target(path);
        REQUIRE(target.open(QIODevice::WriteOnly));
        target.write(content);
        return path;
    }
    static void press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&widget, key, modifiers);
        QCoreApplication::processEvents();
    }

    support::TemporaryFolder folder;
    AnsweringDialogs dialogs;
    std::unique_ptr<models::Session> session;
    std::unique_ptr<gui::SheetPage> page;
    int unit = 0;
};

QByteArray picture(const QSize& size = {320, 200})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawText(20, 40, QStringLiteral("Ảnh chụp bảng niêm yết"));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray pdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(1000, 1500, QStringLiteral("BÁO CÁO"));
    writer.newPage();
    painter.drawText(1000, 1500, QStringLiteral("Phụ lục"));
    painter.end();
    return bytes;
}

/// Lets files go at a place of a widget, as another program would.
bool drop(QWidget& target, const QPoint& place, const QStringList& files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files)
        urls += QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &move);
    if (!move.isAccepted())
        return false;
    QDropEvent let(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &let);
    QCoreApplication::processEvents();
    return let.isAccepted();
}

} // namespace

TEST_CASE("The panel shows the documents of the criterion as offices name them", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    REQUIRE(desk.part().count() == 3);
    const auto& model = *desk.list().model();
    CHECK(model.index(0, 0).data().toString() == QStringLiteral("BC 412/BC-STNMT, 16/12/2021"));
    CHECK(model.index(1, 0).data().toString() == QStringLiteral("Phụ lục II.06"));
    CHECK(model.index(1, 0).data(models::DetailRole).toString() == QStringLiteral("thiếu số"));
    CHECK(model.index(0, 0).data(models::DetailRole).toString().isEmpty());

    // The flaw stands among the sheet's problems with its place.
    bool isThere = false;
    const auto& problems = *desk.page->problems().table().model();
    for (int row = 0; row < problems.rowCount(); ++row) {
        isThere = isThere || (problems.index(row, 1).data().toString() == QStringLiteral("3.4.1") &&
                              problems.index(row, 2).data().toString() ==
                                  QStringLiteral("Tài liệu «Phụ lục II.06» chưa có số, ký hiệu và ngày ban hành."));
    }
    CHECK(isThere);
}

TEST_CASE("Files are attached by the dialog; what the name says is filled in; undo takes them back", "[gui][evidence]")
{
    Desk desk;
    desk.show("1.6");
    const int before = desk.count("1.6");
    desk.dialogs.fileLists = {{desk.file(QStringLiteral("77_TB-STNMT_03-09-2021.pdf"), pdf())}};
    Desk::press(desk.page->tree(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.dialogs.notices.isEmpty());
    REQUIRE(desk.count("1.6") == before + 1);
    const core::Document& document = desk.documents().back();
    CHECK(document.number == "77/TB-STNMT");
    CHECK(document.date == "2021-09-03");
    CHECK(document.office == "Sở Tài nguyên và Môi trường");
    CHECK(document.kind == "pdf");
    CHECK_FALSE(document.unreadable);
    CHECK(desk.list().current()->id == document.id);
    CHECK(desk.session->undoText() == QStringLiteral("1.6, Sở TN và MT: đính kèm TB 77/TB-STNMT, 03/09/2021"));

    desk.session->undo();
    CHECK(desk.count("1.6") == before);
    desk.session->redo();
    CHECK(desk.count("1.6") == before + 1);
}

TEST_CASE("Files are dropped on rows of the sheet and on the section", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    const QString file = desk.file(QStringLiteral("ảnh niêm yết.png"), picture());
    auto& tree = desk.page->tree();
    desk.show("3.2.2");
    const int before = desk.count("3.2.2");
    const QRect row = tree.visualRect(tree.currentIndex());
    CHECK(drop(*tree.viewport(), row.center(), {file}));
    CHECK(desk.count("3.2.2") == before + 1);

    // An area takes none.
    const QModelIndex area = tree.model()->index(0, 0);
    tree.scrollTo(area);
    const auto total = desk.documents().size();
    CHECK_FALSE(drop(*tree.viewport(), tree.visualRect(area).center(), {file}));
    CHECK(desk.documents().size() == total);

    desk.show("3.4.1");
    const QString other = desk.file(QStringLiteral("ghi chú.txt"), "Ghi chú của Tổ thư ký");
    CHECK(drop(*desk.list().viewport(), {5, 5}, {other}));
    CHECK(desk.count("3.4.1") == 4);
    // A book is opened by the window, not attached.
    CHECK_FALSE(drop(*desk.list().viewport(), {5, 5}, {QStringLiteral("/sổ.cchc")}));
}

TEST_CASE("A copied picture and copied files are pasted into the section", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    desk.list().setFocus();
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QApplication::clipboard()->setImage(image);
    Desk::press(desk.list(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(desk.count("3.4.1") == 4);
    CHECK(desk.documents().back().kind == "png");
    CHECK(qt(desk.documents().back().fileName).startsWith(QStringLiteral("Ảnh dán ")));

    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(desk.file(QStringLiteral("a.txt"), "một")),
                   QUrl::fromLocalFile(desk.file(QStringLiteral("b.txt"), "hai"))});
    QApplication::clipboard()->setMimeData(data);
    Desk::press(desk.list(), Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.count("3.4.1") == 6);
    // Both came as one step.
    desk.session->undo();
    CHECK(desk.count("3.4.1") == 4);
}

TEST_CASE("Documents by keys: next, off the criterion, mended", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    Desk::press(desk.page->tree(), Qt::Key_T, Qt::ControlModifier);
    CHECK(desk.list().hasFocus());
    const std::string first = desk.list().current()->id;
    Desk::press(desk.list(), Qt::Key_T, Qt::ControlModifier);
    CHECK(desk.list().current()->id != first);

    // Number and date of the one that lacks them.
    desk.list().setCurrentIndex(desk.list().model()->index(1, 0));
    QTimer::singleShot(0, qApp, [] {
        auto* dialog = qobject_cast<gui::DocumentDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        auto& date = *dialog->findChild<QLineEdit*>(QStringLiteral("dateEdit"));
        dialog->findChild<QLineEdit*>(QStringLiteral("numberEdit"))->setText(QStringLiteral("98/PL-STNMT"));
        date.setText(QStringLiteral("31/02/2021"));
        dialog->accept();
        CHECK(dialog->isVisible()); // no such day
        CHECK(dialog->findChild<QLabel*>(QStringLiteral("faultLabel"))->isVisible());
        date.setText(QStringLiteral("1/12/2021"));
        auto& criteria = *dialog->findChild<QListWidget*>(QStringLiteral("criteriaList"));
        criteria.item(0)->setCheckState(Qt::Checked);
        dialog->accept();
    });
    Desk::press(desk.list(), Qt::Key_F2);
    CHECK(desk.list().current()->number == "98/PL-STNMT");
    CHECK(desk.list().current()->date == "2021-12-01");
    CHECK(desk.list().current()->codes == std::vector<std::string>{"3.4.1", "1.1.1"});
    CHECK(desk.list().currentIndex().data(models::DetailRole).toString().isEmpty());

    const int shared = desk.count("1.1.1");
    Desk::press(desk.list(), Qt::Key_Delete);
    CHECK(desk.part().count() == 2);
    CHECK(desk.count("1.1.1") == shared); // it still serves the other one
    desk.session->undo();
    CHECK(desk.part().count() == 3);
}

TEST_CASE("The same content again is offered as the document that is there", "[gui][evidence]")
{
    Desk desk;
    desk.show("3.4.1");
    const QString file = desk.file(QStringLiteral("x.txt"), "cùng một nội dung");
    desk.dialogs.fileLists = {{file}};
    desk.part().attach();
    const auto total = desk.documents().size();

    SECTION("shared")
    {
        desk.show("1.6");
        desk.dialogs.fileLists = {{file}};
        desk.dialogs.verbs = {0};
        desk.part().attach();
        CHECK(desk.documents().size() == total);
        CHECK(desk.documents().back().codes == std::vector<std::string>{"3.4.1", "1.6"});
        REQUIRE(desk.dialogs.questions.size() == 1);
        CHECK(desk.dialogs.questions.front().text.contains(QStringLiteral("3.4.1")));
    }
    SECTION("kept apart")
    {
        desk.dialogs.fileLists = {{file}};
        desk.dialogs.verbs = {1};
        desk.part().attach();
        CHECK(desk.documents().size() == total + 1);
        CHECK(desk.list().currentIndex().data(models::DetailRole).toString() == QStringLiteral("thiếu số"));
    }
    SECTION("given up")
    {
        desk.dialogs.fileLists = {{file}};
        desk.part().attach();
        CHECK(desk.documents().size() == total);
    }
}

TEST_CASE("What cannot be attached is said file by file, and nothing is written", "[gui][evidence]")
{
    Desk desk;
    desk.show("1.6");
    const auto total = desk.documents().size();
    const QString good = desk.file(QStringLiteral("tốt.txt"), "tốt");
    desk.dialogs.fileLists = {
        {good, QString::fromStdU16String(desk.folder.path().u16string()), good + QStringLiteral(".không-có")}};
    desk.part().attach();
    REQUIRE(desk.dialogs.notices.size() == 1);
    CHECK(desk.dialogs.notices.front().title == QStringLiteral("Chưa đính kèm được tài liệu"));
    CHECK(desk.dialogs.notices.front().details.contains(QStringLiteral("đây là thư mục")));
    CHECK(desk.dialogs.notices.front().details.contains(QStringLiteral("không còn tệp này")));
    CHECK(desk.documents().size() == total);
}

TEST_CASE("Names with Vietnamese letters, composed or not, survive the way out and in byte for byte", "[gui][evidence]")
{
    const int number = GENERATE(0, 1, 2);
    const QString composed = QStringLiteral("Báo cáo số 9 – Sở TN&MT (bản ký).pdf");
    const QString name =
        QStringList{composed, composed.normalized(QString::NormalizationForm_D), QStringLiteral("  hai dấu cách.  đuôi lạ.PDF")}
            .at(number);
    Desk desk;
    desk.show("1.6");
    const QByteArray content = pdf();
    desk.dialogs.fileLists = {{desk.file(name, content)}};
    desk.part().attach();
    REQUIRE(desk.dialogs.notices.isEmpty());
    const core::Document document = desk.documents().back();
    CHECK(document.fileName == name.toStdString());

    QDir().mkpath(QString::fromStdU16String((desk.folder / u8"ra").u16string()));
    const QString target = QString::fromStdU16String((desk.folder / u8"ra").u16string()) + QLatin1Char('/') + name;
    desk.dialogs.files = {target};
    desk.part().commands().saveAs(desk.unit, qt(document.id));
    QFile written(target);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll() == content);
    CHECK(desk.dialogs.proposals.back().endsWith(name));
    // Nothing is left of the writing but the file.
    CHECK(QDir(QFileInfo(target).path()).entryList(QDir::Files).size() == 1);

    // What a person reads is composed.
    CHECK(qt(document.title) == qt(document.title).normalized(QString::NormalizationForm_C));

    // The system's program gets a copy that cannot be changed, under its own name.
    desk.part().commands().openOutside(desk.unit, qt(document.id));
    REQUIRE(desk.dialogs.opened.size() == 1);
    const QFileInfo opened(desk.dialogs.opened.front());
    CHECK(opened.fileName() == name);
    CHECK_FALSE(opened.permission(QFile::WriteOwner));
    const QString privateFolder = opened.path();
    desk.page.reset();
    CHECK_FALSE(QFileInfo::exists(privateFolder));
}

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
    CHECK(pane.preview().text().toPlainText().endsWith(QStringLiteral("(còn nữa: mở ngoài để đọc hết)")));

    attach(QStringLiteral("hỏng.png"), picture().left(60));
    CHECK(QTest::qWaitFor([&] { return pane.preview().state() == State::NotHere; }));
    CHECK(pane.list().currentIndex().data(models::DetailRole).toString() == QStringLiteral("không mở được"));

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
    CHECK(QTest::qWaitFor([&] { return window->preview().state() == gui::DocumentPreview::State::Text; }));
}

TEST_CASE("The index of a unit: sorted, filtered, removed and restored, saved as a table", "[gui][evidence]")
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
    for (const auto& [theme, name] : {std::pair{gui::Theme::Light, "light"}, std::pair{gui::Theme::Dark, "dark"}}) {
        gui::Look::apply(*qApp, theme);
        Desk desk;
        const auto shoot = [&](QWidget& widget, const char* what) {
            QTest::qWait(150);
            CHECK(widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(target, QLatin1String(what), QLatin1String(name))));
        };
        desk.session->setStage(core::Stage::V1);
        desk.show("3.4.1");
        shoot(*desk.page, "sheet");
        gui::EvidencePane pane(desk.dialogs);
        pane.setSession(desk.session.get());
        pane.resize(640, 180);
        pane.show();
        pane.showCell(desk.unit, desk.leaf("3.4.1"));
        pane.commands().attachFiles(desk.unit, desk.leaf("3.4.1"),
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
