// What is being typed belongs to its place from the first key on. A table of places and of events
// that may come before Enter, walked through real keys in a real window: afterwards the text stands
// in the history of that very place, or waits there as a draft, and nowhere else.
#include "WindowFixture.h"

#include "gui/dossiers/DossierPage.h"
#include "gui/dossiers/DossierTable.h"
#include "gui/entry/FigureForm.h"
#include "gui/entry/ReasonEdit.h"
#include "gui/matrix/MatrixPage.h"
#include "gui/matrix/MatrixTable.h"
#include "gui/page/HelpDialog.h"
#include "gui/sheet/CriterionPanel.h"
#include "gui/sheet/SheetPage.h"
#include "gui/sheet/SheetTree.h"
#include "gui/window/EndOfSession.h"
#include "gui/window/StatusBar.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QDialog>
#include <QListView>

#include <csignal>
#include <functional>
#include <set>

namespace {

using models::DossierModel;
using models::EntryForm;
using models::MatrixColumn;
using models::SheetColumn;

constexpr const char* district = "na-ri";

class TypingWindow : public WindowFixture {
public:
    TypingWindow()
    {
        openSample();
        go();
    }

    models::Session& session() const { return *window->session(); }
    int unit() const { return session().scores().unitIndex(district); }
    int leaf(const char* code) const { return session().scores().set().findLeaf(code); }
    /// Back to the districts' assessment.
    void go() const
    {
        if (session().assessmentId() != q("huyen-2021"))
            Q_EMIT window->actions().assessmentChosen(q("huyen-2021"));
        QCoreApplication::processEvents();
    }
    void stage(core::Stage stage) const
    {
        window->actions().stages.at(static_cast<int>(stage))->trigger();
    }
    gui::SheetPage& sheet() const
    {
        window->pages().showPage(q("sheet"));
        auto& page = *qobject_cast<gui::SheetPage*>(window->pages().page(q("sheet")));
        page.showUnit(unit());
        return page;
    }
    gui::MatrixPage& matrix() const
    {
        window->pages().showPage(q("matrix"));
        return *qobject_cast<gui::MatrixPage*>(window->pages().page(q("matrix")));
    }
    gui::DossierPage& dossiers() const
    {
        window->pages().showPage(q("dossiers"));
        auto& page = *qobject_cast<gui::DossierPage*>(window->pages().page(q("dossiers")));
        page.showUnit(unit());
        return page;
    }
    QModelIndex sheetCell(const char* code, SheetColumn column) const
    {
        gui::SheetPage& page = sheet();
        const QModelIndex cell = page.sheet().indexOfLeaf(leaf(code), models::position(column));
        page.tree().showLeaf(leaf(code));
        page.tree().setCurrentIndex(page.tree().currentIndex().siblingAtColumn(cell.column()));
        page.tree().setFocus();
        return cell;
    }
    QModelIndex matrixCell(const char* code, MatrixColumn column) const
    {
        gui::MatrixPage& page = matrix();
        page.showLeaf(leaf(code));
        const QModelIndex cell = page.matrix().indexOf(unit(), column);
        page.table().goTo(cell);
        page.table().setFocus();
        return cell;
    }
    QModelIndex dossierCell(int column) const
    {
        gui::DossierPage& page = dossiers();
        const QModelIndex cell = page.dossiers().index(0, column);
        page.table().goTo(cell);
        page.table().setFocus();
        return cell;
    }

