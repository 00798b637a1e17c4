#pragma once

#include <QDate>
#include <QObject>

#include <functional>

class QLineEdit;

namespace gui {

/// The calendar behind a field for a day: its button stands in the field, ↓ opens it.
class DayPicker : public QObject {
    Q_OBJECT

public:
    /// Belongs to the field. `shown`: the day on which it opens.
    DayPicker(QLineEdit* field, std::function<QDate()> shown);

Q_SIGNALS:
    void picked(const QString& day); ///< "15/12/2026"

private:
    void open();

    QLineEdit* m_field;
    std::function<QDate()> m_shown;
};

} // namespace gui
