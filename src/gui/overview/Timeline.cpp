#include "gui/overview/Timeline.h"

#include "core/DateText.h"
#include "gui/look/Look.h"
#include "models/words/Text.h"

#include <QPainter>

#include <algorithm>

namespace gui {

namespace {

constexpr int radius = 7;

/// How far the nearest neighbour of a stop stands.
int spacing(const std::vector<int>& at, std::size_t stop)
{
    const int before = stop > 0 ? at[stop] - at[stop - 1] : at[stop + 1] - at[stop];
    return stop + 1 < at.size() ? std::min(before, at[stop + 1] - at[stop]) : before;
}

int daysTo(const QString& from, const QString& to)
{
    return core::daysBetween(models::utf8(from), models::utf8(to));
}

} // namespace

Timeline::Timeline(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Timeline::setStops(std::vector<Stop> stops, const QString& today)
{
    m_stops = std::move(stops);
    m_today = today;
    QStringList words = {tr("Hôm nay %1").arg(models::qt(core::dateText(models::utf8(today))))};
    for (std::size_t i = 0; i < m_stops.size(); ++i)
        words += QStringLiteral("%1: %2").arg(m_stops[i].label, dateLine(static_cast<int>(i)));
    setAccessibleName(words.join(QStringLiteral("; ")));
    setToolTip(words.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QSize Timeline::sizeHint() const
{
    const int line = QFontMetrics(Look::font(TextStyle::Table)).height();
    return {700, 3 * line + 30};
}

int Timeline::next() const
{
    int stop = 0;
    while (stop < static_cast<int>(m_stops.size()) &&
           m_stops[static_cast<std::size_t>(stop)].date < m_today)
        ++stop;
    return stop;
}

QString Timeline::dateLine(int stop) const
{
    const QString& date = m_stops[static_cast<std::size_t>(stop)].date;
    const QString text = models::qt(core::dateText(models::utf8(date)));
    if (stop != next())
        return text;
    const int days = daysTo(m_today, date);
    return days == 0 ? tr("%1 · hôm nay").arg(text) : tr("%1 · còn %2 ngày").arg(text).arg(days);
}

int Timeline::labelWidth() const
{
    constexpr int air = 12;
    const QFontMetrics strong(Look::font(TextStyle::TableStrong));
    int widest = leastDistance;
    for (int stop = 0; stop < static_cast<int>(m_stops.size()); ++stop)
        widest = std::max({widest,
                           strong.horizontalAdvance(m_stops[static_cast<std::size_t>(stop)].label),
                           strong.horizontalAdvance(dateLine(stop))});
    return widest + air;
}

std::vector<int> Timeline::places(int width) const
{
    std::vector<int> at;
    if (m_stops.empty())
        return at;
    // Half a label stands beyond the outermost stops.
    const int wanted = labelWidth();
    const int side = std::min(wanted / 2, width / 8);
    const int first = side;
    const int last = std::max(first, width - side);
    const int all = std::max(1, daysTo(m_stops.front().date, m_stops.back().date));
    for (const Stop& stop : m_stops)
        at.push_back(first + (last - first) * daysTo(m_stops.front().date, stop.date) / all);
    const auto count = static_cast<int>(at.size());
    const int distance = std::min(wanted, count < 2 ? 0 : (last - first) / (count - 1));
    for (std::size_t i = 1; i < at.size(); ++i)
        at[i] = std::max(at[i], at[i - 1] + distance);
    at.back() = std::min(at.back(), last);
    for (std::size_t i = at.size() - 1; i > 0; --i)
        at[i - 1] = std::min(at[i - 1], at[i] - distance);
    return at;
}

void Timeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Look::color(Role::Base));
    painter.setPen(Look::color(Role::StrongLine));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_stops.empty())
        return;
    const std::vector<int> at = places(width());
    const int line = QFontMetrics(Look::font(TextStyle::Table)).height();
    const int y = line + 16;
    const int open = next();
    // Between two stops today stands as far as the days tell.
    int today = open == 0 ? at.front() - 20 : at.back() + 20;
    if (open > 0 && open < static_cast<int>(at.size())) {
        const auto after = static_cast<std::size_t>(open);
        const int days = std::max(1, daysTo(m_stops[after - 1].date, m_stops[after].date));
        today = at[after - 1] +
                (at[after] - at[after - 1]) * daysTo(m_stops[after - 1].date, m_today) / days;
    }
    const auto strip = [&](int from, int to, Role role) {
        painter.fillRect(QRect(QPoint(from, y - 2), QPoint(to, y + 1)), Look::color(role));
    };
    strip(at.front(), at.back(), Role::StrongLine);
    if (open > 0)
        strip(at.front(), std::min(today, at.back()), Role::Accent);

    painter.setFont(Look::font(TextStyle::TableStrong));
    painter.setPen(Look::color(Role::Text));
    const QString words = tr("Hôm nay %1").arg(models::qt(core::dateText(models::utf8(m_today))));
    const int half = QFontMetrics(painter.font()).horizontalAdvance(words) / 2 + 2;
    const int middle = std::clamp(today, half + 4, std::max(half + 4, width() - half - 4));
    painter.drawText(QRect(middle - half, 4, 2 * half, line), Qt::AlignCenter, words);
    painter.setBrush(Look::color(Role::Text));
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(
        QPolygon({{today - 4, line + 5}, {today + 4, line + 5}, {today, line + 10}}));

    const int widest = labelWidth();
    for (std::size_t i = 0; i < at.size(); ++i) {
        const auto stop = static_cast<int>(i);
        const bool isOver = stop < open;
        const bool isNext = stop == open;
        const Role ink = isOver ? Role::Accent : isNext ? Role::Warning : Role::StrongLine;
        painter.setPen(QPen(Look::color(ink), isNext ? 3 : 2));
        painter.setBrush(Look::color(isOver ? Role::Accent : Role::Base));
        painter.drawEllipse(QPoint(at[i], y), radius, radius);
        if (isOver)
            painter.drawPixmap(at[i] - 5, y - 5,
                               Look::pixmap(QStringLiteral("chk"), 10, Look::color(Role::Base),
                                            devicePixelRatioF()));
        const int room = std::min(widest, at.size() < 2 ? widest : spacing(at, i));
        const QRect label(at[i] - room / 2, y + radius + 4, room, line);
        painter.setFont(Look::font(isNext ? TextStyle::TableStrong : TextStyle::Table));
        painter.setPen(Look::color(Role::Text));
        painter.drawText(label, Qt::AlignCenter,
                         QFontMetrics(painter.font())
                             .elidedText(m_stops[i].label, Qt::ElideRight, label.width()));
        painter.setFont(Look::font(TextStyle::Hint));
        painter.setPen(Look::color(isNext ? Role::Warning : Role::MutedText));
        painter.drawText(
            label.translated(0, line), Qt::AlignCenter,
            QFontMetrics(painter.font()).elidedText(dateLine(stop), Qt::ElideRight, label.width()));
    }
}

} // namespace gui
