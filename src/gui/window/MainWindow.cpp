#include "gui/window/MainWindow.h"

#include "gui/backup/BackupDialog.h"
#include "gui/book/BookDrop.h"
#include "gui/look/Breakpoints.h"
#include "gui/page/BookFile.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/Page.h"
#include "gui/page/Settings.h"
#include "gui/people/PasswordDialog.h"
#include "gui/people/ScreenLock.h"
#include "gui/window/AssessmentChoice.h"
#include "gui/window/BookTeller.h"
#include "gui/window/Display.h"
#include "gui/window/Finder.h"
#include "gui/window/FocusKeeper.h"
#include "gui/window/Help.h"
#include "gui/window/MainToolBar.h"
#include "gui/window/PageHost.h"
#include "gui/window/StartPage.h"
#include "gui/window/StatusBar.h"
#include "gui/window/WaitingCells.h"
#include "models/book/Session.h"
#include "models/words/Clock.h"
#include "models/words/Text.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDateTime>
#include <QFileInfo>
#include <QMenuBar>

namespace gui {

MainWindow::MainWindow(Dialogs& dialogs, Settings& settings, Languages& languages,
                       PageCatalogue catalogue, BackupKeeper::Now now)
    : m_dialogs(dialogs), m_settings(settings), m_languages(languages), m_opener(dialogs, settings),
      m_copy(dialogs, settings, [now] { return now().date(); }), m_backups(settings, now),
      m_watch(this), m_actions(nullptr, static_cast<int>(catalogue.size()))
{
    connect(new BookDrop(*this), &BookDrop::dropped, this, &MainWindow::openFile);
    m_actions.fill(*menuBar());
    m_toolBar = new MainToolBar(m_actions, this);
    addToolBar(m_toolBar);
    m_statusBar = new StatusBar(this);
    setStatusBar(m_statusBar);
    m_teller = new BookTeller(*m_statusBar, this);

    m_startPage = new StartPage(m_recent, this);
    m_host =
        new PageHost({m_dialogs, m_settings, m_backups}, std::move(catalogue), m_startPage, this);
    m_waiting = new WaitingCells(*m_host, this);
    m_lock = new ScreenLock(*this);
    setCentralWidget(m_host);

    m_display = new Display(m_actions, *m_startPage, m_settings, m_languages, this);
    m_choice = new AssessmentChoice(m_actions, *m_toolBar, *m_host, m_settings, this);
    m_recent.load(m_settings.value(Settings::Key::Recent).toStringList());
    connectActions();
    retranslate();
    closeBook();
    // Said outright: what a wide arrangement needs must not keep the window from becoming narrow.
    setMinimumSize(breakpoints::leastWidth, breakpoints::leastHeight);
    resize(1280, 800);
    restoreGeometry(m_settings.value(Settings::Key::WindowGeometry).toByteArray());
}

MainWindow::~MainWindow()
{
    m_waiting->setSession(nullptr);
    dropSession();
}

/// Pages first, then the session, which may still write when nobody listens any more.
void MainWindow::dropSession()
{
    m_lock->watch(nullptr, m_languages.current());
    m_watch.watch(nullptr);
    m_teller->listenTo(nullptr);
    m_choice->setSession(nullptr);
    m_backups.keep(nullptr);
    m_host->setSession(nullptr);
    if (m_session)
        m_session->disconnect(this);
    m_session.reset();
}

void MainWindow::connectActions()
{
    connect(m_actions.openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions.newBook, &QAction::triggered, this, &MainWindow::newBook);
    connect(m_actions.bookFromPackage, &QAction::triggered, this, &MainWindow::bookFromPackage);
    connect(m_actions.openBook, &QAction::triggered, this, &MainWindow::openBook);
    connect(m_actions.copyBook, &QAction::triggered, this, &MainWindow::copyBook);
    connect(m_actions.exportData, &QAction::triggered, m_host, [this] {
        m_host->showPage(QStringLiteral("reports"));
        m_host->showPlace({.report = "data"});
    });
    connect(m_actions.backups, &QAction::triggered, this, [this] {
        finishTyping();
        const QString restored =
            BackupDialog::ask(m_dialogs, m_backups, m_languages.current(), m_opener.folder(), this);
        if (!restored.isEmpty() && openFile(restored))
            m_statusBar->showMessageLine(tr("Đã khôi phục: %1").arg(QFileInfo(restored).fileName()),
                                         Role::Good, QStringLiteral("chk"));
    });
    connect(m_statusBar, &StatusBar::backupChosen, m_actions.backups, &QAction::trigger);
    connect(m_statusBar, &StatusBar::historyChosen, this,
            [this] { m_host->showPage(QStringLiteral("history")); });
    connect(&m_backups, &BackupKeeper::changed, this,
            [this] { m_statusBar->showBackup(m_backups.mark()); });
    connect(m_actions.closeBook, &QAction::triggered, this, [this] {
        if (mayLeave(tr("Đóng sổ")))
            closeBook();
    });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.userName, &QAction::triggered, this, &MainWindow::changeUser);
    connect(m_actions.password, &QAction::triggered, this, [this] {
        finishTyping();
        PasswordDialog dialog(m_session->workspace().book(), m_languages.current(), this);
        if (dialog.exec() == QDialog::Accepted)
            m_statusBar->showMessageLine(tr("Đã đổi mật khẩu"), Role::Good, QStringLiteral("chk"));
    });
    connect(m_actions.lock, &QAction::triggered, m_lock, &ScreenLock::lock);
    connect(m_lock, &ScreenLock::aboutToLock, this, &MainWindow::finishTyping);
    connect(m_lock, &ScreenLock::givenUp, this, &MainWindow::closeBook);
    connect(m_statusBar, &StatusBar::userChosen, this, &MainWindow::changeUser);
    connect(m_actions.print, &QAction::triggered, this, [this] {
        if (Page* page = m_host->current())
            page->print();
    });
    connect(m_actions.undo, &QAction::triggered, this, [this] { m_session->undo(); });
    connect(m_actions.redo, &QAction::triggered, this, [this] { m_session->redo(); });
    connect(m_actions.find, &QAction::triggered, m_toolBar, &MainToolBar::focusFind);
    auto* finder = new Finder(*m_host, *m_toolBar, *m_statusBar, this);
    connect(m_actions.findNext, &QAction::triggered, finder, [finder] { finder->findNext(false); });
    connect(m_actions.findPrevious, &QAction::triggered, finder,
            [finder] { finder->findNext(true); });
    connect(m_actions.nextPane, &QAction::triggered, this, [this] { m_host->movePane(1); });
    connect(m_actions.previousPane, &QAction::triggered, this, [this] { m_host->movePane(-1); });
    connect(m_actions.nextProblem, &QAction::triggered, this, [this] { moveProblem(false); });
    connect(m_actions.previousProblem, &QAction::triggered, this, [this] { moveProblem(true); });
    connect(m_actions.nextWaiting, &QAction::triggered, m_waiting, &WaitingCells::showNext);
    connect(m_statusBar, &StatusBar::waitingChosen, m_waiting, &WaitingCells::showNext);
    connect(m_waiting, &WaitingCells::assessmentWanted, m_choice, &AssessmentChoice::choose);
    connect(m_waiting, &WaitingCells::changed, this, &MainWindow::updateWaiting);
    auto* help = new Help(*m_host, m_languages, this);
    connect(m_actions.help, &QAction::triggered, help, &Help::showHere);
    const auto opens = [help](const QAction* action, const char* manual) {
        connect(action, &QAction::triggered, help,
                [help, manual] { help->show(QString::fromLatin1(manual)); });
    };
    opens(m_actions.evidence, "evidence");
    opens(m_actions.shortcuts, "keys");
    opens(m_actions.about, "about");
    for (int i = 0; i < m_actions.pages.size(); ++i) {
        const QString id = m_host->catalogue()[static_cast<std::size_t>(i)].id;
        connect(m_actions.pages.at(i), &QAction::triggered, this,
                [this, id] { m_host->showPage(id); });
    }
    connect(m_toolBar, &MainToolBar::choiceTaken, m_host, &PageHost::focusPage);
    connect(m_host, &PageHost::pageShown, this, [this](int position) {
        m_actions.pages.at(position)->setChecked(true);
        // What another page said is not about this one.
        if (m_statusBar->leftText() == m_pageMessage)
            m_statusBar->showMessageLine({});
        m_pageMessage.clear();
        updateCapabilities();
        updateTitle();
    });
    connect(m_host, &PageHost::capabilitiesChanged, this, &MainWindow::updateCapabilities);
    connect(m_host, &PageHost::noticeVerbChosen, this, &MainWindow::openToWrite);
    connect(&m_watch, &BookWatch::noticeChanged, this, &MainWindow::updateBookMarks);
    connect(m_host, &PageHost::statusMessage, this, [this](const QString& text) {
        m_statusBar->showMessageLine(text);
        m_pageMessage = text;
    });
    connect(m_startPage, &StartPage::openSample, this, &MainWindow::openSample);
    connect(m_startPage, &StartPage::newBook, this, &MainWindow::newBook);
    connect(m_startPage, &StartPage::bookFromPackage, this, &MainWindow::bookFromPackage);
    connect(m_startPage, &StartPage::openBook, this, &MainWindow::openBook);
    connect(m_startPage, &StartPage::openRecent, this, &MainWindow::openFile);
    connect(m_display, &Display::aboutToChange, this, &MainWindow::finishTyping);
    connect(m_display, &Display::languageChosen, this, &MainWindow::setLanguage);
    connect(m_display, &Display::themeChosen, this, &MainWindow::setTheme);
    connect(&m_recent, &QAbstractItemModel::modelReset, this, [this] {
        m_settings.setValue(Settings::Key::Recent, m_recent.lines());
        m_actions.setRecentBooks(m_recent.paths());
    });
    m_actions.setRecentBooks(m_recent.paths());
    connect(&m_actions, &MainActions::recentChosen, this, &MainWindow::openFile);
    connect(m_choice, &AssessmentChoice::read, &m_watch, &BookWatch::look);
    connect(m_choice, &AssessmentChoice::failed, this, [this](const core::Error& error) {
        m_dialogs.showError(this, tr("Chưa mở được đợt chấm"), error, m_languages.current());
    });
}

