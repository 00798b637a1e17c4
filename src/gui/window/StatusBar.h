#pragma once

#include "gui/look/Look.h"

#include <QStatusBar>

namespace app {
class Workspace;
}

namespace gui {

struct BackupMark;

/// Left: what was written last. Right: marks of the book (sample, read-only), head of the history,
/// user.
class StatusBar : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusBar(QWidget* parent = nullptr);

    void showWritten(const QString& text);
    void showMessageLine(const QString& text, Role role = Role::MutedText,
                         const QString& icon = {});
    /// Marks of an open book; nullptr: none. `readOnlyReason` is empty where the book can be
    /// written.
    void showBook(const app::Workspace* workspace, const QString& readOnlyReason);
    /// Under whose name edits are written; empty while no book is open.
    void showUser(const QString& name);
    /// The head of the history, which moves with each edit.
    void showHistory(const app::Workspace& workspace);
    /// What is typed but not written ("3 ô chờ ghi"); empty for nothing.
    void showWaiting(const QString& text, const QString& hint);
    /// How the book's dated copies stand; no text: nothing to say.
    void showBackup(const BackupMark& mark);
    QString leftText() const;
    QString waitingText() const;

Q_SIGNALS:
    void waitingChosen();
    void userChosen();
    void backupChosen();
    void historyChosen();

private:
    class Item;
    Item* m_left = nullptr;
    Item* m_waiting = nullptr;
    Item* m_sample = nullptr;
    Item* m_readOnly = nullptr;
    Item* m_backup = nullptr;
    Item* m_history = nullptr;
    Item* m_user = nullptr;
    Item* m_program = nullptr;
};

} // namespace gui
