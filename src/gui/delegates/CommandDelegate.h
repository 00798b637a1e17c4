#pragma once

#include "gui/delegates/RowDelegate.h"

namespace gui {

/// A command as a row: icon 24, bold title, one or two muted lines, its key at the right. Roles:
/// IconRole, DetailRole, SideRole.
class CommandDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit CommandDelegate(QObject* parent = nullptr) : RowDelegate(parent) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace gui
