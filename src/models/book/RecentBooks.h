#pragma once

#include "models/words/Roles.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace models {

/// Books opened lately, the latest first.
class RecentBooks : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        TitleColumn,
        FolderColumn,
        SizeColumn,
        OpenedColumn,
        StateColumn,
        ColumnCount
    };
    static constexpr int most = 12;

    explicit RecentBooks(QObject* parent = nullptr);

    /// As kept in the settings: "path|opened|title" per book.
    void load(const QStringList& lines);
    QStringList lines() const;

    /// Puts a book at the top.
    void add(const QString& path, const QString& title, const QDateTime& opened);
    void remove(const QString& path);
    void clear();
    /// Looks at the files anew: size, and whether they are there.
    void refresh();
    QString pathAt(int row) const;
    QStringList paths() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class State { Present, Missing, FolderMissing };
    struct Book {
        QString path;
        QString title;
        QDateTime opened;
        qint64 size = 0;
        State state = State::Present;
    };
    static void look(Book& book);
    QString text(const Book& book, int column) const;

    std::vector<Book> m_books;
};

} // namespace models
