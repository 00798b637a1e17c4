#pragma once

#include <QLabel>

namespace gui {

/// A line of plain text that ends in "…" where it does not fit; the whole of it is the tool tip
/// then.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace gui
