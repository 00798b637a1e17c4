#pragma once

#include <QLabel>

namespace gui {

/// A line under a cell that says why its value was not taken, or what is to be typed now. It stays
/// until something else happens, unlike a tooltip.
class CellMessage : public QLabel {
    Q_OBJECT

public:
    explicit CellMessage(QWidget* viewport);

    enum class Kind { Refused, Prompt };
    void showAt(const QString& text, const QRect& cell, Kind kind = Kind::Refused);
    /// The cell has moved.
    void follow(const QRect& cell);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Refused;
};

} // namespace gui
