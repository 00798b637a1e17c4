#pragma once

#include "gui/delegates/RowDelegate.h"

namespace gui {

/// A document: icon of its kind, its name, at the right what is wrong with it (icon and word in the
/// warning's tone).
class DocumentDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit DocumentDelegate(QObject* parent = nullptr);

    /// Lines of a list, closer than rows of a table and without lines between them.
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static int lineHeight();

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override;
    int extraWidth(const QModelIndex& index) const override;
};

} // namespace gui