    void openAgain()
    {
        open();
        REQUIRE(window->openFile(bookFile()));
    }
};

struct Place {
    const char* name;
    core::Stage stage;
    const char* code; ///< of the history row and of the draft
    const char* text;
    bool waits; ///< the text cannot be entered by itself: no reason, no number
    /// Puts the focus where typing begins. What is returned shows the text, where it is a cell.
    std::function<QModelIndex(const TypingWindow&)> go;
    std::function<bool(const TypingWindow&)> isEntered;
};

const core::Entry& entry(const TypingWindow& w, core::Stage stage, const char* code)
{
    return w.session().scores().sheet(w.unit()).at(stage, w.leaf(code));
}

std::vector<Place> places()
{
    using core::Stage;
    const auto figure = [](const char* code, int slot, int value) {
        return [=](const TypingWindow& w) {
            return entry(w, Stage::Self, code).figures.get(static_cast<std::size_t>(slot)) ==
                   core::Decimal::whole(value);
        };
    };
    const auto note = [](const char* code, const char* text) {
        return [=](const TypingWindow& w) { return entry(w, Stage::V1, code).note == text; };
    };
    const auto never = [](const TypingWindow&) { return false; };
    const auto sheet = [](const char* code, SheetColumn column) {
        return [=](const TypingWindow& w) { return w.sheetCell(code, column); };
    };
    const auto matrix = [](const char* code, MatrixColumn column) {
        return [=](const TypingWindow& w) { return w.matrixCell(code, column); };
    };
    return {
        {"sheet, figures", Stage::Self, "1.1.3", "46/50", false,
         sheet("1.1.3", SheetColumn::Figures), figure("1.1.3", 0, 46)},
        {"sheet, figures that cannot be read", Stage::Self, "1.1.3", "46/", true,
         sheet("1.1.3", SheetColumn::Figures), never},
        {"sheet, points that want a reason", Stage::V1, "1.1.3", "1", true,
         sheet("1.1.3", SheetColumn::V1), never},
        {"sheet, reason", Stage::V1, "3.4.1", "Đối chiếu sổ gốc, đủ", false,
         sheet("3.4.1", SheetColumn::Note), note("3.4.1", "Đối chiếu sổ gốc, đủ")},
        {"panel, figure", Stage::Self, "1.1.3", "47", false,
         [](const TypingWindow& w) {
             const QModelIndex cell = w.sheetCell("1.1.3", SheetColumn::Figures);
             w.sheet().panel().focusFigures();
             return cell;
         },
         figure("1.1.3", 0, 47)},
        {"panel, reason", Stage::V1, "1.3.2", "Thiếu văn bản của kỳ này", false,
         [](const TypingWindow& w) {
             const QModelIndex cell = w.sheetCell("1.3.2", SheetColumn::Note);
             w.sheet().panel().focusReason();
             w.sheet().panel().reason().selectAll();
             return cell;
         },
         note("1.3.2", "Thiếu văn bản của kỳ này")},
        {"matrix, figures", Stage::Self, "3.1.2", "2", false,
         matrix("3.1.2", MatrixColumn::Figures), figure("3.1.2", 0, 2)},
        {"matrix, points that want a reason", Stage::V1, "1.1.3", "1", true,
         matrix("1.1.3", MatrixColumn::Points), never},
        {"matrix, reason", Stage::V1, "3.4.1", "Đã kiểm tra trực tiếp ở huyện", false,
         matrix("3.4.1", MatrixColumn::Reason), note("3.4.1", "Đã kiểm tra trực tiếp ở huyện")},
        {"dossiers, counter", Stage::Self, "dossier:huyen:Tất cả", "115", false,
         [](const TypingWindow& w) { return w.dossierCell(DossierModel::LateColumn); },
         [](const TypingWindow& w) {
             return w.session().scores().counters(w.unit()).front().late == 115;
         }},
        {"dossiers, what is no number", Stage::Self, "dossier:huyen:Tất cả", "1,5", true,
         [](const TypingWindow& w) { return w.dossierCell(DossierModel::LateColumn); }, never},
    };
}

struct Event {
    const char* name;
    std::function<void(TypingWindow&)> happen;
    bool staysThere = false; ///< the next key is to go to the same page
};

Event key(const char* name, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
          bool staysThere = false)
{
    return {name, [key, modifiers](TypingWindow&) { support::press(key, modifiers); }, staysThere};
}

std::vector<Event> events()
{
    return {
        key("Ctrl+PgDn", Qt::Key_PageDown, Qt::ControlModifier),
        key("Ctrl+PgUp", Qt::Key_PageUp, Qt::ControlModifier),
        key("Alt+1", Qt::Key_1, Qt::AltModifier, true),
        key("Alt+2", Qt::Key_2, Qt::AltModifier, true),
        key("Alt+3", Qt::Key_3, Qt::AltModifier, true),
        key("Ctrl+1", Qt::Key_1, Qt::ControlModifier),
        key("Ctrl+2", Qt::Key_2, Qt::ControlModifier),
        key("Ctrl+3", Qt::Key_3, Qt::ControlModifier),
        key("Ctrl+4", Qt::Key_4, Qt::ControlModifier),
        key("Ctrl+5", Qt::Key_5, Qt::ControlModifier),
        key("Ctrl+6", Qt::Key_6, Qt::ControlModifier),
        key("F6", Qt::Key_F6),
        key("F8", Qt::Key_F8),
        key("F1", Qt::Key_F1),
        key("F12", Qt::Key_F12),
        key("Ctrl+F", Qt::Key_F, Qt::ControlModifier),
        key("Ctrl+Z", Qt::Key_Z, Qt::ControlModifier),
        {"the menu of steps",
         [](TypingWindow& w) {
             w.stage(core::Stage::V2);
             w.stage(core::Stage::Self);
         },
         true},
        {"another assessment",
         [](TypingWindow& w) { Q_EMIT w.window->actions().assessmentChosen(q("so-2021")); }},
        {"a click on another unit",
         [](TypingWindow& w) {
             for (auto* list : w.window->findChildren<QListView*>(q("units"))) {
                 if (!list->isVisible())
                     continue;
                 const QModelIndex other = list->model()->index(0, 0);
                 QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                                   list->visualRect(other).center());
             }
             support::settle();
         }},
        {"another language",
         [](TypingWindow& w) {
             w.window->setLanguage(core::Language::English);
             support::settle();
             w.window->setLanguage(core::Language::Vietnamese);
         },
         true},
        {"another theme",
         [](TypingWindow& w) {
             w.window->setTheme(gui::Theme::Dark);
             support::settle();
             w.window->setTheme(gui::Theme::Light);
         },
         true},
        {"a second window of the book",
         [](TypingWindow& w) {
             gui::MainWindow second(w.dialogs, w.settings, w.languages);
             second.show();
             second.activateWindow();
             (void)QTest::qWaitForWindowActive(&second);
             REQUIRE(second.openFile(w.bookFile()));
             support::settle();
         }},
        {"Ctrl+Q",
         [](TypingWindow& w) {
             support::press(Qt::Key_Q, Qt::ControlModifier);
             w.openAgain();
         }},
        {"Ctrl+W",
         [](TypingWindow& w) {
             support::press(Qt::Key_W, Qt::ControlModifier);
             REQUIRE(w.window->openFile(w.bookFile()));
         }},
        {"SIGTERM",
         [](TypingWindow& w) {
             const gui::EndOfSession end(*w.window);
             REQUIRE(std::raise(SIGTERM) == 0);
             REQUIRE(QTest::qWaitFor([&w] { return !w.window->isVisible(); }));
             w.openAgain();
         }},
        {"kill -9", [](TypingWindow& w) { w.openAfterKill(); }},
    };
}

