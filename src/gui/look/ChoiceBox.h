#pragma once

#include <QComboBox>

namespace gui {

/// A box of choices: what does not fit loses its middle (the year of an assessment stands at the
/// end), and Alt with a letter is left to whatever has that letter, instead of choosing by it.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Chosen from the open list, not stepped to by keys or wheel: who does so goes on elsewhere.
    void taken();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    bool m_isStepping = false;
};

} // namespace gui
