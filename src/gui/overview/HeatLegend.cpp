#include "gui/overview/HeatLegend.h"

#include "gui/look/Look.h"
#include "gui/overview/OverviewDelegates.h"

#include <QPainter>

namespace gui {

HeatLegend::HeatLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void HeatLegend::paintEvent(QPaintEvent*)
{
    constexpr int steps = 6;
    constexpr int box = 22;
    constexpr int high = 11;
    QPainter painter(this);
    painter.setFont(Look::font(TextStyle::Hint));
    const QFontMetrics metrics(painter.font());
    const int top = (height() - high) / 2;
    int x = Look::gap;
    const auto say = [&](const QString& text) {
        painter.setPen(Look::color(Role::MutedText));
        const int width = metrics.horizontalAdvance(text) + 2;
        painter.drawText(QRect(x, 0, width, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + 4;
    };
    say(QStringLiteral("50"));
    for (int step = 0; step < steps; ++step) {
        const QRect cell(x, top, box, high);
        painter.fillRect(cell, Look::heat(static_cast<double>(step) / (steps - 1)));
        painter.setPen(Look::color(Role::StrongLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(0, 0, -1, -1));
        x += box + 2;
    }
    x += 2;
    say(QStringLiteral("100%"));
    x += 12;
    HeatDelegate::paintMark(painter, {x, top + 2});
    x += 12;
    say(tr("còn tiêu chí chưa chấm"));
    const QString key = tr("Enter: mở phiếu tại ô");
    if (const int left = width() - metrics.horizontalAdvance(key) - Look::gap; left > x + 8) {
        x = left;
        say(key);
    }
}

} // namespace gui