// ---- books ----

bool MainWindow::openFile(const QString& file)
{
    if (BookFile::isPackage(file))
        return openPackage(file);
    // Opened once more it would be held by this window, and only be looked at.
    if (m_dialogs.isOpenBook(file)) {
        m_statusBar->showMessageLine(tr("Sổ này đang mở"));
        return true;
    }
    return mayLeave(tr("Mở sổ khác")) && showBook(m_opener.open(this, file, m_languages.current()));
}

bool MainWindow::openSample()
{
    return mayLeave(tr("Mở sổ khác")) && showBook(m_opener.openSample(this, m_languages.current()));
}

bool MainWindow::newBook()
{
    return mayLeave(tr("Mở sổ khác")) && showBook(m_opener.makeNew(this, m_languages.current()));
}

bool MainWindow::bookFromPackage()
{
    return mayLeave(tr("Mở sổ khác")) &&
           showBook(m_opener.makeFromPackage(this, {}, m_languages.current()));
}

bool MainWindow::openPackage(const QString& file)
{
    if (!m_session)
        return showBook(m_opener.makeFromPackage(this, file, m_languages.current()));
    m_host->showPage(QStringLiteral("exchange"));
    if (m_host->currentId() == QStringLiteral("exchange"))
        m_host->showPlace({.package = file});
    else
        m_statusBar->showMessageLine(tr("Gói do người quản trị sổ nhập, ở trang Trao đổi."));
    return true;
}

