#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

class QWidget;

namespace gui {

class Dialogs;
class Settings;

/// Under whose name this person's edits stand in the history: the name they gave, kept for them on
/// this machine, or else the account of the system.
class UserName {
    Q_DECLARE_TR_FUNCTIONS(gui::UserName)

public:
    UserName(Dialogs& dialogs, Settings& settings) : m_dialogs(dialogs), m_settings(settings) {}

    QString shown() const;
    std::string author() const;
    /// Before a book is opened: asks where neither the person nor the system has said a name. Once;
    /// who does not answer is not asked again.
    void askOnce(QWidget* parent);
    /// Lets it be changed. False where the person gave up; an empty name goes back to the account.
    bool change(QWidget* parent);

private:
    bool ask(QWidget* parent, const QString& why);

    Dialogs& m_dialogs;
    Settings& m_settings;
};

} // namespace gui
