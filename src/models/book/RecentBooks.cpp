#include "models/book/RecentBooks.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace models {
namespace {

// A sign that no file name holds on any system.
constexpr QLatin1Char separator('|');

} // namespace

RecentBooks::RecentBooks(QObject* parent) : QAbstractTableModel(parent) {}

void RecentBooks::look(Book& book)
{
    const QFileInfo file(book.path);
    book.size = file.size();
    book.state = file.exists()         ? State::Present
                 : file.dir().exists() ? State::Missing
                                       : State::FolderMissing;
}

void RecentBooks::load(const QStringList& lines)
{
    beginResetModel();
    m_books.clear();
    for (const QString& line : lines) {
        const QStringList parts = line.split(separator);
        if (parts.size() < 3 || parts.at(0).isEmpty() || m_books.size() >= most)
            continue;
        Book book;
        book.path = parts.at(0);
        book.opened = QDateTime::fromString(parts.at(1), Qt::ISODate);
        book.title = parts.mid(2).join(separator);
        look(book);
        m_books.push_back(std::move(book));
    }
    endResetModel();
}

QStringList RecentBooks::lines() const
{
    QStringList lines;
    for (const Book& book : m_books)
        lines += book.path + separator + book.opened.toString(Qt::ISODate) + separator + book.title;
    return lines;
}

void RecentBooks::add(const QString& path, const QString& title, const QDateTime& opened)
{
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath(); // empty where there is no such file
    const QString whole = canonical.isEmpty() ? file.absoluteFilePath() : canonical;
    beginResetModel();
    std::erase_if(m_books, [&whole](const Book& book) { return book.path == whole; });
    Book book;
    book.path = whole;
    book.title = title;
    book.opened = opened;
    look(book);
    m_books.insert(m_books.begin(), std::move(book));
    if (m_books.size() > most)
        m_books.resize(most);
    endResetModel();
}

void RecentBooks::remove(const QString& path)
{
    beginResetModel();
    std::erase_if(m_books, [&path](const Book& book) { return book.path == path; });
    endResetModel();
}

void RecentBooks::clear()
{
    beginResetModel();
    m_books.clear();
    endResetModel();
}

void RecentBooks::refresh()
{
    for (Book& book : m_books)
        look(book);
    if (!m_books.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString RecentBooks::pathAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_books[static_cast<std::size_t>(row)].path : QString();
}

QStringList RecentBooks::paths() const
{
    QStringList paths;
    for (const Book& book : m_books)
        paths += book.path;
    return paths;
}

int RecentBooks::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_books.size());
}

int RecentBooks::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecentBooks::text(const Book& book, int column) const
{
    switch (column) {
    case NameColumn:
        return QFileInfo(book.path).fileName();
    case TitleColumn:
        return book.title;
    case FolderColumn:
        return QDir::toNativeSeparators(QFileInfo(book.path).path());
    case SizeColumn:
        if (book.state != State::Present)
            return {};
        return QLocale(QLocale::Vietnamese)
                   .toString(static_cast<double>(book.size) / (1024.0 * 1024.0), 'f', 1) +
               QStringLiteral(" MB");
    case OpenedColumn:
        return book.opened.toString(QStringLiteral("dd/MM/yyyy HH:mm"));
    case StateColumn:
        switch (book.state) {
        case State::Present:
            return tr("Có tệp");
        case State::Missing:
            return tr("Không còn tệp");
        case State::FolderMissing:
            return tr("Chưa thấy thư mục, ổ đĩa");
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant RecentBooks::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Book& book = m_books[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(book, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            Qt::AlignVCenter |
            (column == SizeColumn || column == OpenedColumn ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        if (column == NameColumn)
            return QStringLiteral("%1, %2, %3")
                .arg(text(book, NameColumn), text(book, FolderColumn), text(book, StateColumn));
        return text(book, column);
    case EmphasisRole:
        return column == NameColumn;
    case IconRole:
        if (column == NameColumn)
            return QStringLiteral("book");
        if (column == StateColumn)
            return book.state == State::Present ? QStringLiteral("chk") : QStringLiteral("warn");
        return {};
    case ToneRole:
        if (column == FolderColumn)
            return static_cast<int>(Tone::Muted);
        if (column == StateColumn)
            return static_cast<int>(book.state == State::Present ? Tone::Good : Tone::Warning);
        return static_cast<int>(Tone::Normal);
    default:
        return {};
    }
}

QVariant RecentBooks::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            Qt::AlignVCenter |
            (section == SizeColumn || section == OpenedColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Sổ");
    case TitleColumn:
        return tr("Tên sổ");
    case FolderColumn:
        return tr("Nơi lưu");
    case SizeColumn:
        return tr("Cỡ tệp");
    case OpenedColumn:
        return tr("Lần mở cuối");
    case StateColumn:
        return tr("Tình trạng");
    default:
        return {};
    }
}

} // namespace models