/// Where the book knows of something: history from a row on, and drafts.
std::set<std::string> touched(const TypingWindow& w, std::int64_t from)
{
    std::set<std::string> all;
    const store::Book& book = w.session().workspace().book();
    const auto history = book.history(from);
    REQUIRE(history.ok());
    for (const store::HistoryRow& row : *history)
        all.insert(row.action == "dossiers"
                       ? row.assessment + "|" + row.unit + "|self|dossier:" + row.stage + ":" +
                             row.code
                       : row.assessment + "|" + row.unit + "|" + row.stage + "|" + row.code);
    for (const core::Assessment& assessment : w.session().assessments()) {
        const auto drafts = book.drafts(assessment.id);
        REQUIRE(drafts.ok());
        for (const store::Draft& draft : *drafts)
            all.insert(assessment.id + "|" + draft.unit + "|" + draft.stage + "|" + draft.code);
    }
    return all;
}

bool isDraft(const TypingWindow& w, const Place& place)
{
    const auto drafts = w.session().workspace().book().drafts("huyen-2021");
    REQUIRE(drafts.ok());
    return std::any_of(drafts->begin(), drafts->end(), [&](const store::Draft& draft) {
        return draft.unit == district && draft.stage == core::name(place.stage) &&
               draft.code == place.code && draft.text == place.text;
    });
}

} // namespace

