#include "WindowFixture.h"

#include "app/Samples.h"

#include "core/RuleKind.h"
#include "gui/look/ChoiceBox.h"
#include "gui/look/Look.h"
#include "gui/page/FilePath.h"
#include "gui/page/HelpDialog.h"
#include "gui/sheet/SheetPage.h"
#include "gui/sheet/SheetTree.h"
#include "gui/window/MainToolBar.h"
#include "gui/window/PageList.h"
#include "gui/window/StatusBar.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QTextBrowser>
#include <QTimer>

#include <cmath>

TEST_CASE("window: pages are reached by keys, and only pages that exist are listed")
{
    WindowFixture f;
    f.openSample();
    CHECK(f.window->pages().currentId() == QStringLiteral("sheet"));
    QTest::keyClick(f.window.get(), Qt::Key_3, Qt::ControlModifier);
    CHECK(f.window->pages().currentId() == QStringLiteral("matrix"));
    QTest::keyClick(f.window.get(), Qt::Key_4, Qt::ControlModifier);
    CHECK(f.window->pages().currentId() == QStringLiteral("ranking"));
    CHECK(f.window->windowTitle().contains(QStringLiteral("Xếp hạng")));
    QTest::keyClick(f.window.get(), Qt::Key_5, Qt::ControlModifier);
    CHECK(f.window->pages().currentId() == QStringLiteral("dossiers"));
    QTest::keyClick(f.window.get(), Qt::Key_6, Qt::ControlModifier);
    CHECK(f.window->pages().currentId() == QStringLiteral("reports"));
    QTest::keyClick(f.window.get(), Qt::Key_1, Qt::ControlModifier);
    CHECK(f.window->pages().currentId() == QStringLiteral("overview"));
    QTest::keyClick(f.window.get(), Qt::Key_2, Qt::ControlModifier);
    CHECK(f.window->pages().currentId() == QStringLiteral("sheet"));
    CHECK(f.window->actions().pages.size() ==
          static_cast<qsizetype>(f.window->pages().catalogue().size()));
}

namespace {

/// A page that no file of the program knows.
class OwnPage : public gui::Page {
public:
    using gui::Page::Page;
    void setSession(models::Session* session) override { hasBook = session != nullptr; }
    bool showPlace(const gui::Place& place) override
    {
        shown = place;
        return true;
    }
    QList<QWidget*> panes() const override { return {}; }
    bool hasBook = false;
    gui::Place shown;
};

} // namespace

TEST_CASE("window: a page is one row of the catalogue")
{
    WindowFixture f;
    gui::PageCatalogue catalogue = gui::pageCatalogue();
    catalogue.insert(catalogue.begin() + 1,
                     {QStringLiteral("own"), QStringLiteral("flag"), QStringLiteral("keys"),
                      [] { return QStringLiteral("Trang riêng"); },
                      [](const gui::PageNeeds&, QWidget* parent) { return new OwnPage(parent); }});
    f.window = std::make_unique<gui::MainWindow>(f.dialogs, f.settings, f.languages, catalogue);
    f.window->show();
    f.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(f.window.get()));
    f.openSample();
    QTest::keyClick(f.window.get(), Qt::Key_2, Qt::ControlModifier);
    REQUIRE(f.window->pages().currentId() == QStringLiteral("own"));
    CHECK(f.window->windowTitle().contains(QStringLiteral("Trang riêng")));
    auto* page = dynamic_cast<OwnPage*>(f.window->pages().current());
    REQUIRE(page);
    CHECK(page->hasBook);
    // The page that is looked at is asked first where a place is to be shown.
    Q_EMIT f.window->session()->jumpRequested(3, 5, core::Stage::V1);
    CHECK(page->shown.unit == 3);
    CHECK(page->shown.leaf == 5);
    CHECK(f.window->pages().currentId() == QStringLiteral("own"));
    // It is remembered as the page shown last.
    f.window->closeBook();
    f.window->openFile(f.bookFile());
    CHECK(f.window->pages().currentId() == QStringLiteral("own"));
    QTest::keyClick(f.window.get(), Qt::Key_7, Qt::ControlModifier);
    CHECK(f.window->pages().currentId() == QStringLiteral("reports"));
}

