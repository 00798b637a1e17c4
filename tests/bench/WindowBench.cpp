// The window as the officer feels it: from the key to the repainted screen, and from the start of
// the program to a sheet on the screen. The peer is the least any Qt program does: a plain table of
// the same size whose cell and total label are set and repainted, and a window with such a table.
// It keeps nothing, computes nothing and explains nothing.

#include "Timing.h"

#include "AnsweringDialogs.h"
#include "app/EvidenceEditor.h"
#include "app/Samples.h"
#include "gui/book/BookOpener.h"
#include "gui/look/Look.h"
#include "gui/page/FilePath.h"
#include "gui/page/Settings.h"
#include "gui/sheet/SheetPage.h"
#include "gui/sheet/SheetTree.h"
#include "gui/window/Languages.h"
#include "gui/window/MainWindow.h"
#include "gui/window/PageHost.h"
#include "models/book/Session.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace {

constexpr int peerRows = 95;
constexpr int peerColumns = 8;

/// Until everything that has changed is painted: updates are events, and only what changed is
/// painted, as on a real screen.
void paintChanges()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

QTableWidget* peerTable(QWidget& window)
{
    auto* table = new QTableWidget(peerRows, peerColumns);
    for (int row = 0; row < peerRows; ++row) {
        for (int column = 0; column < peerColumns; ++column)
            table->setItem(row, column,
                           new QTableWidgetItem(QStringLiteral("Tiêu chí %1").arg(row)));
    }
    auto* layout = new QVBoxLayout(&window);
    layout->addWidget(table);
    return table;
}

struct Window {
    QTemporaryDir folder;
    gui::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    gui::Languages languages;
    AnsweringDialogs dialogs;
    std::unique_ptr<gui::MainWindow> window;

    explicit Window(const QString& book)
    {
        languages.apply(core::Language::Vietnamese);
        window = std::make_unique<gui::MainWindow>(dialogs, settings, languages);
        window->resize(1280, 800);
        window->show();
        window->openFile(book);
        window->pages().showPage(QStringLiteral("sheet"));
        paintChanges();
    }
};

/// Peak resident memory in MB (Linux; 0 elsewhere).
double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// What a process of its own does: start, show the window on the book, leave. Its parent takes the
/// time.
int once(const QString& book)
{
    const Window window(book);
    std::printf("%.1f\n", peakMemory());
    std::fflush(stdout);
    return 0;
}

int oncePeer()
{
    QWidget window;
    peerTable(window);
    window.resize(1280, 800);
    window.show();
    paintChanges();
    std::printf("%.1f\n", peakMemory());
    std::fflush(stdout);
    return 0;
}

/// The clock stops when the process says that all is on the screen; what it tidies up is not waited
/// for.
double runOnce(const QStringList& arguments, std::vector<double>& samples)
{
    QProcess process;
    const auto start = std::chrono::steady_clock::now();
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForReadyRead(60'000);
    samples.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count());
    process.waitForFinished(60'000);
    return process.readAllStandardOutput().trimmed().toDouble();
}

/// The start of a process, several times; gives its peak memory in MB.
double timeStart(const std::string& name, int runs, const QStringList& arguments)
{
    std::vector<double> samples;
    double memory = 0;
    for (int i = 0; i < runs; ++i)
        memory = runOnce(arguments, samples);
    std::sort(samples.begin(), samples.end());
    bench::row(name, samples);
    return memory;
}

void timeKeys(const QString& book)
{
    Window shown(book);
    shown.window->session()->setStage(core::Stage::V1);
    auto& page = *shown.window->findChild<gui::SheetPage*>();
    gui::SheetTree& tree = page.tree();
    shown.window->activateWindow();
    (void)QTest::qWaitForWindowActive(shown.window.get());
    tree.setFocus();
    models::Session& session = *shown.window->session();
    // Down the sheet, as a sheet is entered: the criteria with figures.
    std::vector<int> leaves;
    for (int leaf = 0; leaf < session.scores().set().leafCount(); ++leaf) {
        if (session.scores().set().leafNode(leaf).slots.size() >= 2)
            leaves.push_back(leaf);
    }
    std::size_t next = 0;
    const auto timed = [&](int runs, const auto& press, const auto& after) {
        std::vector<double> samples;
        for (int i = 0; i < runs; ++i) {
            tree.showLeaf(leaves[next++ % leaves.size()]);
            // Layouts ask for layouts: what the way to the cell still owes is not the key's.
            for (int round = 0; round < 4; ++round)
                paintChanges();
            const auto start = std::chrono::steady_clock::now();
            press();
            paintChanges();
            samples.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                    .count());
            after();
        }
        std::sort(samples.begin(), samples.end());
        return samples;
    };
    bench::row("a digit typed in a cell: kept, explained, repainted",
               timed(
                   300, [&] { QTest::keyClick(&tree, Qt::Key_7); },
                   [&] {
                       QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
                       paintChanges();
                   }));
    bench::row("a cell emptied: written, evaluated, repainted",
               timed(
                   300, [&] { QTest::keyClick(&tree, Qt::Key_Delete); },
                   [&] {
                       if (session.undoText().isEmpty())
                           qFatal("the key changed nothing");
                       session.undo();
                   }));

    int unit = 0;
    bench::row("another unit's sheet, repainted", bench::time(60, [&] {
                   page.showUnit(unit++ % shown.window->session()->scores().unitCount());
                   paintChanges();
               }));

    QWidget peer;
    QTableWidget* table = peerTable(peer);
    QLabel total;
    peer.layout()->addWidget(&total);
    peer.resize(1280, 800);
    peer.show();
    int value = 0;
    bench::row("peer: plain table, one cell and a label set, repainted", bench::time(300, [&] {
                   table->item(10, 3)->setText(QString::number(++value));
                   total.setText(QString::number(value));
                   paintChanges();
               }));
}

