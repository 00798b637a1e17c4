#pragma once

#include "gui/delegates/DecimalDelegate.h"
#include "gui/sheet/CellEdit.h"

namespace gui {

/// Points of a stage, and the editor for them. "không phát sinh" stands in two small lines where it fits, else as its icon.
class PointsDelegate : public DecimalDelegate {
    Q_OBJECT

public:
    explicit PointsDelegate(QObject* parent = nullptr) : DecimalDelegate(parent) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    void editorOpened(gui::CellEdit* editor, const QModelIndex& index) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                      const CellStyle& style) const override;
};

} // namespace gui
