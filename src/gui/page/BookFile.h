#pragma once

#include <QCoreApplication>
#include <QString>

namespace gui {

/// Names of the files of books, as file dialogs ask for and propose them.
class BookFile {
    Q_DECLARE_TR_FUNCTIONS(gui::BookFile)

public:
    /// The filter of a file dialog.
    static QString filter();
    /// With ".cchc"; an empty name stays empty.
    static QString withSuffix(const QString& file);
    /// A file of this name in the folder that is not there yet: numbered from 2 where it is.
    static QString numbered(const QString& folder, const QString& name);
};

} // namespace gui
