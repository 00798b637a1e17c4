#pragma once

#include <QLineEdit>

namespace gui {

/// The editor of a cell: fills it, keeps its alignment, and asks the tree where to go with each key
/// that ends an edit.
class CellEdit : public QLineEdit {
    Q_OBJECT

public:
    enum class Then { Stay, NextRow, PreviousRow, NextCell, PreviousCell, Figures };

    explicit CellEdit(QWidget* parent = nullptr);
    /// A text that was refused; until the next key.
    void setFault(bool isFaulty);
    bool isFaulty() const { return m_isFaulty; }

Q_SIGNALS:
    void submitted(gui::CellEdit::Then then);
    void cancelled();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isFaulty = false;
};

} // namespace gui
