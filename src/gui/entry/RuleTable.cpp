#include "gui/entry/RuleTable.h"

#include "gui/look/Look.h"

#include <QPainter>

#include <algorithm>

namespace gui {

namespace {
constexpr int rulePadding = 6;
constexpr int ruleWrap = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap;
} // namespace

RuleTable::RuleTable(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFont(Look::font(TextStyle::Table));
}

void RuleTable::setLines(std::vector<models::RuleLine> lines)
{
    m_lines = std::move(lines);
    QStringList spoken;
    for (const models::RuleLine& line : m_lines)
        spoken +=
            line.value.isEmpty() ? line.text : QStringLiteral("%1: %2").arg(line.text, line.value);
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    setVisible(!m_lines.empty());
    updateGeometry();
    update();
}

int RuleTable::valueWidth() const
{
    const QFontMetrics metrics(Look::font(TextStyle::TableStrong));
    int widest = 0;
    for (const models::RuleLine& line : m_lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.value));
    return widest == 0 ? 0 : std::max(52, widest + 2 * rulePadding);
}

int RuleTable::lineHeight(const models::RuleLine& line, int width) const
{
    const QFontMetrics metrics(line.hit ? Look::font(TextStyle::TableStrong) : font());
    const int room = width - 2 * rulePadding - (line.value.isEmpty() ? 0 : valueWidth());
    return std::max(
        19,
        metrics.boundingRect(QRect(0, 0, std::max(room, 40), 1000), ruleWrap, line.text).height() +
            4);
}

int RuleTable::heightForWidth(int width) const
{
    int height = 1;
    for (const models::RuleLine& line : m_lines)
        height += lineHeight(line, width);
    return height;
}

QSize RuleTable::sizeHint() const
{
    return {200, heightForWidth(std::max(width(), 200))};
}

void RuleTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::color(Role::Base));
    const int values = valueWidth();
    int y = 0;
    for (const models::RuleLine& line : m_lines) {
        const QRect row(0, y, width(), lineHeight(line, width()));
        if (line.hit)
            painter.fillRect(row, Look::color(Role::Selection));
        painter.setFont(line.hit ? Look::font(TextStyle::TableStrong) : font());
        painter.setPen(Look::color(line.hit ? Role::SelectedText : Role::Text));
        const int right = line.value.isEmpty() ? 0 : values;
        painter.drawText(row.adjusted(rulePadding, 0, -rulePadding - right, 0), ruleWrap,
                         line.text);
        painter.drawText(row.adjusted(0, 0, -rulePadding, 0),
                         static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), line.value);
        painter.setPen(Look::color(Role::StrongLine));
        if (!line.value.isEmpty())
            painter.drawLine(width() - values, row.top(), width() - values, row.bottom());
        painter.drawLine(0, row.top(), width(), row.top());
        y += row.height();
    }
    painter.setPen(Look::color(Role::StrongLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(0, 0, width() - 1, y);
}

} // namespace gui
