#pragma once

#include "core/Stage.h"
#include "gui/look/Look.h"

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace gui {

/// The actions of the window with their words, keys and menus. The window connects them.
class MainActions : public QObject {
    Q_OBJECT

public:
    MainActions(QObject* parent, int pages);

    void fill(QMenuBar& bar);
    /// Words in the language of the moment.
    void retranslate(const QStringList& pageTitles);
    /// "Hoàn tác 3.4.1, Sở TN và MT: 3 → 2,5".
    /// Where the page prints nothing the command stays, off, and says where it can be found.
    void setPrintable(bool canPrint);
    void setUndoTexts(const QString& undoText, const QString& redoText);
    /// `seesAll`: what is of all units is for the person who looks at the book.
    void setBookOpen(bool open, bool seesAll = true);
    /// Whether the page is for the person who looks at the book.
    void setPageOffered(int page, bool isOffered);
    /// Whether somebody is signed in to the open book: then the name is the account's.
    void setSignedIn(bool isSignedIn);
    struct Choice {
        QString id;
        QString title;
    };
    void setAssessments(const QList<Choice>& assessments, const QString& current);
    void setRecentBooks(const QStringList& paths);
    /// The page's own menu, hidden where it has none.
    void setPageMenu(const QString& title, const QList<QAction*>& pageActions);

    QAction* openSample = nullptr;
    QAction* newBook = nullptr;
    QAction* bookFromPackage = nullptr;
    QAction* openBook = nullptr;
    QAction* copyBook = nullptr;
    QAction* exportData = nullptr;
    QAction* backups = nullptr;
    QAction* closeBook = nullptr;
    QAction* print = nullptr;
    QAction* quit = nullptr;
    QAction* userName = nullptr;
    QAction* password = nullptr; ///< of a book with accounts
    QAction* lock = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* find = nullptr;
    QAction* findNext = nullptr;
    QAction* findPrevious = nullptr;
    QAction* nextPane = nullptr;
    QAction* previousPane = nullptr;
    QAction* nextProblem = nullptr;
    QAction* previousProblem = nullptr;
    QAction* nextWaiting = nullptr; ///< the next cell that is typed but not written
    QAction* help = nullptr;
    QAction* evidence = nullptr; ///< its page of the manual
    QAction* shortcuts = nullptr;
    QAction* about = nullptr;
    QList<QAction*> pages;
    QList<QAction*> themes;    ///< by Theme
    QList<QAction*> languages; ///< by core::Language
    QList<QAction*> stages;    ///< by core::Stage

Q_SIGNALS:
    void assessmentChosen(const QString& id);
    void recentChosen(const QString& path);

private:
    QAction* make(const QString& icon = {});

    QList<QAction*> m_assessments;
    QActionGroup* m_oneAssessment = nullptr; ///< one of them is shown
    QMenu* m_recent = nullptr;
    QMenu* m_assessment = nullptr;
    QMenu* m_file = nullptr;
    QMenu* m_edit = nullptr;
    QMenu* m_view = nullptr;
    QMenu* m_page = nullptr;
    QMenu* m_help = nullptr;
    QMenu* m_theme = nullptr;
    QMenu* m_language = nullptr;
};

} // namespace gui
