#pragma once

#include "app/packages/PackagePlan.h"
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

    /// Files, and the packages in folders and theirs; in the order in which their senders made
    /// them.
    void look(const QStringList& paths);
    /// Takes these in, each by itself; what comes too late is put into the holding place.
    void take(const QStringList& files, const app::PackageChoice& choice);
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
    app::PackageChoice m_choice;
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
