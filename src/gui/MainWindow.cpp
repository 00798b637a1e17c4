#include "gui/MainWindow.h"

#include "app/Reports.h"
#include "gui/Dialogs.h"
#include "gui/HelpDialog.h"
#include "gui/MainToolBar.h"
#include "gui/Page.h"
#include "gui/PageList.h"
#include "gui/Settings.h"
#include "gui/StartPage.h"
#include "gui/StatusBar.h"
#include "gui/ranking/RankingPage.h"
#include "gui/reports/ReportsPage.h"
#if __has_include("gui/sheet/SheetPage.h")
#include "gui/sheet/SheetPage.h"
#endif
#include "models/Session.h"
#include "models/Text.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDateTime>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace gui {
namespace {

struct PageFacts {
    const char* id;
    const char* icon;
};
// By MainWindow::PageIndex; the id is that of the settings and of the help texts.
constexpr PageFacts pageFacts[] = {{"sheet", "sheet"}, {"ranking", "rank"}, {"reports", "report"}};

constexpr int iconsOnlyBelow = 1100;

QString droppedBook(const QMimeData& data)
{
    for (const QUrl& url : data.urls())
        if (url.isLocalFile() && url.toLocalFile().endsWith(QStringLiteral(".cchc"), Qt::CaseInsensitive))
            return url.toLocalFile();
    return {};
}

} // namespace

MainWindow::MainWindow(Dialogs& dialogs, Settings& settings, Languages& languages)
    : m_dialogs(dialogs), m_settings(settings), m_languages(languages), m_opener(dialogs, settings),
      m_actions(nullptr, PageCount), m_pages(PageCount, nullptr)
{
    setAcceptDrops(true);
    m_actions.fill(*menuBar());
    m_toolBar = new MainToolBar(m_actions, this);
    addToolBar(m_toolBar);
    m_statusBar = new StatusBar(this);
    setStatusBar(m_statusBar);

    m_pageList = new PageList(this);
    for (const PageFacts& facts : pageFacts)
        m_pageList->addPage(QString::fromLatin1(facts.id), QString::fromLatin1(facts.icon));
    m_notice = new QLabel(this);
    m_notice->setMargin(6);
    m_notice->setWordWrap(true);
    Look::setFill(*m_notice, Role::WarningFill);
    Look::setTextRole(*m_notice, Role::Warning);
    m_stack = new QStackedWidget(this);
    m_startPage = new StartPage(m_recent, this);
    m_stack->addWidget(m_startPage);
    auto* line = new QWidget(this);
    line->setFixedWidth(1);
    Look::setFill(*line, Role::StrongLine);

    auto* central = new QWidget(this);
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_pageList);
    row->addWidget(line);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    setCentralWidget(central);

    const QString theme = m_settings.value(Settings::Key::Theme).toString();
    m_theme = theme == QStringLiteral("dark") ? Theme::Dark : theme == QStringLiteral("light") ? Theme::Light : Theme::System;
    m_recent.load(m_settings.value(Settings::Key::Recent).toStringList());
    connectActions();
    retranslate();
    closeBook();
    resize(1280, 800);
    restoreGeometry(m_settings.value(Settings::Key::WindowGeometry).toByteArray());
}

MainWindow::~MainWindow()
{
    // Pages let go of the session before it dies.
    for (Page* page : m_pages)
        if (page)
            page->setSession(nullptr);
}

