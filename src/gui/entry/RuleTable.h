#pragma once

#include "models/words/RuleText.h"

#include <QWidget>

#include <vector>

namespace gui {

/// The rule of a criterion as a small table; the line that the figures hit is highlighted.
class RuleTable : public QWidget {
    Q_OBJECT

public:
    explicit RuleTable(QWidget* parent = nullptr);
    void setLines(std::vector<models::RuleLine> lines);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int valueWidth() const;
    int lineHeight(const models::RuleLine& line, int width) const;

    std::vector<models::RuleLine> m_lines;
};

} // namespace gui