bool MainWindow::openBook()
{
    const QString file = m_opener.choose(this);
    return !file.isEmpty() && openFile(file);
}

/// Says what waits to be written. False where the person wants to see it.
bool MainWindow::mayLeave(const QString& verb)
{
    finishTyping();
    return m_waiting->mayLeave(m_dialogs, verb);
}

bool MainWindow::showBook(BookOpener::Book book)
{
    if (!book)
        return false;
    closeBook();
    m_session = std::make_unique<models::Session>(std::move(book));
    m_session->setLanguage(m_languages.current());
    m_choice->setSession(m_session.get());
    connectSession();

    const app::Workspace& workspace = m_session->workspace();
    m_recent.add(fileName(workspace.book().file()), models::qt(workspace.info().title),
                 models::clockNow());
    m_actions.setBookOpen(true, m_session->viewer().seesAll());
    m_dialogs.setOpenBook(fileName(workspace.book().file()));
    m_toolBar->setVisible(true);
    m_host->setSession(m_session.get());
    for (int page = 0; page < m_actions.pages.size(); ++page)
        m_actions.setPageOffered(page, m_host->isOffered(page));
    m_watch.watch(m_session.get());
    m_backups.keep(&workspace);
    m_choice->showChoices();
    updateBookMarks();
    updateUndo();
    m_statusBar->showMessageLine(
        tr("Đã mở %1").arg(QFileInfo(fileName(workspace.book().file())).fileName()));
    m_waiting->setSession(m_session.get());
    if (m_waiting->count() > 0)
        m_statusBar->showMessageLine(
            tr("%1 từ lần trước; Ctrl+F8 để đến từng ô").arg(m_waiting->text()), Role::Warning,
            QStringLiteral("pen"));

    m_host->showLastPage();
    return true;
}

