#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace gui {

/// The dates of an assessment on a line: placed by date, their labels side by side; today above.
class Timeline : public QWidget {
    Q_OBJECT

public:
    struct Stop {
        QString label; ///< "Hết hạn tự chấm"
        QString date;  ///< "YYYY-MM-DD"
    };

    explicit Timeline(QWidget* parent = nullptr);
    /// Ascending dates.
    void setStops(std::vector<Stop> stops, const QString& today);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {300, sizeHint().height()}; }

    static constexpr int leastDistance =
        110; ///< between the middles of two labels, where there is room
    /// Where the stops stand for a width: by date, pushed apart where labels would touch.
    std::vector<int> places(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int next() const; ///< the first stop that is not over; how many there are where all are
    QString dateLine(int stop) const;
    /// Room that the longest label wants.
    int labelWidth() const;

    std::vector<Stop> m_stops;
    QString m_today;
};

} // namespace gui
