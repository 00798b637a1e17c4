#include "gui/cells/DayPicker.h"

#include "gui/look/Look.h"

#include <QAction>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace gui {

namespace {

const QString pickedFormat = QStringLiteral("dd/MM/yyyy");

/// Right below the field, inside the screen.
QPoint placeBelow(const QWidget& field, const QSize& size)
{
    QPoint at = field.mapToGlobal(QPoint(field.width() - size.width(), field.height()));
    if (const QScreen* screen = field.screen()) {
        const QRect available = screen->availableGeometry();
        if (at.y() + size.height() > available.bottom())
            at.setY(field.mapToGlobal(QPoint()).y() - size.height());
        at.setX(std::clamp(at.x(), available.left(),
                           std::max(available.left(), available.right() + 1 - size.width())));
    }
    return at;
}

/// In the colours of the window, not in the style's green.
void setArrow(const QCalendarWidget& calendar, const char* button, Qt::ArrowType arrow)
{
    if (auto* own = calendar.findChild<QToolButton*>(QLatin1String(button))) {
        own->setIcon({});
        own->setArrowType(arrow);
    }
}

} // namespace

DayPicker::DayPicker(QLineEdit* field, std::function<QDate()> shown)
    : QObject(field), m_field(field), m_shown(std::move(shown))
{
    QAction* action =
        field->addAction(Look::icon(QStringLiteral("calendar")), QLineEdit::TrailingPosition);
    action->setToolTip(tr("Chọn ngày (↓)"));
    // Alt+↓ leads to the next criterion.
    action->setShortcut(Qt::Key_Down);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, &DayPicker::open);
}

void DayPicker::open()
{
    auto* calendar = new QCalendarWidget(m_field);
    calendar->setWindowFlag(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    setArrow(*calendar, "qt_calendar_prevmonth", Qt::LeftArrow);
    setArrow(*calendar, "qt_calendar_nextmonth", Qt::RightArrow);
    QTextCharFormat weekend;
    weekend.setForeground(Look::color(Role::Warning));
    calendar->setWeekdayTextFormat(Qt::Saturday, weekend);
    calendar->setWeekdayTextFormat(Qt::Sunday, weekend);
    if (const QDate shown = m_shown(); shown.isValid())
        calendar->setSelectedDate(shown);
    const auto pick = [this, calendar](const QDate& day) {
        calendar->close();
        m_field->setText(day.toString(pickedFormat));
        Q_EMIT picked(m_field->text());
    };
    connect(calendar, &QCalendarWidget::clicked, this, pick);
    connect(calendar, &QCalendarWidget::activated, this, pick);
    calendar->resize(calendar->sizeHint());
    calendar->move(placeBelow(*m_field, calendar->size()));
    calendar->show();
    calendar->setFocus();
}

} // namespace gui
