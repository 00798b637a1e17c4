#pragma once

#include "app/UnitDrafts.h"
#include "core/Unit.h"
#include "models/admin/TitledTable.h"
#include "models/admin/UnitAttributes.h"
#include "models/words/Roles.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace models {

class Session;

/// The units of the book, edited in place: each value that is taken is one step with its history,
/// and what is being typed is a draft of its place. The last row may be one that is still being
/// added: it enters the book with its name.
class UnitTable : public TitledTable {
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        IdColumn,
        GroupColumn,
        ParentColumn,
        FromColumn,
        ToColumn,
        AttributesColumn,
        EntriesColumn,
        ColumnCount
    };

    explicit UnitTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void setSession(Session* session);
    const std::vector<core::Unit>& units() const { return m_content.units; }
    /// Groups in the order of first appearance.
    QStringList groups() const;
    bool isReadOnly() const;

    /// Adds a row to be named, in the group of `row`; returns its number, −1 in a book that cannot
    /// be written.
    int addRow(int row);
    /// Drops the row that was added and not named.
    void dropNew();
    /// Ends the unit: out of this assessment where it has no entries in it, else with its period.
    /// Returns what was done or refused, in words.
    QString end(int row);
    /// Reads units and counts anew. Entries are made on other pages: ask when the table is shown.
    void refresh();
    /// The next row whose name or id contains the text, marks aside, `row` itself first; −1: none.
    int find(const QString& text, int row, bool backward, bool isNext) const;

    /// What is typed in a cell and not written: kept, given up, entered. False where it is refused
    /// or nothing waits.
    void keepTyped(const QModelIndex& index, const QString& text);
    void dropTyped(const QModelIndex& index);
    bool isWaiting(const QModelIndex& index) const { return typed(index) != nullptr; }
    bool enterWaiting(const QModelIndex& index);
    /// Place of a cell that can be typed in, and back.
    app::UnitPlace placeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const app::UnitPlace& place) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// A value that was not taken, and why: it waits as a draft.
    void refused(const QModelIndex& index, const QString& why);
    void written(const QString& what);

private:
    QString columnTitle(int column) const override;
    bool isNumber(int column) const override { return column == EntriesColumn; }
    struct Content {
        std::vector<core::Unit> units;
        std::map<std::string, std::int64_t, std::less<>> entries; ///< of each unit that has any
        std::map<std::string, QString, std::less<>> origins;      ///< where units come from
        UnitAttributes attributes;
    };
    Content read() const;
    bool isNew(int row) const
    {
        return m_new && row == static_cast<int>(m_content.units.size()) - 1;
    }
    static std::string core::Unit::*field(int column);
    static void setText(core::Unit& unit, int column, const QString& text);
    static const char* draftName(int column);
    const QString* typed(const QModelIndex& index) const;
    bool give(const QModelIndex& index, const QString& text);
    void beginNew(int row);
    void restoreNew();
    void forgetNew();
    std::optional<QString> put(const core::Unit& unit);
    QString parentText(const core::Unit& unit) const;

    Session* m_session = nullptr;
    Content m_content;
    bool m_new = false;   ///< the last row is no unit of the book yet
    std::string m_beside; ///< id of the unit that it was begun at
};

} // namespace models