TEST_CASE("window: unit, criterion, stage are remembered for their own book alone")
{
    WindowFixture f;
    f.openSample();
    f.window->session()->setStage(core::Stage::V2);
    f.window->actions().stages.at(static_cast<int>(core::Stage::Self))->trigger();
    Q_EMIT f.window->pages().current()->openSheet(4, 2);
    f.window->actions().find->trigger();
    support::type(QStringLiteral("3.4.1"));
    f.window->closeBook();

    // Another book: nothing of the first one's.
    const QString other = f.folder.filePath(QStringLiteral("Sổ khác.cchc"));
    REQUIRE(app::createSample(gui::pathOf(other), app::sampleNames().front()));
    f.window->openFile(other);
    CHECK(f.window->session()->stage() == core::Stage::V1);
    CHECK(f.find<QComboBox>("unitCombo").currentIndex() == 0);
    CHECK(f.window->findChild<gui::MainToolBar*>()->findText().isEmpty());
    f.window->closeBook();

    f.window->openFile(f.bookFile());
    CHECK(f.window->session()->stage() == core::Stage::Self);
    CHECK(f.find<QComboBox>("unitCombo").currentIndex() == 4);
}

TEST_CASE("settings: what an earlier version kept for all books goes to the first that asks")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("old.ini"));
    QSettings(file, QSettings::IniFormat).setValue(QStringLiteral("sheet/unit"), "stp");
    gui::Settings settings(file);
    const gui::SettingsGroup first(settings, QStringLiteral("sheet"), QStringLiteral("a"));
    CHECK(first.ofBook("unit").toString() == QStringLiteral("stp"));
    gui::SettingsGroup second(settings, QStringLiteral("sheet"), QStringLiteral("b"));
    CHECK(second.ofBook("unit", QStringLiteral("none")).toString() == QStringLiteral("none"));
    // Sixty books later the first is forgotten, the last is not.
    second.setOfBook("unit", QStringLiteral("sxd"));
    for (int book = 0; book < 60; ++book)
        gui::SettingsGroup(settings, QStringLiteral("sheet"), QString::number(book))
            .setOfBook("unit", book);
    CHECK_FALSE(second.ofBook("unit").isValid());
    CHECK(gui::SettingsGroup(settings, QStringLiteral("sheet"), QStringLiteral("59"))
              .ofBook("unit")
              .toInt() == 59);
}

TEST_CASE("window: assessment and stage are global and remembered")
{
    WindowFixture f;
    f.openSample();
    models::Session& session = *f.window->session();
    REQUIRE(session.assessments().size() >= 2);
    f.window->actions().stages.at(static_cast<int>(core::Stage::V2))->trigger();
    CHECK(session.stage() == core::Stage::V2);
    Q_EMIT f.window->actions().assessmentChosen(QStringLiteral("huyen-2021"));
    CHECK(session.assessmentId() == QStringLiteral("huyen-2021"));
    f.window->close();
    f.open();
    f.window->openFile(f.bookFile());
    CHECK(f.window->session()->assessmentId() == QStringLiteral("huyen-2021"));
    CHECK(f.window->session()->stage() == core::Stage::V2);
}