void MainWindow::connectActions()
{
    connect(m_actions.openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions.newBook, &QAction::triggered, this, &MainWindow::newBook);
    connect(m_actions.openBook, &QAction::triggered, this, &MainWindow::openBook);
    connect(m_actions.closeBook, &QAction::triggered, this, &MainWindow::closeBook);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.print, &QAction::triggered, this, [this] {
        if (Page* page = shownPage())
            page->print();
    });
    connect(m_actions.undo, &QAction::triggered, this, [this] { m_session->undoStack().undo(); });
    connect(m_actions.redo, &QAction::triggered, this, [this] { m_session->undoStack().redo(); });
    connect(m_actions.find, &QAction::triggered, m_toolBar, &MainToolBar::focusFind);
    const auto findAgain = [this](bool backward) {
        if (Page* page = shownPage())
            page->findNext(backward);
    };
    connect(m_actions.findNext, &QAction::triggered, this, [findAgain] { findAgain(false); });
    connect(m_actions.findPrevious, &QAction::triggered, this, [findAgain] { findAgain(true); });
    connect(m_actions.nextPane, &QAction::triggered, this, [this] { movePane(1); });
    connect(m_actions.previousPane, &QAction::triggered, this, [this] { movePane(-1); });
    connect(m_actions.nextProblem, &QAction::triggered, this, [this] { moveProblem(false); });
    connect(m_actions.previousProblem, &QAction::triggered, this, [this] { moveProblem(true); });
    connect(m_actions.help, &QAction::triggered, this, [this] {
        const QString name = m_current < 0 ? QStringLiteral("start") : QString::fromLatin1(pageFacts[m_current].id);
        showHelp(name, m_current < 0 ? tr("Bắt đầu") : pageTitle(m_current));
    });
    connect(m_actions.shortcuts, &QAction::triggered, this, [this] { showHelp(QStringLiteral("keys"), tr("Phím tắt")); });
    connect(m_actions.about, &QAction::triggered, this, [this] { showHelp(QStringLiteral("about"), tr("Về chương trình")); });
    for (int i = 0; i < PageCount; ++i)
        connect(m_actions.pages.at(i), &QAction::triggered, this, [this, i] { showPage(i); });
    for (int i = 0; i < m_actions.themes.size(); ++i)
        connect(m_actions.themes.at(i), &QAction::triggered, this, [this, i] { setTheme(static_cast<Theme>(i)); });
    for (int i = 0; i < m_actions.languages.size(); ++i)
        connect(m_actions.languages.at(i), &QAction::triggered, this,
                [this, i] { setLanguage(static_cast<core::Language>(i)); });
    for (const core::Stage stage : core::stages)
        connect(m_actions.stages.at(static_cast<int>(stage)), &QAction::triggered, this, [this, stage] { chooseStage(stage); });

    connect(m_pageList, &PageList::pageChosen, this, &MainWindow::showPage);
    connect(m_toolBar, &MainToolBar::assessmentChosen, this, &MainWindow::chooseAssessment);
    connect(m_toolBar, &MainToolBar::stageChosen, this, &MainWindow::chooseStage);
    connect(m_toolBar, &MainToolBar::findEdited, this, &MainWindow::find);
    connect(m_toolBar, &MainToolBar::findLeft, this, [this] {
        if (Page* page = shownPage(); page && !page->panes().isEmpty())
            page->panes().constFirst()->setFocus();
    });
    connect(m_startPage, &StartPage::openSample, this, &MainWindow::openSample);
    connect(m_startPage, &StartPage::newBook, this, &MainWindow::newBook);
    connect(m_startPage, &StartPage::openBook, this, &MainWindow::openBook);
    connect(m_startPage, &StartPage::openRecent, this, &MainWindow::openFile);
    connect(m_startPage, &StartPage::languageChosen, this, &MainWindow::setLanguage);
    connect(m_startPage, &StartPage::themeChosen, this, &MainWindow::setTheme);
    connect(&m_recent, &QAbstractItemModel::modelReset, this, [this] {
        m_settings.setValue(Settings::Key::Recent, m_recent.lines());
        fillRecentMenu();
    });
    fillRecentMenu();
}

// ---- books ----

bool MainWindow::openFile(const QString& file)
{
    return showBook(m_opener.open(this, file, m_languages.current()));
}

bool MainWindow::openSample()
{
    return showBook(m_opener.openSample(this, m_languages.current()));
}

bool MainWindow::newBook()
{
    return showBook(m_opener.makeNew(this, m_languages.current()));
}

bool MainWindow::openBook()
{
    return showBook(m_opener.open(this, m_languages.current()));
}

bool MainWindow::showBook(BookOpener::Book book)
{
    if (!book)
        return false;
    closeBook();
    m_session = std::make_unique<models::Session>(std::move(book));
    m_session->setLanguage(m_languages.current());
    const auto stage = core::stageNamed(m_settings.value(Settings::Key::LastStage).toString().toStdString());
    m_session->setStage(stage.value_or(core::Stage::V1));
    const QString last = m_settings.value(Settings::Key::LastAssessment).toString();
    for (const core::Assessment& one : m_session->assessments()) {
        // Where the last one cannot be loaded the session keeps its own choice.
        if (models::qt(one.id) == last && last != m_session->assessmentId())
            (void)m_session->setAssessment(last);
    }
    connectSession();

    const app::Workspace& workspace = m_session->workspace();
    m_recent.add(fileName(workspace.book().file()), models::qt(workspace.info().title), QDateTime::currentDateTime());
    m_actions.setBookOpen(true);
    m_toolBar->setVisible(true);
    m_pageList->setVisible(true);
    fillAssessments();
    updateBookMarks();
    updateHistory();
    updateUndo();
    m_statusBar->showMessageLine(tr("Đã mở %1").arg(QFileInfo(fileName(workspace.book().file())).fileName()));

    int first = SheetIndex;
    for (int i = 0; i < PageCount; ++i)
        if (m_settings.value(Settings::Key::LastPage).toString() == QLatin1String(pageFacts[i].id))
            first = i;
    showPage(first);
    return true;
}

