#include "gui/window/MainActions.h"

#include "gui/window/MainToolBar.h"
#include "models/words/Terms.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

#include <utility>

namespace gui {

MainActions::MainActions(QObject* parent, int pageCount) : QObject(parent)
{
    openSample = make(QStringLiteral("flag"));
    newBook = make(QStringLiteral("plus"));
    bookFromPackage = make(QStringLiteral("exchange"));
    openBook = make(QStringLiteral("book"));
    copyBook = make(QStringLiteral("disk"));
    exportData = make();
    backups = make();
    closeBook = make();
    print = make(QStringLiteral("print"));
    quit = make();
    password = make(QStringLiteral("key"));
    lock = make(QStringLiteral("lock"));
    lock->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    userName = make(QStringLiteral("admin"));
    undo = make(QStringLiteral("undo"));
    redo = make(QStringLiteral("redo"));
    find = make(QStringLiteral("find"));
    findNext = make();
    findPrevious = make();
    nextPane = make();
    previousPane = make();
    nextProblem = make(QStringLiteral("warn"));
    previousProblem = make();
    nextWaiting = make(QStringLiteral("pen"));
    help = make(QStringLiteral("help"));
    evidence = make();
    shortcuts = make();
    about = make();

    newBook->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    bookFromPackage->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    openBook->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    copyBook->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    closeBook->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_W));
    print->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Y));
    find->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    findNext->setShortcut(QKeySequence(Qt::Key_F3));
    findPrevious->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3));
    nextPane->setShortcut(QKeySequence(Qt::Key_F6));
    previousPane->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6));
    nextProblem->setShortcut(QKeySequence(Qt::Key_F8));
    previousProblem->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F8));
    nextWaiting->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F8));
    help->setShortcut(QKeySequence(Qt::Key_F1));

    const auto group = [this](int count, QList<QAction*>& actions) {
        auto* exclusive = new QActionGroup(this);
        for (int i = 0; i < count; ++i) {
            actions.append(make());
            actions.back()->setCheckable(true);
            exclusive->addAction(actions.back());
        }
    };
    group(pageCount, pages);
    for (int i = 0; i < pageCount && i < 10; ++i)
        pages.at(i)->setShortcut(
            QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + (i + 1) % 10)));
    m_oneAssessment = new QActionGroup(this);
    group(3, themes);
    group(2, languages);
    group(static_cast<int>(core::stageCount), stages);
    for (int i = 0; i < stages.size(); ++i)
        stages.at(i)->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)));
}

QAction* MainActions::make(const QString& icon)
{
    auto* action = new QAction(this);
    if (!icon.isEmpty())
        action->setIcon(Look::icon(icon));
    return action;
}

void MainActions::fill(QMenuBar& bar)
{
    m_file = bar.addMenu(QString());
    m_file->addActions({newBook, bookFromPackage, openBook, openSample});
    m_recent = m_file->addMenu(QString());
    m_file->addSeparator();
    m_file->addActions({copyBook, backups, closeBook});
    m_file->addSeparator();
    m_file->addActions({exportData, print});
    m_file->setToolTipsVisible(true);
    m_file->addActions({userName, password, lock});
    m_file->addSeparator();
    m_file->addAction(quit);

    m_edit = bar.addMenu(QString());
    m_edit->addActions({undo, redo});
    m_edit->addSeparator();
    m_edit->addActions({find, findNext, findPrevious});

    m_view = bar.addMenu(QString());
    m_view->addActions(pages);
    m_view->addSeparator();
    m_view->addActions({nextPane, previousPane, nextProblem, previousProblem, nextWaiting});
    m_view->addSeparator();
    m_theme = m_view->addMenu(QString());
    m_theme->addActions(themes);
    m_language = m_view->addMenu(QString());
    m_language->addActions(languages);

    m_assessment = bar.addMenu(QString());
    m_assessment->addSeparator();
    m_assessment->addActions(stages);
    m_page = bar.addMenu(QString());
    m_help = bar.addMenu(QString());
    m_help->addActions({help, evidence, shortcuts});
    m_help->addSeparator();
    m_help->addAction(about);
}

