#pragma once

#include <QLabel>

namespace gui {

/// A line under a cell that says why its value was not taken. It stays until something else
/// happens, unlike a tooltip.
class CellMessage : public QLabel {
    Q_OBJECT

public:
    explicit CellMessage(QWidget* viewport);

    void showAt(const QString& text, const QRect& cell);
    /// The cell has moved.
    void follow(const QRect& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace gui
