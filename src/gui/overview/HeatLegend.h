#pragma once

#include <QWidget>

namespace gui {

/// What the colours and the mark of the heat map mean.
class HeatLegend : public QWidget {
    Q_OBJECT

public:
    explicit HeatLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override { return {400, 28}; }
    QSize minimumSizeHint() const override { return {120, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace gui
