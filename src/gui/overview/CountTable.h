#pragma once

#include "models/overview/CountModel.h"

#include <QTableView>

namespace gui {

/// Rows of counts, as high as they are; Enter or a click on a row that counts something leads to
/// its list.
class CountTable : public QTableView {
    Q_OBJECT

public:
    explicit CountTable(QWidget* parent = nullptr);
    models::CountModel& counts() { return m_model; }
    const models::CountModel& counts() const { return m_model; }
    /// As Enter: the list of the current row, where that counts something.
    void chooseCurrent() { choose(currentIndex()); }
    bool canChoose() const;
    /// Rows that are there at least, so that neighbours stand alike; more than `most` scroll.
    void setRowsShown(int least, int most);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void fitColumns();

    models::CountModel m_model;
    int m_least = 0;
    int m_most = 8;
};

} // namespace gui