void MainWindow::connectSession()
{
    models::Session* session = m_session.get();
    connect(session, &models::Session::written, this, [this](const QString& text) {
        m_statusBar->showWritten(text);
        updateHistory();
    });
    connect(session, &models::Session::failed, this, [this](const core::Error& error) {
        m_dialogs.showError(this, tr("Chưa hoàn tác, làm lại được"), error, m_languages.current());
    });
    connect(session, &models::Session::assessmentChanged, this, &MainWindow::fillAssessments);
    connect(session, &models::Session::stageChanged, this, [this] {
        m_toolBar->setStage(m_session->stage());
        m_actions.stages.at(static_cast<int>(m_session->stage()))->setChecked(true);
    });
    connect(session, &models::Session::jumpRequested, this, [this] { showPage(SheetIndex); });

    connect(&session->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateUndo);
    m_toolBar->setStage(session->stage());
    m_actions.stages.at(static_cast<int>(session->stage()))->setChecked(true);
}

void MainWindow::closeBook()
{
    for (Page*& page : m_pages) {
        if (!page)
            continue;
        page->saveState(m_settings);
        page->setSession(nullptr);
        m_stack->removeWidget(page);
        // Deleted now: a page that lives on would hear of the next book.
        delete page;
        page = nullptr;
    }
    m_current = -1;
    m_session.reset();
    m_actions.setBookOpen(false);
    m_actions.setPageMenu({}, {});
    m_actions.setUndoTexts({}, {});
    m_toolBar->setVisible(false);
    m_pageList->setVisible(false);
    updateBookMarks();
    m_statusBar->setHistory({});
    m_statusBar->showMessageLine(tr("Chưa mở sổ nào"));
    m_stack->setCurrentWidget(m_startPage);
    m_startPage->begin();
    updateTitle();
}

// ---- pages ----

QString MainWindow::pageTitle(int index) const
{
    switch (index) {
    case SheetIndex:
        return tr("Phiếu chấm");
    case RankingIndex:
        return tr("Xếp hạng");
    case ReportsIndex:
        return tr("Báo cáo");
    default:
        return {};
    }
}

Page* MainWindow::makePage(int index)
{
    Page* page = nullptr;
    switch (index) {
    case SheetIndex:
        
#if __has_include("gui/sheet/SheetPage.h")
        page = new SheetPage(m_dialogs, m_stack);
#else
        page = new RankingPage(m_dialogs, m_stack);
#endif

        break;
    case RankingIndex:
        page = new RankingPage(m_dialogs, m_stack);
        break;
    case ReportsIndex:
        page = new ReportsPage(m_dialogs, m_settings, m_stack);
        break;
    default:
        return nullptr;
    }
    page->restoreState(m_settings);
    page->setSession(m_session.get());
    m_stack->addWidget(page);
    connect(page, &Page::openSheet, this, [this](int unit) {
        showPage(SheetIndex);
        m_pages[SheetIndex]->showUnit(unit);
    });
    connect(page, &Page::statusMessage, this, [this](const QString& text) { m_statusBar->showMessageLine(text); });
    connect(page, &Page::capabilitiesChanged, this, &MainWindow::updateCapabilities);
    return page;
}

void MainWindow::showPage(int index)
{
    if (!m_session || index < 0 || index >= PageCount)
        return;
    Page*& page = m_pages[static_cast<std::size_t>(index)];
    const bool changes = index != m_current;
    if (!page)
        page = makePage(index);
    m_current = index;
    m_pageList->setCurrentPage(index);
    m_actions.pages.at(index)->setChecked(true);
    m_stack->setCurrentWidget(page);
    m_settings.setValue(Settings::Key::LastPage, QString::fromLatin1(pageFacts[index].id));
    updateCapabilities();
    updateTitle();
    if (changes && !m_pageList->hasFocus() && !page->panes().isEmpty())
        page->panes().constFirst()->setFocus();
}

