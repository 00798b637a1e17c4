#pragma once

#include <QLabel>

namespace gui {

/// Says where files can be let go. The page around it takes them.
class DropPlace : public QLabel {
    Q_OBJECT

public:
    explicit DropPlace(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace gui
