#include "gui/imports/ImportFit.h"

#include "gui/look/Look.h"
#include "models/imports/ImportModel.h"

#include <QTableView>

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

namespace gui {

using models::ImportModel;

namespace {

constexpr int mostOfColumn = 240;
constexpr int besideText = 6;

/// The widest give way, step by step, until all have room; none becomes less than the least.
void narrow(std::span<int> widths, int room, int least)
{
    for (int all = std::accumulate(widths.begin(), widths.end(), 0); all > room; --all) {
        int& widest = *std::max_element(widths.begin(), widths.end());
        if (widest <= least)
            return;
        --widest;
    }
}

/// How wide the units' names are in their shortest form.
int shortSubject(const QTableView& lines, const ImportModel& model)
{
    constexpr int looked = 200;
    const QFontMetrics metrics(lines.font());
    int widest = 0;
    for (int row = 0; row < std::min(looked, model.rowCount()); ++row) {
        const QModelIndex subject = model.index(row, ImportModel::SubjectColumn);
        const QStringList forms = subject.data(models::ShortFormsRole).toStringList();
        const QString shortest = forms.isEmpty() ? subject.data().toString() : forms.last();
        widest = std::max(widest, metrics.horizontalAdvance(shortest));
    }
    return widest + 2 * Look::cellPadding + 2;
}

} // namespace

void fitImportLines(QTableView& lines, const ImportModel& model)
{
    constexpr int least = 60;
    const int width = lines.viewport()->width();
    std::array<int, ImportModel::ColumnCount> wanted{};
    std::array<int, ImportModel::ColumnCount> widths{};
    for (std::size_t column = 0; column < wanted.size(); ++column) {
        lines.resizeColumnToContents(static_cast<int>(column));
        wanted[column] = lines.columnWidth(static_cast<int>(column)) + besideText;
        widths[column] = std::min(wanted[column], mostOfColumn);
    }
    const auto about = std::span(widths).first<ImportModel::BeforeColumn>();
    const auto values = std::span(widths).subspan<ImportModel::BeforeColumn>();
    constexpr int leastWhat = 180; // code and beginning of a criterion
    narrow(values, width - static_cast<int>(about.size() - 1) * least - leastWhat, least);
    // A unit is known by its short name, too; of the cell nothing else tells.
    const int room = width - std::accumulate(values.begin(), values.end(), 0);
    narrow(about.subspan(ImportModel::SubjectColumn, 1),
           room - widths[ImportModel::PlaceColumn] - widths[ImportModel::WhatColumn],
           shortSubject(lines, model));
    narrow(about, width - std::accumulate(values.begin(), values.end(), 0), least);
    // Nothing is cut beside an empty rest of the table.
    int rest = width - std::accumulate(widths.begin(), widths.end(), 0);
    for (const std::size_t column :
         {ImportModel::WhatColumn, ImportModel::AfterColumn, ImportModel::BeforeColumn,
          ImportModel::SubjectColumn, ImportModel::PlaceColumn}) {
        const int more = std::clamp(wanted[column] - widths[column], 0, std::max(0, rest));
        widths[column] += more;
        rest -= more;
    }
    for (std::size_t column = 0; column < widths.size(); ++column)
        lines.setColumnWidth(static_cast<int>(column), widths[column]);
}

void fitImportFaults(QTableView& faults)
{
    const int most = std::min(mostOfColumn, faults.viewport()->width() / 4);
    for (int column = 0; column + 1 < faults.model()->columnCount(); ++column) {
        faults.resizeColumnToContents(column);
        faults.setColumnWidth(column, std::min(faults.columnWidth(column) + besideText, most));
    }
}

} // namespace gui
