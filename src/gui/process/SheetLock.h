#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace models {
class Session;
}

namespace gui {

class Dialogs;

/// Chốt phiếu, from whichever page: names what is missing, asks, locks, reads the session anew.
/// What was done, for the status bar; nothing where it was not done (the reason has been shown).
std::optional<QString> lockSheet(models::Session& session, int unit, Dialogs& dialogs,
                                 QWidget* parent);

} // namespace gui
