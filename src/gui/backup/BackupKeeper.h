#pragma once

#include "app/Backups.h"
#include "core/Language.h"
#include "core/Result.h"
#include "gui/look/Look.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QThread;

namespace app {
class Workspace;
}

namespace gui {

class Settings;

/// What came of copying now.
struct CopiesMade {
    int made = 0; ///< at so many places
    std::optional<core::Error> error;
    QString failed; ///< the folder of the error
};

/// How the open book stands, for the status bar; no text where nothing is to be said.
struct BackupMark {
    QString icon;
    QString text;
    QString tip;
    Role role = Role::MutedText;
};

/// Sees to it that the open book has its dated copies (app::Backups): beside the book, and at a
/// second place where a person has named one (a stick, a network folder). Today's copy is made in
/// the background when the book is opened for writing, another before each import and before an
/// assessment moves on. A sample has
/// none unless asked for.
class BackupKeeper : public QObject {
    Q_OBJECT

public:
    using Now = std::function<QDateTime()>;

    BackupKeeper(Settings& settings, Now now, QObject* parent = nullptr);
    /// Waits for a copy under way: a copy is whole or not there, but whole is better.
    ~BackupKeeper() override;

    /// The open book; nullptr: none. Before a book is closed.
    void keep(const app::Workspace* workspace);
    /// For Workspace::setCopyBefore: app::copyBefore at both places.
    void copyBefore(app::BackupCause cause);
    /// A copy now, at each place that is there; what could be made is made.
    CopiesMade copyNow(app::BackupCause cause);
    /// Whether the open book has its copies without being asked: it is no sample, and can be
    /// written.
    bool keepsCopies() const;

    /// The copies of the open book at both places, or of all books in `elsewhere` (places), the
    /// newest first.
    std::vector<app::Backup> all(const QStringList& elsewhere = {}) const;
    /// The folder of copies beside the open book; empty where none is open.
    QString folder() const;
    /// The second place; empty: none.
    QString place() const;
    void setPlace(const QString& place);
    bool isPlaceThere() const;

    /// Of what was seen last: no folder is looked into.
    BackupMark mark() const;
    void setLanguage(core::Language language);
    void wait();

Q_SIGNALS:
    void changed();

private:
    /// What the folders of copies say of the open book.
    struct Seen {
        std::string newest; ///< moment of the newest copy under the book's name; empty: none
        bool isPlaceMissing = false;
        std::optional<core::Error> error; ///< of the last copy
    };
    struct Order;

    Order order() const;
    static void look(const Order& order, Seen& seen);
    void work(bool makesDaily);
    void finish(Seen seen);

    Settings& m_settings;
    Now m_now;
    core::Language m_language = core::Language::Vietnamese;
    const app::Workspace* m_workspace = nullptr;
    std::unique_ptr<QThread> m_worker;
    bool m_isCopying = false;
    Seen m_seen;
};

} // namespace gui
