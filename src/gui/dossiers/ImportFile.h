#pragma once

#include <QString>

class QWidget;

namespace models {
class Session;
}

namespace gui {

class Dialogs;
class ImportDialog;

/// Reads a table file and makes the dialog of its dry run, which deletes itself when it is closed: counters of dossiers, or
/// results of surveys for the current verifying stage. What cannot be read is said, and there is no dialog.
ImportDialog* openImport(models::Session& session, Dialogs& dialogs, const QString& path, bool isSurvey, QWidget* parent);

} // namespace gui
