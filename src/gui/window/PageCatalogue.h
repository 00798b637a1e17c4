#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace gui {

class BackupKeeper;
class Dialogs;
class Page;
class Settings;

/// What a page may ask of the window besides the book.
struct PageNeeds {
    Dialogs& dialogs;
    Settings& settings;
    BackupKeeper& backups;
};

/// Whom a page is for: one of all units together is not for who sees one of them (app/Viewer.h).
enum class PageFor { Everybody, WhoSeesAll, WhoManages };

/// One page of the window. All that the window knows of it stands here; the rest it asks of Page.
struct PageEntry {
    QString id;                     ///< its group in the settings
    QString icon;                   ///< in resources/icons
    QString manual;                 ///< its page in docs/manual, shown by F1
    std::function<QString()> title; ///< in the language of the moment
    std::function<Page*(const PageNeeds&, QWidget* parent)> make;
    PageFor whom = PageFor::Everybody;
};

/// In the order of the list at the left; the first nine have Ctrl+1 … Ctrl+9, the tenth Ctrl+0.
using PageCatalogue = std::vector<PageEntry>;

/// The pages of the program. A new page is one row in PageCatalogue.cpp.
PageCatalogue pageCatalogue();

} // namespace gui
