#pragma once

#include <QWidget>

class QTableView;
class QToolButton;

namespace app {
struct UnitPlace;
}
namespace models {
class ProblemModel;
}

namespace gui {

class PaneHead;

/// What is wrong on the sheet, three rows high; Enter jumps to the cell.
class ProblemPane : public QWidget {
    Q_OBJECT

public:
    explicit ProblemPane(models::ProblemModel& problems, QWidget* parent = nullptr);

    QTableView& table() { return *m_table; }
    /// Shows only the heading.
    void setFolded(bool isFolded);
    /// Marks the row of a criterion as the current one, if it has a problem.
    void showLeaf(int leaf);

Q_SIGNALS:
    void leafChosen(int leaf);
    /// What is mended where units are kept.
    void unitPlaceChosen(const app::UnitPlace& place);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void fit();
    void choose(int row);

    models::ProblemModel& m_problems;
    PaneHead* m_head = nullptr;
    QTableView* m_table = nullptr;
    QToolButton* m_fold = nullptr;
};

} // namespace gui
