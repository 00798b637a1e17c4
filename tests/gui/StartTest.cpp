#include "WindowFixture.h"

#include "gui/book/NewBookDialog.h"
#include "gui/look/Look.h"
#include "gui/page/FilePath.h"
#include "gui/window/StartPage.h"
#include "gui/window/StatusBar.h"
#include "models/book/UnitPreview.h"

#include <catch2/catch.hpp>

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>

#include <QDropEvent>

TEST_CASE("start: the sample opens with one key and asks where to put its book")
{
    WindowFixture f;
    const QString file = f.folder.filePath(QStringLiteral("Bắc Kạn 2021 (mẫu).cchc"));
    f.dialogs.files = {file};
    REQUIRE(f.window->session() == nullptr);

    QTest::keyClick(&f.find<QListView>("commandList"), Qt::Key_1, Qt::ControlModifier);

    REQUIRE(f.window->session() != nullptr);
    CHECK(f.dialogs.proposals == QStringList{file});
    CHECK(QFile::exists(file));
    CHECK(f.window->session()->hasAssessment());
    CHECK(f.window->windowTitle() ==
          QStringLiteral("Bắc Kạn 2021 (mẫu).cchc – Phiếu chấm – Chỉ số CCHC"));
    CHECK(f.dialogs.notices.isEmpty());

    REQUIRE(f.dialogs.questions.size() == 1);
    CHECK(f.dialogs.questions.constFirst().verbs ==
          QStringList{q("Bắc Kạn 2021"), q("Tỉnh Mẫu 2026"), q("Bắc Kạn 2021, có tài khoản"),
                      q("Để sau")});

    SECTION("a second time the book that is there is offered")
    {
        f.window->closeBook();
        f.dialogs.verbs = {0, 0};
        CHECK(f.window->openSample());
        REQUIRE(f.dialogs.questions.size() == 3);
        CHECK(f.dialogs.questions.constLast().verbs.size() == 3);
        CHECK(f.dialogs.proposals.size() == 1);
    }
    SECTION("or a numbered new one beside it")
    {
        f.window->closeBook();
        f.dialogs.verbs = {0, 1};
        CHECK_FALSE(f.window->openSample());
        CHECK(f.dialogs.proposals.constLast() ==
              f.folder.filePath(QStringLiteral("Bắc Kạn 2021 (mẫu) 2.cchc")));
    }
}

TEST_CASE("start: the province of two tiers is the other sample, in a file of its own")
{
    WindowFixture f;
    const QString file = f.folder.filePath(q("Tỉnh Mẫu 2026 (mẫu).cchc"));
    f.dialogs.files = {file};
    f.dialogs.verbs = {1};
    REQUIRE(f.window->openSample());

    CHECK(f.dialogs.proposals == QStringList{file});
    CHECK(f.dialogs.questions.constFirst().text.contains(q("hai cấp: 14 sở, 102 xã, phường")));
    REQUIRE(f.window->session()->hasAssessment());
    CHECK(f.window->session()->scores().assessment().id == "so-2026");
    CHECK(f.dialogs.notices.isEmpty());

    f.window->closeBook();
    f.dialogs.verbs = {f.dialogs.questions.constFirst().givesUp};
    CHECK_FALSE(f.window->openSample());
    CHECK(f.dialogs.proposals.size() == 1);
}

TEST_CASE("start: Enter on the first command opens the sample, giving up changes nothing")
{
    WindowFixture f;
    auto& commands = f.find<QListView>("commandList");
    commands.setFocus();
    QTest::keyClick(&commands, Qt::Key_Return);
    CHECK(f.dialogs.proposals.size() == 1);
    CHECK(f.window->session() == nullptr);
    CHECK(f.dialogs.notices.isEmpty());
}

TEST_CASE("start: a file that is no book is refused in words, the start page stays")
{
    WindowFixture f;
    const auto refused = [&](const QByteArray& bytes) {
        const QString file = f.folder.filePath(QStringLiteral("lạ.cchc"));
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        f.dialogs.notices.clear();
        CHECK_FALSE(f.window->openFile(file));
        REQUIRE(f.dialogs.notices.size() == 1);
        const gui::ErrorNotice& notice = f.dialogs.notices.constFirst();
        CHECK(notice.title.startsWith(QStringLiteral("Chưa ")));
        CHECK_FALSE(notice.text.isEmpty());
        CHECK_FALSE(notice.steps.isEmpty());
        CHECK(notice.place == file);
        CHECK(notice.details.contains(QStringLiteral("store.")));
        CHECK(f.window->session() == nullptr);
        QFile in(file);
        REQUIRE(in.open(QIODevice::ReadOnly));
        CHECK(in.readAll() == bytes);
    };
    SECTION("foreign")
    {
        refused("đây là một tệp văn bản, không phải sổ, dài hơn một trăm byte để trông như thật "
                "hơn một chút");
    }
    SECTION("empty")
    {
        refused({});
    }
    SECTION("truncated")
    {
        QFile sample(WindowFixture::sampleFile());
        REQUIRE(sample.open(QIODevice::ReadOnly));
        refused(sample.read(sample.size() / 2));
    }
    SECTION("missing")
    {
        CHECK_FALSE(f.window->openFile(f.folder.filePath(QStringLiteral("không có.cchc"))));
        CHECK(f.dialogs.notices.size() == 1);
    }
}

