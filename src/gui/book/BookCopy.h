#pragma once

#include "core/Language.h"
#include "core/Result.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>

#include <functional>

class QWidget;

namespace app {
class Workspace;
}

namespace gui {

class Dialogs;
class Settings;

/// «Sao chép sổ…»: a whole, verified copy of the open book in one file, also while somebody works
/// in it. (Copying the file by hand misses what stands in its companions.)
class BookCopy {
    Q_DECLARE_TR_FUNCTIONS(gui::BookCopy)

public:
    using Today = std::function<QDate()>;

    BookCopy(Dialogs& dialogs, Settings& settings, Today today)
        : m_dialogs(dialogs), m_settings(settings), m_today(std::move(today))
    {}

    /// Asks where to, and says what went wrong. Returns what was done, for the status bar; empty
    /// where nothing was.
    QString copy(QWidget* parent, const app::Workspace& workspace, core::Language language) const;
    /// A value that the disk did not take. True where the person wants a copy elsewhere.
    bool showNotWritten(QWidget* parent, const app::Workspace& workspace, const core::Error& error,
                        core::Language language) const;

private:
    QString proposed(const app::Workspace& workspace) const;

    Dialogs& m_dialogs;
    Settings& m_settings;
    Today m_today;
};

} // namespace gui
