#pragma once

#include <QPlainTextEdit>

namespace gui {

/// A reason of a line or two: Enter enters it, Shift+Enter makes a new line, Tab goes on.
class ReasonEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ReasonEdit(QWidget* parent = nullptr);
    void setNeeded(bool isNeeded);
    /// How many lines it shows; 2 where nothing is said.
    void setLines(int lines);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited(const QString& text); ///< by a person, not by setPlainText
    void entered();
    void left();
    void usedReasonsRequested(); ///< ↓ in an empty field

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isNeeded = false;
    int m_lines = 2;
};

} // namespace gui
