#include "gui/matrix/MatrixDelegate.h"

#include "gui/cells/ReasonCell.h"
#include "models/matrix/MatrixColumns.h"
#include "models/matrix/MatrixModel.h"

#include <QPainter>
#include <QTableView>

namespace gui {

using models::MatrixColumn;
using models::matrixColumn;

void MatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem shown = option;
    // The whole row of the current cell, as long as no block of cells is selected.
    if (const auto* table = qobject_cast<const QTableView*>(option.widget)) {
        const QModelIndex current = table->currentIndex();
        const QItemSelection selected = table->selectionModel()->selection();
        const bool isBlock = selected.size() > 1 ||
                             (selected.size() == 1 &&
                              (selected.front().width() > 1 || selected.front().height() > 1));
        if (current.isValid() && current.row() == index.row() && !isBlock)
            shown.state |= QStyle::State_Selected;
    }
    PointsDelegate::paint(painter, shown, index);
}

void MatrixDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index, const CellStyle& style) const
{
    const MatrixColumn column = matrixColumn(index.column());
    if (column == MatrixColumn::Documents) {
        paintCount(painter, option, index, style);
        return;
    }
    if (index.data(models::DecimalsRole).toInt() > 0 &&
        !index.data(models::MatrixModel::MaskedRole).toBool()) {
        DecimalDelegate::paintContent(painter, option, index, style);
        return;
    }
    RowDelegate::paintContent(painter, option, index, style);
}

QSize MatrixDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return index.data(models::DecimalsRole).toInt() > 0 ? DecimalDelegate::sizeHint(option, index)
                                                        : RowDelegate::sizeHint(option, index);
}

QWidget* MatrixDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    constexpr int longestFigures = 400;
    const MatrixColumn column = matrixColumn(index.column());
    if (column == MatrixColumn::Points)
        return PointsDelegate::createEditor(parent, option, index);
    auto* editor = column == MatrixColumn::Reason ? static_cast<CellEdit*>(new ReasonCell(parent))
                                                  : new CellEdit(parent);
    if (column == MatrixColumn::Figures)
        editor->setMaxLength(longestFigures);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    editor->setText(index.data(Qt::EditRole).toString());
    editor->selectAll();
    entry().open(editor, index);
    return editor;
}

} // namespace gui
