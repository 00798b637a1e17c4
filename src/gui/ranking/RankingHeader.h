#pragma once

#include "gui/delegates/BarDelegate.h"

#include <QHeaderView>

namespace gui {

/// Two-line header of the ranking: code, maximum and short name of areas; the axis of the bars in
/// the last section.
class RankingHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit RankingHeader(QWidget* parent);

    /// Classes with a border, best first, in the words of the axis.
    struct Border {
        QString title;
        double percent = 0;
    };
    void setAxis(int section, std::vector<Border> borders);
    /// How wide the axis wants to be: see axisLabels.
    int axisWidth() const;

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    void paintAxis(QPainter& painter, const QRect& rect) const;
    void paintArrow(QPainter& painter, const QRect& rect) const;

    int m_axisSection = -1;
    std::vector<Border> m_borders;
};

} // namespace gui
