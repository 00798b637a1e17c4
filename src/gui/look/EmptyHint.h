#pragma once

#include <QLabel>

namespace gui {

/// What is said above a list that shows nothing: as many lines as the width asks for, all of them
/// seen; without words it is not there.
class EmptyHint : public QLabel {
    Q_OBJECT

public:
    explicit EmptyHint(QWidget* parent = nullptr);
    void say(const QString& words);
};

} // namespace gui
