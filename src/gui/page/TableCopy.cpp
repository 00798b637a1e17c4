#include "gui/page/TableCopy.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>

namespace gui {

int copyTable(const QAbstractItemModel& model, const QItemSelectionModel* chosen)
{
    QStringList lines;
    const auto add = [&](const auto& textAt) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += textAt(column).toString().simplified();
        lines += cells.join(QLatin1Char('\t'));
    };
    add([&](int column) { return model.headerData(column, Qt::Horizontal); });
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!chosen || chosen->isRowSelected(row))
            add([&](int column) { return model.index(row, column).data(); });
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    return static_cast<int>(lines.size()) - 1;
}

} // namespace gui
