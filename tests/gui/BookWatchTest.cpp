#include "WindowFixture.h"

#include "app/Reports.h"
#include "app/SheetEditor.h"
#include "gui/look/WrappedText.h"
#include "gui/sheet/CriterionPanel.h"
#include "gui/sheet/SheetPage.h"
#include "gui/sheet/SheetTree.h"
#include "gui/window/StatusBar.h"

#include <catch2/catch.hpp>

#include <QPushButton>

#include <algorithm>

namespace {

/// The window only views; the book is written by another workspace, as by another process.
struct TwoWindows : WindowFixture {
    TwoWindows()
    {
        QFile::copy(sampleFile(), bookFile());
        writer = *app::Workspace::open(gui::pathOf(bookFile()));
        REQUIRE_FALSE(writer->isReadOnly());
        window->openFile(bookFile());
        REQUIRE(window->session()->workspace().isReadOnly());
    }

    QPushButton& verb() const { return find<QPushButton>("noticeVerb"); }
    const core::Entry& shown(int unit, int leaf) const
    {
        return window->session()->scores().sheet(unit).at(core::Stage::V1, leaf);
    }
    void write(int unit, int leaf, core::Entry entry) const
    {
        writeTo(window->session()->assessmentId().toStdString(), unit, leaf, std::move(entry));
    }
    void writeTo(const std::string& id, int unit, int leaf, core::Entry entry) const
    {
        app::SheetEditor editor(writer->book(), **writer->load(id));
        REQUIRE(editor.apply({editor.makeEdit(unit, core::Stage::V1, leaf, std::move(entry))}));
    }

    /// What the status bar says of the end of the history.
    QString historyEnd() const
    {
        for (const QWidget* part : window->status().findChildren<QWidget*>())
            if (part->accessibleName().startsWith(q("Nhật ký ")))
                return part->accessibleName();
        return {};
    }
    /// What it is in the book.
    QString writtenEnd() const
    {
        return q("Nhật ký ") + QString::fromStdString(app::shortHash(writer->head()->hash));
    }

    std::unique_ptr<app::Workspace> writer;
};

} // namespace

TEST_CASE("viewer: what another window writes is shown, at the same place", "[viewer]")
{
    TwoWindows f;
    f.window->pages().showPage(QStringLiteral("sheet"));
    auto& sheet = dynamic_cast<gui::SheetPage&>(*f.window->pages().current());
    const int unit = 3;
    const int leaf = f.window->session()->scores().set().findLeaf("1.1.3");
    sheet.showPlace({unit, leaf});
    REQUIRE_FALSE(f.shown(unit, leaf).isEmpty());
    const auto points = [&f] {
        return f.window->session()->evaluation()->results[static_cast<std::size_t>(unit)].total;
    };
    const auto before = points();

    f.write(unit, leaf, {});
    // By its own timer, without a key.
    CHECK(QTest::qWaitFor([&] { return f.shown(unit, leaf).isEmpty(); }, 5000));
    CHECK(points() < before);
    CHECK(sheet.unit() == unit);
    CHECK(sheet.tree().currentLeaf() == leaf);
    CHECK(f.window->status().leftText().contains(QStringLiteral("1.1.3")));
    CHECK_FALSE(f.verb().isVisible());

    // A new unit: all is read anew, the place stays.
    core::Unit more;
    more.id = "so-moi";
    more.name = "Sở Mới";
    more.group = f.window->session()->scores().assessment().group;
    REQUIRE(f.writer->book().putUnits({more}));
    const int count = f.window->session()->scores().unitCount();
    f.window->watch().look();
    CHECK(f.window->session()->scores().unitCount() == count + 1);
    CHECK(sheet.unit() == unit);
    CHECK(sheet.tree().currentLeaf() == leaf);
}

TEST_CASE("viewer: the end of the history follows into another assessment", "[viewer]")
{
    TwoWindows f;
    REQUIRE(f.window->session()->assessmentId() == q("so-2021"));
    REQUIRE(f.historyEnd() == f.writtenEnd());

    // Written where nothing is shown of it.
    f.writeTo("huyen-2021", 0, 0, {});
    REQUIRE(f.historyEnd() != f.writtenEnd());
    f.window->watch().look();
    CHECK(f.historyEnd() == f.writtenEnd());

    // Shown anew before the window has looked.
    f.writeTo("huyen-2021", 1, 0, {});
    Q_EMIT f.window->actions().assessmentChosen(q("huyen-2021"));
    REQUIRE(f.window->session()->assessmentId() == q("huyen-2021"));
    CHECK(f.historyEnd() == f.writtenEnd());
}

