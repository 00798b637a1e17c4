#pragma once

#include "models/sheet/SheetFilter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace gui {

/// Which criteria the sheet shows, and for two of the choices the day or the points that they need.
class SheetFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit SheetFilterBar(QWidget* parent = nullptr);

    void setFilter(models::SheetFilter& filter);
    /// Back to all criteria: something hidden is asked for.
    void showAll();
    void retranslate();
    QComboBox& choice() { return *m_choice; }
    QLineEdit& value() { return *m_value; }

Q_SIGNALS:
    void chosen();
    /// Words for the status bar where the day or the points cannot be read.
    void refused(const QString& why);

private:
    void choose(int row);
    void takeValue();
    void showValue();

    models::SheetFilter* m_filter = nullptr;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_value = nullptr;
};

} // namespace gui
