#include "gui/entry/DayPicker.h"

#include "gui/look/Look.h"

#include <QAction>
#include <QCalendarWidget>
#include <QLineEdit>

namespace gui {

namespace {

const QString pickedFormat = QStringLiteral("dd/MM/yyyy");

} // namespace

DayPicker::DayPicker(QLineEdit* field) : QObject(field), m_field(field)
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
    calendar->setGridVisible(true);
    const QDate shown = QDate::fromString(m_field->text(), pickedFormat);
    if (shown.isValid())
        calendar->setSelectedDate(shown);
    const auto pick = [this, calendar](const QDate& day) {
        calendar->close();
        m_field->setText(day.toString(pickedFormat));
        Q_EMIT picked(m_field->text());
    };
    connect(calendar, &QCalendarWidget::clicked, this, pick);
    connect(calendar, &QCalendarWidget::activated, this, pick);
    calendar->move(m_field->mapToGlobal(m_field->rect().bottomLeft()));
    calendar->show();
    calendar->setFocus();
}

} // namespace gui
