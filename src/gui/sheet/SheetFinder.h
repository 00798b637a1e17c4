#pragma once

#include <QList>
#include <QObject>
#include <QPersistentModelIndex>

namespace models {
class SheetModel;
class UnitListModel;
} // namespace models

namespace gui {

/// What the text to find names on the sheet's page: criteria of the sheet, one after the other; a
/// unit where no criterion has it.
class SheetFinder : public QObject {
    Q_OBJECT

public:
    SheetFinder(models::SheetModel& sheet, models::UnitListModel& units, QObject* parent)
        : QObject(parent), m_sheet(sheet), m_units(units)
    {}

    /// False where nothing has the text; an empty one is no question.
    bool find(const QString& text);
    void findNext(bool backward);

Q_SIGNALS:
    /// A row of the sheet, and which of how many it is, in words.
    void found(const QModelIndex& row, const QString& which);

private:
    void show();

    models::SheetModel& m_sheet;
    models::UnitListModel& m_units;
    QList<QPersistentModelIndex> m_rows;
    qsizetype m_now = -1;
};

} // namespace gui
