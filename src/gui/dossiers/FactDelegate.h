#pragma once

#include "gui/delegates/RowDelegate.h"

namespace gui {

/// A rate or a criterion in two parts: its name with the value at the right, below it in small
/// where the value comes from.
class FactDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit FactDelegate(QObject* parent = nullptr);
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override;
};

} // namespace gui
