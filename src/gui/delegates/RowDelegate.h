#pragma once

#include "gui/look/Look.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

class QTableView;

namespace gui {

/// What all table cells share: fill, selection, hairline below, frame of the current cell.
/// Subclasses paint the content.
///
/// The column alone decides which delegate paints it; everything else comes from the model's roles
/// (models/Roles.h).
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RowDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The full text as a tooltip where the cell shows less of it.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// The frame around the current cell; off where whole rows are current (lists), which have it
    /// around the row while they have the focus.
    void setCellFrame(bool on) { m_cellFrame = on; }
    /// What a text loses that does not fit; its end, where nothing is said.
    void setElide(Qt::TextElideMode mode) { m_elide = mode; }

protected:
    /// What a cell looks like, read from the roles once.
    struct CellStyle {
        QFont font;
        QColor text;
        QColor muted;
        bool selected = false;
        bool focused = false; ///< the view has the focus
    };
    /// What of a text is shown in so much room: all of it, a shorter form (models::ShortFormsRole),
    /// or what is left where the end is cut off.
    QString fitting(const QModelIndex& index, const QString& text, const QFontMetrics& metrics,
                    int width) const;
    virtual void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index, const CellStyle& style) const;
    /// Room that content takes beside plain text, for sizeHint.
    virtual int extraWidth(const QModelIndex& index) const;

    static QRect contentRect(const QStyleOptionViewItem& option);
    static QFont fontOf(const QStyleOptionViewItem& option, const QModelIndex& index);
    /// Whether a tree asks how high a row is, which it does with width −1 and for each cell of the
    /// row: nothing need be measured then that makes it wider only.
    static bool isForHeight(const QStyleOptionViewItem& option) { return option.rect.width() < 0; }
    CellStyle styleOf(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// Icon of IconRole at the left in the text's colour; returns what is left of `rect`.
    static QRect paintIcon(QPainter& painter, const QRect& rect, const QModelIndex& index,
                           const QColor& colour);
    /// A number at the right with its icon behind it ("2" and the clip).
    void paintCount(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                    const CellStyle& style) const;
    static void paintText(QPainter& painter, const QRect& rect, const QString& text,
                          Qt::Alignment alignment);

private:
    bool m_cellFrame = true;
    Qt::TextElideMode m_elide = Qt::ElideRight;
};

/// How many documents, with the clip behind the number.
class CountDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override
    {
        paintCount(painter, option, index, style);
    }
};

/// Makes a table a list whose rows are current as a whole and not edited: a RowDelegate without the
/// frame of a cell, no grid, Tab leaves it, the last column takes the width that is left.
void dressRows(QTableView& table);

} // namespace gui