namespace {

/// One cell of the table. Leaves the book as it was, where the window is still the same.
void walk(TypingWindow& w, const Place& place, const Event& event)
{
    const gui::MainWindow* before = w.window.get();
    w.window->activateWindow();
    w.go();
    w.stage(place.stage);
    place.go(w);
    support::settle();
    const auto length = w.session().workspace().book().historyLength();
    REQUIRE(length.ok());
    const std::int64_t from = *length + 1;

    support::type(q(place.text));
    event.happen(w);
    support::settle();
    if (event.staysThere) {
        const QWidget* focus = QApplication::focusWidget();
        REQUIRE(focus);
        CHECK(w.window->pages().current()->isAncestorOf(focus));
    }
    if (event.name == std::string("Ctrl+Z")) {
        // Of the typing alone: nothing is taken back in the book, and Ctrl+Y brings it again.
        CHECK(w.session().workspace().book().history(from)->empty());
        support::press(Qt::Key_Y, Qt::ControlModifier);
    }
    const std::string where = std::string("huyen-2021|") + district + "|" +
                              std::string(core::name(place.stage)) + "|" + place.code;
    CHECK(touched(w, from) == std::set{where});
    w.go();
    CHECK((isDraft(w, place) || (!place.waits && place.isEntered(w))));

    // Who comes back sees it, with the sign of what waits.
    w.window->activateWindow();
    w.stage(place.stage);
    const QModelIndex cell = place.go(w);
    w.session().finishTyping();
    support::settle();
    CHECK(touched(w, from) == std::set{where});
    const bool isWaiting = isDraft(w, place);
    CHECK((isWaiting || (!place.waits && place.isEntered(w))));
    if (isWaiting && !std::string(place.name).starts_with("panel")) {
        CHECK(cell.data().toString().toStdString() == place.text);
        CHECK(cell.data(models::IconRole).toString().toStdString() == "pen");
    }

    if (w.window.get() != before)
        return;
    for (auto* dialog : w.window->findChildren<QDialog*>())
        dialog->close();
    while (!w.session().undoText().isEmpty())
        w.session().undo();
    for (const models::Session::Waiting& waiting : w.session().waiting()) {
        if (waiting.counter)
            w.session().counterDrafts().drop(*waiting.counter);
        else
            (void)w.session().dropDrafts(waiting.entry.unit, waiting.entry.stage,
                                         waiting.entry.leaf);
    }
    support::settle();
}

} // namespace

TEST_CASE("What is typed stays at its place, whatever comes before Enter", "[gui][typing]")
{
    for (const Place& place : places()) {
        auto w = std::make_unique<TypingWindow>();
        const gui::MainWindow* window = w->window.get();
        for (const Event& event : events()) {
            INFO(place.name << " × " << event.name);
            walk(*w, place, event);
            if (w->window.get() == window)
                continue;
            w.reset();
            w = std::make_unique<TypingWindow>();
            window = w->window.get();
        }
    }
}

TEST_CASE("What waits is written by Enter, by F2 and Enter, or says why not", "[gui][typing]")
{
    const TypingWindow w;
    const auto keep = [&w](core::Stage stage, const char* code, const char* field,
                           const char* text) {
        REQUIRE(w.session().keepDraft(w.unit(), stage, w.leaf(code), q(field), q(text)).ok());
    };
    const auto waits = [&w](core::Stage stage, const char* code) {
        return !w.session().drafts(w.unit(), stage, w.leaf(code)).isEmpty();
    };
    using core::Stage;
    w.stage(Stage::Self);
    keep(Stage::Self, "1.1.3", "figures", "46/50");
    w.sheetCell("1.1.3", SheetColumn::Figures);
    support::press(Qt::Key_Return);
    CHECK_FALSE(waits(Stage::Self, "1.1.3"));
    CHECK(entry(w, Stage::Self, "1.1.3").figures.get(0) == core::Decimal::whole(46));
    CHECK(w.sheet().tree().currentLeaf() != w.leaf("1.1.3"));

    keep(Stage::Self, "1.1.3", "figures", "45/50");
    w.sheetCell("1.1.3", SheetColumn::Figures);
    support::press(Qt::Key_F2);
    support::press(Qt::Key_Return);
    CHECK_FALSE(waits(Stage::Self, "1.1.3"));
    CHECK(entry(w, Stage::Self, "1.1.3").figures.get(0) == core::Decimal::whole(45));

    // One figure of two, typed in the panel.
    keep(Stage::Self, "1.1.3", "n", "44");
    w.sheetCell("1.1.3", SheetColumn::Figures);
    support::press(Qt::Key_F2);
    support::press(Qt::Key_Return);
    CHECK(entry(w, Stage::Self, "1.1.3").figures.get(0) == core::Decimal::whole(44));

    keep(Stage::Self, "1.1.3", "figures", "46/");
    w.sheetCell("1.1.3", SheetColumn::Figures);
    support::press(Qt::Key_Return);
    CHECK(waits(Stage::Self, "1.1.3"));
    CHECK(w.sheet().tree().currentLeaf() == w.leaf("1.1.3"));
    support::press(Qt::Key_Escape);
    CHECK_FALSE(waits(Stage::Self, "1.1.3"));

    // A cut asks for its reason, in sheet and matrix.
    w.stage(Stage::V1);
    keep(Stage::V1, "1.1.3", "points", "1");
    w.sheetCell("1.1.3", SheetColumn::V1);
    support::press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == &w.sheet().panel().reason());
    CHECK(waits(Stage::V1, "1.1.3"));
    w.matrixCell("1.1.3", MatrixColumn::Points);
    support::press(Qt::Key_Return);
    CHECK(models::matrixColumn(w.matrix().table().currentIndex().column()) == MatrixColumn::Reason);
    REQUIRE(w.matrix().table().isTyping());
    support::type(q("Số liệu chưa có căn cứ"));
    support::press(Qt::Key_Return);
    CHECK_FALSE(waits(Stage::V1, "1.1.3"));
    CHECK(entry(w, Stage::V1, "1.1.3").points == core::Points::whole(1));
}

