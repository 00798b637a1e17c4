#include "gui/page/FileDialog.h"

#include "support/TemporaryFolder.h"

#include <QDir>
#include <QListView>
#include <QRegularExpression>
#include <QTest>

#include <catch2/catch.hpp>

#include <fstream>

#ifdef __linux__
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// Asked from a process of its own: one's own locks are never in one's way.
bool isLocked(int file)
{
    const pid_t child = fork();
    if (child == 0) {
        struct flock lock {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        _exit(fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int outcome = 0;
    waitpid(child, &outcome, 0);
    return WEXITSTATUS(outcome) == 1;
}

} // namespace

TEST_CASE("A file dialog leaves the locks of the files it lists alone", "[gui][files]")
{
    const support::TemporaryFolder folder;
    const auto book = folder / u8"sổ.cchc";
    std::ofstream(book) << "Nội dung của một tệp có đuôi mà hệ thống không biết.";
    const int file = open(book.c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(file >= 0);
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    REQUIRE(fcntl(file, F_SETLK, &lock) == 0);
    REQUIRE(isLocked(file));
    {
        const QString place = QString::fromStdU16String(folder.path().u16string());
        gui::FileDialog dialog(nullptr, QStringLiteral("Chọn tệp"), place, {});
        CHECK(QDir(dialog.directory().path()) == QDir(place));
        dialog.show();
        auto* list = dialog.findChild<QListView*>(QStringLiteral("listView"));
        REQUIRE(list);
        REQUIRE(
            QTest::qWaitFor([list] { return list->model()->rowCount(list->rootIndex()) == 1; }));
        const QModelIndex row = list->model()->index(0, 0, list->rootIndex());
        CHECK(QTest::qWaitFor([&row] { return !row.data(Qt::DecorationRole).isNull(); }));
        CHECK(row.siblingAtColumn(2).data().toString() == QStringLiteral("Tệp CCHC"));
        // As everywhere in the program, not as the system's language has it.
        static const QRegularExpression date(
            QStringLiteral("^[0-3][0-9]/[01][0-9]/[0-9]{4} [0-2][0-9]:[0-5][0-9]$"));
        CHECK(date.match(row.siblingAtColumn(3).data().toString()).hasMatch());
    }
    CHECK(isLocked(file));
    close(file);
}
#endif