void MainWindow::connectSession()
{
    models::Session* session = m_session.get();
    m_teller->listenTo(session);
    connect(session, &models::Session::failed, this, [this](const core::Error& error) {
        m_dialogs.showError(this, tr("Chưa hoàn tác, làm lại được"), error, m_languages.current());
    });
    connect(session, &models::Session::reloaded, this, &MainWindow::updateBookMarks);
    // Said once, whichever page has written. Queued: the key that was pressed is to be done with
    // before a dialog takes the next one.
    connect(
        session, &models::Session::notWritten, this,
        [this](const core::Error& error) {
            if (m_copy.showNotWritten(this, m_session->workspace(), error, m_languages.current()))
                copyBook();
        },
        Qt::QueuedConnection);
    connect(session, &models::Session::jumpRequested, this, [this](int unit, int leaf) {
        m_host->showPlace({unit, leaf});
    });
    session->workspace().setCopyBefore(
        [this](const app::Workspace&, app::BackupCause cause) { m_backups.copyBefore(cause); });
    connect(session, &models::Session::undoChanged, this, &MainWindow::updateUndo);
}

void MainWindow::closeBook()
{
    finishTyping();
    m_waiting->setSession(nullptr);
    dropSession();
    m_actions.setBookOpen(false);
    m_dialogs.setOpenBook({});
    m_actions.setPageMenu({}, {});
    m_actions.setUndoTexts({}, {});
    m_toolBar->setVisible(false);
    m_toolBar->clearFind();
    updateBookMarks();
    m_statusBar->showMessageLine(tr("Chưa mở sổ nào"));
    m_startPage->begin();
    updateTitle();
}

void MainWindow::copyBook()
{
    finishTyping();
    const QString done = m_copy.copy(this, m_session->workspace(), m_languages.current());
    if (!done.isEmpty())
        m_statusBar->showMessageLine(done, Role::Good, QStringLiteral("chk"));
}

void MainWindow::changeUser()
{
    if (m_actions.password->isEnabled()) {
        m_actions.password->trigger();
        return;
    }
    UserName user(m_dialogs, m_settings);
    if (!user.change(this) || !m_session)
        return;
    m_session->workspace().book().setAuthor(user.author());
    m_statusBar->showUser(user.shown());
}

void MainWindow::openToWrite()
{
    const QString file = fileName(m_session->workspace().book().file());
    const Place place = m_host->current() ? m_host->current()->place() : Place();
    BookOpener::Book book = m_opener.open(this, file, m_languages.current());
    if (!book || book->isReadOnly()) {
        m_watch.look();
        return;
    }
    showBook(std::move(book));
    if (place.unit >= 0)
        m_host->showPlace(place);
}

// ---- pages ----