TEST_CASE("window: undo names what it undoes, the status bar says what was written")
{
    WindowFixture f;
    f.openSample();
    models::Session& session = *f.window->session();
    session.setStage(core::Stage::V2);
    CHECK_FALSE(f.window->actions().undo->isEnabled());

    // The first typed criterion of the first unit.
    const core::IndexSet& set = session.scores().set();
    int leaf = 0;
    while (!core::isTyped(set.leafNode(leaf).rule) && leaf + 1 < set.leafCount())
        ++leaf;
    core::Entry entry;
    entry.status = core::EntryStatus::Scored;
    entry.points = core::Points();
    entry.note = "kiểm tra lại";
    const core::Status status =
        session.edit({session.editor().makeEdit(0, core::Stage::V2, leaf, entry)});
    REQUIRE(status.ok());
    CHECK(f.window->status().leftText().startsWith(QStringLiteral("Đã ghi ")));
    REQUIRE(f.window->actions().undo->isEnabled());
    const QString code = QString::fromStdString(set.leafNode(leaf).code);
    CHECK(f.window->actions().undo->text().startsWith(QStringLiteral("Hoàn tác ") + code));

    QTest::keyClick(f.window.get(), Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(f.window->actions().undo->isEnabled());
    CHECK(f.window->actions().redo->isEnabled());
    CHECK(session.scores().sheet(0).at(core::Stage::V2, leaf).isEmpty());
    QTest::keyClick(f.window.get(), Qt::Key_Y, Qt::ControlModifier);
    CHECK_FALSE(session.scores().sheet(0).at(core::Stage::V2, leaf).isEmpty());
}

TEST_CASE("window: every widget that takes the focus has a name for screen readers")
{
    WindowFixture f;
    const auto check = [&f] {
        for (const QWidget* widget : f.window->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
                continue;
            if (widget->inherits("QHeaderView") || widget->inherits("QScrollBar") ||
                widget->inherits("QMenuBar") || widget->inherits("QExpandingLineEdit") ||
                widget->objectName() == QStringLiteral("qt_spinbox_lineedit"))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const auto* label = qobject_cast<const QLabel*>(widget);
            const bool named = !widget->accessibleName().isEmpty() ||
                               (button && !button->text().isEmpty()) ||
                               (label && !label->text().isEmpty());
            INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
            CHECK(named);
        }
    };
    check();
    f.openSample();
    for (const gui::PageEntry& page : f.window->pages().catalogue()) {
        f.window->pages().showPage(page.id);
        QTest::qWait(20);
        check();
    }
}

TEST_CASE("window: F1 opens the manual's page of what is at work, in both languages")
{
    WindowFixture f;
    f.openSample();
    for (const core::Language language : {core::Language::Vietnamese, core::Language::English}) {
        f.window->setLanguage(language);
        for (const gui::PageEntry& page : f.window->pages().catalogue()) {
            INFO(page.id.toStdString());
            f.window->pages().showPage(page.id);
            f.window->actions().help->trigger();
            auto* help = f.window->findChild<gui::HelpDialog*>();
            REQUIRE(help);
            CHECK(help->findChild<QTextBrowser*>()->toPlainText().size() > 300);
        }
        f.window->actions().evidence->trigger();
        CHECK(f.window->findChild<gui::HelpDialog*>()
                  ->findChild<QTextBrowser*>()
                  ->toPlainText()
                  .contains(QStringLiteral("Ctrl+Shift+E")));
    }
}

TEST_CASE("window: the order of Tab follows the eye")
{
    WindowFixture f;
    f.openSample();
    for (const gui::PageEntry& entry : f.window->pages().catalogue()) {
        f.window->pages().showPage(entry.id);
        QTest::qWait(20);
        const gui::Page* page = f.window->pages().current();
        std::vector<const QWidget*> order;
        const QWidget* first = page->nextInFocusChain();
        for (const QWidget* widget = first; widget; widget = widget->nextInFocusChain()) {
            if (page->isAncestorOf(widget) && widget->focusPolicy() & Qt::TabFocus &&
                widget->isVisible() && widget->isEnabled())
                order.push_back(widget);
            if (widget->nextInFocusChain() == first)
                break;
        }
        REQUIRE(order.size() > 1);
        // Within one part of the page: never upwards, and on one line never to the left.
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (order[i]->parentWidget() != order[i - 1]->parentWidget())
                continue;
            const QRect before = order[i - 1]->geometry();
            const QRect next = order[i]->geometry();
            INFO(entry.id.toStdString() << ": " << order[i - 1]->metaObject()->className() << " "
                                        << order[i - 1]->objectName().toStdString() << " → "
                                        << order[i]->metaObject()->className() << " "
                                        << order[i]->objectName().toStdString());
            const bool isOneLine = next.top() < before.bottom() && before.top() < next.bottom();
            CHECK((isOneLine ? next.left() >= before.left() : next.top() >= before.top()));
        }
    }
}

TEST_CASE("window: a page's name of usual length stands in one line of the list")
{
    WindowFixture f;
    f.openSample();
    const auto& list = *f.window->findChild<gui::PageList*>();
    const QFontMetrics strong(gui::Look::font(gui::TextStyle::BodyStrong));
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QString title = list.model()->index(row, 0).data().toString();
        INFO(title.toStdString());
        if (title.size() <= 16) // «Phiếu điều tra» has 14 letters
            CHECK(list.visualRect(list.model()->index(row, 0)).height() < 2 * strong.height() + 8);
    }
}

