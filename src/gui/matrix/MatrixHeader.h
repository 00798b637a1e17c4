#pragma once

#include <QHeaderView>

namespace gui {

/// The header of the matrix: the column of the points that are entered now has the colour of the
/// selection; a click sorts, the context menu shows and hides columns.
class MatrixHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit MatrixHeader(QWidget* parent = nullptr);
    QSize sectionSizeFromContents(int section) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace gui