TEST_CASE("viewer: when the book is free it can be had for writing, at the same place", "[viewer]")
{
    TwoWindows f;
    f.window->pages().showPage(QStringLiteral("sheet"));
    const int leaf = f.window->session()->scores().set().findLeaf("1.1.3");
    f.window->pages().showPlace({5, leaf});
    f.window->watch().look();
    CHECK_FALSE(f.verb().isVisible());
    CHECK(f.window->watch().notice().contains(QStringLiteral("chưa ghi được")));
    const auto panelSays = [&f](const char* words) {
        const auto labels = f.find<gui::CriterionPanel>("panel").findChildren<gui::WrappedText*>();
        return std::ranges::any_of(labels, [words](const gui::WrappedText* label) {
            return !label->isHidden() && label->text().contains(q(words));
        });
    };
    CHECK(panelSays("Sổ đang được"));

    f.writer.reset();
    f.window->watch().look();
    REQUIRE(f.verb().isVisible());
    CHECK_FALSE(panelSays("Sổ đang được"));
    CHECK(panelSays("Sổ đã rảnh: bấm «Mở để ghi»"));
    CHECK(f.window->watch().notice().startsWith(QStringLiteral("Sổ đã rảnh")));
    // Somebody else may be faster.
    f.writer = *app::Workspace::open(gui::pathOf(f.bookFile()));
    f.verb().click();
    CHECK(f.window->session()->workspace().isReadOnly());
    CHECK_FALSE(f.verb().isVisible());

    f.writer.reset();
    f.window->watch().look();
    f.verb().click();
    REQUIRE_FALSE(f.window->session()->workspace().isReadOnly());
    CHECK(f.window->watch().notice().isEmpty());
    CHECK_FALSE(f.verb().isVisible());
    auto& sheet = dynamic_cast<gui::SheetPage&>(*f.window->pages().current());
    CHECK(sheet.unit() == 5);
    CHECK(sheet.tree().currentLeaf() == leaf);
    CHECK(f.dialogs.notices.isEmpty());
}

TEST_CASE("copy: a verified copy in a file of its own, dated, from a viewer too", "[viewer]")
{
    const bool views = GENERATE(false, true);
    WindowFixture f;
    f.window =
        std::make_unique<gui::MainWindow>(f.dialogs, f.settings, f.languages, gui::pageCatalogue(),
                                          [] { return QDate(2026, 11, 28).startOfDay(); });
    f.window->show();
    QFile::copy(WindowFixture::sampleFile(), f.bookFile());
    std::unique_ptr<app::Workspace> writer;
    if (views)
        writer = *app::Workspace::open(gui::pathOf(f.bookFile()));
    f.window->openFile(f.bookFile());
    REQUIRE(f.window->session()->workspace().isReadOnly() == views);

    const QString target = f.folder.filePath(QStringLiteral("USB/Sổ sao.cchc"));
    f.folder.isValid();
    QDir(f.folder.path()).mkdir(QStringLiteral("USB"));
    f.dialogs.files = {target};
    f.window->actions().copyBook->trigger();
    CHECK(f.dialogs.proposals.constLast() ==
          f.folder.filePath(QStringLiteral("Sổ thử-2026-11-28.cchc")));
    CHECK(f.dialogs.notices.isEmpty());
    CHECK(f.window->status().leftText().contains(QStringLiteral("Sổ sao.cchc (")));
    const auto copy = app::Workspace::open(gui::pathOf(target));
    REQUIRE(copy);
    CHECK((*copy)->book().check());
    CHECK(*(*copy)->book().historyHead() == *f.window->session()->workspace().book().historyHead());

    // Giving up says nothing; a place that cannot be written is named.
    f.window->actions().copyBook->trigger();
    CHECK(f.dialogs.notices.isEmpty());
    f.dialogs.files = {f.folder.filePath(QStringLiteral("không có/x.cchc"))};
    f.window->actions().copyBook->trigger();
    REQUIRE(f.dialogs.notices.size() == 1);
    CHECK(f.dialogs.notices.constFirst().title == QStringLiteral("Chưa sao chép được sổ"));
    CHECK(f.dialogs.notices.constFirst().place.contains(QStringLiteral("không có")));
}

TEST_CASE("copy: what the disk does not take is said once and leads to a copy", "[viewer]")
{
    WindowFixture f;
    f.openSample();
    // Every page has been seen: each could say it.
    for (const gui::PageEntry& page : f.window->pages().catalogue())
        f.window->pages().showPage(page.id);
    const QString target = f.folder.filePath(QStringLiteral("cứu.cchc"));
    f.dialogs.files = {target};
    f.dialogs.takesVerb = true;
    Q_EMIT f.window->session()->notWritten({core::ErrorKind::Storage, "store.full", {}, {}});
    CHECK(QTest::qWaitFor([&] { return QFile::exists(target); }, 5000));
    REQUIRE(f.dialogs.notices.size() == 1);
    CHECK(f.dialogs.notices.constFirst().verb == QStringLiteral("Sao chép sổ…"));
}

TEST_CASE("idle: what was written is in the file itself, and a copy of it says what it is",
          "[viewer]")
{
    WindowFixture f;
    f.openSample();
    models::Session& session = *f.window->session();
    const int leaf = session.scores().set().findLeaf("1.1.3");
    REQUIRE_FALSE(session.scores().sheet(3).at(core::Stage::V1, leaf).isEmpty());
    const core::Stage stage = session.stage();
    REQUIRE(session.enter({3, stage, leaf}, {}));
    const QString copy = f.folder.filePath(QStringLiteral("bản chép.cchc"));
    const auto isThere = [&] {
        QFile::remove(copy);
        QFile::copy(f.bookFile(), copy);
        const auto book = app::Workspace::open(gui::pathOf(copy), store::OpenMode::ReadOnly);
        const auto scores = (*book)->load(session.assessmentId().toStdString());
        return (*scores)->sheet(3).at(stage, leaf).isEmpty();
    };
    CHECK_FALSE(isThere());
    CHECK(QTest::qWaitFor(isThere, 10'000));
    f.window->openFile(copy);
    REQUIRE(f.dialogs.notices.size() == 1);
    CHECK(f.dialogs.notices.constFirst().text.contains(QStringLiteral("có thể thiếu")));
}
