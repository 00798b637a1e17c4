#!/bin/bash
# A program keeps an SQLite database open and shows Qt's own file dialog on the folder it lies in.
#
# One would say: a dialog that lists a folder reads names, sizes and times. What a program has open
#   and locked is no business of it; to choose nothing changes nothing.
# Seen (Qt 6.4.2, SQLite 3.40.1, Debian 12, Linux): the dialog looks INTO each file whose ending the
#   system does not know (here .cchc, and SQLite's -wal and -shm beside it) to find its type and
#   icon. POSIX ends all locks of a process on a file as soon as the process closes ANY descriptor
#   of it, so the locks of the database are gone after the dialog, without an error. A second
#   process that only reads then takes itself for the last one, and throws the log away: a row
#   that is inserted afterwards is answered with OK, and is gone when the first process crashes.
# With an icon provider that goes by names (setIconProvider before the folder is set) the locks stay.
# Why it matters: an offline program keeps its year's scores in one such file; the dialog with which
#   a letter is attached or a list is imported must not cost the score that is typed after it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

missing=()
for package in g++ pkg-config qt6-base-dev libsqlite3-dev sqlite3; do
    dpkg-query -W -f='${Status}' "$package" 2>>install.log | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    { apt-get update && apt-get install -y --no-install-recommends "${missing[@]}"; } >install.log 2>&1 ||
        { cat install.log; exit 1; }
fi
versions="Qt $(pkg-config --modversion Qt6Widgets), SQLite $(pkg-config --modversion sqlite3)"

cat >dialog.cpp <<'END'
#include <QApplication>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QTest>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sqlite3.h>
#include <string>
#include <unistd.h>

struct ByName : QFileIconProvider {
    using QFileIconProvider::icon;
    QIcon icon(const QFileInfo& file) const override { return icon(file.isDir() ? Folder : File); }
    QString type(const QFileInfo& file) const override { return file.suffix(); }
};

static int locks()
{
    int count = 0;
    std::ifstream all("/proc/locks");
    const std::string own = " " + std::to_string(getpid()) + " ";
    for (std::string line; std::getline(all, line);)
        count += line.find("POSIX") != std::string::npos && line.find(own) != std::string::npos;
    return count;
}

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const bool byName = std::string(argv[2]) == "by-name";
    const QString folder = QString::fromUtf8(argv[1]);
    sqlite3* db = nullptr;
    sqlite3_open((folder + "/scores.cchc").toUtf8().constData(), &db);
    sqlite3_exec(db, "PRAGMA journal_mode=WAL; CREATE TABLE IF NOT EXISTS score(points)", nullptr,
                 nullptr, nullptr);
    sqlite3_stmt* kept = nullptr; // a reader at work, as a program that shows a table has
    sqlite3_prepare_v2(db, "SELECT * FROM sqlite_schema", -1, &kept, nullptr);
    sqlite3_step(kept);
    const bool before = locks() > 0;
    {
        ByName names;
        QDir().mkpath(folder + "/empty");
        QFileDialog dialog(nullptr, "Open", folder + "/empty");
        if (byName)
            dialog.setIconProvider(&names);
        dialog.setDirectory(folder);
        dialog.show();
        QTest::qWait(1500);
        dialog.hide();
        QTest::qWait(200);
    }
    std::printf("%s: locks before: %s, after: %s; ", argv[2], before ? "held" : "none",
                locks() > 0 ? "held" : "none");
    sqlite3_finalize(kept);
    const std::string file = (folder + "/scores.cchc").toStdString();
    if (std::system(("sqlite3 '" + file + "' 'SELECT count(*) FROM score' >>reader.log").c_str()) != 0)
        return 1;
    const int written = sqlite3_exec(db, "INSERT INTO score VALUES (92)", nullptr, nullptr, nullptr);
    std::printf("insert: %s; ", written == SQLITE_OK ? "ok" : "error");
    std::fflush(stdout);
    _exit(0); // as by a crash: what SQLite has answered with OK is to be there
}
END
# shellcheck disable=SC2046
g++ -std=c++17 -fPIC dialog.cpp -o dialog $(pkg-config --cflags --libs Qt6Widgets Qt6Test sqlite3)

cat >expected <<'END'
as-it-is: locks before: held, after: none; insert: ok; rows: 0
by-name: locks before: held, after: held; insert: ok; rows: 1
END
for way in as-it-is by-name; do
    mkdir "$way"
    QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$work ./dialog "$work/$way" "$way" 2>>dialog.log
    echo "rows: $(sqlite3 "$work/$way/scores.cchc" 'SELECT count(*) FROM score')"
done >seen
echo "versions: $versions"
echo "guessed: held before and after, whatever dialog is shown"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
