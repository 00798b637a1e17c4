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

/// How the open book stands, for the status bar; no text where nothing is to be said.
struct BackupMark {
    QString icon;
    QString text;
    QString tip;
    Role role = Role::MutedText;
};

/// Sees to it that the open book has its dated copies (app::Backups): beside the book, and at a
/// second place where a person has named one (a stick, a network folder). Today's copy is made in
/// the background when the book is opened for writing, another before each import. A sample has
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
    /// Before an import into a book that is no sample.
    void beforeImport();
    /// A copy now, at each place that is there. The first error; what could be made is made.
    core::Status copyNow(app::BackupCause cause);

    /// The copies of the open book at both places, or of all books in `elsewhere` (places), the
    /// newest first.
    std::vector<app::Backup> all(const QStringList& elsewhere = {}) const;
    /// The folder of copies beside the open book; empty where none is open.
    QString folder() const;
    /// The second place; empty: none.
    QString place() const;
    void setPlace(const QString& place);
    bool isPlaceThere() const;

    BackupMark mark() const;
    void setLanguage(core::Language language);
    bool isCopying() const { return m_worker != nullptr; }
    void wait();

Q_SIGNALS:
    void changed();

private:
    std::vector<app::Backups> places() const;
    void copyInBackground();
    void finish(const std::optional<core::Error>& error);
    QString momentText(const QDateTime& moment) const;

    Settings& m_settings;
    Now m_now;
    core::Language m_language = core::Language::Vietnamese;
    const app::Workspace* m_workspace = nullptr;
    std::unique_ptr<QThread> m_worker;
    std::optional<core::Error> m_error; ///< of the last copy
};

} // namespace gui
