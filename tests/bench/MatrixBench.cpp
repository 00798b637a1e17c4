// Thẩm định theo tiêu chí at the largest scale: one criterion over all eleven thousand communes.
// From the key to the repainted screen, finding as it is typed, and a pasted block of a hundred
// thousand cells. The peer is the least any Qt program does: a plain table of the same size whose
// cell and label are set, whose rows are looked through, whose cells are filled. It keeps nothing,
// checks nothing and computes nothing.

#include "Timing.h"
#include "app/Samples.h"

#include "AnsweringDialogs.h"
#include "TemporaryFolder.h"
#include "core/FiguresText.h"
#include "gui/look/Look.h"
#include "gui/matrix/MatrixPage.h"
#include "gui/matrix/MatrixTable.h"
#include "gui/page/Settings.h"
#include "gui/window/Languages.h"
#include "models/book/Session.h"
#include "support/NewBook.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <cstdlib>

namespace {

constexpr int communes = 11'000;
constexpr int pastedUnits = 33'334; ///< in three columns: a hundred thousand cells
constexpr int peerColumns = 12;

/// Until everything that has changed is painted: updates are events, and only what changed is
/// painted, as on a real screen.
void paintChanges()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

template<typename Result>
void need(const Result& result, const char* what)
{
    if (result)
        return;
    std::fprintf(stderr, "%s: %s\n", what, result.error().code.c_str());
    std::exit(1);
}

std::string unitsFile(int count)
{
    std::string csv = "unit,name,group\n";
    for (int i = 0; i < count; ++i)
        csv += "x" + std::to_string(i) + ",Xã số " + std::to_string(i) + ",xa\n";
    return csv;
}

/// A book of so many communes that have scored themselves at some criteria, on the shipped set for
/// communes.
struct Book {
    explicit Book(int count)
    {
        auto made = support::newBook(folder / u8"sổ.cchc", "Sổ lớn");
        need(made, "book");
        std::unique_ptr<app::Workspace> workspace = *std::move(made);
        const auto sets = app::shippedSets();
        const auto set = std::find_if(sets.begin(), sets.end(), [](const app::ShippedSet& one) {
            return one.id == "xa-2021";
        });
        need(workspace->importSet(set->json), "set");
        need(workspace->importUnits(unitsFile(count)), "units");
        core::Assessment assessment;
        assessment.id = "xa-2021";
        assessment.title = "Xã, phường, thị trấn – năm 2021";
        assessment.setId = "xa-2021";
        assessment.group = "xa";
        assessment.year = 2021;
        need(workspace->addAssessment(assessment), "assessment");
        app::ScoreBook& scores = **workspace->load("xa-2021");
        leaf = ratioLeaf(scores.set());
        app::SheetEditor editor(workspace->book(), scores);
        std::vector<core::Edit> edits;
        for (int unit = 0; unit < count; ++unit) {
            core::Entry entry;
            entry.status = core::EntryStatus::Scored;
            entry.figures.set(0, core::Decimal::whole(900 + unit % 100));
            entry.figures.set(1, core::Decimal::whole(1000));
            edits.push_back(editor.makeEdit(unit, core::Stage::Self, leaf, std::move(entry)));
        }
        need(editor.applyChecked(edits, "bench"), "entries");
        session = std::make_unique<models::Session>(std::move(workspace));
    }

    /// The first criterion of n/d that is not drawn from dossiers.
    static int ratioLeaf(const core::IndexSet& set)
    {
        for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
            const core::Node& node = set.leafNode(leaf);
            if (node.slots.size() == 2 && node.slots[0].key == "n" && !node.rule->source &&
                node.by == core::ScoredBy::Unit)
                return leaf;
        }
        return 0;
    }

    support::TemporaryFolder folder;
    int leaf = 0;
    std::unique_ptr<models::Session> session;
};

struct Opened {
    explicit Opened(models::Session& session, int leaf) : page(dialogs, settings)
    {
        page.setSession(&session);
        page.showLeaf(leaf);
        page.resize(1160, 688);
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
        page.table().setFocus();
        paintChanges();
    }
    ~Opened() { page.setSession(nullptr); }

    QTemporaryDir folder;
    gui::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    AnsweringDialogs dialogs;
    gui::MatrixPage page;
};

QTableWidget* peerTable(QWidget& window, int rows)
{
    auto* table = new QTableWidget(rows, peerColumns);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < peerColumns; ++column)
            table->setItem(row, column, new QTableWidgetItem(QStringLiteral("Xã số %1").arg(row)));
    }
    auto* layout = new QVBoxLayout(&window);
    layout->addWidget(table);
    return table;
}