TEST_CASE("window: narrow windows show icons only")
{
    WindowFixture f;
    f.openSample();
    f.window->resize(853, 480);
    QTest::qWait(20);
    for (const QWidget* widget : f.window->findChildren<QWidget*>()) {
        const QSize least = widget->minimumSizeHint().expandedTo(widget->minimumSize());
        if (widget->isVisible() && (least.width() > 600 || least.height() > 380))
            UNSCOPED_INFO(widget->metaObject()->className()
                          << " " << widget->objectName().toStdString() << " " << least.width()
                          << " x " << least.height());
    }
    CHECK(f.window->width() == 853);
    for (const gui::PageEntry& page : f.window->pages().catalogue()) {
        f.window->pages().showPage(page.id);
        QTest::qWait(20);
        INFO(page.id.toStdString());
        CHECK(f.window->pages().current()->minimumSizeHint().width() <= 853 - 45);
        CHECK(f.window->minimumSizeHint().width() <= 853);
    }
}

TEST_CASE("window: F6 goes round the panes")
{
    WindowFixture f;
    f.openSample();
    f.window->pages().showPage(QStringLiteral("ranking"));
    QWidget* first = f.window->focusWidget();
    REQUIRE(first);
    CHECK(first->objectName() == QStringLiteral("table"));
    QTest::keyClick(f.window.get(), Qt::Key_F6);
    CHECK(f.window->focusWidget() != first);
    QTest::keyClick(f.window.get(), Qt::Key_F6);
    CHECK(f.window->focusWidget() == first);
}

TEST_CASE("window: who chooses by the mouse or from a list types into the page at once")
{
    WindowFixture f;
    f.openSample();
    const auto isInPage = [&f] {
        const QList<QWidget*> panes = f.window->pages().current()->panes();
        return panes.constFirst() == f.window->focusWidget();
    };
    auto& list = *f.window->findChild<gui::PageList*>();
    for (const char* page : {"survey", "ranking"}) {
        const QModelIndex row =
            list.model()->match(list.model()->index(0, 0), Qt::UserRole, q(page)).value(0);
        REQUIRE(row.isValid());
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(row).center());
        CHECK(f.window->pages().currentId() == q(page));
        CHECK(isInPage());
    }
    // The keys of the list go on in it.
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Up);
    CHECK(list.hasFocus());

    for (gui::ChoiceBox* box : f.window->findChildren<gui::ChoiceBox*>()) {
        if (!box->isVisible())
            continue;
        INFO(box->accessibleName().toStdString());
        REQUIRE(box->count() > 1);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        QTest::keyClick(box, Qt::Key_Down);
        CHECK(box->currentIndex() == 1);
        CHECK(box->hasFocus());
        QTest::keyClick(box, Qt::Key_Space);
        QTest::keyClick(box->view(), Qt::Key_Up);
        QTest::keyClick(box->view(), Qt::Key_Return);
        CHECK(box->currentIndex() == 0);
        CHECK(isInPage());
    }
}

TEST_CASE("window: the end of a long assessment's title is seen, where its year stands")
{
    WindowFixture f;
    gui::ChoiceBox box;
    box.addItem(q("Chấm điểm chỉ số cải cách hành chính cấp huyện năm 2026"));
    box.addItem(q("Chấm điểm chỉ số cải cách hành chính cấp huyện năm 2025"));
    box.resize(150, 30);
    const QImage first = box.grab().toImage();
    box.setCurrentIndex(1);
    CHECK(box.grab().toImage() != first);
}

TEST_CASE("window: closing a book lets go of its file")
{
    WindowFixture f;
    f.openSample();
    f.window->pages().showPage(QStringLiteral("reports"));
    f.window->closeBook();
    CHECK(f.window->session() == nullptr);
    auto again = app::Workspace::open(gui::pathOf(f.bookFile()));
    REQUIRE(again);
    CHECK_FALSE((*again)->isReadOnly());
}

