#pragma once

#include "models/entry/CellHistory.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace gui {

class SectionLink;
class WrappedText;

/// What happened to the cell: the last lines, all of them on demand.
class HistoryList : public QWidget {
    Q_OBJECT

public:
    explicit HistoryList(QWidget* parent = nullptr);
    void setHistory(models::CellHistory history);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        WrappedText* time = nullptr;
        WrappedText* what = nullptr;
    };

    void refresh();
    Row& rowAt(std::size_t number);

    models::CellHistory m_history;
    std::vector<models::HistoryLine> m_lines; ///< as many as were ever shown
    std::vector<Row> m_rows;                  ///< made when needed, then kept
    QGridLayout* m_grid = nullptr;
    WrappedText* m_empty = nullptr;
    SectionLink* m_all = nullptr;
    bool m_showsAll = false;
};

} // namespace gui