TEST_CASE("start: a book that is open elsewhere is shown read-only and says who holds it")
{
    WindowFixture f;
    QFile::copy(WindowFixture::sampleFile(), f.bookFile());
    auto holder = app::Workspace::open(gui::pathOf(f.bookFile()));
    REQUIRE(holder);
    REQUIRE(f.window->openFile(f.bookFile()));
    CHECK(f.window->session()->workspace().isReadOnly());
    const QString reason = gui::BookOpener::readOnlyReason(f.window->session()->workspace());
    CHECK(reason.contains(QString::fromStdString(app::systemUser())));
    CHECK(f.dialogs.notices.isEmpty());
}

TEST_CASE("start: recent books are remembered and open with Enter")
{
    WindowFixture f;
    f.openSample();
    REQUIRE(f.window->session());
    f.window->close();
    f.open();
    auto& table = f.find<QTableView>("recentTable");
    REQUIRE(table.model()->rowCount() == 1);
    CHECK(table.model()->index(0, 0).data().toString() == QStringLiteral("Sổ thử.cchc"));
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    CHECK(f.window->session() != nullptr);

    SECTION("a book that is gone says so")
    {
        f.window->closeBook();
        REQUIRE(QFile::remove(f.bookFile()));
        f.window->close();
        f.open();
        auto& again = f.find<QTableView>("recentTable");
        const QAbstractItemModel& model = *again.model();
        CHECK(model.index(0, model.columnCount() - 1).data().toString() ==
              QStringLiteral("Không còn tệp"));
        QTest::keyClick(&again, Qt::Key_Delete);
        CHECK(model.rowCount() == 0);
    }
}

TEST_CASE("start: a dropped book opens")
{
    WindowFixture f;
    QFile::copy(WindowFixture::sampleFile(), f.bookFile());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(f.bookFile())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f.window.get(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f.window.get(), &drop);
    QCoreApplication::processEvents();
    CHECK(f.window->session() != nullptr);
}

TEST_CASE("start: a new book from pasted names is ready for scoring")
{
    WindowFixture f;
    const QString file = f.folder.filePath(QStringLiteral("Tỉnh ta 2022.cchc"));
    QString lack;
    QTimer::singleShot(0, [&] {
        auto* dialog = qobject_cast<gui::NewBookDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        auto* create = dialog->findChild<QPushButton*>(QStringLiteral("createButton"));
        CHECK_FALSE(create->isEnabled());
        lack = dialog->findChild<QLabel*>(QStringLiteral("missingLabel"))->text();
        dialog->findChild<QLineEdit*>(QStringLiteral("titleEdit"))
            ->setText(QStringLiteral("Tỉnh ta 2022"));
        CHECK(QDir::fromNativeSeparators(
                  dialog->findChild<QLineEdit*>(QStringLiteral("fileEdit"))->text()) == file);
        dialog->findChild<QSpinBox*>(QStringLiteral("yearSpin"))->setValue(2022);
        auto* sets = dialog->findChild<QComboBox*>(QStringLiteral("setCombo"));
        CHECK(sets->count() >= 3);
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("unitsEdit"))
            ->setPlainText(QStringLiteral("Sở Nội vụ\nSở Tài chính\nstp\tSở Tư pháp\n"));
        CHECK(create->isEnabled());
        create->click();
    });
    CHECK(f.window->newBook());
    CHECK(lack == QStringLiteral("Chưa có đơn vị nào."));
    CHECK(f.dialogs.notices.isEmpty());
    REQUIRE(f.window->session());
    REQUIRE(f.window->session()->hasAssessment());
    const app::ScoreBook& scores = f.window->session()->scores();
    CHECK(scores.unitCount() == 3);
    CHECK(scores.unitIndex("so-noi-vu") >= 0);
    CHECK(scores.unitIndex("stp") >= 0);
    CHECK(scores.assessment().year == 2022);
    CHECK(QFile::exists(file));
    // Work on a new book begins with the self scores.
    CHECK(f.window->session()->stage() == core::Stage::Self);
}

