#pragma once

#include <QHeaderView>

namespace gui {

/// The header of the matrix: the column of the points that are entered now has the colour of the
/// selection; a click sorts, the context menu shows and hides columns. A title that is wider than
/// its column stands in two lines.
class MatrixHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit MatrixHeader(QWidget* parent = nullptr);
    QSize sectionSizeFromContents(int section) const override;
    /// Two lines where a title is wider than its column.
    QSize sizeHint() const override;
    /// Below it a word of the title would be cut.
    int leastWidth(int section) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    QString titleOf(int section) const;
    int linesNeeded() const;

    int m_lines = 1; ///< that the table has made room for
};

} // namespace gui
