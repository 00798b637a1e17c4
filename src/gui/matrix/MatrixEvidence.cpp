#include "gui/matrix/MatrixEvidence.h"

#include "gui/evidence/EvidenceCommands.h"
#include "gui/evidence/EvidencePane.h"
#include "gui/evidence/FileDrop.h"
#include "gui/matrix/MatrixPage.h"
#include "gui/matrix/MatrixTable.h"

namespace gui {

MatrixEvidence::MatrixEvidence(MatrixPage& page, Dialogs& dialogs) : QObject(&page), m_pane(new EvidencePane(dialogs, &page))
{
    connect(&page, &MatrixPage::documentsWanted, m_pane, &EvidencePane::showCell);
    connect(m_pane, &EvidencePane::said, &page, &Page::statusMessage);
    auto* drop = new FileDrop(page.table(), [](const QModelIndex& index) { return index.isValid(); });
    connect(drop, &FileDrop::filesDropped, this, [this, &page](const QPersistentModelIndex& row, const QStringList& files) {
        if (row.isValid())
            m_pane->commands().attachFiles(page.matrix().unitAt(row.row()), page.leaf(), files);
    });
    page.setDocumentPane(m_pane);
}

void MatrixEvidence::setSession(models::Session* session)
{
    m_pane->setSession(session);
}

} // namespace gui
