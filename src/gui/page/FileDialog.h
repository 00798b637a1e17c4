#pragma once

#include <QFileDialog>

namespace gui {

/// A file dialog that opens none of the files it lists.
///
/// Qt's own looks into files whose ending it does not know, to choose an icon and a type. On Linux
/// that ends all locks this process has on such a file as soon as it is closed again (POSIX), the
/// open book's among them: another program could then write it, too, and throw away its log. The
/// dialogs of desktops that run inside the process do the same, so on Linux this one is used
/// always.
class FileDialog : public QFileDialog {
    Q_OBJECT

public:
    /// `proposed`: a folder, or a file in one.
    FileDialog(QWidget* parent, const QString& title, const QString& proposed,
               const QString& filter);

    /// The chosen files; none where the person gave up.
    QStringList ask();
};

} // namespace gui
