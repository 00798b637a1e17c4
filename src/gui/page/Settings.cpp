#include "gui/page/Settings.h"

#include <QFileInfo>

#include <array>

namespace gui {
namespace {

struct Row {
    Settings::Key key;
    const char* name;
    const char* defaultText; ///< nullptr: no value
};

constexpr std::array rows = {
    Row{Settings::Key::Language, "language", "vi"},
    Row{Settings::Key::Theme, "theme", "system"},
    Row{Settings::Key::Recent, "recent/books", nullptr},
    Row{Settings::Key::LastFolder, "recent/folder", ""},
    Row{Settings::Key::ImportFolder, "recent/imports", ""},
    Row{Settings::Key::WindowGeometry, "window/geometry", nullptr},
    Row{Settings::Key::LastPage, "window/page", ""},
    Row{Settings::Key::UserName, "user/name", ""},
    Row{Settings::Key::UserNameAsked, "user/asked", nullptr},
    Row{Settings::Key::BackupPlace, "backup/place", ""},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].key != static_cast<Settings::Key>(i))
            return false;
    return rows.size() == static_cast<std::size_t>(Settings::Key::BackupPlace) + 1;
}
static_assert(inOrder(), "the table follows the enumeration");

const Row& row(Settings::Key key)
{
    return rows[static_cast<std::size_t>(key)];
}

constexpr qsizetype booksKept = 50;

} // namespace

Settings::Settings()
    : m_settings(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                             QStringLiteral("cchc"), QStringLiteral("cchc")))
{}

Settings::Settings(const QString& file)
    : m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
{}

QVariant Settings::value(Key key) const
{
    const Row& of = row(key);
    const QVariant fallback =
        of.defaultText ? QVariant(QString::fromLatin1(of.defaultText)) : QVariant();
    return m_settings->value(QString::fromLatin1(of.name), fallback);
}

void Settings::setValue(Key key, const QVariant& value)
{
    m_settings->setValue(QString::fromLatin1(row(key).name), value);
}

QString Settings::besideFile(const QString& name) const
{
    return QFileInfo(m_settings->fileName()).path() + QLatin1Char('/') + name;
}

QString SettingsGroup::key(const char* name) const
{
    return m_group + QLatin1Char('/') + QLatin1String(name);
}

QString SettingsGroup::bookKey(const char* name) const
{
    return QStringLiteral("books/%1/%2").arg(m_book, key(name));
}

QVariant SettingsGroup::value(const char* name, const QVariant& fallback) const
{
    return m_settings.value(key(name), fallback);
}

void SettingsGroup::setValue(const char* name, const QVariant& value)
{
    m_settings.setValue(key(name), value);
}

QVariant SettingsGroup::ofBook(const char* name, const QVariant& fallback) const
{
    const QVariant own = m_settings.value(bookKey(name));
    if (own.isValid())
        return own;
    const QVariant common = m_settings.value(key(name));
    if (!common.isValid())
        return fallback;
    m_settings.remove(key(name));
    return common;
}

void SettingsGroup::setOfBook(const char* name, const QVariant& value)
{
    if (m_book.isEmpty())
        return;
    m_settings.setValue(bookKey(name), value);
    const QString order = QStringLiteral("books/order");
    QStringList books = m_settings.value(order).toStringList();
    if (books.value(0) == m_book)
        return;
    books.removeAll(m_book);
    books.prepend(m_book);
    while (books.size() > booksKept)
        m_settings.remove(QStringLiteral("books/") + books.takeLast());
    m_settings.setValue(order, books);
}

} // namespace gui
