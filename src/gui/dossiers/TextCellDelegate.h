#pragma once

#include "gui/delegates/RowDelegate.h"
#include "gui/sheet/CellEdit.h"

namespace gui {

/// Words of a cell, and the same editor as for numbers, from the left.
class TextCellDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit TextCellDelegate(QObject* parent = nullptr) : RowDelegate(parent) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget*, const QModelIndex&) const override {}
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    void editorOpened(gui::CellEdit* editor, const QModelIndex& index) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace gui
