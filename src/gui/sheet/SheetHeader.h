#pragma once

#include <QHeaderView>

namespace models {
class SheetModel;
}

namespace gui {

/// The header of the sheet: the column in which points are entered now has the colour of the
/// selection; the first column stays in view like its cells.
class SheetHeader : public QHeaderView {
    Q_OBJECT

public:
    /// Beside a title in a column that is only as wide as it.
    static constexpr int narrowPadding = 3;

    explicit SheetHeader(QWidget* parent = nullptr);
    void setSheet(const models::SheetModel& sheet) { m_sheet = &sheet; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const models::SheetModel* m_sheet = nullptr;
};

} // namespace gui
