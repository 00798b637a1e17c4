#pragma once

#include "gui/delegates/RowDelegate.h"

#include <vector>

namespace gui {

/// A horizontal bar that starts at 0, filled with the pattern of its class; dotted lines at the
/// borders of the classes.
///
/// The scale is shared with the header that paints the axis, so that bars, borders and numbers
/// cannot drift apart.
class BarDelegate : public RowDelegate {
    Q_OBJECT

public:
    /// What is on the axis: 0…100 %, and the borders of the classes.
    struct Scale {
        static constexpr int margin = 6;
        std::vector<double> borders; ///< in %, best first

        static double x(const QRect& cell, double percent)
        {
            return cell.left() + margin + percent / 100.0 * (cell.width() - 2 * margin);
        }
    };

    explicit BarDelegate(QObject* parent = nullptr) : RowDelegate(parent) {}
    void setScale(Scale scale) { m_scale = std::move(scale); }
    const Scale& scale() const { return m_scale; }

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const CellStyle& style) const override;

private:
    Scale m_scale;
};

} // namespace gui
