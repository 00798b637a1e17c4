#pragma once

#include "models/ranking/RankingModel.h"

#include <QWidget>

namespace gui {

/// The strip above the ranking: how complete it is, how many at the maximum, how many units in each
/// class.
class RankingStrip : public QWidget {
    Q_OBJECT

public:
    explicit RankingStrip(QWidget* parent = nullptr);

    void setSummary(const models::RankingModel::Summary& summary,
                    std::vector<models::RankingModel::ClassCount> classes);
    QString text() const { return m_lead + m_text; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    int legendWidth() const;
    QRect textRect(int width) const;
    void paintEvent(QPaintEvent* event) override;

    QString m_lead;
    QString m_text;
    bool m_provisional = false;
    std::vector<models::RankingModel::ClassCount> m_classes;
};

} // namespace gui
