#include "ExchangeFixture.h"
#include "core/Codes.h"
#include "gui/book/PackageBookDialog.h"
#include "gui/packages/PackageCommands.h"
#include "gui/window/StatusBar.h"
#include "store/Packages.h"

#include <QListView>

namespace {

/// A window without a book, and what a province has given.
struct AssignedWindow : WindowFixture {
    std::unique_ptr<app::Workspace> province;
    std::string fingerprint;
    QString made = folder.filePath(q("Sổ được giao.cchc"));

    AssignedWindow()
    {
        const QString file = folder.filePath(q("tỉnh.cchc"));
        QFile::copy(sampleFile(), file);
        auto opened = app::Workspace::open(gui::pathOf(file));
        REQUIRE(opened.ok());
        province = *std::move(opened);
        REQUIRE(store::Offices::put(province->book(), "UBND tỉnh", false).ok());
    }
    QString given(package::Kind kind, const char* unit)
    {
        const QString file = folder.filePath(q("giao.cchcx"));
        const auto sent = app::exportPackage(*province, {kind, "so-2021", unit, {}},
                                             gui::pathOf(file), exchangeMadeAt);
        REQUIRE(sent.ok());
        fingerprint = package::fingerprint(sent->key);
        return file;
    }
    /// Types the fingerprint and presses Enter.
    static void enterFingerprint(gui::PackageBookDialog& dialog, const QString& text)
    {
        auto* line = dialog.findChild<QLineEdit*>();
        REQUIRE(line);
        line->setText(text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void confirmNext()
    {
        ExchangeWindow::answer<gui::PackageBookDialog>([this](gui::PackageBookDialog& dialog) {
            enterFingerprint(dialog, models::qt(fingerprint));
        });
    }
    void drop(const QString& file) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        CHECK(enter.isAccepted());
        QDropEvent dropped(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &dropped);
        ExchangeWindow::wait();
    }
    QStringList books() const { return QDir(folder.path()).entryList({q("*.cchc")}, QDir::Files); }
};

} // namespace

TEST_CASE("start: the book of an assignment is made in the window, its sender confirmed from paper",
          "[gui][exchange][start]")
{
    AssignedWindow w;
    const QString file = w.given(package::Kind::Assign, "stnmt");
    w.dialogs.files = {file, w.made};
    QString told;
    ExchangeWindow::answer<gui::PackageBookDialog>([&](gui::PackageBookDialog& dialog) {
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            told += label->text() + QLatin1Char('\n');
        CHECK_FALSE(told.contains(models::qt(w.fingerprint)));
        // Nothing, and then another key: no question where the book goes, no book.
        AssignedWindow::enterFingerprint(dialog, {});
        CHECK(dialog.isVisible());
        AssignedWindow::enterFingerprint(dialog, q("0000 0000 0000 0000 0000 0000"));
        CHECK(dialog.isVisible());
        CHECK(w.dialogs.files.size() == 1);
        AssignedWindow::enterFingerprint(dialog, models::qt(w.fingerprint));
    });
    QTest::keyClick(&w.find<QListView>("commandList"), Qt::Key_N,
                    Qt::ControlModifier | Qt::ShiftModifier);
    ExchangeWindow::wait();
    for (const char* fact :
         {"giao.cchcx", "Giao việc tự chấm", "UBND tỉnh", "Sở Tài nguyên và Môi trường"})
        CHECK(told.contains(q(fact)));
    REQUIRE(w.window->session());
    models::Session& session = *w.window->session();
    CHECK(gui::fileName(session.workspace().book().file()) == w.made);
    // The name that is proposed says whose work it is, in a folder that is there.
    CHECK(w.dialogs.proposals.back().contains(q(" – Sở Tài nguyên và Môi trường.cchc")));
    REQUIRE(session.hasAssessment());
    CHECK(session.scores().unitCount() == 1);
    const auto partners = store::Packages::partners(session.workspace().book());
    REQUIRE(partners.ok());
    REQUIRE(partners->size() == 1);
    CHECK(partners->front().isConfirmed);
    CHECK(w.dialogs.notices.isEmpty());
}

TEST_CASE("start: a package that is dropped or opened without a book leads to a new one, what "
          "makes none is refused in words",
          "[gui][exchange][start]")
{
    AssignedWindow w;
    const QStringList before = w.books();
    SECTION("dropped; a verifier's office proposes to send what it has verified")
    {
        const QString file = w.given(package::Kind::VerifyAssign, "");
        w.dialogs.files = {w.made};
        w.confirmNext();
        w.drop(file);
        REQUIRE(w.window->session());
        w.window->pages().showPage(q("exchange"));
        auto* page = dynamic_cast<gui::ExchangePage*>(w.window->pages().page(q("exchange")));
        REQUIRE(page);
        CHECK(page->findChild<QPushButton*>(q("makeButton"))
                  ->text()
                  .contains(q("kết quả thẩm định")));
        // In a book that is open the same file is looked at.
        w.window->pages().showPage(q("sheet"));
        w.drop(file);
        CHECK(w.window->pages().currentId() == q("exchange"));
        REQUIRE(page->desk().arrivals().size() == 1);
        CHECK(page->desk().arrivals().front().state == PackageArrival::State::Known);
    }
    SECTION("chosen by Ctrl+O, and given up at the question where the book goes")
    {
        const QString file = w.given(package::Kind::Assign, "stnmt");
        w.dialogs.files = {file};
        ExchangeWindow::answer<gui::PackageBookDialog>([&](gui::PackageBookDialog& dialog) {
            AssignedWindow::enterFingerprint(dialog, models::qt(w.fingerprint));
            CHECK(dialog.isVisible());
            dialog.reject();
        });
        CHECK_FALSE(w.window->openBook());
        CHECK(w.window->session() == nullptr);
        CHECK(w.books() == before);
    }
    SECTION("a place that cannot be written: said, the form stays, nothing is left")
    {
        const QString file = w.given(package::Kind::Assign, "stnmt");
        w.dialogs.files = {w.folder.filePath(q("không có/sổ.cchc"))};
        ExchangeWindow::answer<gui::PackageBookDialog>([&](gui::PackageBookDialog& dialog) {
            AssignedWindow::enterFingerprint(dialog, models::qt(w.fingerprint));
            CHECK(dialog.isVisible());
            dialog.reject();
        });
        CHECK_FALSE(w.window->openFile(file));
        REQUIRE(w.dialogs.notices.size() == 1);
        CHECK(w.dialogs.notices.front().title == q("Chưa lập được sổ từ gói"));
        CHECK(w.books() == before);
    }
    SECTION("an index set gives nobody work")
    {
        const QString file = w.folder.filePath(q("bộ.cchcx"));
        const auto sets = w.province->book().sets();
        REQUIRE(sets.ok());
        REQUIRE(app::exportPackage(*w.province, {package::Kind::Set, {}, {}, sets->front().id},
                                   gui::pathOf(file), exchangeMadeAt)
                    .ok());
        CHECK_FALSE(w.window->openFile(file));
        REQUIRE(w.dialogs.notices.size() == 1);
        CHECK(w.dialogs.notices.front().details.contains(q("package.makes-no-book")));
        CHECK_FALSE(w.dialogs.notices.front().steps.isEmpty());
        CHECK(w.window->session() == nullptr);
        CHECK(w.books() == before);
    }
}

namespace {

/// As where the disk goes between making and opening.
struct GoneBookDialog : gui::PackageBookDialog {
    using gui::PackageBookDialog::PackageBookDialog;
    core::Result<std::unique_ptr<app::Workspace>> openMade() const override
    {
        return core::Error{core::ErrorKind::Storage, core::codes::storeFull, {}, {}};
    }
};

} // namespace

TEST_CASE("start: a book that was made but cannot be opened: that is said, and where it lies",
          "[gui][exchange][start]")
{
    AssignedWindow w;
    const QString file = w.given(package::Kind::Assign, "stnmt");
    QFile source(file);
    REQUIRE(source.open(QIODevice::ReadOnly));
    std::string bytes = source.readAll().toStdString();
    auto origin = app::bookOrigin(bytes);
    REQUIRE(origin.ok());
    w.dialogs.files = {w.made};
    GoneBookDialog dialog(w.dialogs, file, std::move(bytes), *std::move(origin), w.folder.path(),
                          "an", core::Language::Vietnamese, w.window.get());
    dialog.show();
    AssignedWindow::enterFingerprint(dialog, models::qt(w.fingerprint));
    REQUIRE(w.dialogs.notices.size() == 1);
    CHECK(w.dialogs.notices.front().title == q("Đã lập sổ, chưa mở được"));
    CHECK(w.dialogs.notices.front().place == w.made);
    CHECK(dialog.result() == QDialog::Rejected);
    CHECK_FALSE(dialog.isVisible());
    // It is whole, and opened like any book.
    CHECK(app::Workspace::open(gui::pathOf(w.made)).ok());
}
