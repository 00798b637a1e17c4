#pragma once

#include "gui/page/Dialogs.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace gui {

/// A pasted block that was refused: every bad cell with its reason, which stands whole below the
/// list. Where no single cell is at fault the reason stands alone. Nothing was changed; the list
/// can be copied to the spreadsheet, and a line leads to its place.
class RefusedDialog : public QDialog {
    Q_OBJECT

public:
    RefusedDialog(const RefusedBlock& block, QWidget* parent);
    int jumpTo() const { return m_jumpTo; }

private:
    void copyList() const;
    void showLine();
    QString headWords(bool isOfCells) const;
    void fillTable();

    RefusedBlock m_block;
    QTableWidget* m_table = nullptr;
    QLabel* m_whole = nullptr;
    QPushButton* m_jump = nullptr;
    int m_jumpTo = -1;
};

} // namespace gui
