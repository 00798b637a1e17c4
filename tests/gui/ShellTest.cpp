#include "WindowFixture.h"

#include "gui/look/Look.h"
#include "gui/page/FilePath.h"
#include "gui/page/HelpDialog.h"
#include "gui/window/StatusBar.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QTextBrowser>

#include <cmath>

namespace {

double luminance(const QColor& colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

double contrast(gui::Role a, gui::Role b)
{
    const double x = luminance(gui::Look::color(a));
    const double y = luminance(gui::Look::color(b));
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

TEST_CASE("look: text can be read on its ground, light and dark")
{
    const auto theme = GENERATE(gui::Theme::Light, gui::Theme::Dark);
    gui::Look::apply(*qApp, theme);
    CHECK(gui::Look::isDark() == (theme == gui::Theme::Dark));
    using gui::Role;
    for (const Role ground :
         {Role::Window, Role::Base, Role::Alt, Role::Header, Role::AreaRow, Role::Selection}) {
        CHECK(contrast(Role::Text, ground) >= 4.5);
        CHECK(contrast(Role::MutedText, ground) >= 4.5);
    }
    for (const Role ink : {Role::Accent, Role::Good, Role::Warning, Role::Error}) {
        CHECK(contrast(ink, Role::Base) >= 4.5);
        CHECK(contrast(ink, Role::Selection) >= 3.0);
    }
    CHECK(contrast(Role::Warning, Role::WarningFill) >= 4.5);
    CHECK(contrast(Role::Error, Role::ErrorFill) >= 4.5);
    gui::Look::apply(*qApp, gui::Theme::Light);
}

TEST_CASE("look: every icon of the set can be drawn in a colour")
{
    for (const char* name : {"sheet", "rank", "report", "undo",  "redo", "find", "print",
                             "help",  "lock", "chk",    "warn",  "stop", "info", "book",
                             "plus",  "flag", "seal",   "admin", "up",   "down", "close"}) {
        const QImage image =
            gui::Look::pixmap(QString::fromLatin1(name), 16, gui::Look::color(gui::Role::Error), 1)
                .toImage();
        bool painted = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                painted = painted || qAlpha(image.pixel(x, y)) > 100;
        INFO(name);
        CHECK(painted);
    }
}

TEST_CASE("window: pages are reached by keys, and only pages that exist are listed")
{
    WindowFixture f;
    f.openSample();
    CHECK(f.window->pages().currentIndex() == gui::PageHost::SheetIndex);
    QTest::keyClick(f.window.get(), Qt::Key_2, Qt::ControlModifier);
    CHECK(f.window->pages().currentIndex() == gui::PageHost::MatrixIndex);
    QTest::keyClick(f.window.get(), Qt::Key_3, Qt::ControlModifier);
    CHECK(f.window->pages().currentIndex() == gui::PageHost::RankingIndex);
    CHECK(f.window->windowTitle().contains(QStringLiteral("Xếp hạng")));
    QTest::keyClick(f.window.get(), Qt::Key_4, Qt::ControlModifier);
    CHECK(f.window->pages().currentIndex() == gui::PageHost::DossiersIndex);
    QTest::keyClick(f.window.get(), Qt::Key_5, Qt::ControlModifier);
    CHECK(f.window->pages().currentIndex() == gui::PageHost::ReportsIndex);
    QTest::keyClick(f.window.get(), Qt::Key_1, Qt::ControlModifier);
    CHECK(f.window->pages().currentIndex() == gui::PageHost::SheetIndex);
    CHECK(f.window->actions().pages.size() == gui::PageHost::PageCount);
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
    while (!std::holds_alternative<core::ManualRule>(set.leafNode(leaf).rule->body) &&
           leaf + 1 < set.leafCount())
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
    for (int page = 0; page < gui::PageHost::PageCount; ++page) {
        f.window->pages().showPage(page);
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
        for (int page = 0; page < gui::PageHost::PageCount; ++page) {
            INFO(gui::PageHost::id(page).toStdString());
            f.window->pages().showPage(page);
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
    for (int number = 0; number < gui::PageHost::PageCount; ++number) {
        f.window->pages().showPage(number);
        QTest::qWait(20);
        const gui::Page* page = f.window->pages().page(number);
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
            INFO(gui::PageHost::id(number).toStdString()
                 << ": " << order[i - 1]->metaObject()->className() << " "
                 << order[i - 1]->objectName().toStdString() << " → "
                 << order[i]->metaObject()->className() << " "
                 << order[i]->objectName().toStdString());
            const bool isOneLine = next.top() < before.bottom() && before.top() < next.bottom();
            CHECK((isOneLine ? next.left() >= before.left() : next.top() >= before.top()));
        }
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
    for (int page = 0; page < gui::PageHost::PageCount; ++page) {
        f.window->pages().showPage(page);
        QTest::qWait(20);
        INFO(page);
        CHECK(f.window->pages().page(page)->minimumSizeHint().width() <= 853 - 45);
        CHECK(f.window->minimumSizeHint().width() <= 853);
    }
}

TEST_CASE("window: F6 goes round the panes")
{
    WindowFixture f;
    f.openSample();
    f.window->pages().showPage(gui::PageHost::RankingIndex);
    QWidget* first = f.window->focusWidget();
    REQUIRE(first);
    CHECK(first->objectName() == QStringLiteral("table"));
    QTest::keyClick(f.window.get(), Qt::Key_F6);
    CHECK(f.window->focusWidget() != first);
    QTest::keyClick(f.window.get(), Qt::Key_F6);
    CHECK(f.window->focusWidget() == first);
}

TEST_CASE("window: closing a book lets go of its file")
{
    WindowFixture f;
    f.openSample();
    f.window->pages().showPage(gui::PageHost::ReportsIndex);
    f.window->closeBook();
    CHECK(f.window->session() == nullptr);
    auto again = app::Workspace::open(gui::pathOf(f.bookFile()));
    REQUIRE(again);
    CHECK_FALSE((*again)->isReadOnly());
}