TEST_CASE("window: Enter in the find field goes to what was found, one Esc leaves it")
{
    WindowFixture f;
    f.openSample();
    f.window->pages().showPage(QStringLiteral("sheet"));
    auto& page = dynamic_cast<gui::SheetPage&>(*f.window->pages().current());
    QTest::qWait(30);
    f.window->actions().find->trigger();
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    support::type(QStringLiteral("3.4.1"));
    support::press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == &page.tree());
    const int leaf = f.window->session()->scores().set().findLeaf("3.4.1");
    CHECK(page.tree().currentLeaf() == leaf);

    f.window->actions().find->trigger();
    support::type(QStringLiteral("@@"));
    support::press(Qt::Key_Return);
    CHECK(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    support::press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == &page.tree());
    CHECK(page.tree().currentLeaf() == leaf);
    f.window->actions().find->trigger();
    CHECK(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text().isEmpty());
}

TEST_CASE("window: F1 in a dialog opens its page of the manual")
{
    WindowFixture f;
    QString title;
    QTimer::singleShot(0, [&title] {
        QWidget* dialog = QApplication::activeModalWidget();
        QTest::keyClick(dialog, Qt::Key_F1);
        if (auto* help = dialog->findChild<gui::HelpDialog*>()) {
            title = help->isVisible() ? help->windowTitle() : QString();
            help->close();
        }
        dialog->close();
    });
    CHECK_FALSE(f.window->newBook());
    CHECK(title == QStringLiteral("Bắt đầu – Chỉ số CCHC"));
}

TEST_CASE("window: the name of whoever writes is set, kept, and stands in the history")
{
    WindowFixture f;
    f.openSample();
    CHECK(f.dialogs.texts.size() <= 1); // asked at most once, where the system tells no name
    f.dialogs.answers = {QStringLiteral("  Nông Thị  Hoa ")};
    f.window->actions().userName->trigger();
    models::Session& session = *f.window->session();
    const auto author = [&session] {
        const store::Book& book = session.workspace().book();
        return book.history(*book.historyLength())->front().author;
    };
    REQUIRE(session.edit({session.editor().makeEdit(0, core::Stage::V1, 0, {})}));
    CHECK(author() == "Nông Thị Hoa");
    f.window->closeBook();
    REQUIRE(f.window->openFile(f.bookFile()));
    models::Session& again = *f.window->session();
    REQUIRE(again.edit({again.editor().makeEdit(1, core::Stage::V1, 0, {})}));
    const store::Book& book = again.workspace().book();
    CHECK(book.history(*book.historyLength())->front().author == "Nông Thị Hoa");
    // Another person of the same machine looks: who holds the book is named so.
    const auto second = app::Workspace::open(gui::pathOf(f.bookFile()));
    REQUIRE(second);
    REQUIRE((*second)->book().holder());
    CHECK((*second)->book().holder()->user == "Nông Thị Hoa");
}

TEST_CASE("window: links follow the theme, what was said last does not stay in another language")
{
    WindowFixture f;
    f.openSample();
    f.window->setTheme(gui::Theme::Light);
    QLabel label(QStringLiteral("<a href=\"x\">████████</a>"), f.window.get());
    label.setGeometry(0, 0, 200, 40);
    label.show();
    const auto shows = [&label](gui::Role role) {
        const QImage image = label.grab().toImage();
        const QColor wanted = gui::Look::color(role);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == wanted)
                    return true;
        return false;
    };
    CHECK(shows(gui::Role::Accent));
    f.window->setTheme(gui::Theme::Dark);
    CHECK(shows(gui::Role::Accent));
    f.window->setTheme(gui::Theme::Light);

    f.window->status().showMessageLine(QStringLiteral("Đã làm"));
    f.window->setLanguage(core::Language::English);
    CHECK(f.window->status().leftText().isEmpty());
    f.window->setLanguage(core::Language::Vietnamese);
}

TEST_CASE("window: a page without print says where there is one")
{
    WindowFixture f;
    f.openSample();
    f.window->pages().showPage(QStringLiteral("sheet"));
    CHECK(f.window->actions().print->isEnabled());
    f.window->pages().showPage(QStringLiteral("admin"));
    CHECK(f.window->actions().print->isVisible());
    CHECK_FALSE(f.window->actions().print->isEnabled());
    CHECK(f.window->actions().print->toolTip().contains(QStringLiteral("Báo cáo")));
}