void MainWindow::updateCapabilities()
{
    const Page* page = shownPage();
    if (!page)
        return;
    m_actions.setPageMenu(page->menuTitle(), page->pageActions());
    m_actions.print->setEnabled(page->canPrint());
    const QString hint = page->findHint();
    m_toolBar->setFindHint(hint);
    for (QAction* action : {m_actions.find, m_actions.findNext, m_actions.findPrevious})
        action->setEnabled(!hint.isEmpty());
}

void MainWindow::movePane(int step)
{
    if (!m_session) {
        const QList<QWidget*> panes = m_startPage->panes();
        panes.at(0)->setFocus();
        return;
    }
    QList<QWidget*> panes = shownPage()->panes();
    panes.append(m_pageList);
    qsizetype now = -1;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (panes.at(i) == focusWidget() || panes.at(i)->isAncestorOf(focusWidget()))
            now = i;
    for (qsizetype tried = 0; tried < panes.size(); ++tried) {
        now = (now + step + panes.size()) % panes.size();
        if (panes.at(now)->isVisible()) {
            panes.at(now)->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::moveProblem(bool backward)
{
    showPage(SheetIndex);
    if (!shownPage()->nextProblem(backward))
        m_statusBar->showMessageLine(tr("Không còn vấn đề nào ở phiếu này"));
}

void MainWindow::find(const QString& text)
{
    Page* page = shownPage();
    if (page && !page->find(text) && !text.isEmpty())
        m_statusBar->showMessageLine(tr("Không thấy «%1» ở trang này").arg(text), Role::Warning, QStringLiteral("find"));
    else
        m_statusBar->showMessageLine({});
}

void MainWindow::showHelp(const QString& name, const QString& title)
{
    if (!m_help)
        m_help = new HelpDialog(this);
    m_help->showText(name, title, m_languages.current());
}

// ---- what is global ----

void MainWindow::chooseAssessment(const QString& id)
{
    if (const core::Status status = m_session->setAssessment(id); !status) {
        m_dialogs.showError(this, tr("Chưa mở được đợt chấm"), status.error(), m_languages.current());
        fillAssessments();
        return;
    }
    m_settings.setValue(Settings::Key::LastAssessment, id);
}

void MainWindow::chooseStage(core::Stage stage)
{
    m_session->setStage(stage);
    m_settings.setValue(Settings::Key::LastStage, QString::fromStdString(std::string(core::name(stage))));
}

void MainWindow::fillAssessments()
{
    QList<MainToolBar::Choice> choices;
    QList<QAction*> old = m_actions.assessmentMenu->actions();
    while (!old.isEmpty() && !old.constFirst()->isSeparator())
        delete old.takeFirst();
    for (const core::Assessment& one : m_session->assessments()) {
        const QString id = models::qt(one.id);
        choices.append({id, models::qt(one.title)});
        auto* action = new QAction(models::qt(one.title), m_actions.assessmentMenu);
        action->setCheckable(true);
        action->setChecked(id == m_session->assessmentId());
        // Queued: choosing fills this menu anew, and an action must not be deleted by its own signal.
        connect(
            action, &QAction::triggered, this, [this, id] { chooseAssessment(id); }, Qt::QueuedConnection);
        m_actions.assessmentMenu->insertAction(old.value(0), action);
    }
    m_toolBar->setAssessments(choices, m_session->assessmentId());
}

void MainWindow::fillRecentMenu()
{
    m_actions.recentMenu->clear();
    for (int row = 0; row < m_recent.rowCount(); ++row) {
        const QString path = m_recent.pathAt(row);
        auto* action =
            new QAction(QFileInfo(path).fileName().replace(QLatin1Char('&'), QStringLiteral("&&")), m_actions.recentMenu);
        action->setToolTip(path);
        connect(
            action, &QAction::triggered, this, [this, path] { openFile(path); }, Qt::QueuedConnection);
        m_actions.recentMenu->addAction(action);
    }
    m_actions.recentMenu->setToolTipsVisible(true);
    m_actions.recentMenu->menuAction()->setVisible(m_recent.rowCount() > 0);
}

void MainWindow::setLanguage(core::Language language)
{
    m_settings.setValue(Settings::Key::Language,
                        language == core::Language::English ? QStringLiteral("en") : QStringLiteral("vi"));
    m_languages.apply(language);
    if (m_session)
        m_session->setLanguage(language);
}

void MainWindow::setTheme(Theme theme)
{
    static constexpr const char* names[] = {"system", "light", "dark"};
    m_theme = theme;
    m_settings.setValue(Settings::Key::Theme, QString::fromLatin1(names[static_cast<int>(theme)]));
    Look::apply(*qApp, theme);
    m_startPage->setTheme(theme);
    m_actions.themes.at(static_cast<int>(theme))->setChecked(true);
}

// ---- words and marks ----

void MainWindow::retranslate()
{
    QStringList titles;
    for (int i = 0; i < PageCount; ++i) {
        titles += pageTitle(i);
        m_pageList->setTitle(i, pageTitle(i));
    }
    m_actions.retranslate(titles);
    m_toolBar->retranslate();
    m_startPage->setLanguage(m_languages.current());
    m_startPage->setTheme(m_theme);
    m_actions.languages.at(static_cast<int>(m_languages.current()))->setChecked(true);
    m_actions.themes.at(static_cast<int>(m_theme))->setChecked(true);
    m_toolBar->setWindowTitle(tr("Thanh công cụ"));
    m_statusBar->setUser(models::qt(app::systemUser()));
    updateBookMarks();
    updateCapabilities();
    updateUndo();
    updateHistory();
    updateTitle();
    if (!m_session)
        m_statusBar->showMessageLine(tr("Chưa mở sổ nào"));
}

void MainWindow::updateTitle()
{
    const QString program = tr("Chỉ số CCHC");
    if (!m_session || m_current < 0) {
        setWindowTitle(program);
        return;
    }
    const QString file = QFileInfo(fileName(m_session->workspace().book().file())).fileName();
    setWindowTitle(QStringLiteral("%1 – %2 – %3").arg(file, pageTitle(m_current), program));
}

void MainWindow::updateUndo()
{
    if (!m_session)
        return;
    const QUndoStack& stack = m_session->undoStack();
    m_actions.setUndoTexts(stack.undoText(), stack.redoText());
}

void MainWindow::updateHistory()
{
    if (!m_session)
        return;
    const auto head = m_session->workspace().book().historyHead();
    m_statusBar->setHistory(head && !head->empty() ? tr("Nhật ký %1").arg(models::qt(app::shortHash(*head))) : QString());
}

void MainWindow::updateBookMarks()
{
    QString sample;
    QString readOnly;
    QString reason;
    QString notice;
    if (m_session) {
        const app::Workspace& workspace = m_session->workspace();
        notice = models::qt(workspace.info().notice);
        if (workspace.info().sample)
            sample = tr("Sổ mẫu: số liệu minh hoạ");
        if (workspace.isReadOnly()) {
            readOnly = tr("Chỉ xem");
            if (const auto& holder = workspace.book().holder()) {
                const QDateTime since = QDateTime::fromString(models::qt(holder->since), Qt::ISODate);
                reason = tr("Sổ đang được %1 mở trên máy %2 từ %3. Bạn xem được, chưa ghi được.")
                             .arg(models::qt(holder->user), models::qt(holder->host),
                                  since.toString(since.date() == QDate::currentDate() ? QStringLiteral("HH:mm")
                                                                                      : QStringLiteral("HH:mm dd/MM/yyyy")));
            } else {
                reason = tr("Tệp sổ hoặc thư mục chứa sổ không cho ghi. Bạn xem được, chưa ghi được.");
            }
        }
    }
    m_statusBar->setSample(sample, notice);
    m_statusBar->setReadOnly(readOnly, reason);
    m_notice->setText(reason);
    m_notice->setVisible(!reason.isEmpty());
}

void MainWindow::fitWidth()
{
    m_pageList->setCompact(width() < iconsOnlyBelow);
    m_toolBar->setCompact(width() < iconsOnlyBelow);
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
    if (event->type() == QEvent::ThemeChange && m_theme == Theme::System)
        Look::apply(*qApp, m_theme);
    return QMainWindow::event(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitWidth();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setValue(Settings::Key::WindowGeometry, saveGeometry());
    closeBook();
    m_settings.sync();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedBook(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString file = droppedBook(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    // Queued: the program the file came from waits for the drop to end, and opening may show a dialog.
    QMetaObject::invokeMethod(
        this, [this, file] { openFile(file); }, Qt::QueuedConnection);
}

} // namespace gui
