#pragma once

#include "gui/BookOpener.h"
#include "gui/Languages.h"
#include "gui/Look.h"
#include "gui/MainActions.h"
#include "models/RecentBooks.h"

#include <QMainWindow>

#include <memory>
#include <vector>

class QLabel;
class QStackedWidget;

namespace models {
class Session;
}

namespace gui {

class HelpDialog;
class MainToolBar;
class Page;
class PageList;
class Settings;
class StartPage;
class StatusBar;

/// The window: menus, toolbar, page list, the page, status bar. It knows the open book (a session) and which page is shown;
/// pages are made when they are first shown and know nothing of each other.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    enum PageIndex { SheetIndex, RankingIndex, ReportsIndex, PageCount };

    MainWindow(Dialogs& dialogs, Settings& settings, Languages& languages);
    ~MainWindow() override;

    /// Opens a book file, saying what is wrong where it cannot.
    bool openFile(const QString& file);
    /// Offers and opens the sample.
    bool openSample();
    bool newBook();
    bool openBook();
    void closeBook();

    models::Session* session() const { return m_session.get(); }
    void showPage(int page);
    int currentPage() const { return m_current; }
    Page* page(int index) const { return m_pages[static_cast<std::size_t>(index)]; }
    void setLanguage(core::Language language);
    void setTheme(Theme theme);
    MainActions& actions() { return m_actions; }
    StartPage& startPage() { return *m_startPage; }
    StatusBar& status() { return *m_statusBar; }

private:
    void connectActions();
    void connectSession();
    bool showBook(BookOpener::Book book);
    Page* makePage(int index);
    Page* shownPage() const { return m_current >= 0 ? m_pages[static_cast<std::size_t>(m_current)] : nullptr; }
    QString pageTitle(int index) const;
    void retranslate();
    void fillAssessments();
    void fillRecentMenu();
    void updateTitle();
    void updateUndo();
    void updateHistory();
    void updateBookMarks();
    void updateCapabilities();
    void chooseAssessment(const QString& id);
    void chooseStage(core::Stage stage);
    void movePane(int step);
    void moveProblem(bool backward);
    void find(const QString& text);
    void showHelp(const QString& name, const QString& title);
    void fitWidth();

    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

    Dialogs& m_dialogs;
    Settings& m_settings;
    Languages& m_languages;
    BookOpener m_opener;
    models::RecentBooks m_recent;
    std::unique_ptr<models::Session> m_session;
    MainActions m_actions;
    std::vector<Page*> m_pages;
    int m_current = -1; ///< −1: start page
    Theme m_theme = Theme::System;
    MainToolBar* m_toolBar = nullptr;
    PageList* m_pageList = nullptr;
    QLabel* m_notice = nullptr;
    QStackedWidget* m_stack = nullptr;
    StartPage* m_startPage = nullptr;
    StatusBar* m_statusBar = nullptr;
    HelpDialog* m_help = nullptr;
};

} // namespace gui
