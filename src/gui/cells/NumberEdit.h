#pragma once

#include <QLineEdit>

namespace gui {

/// A field for one number: right-aligned, thousands dots while it has no focus, all selected when
/// it gets it. What the text means decides whoever listens; a refused text gets an error frame here
/// and its sentence below.
class NumberEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit NumberEdit(QWidget* parent = nullptr);

    /// Decimals that may be typed; 0 reads "19.938" as a whole number.
    void setDecimals(int decimals) { m_decimals = decimals; }
    /// Whether it is shown with thousands dots; a day is not.
    void setGrouped(bool isGrouped) { m_isGrouped = isGrouped; }
    void setFault(bool isFaulty);
    bool isFaulty() const { return m_isFaulty; }

Q_SIGNALS:
    void entered(); ///< Enter
    void left();    ///< Tab or focus went elsewhere

protected:
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showGrouped();

    int m_decimals = 0;
    bool m_isGrouped = true;
    bool m_isFaulty = false;
};

/// Whether the sheet uses this key although a line edit on X11 would take it for itself (Ctrl+D, E,
/// K, U and the like).
bool isSheetKey(const QKeyEvent& event);

} // namespace gui
