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
    /// The same where a package may be chosen instead, of which a book is made.
    static QString filterWithPackages();
    /// By its name.
    static bool isPackage(const QString& file);
    /// A title as the name of a file: without what no name may have.
    static QString plainName(const QString& title);
    /// With ".cchc"; an empty name stays empty.
    static QString withSuffix(const QString& file);
    /// A file of this name in the folder that is not there yet: numbered from 2 where it is.
    static QString numbered(const QString& folder, const QString& name);
};

} // namespace gui
