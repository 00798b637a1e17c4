#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

namespace gui {

/// What the program remembers between runs, for this person on this machine. Here stands what
/// belongs to the whole program, in one table of keys with their defaults; what a page remembers of
/// itself is a SettingsGroup.
class Settings {
public:
    enum class Key {
        Language,     ///< "vi" or "en"
        Theme,        ///< "system", "light" or "dark"
        Recent,       ///< list of books, see models/book/RecentBooks.h
        LastFolder,   ///< of the book opened or made last
        ImportFolder, ///< of the table read last; empty: where books are
        WindowGeometry,
        LastPage,      ///< id of a page, see PageCatalogue.h
        UserName,      ///< as the person gave it; empty: the account of the system
        UserNameAsked, ///< whether they were asked for it
        BackupPlace    ///< second place of dated copies; empty: beside the book alone
    };

    /// In the user's configuration folder.
    Settings();
    /// In a file of the caller (tests).
    explicit Settings(const QString& file);

    QVariant value(Key key) const;
    void setValue(Key key, const QVariant& value);
    void sync() { m_settings->sync(); }
    /// A file beside that of the settings, for what is kept between runs and is no setting.
    QString besideFile(const QString& name) const;

private:
    friend class SettingsGroup;
    std::unique_ptr<QSettings> m_settings;
};

/// What one page (or the window) remembers, under names of its own choice: for every book (widths,
/// splitters), or for the book that is open (the unit, criterion and filter shown last: they mean
/// nothing in another book).
class SettingsGroup {
public:
    /// `book`: its id (store::BookInfo::id); empty where none is open.
    SettingsGroup(Settings& settings, const QString& group, const QString& book)
        : m_settings(*settings.m_settings), m_group(group), m_book(book)
    {}

    QVariant value(const char* name, const QVariant& fallback = {}) const;
    void setValue(const char* name, const QVariant& value);

    /// What was kept for all books by an earlier version goes to the first book that asks for it.
    QVariant ofBook(const char* name, const QVariant& fallback = {}) const;
    /// The books used last are kept, older ones forgotten.
    void setOfBook(const char* name, const QVariant& value);

private:
    QString key(const char* name) const;
    QString bookKey(const char* name) const;

    QSettings& m_settings;
    QString m_group;
    QString m_book;
};

} // namespace gui
