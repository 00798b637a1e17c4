#pragma once

#include "models/entry/CellHistory.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;

namespace models {
class Session;
}

namespace gui {

/// The whole history of one cell: when, who, step, old → new with figures, reason and where it came
/// from. An old value can be taken back; that is a new edit with a line of its own.
class HistoryDialog : public QDialog {
    Q_OBJECT

public:
    HistoryDialog(models::Session& session, int unit, int leaf, QWidget* parent);

    QTableWidget& table() { return *m_table; }
    QPushButton& restoreButton() { return *m_restore; }

private:
    void fill();
    void restoreCurrent();
    void updateRestore();

    models::Session& m_session;
    int m_unit;
    int m_leaf;
    std::vector<models::HistoryLine> m_lines;
    QTableWidget* m_table = nullptr;
    QPushButton* m_restore = nullptr;
    QLabel* m_message = nullptr;
};

} // namespace gui
