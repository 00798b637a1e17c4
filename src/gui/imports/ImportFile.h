#pragma once

#include <QString>

class QWidget;

namespace models {
class Session;
}

namespace gui {

class Dialogs;
class ImportDialog;
class ImportMemory;

/// Reads a table file and makes the dialog of its dry run, which deletes itself when it is closed:
/// counters of dossiers, or results of surveys for the current verifying stage. What cannot be read
/// is said, and there is no dialog.
ImportDialog* openImport(models::Session& session, Dialogs& dialogs, ImportMemory& memory,
                         const QString& path, bool isSurvey, QWidget* parent);

/// Lets the file be chosen, beginning in `folder`, and opens the dialog. The folder it was found
/// in; empty where the person gave up.
QString chooseImport(models::Session& session, Dialogs& dialogs, ImportMemory& memory,
                     const QString& folder, bool isSurvey, QWidget* parent);

} // namespace gui
