#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace models {
class Session;
}

namespace gui {

/// What the sheet adds up to: always in view below the tree.
class TotalsBar : public QWidget {
    Q_OBJECT

public:
    explicit TotalsBar(QWidget* parent = nullptr);

    void setSession(models::Session* session);
    void setUnit(int unit);
    /// "Chỉ số 79,06%" …, as shown: for tests and screen readers.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Cell {
        QString label;
        QString value;
        QString side;       ///< small, after the value
        QString icon;       ///< before the value, in warning colour
        int unitClass = -1; ///< its swatch before the value
        bool light = false; ///< regular weight
        bool operator==(const Cell&) const = default;
    };

    void refresh();
    std::vector<Cell> cells() const;
    int widthOf(const Cell& cell) const;

    models::Session* m_session = nullptr;
    int m_unit = -1;
    std::vector<Cell> m_cells;
};

} // namespace gui
