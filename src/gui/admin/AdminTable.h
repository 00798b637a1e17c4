#pragma once

#include <QTableView>

#include <vector>

namespace gui {

class CellMessage;

/// A table of the administration page: rows, one column that takes the room left, and a value that
/// was not taken stays in its editor with the reason below.
class AdminTable : public QTableView {
    Q_OBJECT

public:
    explicit AdminTable(QWidget* parent = nullptr);

    /// Widths in letters; 0: the column takes what is left.
    void setColumns(std::vector<int> letters);
    void goTo(int row, int column);
    /// Writes what is being typed, where it can be taken.
    void finishTyping();
    void showRefused(const QModelIndex& cell, const QString& why, const QString& typed);

Q_SIGNALS:
    /// Enter on a row that is not edited.
    void entered(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void commitData(QWidget* editor) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void dress();
    void fitColumns();

    CellMessage* m_message = nullptr;
    bool m_isCommitting = false;
    std::vector<int> m_letters;
};

} // namespace gui