TEST_CASE("Quitting and opening say how much waits and lead there", "[gui][typing]")
{
    TypingWindow w;
    using core::Stage;
    w.stage(Stage::Self);
    CHECK(w.window->status().waitingText().isEmpty());
    w.sheetCell("1.1.3", SheetColumn::Figures);
    support::type(q("46/"));
    // What is just being typed does not wait yet.
    CHECK(w.window->status().waitingText().isEmpty());
    w.matrixCell("3.1.2", MatrixColumn::Figures);
    support::type(q("hai"));
    w.dossierCell(DossierModel::LateColumn);
    support::type(q("1,5"));
    support::press(Qt::Key_4, Qt::ControlModifier);
    CHECK(w.window->status().waitingText() == q("3 ô chờ ghi"));

    // «Xem»: the window stays and shows the first.
    w.dialogs.verbs = {0};
    support::press(Qt::Key_Q, Qt::ControlModifier);
    REQUIRE(w.dialogs.questions.size() == 1);
    CHECK(w.dialogs.questions.front().title == q("Còn 3 ô chưa ghi"));
    CHECK(w.window->isVisible());
    CHECK(w.window->pages().currentId() == q("sheet"));
    CHECK(w.sheet().tree().currentLeaf() == w.leaf("1.1.3"));
    support::press(Qt::Key_F8, Qt::ControlModifier);
    CHECK(w.sheet().tree().currentLeaf() == w.leaf("3.1.2"));
    support::press(Qt::Key_F8, Qt::ControlModifier);
    CHECK(w.window->pages().currentId() == q("dossiers"));
    CHECK(w.dossiers().table().currentIndex().column() == DossierModel::LateColumn);

    // Otherwise it is closed; the next run says so, from another assessment as well.
    w.stage(Stage::V2);
    Q_EMIT w.window->actions().assessmentChosen(q("so-2021"));
    CHECK(w.window->status().waitingText() == q("3 ô chờ ghi"));
    support::press(Qt::Key_Q, Qt::ControlModifier);
    CHECK(w.dialogs.questions.size() == 2);
    CHECK_FALSE(w.window->isVisible());
    w.openAgain();
    CHECK(w.session().assessmentId() == q("so-2021"));
    CHECK(w.window->status().leftText().startsWith(q("3 ô chờ ghi từ lần trước")));
    support::press(Qt::Key_F8, Qt::ControlModifier);
    CHECK(w.session().assessmentId() == q("huyen-2021"));
    CHECK(w.session().stage() == Stage::Self);
    CHECK(w.window->pages().currentId() == q("sheet"));
    CHECK(w.sheet().tree().currentLeaf() == w.leaf("1.1.3"));

    // Closing the book or opening another one asks as quitting does.
    w.dialogs.verbs = {0, 0};
    support::press(Qt::Key_W, Qt::ControlModifier);
    REQUIRE(w.dialogs.questions.size() == 3);
    CHECK(w.dialogs.questions.back().title == q("Còn 3 ô chưa ghi"));
    CHECK(w.dialogs.questions.back().verbs.back() == q("Đóng sổ"));
    REQUIRE(w.window->session());
    CHECK_FALSE(w.window->openFile(w.folder.filePath(q("Sổ khác.cchc"))));
    REQUIRE(w.dialogs.questions.size() == 4);
    CHECK(w.dialogs.questions.back().verbs.back() == q("Mở sổ khác"));
    REQUIRE(w.window->session());

    // Nothing waits any more: nothing is asked.
    for (int cell = 0; cell < 3; ++cell) {
        support::press(Qt::Key_Escape);
        support::press(Qt::Key_F8, Qt::ControlModifier);
    }
    CHECK(w.window->status().waitingText().isEmpty());
    support::press(Qt::Key_Q, Qt::ControlModifier);
    CHECK(w.dialogs.questions.size() == 4);
    CHECK_FALSE(w.window->isVisible());
}
