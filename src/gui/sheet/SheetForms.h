#pragma once

#include <QObject>

class QString;

namespace models {
class SheetModel;
} // namespace models

namespace gui {

class Dialogs;
class Page;
class SheetActions;

/// The unit's form as a spreadsheet, on the sheet's page: written to be filled in, and read back
/// through the dialog of imports.
class SheetForms : public QObject {
    Q_OBJECT

public:
    SheetForms(const SheetActions& actions, models::SheetModel& sheet, Dialogs& dialogs,
               Page& page);

private:
    void write();
    void read();
    void openDialog(const QString& path);
    void update();
    QString folder() const;

    const SheetActions& m_actions;
    models::SheetModel& m_sheet;
    Dialogs& m_dialogs;
    Page& m_page;
};

} // namespace gui
