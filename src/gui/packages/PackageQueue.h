#pragma once

#include "core/Language.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <string>

namespace models {
class PackageDesk;
}

namespace gui {

class Dialogs;

/// Packages one after the other: looked at, or taken in. The window goes on between two of them,
/// and stop() ends it.
class PackageQueue : public QObject {
    Q_OBJECT

public:
    PackageQueue(models::PackageDesk& desk, Dialogs& dialogs, QObject* parent);

    /// Files, and the packages in folders and theirs.
    void look(const QStringList& paths);
    /// Takes in what waits for nothing else.
    void importReady();
    void stop();
    /// Before the book goes: nothing of the rest is looked at.
    void leave();
    bool isBusy() const { return m_done < m_files.size(); }
    bool isMany() const { return m_isMany; }
    qsizetype total() const { return m_files.size(); }
    qsizetype done() const { return m_done; }
    /// Of the file that is next.
    QString name() const;
    bool imports() const { return m_imports; }

    /// Reads a file and shows what it says; false: it cannot be read, which the desk says.
    bool read(const QString& file);

Q_SIGNALS:
    void moved();
    void finished();
    /// A folder without packages.
    void foundNothing(const QString& folder);

private:
    void begin(QStringList files, bool imports);
    void step();

    models::PackageDesk& m_desk;
    Dialogs& m_dialogs;
    QStringList m_files;
    qsizetype m_done = 0;
    bool m_imports = false;
    bool m_isMany = false;
};

/// The bytes of a package; nothing and why not.
struct PackageBytes {
    std::string bytes;
    QString fault; ///< empty: read
};
PackageBytes packageBytes(const Dialogs& dialogs, const QString& file, core::Language language);

} // namespace gui