namespace {

/// The form that is open now.
struct NewBookForm {
    NewBookForm() : dialog(qobject_cast<gui::NewBookDialog*>(QApplication::activeModalWidget()))
    {
        if (!dialog)
            qFatal("the form is not open");
    }
    template<typename Widget>
    Widget& find(const char* name) const
    {
        return *dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    QLineEdit& file() const { return find<QLineEdit>("fileEdit"); }
    QPlainTextEdit& units() const { return find<QPlainTextEdit>("unitsEdit"); }
    QPushButton& create() const { return find<QPushButton>("createButton"); }
    QString lack() const { return find<QLabel>("missingLabel").text(); }
    /// Ctrl+V into the list of units.
    void paste(const QString& text) const
    {
        QApplication::clipboard()->setText(text);
        units().setFocus();
        QTest::keyClick(&units(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&units(), Qt::Key_V, Qt::ControlModifier);
    }
    QString cell(int row, int column) const
    {
        return find<QTableView>("unitsTable").model()->index(row, column).data().toString();
    }

    gui::NewBookDialog* dialog;
};

} // namespace

TEST_CASE("start: the form of a new book is there again after the program died, until it is "
          "given up or made")
{
    WindowFixture f;
    const QString draft = f.settings.besideFile(q("new-book.json"));
    QTimer::singleShot(0, [&] {
        const NewBookForm form;
        form.find<QLineEdit>("titleEdit").setText(q("Tỉnh ta 2022"));
        form.find<QSpinBox>("yearSpin").setValue(2022);
        form.units().setPlainText(q("Sở Nội vụ\nSở Tài chính\n"));
        form.dialog->close(); // as a session that ends does
    });
    CHECK_FALSE(f.window->newBook());
    REQUIRE(QFile::exists(draft));
    f.open(); // another run
    QTimer::singleShot(0, [&] {
        const NewBookForm form;
        CHECK(form.find<QLineEdit>("titleEdit").text() == q("Tỉnh ta 2022"));
        CHECK(form.find<QSpinBox>("yearSpin").value() == 2022);
        CHECK(form.units().toPlainText() == q("Sở Nội vụ\nSở Tài chính\n"));
        CHECK(form.lack() == q("Đây là phần đã gõ lần trước, sổ chưa lập."));
        CHECK(form.create().isEnabled());
        QTest::keyClick(form.dialog, Qt::Key_Escape);
        CHECK(form.dialog->isVisible());
        CHECK(form.lack() == q("Nhấn Esc lần nữa để bỏ những gì vừa nhập."));
        form.create().click();
    });
    CHECK(f.window->newBook());
    CHECK(f.window->session()->scores().unitCount() == 2);
    CHECK_FALSE(QFile::exists(draft));

    f.window->closeBook();
    QTimer::singleShot(0, [&] {
        const NewBookForm form;
        CHECK(form.units().toPlainText().isEmpty());
        form.units().setPlainText(q("Sở Nội vụ\n"));
        CHECK(QTest::qWaitFor([&draft] { return QFile::exists(draft); }));
        QTest::keyClick(form.dialog, Qt::Key_Escape);
        QTest::keyClick(form.dialog, Qt::Key_Escape);
        CHECK_FALSE(form.dialog->isVisible());
    });
    CHECK_FALSE(f.window->newBook());
    CHECK_FALSE(QFile::exists(draft));
}

TEST_CASE("start: a pasted list with STT and a header row is shown as read, equal names refused")
{
    WindowFixture f;
    QTimer::singleShot(0, [&] {
        const NewBookForm form;
        form.paste(QStringLiteral("STT\tTên đơn vị\tGhi chú\n1\tHuyện Ba Bể\t\n2\tHuyện Na "
                                  "Rì\tmới\n3\tHuyện Ba Bể\t\n4\tHuyện Na Rì\t\n"));
        CHECK(form.create().text() == QStringLiteral("Lập sổ với 4 đơn vị"));
        CHECK_FALSE(form.create().isEnabled());
        CHECK(form.lack() == QStringLiteral("dòng 4: tên «Huyện Ba Bể» đã có ở dòng 2\n"
                                            "dòng 5: tên «Huyện Na Rì» đã có ở dòng 3"));
        // What is to be mended comes first, and ends within the table.
        const auto& table = form.find<QTableView>("unitsTable");
        constexpr int fault = models::UnitPreview::FaultColumn;
        CHECK(table.columnViewportPosition(fault) == 0);
        CHECK(table.columnWidth(fault) <= table.viewport()->width());
        CHECK(form.cell(0, 0) == QStringLiteral("huyen-ba-be"));
        CHECK(form.cell(1, 1) == QStringLiteral("Huyện Na Rì"));
        CHECK_FALSE(
            form.find<QTableView>("unitsTable").isColumnHidden(models::UnitPreview::FaultColumn));
        CHECK(form.find<QLabel>("unitsHint")
                  .text()
                  .contains(QStringLiteral("cột «Ghi chú» không dùng đến")));
        form.paste(QStringLiteral("STT\tTên đơn vị\n1\tHuyện Ba Bể\n2\tHuyện Na Rì\n"));
        CHECK(form.create().isEnabled());
        CHECK(form.find<QTableView>("unitsTable").isColumnHidden(models::UnitPreview::FaultColumn));
        QTest::keyClick(&form.create(), Qt::Key_Space);
    });
    REQUIRE(f.window->newBook());
    const app::ScoreBook& scores = f.window->session()->scores();
    REQUIRE(scores.unitCount() == 2);
    CHECK(scores.unitIndex("huyen-na-ri") >= 0);
}

TEST_CASE("start: where a book cannot be made the form stays as it was filled")
{
    WindowFixture f;
    const QString missing = f.folder.filePath(QStringLiteral("không có/Sổ.cchc"));
    const QString good = f.folder.filePath(QStringLiteral("Sổ.cchc"));
    QTimer::singleShot(0, [&] {
        const NewBookForm form;
        form.paste(QStringLiteral("Sở Nội vụ\nSở Tài chính\n"));
        form.file().setFocus();
        form.file().selectAll();
        form.file().insert(missing);
        Q_EMIT form.file().textEdited(missing);
        REQUIRE(form.create().isEnabled());
        QTest::keyClick(&form.create(), Qt::Key_Space);
        REQUIRE(f.dialogs.notices.size() == 1);
        const QString said = f.dialogs.notices.constFirst().text;
        CHECK(said.startsWith(QStringLiteral("Chưa lập sổ: không có thư mục ")));
        CHECK_FALSE(said.contains(QStringLiteral("unable")));
        // All is there still.
        CHECK(form.dialog->isVisible());
        CHECK(form.units().toPlainText() == QStringLiteral("Sở Nội vụ\nSở Tài chính\n"));
        CHECK(form.file().text() == missing);
        form.file().setText(good);
        Q_EMIT form.file().textEdited(good);
        QTest::keyClick(&form.create(), Qt::Key_Space);
        CHECK_FALSE(form.dialog->isVisible());
    });
    CHECK(f.window->newBook());
    CHECK(QFile::exists(good));
    CHECK(f.dialogs.notices.size() == 1);
}

TEST_CASE("start: an account without a folder of documents gets one, and books go there")
{
    WindowFixture f;
    f.settings.setValue(gui::Settings::Key::LastFolder, QString());
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", f.folder.path().toUtf8());
    CHECK_FALSE(f.window->openSample());
    qputenv("HOME", home);
    REQUIRE(f.dialogs.proposals.size() == 1);
    const QFileInfo proposed(f.dialogs.proposals.constFirst());
    CHECK(proposed.absolutePath().startsWith(f.folder.path()));
    CHECK(QFileInfo(proposed.absolutePath()).isDir());
}

TEST_CASE("start: language changes at once")
{
    WindowFixture f;
    f.window->setLanguage(core::Language::English);
    CHECK(f.settings.value(gui::Settings::Key::Language).toString() == QStringLiteral("en"));
    f.window->setLanguage(core::Language::Vietnamese);
    CHECK(QCoreApplication::translate("QPlatformTheme", "Cancel") == QStringLiteral("Hủy"));
    CHECK(f.window->actions().openBook->text().contains(QStringLiteral("sổ")));
}

TEST_CASE("start: the focus is seen in the list of recent books")
{
    WindowFixture f;
    f.openSample();
    f.window->closeBook();
    auto& table = f.find<QTableView>("recentTable");
    const auto edge = [&table] {
        QCoreApplication::processEvents();
        const QRect cell = table.visualRect(table.currentIndex().siblingAtColumn(0));
        return table.viewport()->grab().toImage().pixelColor(cell.left() + 40, cell.top());
    };
    table.setFocus();
    REQUIRE(table.currentIndex().isValid());
    CHECK(edge() == gui::Look::color(gui::Role::Accent));
    f.find<QListView>("commandList").setFocus();
    CHECK(edge() != gui::Look::color(gui::Role::Accent));
}
