#pragma once

#include "gui/backup/BackupKeeper.h"
#include "gui/book/BookCopy.h"
#include "gui/book/BookOpener.h"
#include "gui/book/BookWatch.h"
#include "gui/look/Look.h"
#include "gui/window/Languages.h"
#include "gui/window/MainActions.h"
#include "gui/window/PageCatalogue.h"
#include "models/book/RecentBooks.h"
#include "models/words/Clock.h"

#include <QMainWindow>

#include <memory>

namespace models {
class Session;
}

namespace gui {

class AssessmentChoice;
class BookTeller;
class Display;
class MainToolBar;
class PageHost;
class ScreenLock;
class Settings;
class StartPage;
class StatusBar;
class WaitingCells;

/// The window: menus, toolbar, the pages, status bar. It knows the open book (a session) and what
/// is global to all pages: assessment, stage, undo, language, theme.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Dialogs& dialogs, Settings& settings, Languages& languages,
               PageCatalogue catalogue = pageCatalogue(),
               BackupKeeper::Now now = &models::clockNow);
    ~MainWindow() override;

    /// Opens a book file, saying what is wrong where it cannot. A package is looked at on the page
    /// Trao đổi; while no book is open, one is made of it.
    bool openFile(const QString& file);
    /// Offers and opens the sample.
    bool openSample();
    bool newBook();
    bool bookFromPackage();
    bool openBook();
    void closeBook();
    /// A verified copy of the open book in a file of the person's choice.
    void copyBook();
    /// Opens the book anew, to write it, at the same place; it stays as it is where another process
    /// was faster.
    void openToWrite();
    /// Lets the person say under what name their edits are written; who is signed in changes the
    /// password.
    void changeUser();
    /// What is being typed is entered at its place, or waits there.
    void finishTyping();
    /// The system ends the session: closes book and window without a question.
    void endSession();

    models::Session* session() const { return m_session.get(); }
    PageHost& pages() { return *m_host; }
    void setLanguage(core::Language language);
    void setTheme(Theme theme);
    MainActions& actions() { return m_actions; }
    StartPage& startPage() { return *m_startPage; }
    StatusBar& status() { return *m_statusBar; }
    BookWatch& watch() { return m_watch; }
    BackupKeeper& backups() { return m_backups; }
    ScreenLock& screenLock() { return *m_lock; }

private:
    void connectActions();
    void connectSession();
    void dropSession();
    bool openPackage(const QString& file);
    bool mayLeave(const QString& verb);
    bool showBook(BookOpener::Book book);
    void retranslate();
    void updateTitle();
    void updateUndo();
    void updateWaiting();
    void updateBookMarks();
    void updateCapabilities();
    void moveProblem(bool backward);
    void fitWidth();

    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

    Dialogs& m_dialogs;
    Settings& m_settings;
    Languages& m_languages;
    BookOpener m_opener;
    BookCopy m_copy;
    BackupKeeper m_backups;
    BookWatch m_watch;
    models::RecentBooks m_recent;
    std::unique_ptr<models::Session> m_session;
    MainActions m_actions;
    MainToolBar* m_toolBar = nullptr;
    PageHost* m_host = nullptr;
    StartPage* m_startPage = nullptr;
    StatusBar* m_statusBar = nullptr;
    Display* m_display = nullptr;
    AssessmentChoice* m_choice = nullptr;
    BookTeller* m_teller = nullptr;
    WaitingCells* m_waiting = nullptr;
    ScreenLock* m_lock = nullptr;
    QString m_pageMessage; ///< what a page said last in the status bar
    bool m_isEnding = false;
};

} // namespace gui
