#pragma once

#include <QObject>

class QLineEdit;

namespace gui {

/// The calendar behind a field for a day: its button stands in the field, ↓ opens it.
class DayPicker : public QObject {
    Q_OBJECT

public:
    /// Belongs to the field.
    explicit DayPicker(QLineEdit* field);

Q_SIGNALS:
    void picked(const QString& day); ///< "15/12/2026"

private:
    void open();

    QLineEdit* m_field;
};

} // namespace gui