/// The sample with 200 MB of evidence: 40 scans of 5 MB, no two alike.
bool addEvidence(const QString& book)
{
    constexpr int files = 40;
    constexpr std::size_t size = 5U * 1024U * 1024U;
    auto workspace = app::Workspace::open(gui::pathOf(book));
    if (!workspace)
        return false;
    app::ScoreBook& scores = **(*workspace)->load("so-2021");
    app::EvidenceEditor desk((*workspace)->book(), scores);
    std::uint64_t state = 2021;
    for (int file = 0; file < files; ++file) {
        std::string content = "%PDF-1.7\n";
        while (content.size() < size) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            content.append(reinterpret_cast<const char*>(&state), sizeof state);
        }
        content += "%%EOF";
        const int unit = file % scores.unitCount();
        auto incoming = desk.take(unit, std::to_string(file) + ".pdf", std::move(content));
        if (!incoming || !desk.attach(unit, {*std::move(incoming)}, {"3.4.1"}, true, "đo"))
            return false;
    }
    return true;
}

/// Evidence lies in a table of its own: what is not looked at is not read.
void timeEvidence(const QString& book, const QString& folder)
{
    const QString heavy = folder + QStringLiteral("/nặng.cchc");
    QFile::copy(book, heavy);
    if (!addEvidence(heavy))
        qFatal("evidence was not attached");
    bench::title("The same book without and with 200 MB of evidence");
    for (const auto& [file, what] : {std::pair{book, "without"}, std::pair{heavy, "with"}}) {
        std::printf("  %s: %.1f MB\n", what, static_cast<double>(QFileInfo(file).size()) / 1e6);
        const double memory =
            timeStart(std::string(what) + ": start of a process to the sheet on the screen", 8,
                      {QStringLiteral("--once"), file});
        std::printf("  %s: peak resident memory %.1f MB\n", what, memory);
        Window shown(file);
        auto& page = *shown.window->findChild<gui::SheetPage*>();
        int unit = 0;
        bench::row(std::string(what) + ": another unit's sheet, repainted", bench::time(40, [&] {
                       page.showUnit(unit++ % shown.window->session()->scores().unitCount());
                       paintChanges();
                   }));
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    gui::Look::apply(application, gui::Theme::Light);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--once"))
        return once(arguments.value(2));
    if (arguments.value(1) == QStringLiteral("--once-peer"))
        return oncePeer();
    const bool keysOnly = arguments.value(1) == QStringLiteral("--keys");

    QTemporaryDir folder;
    const QString book = folder.filePath(QStringLiteral("sổ.cchc"));
    if (!app::createSample(gui::pathOf(book), "bac-kan-2021")) {
        std::fprintf(stderr, "the sample cannot be made\n");
        return 1;
    }
    if (keysOnly) {
        timeKeys(book);
        return 0;
    }
    bench::title("From the start of a process to the sheet on the screen");
    const double memory =
        timeStart("window on the sample book", 20, {QStringLiteral("--once"), book});
    const double peerMemory =
        timeStart("peer: window with a plain table", 20, {QStringLiteral("--once-peer")});
    std::printf("  peak resident memory: %.1f MB, peer %.1f MB\n", memory, peerMemory);
    bench::title("From the key to the screen");
    timeKeys(book);
    timeEvidence(book, folder.path());
    return 0;
}
