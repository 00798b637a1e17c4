#include "gui/look/ColumnRoom.h"

#include "gui/look/Look.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace gui {

namespace {

constexpr int measuredRows = 300;

/// Gives columns up to `wanted` of the room that is left, those that lack least first.
void fillUp(std::vector<int>& widths, const std::vector<int>& wanted, int& room)
{
    std::vector<std::size_t> lacking;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (wanted[i] > widths[i])
            lacking.push_back(i);
    }
    std::ranges::stable_sort(lacking, {}, [&](std::size_t i) { return wanted[i] - widths[i]; });
    for (std::size_t i = 0; i < lacking.size() && room > 0; ++i) {
        const std::size_t column = lacking[i];
        const int share = room / static_cast<int>(lacking.size() - i);
        const int given = std::min(share, wanted[column] - widths[column]);
        widths[column] += given;
        room -= given;
    }
}

} // namespace

std::vector<int> sharedRoom(int room, const std::vector<ColumnNeed>& columns)
{
    std::vector<int> widths;
    std::vector<int> wanted;
    std::vector<int> usual;
    for (const ColumnNeed& one : columns) {
        widths.push_back(one.takesRest ? one.usual : std::min(one.usual, one.wanted));
        wanted.push_back(one.wanted);
        usual.push_back(one.usual);
        room -= widths.back();
    }
    fillUp(widths, wanted, room);
    fillUp(widths, usual, room);
    for (std::size_t i = 0; i < columns.size() && room > 0; ++i) {
        if (columns[i].takesRest) {
            widths[i] += room;
            room = 0;
        }
    }
    return widths;
}

int contentWidth(const QTableView& table, int column)
{
    const QAbstractItemModel& model = *table.model();
    int width = 0;
    const int rows = std::min(model.rowCount(), measuredRows);
    for (int row = 0; row < rows; ++row)
        width = std::max(width, table.sizeHintForIndex(model.index(row, column)).width());
    return width;
}

int wantedWidth(const QTableView& table, int column)
{
    const QFontMetrics head(Look::font(TextStyle::HintStrong));
    int width = contentWidth(table, column);
    const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
    for (const QString& line : title.split(QLatin1Char('\n')))
        width = std::max(width, head.horizontalAdvance(line) + 2 * Look::cellPadding + 4);
    return width;
}

} // namespace gui
