#pragma once

#include "core/CalendarDay.h"
#include "core/Result.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace models {
class Session;
}

namespace gui {

class Dialogs;

/// Holidays and days worked instead, a year at a time and a line a day, as the yearly decision is
/// typed or pasted. Assessments that are there keep the calendar they were made with.
class CalendarDialog : public QDialog {
    Q_OBJECT

public:
    /// `days`: app::calendarDays of the session's book.
    CalendarDialog(Dialogs& dialogs, models::Session& session, std::vector<core::CalendarDay> days,
                   QWidget* parent);

    QString written() const { return m_written; } ///< the years that were written: "2026, 2027"

private:
    void showYear();
    void update();
    QString faultOf(const core::Error& error) const;
    void write();

    Dialogs& m_dialogs;
    models::Session& m_session;
    std::vector<core::CalendarDay> m_days;
    QComboBox* m_year = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_found = nullptr;
    QLabel* m_missing = nullptr;
    QPushButton* m_write = nullptr;
    QString m_written;
};

} // namespace gui
