#include "WindowFixture.h"

#include "gui/page/FilePath.h"
#include "gui/window/NewBookDialog.h"
#include "gui/window/StartPage.h"
#include "gui/window/StatusBar.h"

#include <catch2/catch.hpp>

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

    SECTION("a second time the book that is there is offered")
    {
        f.window->closeBook();
        f.dialogs.verbs = {0};
        CHECK(f.window->openSample());
        REQUIRE(f.dialogs.questions.size() == 1);
        CHECK(f.dialogs.questions.constFirst().verbs.size() == 3);
        CHECK(f.dialogs.proposals.size() == 1);
    }
    SECTION("or a numbered new one beside it")
    {
        f.window->closeBook();
        f.dialogs.verbs = {1};
        CHECK_FALSE(f.window->openSample());
        CHECK(f.dialogs.proposals.constLast() ==
              f.folder.filePath(QStringLiteral("Bắc Kạn 2021 (mẫu) 2.cchc")));
    }
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

TEST_CASE("start: language changes at once")
{
    WindowFixture f;
    f.window->setLanguage(core::Language::English);
    CHECK(f.settings.value(gui::Settings::Key::Language).toString() == QStringLiteral("en"));
    f.window->setLanguage(core::Language::Vietnamese);
    CHECK(QCoreApplication::translate("QPlatformTheme", "Cancel") == QStringLiteral("Hủy"));
    CHECK(f.window->actions().openBook->text().contains(QStringLiteral("sổ")));
}