void MainActions::retranslate(const QStringList& pageTitles)
{
    m_file->setTitle(tr("&Tệp"));
    m_edit->setTitle(tr("&Sửa"));
    m_view->setTitle(tr("&Xem"));
    m_assessment->setTitle(tr("&Đợt chấm"));
    m_help->setTitle(tr("Trợ &giúp"));
    m_recent->setTitle(tr("Sổ mở &gần đây"));
    m_theme->setTitle(tr("&Giao diện"));
    m_language->setTitle(tr("&Ngôn ngữ"));

    openSample->setText(tr("Mở tỉnh &mẫu…"));
    newBook->setText(tr("&Lập sổ mới…"));
    bookFromPackage->setText(tr("Lậ&p sổ từ gói…"));
    openBook->setText(tr("Mở &sổ…"));
    copyBook->setText(tr("Sao &chép sổ…"));
    exportData->setText(tr("&Xuất toàn bộ dữ liệu…"));
    backups->setText(tr("Sao lưu và &khôi phục…"));
    closeBook->setText(tr("Đó&ng sổ"));
    print->setText(tr("&In…"));
    quit->setText(tr("&Thoát"));
    userName->setText(tr("Tên người &dùng…"));
    password->setText(tr("Đổi mật k&hẩu…"));
    lock->setText(tr("Khóa màn hì&nh"));
    find->setText(tr("&Tìm"));
    findNext->setText(tr("Tìm &tiếp"));
    findPrevious->setText(tr("Tìm &ngược"));
    nextPane->setText(tr("Sang &khung kế tiếp"));
    previousPane->setText(tr("Về khung t&rước"));
    nextProblem->setText(tr("&Vấn đề tiếp"));
    previousProblem->setText(tr("Vấn đề t&rước"));
    nextWaiting->setText(tr("Ô chờ &ghi tiếp"));
    help->setText(tr("&Hướng dẫn trang này"));
    evidence->setText(tr("&Tài liệu kiểm chứng"));
    shortcuts->setText(tr("&Phím tắt"));
    about->setText(tr("&Về chương trình"));
    for (qsizetype i = 0; i < pages.size(); ++i)
        pages.at(i)->setText(pageTitles.value(i));
    themes.at(static_cast<int>(Theme::System))->setText(tr("&Theo hệ thống"));
    themes.at(static_cast<int>(Theme::Light))->setText(tr("&Sáng"));
    themes.at(static_cast<int>(Theme::Dark))->setText(tr("T&ối"));
    languages.at(0)->setText(QStringLiteral("&Tiếng Việt"));
    languages.at(1)->setText(QStringLiteral("&English"));
    for (const core::Stage stage : core::stages)
        stages.at(static_cast<int>(stage))->setText(models::Terms::stageTitle(stage));
    setUndoTexts({}, {});
    for (QAction* action : {print, help})
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(action->text().remove(QLatin1Char('&')),
                                          action->shortcut().toString(QKeySequence::NativeText)));
}

void MainActions::setPrintable(bool canPrint)
{
    print->setEnabled(canPrint);
    print->setToolTip(canPrint ? QStringLiteral("%1 (%2)").arg(
                                     print->text().remove(QLatin1Char('&')),
                                     print->shortcut().toString(QKeySequence::NativeText))
                               : tr("Trang này không có gì để in. In ở Phiếu chấm, Xếp hạng hoặc "
                                    "Báo cáo."));
}

void MainActions::setUndoTexts(const QString& undoText, const QString& redoText)
{
    const auto name = [](QAction& action, const QString& bare, const QString& with,
                         const QString& text) {
        action.setText(text.isEmpty() ? bare
                                      : with.arg(QString(text).replace(QLatin1Char('&'),
                                                                       QStringLiteral("&&"))));
        action.setEnabled(!text.isEmpty());
        action.setToolTip(
            QStringLiteral("%1 (%2)").arg(text.isEmpty() ? bare : with.arg(text),
                                          action.shortcut().toString(QKeySequence::NativeText)));
    };
    name(*undo, tr("Hoàn tác"), tr("Hoàn tác %1"), undoText);
    name(*redo, tr("Làm lại"), tr("Làm lại %1"), redoText);
}

void MainActions::setPageOffered(int page, bool isOffered)
{
    pages.at(page)->setVisible(isOffered);
}

void MainActions::setBookOpen(bool open, bool seesAll)
{
    exportData->setVisible(!open || seesAll);
    for (QAction* action : {copyBook, closeBook, exportData, print, find, findNext, findPrevious,
                            nextPane, previousPane, nextProblem, previousProblem})
        action->setEnabled(open);
    for (QAction* action : pages)
        action->setEnabled(open);
    for (QAction* action : stages)
        action->setEnabled(open);
    m_assessment->menuAction()->setVisible(open);
    // On the start page the first key opens the sample.
    openSample->setShortcut(open ? QKeySequence() : QKeySequence(Qt::CTRL | Qt::Key_1));
}

void MainActions::setSignedIn(bool isSignedIn)
{
    userName->setVisible(!isSignedIn);
    for (QAction* action : {password, lock}) {
        action->setVisible(isSignedIn);
        action->setEnabled(isSignedIn);
    }
}

void MainActions::setAssessments(const QList<Choice>& assessments, const QString& current)
{
    qDeleteAll(std::exchange(m_assessments, {}));
    for (const Choice& choice : assessments) {
        auto* action = new QAction(
            QString(choice.title).replace(QLatin1Char('&'), QStringLiteral("&&")), this);
        action->setCheckable(true);
        m_oneAssessment->addAction(action);
        action->setChecked(choice.id == current);
        // Queued: choosing makes this menu anew, and an action must not be deleted by its own
        // signal.
        connect(
            action, &QAction::triggered, this,
            [this, id = choice.id] { Q_EMIT assessmentChosen(id); }, Qt::QueuedConnection);
        m_assessments.append(action);
    }
    m_assessment->insertActions(m_assessment->actions().value(0), m_assessments);
}

void MainActions::setRecentBooks(const QStringList& paths)
{
    m_recent->clear();
    for (const QString& path : paths) {
        QAction* action = m_recent->addAction(
            QFileInfo(path).fileName().replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setToolTip(path);
        connect(
            action, &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); },
            Qt::QueuedConnection);
    }
    m_recent->setToolTipsVisible(true);
    m_recent->menuAction()->setVisible(!paths.isEmpty());
}

void MainActions::setPageMenu(const QString& title, const QList<QAction*>& pageActions)
{
    m_page->clear();
    m_page->setTitle(title);
    m_page->addActions(pageActions);
    m_page->menuAction()->setVisible(!pageActions.isEmpty());
}

} // namespace gui
