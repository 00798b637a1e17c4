#pragma once

#include "package/Envelope.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <string>

namespace models {
class PackageDesk;
}

namespace gui {

class Dialogs;
class PackageQueue;
class Settings;

/// What is done on the page Trao đổi, with the dialogs that it takes.
class PackageCommands : public QObject {
    Q_OBJECT

public:
    PackageCommands(models::PackageDesk& desk, PackageQueue& queue, Dialogs& dialogs,
                    Settings& settings, QWidget& page);

    /// `unit` is proposed where the kind asks for one.
    void make(const std::string& unit);
    void showFingerprint();
    void chooseFiles();
    void chooseFolder();
    void inspect();
    /// Looks at packages; folders are opened.
    void look(const QStringList& paths);
    /// The plan that is shown is taken in, or put into the holding place where it came too late.
    /// False: it was not, which was said.
    bool importPlan();
    /// The files that were looked at as one plan (ManyDialog).
    void importMany();

    /// The only unit of its assessment: the book is that unit's own.
    bool isUnitsBook() const;
    /// What is sent back to the office that has given the work of the current assessment: the
    /// answer to the assignment that came last. Nothing where none came.
    std::optional<package::Kind> owed() const;
    package::Kind proposedKind() const;

Q_SIGNALS:
    void said(const QString& message);

private:
    models::PackageDesk& m_desk;
    PackageQueue& m_queue;
    Dialogs& m_dialogs;
    Settings& m_settings;
    QWidget& m_page;
};

} // namespace gui
