#pragma once

#include <QObject>

namespace models {
class SheetFilter;
class SheetModel;
} // namespace models

namespace gui {

class CriterionPanel;
class Dialogs;
class SheetTree;

/// Evidence on the sheet's page: files dropped on a row, attaching to the current one, the unit's
/// index.
class SheetEvidence : public QObject {
    Q_OBJECT

public:
    SheetEvidence(SheetTree& tree, CriterionPanel& panel, models::SheetModel& sheet,
                  models::SheetFilter& filter, Dialogs& dialogs);

    void attach();
    void showIndex();

Q_SIGNALS:
    void leafChosen(int leaf);

private:
    CriterionPanel& m_panel;
    models::SheetModel& m_sheet;
    Dialogs& m_dialogs;
};

} // namespace gui
