#pragma once

#include "AnsweringDialogs.h"
#include "app/NewBook.h"
#include "app/Samples.h"
#include "app/Shipped.h"
#include "gui/page/FilePath.h"
#include "gui/page/Page.h"
#include "gui/page/Settings.h"
#include "gui/window/Languages.h"
#include "gui/window/MainWindow.h"
#include "gui/window/PageHost.h"
#include "models/book/Session.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// A text as it is typed or read on the screen.
inline QString q(const char* text)
{
    return QString::fromUtf8(text);
}

/// A window with settings, dialogs and a folder of its own.
struct WindowFixture {
    WindowFixture() : settings(folder.filePath(QStringLiteral("settings.ini")))
    {
        settings.setValue(gui::Settings::Key::LastFolder, folder.path());
        languages.apply(core::Language::Vietnamese);
        open();
    }

    /// A new window over the same settings, as after a restart.
    void open()
    {
        window = std::make_unique<gui::MainWindow>(dialogs, settings, languages);
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    /// The sample is made once; each test gets a copy.
    static const QString& sampleFile()
    {
        static QTemporaryDir shared;
        static const QString file = [] {
            const QString made = shared.filePath(QStringLiteral("sample.cchc"));
            if (!app::createSample(gui::pathOf(made), app::sampleNames().front()))
                qFatal("the sample cannot be made");
            return made;
        }();
        return file;
    }
    QString bookFile() const { return folder.filePath(QStringLiteral("Sổ thử.cchc")); }
    void openSample()
    {
        QFile::copy(sampleFile(), bookFile());
        window->openFile(bookFile());
    }

    /// A book of a shipped set with one unit of group so, made from nothing, opened.
    void openNew(std::string_view set, core::Unit unit)
    {
        app::NewBook wanted;
        wanted.title = "Thử";
        for (const app::ShippedSet& shipped : app::shippedSets()) {
            if (shipped.id == set)
                wanted.setJson = shipped.json;
        }
        wanted.units = {std::move(unit)};
        wanted.assessment = {std::string(set), "Sở", std::string(set), "so", 2026, {}, {}};
        if (!app::makeBook(gui::pathOf(bookFile()), wanted) || !window->openFile(bookFile()))
            qFatal("the new book cannot be made");
    }

    /// The book as another process finds it: a copy of its files as they are at this moment.
    QString copyAsKilled()
    {
        const QString killed = folder.filePath(QStringLiteral("killed%1.cchc").arg(++m_kills));
        const QString book =
            QString::fromStdU16String(window->session()->workspace().book().file().u16string());
        for (const char* part : {"", "-wal"}) {
            if (QFile::exists(book + QLatin1String(part)))
                QFile::copy(book + QLatin1String(part), killed + QLatin1String(part));
        }
        return killed;
    }
    /// A new window over it.
    void openAfterKill() { openKilled(copyAsKilled()); }
    void openKilled(const QString& killed)
    {
        open();
        if (!window->openFile(killed))
            qFatal("the killed book cannot be opened");
    }

    template<typename Widget>
    Widget& find(const char* name) const
    {
        auto* found = window->findChild<Widget*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget %s", name);
        return *found;
    }

    QTemporaryDir folder;
    gui::Settings settings;
    gui::Languages languages;
    AnsweringDialogs dialogs;
    std::unique_ptr<gui::MainWindow> window;

private:
    int m_kills = 0;
};