void MainWindow::updateCapabilities()
{
    const Page* page = m_host->current();
    if (!page)
        return;
    m_actions.setPageMenu(page->menuTitle(), page->pageActions());
    m_actions.setPrintable(page->canPrint());
    const QString hint = page->findHint();
    m_toolBar->setFindHint(hint);
    for (QAction* action : {m_actions.find, m_actions.findNext, m_actions.findPrevious})
        action->setEnabled(!hint.isEmpty());
}

void MainWindow::moveProblem(bool backward)
{
    if (m_host->current()->noProblem().isEmpty())
        m_host->showPage(QStringLiteral("sheet"));
    m_session->finishTyping();
    if (!m_host->current()->nextProblem(backward))
        m_statusBar->showMessageLine(m_host->current()->noProblem());
}

// ---- what is global ----

void MainWindow::setLanguage(core::Language language)
{
    const FocusKeeper focus(*m_host);
    m_display->setLanguage(language);
    if (m_session)
        m_session->setLanguage(language);
    // Forms take their new words now, while the focus is kept.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
}

void MainWindow::setTheme(Theme theme)
{
    const FocusKeeper focus(*m_host);
    m_display->setTheme(theme);
}

// ---- words and marks ----

void MainWindow::retranslate()
{
    QStringList titles;
    for (const PageEntry& entry : m_host->catalogue())
        titles += entry.title();
    m_host->retranslate();
    m_actions.retranslate(titles);
    m_toolBar->retranslate();
    m_display->showChosen();
    m_toolBar->setWindowTitle(tr("Thanh công cụ"));
    updateBookMarks();
    m_backups.setLanguage(m_languages.current());
    updateWaiting();
    updateCapabilities();
    updateUndo();
    updateTitle();
    // What was said last was said in the language before.
    m_statusBar->showMessageLine(m_session ? QString() : tr("Chưa mở sổ nào"));
}

void MainWindow::updateTitle()
{
    const QString program = tr("Chỉ số CCHC");
    const PageEntry* page = m_host->currentEntry();
    if (!page) {
        setWindowTitle(program);
        return;
    }
    const QString file = QFileInfo(fileName(m_session->workspace().book().file())).fileName();
    setWindowTitle(QStringLiteral("%1 – %2 – %3").arg(file, page->title(), program));
}

void MainWindow::updateUndo()
{
    if (!m_session)
        return;
    m_actions.setUndoTexts(m_session->undoText(), m_session->redoText());
}

void MainWindow::updateWaiting()
{
    m_actions.nextWaiting->setEnabled(m_waiting->count() > 0);
    m_statusBar->showWaiting(m_waiting->text(), m_waiting->hint());
}

void MainWindow::updateBookMarks()
{
    const QString reason = m_watch.notice();
    m_statusBar->showBook(m_session ? &m_session->workspace() : nullptr, reason);
    const auto account =
        m_session ? store::Accounts(m_session->workspace().book()).signedIn() : std::nullopt;
    m_statusBar->showUser(account     ? models::qt(account->shown)
                          : m_session ? UserName(m_dialogs, m_settings).shown()
                                      : QString());
    m_actions.setSignedIn(account.has_value());
    m_lock->watch(m_session ? &m_session->workspace().book() : nullptr, m_languages.current());
    m_host->setNotice(reason, m_watch.isFree() ? tr("Mở để ghi") : QString());
}

void MainWindow::fitWidth()
{
    m_host->setCompact(width() < breakpoints::iconsOnly);
    m_toolBar->setCompact(width() < breakpoints::iconsOnly);
}

// ---- events ----

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool MainWindow::event(QEvent* event)
{
    // The system changed between light and dark.
    if (event->type() == QEvent::ThemeChange)
        m_display->followSystem();
    return QMainWindow::event(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitWidth();
}

void MainWindow::finishTyping()
{
    if (m_session)
        m_session->finishTyping();
}

void MainWindow::endSession()
{
    m_isEnding = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // Where the system ends the session there is nobody to ask, and what waits is safe.
    if (!m_isEnding && !mayLeave(tr("Thoát"))) {
        event->ignore();
        return;
    }
    m_settings.setValue(Settings::Key::WindowGeometry, saveGeometry());
    closeBook();
    m_settings.sync();
    event->accept();
}

} // namespace gui