void timeKeys(models::Session& session, int leaf)
{
    Opened opened(session, leaf);
    gui::MatrixTable& table = opened.page.table();
    std::vector<double> written;
    std::vector<double> typed;
    for (int i = 0; i < 200; ++i) {
        table.showUnit((i * 37) % communes);
        paintChanges();
        const auto key = std::chrono::steady_clock::now();
        QTest::keyClick(&table, '2');
        paintChanges();
        typed.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - key)
                .count());
        table.finishTyping();
        paintChanges();
        const auto start = std::chrono::steady_clock::now();
        QTest::keyClick(&table, Qt::Key_Return, Qt::ControlModifier);
        paintChanges();
        written.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
        if (opened.page.matrix().totals().done() == 0)
            qFatal("the key changed nothing");
    }
    std::sort(typed.begin(), typed.end());
    std::sort(written.begin(), written.end());
    bench::row("a key typed in a cell: kept, read, repainted", typed);
    bench::row("Ctrl+Enter: written, evaluated, next unit, repainted", written);

    const int other = leaf + 1;
    int turn = 0;
    bench::row("another criterion, repainted", bench::time(30, [&] {
                   opened.page.showLeaf(++turn % 2 == 0 ? leaf : other);
                   paintChanges();
               }));
    opened.page.showLeaf(leaf);
    bench::row("sorted by rate, repainted", bench::time(10, [&] {
                   opened.page.matrix().sort(models::position(models::MatrixColumn::Rate),
                                             ++turn % 2 == 0 ? Qt::AscendingOrder
                                                             : Qt::DescendingOrder);
                   paintChanges();
               }));
    opened.page.matrix().sort(-1);
    const QString wanted = QStringLiteral("xa so 10987");
    qsizetype length = 0;
    bench::row("find as it is typed, a key", bench::time(110, [&] {
                   length = length % wanted.size() + 1;
                   opened.page.find(wanted.left(length));
                   paintChanges();
               }));
    if (session.scores()
            .units()[static_cast<std::size_t>(opened.page.table().currentUnit())]
            .name.empty())
        qFatal("nothing found");
}

void timePeer()
{
    QWidget window;
    QTableWidget* table = peerTable(window, communes);
    auto* total = new QLabel(&window);
    window.layout()->addWidget(total);
    window.resize(1160, 688);
    window.show();
    paintChanges();
    int value = 0;
    bench::row("peer: plain table, one cell and a label set, repainted", bench::time(200, [&] {
                   table->item(5, 7)->setText(QString::number(++value));
                   total->setText(QString::number(value));
                   paintChanges();
               }));
    bench::row("peer: plain table looked through for a text", bench::time(20, [&] {
                   const auto found =
                       table->findItems(QStringLiteral("Xã số 10987"), Qt::MatchContains);
                   table->setCurrentItem(found.isEmpty() ? nullptr : found.front());
                   paintChanges();
               }));
}

void timePaste()
{
    Book large(pastedUnits);
    Opened opened(*large.session, large.leaf);
    std::vector<double> samples;
    for (int run = 0; run < 3; ++run) {
        QString block;
        for (int unit = 0; unit < pastedUnits; ++unit)
            block += QStringLiteral("%1/1000\t\tlý do %2\n").arg(800 + (unit + run) % 50).arg(run);
        opened.page.table().goTo(
            opened.page.matrix().index(0, models::position(models::MatrixColumn::Figures)));
        QGuiApplication::clipboard()->setText(block);
        paintChanges();
        const auto start = std::chrono::steady_clock::now();
        QTest::keyClick(&opened.page.table(), Qt::Key_V, Qt::ControlModifier);
        paintChanges();
        samples.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
        if (opened.page.matrix().totals().done() != pastedUnits ||
            !opened.dialogs.refused.isEmpty())
            qFatal("the block was not pasted");
    }
    std::sort(samples.begin(), samples.end());
    bench::row("33.334 × 3 cells pasted: checked, written, repainted", samples);

    QWidget window;
    QTableWidget* table = peerTable(window, pastedUnits);
    window.resize(1160, 688);
    window.show();
    paintChanges();
    bench::row("peer: 33.334 × 3 cells of a plain table set, repainted", bench::time(3, [&] {
                   for (int row = 0; row < pastedUnits; ++row) {
                       for (int column = 0; column < 3; ++column)
                           table->item(row, column)->setText(QString::number(row + column));
                   }
                   paintChanges();
               }));
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    gui::Look::apply(application, gui::Theme::Light);
    gui::Languages languages;
    languages.apply(core::Language::Vietnamese);

    bench::title("One criterion over 11.000 units");
    {
        Book book(communes);
        book.session->setStage(core::Stage::V1);
        timeKeys(*book.session, book.leaf);
    }
    timePeer();
    bench::title("A block of 100.000 cells");
    timePaste();
    return 0;
}
