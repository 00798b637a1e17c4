#include "gui/sheet/SheetEvidence.h"

#include "gui/evidence/EvidenceCommands.h"
#include "gui/evidence/EvidenceIndexDialog.h"
#include "gui/evidence/EvidencePart.h"
#include "gui/evidence/FileDrop.h"
#include "gui/sheet/CriterionPanel.h"
#include "gui/sheet/SheetTree.h"
#include "models/book/Session.h"
#include "models/sheet/SheetFilter.h"
#include "models/sheet/SheetModel.h"

namespace gui {

SheetEvidence::SheetEvidence(SheetTree& tree, CriterionPanel& panel, models::SheetModel& sheet,
                             models::SheetFilter& filter, Dialogs& dialogs)
    : QObject(&tree), m_panel(panel), m_sheet(sheet), m_dialogs(dialogs)
{
    m_panel.setDialogs(dialogs);
    const auto leafAt = [&sheet, &filter](const QModelIndex& index) {
        return sheet.leafOf(filter.mapToSource(index));
    };
    auto* drop =
        new FileDrop(tree, [leafAt](const QModelIndex& index) { return leafAt(index) >= 0; });
    connect(drop, &FileDrop::filesDropped, this,
            [this, leafAt](const QPersistentModelIndex& index, const QStringList& files) {
                m_panel.documents().commands().attachFiles(m_sheet.unit(), leafAt(index), files);
            });
}

void SheetEvidence::attach()
{
    m_panel.documents().attach();
}

void SheetEvidence::showIndex()
{
    models::Session* session = m_sheet.session();
    if (!session || !session->hasAssessment() || m_sheet.unit() < 0)
        return;
    EvidenceIndexDialog dialog(*session, m_sheet.unit(), m_dialogs, m_panel.window());
    connect(&dialog, &EvidenceIndexDialog::leafChosen, this, &SheetEvidence::leafChosen);
    dialog.exec();
}

} // namespace gui
