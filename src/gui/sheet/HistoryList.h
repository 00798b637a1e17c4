#pragma once

#include "models/CellHistory.h"

#include <QLabel>

#include <vector>

namespace gui {

/// What happened to the cell: the last lines, all of them on demand.
class HistoryList : public QLabel {
    Q_OBJECT

public:
    explicit HistoryList(QWidget* parent = nullptr);
    void setLines(std::vector<models::HistoryLine> lines);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    std::vector<models::HistoryLine> m_lines;
    bool m_showsAll = false;
};

} // namespace gui
